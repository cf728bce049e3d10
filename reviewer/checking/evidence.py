"""Evidence from places: what was heard there, by whom, when, and how well."""

from collections.abc import Sequence
from dataclasses import replace

from models.finding import Evidence, Relation, ScorePart
from models.transcript import sole_speaker, span_of
from reviewer.checking.reading import Reading
from reviewer.checking.view import Objection, View, is_doubtful
from reviewer.matching.candidates import Candidate


def apart(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Each place once; what speaks against comes first."""
    kept: list[Evidence] = []
    for each in evidence:
        if not any(each.recording_id == k.recording_id and each.span == k.span for k in kept):
            kept.append(each)
    return tuple(kept)


def evidence_against(view: View, objection: Objection) -> Evidence:
    """The segments that an objection rests on; it has a place."""
    found = _spoken(view, objection.places, Relation.AGAINST, decisive=objection.decisive)
    return replace(found, is_doubtful=found.is_doubtful or objection.is_alike)


def is_shaky(view: View, objection: Objection) -> bool:
    """Whether the engine was unsure of the words that an objection rests on; it has a place."""
    source, first, last = objection.places
    segments = view.index.heard(source).segments[first : last + 1]
    return is_doubtful([word for segment in segments for word in segment.words], objection.decisive)


def evidence_at(view: View, candidate: Candidate, relation: Relation, *, read: Reading | None = None) -> Evidence:
    """A place with its scores: words covered, likeness of meaning, and what the verifier reads there."""
    scores = [ScorePart("coverage", candidate.coverage), ScorePart("likeness", candidate.likeness)]
    if read is not None:
        scores += [ScorePart("read for", read.supports), ScorePart("read against", read.against)]
    return _spoken(view, (candidate.source, candidate.first, candidate.last), relation, scores=tuple(scores))


def _spoken(
    view: View,
    place: tuple[int, int, int],
    relation: Relation,
    *,
    scores: tuple[ScorePart, ...] = (),
    decisive: frozenset[str] = frozenset(),
) -> Evidence:
    source, first, last = place
    heard = view.index.heard(source)
    segments = heard.segments[first : last + 1]
    return Evidence(
        recording_id=heard.recording_id,
        transcript_id=heard.transcript_id,
        first_segment=segments[0].index,
        last_segment=segments[-1].index,
        span=span_of(segments),
        words=" ".join(segment.text for segment in segments),
        speaker=sole_speaker(segments),
        relation=relation,
        scores=scores,
        is_doubtful=is_doubtful([word for segment in segments for word in segment.words], decisive),
    )
