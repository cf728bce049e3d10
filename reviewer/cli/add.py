"""``reviewer add``: take recordings, reports and transcripts into a case."""

from pathlib import Path
from typing import Annotated

import typer

from models.recording import Recording
from models.report import Report
from reviewer import taking_in, wording
from reviewer.cli.arguments import CaseArgument, opened
from reviewer.cli.console import FAILED, Work, err, tell, working
from reviewer.cli.sounds import sound_lines
from reviewer.errors import MediaError, ReportError, TranscriptError, UsageError
from reviewer.intake import FileKind
from reviewer.media import wrappers
from reviewer.paths import shown_name
from reviewer.report.pdf import unread_pages
from reviewer.sorting import seen_kind
from reviewer.storage import recordings
from reviewer.workspace import Workspace

_ORDER = [FileKind.RECORDING, FileKind.REPORT, FileKind.TRANSCRIPT, FileKind.CASE]


def add(
    case: CaseArgument,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", readable=False, help="Recordings, reports, transcripts.")
    ],
    kind: Annotated[
        FileKind | None, typer.Option("--as", help="What the files are. Default: seen from what is in them.")
    ] = None,
    recording: Annotated[
        str | None, typer.Option("--for", metavar="NAME", help="Which recording a transcript belongs to, by file name.")
    ] = None,
) -> int:
    """Take files into the case. The files stay where they are and are only read.

    One that cannot be taken in does not keep the others from it.
    """
    refused: list[Path] = []
    with opened(case) as workspace, working() as work:
        sorted_files = sorted(((kind or seen_kind(path), path) for path in files), key=lambda f: _ORDER.index(f[0]))
        for file_kind, path in sorted_files:
            work.token.check()
            try:
                err.print(_add_one(workspace, work, file_kind, path, recording), soft_wrap=True)
            except (MediaError, ReportError, TranscriptError, UsageError) as error:
                if len(files) == 1:
                    raise
                refused.append(path)
                tell(error.told())
    if refused:
        names = ", ".join(map(shown_name, refused))
        err.print(f"Added {len(files) - len(refused)} of {len(files)} files. Not added: {names}.", soft_wrap=True)
    return FAILED if refused else 0


def _add_one(workspace: Workspace, work: Work, kind: FileKind, path: Path, recording: str | None) -> str:
    name = shown_name(path)
    if kind is FileKind.RECORDING:
        added = taking_in.add_recording(
            workspace.database, path, actor=workspace.actor, progress=work.progress, token=work.token
        )
        is_known = added.name != name
        same = f", the same as {added.name}" if is_known else ""
        lines = [*_wrapper_lines(added), *sound_lines(added, work)]
        return f"Recording {name}: SHA-256 {added.sha256}{same}" + "".join(f"\n  {line}" for line in lines)
    if kind is FileKind.REPORT:
        report = taking_in.add_report(workspace.database, path, actor=workspace.actor)
        return f"Report {report.name}: SHA-256 {report.sha256}" + unread_line(report)
    if kind is FileKind.TRANSCRIPT:
        chosen = chosen_recording(workspace, recording)
        taken = taking_in.import_transcript(workspace.database, chosen, path, actor=workspace.actor)
        moved = f"\n  {wording.moved(taken.moved_ms)}" if taken.moved_ms else ""
        return f"Transcript {name}: of {chosen.name}{moved}"
    raise UsageError(f"{name} is a case file itself.", hint="Open it with `reviewer open`.")


def _wrapper_lines(recording: Recording) -> list[str]:
    what = wrappers.read_as_it_is(recording.facts.container)
    if what is None:
        return []
    return [f"{what}: read as it is. `reviewer export CASE NAME.mkv` writes a copy that other programs play."]


def unread_line(report: Report) -> str:
    """Which pages of a report were not read, as a further line; empty where all were."""
    left = ", ".join(map(str, unread_pages(report.text)))
    return f"\n  not read, because they are pictures: page {left}. They are not checked: look at them." if left else ""


def chosen_recording(workspace: Workspace, name: str | None, *, option: str = "--for") -> Recording:
    """The recording of that file name; without a name the only one.

    Raises:
        UsageError: There is none, or more than one to choose from.
    """
    held = recordings.all_of(workspace.database)
    found = [each for each in held if name in (None, each.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(each.name for each in held) or "none"
    raise UsageError(
        "It is not clear which recording is meant.",
        hint=f"Name it with {option}; the case holds: {names}.",
    )
