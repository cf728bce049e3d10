"""Who of up to three people talks in each moment of ten seconds: the network in ``talkers.onnx``. See ``talkers.md``.

It knows nobody: whom it calls the first in one window may be the second in the next.
"""

from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reviewer.media.hashing import sha256_of
from reviewer.onnx.session import FOLDER, opened
from reviewer.onnx.voices import SAMPLE_RATE, Sound

NAME = "talkers.onnx"
WINDOW_MS = 10_000
TALKERS = 3
_WINDOW = WINDOW_MS * SAMPLE_RATE // 1000
_FRAME = 270  # samples from the middle of one frame to that of the next
_FIRST = 495  # the middle of the first
# Which talkers each class stands for: nobody, one of three, two of three.
_CLASSES = ((), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2))

Shares = NDArray[np.float32]


@cache
def model_sha256() -> str:
    """The hash of the network that ships."""
    return sha256_of(FOLDER / NAME)


def shares(samples: Sound) -> Shares:
    """How surely each of three talks in each frame (frame, 3), of up to ten seconds; what is missing is silence."""
    window = np.pad(samples, (0, _WINDOW - len(samples)))
    classes = np.exp(_session().run(None, {"samples": window[None, None]})[0][0])
    each = [classes[:, [at for at, held in enumerate(_CLASSES) if who in held]].sum(axis=1) for who in range(TALKERS)]
    return np.stack(each, axis=1)


def frames(start_ms: float, end_ms: float) -> slice:
    """The frames of a window between two moments of it, at least one."""
    first, end = (round((ms * SAMPLE_RATE / 1000 - _FIRST) / _FRAME) for ms in (start_ms, end_ms))
    last = (_WINDOW - 2 * _FIRST) // _FRAME
    first = min(max(first, 0), last)
    return slice(first, max(first + 1, min(end, last + 1)))


@cache
def _session() -> onnxruntime.InferenceSession:
    return opened(FOLDER / NAME, threads=1)  # windows are read beside each other
