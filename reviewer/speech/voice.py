"""Where somebody speaks in a recording, found window by window as it is asked for.

Windows lie at fixed places, so that the answer is the same however far a run has come, and memory stays flat.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from reviewer.media.audio import AudioTrack
from reviewer.speech.activity import BEGINS_AT, FRAME_MS, clipped, joined, levelled, speech_spans

_WINDOW_MS = FRAME_MS * 3_750
_WARM_UP_MS = FRAME_MS * 150
# Faint speech is worth hearing, but is no ground for calling a stretch missed. Its shortest pauses are told
# apart, so that there is always one to cut at.
_FAINT_FROM = 0.3
# A radio turned low or somebody far off. More than half of what is less like speech than this is none.
_PERHAPS_FROM = 0.2
_SHORT_PAUSE_MS = 64
# Who talks on without such a pause still makes one of a frame now and then.
_LONG_MS = 10_000

Likeness = Callable[[NDArray[np.float32]], NDArray[np.float32]]


class Voice:
    """Speech in one track. ``likeness`` tells how much each frame sounds like speech."""

    def __init__(self, track: AudioTrack, likeness: Likeness) -> None:
        self._track = track
        self._likeness = likeness
        self._known: dict[int, tuple[tuple[TimeSpan, ...], ...]] = {}

    def speech_in(self, span: TimeSpan) -> tuple[TimeSpan, ...]:
        """Speech in ``span``, clipped to it."""
        return self._in(span, 0)

    def faint_in(self, span: TimeSpan) -> tuple[TimeSpan, ...]:
        """The same with speech that is only faintly like it."""
        return self._in(span, 1)

    def perhaps_in(self, span: TimeSpan) -> tuple[TimeSpan, ...]:
        """The same with what is only a little like speech."""
        return self._in(span, 2)

    def _in(self, span: TimeSpan, which: int) -> tuple[TimeSpan, ...]:
        windows = range(span.start_ms // _WINDOW_MS, -(-span.end_ms // _WINDOW_MS))
        return clipped(joined(each for number in windows for each in self._window(number)[which]), span)

    def _window(self, number: int) -> tuple[tuple[TimeSpan, ...], ...]:
        if number not in self._known:
            start_ms = number * _WINDOW_MS
            warm_ms = min(start_ms, _WARM_UP_MS)
            end_ms = min(start_ms + _WINDOW_MS, self._track.duration_ms)
            samples = self._track.samples(TimeSpan(start_ms - warm_ms, max(start_ms, end_ms)))
            likeness = (
                self._likeness(levelled(samples))[warm_ms // FRAME_MS :] if np.any(samples) else np.zeros(0, np.float32)
            )
            self._known[number] = (
                _shifted(speech_spans(likeness, begins_at=BEGINS_AT), start_ms),
                _shifted(_faint(likeness), start_ms),
                _shifted(speech_spans(likeness, begins_at=_PERHAPS_FROM), start_ms),
            )
        return self._known[number]


def _faint(likeness: NDArray[np.float32]) -> tuple[TimeSpan, ...]:
    """Faint speech in pieces parted by short pauses, by still shorter ones where a piece would be long."""
    pieces = speech_spans(likeness, begins_at=_FAINT_FROM, least_pause_ms=_SHORT_PAUSE_MS)
    finer = speech_spans(likeness, begins_at=_FAINT_FROM, least_pause_ms=FRAME_MS)
    return tuple(
        part for piece in pieces for part in ((piece,) if piece.length_ms <= _LONG_MS else clipped(finer, piece))
    )


def _shifted(spans: tuple[TimeSpan, ...], by_ms: int) -> tuple[TimeSpan, ...]:
    return tuple(span.shifted(by_ms) for span in spans)
