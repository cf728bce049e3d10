"""Where the speaker changes within a piece of talk, and where others talk too: told without knowing who it is.

A network tells up to three talkers apart within ten seconds (``reviewer.onnx.talkers``). Its windows lie at fixed
places, and a piece is held against the one whose middle is nearest, so that the answer is the same whatever else is
asked.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from models.spans import TimeSpan
from models.transcript import Word
from reviewer.media.audio import AudioTrack
from reviewer.onnx import talkers
from reviewer.onnx.talkers import Shares
from reviewer.speech.speakers_pieces import Piece, span_of

SETTINGS = {
    "talkers_hop_ms": 5_000,  # from one window to the next
    "change_costs_ms": 300,  # so much talk has to speak for a change of speaker
    "cut_from_ms": 1_000,  # a shorter piece is not cut
    "others_share": 0.25,  # of the talk in a piece is somebody else's: doubtful
}
# So long a stretch lies whole in the window whose middle is nearest to its own.
_STRETCH_MS = talkers.WINDOW_MS - int(SETTINGS["talkers_hop_ms"])
_SHORTEST_MS = 50
_KEPT_WINDOWS = 16

Told = Callable[[int], Shares]


class Talkers:
    """What the network tells of one track, window by window as it is asked for."""

    def __init__(self, track: AudioTrack) -> None:
        self._track = track
        self._last = max(0, -(-(track.duration_ms - talkers.WINDOW_MS) // int(SETTINGS["talkers_hop_ms"])))
        self._told = lru_cache(_KEPT_WINDOWS)(self._tell)

    def parted(self, piece: Piece, words: Sequence[Word]) -> tuple[Piece, ...]:
        """A piece cut between words of different talkers. ``words`` are those of its segment."""
        if piece.end - piece.first < 2 or piece.span.length_ms < SETTINGS["cut_from_ms"]:  # noqa: PLR2004 - two words
            return (piece,)
        cuts = [cut for first, end in _stretches(piece, words) for cut in self._changes(words[first:end], first)]
        bounds = [piece.first, *cuts, piece.end]
        return tuple(Piece(piece.segment, first, end, span_of(words[first:end])) for first, end in pairwise(bounds))

    def others_share(self, span: TimeSpan) -> float:
        """How much of the talk in a span is that of the second who talks in it, 0 to 0.5; 0 where nobody is heard."""
        starts = range(span.start_ms, span.end_ms, _STRETCH_MS)
        stretches = [TimeSpan(start, min(start + _STRETCH_MS, span.end_ms)) for start in starts]
        found = [self._second_share(stretch) * stretch.length_ms for stretch in stretches]
        return sum(found) / span.length_ms

    def _second_share(self, span: TimeSpan) -> float:
        talk = np.sort(self._talk(self._nearest(span), span))
        return float(talk[-2] / talk.sum()) if talk.sum() > 0 else 0.0

    def _changes(self, words: Sequence[Word], first: int) -> list[int]:
        """Before which words, counted from ``first``, another of the talkers goes on."""
        window = self._nearest(span_of(words))
        spans = [
            TimeSpan(word.span.start_ms, max(word.span.end_ms, word.span.start_ms + _SHORTEST_MS)) for word in words
        ]
        gains = np.array([self._talk(window, span) * span.length_ms for span in spans])
        who = _likeliest(gains, float(SETTINGS["change_costs_ms"]))
        return [first + at for at in range(1, len(who)) if who[at] != who[at - 1]]

    def _talk(self, window: int, span: TimeSpan) -> Shares:
        """How surely each talks in a span, on average over it."""
        start_ms = window * int(SETTINGS["talkers_hop_ms"])
        rows = talkers.frames(span.start_ms - start_ms, span.end_ms - start_ms)
        return np.asarray(self._told(window)[rows].mean(axis=0), dtype=np.float32)

    def _nearest(self, span: TimeSpan) -> int:
        start_ms = (span.start_ms + span.end_ms - talkers.WINDOW_MS) / 2
        return min(max(0, round(start_ms / SETTINGS["talkers_hop_ms"])), self._last)

    def _tell(self, window: int) -> Shares:
        start_ms = window * int(SETTINGS["talkers_hop_ms"])
        end_ms = min(start_ms + talkers.WINDOW_MS, self._track.duration_ms)
        return talkers.shares(self._track.samples(TimeSpan(start_ms, max(start_ms, end_ms))))


def _stretches(piece: Piece, words: Sequence[Word]) -> list[tuple[int, int]]:
    """A piece in stretches of words that one window holds; a change from one to the next is not looked for."""
    bounds = [piece.first]
    for at in range(piece.first, piece.end):
        if at > bounds[-1] and words[at].span.end_ms - words[bounds[-1]].span.start_ms > _STRETCH_MS:
            bounds.append(at)
    return list(zip(bounds, [*bounds[1:], piece.end], strict=True))


def _likeliest(gains: Shares, cost: float) -> list[int]:
    """Who says each word, so that what speaks for it, less ``cost`` for each change, is most."""
    best, came = gains[0], []
    for row in gains[1:]:
        top = int(best.argmax())
        stays = best >= best[top] - cost
        came.append(np.where(stays, np.arange(len(best)), top))
        best = np.where(stays, best, best[top] - cost) + row
    who = [int(best.argmax())]
    for before in reversed(came):
        who.append(int(before[who[-1]]))
    return who[::-1]
