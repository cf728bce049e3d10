"""What can be found in a case while it is still being heard. Nothing of it is stored, and all of it may change."""

from models.finding import Finding, Verdict
from models.report import Report
from models.transcript import Transcript, TranscriptOrigin
from reviewer import pipeline, verifiers
from reviewer.progress import CancelToken, Progress, silent
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database


def begun(db: Database) -> tuple[Transcript, ...]:
    """The transcripts of recordings that are not heard to their end yet, the newest of each sound."""
    found: list[Transcript] = []
    for held in recordings.all_of(db):
        if not pipeline.is_heard_to_its_end(db, held.id):
            known = transcripts.all_of(db, held.id)
            found += pipeline.newest([each for each in known if each.origin is TranscriptOrigin.RECOGNIZED])
    return tuple(found)


def heard_so_far_ms(db: Database) -> int:
    """How much of what is being heard was heard by now."""
    ends = (transcripts.stretches(db, each.id)[-1:] for each in begun(db))
    return sum(stretch.end_ms for last in ends for stretch in last)


def first_findings(
    db: Database, report: Report, *, progress: Progress = silent, token: CancelToken | None = None
) -> tuple[Finding, ...]:
    """Findings on what was heard by now, by the verifier that ships.

    A claim for which nothing was found yet has none: its support may lie in what is still to be heard.

    Raises:
        Stopped: On request.
    """
    preferred = [each.id for each in begun(db)]
    heard = [each for each in pipeline.heard_in(db, preferred=preferred) if each.segments]
    if not heard:
        return ()
    shipped, asked = verifiers.find(None), token or CancelToken()
    claims, _, judgments = pipeline.judged(db, report, heard, shipped, progress=progress, token=asked)
    found = pipeline.made_findings("", claims, judgments)
    return tuple(each for each in found if each.judgment.verdict is not Verdict.NOT_FOUND)
