"""What tells talkers of ten seconds apart gives what the original gave, and its frames are where they are said to be."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.onnx import talkers
from tests.support.commands import ROOT, SAMPLES

# Shares of the seven classes in every tenth frame, by the original network (pyannote.audio 4.0.7).
ORIGINAL = json.loads((Path(__file__).parent / "original_talkers.json").read_text())
SETS = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1]])


@pytest.fixture(scope="module")
def track(tmp_path_factory):
    clip = SAMPLES / "traffic_stop" / "video.mp4"
    return extract(clip, tmp_path_factory.mktemp("sound"), facts=probe(clip))


def test_shares_are_those_of_the_original(track):
    start_ms = ORIGINAL["start_ms"]
    found = talkers.shares(track.samples(TimeSpan(start_ms, start_ms + talkers.WINDOW_MS)))

    assert found.shape == (589, talkers.TALKERS)
    assert np.abs(found[::10] - np.array(ORIGINAL["classes"]) @ SETS).max() < 0.02


def test_frames_lie_where_somebody_talks(track):
    """The driver talks until 71.9 s, the passenger from 72.3 to 75.7 s."""
    found = talkers.shares(track.samples(TimeSpan(70_000, 80_000)))
    driver, passenger = (found[talkers.frames(*span)].mean(axis=0) for span in ((100, 1_800), (2_400, 5_600)))
    assert driver.argmax() != passenger.argmax()
    assert min(driver.max(), passenger.max()) > 0.8


def test_what_is_missing_of_a_window_is_silence(track):
    found = talkers.shares(track.samples(TimeSpan(66_812, 69_000)))
    assert found[talkers.frames(4_000, 10_000)].max() < 0.1
    assert talkers.shares(np.zeros(0, np.float32)).max() < 0.5


def test_frames_are_never_none_nor_outside():
    assert talkers.frames(-500, -400) == slice(0, 1)
    assert talkers.frames(20_000, 20_100) == slice(588, 589)
    assert talkers.frames(0, 10_000) == slice(0, 589)


def test_card_names_the_file_that_ships():
    assert talkers.model_sha256() in (ROOT / "reviewer" / "onnx" / "talkers.md").read_text(encoding="utf-8")
