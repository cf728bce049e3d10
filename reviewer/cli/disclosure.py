"""``reviewer disclosure``: what a state asks of a report that software drafted, held against the text."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from models.report import Report
from reviewer.cli.arguments import opened
from reviewer.cli.console import indented, out
from reviewer.disclosure.rules import CAUTION, Requirement, held_against
from reviewer.intake import FileKind, kind_of
from reviewer.report.reading import read_report


def disclosure(
    path: Annotated[
        Path, typer.Argument(metavar="CASE|REPORT", readable=False, help="A case file (its latest report) or a report.")
    ],
    state: Annotated[str, typer.Option("--state", metavar="STATE", help="Whose rules: california, utah.")],
) -> int:
    """Say what of a state's disclosure rules is found in a report's text; exit code 1 where something is not."""
    report = _report(path)
    held = held_against(report.text, state)
    out.print(Text(f"{held.state}: {held.citation}, in force {held.in_force}; rule file {held.version}", style="bold"))
    for each in held.requirements:
        _show(report, each)
    if held.ask_for:
        out.print(Text("To ask for, since no text can show it:"))
        for wish in held.ask_for:
            indented(wish, 4, first="  –")
    out.print(CAUTION)
    return 1 if any(each.found is None for each in held.requirements) else 0


def _report(path: Path) -> Report:
    if kind_of(path) is not FileKind.CASE:
        return read_report(path)
    with opened(path) as workspace:
        return workspace.report_named(None)


def _show(report: Report, each: Requirement) -> None:
    mark = "✓ found in the text" if each.found else "? not found in the text"
    out.print(Text(f"{mark}: {each.name}", style="green" if each.found else "bold yellow"))
    indented(each.asks, 4, style="dim")
    shown = each.found or each.near
    if shown is not None:
        words = " ".join(report.text[max(0, shown.start - 60) : shown.end + 60].split())
        what = "It says" if each.found else "The nearest words"
        indented(f"{what}: “… {words} …”", 4)
