"""Folders of the program on this computer, readable by their owner only; and paths as text."""

import os
import tempfile
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from platformdirs import PlatformDirs

APP_NAME = "bodycam-report-reviewer"
_DIRS = PlatformDirs(APP_NAME, appauthor=False)
_BYTES = "file-bytes:"


def private_folder(path: Path) -> Path:
    """Make ``path`` if it is not there, for its owner only, and return it."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def model_folder() -> Path:
    """Where speech weights are kept: ``REVIEWER_MODEL_DIR`` if set, else the user's data folder."""
    chosen = os.environ.get("REVIEWER_MODEL_DIR")
    return Path(chosen) if chosen else _DIRS.user_data_path / "models"


def cache_folder() -> Path:
    """Where sound on its way to the engine lies; it may be emptied at any time."""
    return private_folder(_DIRS.user_cache_path)


def state_folder() -> Path:
    """Where the window keeps its recent cases and layout, and the log lies."""
    return private_folder(_DIRS.user_state_path)


def keep_in_cache(target: Path, content: bytes) -> None:
    """Write a file of the cache whole or not at all; a full disk only means that it is made again next time."""
    handle, part = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(part).replace(target)
    except OSError:
        Path(part).unlink(missing_ok=True)


def as_text(path: Path) -> str:
    """The absolute path as text that a database and a JSON file can hold; ``from_text`` gives it back.

    A name that is not valid UTF-8, which some cameras and archives leave behind, is percent-encoded.
    """
    absolute = path.absolute()
    try:
        str(absolute).encode()
    except UnicodeEncodeError:
        return _BYTES + quote_from_bytes(os.fsencode(absolute))
    return str(absolute)


def from_text(text: str) -> Path:
    """The path that ``as_text`` wrote down."""
    if text.startswith(_BYTES):
        return Path(os.fsdecode(unquote_to_bytes(text.removeprefix(_BYTES))))
    return Path(text)


def shown_name(path: Path) -> str:
    r"""The file's name for people, on one line; odd bytes and line breaks are written as ``\xff``, ``\n``."""
    name = os.fsencode(path.name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
