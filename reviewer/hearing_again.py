"""Hearing again what findings rest on, so that they do not rest on one hearing of words that came out by chance.

Where the two hearings differ in words that a claim turns on, checking again makes it "unintelligible": listen.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.finding import Evidence, Judgment, Verdict
from models.spans import TimeSpan
from models.transcript import HeardAgainFor, Transcript, TranscriptOrigin
from reviewer import pipeline
from reviewer.progress import CancelToken, Progress, silent
from reviewer.speech.activity import joined
from reviewer.speech.weights import Weights
from reviewer.storage import transcripts
from reviewer.storage.database import Database

_RESTING = (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED, Verdict.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class HeardAgain:
    """How many places were heard again, and at how many of them other words came out. Places that overlap are one."""

    heard: int
    differing: int


def rested_on(judgments: Iterable[Judgment]) -> list[Evidence]:
    """The best evidence of each judgment that rests on words."""
    return [each.evidence[0] for each in judgments if each.verdict in _RESTING and each.evidence]


def hear_again(
    db: Database,
    places: Iterable[Evidence],
    *,
    weights: Weights,
    actor: str,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> HeardAgain:
    """Hear places again, each in the sound that it was heard in. Steps are ``hash``, ``sound`` and ``again``.

    Places that are known to differ by these weights are not heard once more. What was brought along and not heard
    here is let be.

    Raises:
        MediaError: A file is gone, or is no longer the one that was added.
        SpeechError: The engine failed; what was heard again before is kept.
        Stopped: On request; what was heard again before is kept.
    """
    spans: dict[str, list[TimeSpan]] = defaultdict(list)
    for place in places:
        spans[place.transcript_id].append(place.span)
    heard = differing = 0
    for transcript in transcripts.all_of(db):
        wanted = _not_yet(db, transcript, joined(spans[transcript.id]), weights)
        if wanted and transcript.origin is TranscriptOrigin.RECOGNIZED:
            found = pipeline.hear_again(
                db, transcript, wanted, weights=weights, actor=actor, progress=progress, token=token
            )
            heard, differing = heard + len(wanted), differing + len(found)
    return HeardAgain(heard, differing)


def _not_yet(db: Database, transcript: Transcript, spans: Sequence[TimeSpan], weights: Weights) -> tuple[TimeSpan, ...]:
    known = [
        each.span
        for each in transcripts.second_hearings(db, transcript.id)
        if (each.reason, each.model_name) == (HeardAgainFor.FINDING, weights.name)
    ]
    return tuple(
        each for each in spans if not any(k.start_ms <= each.start_ms and each.end_ms <= k.end_ms for k in known)
    )
