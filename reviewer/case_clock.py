"""One clock for a case: what each camera says, and where each recording lies on the first one's clock.

The first recording of the case is the reference. Steps are ``hash``, ``sound`` and ``clock``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from itertools import accumulate

from models.clock import ClockLink, ClockReading, LinkSource, ReadingSource, Sureness
from models.recording import Recording
from reviewer import ocr, paths, pipeline, wording
from reviewer.clock import as_utc, utc_now
from reviewer.errors import UsageError
from reviewer.identity import new_id
from reviewer.media.audio import AudioTrack, extract
from reviewer.media.camera_clock import stated_clock
from reviewer.media.frames import frames_at
from reviewer.media.watermark import Proposal, Unsure, agreed, moments, read_on
from reviewer.parts import runs
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.review import clocks
from reviewer.speech.clock_sync import Refusal, aligned
from reviewer.storage import recordings
from reviewer.storage.database import Database

_KEPT = "All clocks are as they were."


@dataclass(frozen=True, slots=True)
class Placed:
    """A recording on the case clock. ``link`` is None for the reference and where nothing brought them together.

    ``zero_utc`` is the time of day at its media time zero by the clock of the reference, else by its own; ``by`` is
    the reading that this rests on.
    """

    recording: Recording
    reading: ClockReading | None
    link: ClockLink | None
    zero_utc: str | None
    by: ClockReading | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether the time of day rests on a doubtful reading."""
        return self.by is not None and self.by.sureness is Sureness.DOUBTFUL

    def local_at(self, ms: int) -> datetime | None:
        """The same in the zone of the camera that it rests on; in UTC where nothing says which zone that is."""
        if self.zero_utc is None:
            return None
        minutes = (self.by.zone_minutes if self.by else None) or 0
        zone = timezone(timedelta(minutes=minutes))
        return (datetime.fromisoformat(self.zero_utc) + timedelta(milliseconds=ms)).astimezone(zone)


def same_moment(placed: Sequence[Placed], recording_id: str, ms: int, other_id: str) -> int | None:
    """When another recording shows what one shows at ``ms``; before its beginning or after its end the nearest moment.

    None where nothing says how the two lie to each other.
    """
    one, other = (next((p for p in placed if p.recording.id == each), None) for each in (recording_id, other_id))
    if one is None or other is None:
        return None
    reference = placed[0]
    if all(each is reference or each.link is not None for each in (one, other)):
        found = _by_reference(other, on_reference(one, ms))
    elif one.zero_utc and other.zero_utc and not (one.is_doubtful or other.is_doubtful):
        zero, other_zero = (datetime.fromisoformat(each) for each in (one.zero_utc, other.zero_utc))
        found = ms + round((zero - other_zero).total_seconds() * 1000)
    else:
        return None
    return max(0, min(found, other.recording.facts.duration_ms))


def on_reference(one: Placed, ms: int) -> float:
    """The same moment in media time of the first recording, for one that is laid on its clock."""
    return ms if one.link is None else one.link.offset_ms + ms * (1 + one.link.drift_ppm / 1e6)


def _by_reference(one: Placed, ms: float) -> int:
    return round(ms if one.link is None else (ms - one.link.offset_ms) / (1 + one.link.drift_ppm / 1e6))


def read_cameras(database: Database, *, actor: str) -> None:
    """Keep what the files themselves say, once for each; a file that is not there is left for later."""
    known = clocks.readings(database)
    for recording in recordings.all_of(database):
        path = paths.from_text(recording.path)
        if recording.id in known or not path.exists():
            continue
        stated = stated_clock(path)
        if stated is not None:
            clocks.add_reading(
                database,
                ClockReading(
                    new_id(), recording.id, stated.zero_utc, stated.zone_minutes, ReadingSource.CONTAINER,
                    stated.sureness, stated.note, actor, utc_now(),
                ),
            )  # fmt: skip


def shown_time(text: str) -> datetime:
    """A time with its zone as cameras show it and people type it: ``2026-03-14 T06:44:44Z``.

    Raises:
        UsageError: It is no date with a time and a zone.
    """
    joined = re.sub(r"\s*T\s*|\s+", "T", text.strip().upper().replace("UTC", "Z"), count=1)
    try:
        shown = datetime.fromisoformat(joined.replace(" ", ""))
    except ValueError as error:
        raise UsageError(
            f"{text.strip() or 'Nothing'} is no date with a time.",
            kept=_KEPT,
            hint="For example: 2026-03-14 06:44:44Z.",
        ) from error
    if shown.tzinfo is None:
        raise _without_zone()
    return shown


def _without_zone() -> UsageError:
    return UsageError("The time needs a zone.", kept=_KEPT, hint="Put Z behind it for UTC, or for example -07:00.")


