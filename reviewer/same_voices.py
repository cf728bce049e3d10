"""Voices of different recordings of a case that may be one person's. Nothing is joined here: a person listens to
both, and says that they are one (``voices.merge``) or that they are not (``voices.differ``).
"""

from collections.abc import Mapping, Sequence

from models.clock import LinkSource
from models.spans import TimeSpan
from models.speaker import DOUBT
from models.transcript import Segment
from reviewer import case_clock, who_speaks
from reviewer.case_clock import Placed
from reviewer.export.bundle import HeardTranscript
from reviewer.review import voices
from reviewer.speech.speakers_alike import Alike, Compared, Stretch, alike, combined
from reviewer.speech.speakers_named import Cast
from reviewer.storage.database import Database

_PAIR = 2
Vectors = Mapping[tuple[str, str], tuple[float, ...]]


def are_several(heard: Sequence[HeardTranscript]) -> bool:
    """Whether they are of more recordings than one, so that there are voices to hold against each other."""
    return len({each.transcript.recording_id for each in heard}) >= _PAIR


def proposed(database: Database, heard: Sequence[HeardTranscript]) -> tuple[Alike, ...]:
    """Who of some transcripts of the case may be one person.

    Left out are two who both have a name, two of whom a person said that they are not the same, two who speak in one
    recording, and what either was split of: that is the sound of two people.
    """
    if not are_several(heard):
        return ()
    cast = voices.cast(database)
    placed = {each.recording.id: each for each in _by_sound(case_clock.placed(database))}
    vectors = _vectors(database, heard, cast)
    compared = [voice for each in heard for voice in _compared(each, cast, vectors, placed)]
    speaks_in: dict[str, set[str]] = {}
    for voice in compared:
        speaks_in.setdefault(voice.name, set()).add(voice.recording_id)
    found: dict[frozenset[str], Alike] = {}
    for each in alike(compared):
        names = each.one.name, each.other.name
        if speaks_in[names[0]].isdisjoint(speaks_in[names[1]]) and not _is_answered(cast, *names):
            found.setdefault(frozenset(names), each)
    return tuple(found.values())


def _is_answered(cast: Cast, name: str, other_name: str) -> bool:
    one, other = cast.by_name(name), cast.by_name(other_name)
    is_said = frozenset((one.labels[0], other.labels[0])) in cast.unlike
    return is_said or (one.is_named and other.is_named)


def _vectors(database: Database, heard: Sequence[HeardTranscript], cast: Cast) -> Vectors:
    """By transcript id and label, where one says what a single voice sounds like."""
    known = {each.transcript.id for each in heard if who_speaks.is_compared(each.transcript)}
    split = {label for each in cast.splits for label in each.labels}
    told = [each for each in voices.told(database) if each.transcript_id in known and each.label not in split]
    return {(each.transcript_id, each.label): each.vector for each in told if each.vector}


def _compared(heard: HeardTranscript, cast: Cast, vectors: Vectors, clock: Mapping[str, Placed]) -> list[Compared]:
    transcript, lines = heard.transcript, _clear_lines(heard)
    placed = clock.get(transcript.recording_id)
    made = []
    for name, spoken in lines.items():
        own = [vectors[key] for label in cast.by_name(name).labels if (key := (transcript.id, label)) in vectors]
        talk = tuple(_on_clock(placed, line.span) for line in spoken) if placed else ()
        runs = _on_clock(placed, TimeSpan(0, placed.recording.facts.duration_ms)) if placed else None
        made.append(Compared(name, transcript.recording_id, transcript.id, combined(own), talk, runs))
    return made


def _on_clock(placed: Placed, span: TimeSpan) -> Stretch:
    start, end = (round(case_clock.on_reference(placed, ms)) for ms in (span.start_ms, span.end_ms))
    return start, end


def _clear_lines(heard: HeardTranscript) -> dict[str, list[Segment]]:
    lines: dict[str, list[Segment]] = {}
    for line in heard.segments:
        if line.speaker and line.held_back is None and not line.speaker.endswith(DOUBT):
            lines.setdefault(line.speaker, []).append(line)
    return lines


def _by_sound(placed: Sequence[Placed]) -> Sequence[Placed]:
    """Those that lie on the case clock as exactly as talk needs; the clock is the first recording's."""
    others = [each for each in placed[1:] if each.link is not None and each.link.source is LinkSource.SOUND]
    return [*placed[:1], *others]
