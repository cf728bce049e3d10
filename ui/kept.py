"""Small private files in which the window keeps what it should know again: never anything of the evidence."""

import json
from pathlib import Path

from reviewer import paths

Kept = dict[str, object]


def load(name: str) -> Kept:
    """What was kept under a name; empty where nothing was or it cannot be read."""
    try:
        held = json.loads(_file(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def save(name: str, held: Kept) -> None:
    """Keep something under a name, whole or not at all; a full disk only costs the comfort."""
    target = _file(name)
    part = target.with_suffix(".part")
    try:
        part.write_text(json.dumps(held), encoding="utf-8")
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)


def change(name: str, **held: object) -> None:
    """Keep some entries beside those that are there."""
    save(name, load(name) | held)


def of_case(name: str, case: Path) -> Kept:
    """What was kept under a name for one case; empty where nothing was."""
    held = load(name).get(paths.as_text(case))
    return held if isinstance(held, dict) else {}


def keep_of_case(name: str, case: Path, held: Kept) -> None:
    """Keep something under a name for one case, in the place of what was."""
    change(name, **{paths.as_text(case): held})


def _file(name: str) -> Path:
    return paths.state_folder() / f"{name}.json"