def set_clock(database: Database, recording: Recording, shown: datetime, *, at_ms: int, actor: str) -> None:
    """Take a person's word for what the camera's clock shows at a moment of the recording.

    Raises:
        UsageError: The time has no zone, or the recording ends before the moment.
    """
    offset = shown.utcoffset()
    if offset is None:
        raise _without_zone()
    if at_ms > recording.facts.duration_ms:
        ends = wording.clock(recording.facts.duration_ms)
        raise UsageError(
            f"{recording.name} ends at {ends}; there is no picture at {wording.clock(at_ms)}.",
            kept="Its clock is as it was.",
            hint="Give the moment at which the picture shows that time.",
        )
    zero_utc = as_utc(shown - timedelta(milliseconds=at_ms))
    note = f"{shown.isoformat(timespec='seconds')} read off the picture at {wording.clock(at_ms)}"
    zone_minutes = round(offset.total_seconds() / 60)
    _keep(database, recording, zero_utc, zone_minutes, note, source=ReadingSource.HAND, actor=actor)


def _keep(
    database: Database,
    recording: Recording,
    zero_utc: str,
    zone_minutes: int | None,
    note: str,
    *,
    source: ReadingSource,
    actor: str,
) -> None:
    clocks.add_reading(
        database,
        ClockReading(new_id(), recording.id, zero_utc, zone_minutes, source, Sureness.SET, note, actor, utc_now()),
    )


def go_back_to(database: Database, recording: Recording, before: ClockReading | None, *, actor: str) -> None:
    """Let the reading count that counted ``before``; None where there was none. All of them stay in the history."""
    if before is not None and before.source.is_by_person:
        clocks.add_reading(database, replace(before, id=new_id(), actor=actor, at_utc=utc_now()))
        return
    counting = clocks.readings(database).get(recording.id)
    if counting is not None and counting.source.is_by_person:
        clocks.add_reading(database, replace(counting, id=new_id(), actor=actor, at_utc=utc_now(), is_withdrawn=True))


def read_picture(
    recording: Recording, *, progress: Progress = silent, token: CancelToken | None = None
) -> Proposal | Unsure:
    """What the clock in the picture seems to show: a proposal, of which nothing is kept. Steps are ``frames``.

    Raises:
        UsageError: The packages for reading pictures are missing.
        MediaError: The file is gone, is no longer the one that was added, or has no picture.
        Stopped: On request.
    """
    ocr.refuse_without("Reading the clock in the picture")
    pipeline.check_unchanged(recording, progress=progress, token=token)
    asked = token or CancelToken()
    wanted = moments(recording.facts.duration_ms)

    def frames() -> Iterator[tuple[int, ocr.Picture]]:
        for number, frame in enumerate(frames_at(paths.from_text(recording.path), wanted), start=1):
            asked.check()
            yield frame
            progress(Step("frames", number, len(wanted)))

    return agreed(read_on(frames(), ocr.lines_in, ocr.line_in))


def confirm(database: Database, recording: Recording, proposal: Proposal, *, actor: str) -> None:
    """Keep a proposal that a person agrees with, under the person's name."""
    note = f"{proposal.note}; confirmed by {actor}"
    zone_minutes = proposal.zone_minutes
    _keep(database, recording, proposal.zero_utc, zone_minutes, note, source=ReadingSource.PICTURE, actor=actor)


def set_shift(database: Database, recording: Recording, offset_ms: int, *, actor: str) -> None:
    """Take a person's word for where a recording begins on the reference's clock. A drift that was heard stays.

    Raises:
        UsageError: It is the reference itself.
    """
    reference = recordings.all_of(database)[0]
    if recording.id == reference.id:
        raise UsageError(
            f"{recording.name} is the recording that the others are placed by.",
            kept=_KEPT,
            hint="Place the others by it.",
        )
    before = clocks.links(database).get(recording.id)
    clocks.add_links(database, _by_hand(recording, reference, offset_ms, before, actor))


def _by_hand(
    recording: Recording, reference: Recording, offset_ms: int, before: ClockLink | None, actor: str
) -> ClockLink:
    drift_ppm = before.drift_ppm if before else 0.0
    return ClockLink(
        new_id(), recording.id, reference.id, offset_ms, drift_ppm, None, LinkSource.HAND, actor, utc_now()
    )


def parts(database: Database) -> tuple[tuple[Recording, ...], ...]:
    """Recordings of the case that seem to be parts of one, in their order: a proposal, of which nothing is kept."""
    return runs(recordings.all_of(database), clocks.readings(database))


def parts_apart(database: Database) -> tuple[tuple[Recording, ...], ...]:
    """Those that nobody has put one behind another yet."""
    linked = clocks.links(database)
    return tuple(run for run in parts(database) if not _is_in_a_row(run, linked))


def parts_in_a_row(database: Database) -> tuple[tuple[Recording, ...], ...]:
    """Those that a person put one behind another."""
    linked = clocks.links(database)
    by_hand = {key for key, link in linked.items() if link.source is LinkSource.HAND}
    return tuple(
        run for run in parts(database) if _is_in_a_row(run, linked) and any(each.id in by_hand for each in run)
    )


