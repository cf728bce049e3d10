"""What the footage holds and the report does not: moments that no sentence tells of, the most telling first.

A moment is told when telling words of one sentence are heard in it, or when a sentence speaks of that sort of
thing and its place is there. Pure and deterministic.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.omission import LeftOut
from models.report import Claim, ClaimKind
from models.transcript import sole_speaker, span_of
from reviewer.checking.moments import Moment, Sounds, moments
from reviewer.checking.places import belonging, known_names
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.normalize import content, tokens
from reviewer.report.stated import sentences_of

# From ``Index.meanings``: the kinds, and for each segment how much it sounds like each.
SoundsLike = Callable[[NDArray[np.float32]], tuple[Sequence[str], NDArray[np.float32]]]
_TOLD_FROM = 0.3
_TOLD_OF_FROM = 0.2
_CORE_FROM = 0.08
_REACH = 1
_JOINED_ADDS = 0.2
_MOST = 40


def left_out(claims: Sequence[Claim], index: Index, *, sounds_like: SoundsLike | None = None) -> tuple[LeftOut, ...]:
    """The moments that no claim tells of, the most telling first.

    ``sounds_like`` finds moments by their meaning where sentences can be embedded; without it, by words alone.
    """
    telling = [claim for claim in claims if claim.kind is not ClaimKind.HEADING]
    told = _tellings(sentences_of(telling), index)
    found = [
        each
        for source in range(index.source_count)
        for each in moments(index.heard(source).segments, source=source, sounds=_sounds(index, source, sounds_like))
    ]
    is_told = [any(_tells(each, moment) for each in told) for moment in found]
    known = [_shown(moment, index) for moment, is_known in zip(found, is_told, strict=True) if is_known]
    missing = [moment for moment, is_known in zip(found, is_told, strict=True) if not is_known]
    ranked = sorted(_joined(missing), key=lambda m: (-m.weight, m.source, m.first))
    shown: list[LeftOut] = []
    for each in (_shown(moment, index) for moment in _apart(ranked)):
        if not any(_is_same_talk(each, other) for other in (*known, *shown)):
            shown.append(each)
    return tuple(shown[:_MOST])


def _sounds(index: Index, source: int, sounds_like: SoundsLike | None) -> Sounds:
    about = index.meanings(source)
    if sounds_like is None or about is None:
        return None
    kinds, scores = sounds_like(about)
    return [(float(row[0]), dict(zip(kinds[1:], map(float, row[1:]), strict=True))) for row in scores]


def _is_same_talk(one: LeftOut, other: LeftOut) -> bool:
    """Whether two microphones of one recording heard the same moment."""
    is_elsewhere = one.recording_id == other.recording_id and one.transcript_id != other.transcript_id
    return is_elsewhere and one.moment == other.moment and one.span.overlaps(other.span)


def _joined(found: Sequence[Moment]) -> list[Moment]:
    """Moments of one sort that touch are one."""
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda m: (m.cue.name, m.source, m.first)):
        last = kept[-1] if kept else None
        if last and last.cue is moment.cue and last.source == moment.source and moment.first <= last.last + 1:
            weight = max(last.weight, moment.weight) + _JOINED_ADDS
            kept[-1] = replace(last, last=max(last.last, moment.last), weight=weight)
        else:
            kept.append(moment)
    return kept


@dataclass(frozen=True, slots=True)
class _Telling:
    """Where the telling words of a sentence are heard, as shares of all of them, segment by segment.

    The segment that is most about it counts as if enough of them were heard there.
    """

    text: str
    places: dict[tuple[int, int], float]


def _tellings(sentences: Sequence[str], index: Index) -> list[_Telling]:
    """Each sentence where it belongs, all of them looked at together."""
    found = belonging(sentences, index, known_names(" ".join(sentences)))
    return [_telling(text, place, index) for text, place in found.items()]


def _telling(text: str, place: Candidate | None, index: Index) -> _Telling:
    if place is None:
        return _Telling(text, {})
    whole = sum(index.weight(token, place.source) for token in content(tokens(text)))
    places: dict[tuple[int, int], float] = {}
    for at in range(place.first, place.last + 1):
        heard = {token.key for token in index.segment_tokens(place.source, at)}
        matched = sum(index.weight(token, place.source) for token in place.matched if token.key in heard)
        places[place.source, at] = matched / whole if whole else 0.0
    core = place.source, index.nearest(text, place)
    places[core] = max(places[core], _TOLD_FROM)
    return _Telling(text, places)


def _tells(telling: _Telling, moment: Moment) -> bool:
    """Whether a claim tells of a moment: its words are heard there, or on both sides of it."""
    core_end = min(moment.last, moment.first + 1)
    inside = sum(telling.places.get((moment.source, at), 0.0) for at in range(moment.first, core_end + 1))
    is_of_its_sort = moment.cue.told_by.search(telling.text) is not None
    if inside >= (_TOLD_OF_FROM if is_of_its_sort else _TOLD_FROM):
        return True
    core = [at for (source, at), share in telling.places.items() if source == moment.source and share >= _CORE_FROM]
    reach = _REACH if is_of_its_sort else 0
    return bool(core) and min(core) - reach <= moment.first <= max(core) + reach


def _apart(found: Sequence[Moment]) -> list[Moment]:
    """Of moments that share most of their segments the more telling one."""
    kept: list[Moment] = []
    for moment in found:
        if not any(_shares_most(moment, other) for other in kept):
            kept.append(moment)
    return kept


def _shares_most(one: Moment, other: Moment) -> bool:
    if one.source != other.source:
        return False
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    return shared * 2 > min(one.last - one.first, other.last - other.first) + 1


def _shown(moment: Moment, index: Index) -> LeftOut:
    heard = index.heard(moment.source)
    segments = heard.segments[moment.first : moment.last + 1]
    return LeftOut(
        kind=moment.cue.kind,
        moment=moment.cue.name,
        recording_id=heard.recording_id,
        transcript_id=heard.transcript_id,
        first_segment=segments[0].index,
        last_segment=segments[-1].index,
        span=span_of(segments),
        words=" ".join(segment.text for segment in segments),
        speaker=sole_speaker(segments),
        reason=f"{moment.why} No sentence of the report was found to tell of it.",
    )
