"""Putting words that were left out into what was heard: pure.

An engine can leave out a phrase between two words, most often the last one of what it was handed. The gap is
heard again from pause to pause, and only what stands between the words already there is put in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.speech.placing import part, plain_words

_MARGIN_MS = 300


def around(gap: TimeSpan, pieces: Sequence[TimeSpan], *, before_ms: int, after_ms: int) -> TimeSpan:
    """``gap`` with the speech before and after it as far as is said, from pause to pause where there are pauses."""
    first_ms, last_ms = max(0, gap.start_ms - before_ms), gap.end_ms + after_ms
    start_ms = min((each.start_ms for each in pieces if first_ms <= each.start_ms <= gap.start_ms), default=first_ms)
    end_ms = max((each.end_ms for each in pieces if gap.end_ms <= each.end_ms <= last_ms), default=last_ms)
    before = max((each.end_ms for each in pieces if each.end_ms <= start_ms), default=0)
    after = min((each.start_ms for each in pieces if each.start_ms >= end_ms), default=end_ms + 2 * _MARGIN_MS)
    return TimeSpan(
        max(start_ms - _MARGIN_MS, (before + start_ms) // 2), min(end_ms + _MARGIN_MS, (end_ms + after) // 2)
    )


def left_out(
    heard: Iterable[Segment], again: Sequence[Segment], gap: TimeSpan, window: TimeSpan
) -> tuple[Segment, ...]:
    """Of what was heard ``again`` in ``window``, the words in ``gap`` that stand between those ``heard`` before."""
    known = [word for segment in part(heard, window) for word in segment.words]
    found = [(at, word) for at, segment in enumerate(again) for word in segment.words]
    new = _new(known, [word for _, word in found], gap)
    made = []
    for at, segment in enumerate(again):
        words = tuple(word for number, (own, word) in enumerate(found) if own == at and number in new)
        if words:
            made.append(_with(segment, words))
    return tuple(made)


def _new(known: Sequence[Word], again: Sequence[Word], gap: TimeSpan) -> set[int]:
    """Which of ``again`` are in the gap and no other hearing of a word that is known."""
    kept: set[int] = set()
    for step in Levenshtein.opcodes([_plain(word) for word in known], [_plain(word) for word in again]):
        if step.tag in ("insert", "replace"):
            room = (step.dest_end - step.dest_start) - (step.src_end - step.src_start)
            inside = [at for at in range(step.dest_start, step.dest_end) if _distance(again[at], gap) <= gap.length_ms]
            inside.sort(key=lambda at: (_distance(again[at], gap), at))
            kept.update(inside[: max(0, room)])
    return kept


def _plain(word: Word) -> str:
    return "".join(plain_words(word.text))


def _distance(word: Word, gap: TimeSpan) -> int:
    """Twice how far the middle of a word is from the middle of a gap."""
    return abs(word.span.start_ms + word.span.end_ms - gap.start_ms - gap.end_ms)


def put_in(found: Sequence[Segment], new: Segment) -> list[Segment]:
    """``found`` with ``new`` in its place; a segment that goes on after it is parted there."""
    made: list[Segment] = []
    for segment in found:
        before = tuple(word for word in segment.words if word.span.start_ms < new.span.start_ms)
        if before and len(before) < len(segment.words):
            made.extend((_with(segment, before), _with(segment, segment.words[len(before) :])))
        else:
            made.append(segment)
    return sorted([*made, new], key=lambda segment: (segment.span.start_ms, segment.span.end_ms))


def _with(segment: Segment, words: tuple[Word, ...]) -> Segment:
    """The segment with some of its words."""
    if len(words) == len(segment.words):
        return segment
    span = TimeSpan(words[0].span.start_ms, max(word.span.end_ms for word in words))
    return replace(segment, span=span, words=words, text=" ".join(word.text for word in words))
