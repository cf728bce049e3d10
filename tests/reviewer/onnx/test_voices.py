"""The voice encoder that ships gives what the original gave."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.onnx import voices
from tests.support.commands import ROOT, SAMPLES

# Made by the original network and front end (Resemblyzer 0.1.4, librosa 0.11) from the same samples.
ORIGINAL = json.loads((Path(__file__).parent / "original_vectors.json").read_text())


@pytest.fixture(scope="module")
def track(tmp_path_factory):
    clip = SAMPLES / "traffic_stop" / "video.mp4"
    return extract(clip, tmp_path_factory.mktemp("sound"), facts=probe(clip))


@pytest.mark.parametrize("who", ORIGINAL)
def test_vectors_are_those_of_the_original(track, who):
    start_ms = ORIGINAL[who]["start_ms"]
    samples = track.samples(TimeSpan(start_ms, start_ms + ORIGINAL[who]["length_ms"]))
    found = voices.vectors(voices.bands(samples)[None])[0]

    assert np.linalg.norm(found) == pytest.approx(1.0, abs=1e-3)
    assert found @ np.array(ORIGINAL[who]["vector"]) > 0.9999
    assert found @ np.array(ORIGINAL[next(each for each in ORIGINAL if each != who)]["vector"]) < 0.8


def test_quiet_sound_is_raised_and_loud_sound_left(track):
    samples = track.samples(TimeSpan(52_000, 53_600))
    loud = voices.bands(samples)

    assert np.allclose(voices.bands(samples * 1e-3), voices.bands(samples * 2e-3), rtol=1e-3)
    assert voices.bands(samples * 2).sum() > 3 * loud.sum()


def test_silence_and_nothing_are_no_failure():
    assert voices.bands(np.zeros(0, np.float32)).shape == (1, 40)
    assert np.isfinite(voices.vectors(voices.bands(np.zeros(16_000, np.float32))[None])).all()
    assert voices.vectors(np.zeros((0, 160, 40), np.float32)).shape == (0, 256)


def test_card_names_the_file_that_ships():
    assert voices.model_sha256() in (ROOT / "reviewer" / "onnx" / "voices.md").read_text(encoding="utf-8")
