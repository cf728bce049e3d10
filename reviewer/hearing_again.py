"""Hearing again what findings rest on, so that they do not rest on one hearing of words that came out by chance.

Where the two hearings differ in words that a claim turns on, checking again makes it "unintelligible": listen.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from models.finding import AnalysisRun, Judgment, Verdict
from models.spans import TimeSpan
from models.transcript import HeardAgainFor, Transcript, TranscriptOrigin
from reviewer import pipeline
from reviewer.progress import CancelToken
from reviewer.speech.activity import joined
from reviewer.speech.weights import Weights
from reviewer.storage import findings, transcripts
from reviewer.storage.database import Database

_RESTING = (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED, Verdict.CONTRADICTED)


def spans_to_hear(judgments: Iterable[Judgment]) -> tuple[TimeSpan, ...]:
    """Where the best evidence of each judgment that rests on words lies; places that overlap are one."""
    resting = (each for each in judgments if each.verdict in _RESTING and each.evidence)
    return joined(each.evidence[0].span for each in resting)


def hear_again(
    db: Database, run: AnalysisRun, *, weights: Weights, actor: str, token: CancelToken | None = None
) -> int:
    """Hear again what the findings of a run rest on; returns at how many places the words came out otherwise.

    Places that are known to differ by these weights are not heard once more. What was brought along and not heard
    here is let be.

    Raises:
        MediaError: A file is gone, or is no longer the one that was added.
        SpeechError: The engine failed; what was heard again before is kept.
        Stopped: On request; what was heard again before is kept.
    """
    judgments: dict[str, list[Judgment]] = defaultdict(list)
    for finding in findings.all_of(db, run.id):
        for evidence in finding.judgment.evidence[:1]:
            judgments[evidence.transcript_id].append(finding.judgment)
    count = 0
    for transcript in transcripts.all_of(db):
        spans = _not_yet(db, transcript, spans_to_hear(judgments[transcript.id]), weights)
        if spans and transcript.origin is TranscriptOrigin.RECOGNIZED:
            count += len(pipeline.hear_again(db, transcript, spans, weights=weights, actor=actor, token=token))
    return count


def _not_yet(db: Database, transcript: Transcript, spans: Sequence[TimeSpan], weights: Weights) -> tuple[TimeSpan, ...]:
    known = {
        each.span
        for each in transcripts.second_hearings(db, transcript.id)
        if (each.reason, each.model_name) == (HeardAgainFor.FINDING, weights.name)
    }
    return tuple(each for each in spans if each not in known)
