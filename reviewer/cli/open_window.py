"""``reviewer open``: the window, in a process of its own.

The window is another program as far as this package knows: nothing below ``ui`` imports it.
"""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer


def open_window(
    path: Annotated[
        Path | None, typer.Argument(metavar="CASE", readable=False, help="The case file; without one, the start page.")
    ] = None,
) -> int:
    """Open the window on a case, or on the start page."""
    case = [] if path is None else [str(path)]
    command = [sys.executable, "-m", "ui.app", *case]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own program, no shell
