"""Which cases were opened last."""

from pathlib import Path

from reviewer import paths
from ui import kept

_FILE, _ENTRY, _NAMES = "recent", "cases", "names"
_MOST = 12


def recent_cases() -> list[Path]:
    """Cases that are still there, latest first."""
    held = kept.load(_FILE).get(_ENTRY, [])
    return [path for path in map(paths.from_text, held) if path.exists()] if isinstance(held, list) else []


def name_of(case: Path) -> str:
    """What a case is called, as it was opened last; the name of its file where that is not known."""
    return str(_names().get(paths.as_text(case), case.stem))


def remember(case: Path, name: str) -> None:
    """Put a case at the top."""
    others = [path for path in recent_cases() if path != case.absolute()]
    held = [paths.as_text(path) for path in [case, *others][:_MOST]]
    names = _names() | {paths.as_text(case): name}
    kept.save(_FILE, {_ENTRY: held, _NAMES: {each: names[each] for each in held if each in names}})


def _names() -> kept.Kept:
    found = kept.load(_FILE).get(_NAMES, {})
    return found if isinstance(found, dict) else {}
