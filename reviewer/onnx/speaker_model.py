"""Any speaker model from a folder with one ONNX file, in place of the encoder that ships.

It takes samples (batch, samples) or 80 Kaldi-style bands (batch, frames, 80), of sound with 16,000 samples a second,
and gives one vector a row: so WeSpeaker, 3D-Speaker and sherpa-onnx publish theirs.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import kaldi_native_fbank as kaldi
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reviewer import paths
from reviewer.errors import UsageError
from reviewer.onnx import voices
from reviewer.onnx.session import opened
from reviewer.onnx.voices import SAMPLE_RATE, Encoder, Sound, Vectors

_BANDS = 80
_WINDOW = voices.WINDOW * SAMPLE_RATE // 100
_HOP = voices.WINDOW_HOP * SAMPLE_RATE // 100
_FULL_SCALE = 32_768.0
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

    Windows are as long as for the encoder that ships; a shorter piece is repeated until it fills one. They are read
    one by one, so that a vector does not depend on what else is read.

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
    """What makes of a window's samples what the model takes."""
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
            return _samples
        case [_, _, 80]:
            return partial(_bands, _options(told))
        case shape:
            shown = ", ".join(map(str, shape))
            raise UsageError(
                f"The model in {name} takes ({shown}), which is neither samples nor bands.", kept=_KEPT, hint=_HINT
            )


def _options(told: Mapping[str, str]) -> tuple[kaldi.FbankOptions, float]:
    """How bands are made, and by how much samples are made larger before.

    Source:
        WeSpeaker takes samples of 16 bits under a Hamming window; 3D-Speaker takes samples up to 1 under Kaldi's own
        window, which sherpa-onnx notes in the file as ``normalize_samples`` 1. Both without dither.
    """
    is_up_to_one = told.get("normalize_samples") == "1"
    options = kaldi.FbankOptions()
    options.frame_opts.samp_freq = SAMPLE_RATE
    options.frame_opts.dither = 0.0
    options.frame_opts.window_type = "povey" if is_up_to_one else "hamming"
    options.mel_opts.num_bins = _BANDS
    return options, 1.0 if is_up_to_one else _FULL_SCALE


def _samples(window: Sound) -> NDArray[np.float32]:
    return window[None]


def _bands(how: tuple[kaldi.FbankOptions, float], window: Sound) -> NDArray[np.float32]:
    """Bands without their mean over the window, as these models were trained."""
    options, scale = how
    made = kaldi.OnlineFbank(options)
    made.accept_waveform(SAMPLE_RATE, window * np.float32(scale))
    made.input_finished()
    rows = np.array([made.get_frame(at) for at in range(made.num_frames_ready)], dtype=np.float32)
    return np.asarray(rows - rows.mean(axis=0), dtype=np.float32)[None]


def _read(session: onnxruntime.InferenceSession, front: Front, samples: Sound) -> Vectors:
    name = session.get_inputs()[0].name
    rows = np.concatenate([session.run(None, {name: front(window)})[0] for window in _windows(samples)])
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


def _windows(samples: Sound) -> list[Sound]:
    if len(samples) < _WINDOW:
        return [np.resize(samples if len(samples) else np.zeros(1, np.float32), _WINDOW)]
    return [samples[start : start + _WINDOW] for start in range(0, len(samples) - _WINDOW + 1, _HOP)]


def _try(name: str, read: Encoder) -> None:
    """Read noise that is two windows long: one vector has to come for each."""
    noise = np.random.default_rng(0).normal(0.0, 0.1, _WINDOW + _HOP).astype(np.float32)
    try:
        found = read(noise)
    except Exception as error:
        raise UsageError(
            f"The model in {name} cannot read a piece of sound of 1.6 s.", kept=_KEPT, hint=_HINT
        ) from error
    if found.shape != (2, found.size // 2) or found.size <= 2 or not np.isfinite(found).all():  # noqa: PLR2004 - two windows
        raise UsageError(
            f"The model in {name} does not give one vector for each piece of sound.", kept=_KEPT, hint=_HINT
        )
