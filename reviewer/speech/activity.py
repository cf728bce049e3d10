"""Where somebody speaks and where there is no sound: pure, from a voice detector's likeness per frame.

A frame is ``FRAME_SAMPLES`` samples. Spans are media time in milliseconds, counted from the first frame.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan

FRAME_SAMPLES = 512
FRAME_MS = 32
BEGINS_AT = 0.5
_ENDS_BELOW = 0.35
LEAST_PAUSE_MS = 300
_LEAST_SPEECH_MS = 160
_LEAST_SILENCE_MS = 1_000
_LEVEL = 0.05
_MOST_GAIN = 8.0
_LEVEL_SAMPLES, _LEVEL_PIECES = 1_600, 21
_LEAST_POWER = 1e-12
# The smallest step of 16-bit sound: encoders turn no sound into zeros and a few such steps.
_NO_SOUND = 1.5 / 32_768
# Wind on a microphone is low and drowns all that is not. Measured on recordings: wind lies four times as high below
# some 400 Hz as above, a street, an engine or a full room less than three times.
_LOW_SAMPLES = 16
_LOW_LEAST = 1e-4
_LOW_TIMES_REST = 4.0
_AROUND_FRAMES = 31
_LASTING = 0.5
LEAST_NOISE_MS = 500


def speech_spans(
    likeness: NDArray[np.float32], *, begins_at: float = BEGINS_AT, least_pause_ms: int = LEAST_PAUSE_MS
) -> tuple[TimeSpan, ...]:
    """Speech from a frame of at least ``begins_at`` to the first pause of at least ``least_pause_ms``."""
    ends_below = min(_ENDS_BELOW, begins_at - 0.1)
    loud, kept = likeness >= begins_at, likeness >= ends_below
    spans: list[TimeSpan] = []
    for first, end in _runs(kept):
        if loud[first:end].any():
            span = TimeSpan(first * FRAME_MS, end * FRAME_MS)
            if spans and span.start_ms - spans[-1].end_ms < least_pause_ms:
                spans[-1] = spans[-1].joined(span)
            else:
                spans.append(span)
    return tuple(span for span in spans if span.length_ms >= _LEAST_SPEECH_MS)


def levelled(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Quiet sound made louder, for the voice detector alone: it misses most of a radio turned low.

    The gain follows the loudness of the two seconds around, never makes sound quieter, and is bounded, so that
    the noise of a microphone stays noise.
    """
    count = len(samples) // _LEVEL_SAMPLES
    if count == 0:
        return samples
    power = (samples[: count * _LEVEL_SAMPLES].reshape(count, _LEVEL_SAMPLES) ** 2).mean(axis=1)
    loud = np.sqrt(np.maximum(_mean_around(power, _LEVEL_PIECES, "edge"), _LEAST_POWER))
    gain = np.clip(_LEVEL / loud, 1.0, _MOST_GAIN).astype(np.float32)
    each = np.repeat(gain, _LEVEL_SAMPLES)
    louder: NDArray[np.float32] = samples * np.pad(each, (0, len(samples) - len(each)), mode="edge")
    return louder


def silent_spans(samples: NDArray[np.float32], *, sample_rate: int) -> tuple[TimeSpan, ...]:
    """Where there is no sound for a second or more: the buffer before an event, a muted microphone."""
    width = sample_rate * FRAME_MS // 1000
    count = len(samples) // width
    frames = np.abs(samples[: count * width].reshape(count, width)).max(axis=1) if count else np.zeros(0)
    found = (TimeSpan(first * FRAME_MS, end * FRAME_MS) for first, end in _runs(frames <= _NO_SOUND))
    return tuple(span for span in found if span.length_ms >= _LEAST_SILENCE_MS)


def low_noise_spans(samples: NDArray[np.float32]) -> tuple[TimeSpan, ...]:
    """Where for half a second or more low noise is loud and all else weak beside it, whether or not somebody speaks.

    So sounds wind on a microphone, but also an engine or a far bass; steps and bumps do not last. Of 16,000 samples a
    second.
    """
    count = len(samples) // FRAME_SAMPLES
    if count == 0:
        return ()
    pieces = samples[: count * FRAME_SAMPLES].reshape(count, FRAME_SAMPLES // _LOW_SAMPLES, _LOW_SAMPLES)
    slow = pieces.mean(axis=2)
    low, rest = slow.var(axis=1), np.square(pieces).mean(axis=(1, 2)) - np.square(slow).mean(axis=1)
    is_low, low_around, rest_around = (
        _mean_around(each, _AROUND_FRAMES, "symmetric") for each in (_is_low(low, rest), low, rest)
    )
    is_noisy = _is_low(low_around, rest_around) & (is_low >= _LASTING)
    found = (TimeSpan(first * FRAME_MS, end * FRAME_MS) for first, end in _runs(is_noisy))
    return tuple(span for span in joined(found, within_ms=LEAST_NOISE_MS) if span.length_ms >= LEAST_NOISE_MS)


def _is_low(low: NDArray[Any], rest: NDArray[Any]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (low >= _LOW_LEAST) & (low >= _LOW_TIMES_REST * rest)
    return found


def _mean_around(values: NDArray[Any], count: int, beyond: Literal["edge", "symmetric"]) -> NDArray[np.float64]:
    """The mean of ``count`` values, half of them before each value and half behind; ``beyond`` as numpy pads."""
    half = count // 2
    sums = np.cumsum(np.pad(values.astype(np.float64), (half + 1, half), mode=beyond))
    mean: NDArray[np.float64] = (sums[count:] - sums[:-count]) / count
    return mean


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(first), int(end)) for first, end in edges.reshape(-1, 2)]


def joined(spans: Iterable[TimeSpan], *, within_ms: int = 0) -> tuple[TimeSpan, ...]:
    """Spans in time order as few as possible: those nearer than ``within_ms`` become one."""
    made: list[TimeSpan] = []
    for span in sorted(spans):
        if made and span.start_ms - made[-1].end_ms <= within_ms:
            made[-1] = made[-1].joined(span)
        else:
            made.append(span)
    return tuple(made)


def clipped(spans: Iterable[TimeSpan], within: TimeSpan) -> tuple[TimeSpan, ...]:
    """The parts of ``spans`` that lie in ``within``."""
    inside = (span for span in spans if span.overlaps(within))
    return tuple(TimeSpan(max(s.start_ms, within.start_ms), min(s.end_ms, within.end_ms)) for s in inside)


def overlap_ms(span: TimeSpan, others: Sequence[TimeSpan]) -> int:
    """How much of ``span`` lies in ``others``, which do not overlap each other."""
    return sum(each.length_ms for each in clipped(others, span))
