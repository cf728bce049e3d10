"""One clock for two cameras, through the command line."""

import json
import subprocess
import wave

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.cli.main import run
from reviewer.media.audio import extract
from reviewer.media.ffmpeg import program
from reviewer.media.probe import probe
from tests.support.commands import SAMPLES, here, reviewer
from tests.support.rerecord import rerecorded


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """The domestic case as two cameras hear it, and the traffic stop, which neither does."""
    folder = tmp_path_factory.mktemp("clock")
    clip = SAMPLES / "domestic" / "video.mp4"
    track = extract(clip, folder, facts=probe(clip))
    script = json.loads((SAMPLES / "domestic" / "script.json").read_text(encoding="utf-8"))
    turns = [(t["start"], t["end"], t["speaker"]) for t in script["turns"]]
    samples = track.samples(TimeSpan(0, track.duration_ms))
    for name, late_s, drift_ppm, noise_db in (("a", 0, 0, 5), ("b", 37, 40, 3)):
        heard = rerecorded(
            samples, turns, late_s=late_s, drift_ppm=drift_ppm, noise_db=noise_db, loud=set(), seed=late_s
        )
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, 16_000, 0, "NONE", ""))
            file.writeframes((heard * 32_767).astype(np.int16).tobytes())
    stated = ["-metadata", "creation_time=2026-05-02T03:12:10Z", str(folder / "a.mp4")]
    subprocess.run(
        [program(), "-y", "-loglevel", "error", "-i", str(folder / "a.wav"), "-c:a", "aac", *stated], check=True
    )
    path = folder / "two.case"
    assert here("new", str(path)).code == 0
    files = [folder / "a.mp4", folder / "b.wav", SAMPLES / "traffic_stop" / "video.mp4"]
    assert here("add", str(path), *(str(each) for each in files)).code == 0
    return path


def test_cameras_meet_by_sound_and_the_stranger_is_refused(case):
    ran = reviewer("clock", str(case), "--sync", "--json")
    first, second, stranger = ran.json()["recordings"]

    assert ran.code == 1
    assert first["own_clock"]["zero_utc"] == "2026-05-02T03:12:10.000Z"
    assert first["link"] is None
    assert abs(second["link"]["offset_ms"] - 37_000) < 100
    assert second["own_clock"] is None
    assert second["zero_utc"].startswith("2026-05-02T03:12:4")
    assert stranger["link"] is None
    assert "shared" in stranger["refused"] or "share" in stranger["refused"]


def test_what_a_person_sets_counts_and_is_shown_as_theirs(case):
    ran = reviewer(
        "clock", str(case), "--set", "video.mp4@01:10=2026-03-14T02:48:41-07:00", "--shift", "b.wav=36.5", "--by", "Ana"
    )
    assert ran.code == 0, ran.err
    told = " ".join(ran.out.split())
    assert "2026-03-14T09:47:31.000Z, local time -07:00 (set:" in told
    assert "Begins 36.500 s after a.mp4" in told
    assert "set by Ana" in told


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--set", "a.mp4=yesterday", "no date with a time"),
        ("--set", "a.mp4=2026-03-14T02:48:41", "needs a zone"),
        ("--set", "nothing", "does not say what"),
        ("--set", "a.mp4@59:00=2026-03-14T02:48:41Z", "there is no picture at 59:00.0"),
        ("--shift", "b.wav=later", "does not say how much"),
        ("--shift", "a.mp4=3", "placed by"),
    ],
)
def test_odd_requests_are_told(case, option, value, told, capsys):
    assert run(["clock", str(case), option, value]) == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_reading_where_there_is_no_picture_needs_a_person(case, tmp_path):
    path = tmp_path / "sound.case"
    assert here("new", str(path)).code == 0
    assert here("add", str(path), str(case.parent / "b.wav")).code == 0
    ran = reviewer("clock", str(path), "--read")
    assert ran.code == 1
    assert "no clock could be read" in " ".join(ran.err.split())
