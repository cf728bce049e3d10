"""``reviewer export``: write what was found, or the transcript, for others."""

from pathlib import Path
from typing import Annotated

import typer

from reviewer.cli.arguments import CaseArgument, opened
from reviewer.cli.console import err
from reviewer.export.files import rendered, write


def export(
    case: CaseArgument,
    outputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="OUT...",
            readable=False,
            help="Findings: .html .csv .json; transcript: .srt .vtt .eaf .TextGrid .whisperx.json .docx",
        ),
    ],
    report: Annotated[
        str | None, typer.Option("--report", metavar="NAME", help="Which report, by file name. Default: the latest.")
    ] = None,
    recording: Annotated[
        str | None,
        typer.Option("--recording", metavar="NAME", help="Whose transcript, by file name. Default: the only one."),
    ] = None,
) -> None:
    """Write the findings with every reason, time and hash, or a transcript. Private notes stay behind."""
    with opened(case) as workspace:
        bundle = workspace.bundle(workspace.report_named(report).id)
    texts = [(output, rendered(bundle, output, recording)) for output in outputs]
    for output, text in texts:
        write(output, text)
        err.print(f"Wrote {output}", soft_wrap=True)
