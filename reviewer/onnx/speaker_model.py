"""Any speaker model from a folder with one ONNX file, in place of the encoder that ships.

It takes samples (batch, samples) or 80 Kaldi-style bands (batch, frames, 80), of sound with 16,000 samples a second,
and gives one vector a row: so WeSpeaker, 3D-Speaker and sherpa-onnx publish theirs.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reviewer import paths
from reviewer.errors import UsageError
from reviewer.onnx.session import opened
from reviewer.onnx.voices import SAMPLE_RATE, Encoder, Sound, Vector, bands, filled, unit

_LEAST_SAMPLES = 25_600
_FULL_SCALE = 32_768.0
_FEWEST_PARTS = 3
_KEPT = "All voices are as they were."
_HINT = (
    "A folder with one ONNX file is needed that takes 16 kHz samples (batch, samples) or 80 Kaldi bands "
    "(batch, frames, 80), as WeSpeaker, 3D-Speaker and sherpa-onnx publish them."
)

Front = Callable[[Sound], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class SpeakerModel:
    """``sha256`` is that of the file, which holds all of the model."""

    sha256: str
    read: Encoder


def load(folder: Path) -> SpeakerModel:
    """The model in ``folder``.

    A piece of talk is read whole, so that its vector does not depend on what else is read; one of less than 1.6 s is
    repeated until it has that.

    Raises:
        UsageError: There is no such file, or several, or it is no such model.
    """
    name = paths.shown_name(folder.absolute())
    content = _content(folder, name)
    try:
        session = opened(content)
    except Exception as error:
        raise UsageError(
            f"The ONNX file in {name} is not whole, or does not run here.", kept=_KEPT, hint=_HINT
        ) from error
    read = partial(_read, session, _front(name, session))
    _try(name, read)
    return SpeakerModel(hashlib.sha256(content).hexdigest(), read)


def _content(folder: Path, name: str) -> bytes:
    files = sorted(folder.glob("*.onnx"))
    if len(files) != 1:
        raise UsageError(f"{name} holds {len(files)} ONNX files; a speaker model is one.", kept=_KEPT, hint=_HINT)
    try:
        return files[0].read_bytes()
    except OSError as error:
        raise UsageError(
            f"The ONNX file in {name} cannot be read ({error.strerror}).", kept=_KEPT, hint=_HINT
        ) from error


def _front(name: str, session: onnxruntime.InferenceSession) -> Front:
    """What makes of a piece's samples what the model takes."""
    told: Mapping[str, str] = session.get_modelmeta().custom_metadata_map
    if told.get("sample_rate", str(SAMPLE_RATE)) != str(SAMPLE_RATE):
        rate = told["sample_rate"]
        raise UsageError(
            f"The speaker model in {name} takes {rate} samples a second, not 16000.", kept=_KEPT, hint=_HINT
        )
    inputs = session.get_inputs()
    if len(inputs) != 1 or inputs[0].type != "tensor(float)":
        raise UsageError(
            f"The model in {name} takes other things than sound, so it is no speaker model.", kept=_KEPT, hint=_HINT
        )
    match inputs[0].shape:
        case [_, _]:
            return _as_they_are
        case [_, _, 80]:
            return _as_trained(told)
        case shape:
            shown = ", ".join(map(str, shape))
            raise UsageError(
                f"The model in {name} takes ({shown}), which is neither samples nor bands.", kept=_KEPT, hint=_HINT
            )


def _as_trained(told: Mapping[str, str]) -> Front:
    """Bands as the makers of the model made them.

    Source:
        WeSpeaker takes samples of 16 bits under a Hamming window; 3D-Speaker takes samples up to 1 under Kaldi's own
        window, which sherpa-onnx notes in the file as ``normalize_samples`` 1. Both without dither.
    """
    is_up_to_one = told.get("normalize_samples") == "1"
    window, scale = ("povey", 1.0) if is_up_to_one else ("hamming", _FULL_SCALE)
    return partial(bands, window=window, scale=scale)


def _as_they_are(samples: Sound) -> Sound:
    return samples


def _read(session: onnxruntime.InferenceSession, front: Front, samples: Sound) -> Vector:
    fed = front(filled(samples, _LEAST_SAMPLES))[None]
    (row,) = session.run(None, {session.get_inputs()[0].name: fed})[0]
    return unit(row)


def _try(name: str, read: Encoder) -> None:
    """Read two pieces of noise of different lengths: a vector has to come for each."""
    noise = np.random.default_rng(0).normal(0.0, 0.1, 2 * _LEAST_SAMPLES).astype(np.float32)
    try:
        found = [read(noise[:_LEAST_SAMPLES]), read(noise)]
    except Exception as error:
        raise UsageError(
            f"The model in {name} cannot read pieces of sound of 1.6 s and 3.2 s.", kept=_KEPT, hint=_HINT
        ) from error
    if any(each.ndim != 1 or each.size < _FEWEST_PARTS or not np.isfinite(each).all() for each in found):
        raise UsageError(
            f"The model in {name} does not give one vector for each piece of sound.", kept=_KEPT, hint=_HINT
        )
