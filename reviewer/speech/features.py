"""What Whisper hears with: how strong each of its pitch bands is, a hundred times a second.

The engine's own way takes a product of matrices, which rounds otherwise on another number of processor threads, so
that noisy sound gave other words there. Here every sum has one order.
"""

import numpy as np
from numpy.typing import NDArray

_WINDOW = 400
_HOP = 160
_FAINTEST = 1e-10
# Source: Whisper's features are decades of power, cut off eight below the loudest, then moved and scaled to about one.
_DECADES = 8.0
_MOVED = 4.0
_SCALE = 4.0


class Features:
    """Made once for an engine's ``filters``, an array of bands by frequencies: how much of each counts."""

    def __init__(self, filters: NDArray[np.float32]) -> None:
        bands = [np.flatnonzero(band) if band.any() else np.array([0]) for band in filters]
        self.bands = len(bands)
        self._frequencies = np.concatenate(bands)
        self._weights = np.concatenate([band[at] for band, at in zip(filters, bands, strict=True)])[:, np.newaxis]
        self._begins = np.cumsum([0, *map(len, bands[:-1])])
        self._bell = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Bands by frames of 10 ms, of samples at 16 kHz; sound shorter than 200 samples is filled up with silence."""
        padded = np.pad(sound, (0, max(_HOP, _WINDOW // 2 + 1 - len(sound))))
        mirrored = np.pad(padded, _WINDOW // 2, mode="reflect")
        windows = np.lib.stride_tricks.sliding_window_view(mirrored, _WINDOW)[::_HOP][:-1]
        spectrum = np.fft.rfft(windows * self._bell).astype(np.complex64)
        power = (spectrum.real**2 + spectrum.imag**2).T
        strong = np.add.reduceat(power[self._frequencies] * self._weights, self._begins, axis=0)
        decades = np.log10(np.maximum(strong, _FAINTEST))
        made: NDArray[np.float32] = (np.maximum(decades, decades.max() - _DECADES) + _MOVED) / _SCALE
        return made
