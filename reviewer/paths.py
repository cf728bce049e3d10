"""Folders of the program on this computer, readable by their owner only."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "bodycam-report-reviewer"
_DIRS = PlatformDirs(APP_NAME, appauthor=False)


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
