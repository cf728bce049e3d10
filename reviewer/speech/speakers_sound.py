"""What the sound of a piece tells without any training: how loud it is, and which pitches it lacks.

The wearer of a camera is near its microphone: loud, with high pitches that distance takes away. Radio and
telephone carry neither the lowest nor the highest pitches of a voice. Levels are decibels of full scale.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FRAME = 512
_HOP = 160
_HZ = np.fft.rfftfreq(_FRAME, 1 / 16_000)
_LOUD_SHARE = 0.4
_QUIET_SHARE = 0.1
_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Sounding:
    """``level_db`` of the loud part; ``low_db`` and ``high_db`` against the middle of the voice's range."""

    level_db: float
    low_db: float
    high_db: float


def sounding(samples: NDArray[np.float32], quiet: NDArray[np.float64]) -> Sounding:
    """How a piece sounds; ``quiet`` is the power of the sound around it between words (``quiet_power``)."""
    power = _power(samples)
    loudest = power[power.sum(axis=1).argsort()[-max(1, int(len(power) * _LOUD_SHARE)) :]].mean(axis=0)
    voice = np.maximum(loudest - quiet, _LEAST)
    middle = _db(voice, 500, 2500)
    return Sounding(
        level_db=float(10 * np.log10(loudest.sum() / _FRAME**2 + _LEAST)),
        low_db=_db(voice, 100, 300) - middle,
        high_db=_db(voice, 4000, 7500) - middle,
    )


def quiet_power(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Power by pitch of the quietest part that is not digital silence."""
    power = _power(samples)
    heard = power[power.sum(axis=1) > _LEAST]
    if not len(heard):
        return np.zeros(len(_HZ))
    order = heard.sum(axis=1).argsort()
    return np.asarray(heard[order[: max(1, int(len(order) * _QUIET_SHARE))]].mean(axis=0), dtype=np.float64)


def _power(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    padded = np.pad(samples, (0, max(0, _FRAME - len(samples))))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[::_HOP]
    return np.asarray(np.abs(np.fft.rfft(frames * np.hanning(_FRAME), axis=1)) ** 2, dtype=np.float64)


def _db(power: NDArray[np.float64], low_hz: float, high_hz: float) -> float:
    return float(10 * np.log10(power[(low_hz <= _HZ) & (high_hz > _HZ)].mean() + _LEAST))
