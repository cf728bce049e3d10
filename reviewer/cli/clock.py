"""``reviewer clock``: whose time it is, and all recordings of a case on one clock."""

import json
import re
from datetime import datetime
from typing import Annotated

import typer
from rich.text import Text

from models.clock import LinkSource
from reviewer import case_clock, wording
from reviewer.case_clock import Placed
from reviewer.cli.add import chosen_recording
from reviewer.cli.arguments import CaseArgument, JsonOption, opened
from reviewer.cli.console import Work, err, indented, out, tell, working
from reviewer.errors import MediaError, UsageError
from reviewer.media.watermark import Unsure
from reviewer.storage import recordings
from reviewer.workspace import Workspace

_SET = re.compile(r"(?P<name>.+?)(?:@(?P<at>[\d:.]+))?=(?P<shown>[^=]+)")
_SHIFT = re.compile(r"(?P<name>.+)=(?P<seconds>-?\d+(?:\.\d+)?)")


def clock(
    case: CaseArgument,
    sets: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="FILE@MM:SS=TIME", help="The clock in the picture shows TIME (with its zone) at MM:SS."
        ),
    ] = None,
    is_syncing: Annotated[
        bool, typer.Option("--sync", help="Place the others on the first recording's clock by what both hear.")
    ] = False,
    is_reading: Annotated[
        bool, typer.Option("--read", help="Read the clock in the picture and propose what it shows; nothing is kept.")
    ] = False,
    is_confirming: Annotated[
        bool, typer.Option("--confirm", help="With --read: you agree; keep what was read, under your name.")
    ] = False,
    is_joining: Annotated[
        bool, typer.Option("--parts", help="Recordings that are told to be parts of one: put them one behind another.")
    ] = False,
    is_parting: Annotated[
        bool, typer.Option("--no-parts", help="Recordings that were put one behind another: they are no parts of one.")
    ] = False,
    shifts: Annotated[
        list[str] | None,
        typer.Option("--shift", metavar="FILE=SECONDS", help="FILE begins so long after the first recording."),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Your name, kept with what you set.")] = None,
    as_json: JsonOption = False,
) -> int:
    """Show each camera's clock and how sure it is.

    Exit code 1 where recordings could not be brought together, or with --read a clock could not be read.
    """
    if is_joining and is_parting:
        raise UsageError("--parts and --no-parts exclude each other.", kept="Nothing was changed.")
    with opened(case) as workspace, working() as work:
        actor = by or workspace.actor
        case_clock.read_cameras(workspace.database, actor=actor)
        for text in sets or []:
            _set(workspace, text, actor)
        is_asked = is_reading or is_confirming
        is_read = not is_asked or _read(workspace, work, actor, is_confirming=is_confirming)
        refused: dict[str, str] = {}
        if is_syncing:
            refused = case_clock.bring_together(
                workspace.database, actor=actor, progress=work.progress, token=work.token
            )
        for text in shifts or []:
            _shift(workspace, text, actor)
        _join(workspace, actor, is_joining=is_joining, is_parting=is_parting)
        placed = case_clock.placed(workspace.database)
    if as_json:
        print(json.dumps({"recordings": [_plain(p, refused) for p in placed]}, ensure_ascii=False, indent=1))  # noqa: T201 - for another program
    else:
        for each in placed:
            _show(each, placed[0], refused.get(each.recording.id))
    return 1 if refused or not is_read else 0


def _set(workspace: Workspace, text: str, actor: str) -> None:
    match = _SET.fullmatch(text.strip())
    example = "For example: 'stop.mp4@01:10=2026-03-14T02:48:41Z'."
    if match is None:
        raise UsageError(f"{text} does not say what which clock shows.", hint=example)
    shown = case_clock.shown_time(match["shown"])
    at_ms = wording.milliseconds(match["at"] or "0")
    recording = chosen_recording(workspace, match["name"].strip())
    case_clock.set_clock(workspace.database, recording, shown, at_ms=at_ms, actor=actor)


def _read(workspace: Workspace, work: Work, actor: str, *, is_confirming: bool) -> bool:
    """Propose what the clock in each picture shows; keep it only where a person says so. False if any was not read."""
    pictures = [each for each in recordings.all_of(workspace.database) if each.facts.has_video]
    if not pictures:
        tell("No recording of this case has a picture: no clock could be read.")
    is_read = bool(pictures)
    for recording in pictures:
        try:
            found = case_clock.read_picture(recording, progress=work.progress, token=work.token)
        except MediaError as error:
            tell(error.told())
            is_read = False
            continue
        if isinstance(found, Unsure):
            is_read = False
            tell(f"{recording.name}: no clock could be read off the picture: {found.reason}. Nothing is proposed.")
        elif is_confirming:
            case_clock.confirm(workspace.database, recording, found, actor=actor)
            err.print(f"{recording.name}: kept, under the name {actor}.", soft_wrap=True)
        else:
            err.print(
                f"{recording.name}: at 00:00 the clock in the picture shows {found.zero_utc} ({found.note}). "
                "Look at the picture; if that is right, keep it with --read --confirm.",
                soft_wrap=True,
            )
    return is_read


