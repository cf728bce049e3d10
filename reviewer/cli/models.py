"""``reviewer models``: the speech weights on this computer.

``fetch`` is the one command of the program that uses the network.
"""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from reviewer.cli.console import err, out, working
from reviewer.paths import model_folder
from reviewer.speech import catalog, fetching, weights

app = typer.Typer(help="Speech weights on this computer. Only `fetch` uses the network.", no_args_is_help=True)


@app.command("list")
def list_models() -> None:
    """List the weights that are here and those that can be fetched."""
    installed, damaged = {each.name: each for each in weights.installed()}, weights.damaged()
    table = Table("name", "languages", "on this computer", "SHA-256 of model.bin", box=None)
    for name in dict.fromkeys((*catalog.CATALOG, *installed, *damaged)):
        here = installed.get(name)
        is_here = "damaged" if name in damaged else "yes" if here else "-"
        languages = "English" if name.endswith(".en") or name.startswith("distil-") else "many"
        table.add_row(name, languages, is_here, here.model_sha256[:16] if here else "")
    out.print(table)
    for error in damaged.values():
        err.print(error.told(), soft_wrap=True)
    err.print(f"Kept in {model_folder()}", soft_wrap=True)


@app.command()
def fetch(name: Annotated[str, typer.Argument(metavar="NAME", help="For example tiny.en, base, small.en.")]) -> None:
    """Fetch weights over the network and check them. Nothing else is sent or asked for."""
    with working() as work:
        found = fetching.fetch(name, progress=work.progress, token=work.token)
    err.print(f"{found.name} is in {found.folder}", soft_wrap=True)


@app.command(short_help="Take weights that you already have.")
def add(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", readable=False, help="A folder with CTranslate2 Whisper weights.")
    ],
) -> None:
    """Take weights that you already have (CTranslate2 format) into the program's folder."""
    found = weights.add(folder)
    err.print(f"{found.name} is in {found.folder}", soft_wrap=True)
