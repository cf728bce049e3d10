"""What a case keeps of its first recording, as checking rests on it."""

from dataclasses import dataclass

from models.transcript import Coverage, SecondHearing, Segment
from reviewer import pipeline
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
        transcript = pipeline.current_transcript(database, recordings.all_of(database)[0].id)
        read = (transcripts.segments, transcripts.coverage, transcripts.second_hearings)
        return Kept(*(each(database, transcript.id) for each in read))
    finally:
        database.close()
