"""What the footage holds and the report does not: moments that no sentence tells of, the most telling first.

A moment is told when telling words of one sentence are heard in it, or when a sentence speaks of that sort of
thing and its place is there. Pure and deterministic.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.omission import LeftOut
from models.report import Claim, ClaimKind
from models.transcript import sole_speaker, span_of
from reviewer.checking.moments import Moment, moments
from reviewer.matching.candidates import Index
from reviewer.matching.normalize import Token, content, tokens
from reviewer.report.stated import sentences_of

_TOLD_FROM = 0.3
_TOLD_OF_FROM = 0.2
_CORE_FROM = 0.08
_REACH = 1
_JOINED_ADDS = 0.2
_MOST = 40


def left_out(claims: Sequence[Claim], index: Index) -> tuple[LeftOut, ...]:
    """The moments that no claim tells of, the most telling first."""
    telling = [claim for claim in claims if claim.kind is not ClaimKind.HEADING]
    told = [_telling(text, index) for text in dict.fromkeys(sentences_of(telling))]
    found = [
        each for source in range(index.source_count) for each in moments(index.heard(source).segments, source=source)
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
    """Where the telling words of a sentence are heard, as shares of all of them, segment by segment."""

    text: str
    places: dict[tuple[int, int], float]


def _telling(text: str, index: Index) -> _Telling:
    wanted = content(tokens(text))
    whole = sum(index.weight(token) for token in wanted)
    places: dict[tuple[int, int], float] = {}
    for candidate in index.best(wanted, most=1):
        for at in range(candidate.first, candidate.last + 1):
            heard = {token.key for token in index.segment_tokens(candidate.source, at)}
            matched: Sequence[Token] = [token for token in candidate.matched if token.key in heard]
            places[candidate.source, at] = sum(index.weight(token) for token in matched) / whole
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
        reason=f"{moment.cue.why} No sentence of the report was found to tell of it.",
    )
