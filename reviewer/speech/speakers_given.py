"""Who speaks, by turns that another program found: each word given to whoever has the turn. Pure.

Diarizers count from the first sample they read. Where the sound of a recording starts late that is not where the
picture starts, unless the sound was laid on the picture's clock first; which of the two it was, the words tell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise

import numpy as np

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.speech.speakers_found import Found, FoundTurn, FoundVoice
from reviewer.speech.speakers_pieces import Piece
from reviewer.transcripts.rttm import Turn, TurnFile

# Sound that starts later than this is late enough to matter for who has the turn.
_LATE_MS = 1_000
# Words are timed no better than that, and turns begin and end as whoever made them drew them.
_COLLAR_MS = 250
# So many more of all words have to lie in turns for it to be clear where these count from.
_CLEAR_LEAD = 0.1


@dataclass(frozen=True, slots=True)
class Zero:
    """The moment of the recording from which turns count; not ``is_clear`` where the words could not tell."""

    at_ms: int
    is_clear: bool


@dataclass(frozen=True, slots=True)
class _Speaking:
    label: str | None
    is_doubtful: bool = False


class _Turns:
    """Turns that are asked who speaks during a word of the recording."""

    def __init__(self, turns: Sequence[Turn], zero_ms: int) -> None:
        self._turns = sorted(turns, key=lambda turn: turn.span)
        self._starts = np.array([turn.span.start_ms for turn in self._turns]) + zero_ms
        self._ends = np.array([turn.span.end_ms for turn in self._turns]) + zero_ms

    def speaking(self, word: Word) -> _Speaking:
        middle = (word.span.start_ms + word.span.end_ms) // 2
        during = self._during(word.span.start_ms, max(word.span.end_ms, middle + 1))
        at_middle = [at for at in during if self._starts[at] <= middle < self._ends[at]]
        if not at_middle:
            near = self._during(middle - _COLLAR_MS, middle + _COLLAR_MS + 1)
            labels = {self._turns[at].label for at in near}
            return _Speaking(labels.pop() if len(labels) == 1 else None)
        is_shared = any(self._is_shared(one, other, word.span) for one, other in combinations(during, 2))
        return _Speaking(self._turns[at_middle[0]].label, is_shared)

    def _during(self, start_ms: int, end_ms: int) -> list[int]:
        return [int(at) for at in np.flatnonzero((self._starts < end_ms) & (self._ends > start_ms))]

    def _is_shared(self, one: int, other: int, span: TimeSpan) -> bool:
        """Whether two speak at once at some time in ``span``."""
        begin = max(self._starts[one], self._starts[other], span.start_ms)
        end = min(self._ends[one], self._ends[other], max(span.end_ms, span.start_ms + 1))
        return bool(begin < end) and self._turns[one].label != self._turns[other].label


def zero_of(turns: Sequence[Turn], segments: Sequence[Segment], audio_start_ms: int) -> Zero:
    """The first sample, ``audio_start_ms`` after the first picture, or that picture if then more words lie in turns."""
    if abs(audio_start_ms) < _LATE_MS:
        return Zero(audio_start_ms, is_clear=True)
    from_sound, from_picture = (_share_in(_Turns(turns, at_ms), segments) for at_ms in (audio_start_ms, 0))
    at_ms = 0 if from_picture > from_sound else audio_start_ms
    return Zero(at_ms, is_clear=abs(from_sound - from_picture) >= _CLEAR_LEAD)


def _share_in(turns: _Turns, segments: Sequence[Segment]) -> float:
    is_in = [turns.speaking(word).label is not None for segment in segments for word in segment.words]
    return sum(is_in) / max(1, len(is_in))


def given(segments: Sequence[Segment], file: TurnFile, zero: Zero) -> Found:
    """The voices of a file's turns, those that speak most first, and what each says of ``segments``.

    A word is theirs in whose turn its middle lies, or whose turn began first of several; outside all turns theirs who
    alone has one within a quarter of a second, else nobody's. It is doubtful where two speak at once during it, and
    everywhere if the ``zero`` is not clear. A voice without a word is left out.
    """
    turns = _Turns(file.turns, zero.at_ms)
    runs = [run for segment in segments for run in _runs(segment, turns)]
    talk_ms: dict[str, int] = {}
    for piece, who in runs:
        if who.label is not None:
            talk_ms[who.label] = talk_ms.get(who.label, 0) + piece.span.length_ms
    labels = sorted(talk_ms, key=lambda label: -talk_ms[label])
    voices = tuple(FoundVoice("Voice", None, f"{file.name}: {label}") for label in labels)
    return Found(voices, tuple(_found(piece, who, labels, zero) for piece, who in runs))


def _found(piece: Piece, who: _Speaking, labels: Sequence[str], zero: Zero) -> FoundTurn:
    if who.label is None:
        return FoundTurn(piece, None, is_doubtful=False)
    return FoundTurn(piece, labels.index(who.label), who.is_doubtful or not zero.is_clear)


def _runs(segment: Segment, turns: _Turns) -> Iterator[tuple[Piece, _Speaking]]:
    """The words of a segment in runs of one speaker, in doubt or not."""
    speaking = [turns.speaking(word) for word in segment.words]
    runs = [(who, len(list(run))) for who, run in groupby(speaking)]
    bounds = np.cumsum([0, *(count for _, count in runs)]).tolist()
    for (who, _), (first, end) in zip(runs, pairwise(bounds), strict=True):
        words = segment.words[first:end]
        span = TimeSpan(words[0].span.start_ms, max(word.span.end_ms for word in words))
        yield Piece(segment.index, first, end, span), who
