"""A scene heard by a second camera: elsewhere, with other noise, later, and with a clock of its own."""

import numpy as np

RATE = 16_000


def rerecorded(samples, turns, *, late_s, drift_ppm, noise_db, loud, seed):
    """``samples`` as another camera would hear them, from ``late_s`` on.

    ``turns`` (start, end, speaker) named in ``loud`` are brought up by 8 dB, the others down by 8 dB; all get a
    room's echo, and noise ``noise_db`` below the speech. One second of its clock is ``1 + drift_ppm / 1e6``
    seconds of the scene, so its media time t is ``late_s + t * (1 + drift_ppm / 1e6)`` of the scene.
    """
    chance = np.random.default_rng(seed)
    gain = np.full(len(samples), 10 ** (-8 / 20))
    for start, end, speaker in turns:
        if speaker in loud:
            gain[int(start * RATE) : int(end * RATE)] = 10 ** (8 / 20)
    scene = samples * gain
    echo = chance.standard_normal(RATE // 4) * np.exp(-np.linspace(0, 8, RATE // 4)) * 0.08
    echo[0] = 1.0
    size = 1 << (len(scene) + len(echo)).bit_length()
    heard = np.fft.irfft(np.fft.rfft(scene, size) * np.fft.rfft(echo, size), size)[: len(scene)]
    at = late_s + np.arange(int((len(scene) / RATE - late_s) / (1 + drift_ppm / 1e6) * RATE)) / RATE * (
        1 + drift_ppm / 1e6
    )
    there = np.interp(at * RATE, np.arange(len(heard)), heard)
    speech = np.sqrt(np.mean(np.square(there[np.abs(there) > 1e-3])))
    brown = np.cumsum(chance.standard_normal(len(there)))
    brown -= np.convolve(brown, np.ones(400) / 400, "same")
    noise = brown / brown.std() + 0.5 * chance.standard_normal(len(there))
    noisy = there + noise / noise.std() * speech * 10 ** (-noise_db / 20)
    return np.clip(noisy / np.abs(noisy).max() * 0.7, -1, 1).astype(np.float32)


def as_track(samples, path):
    """The samples as a sound track of ours."""
    from reviewer.media.audio import AudioTrack

    path.write_bytes((samples * 32_767).astype("<i2").tobytes())
    return AudioTrack(path, len(samples))
