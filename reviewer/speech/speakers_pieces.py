"""Cutting a transcript where the speaker may change: at pauses and at the ends of sentences. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.spans import TimeSpan
from models.transcript import Segment, Word

_PAUSE_MS = 300
_ENDS = ".?!"
_SHORTEST_MS = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``first`` up to ``end`` of the segment with index ``segment``: taken as spoken by one person."""

    segment: int
    first: int
    end: int
    span: TimeSpan


def pieces_of(segments: Sequence[Segment]) -> tuple[Piece, ...]:
    """The pieces of all segments in order; together they hold every word once."""
    return tuple(piece for segment in segments for piece in _pieces(segment))


def _pieces(segment: Segment) -> list[Piece]:
    words = segment.words
    cuts = [at for at in range(1, len(words)) if _may_change(words[at - 1], words[at])]
    bounds = [0, *cuts, len(words)] if words else [0]
    return [Piece(segment.index, first, end, span_of(words[first:end])) for first, end in pairwise(bounds)]


def _may_change(before: Word, after: Word) -> bool:
    return after.span.start_ms - before.span.end_ms >= _PAUSE_MS or before.text[-1:] in _ENDS


def span_of(words: Sequence[Word]) -> TimeSpan:
    """From the first word's start to the last end, a tenth of a second or more."""
    start = words[0].span.start_ms
    return TimeSpan(start, max(start + _SHORTEST_MS, *(word.span.end_ms for word in words)))
