"""``reviewer export``: write what was found, or the transcript, for others."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from reviewer import playable, wording
from reviewer.cli.add import chosen_recording
from reviewer.cli.arguments import CaseArgument, opened
from reviewer.cli.console import err, working
from reviewer.export.files import rendered, write
from reviewer.workspace import Workspace


def export(
    case: CaseArgument,
    outputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="OUT...",
            readable=False,
            help="Findings: .html .csv .json; transcript: .srt .vtt .eaf .TextGrid .whisperx.json .docx; "
            "a copy that other programs play: .mkv .mp4",
        ),
    ],
    report: Annotated[
        str | None, typer.Option("--report", metavar="NAME", help="Which report, by file name. Default: the latest.")
    ] = None,
    recording: Annotated[
        str | None,
        typer.Option("--recording", metavar="NAME", help="Which recording, by file name. Default: the only one."),
    ] = None,
) -> None:
    """Write the findings with every reason, time and hash, a transcript, or a copy of a recording that other programs
    play: the same sound and picture in a standard container, nothing coded anew. Private notes stay behind.
    """
    copies = [output for output in outputs if playable.is_copy(output)]
    with opened(case) as workspace, working() as work:
        texts, private_notes = _texts(workspace, [each for each in outputs if each not in copies], report, recording)
        for output in copies:
            chosen = chosen_recording(workspace, recording, option="--recording")
            copied = playable.write_copy(workspace, chosen, output, progress=work.progress, token=work.token)
            err.print(f"Wrote {output}: {wording.copied(chosen.name, copied.sha256)}", soft_wrap=True)
    for output, text in texts:
        there = ", in place of the file that was there" if output.exists() else ""
        write(output, text)
        err.print(f"Wrote {output}{there}", soft_wrap=True)
    if private_notes:
        err.print(wording.left_behind(private_notes), soft_wrap=True)


def _texts(
    workspace: Workspace, outputs: Sequence[Path], report: str | None, recording: str | None
) -> tuple[list[tuple[Path, str | bytes]], int]:
    """What belongs into each file, and how many private notes stay behind."""
    if not outputs:
        return [], 0
    bundle = workspace.bundle(workspace.report_named(report).id)
    return [(output, rendered(bundle, output, recording)) for output in outputs], bundle.private_notes
