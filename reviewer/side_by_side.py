"""Two transcripts of one recording side by side, as they stand now: with what people corrected in them."""

from dataclasses import dataclass

from models.recording import Recording
from models.transcript import Segment, Transcript
from reviewer import wording
from reviewer.review import corrections, voices
from reviewer.speech.recognizer import sound_part
from reviewer.storage import transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.comparing import Comparison, compared


@dataclass(frozen=True, slots=True)
class Side:
    """A transcript with its lines as they stand now, and in how many of them people corrected words."""

    transcript: Transcript
    lines: tuple[Segment, ...]
    corrected: int

    @property
    def title(self) -> str:
        """What made it."""
        return title(self.transcript)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two transcripts of a recording and how they differ. Neither is taken for the truth."""

    recording: Recording
    one: Side
    other: Side
    found: Comparison


def title(made: Transcript) -> str:
    """What made a transcript: the file that was brought along, or engine and weights with the sound that they heard."""
    if made.source_name:
        return made.source_name
    part = sound_part(made.options_json)
    heard = f", {wording.sound(part)}" if part.code != "1" else ""
    return f"{made.engine} {made.model_name or ''}".strip() + heard


def finished(database: Database, recording_id: str) -> tuple[Transcript, ...]:
    """The transcripts of a recording that can be compared, in the order in which they were made."""
    return tuple(each for each in transcripts.all_of(database, recording_id) if each.completed_utc is not None)


def laid(database: Database, recording: Recording, one: Transcript, other: Transcript) -> SideBySide:
    """How two transcripts of a recording differ, word against word."""
    cast = voices.cast(database)
    sides = []
    for each in (one, other):
        heard = transcripts.segments(database, each.id)
        lines = corrections.lines(database, each.id, cast)
        sides.append(Side(each, lines, sum(a.text != b.text for a, b in zip(heard, lines, strict=True))))
    left, right = sides
    return SideBySide(recording, left, right, compared(left.lines, right.lines))
