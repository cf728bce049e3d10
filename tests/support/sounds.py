"""Sounds made by rule, the same every time: what recognizers invent words in, and speech of the sample case."""

import wave

import numpy as np

from reviewer.media.audio import SAMPLE_RATE, AudioTrack, extract
from reviewer.media.probe import probe
from tests.support.commands import SAMPLES


def silence(seconds):
    """No sound at all."""
    return np.zeros(int(seconds * SAMPLE_RATE), dtype=np.float32)


def hiss(seconds, *, loud=0.05, seed=1):
    """Radio hiss: noise between 300 and 3,400 Hz."""
    return loud * _band(_noise(seconds, seed), 300, 3_400)


def siren(seconds):
    """A wailing siren, 600 to 1,500 Hz and back every four seconds, with overtones."""
    at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    phase = 2 * np.pi * np.cumsum(1_050 - 450 * np.cos(2 * np.pi * at / 4)) / SAMPLE_RATE
    return (0.2 * np.sin(phase) + 0.08 * np.sin(2 * phase) + 0.04 * np.sin(3 * phase)).astype(np.float32)


def television(seconds):
    """Like a set in the next room: chords and beats, and noise that comes and goes like syllables."""
    at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    chord = sum(np.sin(2 * np.pi * tone * 2 ** (np.floor(at / 2) % 5 / 12) * at) for tone in (220.0, 277.2, 329.6))
    babble = _band(_noise(seconds, 2), 200, 2_500) * np.clip(np.sin(2 * np.pi * 3.5 * at) + 0.3, 0, 1)
    beat = _noise(seconds, 3) * np.exp(-(at % 0.5) * 25)
    return (0.04 * chord + 0.08 * babble + 0.1 * beat).astype(np.float32)


def wind(seconds):
    """Gusts on the microphone: noise below 400 Hz, loud and uneven."""
    at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (0.4 * _band(_noise(seconds, 4), 10, 400) * (0.6 + 0.4 * np.sin(2 * np.pi * at / 3.7))).astype(np.float32)


def alarm(seconds):
    """The chime of an open car door, over and over: what goes on so can set a recognizer going round and round."""
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    since = time % 0.9
    chime = 0.25 * np.exp(-since / 0.15) * (np.sin(2 * np.pi * 1_050 * time) + 0.4 * np.sin(2 * np.pi * 2_100 * time))
    return (chime + 0.004 * _noise(seconds, 7)).astype(np.float32)


MADE = {"silence": silence, "hiss": hiss, "siren": siren, "television": television, "wind": wind, "alarm": alarm}


def sample_speech(folder, *, first_s, last_s, case="traffic_stop"):
    """A part of a sample case's sound."""
    clip = SAMPLES / case / "video.mp4"
    track = extract(clip, folder, facts=probe(clip))
    stored = np.fromfile(track.path, dtype="<i2").astype(np.float32) / 32_768
    return stored[first_s * SAMPLE_RATE : last_s * SAMPLE_RATE]


def as_track(samples, path):
    """The samples as the engine takes them."""
    path.write_bytes(_whole_numbers(samples))
    return AudioTrack(path, len(samples))


def write_wav(samples, path):
    """The samples as a file that any program plays."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(_whole_numbers(samples))


def _whole_numbers(samples):
    return (np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes()


def _noise(seconds, seed):
    return np.random.default_rng(seed).standard_normal(int(seconds * SAMPLE_RATE)).astype(np.float32)


def _band(samples, low_hz, high_hz):
    spectrum = np.fft.rfft(samples)
    tones = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    kept = np.fft.irfft(spectrum * ((tones >= low_hz) & (tones <= high_hz)), len(samples))
    return (kept / np.abs(kept).max()).astype(np.float32)