def _shift(workspace: Workspace, text: str, actor: str) -> None:
    match = _SHIFT.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text} does not say how much later which recording begins.", hint="Try 'b.mp4=37.2'.")
    recording = chosen_recording(workspace, match["name"].strip())
    case_clock.set_shift(workspace.database, recording, round(float(match["seconds"]) * 1000), actor=actor)


def _join(workspace: Workspace, actor: str, *, is_joining: bool, is_parting: bool) -> None:
    """Tell of recordings that seem to be parts of one; put them in a row, or apart, only where a person says so."""
    if is_parting:
        apart = case_clock.parts_in_a_row(workspace.database)
        for run in apart:
            case_clock.take_parts_apart(workspace.database, run, actor=actor)
            tell(f"Taken apart: {', '.join(each.name for each in run)}.")
        if not apart:
            tell("No recordings were put one behind another as parts of one: nothing was changed.")
    elif is_joining:
        found = case_clock.parts(workspace.database)
        for run in found:
            case_clock.join_parts(workspace.database, run, actor=actor)
        if not found:
            tell("No recordings seem to be parts of one, by their names or clocks: nothing was changed.")
    else:
        for run in case_clock.parts_apart(workspace.database):
            names = ", ".join(each.name for each in run)
            tell(f"Parts of one recording, it seems: {names}. If they are, --parts puts them one behind another.")


def _show(each: Placed, reference: Placed, reason: str | None) -> None:
    out.print(Text(each.recording.name, style="bold"))
    for line in _lines(each, reference, reason):
        indented(line, 4)


def _lines(each: Placed, reference: Placed, reason: str | None) -> list[str]:
    lines = []
    if each.reading is None:
        lines.append("Its own clock: not known. Try --read, or read it off the picture and give it with --set.")
    else:
        lines.append(f"Its own clock at 00:00: {_zoned(each)} ({each.reading.sureness}: {each.reading.note})")
    if each.link is not None:
        lines.append(_linked(each, reference))
    if each.link is not None and each.zero_utc is not None:
        lines.append(f"By the clock of {reference.recording.name}, 00:00 is {each.zero_utc}{_apart(each)}")
    if reason is not None:
        lines.append(f"Not placed by sound: {reason}. Place it with --shift if you know how.")
    return lines


def _zoned(each: Placed) -> str:
    assert each.reading is not None
    minutes = each.reading.zone_minutes
    if not minutes:
        return each.reading.zero_utc
    sign = "-" if minutes < 0 else "+"
    return f"{each.reading.zero_utc}, local time {sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _linked(each: Placed, reference: Placed) -> str:
    link = each.link
    assert link is not None
    when = f"Begins {abs(link.offset_ms) / 1000:.3f} s {'after' if link.offset_ms >= 0 else 'before'}"
    drift = f", its clock runs {link.drift_ppm:+.1f} ppm against that one" if link.drift_ppm else ""
    how = f"by sound, within {link.error_ms} ms" if link.source is LinkSource.SOUND else f"set by {link.actor}"
    return f"{when} {reference.recording.name}{drift} ({how})"


def _apart(each: Placed) -> str:
    """How far its own clock is from the case clock, where both are known."""
    if each.reading is None or each.zero_utc is None:
        return ""
    moments = (datetime.fromisoformat(utc) for utc in (each.reading.zero_utc, each.zero_utc))
    seconds = next(moments).timestamp() - next(moments).timestamp()
    return f"; its own clock is {abs(seconds):.1f} s {'fast' if seconds > 0 else 'slow'}" if abs(seconds) >= 1 else ""


def _plain(each: Placed, refused: dict[str, str]) -> dict[str, object]:
    reading, link = each.reading, each.link
    return {
        "name": each.recording.name,
        "zero_utc": each.zero_utc,
        "own_clock": reading
        and {
            "zero_utc": reading.zero_utc,
            "zone_minutes": reading.zone_minutes,
            "source": reading.source,
            "sureness": reading.sureness,
            "note": reading.note,
        },
        "link": link
        and {
            "offset_ms": link.offset_ms,
            "drift_ppm": link.drift_ppm,
            "error_ms": link.error_ms,
            "source": link.source,
        },
        "refused": refused.get(each.recording.id),
    }
