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

# Made by the original network and front end (3D-Speaker's, torchaudio 2.11) from the same samples.
ORIGINAL = json.loads((Path(__file__).parent / "original_vectors.json").read_text())


@pytest.fixture(scope="module")
def track(tmp_path_factory):
    clip = SAMPLES / "traffic_stop" / "video.mp4"
    return extract(clip, tmp_path_factory.mktemp("sound"), facts=probe(clip))


@pytest.mark.parametrize("who", ORIGINAL)
def test_vectors_are_those_of_the_original(track, who):
    start_ms = ORIGINAL[who]["start_ms"]
    found = voices.read(track.samples(TimeSpan(start_ms, start_ms + ORIGINAL[who]["length_ms"])))

    assert np.linalg.norm(found) == pytest.approx(1.0, abs=1e-3)
    assert found @ np.array(ORIGINAL[who]["vector"]) > 0.9999
    assert found @ np.array(ORIGINAL[next(each for each in ORIGINAL if each != who)]["vector"]) < 0.3


def test_loudness_tells_little(track):
    samples = track.samples(TimeSpan(52_000, 53_600))
    assert voices.read(samples) @ voices.read(samples * 0.1) > 0.95


def test_silence_nothing_and_the_shortest_piece_are_no_failure(track):
    for samples in (np.zeros(0, np.float32), np.zeros(16_000, np.float32), track.samples(TimeSpan(52_000, 52_010))):
        found = voices.read(samples)
        assert found.shape == (192,)
        assert np.isfinite(found).all()


def test_card_names_the_file_that_ships():
    assert voices.model_sha256() in (ROOT / "reviewer" / "onnx" / "voices.md").read_text(encoding="utf-8")
