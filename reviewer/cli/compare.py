"""``reviewer compare``: two transcripts of one recording side by side, the vendor's against ours."""

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from models.recording import Recording
from models.transcript import Transcript, TranscriptOrigin
from reviewer import wording
from reviewer.cli.add import chosen_recording
from reviewer.cli.arguments import CaseArgument, JsonOption, opened
from reviewer.cli.console import err, out
from reviewer.errors import UsageError
from reviewer.review import voices
from reviewer.storage import transcripts
from reviewer.transcripts.comparing import Comparison, Difference, Said, compared
from reviewer.workspace import Workspace


def compare(
    case: CaseArgument,
    recording: Annotated[
        str | None, typer.Option("--recording", help="Of which recording, by file name. Default: the only one.")
    ] = None,
    is_telling: Annotated[bool, typer.Option("--telling", help="Only numbers, yes and no.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Show every word that the newest imported transcript and the newest one heard here write differently."""
    with opened(case) as workspace:
        chosen = chosen_recording(workspace, recording)
        theirs, ours = _pair(workspace, chosen)
        cast = voices.cast(workspace.database)
        lines = [cast.called(t.id, transcripts.segments(workspace.database, t.id)) for t in (theirs, ours)]
    found = compared(*lines)
    shown = [each for each in found.differences if each.is_telling or not is_telling]
    if as_json:
        print(json.dumps(_plain(chosen, theirs, ours, found, shown), ensure_ascii=False, indent=1))  # noqa: T201 - for another program
        return
    _show(_title(theirs), _title(ours), shown)
    err.print(
        f"{found.same} words are the same; {_title(theirs)} has {found.one_count}, {_title(ours)} {found.other_count}. "
        f"{len(found.differences)} places differ; neither is the truth: listen.",
        soft_wrap=True,
    )


def _pair(workspace: Workspace, recording: Recording) -> tuple[Transcript, Transcript]:
    finished = [t for t in transcripts.all_of(workspace.database, recording.id) if t.completed_utc is not None]
    newest = {transcript.origin: transcript for transcript in finished}
    if len(newest) < len(TranscriptOrigin):
        missing = "imported" if TranscriptOrigin.IMPORTED not in newest else "heard here"
        raise UsageError(
            f"{recording.name} has no finished transcript that was {missing}.",
            hint="Add the vendor's with `reviewer add CASE FILE --as transcript`, hear it with `reviewer transcribe`.",
        )
    return newest[TranscriptOrigin.IMPORTED], newest[TranscriptOrigin.RECOGNIZED]


def _title(transcript: Transcript) -> str:
    return transcript.source_name or f"{transcript.engine} {transcript.model_name or ''}".strip()


def _show(theirs: str, ours: str, shown: Sequence[Difference]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("time", "", theirs, ours):
        table.add_column(Text(title), overflow="fold")
    for each in shown:
        mark = "!" if each.is_telling else ""
        table.add_row(wording.clock(each.span.start_ms), mark, _words(each.one), _words(each.other))
    out.print(table)


def _words(side: Sequence[Said]) -> Text:
    if not side:
        return Text("(nothing)", style="dim")
    speakers = dict.fromkeys(each.speaker for each in side if each.speaker)
    head = f"{', '.join(speakers)}: " if speakers else ""
    return Text.assemble((head, "dim"), " ".join(each.word.text for each in side))


def _plain(
    recording: Recording, theirs: Transcript, ours: Transcript, found: Comparison, shown: Sequence[Difference]
) -> dict[str, object]:
    return {
        "recording": recording.name,
        "recording_sha256": recording.sha256,
        "one": {"title": _title(theirs), "sha256": theirs.source_sha256, "words": found.one_count},
        "other": {"title": _title(ours), "model_sha256": ours.model_sha256, "words": found.other_count},
        "same": found.same,
        "differences": [
            {
                "start_ms": each.span.start_ms,
                "end_ms": each.span.end_ms,
                "one": " ".join(said.word.text for said in each.one),
                "other": " ".join(said.word.text for said in each.other),
                "is_telling": each.is_telling,
            }
            for each in shown
        ],
    }
