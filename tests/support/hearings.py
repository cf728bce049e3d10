"""What a case keeps of the only hearing of its first recording."""

from dataclasses import dataclass

from models.transcript import Coverage, SecondHearing, Segment
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database


@dataclass(frozen=True)
class Kept:
    """The words, what they cover, and what was heard twice."""

    segments: tuple[Segment, ...]
    coverage: Coverage | None
    second: tuple[SecondHearing, ...]


def kept(case):
    """As the case file at that path has it."""
    database = Database.open(case)
    try:
        [transcript] = transcripts.all_of(database, recordings.all_of(database)[0].id)
        read = (transcripts.segments, transcripts.coverage, transcripts.second_hearings)
        return Kept(*(each(database, transcript.id) for each in read))
    finally:
        database.close()
