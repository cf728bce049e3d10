"""Two recordings of one event on one clock, by what both hear.

Sudden rises of sound in ten bands are compared, not the sound itself: two cameras stand at different places
with different noise. First the whole is searched for the one shift at which they agree; then stretch by
stretch, which gives the drift of one clock against the other and how well the stretches agree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from reviewer.media.audio import AudioTrack
from reviewer.progress import CancelToken, Progress, Step, silent

SETTINGS = {
    "least_peak": 9.0,  # the best shift stands out from the rest by so many of their spreads
    "least_lead": 1.25,  # and so many times the next best one
    "least_stretches": 5,
    "least_agreeing": 0.5,  # share of the stretches that lie within ``agree_ms`` of the line
    "agree_ms": 60,
    "most_drift_ppm": 300,
}
_STEP_MS = 10
_HOP, _FRAME = 160, 400
_EDGES_HZ = np.geomspace(250, 5000, 11)
_CHUNK_MS = 60_000
_TEMPLATE_FRAMES = 20 * 60 * 1000 // _STEP_MS
_STRETCH, _STRIDE = 2_000, 1_000  # frames
_REACH = 40  # frames to both sides, and more with the distance over which clocks may have drifted
_APART = 100  # frames; another shift, not the shoulder of the best
_CLEAR = 3.0

Rises = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Media time t of the recording is at ``offset_ms + t * (1 + drift_ppm / 1e6)`` of the reference.

    Nine in ten of ``stretches`` lie within ``error_ms`` of that.
    """

    offset_ms: int
    drift_ppm: float
    error_ms: int
    stretches: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why two recordings were not brought together, for people."""

    reason: str


def aligned(
    track: AudioTrack, reference: AudioTrack, *, progress: Progress = silent, token: CancelToken | None = None
) -> Alignment | Refusal:
    """Where ``track`` lies on the clock of ``reference``, or why that is not clear. Steps are ``clock``.

    Raises:
        Stopped: On request.
    """
    token = token or CancelToken()
    total = track.duration_ms + reference.duration_ms
    ours = _rises(track, progress, token, 0, total)
    theirs = _rises(reference, progress, token, track.duration_ms, total)
    found = _coarse(ours, theirs)
    if isinstance(found, Refusal):
        return found
    places = np.array(list(_places(ours, theirs, found, _template_start(ours) + _TEMPLATE_FRAMES // 2, token)))
    return _line(places)


def _rises(track: AudioTrack, progress: Progress, token: CancelToken, done_ms: int, total_ms: int) -> Rises:
    """Rises of loudness in each band, a row each 10 ms; none is worth more than a loud one."""
    parts = []
    for start in range(0, track.duration_ms, _CHUNK_MS):
        token.check()
        # One frame more on either side, so that chunks join without a seam.
        samples = track.samples(TimeSpan(start, start + _CHUNK_MS + _FRAME * 1000 // track.sample_rate))
        parts.append(_loudness(samples)[: _CHUNK_MS // _STEP_MS])
        progress(Step("clock", min(done_ms + start + _CHUNK_MS, total_ms), total_ms))
    loudness = np.concatenate(parts) if parts else np.zeros((0, len(_EDGES_HZ) - 1), np.float32)
    rises = np.maximum(0.0, loudness[2:] - loudness[:-2])
    rises -= rises.mean(axis=0) if len(rises) else 0.0
    return np.asarray(np.tanh(rises / max(1e-6, float(rises.std()) * 2 if rises.size else 1.0)), dtype=np.float32)


def _loudness(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    if len(samples) < _FRAME:
        return np.zeros((0, len(_EDGES_HZ) - 1), np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(samples, _FRAME)[::_HOP]
    power = np.abs(np.fft.rfft(frames * np.hanning(_FRAME).astype(np.float32), axis=1)) ** 2
    hz = np.fft.rfftfreq(_FRAME, 1 / 16_000)
    bands = [power[:, (hz >= low) & (hz < high)].mean(axis=1) for low, high in pairwise(_EDGES_HZ)]
    return np.asarray(np.log10(np.array(bands).T + 1e-4), dtype=np.float32)


def _template_start(ours: Rises) -> int:
    return max(0, (len(ours) - _TEMPLATE_FRAMES) // 2)


def _coarse(ours: Rises, theirs: Rises) -> int | Refusal:
    """By how many frames ours must be moved; judged over all shifts."""
    if min(len(ours), len(theirs)) < 3 * _STRETCH:
        return Refusal("one of them is too short")
    first = _template_start(ours)
    likeness = _correlated(ours[first : first + _TEMPLATE_FRAMES], theirs)
    spread = 1.4826 * float(np.median(np.abs(likeness - np.median(likeness)))) + 1e-9
    best = int(likeness.argmax())
    others = np.delete(likeness, np.arange(max(0, best - _APART), min(len(likeness), best + _APART)))
    is_clear = likeness[best] > SETTINGS["least_peak"] * spread
    if not is_clear or likeness[best] < SETTINGS["least_lead"] * others.max():
        return Refusal("they share too little sound, or it fits at several places")
    length = min(len(ours), _TEMPLATE_FRAMES)
    return best - (length - 1) - first


def _correlated(ours: Rises, theirs: Rises) -> NDArray[np.float64]:
    """Likeness at each shift, from ours wholly before theirs to wholly after, all bands together.

    Shifts with little overlap have little to go by; each is divided by the root of its overlap.
    """
    size = len(ours) + len(theirs) - 1
    padded = 1 << (size - 1).bit_length()
    total = np.zeros(size)
    for band in range(ours.shape[1]):
        spectrum = np.fft.rfft(theirs[:, band], padded) * np.fft.rfft(ours[::-1, band], padded)
        total += np.fft.irfft(spectrum, padded)[:size]
    overlap = np.minimum(np.minimum(np.arange(1, size + 1), np.arange(size, 0, -1)), min(len(ours), len(theirs)))
    return np.asarray(total / np.sqrt(np.maximum(overlap, 3 * _STRETCH)))


def _places(ours: Rises, theirs: Rises, shift: int, center: int, token: CancelToken) -> Iterator[tuple[float, float]]:
    """For each stretch of ours that is clearly heard in theirs: its middle, and the shift there, in frames."""
    for first in range(0, len(ours) - _STRETCH + 1, _STRIDE):
        token.check()
        reach = _REACH + int(abs(first + _STRETCH // 2 - center) * SETTINGS["most_drift_ppm"] / 1e6)
        start = first + shift - reach
        if start < 0 or start + _STRETCH + 2 * reach > len(theirs):
            continue
        window = theirs[start : start + _STRETCH + 2 * reach]
        likeness = _correlated(ours[first : first + _STRETCH], window)[_STRETCH - 1 : _STRETCH + 2 * reach]
        best = int(likeness.argmax())
        spread = float(likeness.std()) + 1e-9
        if 0 < best < len(likeness) - 1 and likeness[best] > _CLEAR * spread:
            yield first + _STRETCH / 2, shift - reach + best + _between(likeness[best - 1 : best + 2])


def _between(three: NDArray[np.float64]) -> float:
    """Where between frames the top of a peak lies."""
    left, top, right = (float(value) for value in three)
    bend = left - 2 * top + right
    return 0.5 * (left - right) / bend if bend else 0.0


def _line(places: NDArray[np.float64]) -> Alignment | Refusal:
    """The line through most places; the rest is chance, or another sound."""
    if len(places) < SETTINGS["least_stretches"]:
        return Refusal("too few stretches are heard in both")
    at, shift = places[:, 0], places[:, 1]
    slope, offset = _robust(at, shift)
    residual_ms = np.abs(shift - (offset + slope * at)) * _STEP_MS
    agree = residual_ms <= SETTINGS["agree_ms"]
    if agree.mean() < SETTINGS["least_agreeing"] or agree.sum() < SETTINGS["least_stretches"]:
        return Refusal("what is heard in both does not lie on one clock")
    slope, offset = (float(value) for value in np.polyfit(at[agree], shift[agree], 1))
    if abs(slope) * 1e6 > SETTINGS["most_drift_ppm"]:
        return Refusal("their clocks run apart by more than clocks do")
    left_ms = np.abs(shift[agree] - (offset + slope * at[agree])) * _STEP_MS
    error_ms = _STEP_MS + round(float(np.percentile(left_ms, 90)))
    return Alignment(round(offset * _STEP_MS), round(slope * 1e6, 1), error_ms, int(agree.sum()))


def _robust(at: NDArray[np.float64], shift: NDArray[np.float64]) -> tuple[float, float]:
    """Slope and offset by the medians over pairs of places far apart (Theil and Sen)."""
    half = len(at) // 2
    pairs: Sequence[tuple[int, int]] = [(one, one + half) for one in range(len(at) - half)]
    slope = float(np.median([(shift[b] - shift[a]) / (at[b] - at[a]) for a, b in pairs]))
    return slope, float(np.median(shift - slope * at))