def _is_in_a_row(run: Sequence[Recording], linked: Mapping[str, ClockLink]) -> bool:
    """Whether each of a run is on the case clock; the reference has no link."""
    return sum(each.id in linked for each in run) >= len(run) - 1


def join_parts(database: Database, run: Sequence[Recording], *, actor: str) -> None:
    """Take a person's word that recordings are parts of one: each begins on the case clock where the
    one before ends, counted from a part that is on it already.

    Raises:
        UsageError: None of them is on the case clock yet.
    """
    reference, links = recordings.all_of(database)[0], clocks.links(database)
    known = [each for each in run if each.id == reference.id] or [each for each in run if each.id in links]
    if not known:
        raise UsageError(
            f"No part of {run[0].name} is placed by {reference.name} yet, so the others cannot be.",
            kept=_KEPT,
            hint="Place one of them first: by sound with “Lay recordings on one clock” or `reviewer clock --sync`, "
            "or by hand with `--shift`.",
        )
    link = links.get(known[0].id)
    begin_ms, pace = (link.offset_ms, 1 + link.drift_ppm / 1e6) if link else (0, 1.0)
    ends = accumulate(each.facts.duration_ms for each in run)
    starts = {each.id: end - each.facts.duration_ms for each, end in zip(run, ends, strict=True)}
    placed_at = {each.id: round(begin_ms + (starts[each.id] - starts[known[0].id]) * pace) for each in run}
    others = [each for each in run if each.id not in (known[0].id, reference.id)]
    made = [_by_hand(each, reference, placed_at[each.id], links.get(each.id), actor) for each in others]
    clocks.add_links(database, *made)


def take_parts_apart(database: Database, run: Sequence[Recording], *, actor: str) -> None:
    """Take a person's word that recordings are no parts of one; where sound says how one lies, it lies there again."""
    place_as(database, run, clocks.links_by_sound(database), actor=actor)


def place_as(database: Database, run: Sequence[Recording], wanted: Mapping[str, ClockLink], *, actor: str) -> None:
    """Let each of some recordings lie where its link in ``wanted``, by recording id, says; nowhere where it has none.

    The links that counted before stay in the history.
    """
    links = clocks.links(database)
    changed = []
    for each in run:
        now, then = links.get(each.id), wanted.get(each.id)
        link = then or (replace(now, is_withdrawn=True) if now else None)
        if link is not None and then != now:
            changed.append(replace(link, id=new_id(), actor=actor, at_utc=utc_now()))
    clocks.add_links(database, *changed)


def bring_together(
    database: Database, *, actor: str, progress: Progress = silent, token: CancelToken | None = None
) -> dict[str, str]:
    """Place every other recording on the first one's clock by sound; returns why not, by recording id.

    Raises:
        UsageError: The case holds fewer than two recordings.
        MediaError: A file is gone, or is no longer the one that was added.
        Stopped: On request; what was placed stays placed.
    """
    held = recordings.all_of(database)
    if len(held) < 2:  # noqa: PLR2004 - a pair
        raise UsageError("It takes two recordings to bring clocks together.", kept=_KEPT, hint="Add another first.")
    refused = {}
    with pipeline.sound_folder() as folder:
        tracks = []
        for number, recording in enumerate(held):
            pipeline.check_unchanged(recording, progress=progress, token=token)
            place = folder / str(number)
            place.mkdir()
            path = paths.from_text(recording.path)
            tracks.append(extract(path, place, facts=recording.facts, progress=progress, token=token))
        for recording, track in zip(held[1:], tracks[1:], strict=True):
            reason = _place(database, recording, track, held[0], tracks[0], actor, progress, token)
            if reason is not None:
                refused[recording.id] = reason
    return refused


def _place(  # noqa: PLR0917 - two recordings with their sound
    database: Database,
    recording: Recording,
    track: AudioTrack,
    reference: Recording,
    by: AudioTrack,
    actor: str,
    progress: Progress,
    token: CancelToken | None,
) -> str | None:
    found = aligned(track, by, progress=progress, token=token)
    if isinstance(found, Refusal):
        return found.reason
    link = ClockLink(
        new_id(), recording.id, reference.id, found.offset_ms, found.drift_ppm, found.error_ms,
        LinkSource.SOUND, actor, utc_now(),
    )  # fmt: skip
    clocks.add_links(database, link)
    return None


def placed(database: Database) -> tuple[Placed, ...]:
    """Every recording on the case clock, in order of arrival."""
    held = recordings.all_of(database)
    readings, links = clocks.readings(database), clocks.links(database)
    made = []
    for recording in held:
        reading, link = readings.get(recording.id), links.get(recording.id)
        of_reference = readings.get(link.reference_id) if link else None
        by = of_reference or reading
        own = reading.zero_utc if reading else None
        zero = _later(of_reference.zero_utc, link.offset_ms) if of_reference and link else own
        made.append(Placed(recording, reading, link, zero, by))
    return tuple(made)


def _later(utc: str, ms: int) -> str:
    return as_utc(datetime.fromisoformat(utc) + timedelta(milliseconds=ms))
