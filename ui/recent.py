"""Which cases were opened last."""

from pathlib import Path

from reviewer import paths
from ui import kept

_FILE, _ENTRY = "recent", "cases"
_MOST = 12


def recent_cases() -> list[Path]:
    """Cases that are still there, latest first."""
    held = kept.load(_FILE).get(_ENTRY, [])
    return [path for path in map(paths.from_text, held) if path.exists()] if isinstance(held, list) else []


def remember(case: Path) -> None:
    """Put a case at the top."""
    others = [path for path in recent_cases() if path != case.absolute()]
    kept.save(_FILE, {_ENTRY: [paths.as_text(path) for path in [case, *others][:_MOST]]})
