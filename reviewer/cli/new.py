"""``reviewer new``: make an empty case file."""

from pathlib import Path
from typing import Annotated

import typer

from reviewer.cli.console import err
from reviewer.workspace import Workspace, login_name


def new(
    path: Annotated[Path, typer.Argument(metavar="CASE", readable=False, help="The case file to make (NAME.case).")],
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="What to call the matter.")] = None,
) -> None:
    """Make an empty case file."""
    Workspace.create(path, name or path.stem, actor=login_name()).close()
    err.print(f"Made {path}. Add recordings and a report with `reviewer add`.", soft_wrap=True)
