"""``reviewer findings``: what was found in the latest run."""

from typing import Annotated

import typer

from reviewer.cli.arguments import CaseArgument, JsonOption, opened
from reviewer.cli.showing import show
from reviewer.errors import UsageError


def findings(
    case: CaseArgument,
    report: Annotated[
        str | None, typer.Option("--report", metavar="NAME", help="Which report, by file name. Default: the latest.")
    ] = None,
    is_all: Annotated[bool, typer.Option("--all", help="Also show what needs no attention.")] = False,
    as_json: JsonOption = False,
) -> int:
    """Print the findings of the latest run; exit code 1 where something needs attention."""
    with opened(case) as workspace:
        bundle = workspace.bundle(workspace.report_named(report).id)
    if bundle.run is None:
        raise UsageError(f"{bundle.report.name} has not been checked yet.", hint=f"Run `reviewer check {case.name}`.")
    return show(bundle, as_json=as_json, is_all=is_all)
