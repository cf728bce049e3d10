"""Voices as vectors: the encoder in ``voices.onnx``. See ``voices.md`` for what it can do.

Sound comes as 16,000 samples a second, -1 to 1. A vector has 192 parts and unit length; the likeness of two voices is
their product, -1 to 1, about 0 where they have nothing in common. It is not a probability that they are one person.
"""

from collections.abc import Callable
from functools import cache

import kaldi_native_fbank as kaldi
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reviewer.media.hashing import sha256_of
from reviewer.onnx.session import FOLDER, opened

NAME = "voices.onnx"
SAMPLE_RATE = 16_000
_BANDS = 80
_LEAST_SAMPLES, _MOST_SAMPLES = 6_400, 480_000

Sound = NDArray[np.float32]
Vector = NDArray[np.float32]
Encoder = Callable[[Sound], Vector]
"""What tells voices: a vector of unit length for a piece of talk, however short."""


@cache
def model_sha256() -> str:
    """The hash of the encoder that ships."""
    return sha256_of(FOLDER / NAME)


def read(samples: Sound) -> Vector:
    """The vector of a piece of talk by the encoder that ships.

    What is shorter than 0.4 s is repeated up to that; of what is longer than half a minute, halves are read.
    """
    if len(samples) > _MOST_SAMPLES:
        middle = len(samples) // 2
        return unit(read(samples[:middle]) + read(samples[middle:]))
    return unit(_session().run(None, {"bands": bands(filled(samples, _LEAST_SAMPLES))[None]})[0][0])


def bands(samples: Sound, *, window: str = "povey", scale: float = 1.0) -> NDArray[np.float32]:
    """Logarithms of power in 80 Kaldi bands, a row each 10 ms, each band's mean over the piece taken off."""
    options = kaldi.FbankOptions()
    options.frame_opts.samp_freq = SAMPLE_RATE
    options.frame_opts.dither = 0.0
    options.frame_opts.window_type = window
    options.mel_opts.num_bins = _BANDS
    made = kaldi.OnlineFbank(options)
    made.accept_waveform(SAMPLE_RATE, samples * np.float32(scale))
    made.input_finished()
    rows = np.array([made.get_frame(at) for at in range(made.num_frames_ready)], dtype=np.float32)
    return np.asarray(rows - rows.mean(axis=0), dtype=np.float32)


def filled(samples: Sound, least: int) -> Sound:
    """A piece repeated until it has ``least`` samples; nothing at all is silence."""
    return samples if len(samples) >= least else np.resize(samples if len(samples) else np.zeros(1, np.float32), least)


def unit(vector: NDArray[np.floating]) -> Vector:
    """A vector brought to unit length; one without any length stays as it is."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), dtype=np.float32)


@cache
def _session() -> onnxruntime.InferenceSession:
    return opened(FOLDER / NAME, threads=1)  # pieces are read beside each other
