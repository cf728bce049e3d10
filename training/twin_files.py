"""Twins as they lie in files, and what both the training and the measuring of the reader must see the same way."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

OWN = Path(__file__).parent / "twins"


def twins_of(path: Path) -> Iterator[dict[str, Any]]:
    """The twins of a .jsonl file; training/README.md says what one holds."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def windows_of(twin: dict[str, Any], *, is_named: bool = True) -> list[str]:
    """Both windows, as the program shows talk to the reader."""
    return [window(twin[side], twin.get("wearer"), is_named=is_named) for side in ("a", "b")]


def window(turns: Sequence[tuple[str, str]], wearer: str | None, *, is_named: bool = True) -> str:
    """Turns as the program shows them: who wears the camera is "I", as in a report; without names words alone."""
    if not is_named:
        return " ".join(words for _, words in turns)
    return " ".join(f"{'I' if who == wearer else who}: {words}" for who, words in turns)


def group_of(twin: dict[str, Any]) -> str:
    """The name under which all pairs of a twin go, so that they stay together."""
    return f"twin:{twin['id']}"


def is_held_out(group: str, *, one_in: int = 10) -> bool:
    """One group in so many, by its name, is never learnt from: it measures."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % one_in == 0
