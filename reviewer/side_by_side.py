"""Two transcripts of one recording side by side, as they stand now: with what people corrected in them."""

from dataclasses import dataclass

from models.recording import Recording, SoundPart
from models.transcript import Segment, Transcript
from reviewer import who_speaks, wording
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


def maker(made: Transcript) -> str:
    """What made a transcript: the file that was brought along, or engine and weights."""
    return made.source_name or f"{made.engine} {made.model_name or ''}".strip()


def title(made: Transcript) -> str:
    """What made a transcript, and of what was heard here with which sound, where that is not the first."""
    part = sound_part(made.options_json)
    return maker(made) if made.source_name or part == SoundPart() else f"{maker(made)}, {wording.sound(part)}"


def is_of_one_sound(one: Transcript, other: Transcript) -> bool:
    """Whether two transcripts are of the same track and side; of one that was brought along nobody knows."""
    is_known = one.source_name is None and other.source_name is None
    return not is_known or sound_part(one.options_json) == sound_part(other.options_json)


def finished(database: Database, recording_id: str) -> tuple[Transcript, ...]:
    """The transcripts of a recording that can be compared, in the order in which they were made.

    One that was cut where the speaker changes since is left out: what it was cut into holds the same words.
    """
    made = (each for each in transcripts.all_of(database, recording_id) if each.completed_utc is not None)
    return tuple(each for each in made if not who_speaks.is_cut_since(database, each.id))


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
