"""What the engine hears with is the engine's own, whatever the number of processor threads."""

import os
import subprocess
import sys

import numpy as np
import pytest
from faster_whisper.feature_extractor import FeatureExtractor

from reviewer.media.audio import SAMPLE_RATE
from reviewer.speech.features import Features
from tests.support import sounds

HASH = """
import hashlib, numpy as np
from faster_whisper.feature_extractor import FeatureExtractor
from reviewer.speech.features import Features
made = Features(FeatureExtractor().mel_filters)
noise = np.random.default_rng(3).normal(scale=0.05, size=SAMPLES).astype(np.float32)
print(hashlib.sha256(b"".join(made(noise[at:]).tobytes() for at in range(0, 48_000, 4_000))).hexdigest())
"""


@pytest.mark.parametrize("bands", [80, 128])
def test_features_are_those_the_engine_was_trained_on(bands, tmp_path):
    sound = sounds.sample_speech(tmp_path, first_s=85, last_s=97)
    engine = FeatureExtractor(feature_size=bands)
    made = Features(engine.mel_filters)

    assert made.bands == bands
    assert np.allclose(made(sound), engine(sound), atol=1e-4)


@pytest.mark.parametrize("count", [1, 160, 250])
def test_a_moment_of_sound_has_features_too(count):
    engine = FeatureExtractor()
    sound = np.linspace(-0.5, 0.5, count, dtype=np.float32)

    assert np.allclose(Features(engine.mel_filters)(sound), engine(sound), atol=1e-4)


def test_a_band_without_a_frequency_is_as_still_as_can_be():
    """More bands than the frequencies give some of them none."""
    filters = np.zeros((3, 201), dtype=np.float32)
    filters[0, 10], filters[2, 20] = 1.0, 1.0
    tone = np.sin(2 * np.pi * 400 * np.arange(SAMPLE_RATE) / SAMPLE_RATE).astype(np.float32)

    made = Features(filters)(tone)

    assert made[0].mean() > made[2].mean()
    assert made[1].max() == made.min()


def test_features_do_not_hang_on_the_number_of_threads():
    found = {
        subprocess.run(
            [sys.executable, "-c", HASH.replace("SAMPLES", str(SAMPLE_RATE * 14))],
            env={**os.environ, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads},
            capture_output=True,
            check=True,
        ).stdout
        for threads in ("1", "2")
    }
    assert len(found) == 1
