"""Which cases were opened last; a small private file of paths."""

import json
from pathlib import Path

from reviewer import paths

_MOST = 12


def recent_cases() -> list[Path]:
    """Cases that are still there, latest first."""
    try:
        held = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [path for path in map(paths.from_text, held) if path.exists()]


def remember(case: Path) -> None:
    """Put a case at the top."""
    others = [path for path in recent_cases() if path != case.absolute()]
    held = [paths.as_text(path) for path in [case, *others][:_MOST]]
    _file().write_text(json.dumps(held), encoding="utf-8")


def _file() -> Path:
    return paths.state_folder() / "recent.json"
