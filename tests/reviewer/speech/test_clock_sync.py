"""Two cameras at one event: brought onto one clock by what both hear, or refused."""

import json

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.errors import Stopped
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.progress import CancelToken
from reviewer.speech.clock_sync import Alignment, Refusal, aligned
from tests.support.commands import SAMPLES
from tests.support.rerecord import as_track, rerecorded

LATE_S, DRIFT_PPM = 37, 40


def _scene(name, folder):
    clip = SAMPLES / name / "video.mp4"
    track = extract(clip, folder, facts=probe(clip))
    script = json.loads((SAMPLES / name / "script.json").read_text(encoding="utf-8"))
    turns = [(t["start"], t["end"], t["speaker"]) for t in script["turns"]]
    return track.samples(TimeSpan(0, track.duration_ms)), turns, script["reporting_officer"]


@pytest.fixture(scope="module")
def cameras(tmp_path_factory):
    """The traffic stop as its wearer's camera and a second one would hear it; and the other case."""
    folder = tmp_path_factory.mktemp("sound")
    samples, turns, wearer = _scene("traffic_stop", folder)
    others = {speaker for _, _, speaker in turns} - {wearer}
    one = rerecorded(samples, turns, late_s=0, drift_ppm=0, noise_db=5, loud={wearer}, seed=1)
    two = rerecorded(samples, turns, late_s=LATE_S, drift_ppm=DRIFT_PPM, noise_db=3, loud=others, seed=2)
    elsewhere, turns, wearer = _scene("domestic", folder)
    three = rerecorded(elsewhere, turns, late_s=0, drift_ppm=0, noise_db=5, loud={wearer}, seed=3)
    return [as_track(each, folder / f"{n}.s16") for n, each in enumerate((one, two, three))]


def test_second_camera_is_placed_within_100_ms_from_start_to_end(cameras):
    one, two, _ = cameras
    found = aligned(two, one)

    assert isinstance(found, Alignment)
    for ms in (0, two.duration_ms // 2, two.duration_ms):
        true = LATE_S * 1000 + ms * (1 + DRIFT_PPM / 1e6)
        placed = found.offset_ms + ms * (1 + found.drift_ppm / 1e6)
        assert abs(placed - true) < 100
        assert abs(placed - true) <= found.error_ms + 5
    assert abs(found.drift_ppm - DRIFT_PPM) < 25


def test_the_other_way_round_is_the_same_clock(cameras):
    one, two, _ = cameras
    found = aligned(one, two)
    assert isinstance(found, Alignment)
    assert abs(found.offset_ms + LATE_S * 1000) < 100


def test_recordings_of_two_events_are_refused(cameras):
    one, two, other = cameras
    for track in (one, two):
        assert isinstance(aligned(other, track), Refusal)
        assert isinstance(aligned(track, other), Refusal)


def test_noise_silence_and_snippets_are_refused(cameras, tmp_path):
    one = cameras[0]
    noise = np.random.default_rng(4).standard_normal(16_000 * 90).astype(np.float32) * 0.1
    for number, samples in enumerate((noise, noise * 0, noise[:16_000], noise[:0])):
        found = aligned(as_track(samples, tmp_path / f"{number}.s16"), one)
        assert isinstance(found, Refusal), found


def test_stopping_ends_the_work(cameras):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        aligned(cameras[1], cameras[0], token=token)
