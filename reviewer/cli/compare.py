"""``reviewer compare``: two transcripts of one recording side by side, the vendor's against ours."""

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from models.recording import Recording
from models.transcript import Transcript, TranscriptOrigin
from reviewer import side_by_side, wording
from reviewer.cli.add import chosen_recording
from reviewer.cli.arguments import CaseArgument, JsonOption, opened
from reviewer.cli.console import err, out
from reviewer.errors import UsageError
from reviewer.side_by_side import Side, SideBySide, maker, title
from reviewer.storage import transcripts
from reviewer.transcripts.comparing import Difference, Said, speakers_of, text_of
from reviewer.workspace import Workspace


def compare(
    case: CaseArgument,
    recording: Annotated[
        str | None,
        typer.Option("--recording", metavar="NAME", help="Of which recording, by file name. Default: the only one."),
    ] = None,
    one: Annotated[
        str | None,
        typer.Option(
            "--one", metavar="TRANSCRIPT", help="Left: number or name of a transcript, as `reviewer show` lists them."
        ),
    ] = None,
    other: Annotated[str | None, typer.Option("--other", metavar="TRANSCRIPT", help="The same for the right.")] = None,
    is_telling: Annotated[bool, typer.Option("--telling", help="Only numbers, yes and no.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Show every word that two transcripts of a recording write differently.

    They are the newest imported one and the newest one heard here, unless --one or --other says otherwise. Both are
    compared as they stand now: with what people corrected in them.
    """
    with opened(case) as workspace:
        chosen = chosen_recording(workspace, recording)
        laid = side_by_side.laid(workspace.database, chosen, *_pair(workspace, chosen, one, other))
    theirs, ours, found = laid.one, laid.other, laid.found
    shown = [each for each in found.differences if each.is_telling or not is_telling]
    if as_json:
        print(json.dumps(_plain(laid, shown), ensure_ascii=False, indent=1))  # noqa: T201 - for another program
        return
    _show(theirs.title, ours.title, shown)
    err.print(
        f"{found.same} words are the same; {theirs.title} has {found.one_count}, {ours.title} {found.other_count}. "
        f"{len(found.differences)} places differ; neither is the truth: listen."
        + "".join(map(_corrected, (theirs, ours))),
        soft_wrap=True,
    )


def _corrected(of: Side) -> str:
    if not of.corrected:
        return ""
    told = "1 line was" if of.corrected == 1 else f"{of.corrected} lines were"
    return f" In {of.title} {told} corrected by people, and compared as corrected."


def _pair(
    workspace: Workspace, recording: Recording, one: str | None, other: str | None
) -> tuple[Transcript, Transcript]:
    known = transcripts.all_of(workspace.database, recording.id)
    left = _newest(recording, known, TranscriptOrigin.IMPORTED) if one is None else _named(known, one)
    right = _newest(recording, known, TranscriptOrigin.RECOGNIZED) if other is None else _named(known, other)
    if left is right:
        raise UsageError(f"Both are {title(left)}.", hint="Name two transcripts with --one and --other.")
    return left, right


def _newest(recording: Recording, known: Sequence[Transcript], origin: TranscriptOrigin) -> Transcript:
    finished = [each for each in known if each.completed_utc is not None and each.origin is origin]
    if not finished:
        missing = "imported" if origin is TranscriptOrigin.IMPORTED else "heard here"
        raise UsageError(
            f"{recording.name} has no finished transcript that was {missing}.",
            hint="Add the vendor's with `reviewer add CASE FILE`, hear it with `reviewer transcribe`, or name two with "
            "--one and --other.",
        )
    return finished[-1]


def _named(known: Sequence[Transcript], wanted: str) -> Transcript:
    """By its number, or the last one of that name."""
    numbered = {str(number): each for number, each in enumerate(known, start=1)}
    named = {name: each for each in known for name in (each.model_name, maker(each), title(each)) if name}
    found = named.get(wanted) or numbered.get(wanted)
    if found is None:
        held = "; ".join(f"{number} {title(each)}" for number, each in numbered.items())
        raise UsageError(f"There is no transcript {wanted}.", hint=f"The recording has: {held or 'none'}.")
    return found


def _show(theirs: str, ours: str, shown: Sequence[Difference]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in ("time", "", theirs, ours):
        table.add_column(Text(head), overflow="fold")
    for each in shown:
        mark = "!" if each.is_telling else ""
        table.add_row(wording.clock(each.span.start_ms), mark, _words(each.one), _words(each.other))
    out.print(table)


def _words(side: Sequence[Said]) -> Text:
    if not side:
        return Text("(nothing)", style="dim")
    speakers = speakers_of(side)
    return Text.assemble((f"{speakers}: " if speakers else "", "dim"), text_of(side))


def _plain(laid: SideBySide, shown: Sequence[Difference]) -> dict[str, object]:
    return {
        "recording": laid.recording.name,
        "recording_sha256": laid.recording.sha256,
        "one": _plain_side(laid.one, laid.found.one_count),
        "other": _plain_side(laid.other, laid.found.other_count),
        "same": laid.found.same,
        "differences": [
            {
                "start_ms": each.span.start_ms,
                "end_ms": each.span.end_ms,
                "one": text_of(each.one),
                "other": text_of(each.other),
                "is_telling": each.is_telling,
            }
            for each in shown
        ],
    }


def _plain_side(of: Side, words: int) -> dict[str, object]:
    """``sha256`` is that of an imported file, ``model_sha256`` that of the weights."""
    return {
        "title": of.title,
        "sha256": of.transcript.source_sha256,
        "model_sha256": of.transcript.model_sha256,
        "words": words,
        "corrected_lines": of.corrected,
    }
