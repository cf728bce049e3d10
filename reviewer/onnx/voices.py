"""Voices as vectors: the encoder in ``voices.onnx`` with its own front end. See ``voices.md`` for what it can do.

Sound comes as 16,000 samples a second, -1 to 1. A vector has 256 parts, none below zero, and unit length;
the likeness of two voices is their product, 0 to 1. It is not a probability that they are one person.
"""

from collections.abc import Callable
from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reviewer.media.hashing import sha256_of
from reviewer.onnx.session import FOLDER, opened

NAME = "voices.onnx"
SAMPLE_RATE = 16_000
WINDOW = 160  # frames: 1.6 s, what the encoder was trained on
WINDOW_HOP = 40  # frames from one window to the next
_HOP = 160
_LENGTH = 400
_BANDS = 40
_LOUDNESS_DB = -30.0
_BATCH = 64
_FEWEST_FRAMES = 20
# Slaney's scale of pitch: even below 1 kHz, even in the logarithm above.
_LINEAR_HZ = 200.0 / 3
_BREAK_HZ = 1000.0
_LOG_STEP = np.log(6.4) / 27.0

Sound = NDArray[np.float32]
Vectors = NDArray[np.float32]
Encoder = Callable[[Sound], Vectors]
"""What tells voices: one vector of unit length for each window of a piece of talk, in time order, at least one."""


@cache
def model_sha256() -> str:
    """The hash of the encoder that ships."""
    return sha256_of(FOLDER / NAME)


def read(samples: Sound) -> Vectors:
    """The encoder that ships; a piece shorter than a window is one window of its own length."""
    return vectors(_windows(bands(samples)))


def bands(samples: Sound) -> NDArray[np.float32]:
    """Power in 40 bands, one row each 10 ms, of sound brought up to the loudness that the encoder knows.

    Source:
        Frames of 25 ms under a periodic Hann window, centered; triangular bands of equal area on Slaney's
        scale from 0 to 8 kHz.
    """
    loud = _raised(samples)
    padded = np.pad(loud, _LENGTH // 2)
    count = 1 + max(0, len(padded) - _LENGTH) // _HOP
    frames = np.lib.stride_tricks.sliding_window_view(padded, _LENGTH)[: count * _HOP : _HOP]
    power = np.abs(np.fft.rfft(frames * _hann(), axis=1)) ** 2
    return np.asarray(power @ _filters().T, dtype=np.float32)


def vectors(windows: NDArray[np.float32]) -> Vectors:
    """One vector for each window of bands (window, frame, band)."""
    session = _session()
    parts = [session.run(None, {"bands": windows[at : at + _BATCH]})[0] for at in range(0, len(windows), _BATCH)]
    return np.concatenate(parts) if parts else np.zeros((0, 256), dtype=np.float32)


def _windows(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    if len(rows) < WINDOW:
        return np.pad(rows, ((0, max(0, _FEWEST_FRAMES - len(rows))), (0, 0)))[None]
    return np.array([rows[start : start + WINDOW] for start in range(0, len(rows) - WINDOW + 1, WINDOW_HOP)])


def _raised(samples: Sound) -> Sound:
    """Quiet sound is made louder; loud sound stays."""
    level = 10 * np.log10(float(np.mean(np.square(samples, dtype=np.float64))) + 1e-12) if len(samples) else 0.0
    return samples * np.float32(10 ** (max(0.0, _LOUDNESS_DB - level) / 20))


@cache
def _hann() -> NDArray[np.float32]:
    return (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_LENGTH) / _LENGTH)).astype(np.float32)


@cache
def _filters() -> NDArray[np.float32]:
    edges = _to_hz(np.linspace(0.0, _to_mel(SAMPLE_RATE / 2), _BANDS + 2))
    bins = np.linspace(0.0, SAMPLE_RATE / 2, 1 + _LENGTH // 2)
    rising = (bins[None, :] - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins[None, :]) / np.diff(edges)[1:, None]
    area = 2.0 / (edges[2:] - edges[:-2])
    return np.asarray(np.maximum(0.0, np.minimum(rising, falling)) * area[:, None], dtype=np.float32)


def _to_mel(hz: float) -> float:
    return float(_BREAK_HZ / _LINEAR_HZ + np.log(hz / _BREAK_HZ) / _LOG_STEP)


def _to_hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    above = _BREAK_HZ * np.exp(_LOG_STEP * (mel - _BREAK_HZ / _LINEAR_HZ))
    return np.where(mel < _BREAK_HZ / _LINEAR_HZ, mel * _LINEAR_HZ, above)


@cache
def _session() -> onnxruntime.InferenceSession:
    return opened(FOLDER / NAME)
