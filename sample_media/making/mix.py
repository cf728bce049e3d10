"""The sound of a scene: where each voice stands, rooms, radio, wind, television; and when each turn is heard."""

from dataclasses import dataclass

import numpy as np
from scipy.signal import butter, fftconvolve, sosfilt

from making.voices import RATE, speak

BUFFER_S = 30.0


@dataclass(frozen=True)
class Turn:
    """Something said. ``gap`` is the pause before it in seconds; below zero it cuts into the turn before."""

    speaker: str
    text: str
    gap: float = 0.4
    language: str = "en"
    english: str | None = None


@dataclass(frozen=True)
class Part:
    """A speaker: who they are in the scene, with which voice, and how far from the camera."""

    voice: str
    role: str
    place: str


def mixed(turns: list[Turn], cast: dict[str, Part], *, seed: int, is_outdoors: bool) -> tuple[np.ndarray, list[dict]]:
    """The whole sound from media time 0, and the turns with the times at which they are heard."""
    noise = np.random.default_rng(seed)
    placed, at = [], BUFFER_S + 1.0
    for number, turn in enumerate(turns):
        part = cast[turn.speaker]
        sound = _at_place(speak(turn.text, part.voice, turn.language), part.place, noise)
        start = max(BUFFER_S + 0.3, at + turn.gap)
        placed.append((number, turn, part, start, sound))
        if part.role != "media":
            at = start + _length_s(speak(turn.text, part.voice, turn.language))
    total = int((at + 3.0) * RATE)
    whole = np.zeros(total, np.float32)
    heard = []
    for number, turn, part, start, sound in placed:
        first = int(start * RATE)
        piece = sound[: total - first]
        whole[first : first + len(piece)] += piece
        dry = _length_s(speak(turn.text, part.voice, turn.language))
        heard.append(_written(number, turn, part, start, dry))
    first = int(BUFFER_S * RATE)
    whole[first:] += _ambience(total - first, noise, is_outdoors=is_outdoors)
    return np.tanh(whole * 1.15).astype(np.float32), heard


def _written(number: int, turn: Turn, part: Part, start: float, length: float) -> dict:
    written = {
        "id": number,
        "speaker": turn.speaker,
        "role": part.role,
        "language": turn.language,
        "text": turn.text,
        "start": round(start, 2),
        "end": round(start + length, 2),
    }
    return written | ({"english": turn.english} if turn.english else {})


def _length_s(sound: np.ndarray) -> float:
    return len(sound) / RATE


def _band(sound: np.ndarray, low: float, high: float) -> np.ndarray:
    return sosfilt(butter(4, [low, high], "bandpass", fs=RATE, output="sos"), sound).astype(np.float32)


def _level(sound: np.ndarray, loudness: float) -> np.ndarray:
    return sound * (loudness / (np.sqrt(np.mean(sound**2)) + 1e-6))


def _at_place(sound: np.ndarray, place: str, noise: np.random.Generator) -> np.ndarray:
    if place == "near":
        return _level(_band(sound, 90, 7500), 0.11)
    if place == "radio":
        return _radio(sound, noise)
    if place == "television":
        return _level(_echoed(_band(sound, 200, 3800), 0.5, noise), 0.02)
    loudness, top, wet = {"beside": (0.075, 6500, 0.12), "window": (0.05, 5200, 0.2), "far": (0.034, 4200, 0.35)}[place]
    return _level(_echoed(_band(sound, 110, top), wet, noise), loudness)


def _echoed(sound: np.ndarray, wet: float, noise: np.random.Generator) -> np.ndarray:
    length = int(0.25 * RATE)
    tail = noise.standard_normal(length).astype(np.float32) * np.exp(-np.linspace(0, 7, length)).astype(np.float32)
    tail /= np.sqrt(np.sum(tail**2))
    padded = np.concatenate([sound, np.zeros(length, np.float32)])
    return padded + wet * fftconvolve(padded, tail)[: len(padded)].astype(np.float32)


def _radio(sound: np.ndarray, noise: np.random.Generator) -> np.ndarray:
    """Band-pass, clipping, static, and the click and hiss with which a transmission ends."""
    squelch = noise.standard_normal(int(0.14 * RATE)).astype(np.float32) * 0.3
    voice = np.tanh(_level(_band(sound, 380, 2900), 0.25) * 2)
    static = noise.standard_normal(len(voice)).astype(np.float32) * 0.03
    return _level(_band(np.concatenate([voice + static, squelch]), 350, 3100), 0.06)


def _ambience(length: int, noise: np.random.Generator, *, is_outdoors: bool) -> np.ndarray:
    """Wind in gusts and traffic outdoors; the hum of a room indoors."""
    white = noise.standard_normal(length).astype(np.float32)
    rumble = _level(sosfilt(butter(2, 260, "lowpass", fs=RATE, output="sos"), white).astype(np.float32), 1.0)
    seconds = np.arange(length) / RATE
    if not is_outdoors:
        return (rumble * 0.0035 + np.sin(2 * np.pi * 120 * seconds) * 0.0015).astype(np.float32)
    gusts = np.interp(seconds, np.arange(0, seconds[-1] + 4, 2.0), noise.random(int(seconds[-1] / 2) + 3) ** 3)
    traffic = _level(_band(white, 200, 1400), 1.0) * (0.002 + 0.003 * np.sin(seconds / 9) ** 8)
    return (rumble * (0.004 + 0.022 * gusts) + traffic).astype(np.float32)
