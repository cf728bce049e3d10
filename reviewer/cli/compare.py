"""``reviewer compare``: two transcripts of one recording side by side, the vendor's against ours."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from models.recording import Recording
from models.transcript import Segment, Transcript, TranscriptOrigin
from reviewer import wording
from reviewer.cli.add import chosen_recording
from reviewer.cli.arguments import CaseArgument, JsonOption, opened
from reviewer.cli.console import err, out
from reviewer.errors import UsageError
from reviewer.review import corrections, voices
from reviewer.speech.speakers_named import Cast
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
    """Show every word that the newest imported transcript and the newest one heard here write differently.

    Both are compared as they stand now: with what people corrected in them.
    """
    with opened(case) as workspace:
        chosen = chosen_recording(workspace, recording)
        cast = voices.cast(workspace.database)
        theirs, ours = (_standing(workspace, each, cast) for each in _pair(workspace, chosen))
    found = compared(theirs.lines, ours.lines)
    shown = [each for each in found.differences if each.is_telling or not is_telling]
    if as_json:
        print(json.dumps(_plain(chosen, theirs, ours, found, shown), ensure_ascii=False, indent=1))  # noqa: T201 - for another program
        return
    _show(theirs.title, ours.title, shown)
    err.print(
        f"{found.same} words are the same; {theirs.title} has {found.one_count}, {ours.title} {found.other_count}. "
        f"{len(found.differences)} places differ; neither is the truth: listen."
        + "".join(map(_corrected, (theirs, ours))),
        soft_wrap=True,
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """A transcript with its lines as they stand now, and in how many of them people corrected words."""

    transcript: Transcript
    lines: tuple[Segment, ...]
    corrected: int

    @property
    def title(self) -> str:
        """What made it."""
        made = self.transcript
        return made.source_name or f"{made.engine} {made.model_name or ''}".strip()


def _standing(workspace: Workspace, transcript: Transcript, cast: Cast) -> _Standing:
    heard = transcripts.segments(workspace.database, transcript.id)
    lines = corrections.lines(workspace.database, transcript.id, cast)
    return _Standing(transcript, lines, sum(a.text != b.text for a, b in zip(heard, lines, strict=True)))


def _corrected(of: _Standing) -> str:
    if not of.corrected:
        return ""
    told = "1 line was" if of.corrected == 1 else f"{of.corrected} lines were"
    return f" In {of.title} {told} corrected by people, and compared as corrected."


def _pair(workspace: Workspace, recording: Recording) -> tuple[Transcript, Transcript]:
    finished = [t for t in transcripts.all_of(workspace.database, recording.id) if t.completed_utc is not None]
    newest = {transcript.origin: transcript for transcript in finished}
    if len(newest) < len(TranscriptOrigin):
        missing = "imported" if TranscriptOrigin.IMPORTED not in newest else "heard here"
        raise UsageError(
            f"{recording.name} has no finished transcript that was {missing}.",
            hint="Add the vendor's with `reviewer add CASE FILE`, hear it with `reviewer transcribe`.",
        )
    return newest[TranscriptOrigin.IMPORTED], newest[TranscriptOrigin.RECOGNIZED]


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
    recording: Recording, theirs: _Standing, ours: _Standing, found: Comparison, shown: Sequence[Difference]
) -> dict[str, object]:
    return {
        "recording": recording.name,
        "recording_sha256": recording.sha256,
        "one": {
            "title": theirs.title,
            "sha256": theirs.transcript.source_sha256,
            "words": found.one_count,
            "corrected_lines": theirs.corrected,
        },
        "other": {
            "title": ours.title,
            "model_sha256": ours.transcript.model_sha256,
            "words": found.other_count,
            "corrected_lines": ours.corrected,
        },
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
