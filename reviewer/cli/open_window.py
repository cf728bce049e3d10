"""``reviewer open``: the window, in a process of its own.

The window is another program as far as this package knows: nothing below ``ui`` imports it.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from reviewer.errors import UsageError

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(
    path: Annotated[
        Path | None, typer.Argument(metavar="CASE", readable=False, help="The case file; without one, the start page.")
    ] = None,
) -> int:
    """Open the window on a case, or on the start page."""
    if path is not None and not path.exists():
        raise UsageError(
            f"There is no case file at {path}.", kept="Nothing was changed.", hint="Make one with `reviewer new`."
        )
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise UsageError(
            "There is no display here, so the window cannot open.",
            kept="Nothing was changed.",
            hint="Open it on the desktop; `reviewer findings` and `reviewer export` do without.",
        )
    case = [] if path is None else [str(path)]
    command = [sys.executable, "-m", "ui.app", *case]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own program, no shell
