"""A recording that its camera parted into files: one clock for all of them."""

import subprocess

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.media.audio import SAMPLE_RATE, extract
from reviewer.media.ffmpeg import program
from reviewer.media.probe import probe
from tests.support.commands import SAMPLES, here, reviewer

STOP = SAMPLES / "traffic_stop" / "video.mp4"
PART_S = 50


def ffmpeg(*options):
    command = [program(), "-y", "-loglevel", "error", *map(str, options)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """What a camera makes of the traffic stop that begins a new file at the next key frame after 50 seconds."""
    folder = tmp_path_factory.mktemp("parts")
    ffmpeg("-i", STOP, "-c", "copy", "-f", "segment", "-segment_time", PART_S, "-reset_timestamps", 1,
           "-segment_start_number", 1, folder / "AXON_81_part%d.mp4")  # fmt: skip
    return sorted(folder.iterdir())[:3]


def case_of(folder, *files):
    path = folder / "parts.case"
    assert here("new", str(path)).code == 0
    assert here("add", str(path), *map(str, files)).code == 0
    return path


def sound(path, folder):
    folder.mkdir()
    track = extract(path, folder, facts=probe(path))
    return track.samples(TimeSpan(0, track.duration_ms))


def off_ms(part, whole, at_ms):
    """How far five seconds from near the end of a part lie in the whole from where the clock puts them."""
    first, length, reach = 4 * len(part) // 5, 5 * SAMPLE_RATE, SAMPLE_RATE
    piece = part[first : first + length]
    begin = at_ms * SAMPLE_RATE // 1000 + first - reach
    likeness = np.correlate(whole[begin : begin + length + 2 * reach], piece)
    return (int(likeness.argmax()) - reach) * 1000 / SAMPLE_RATE


def test_parts_are_proposed_and_put_one_behind_another_within_200_ms(parts, tmp_path):
    case = case_of(tmp_path, parts[1], parts[0], parts[2])  # as a folder may hand them over

    asked = reviewer("clock", str(case), "--json")
    placed = reviewer("clock", str(case), "--parts", "--by", "Ana", "--json").json()["recordings"]

    told = " ".join(asked.err.split())
    assert "Parts of one recording, it seems: AXON_81_part1.mp4, AXON_81_part2.mp4, AXON_81_part3.mp4." in told
    assert all(each["link"] is None for each in asked.json()["recordings"]), "nothing is kept unasked"
    assert "it seems" not in here("clock", str(case)).err
    second, first, third = (each["link"]["offset_ms"] if each["link"] else 0 for each in placed)
    assert first <= -PART_S * 1000
    whole = sound(STOP, tmp_path / "whole")
    for number, (part, at_ms) in enumerate(zip(parts, (first, second, third), strict=True)):
        assert abs(off_ms(sound(part, tmp_path / str(number)), whole, at_ms - first)) <= 200

    apart = reviewer("clock", str(case), "--no-parts", "--by", "Ana", "--json")
    assert all(each["link"] is None for each in apart.json()["recordings"])
    assert "it seems" in " ".join(here("clock", str(case)).err.split())


def test_two_cameras_and_clocks_that_leave_a_gap_are_no_parts(parts, tmp_path):
    other = tmp_path / "AXON_81_front.mp4"
    ffmpeg("-i", parts[1], "-c", "copy", "-metadata", "creation_time=2026-05-02T04:00:00Z", other)
    stated = []
    for part, time in zip(parts, ("03:12:10", "03:30:00", "03:40:00"), strict=True):
        stated.append(tmp_path / part.name)
        ffmpeg("-i", part, "-c", "copy", "-metadata", f"creation_time=2026-05-02T{time}Z", stated[-1])

    ran = here("clock", str(case_of(tmp_path, *stated, other)), "--parts", "--json")

    assert ran.code == 0
    assert all(each["link"] is None for each in ran.json()["recordings"])


def test_clocks_tell_parts_whose_names_do_not(parts, tmp_path):
    stated, at_s = [], 0.0
    for number, part in enumerate(parts):
        minute, second = divmod(round(at_s), 60)
        stated.append(tmp_path / f"20260502_{9 - number}.mp4")
        time = f"creation_time=2026-05-02T03:{12 + minute}:{second:02}Z"
        ffmpeg("-i", part, "-c", "copy", "-metadata", time, stated[-1])
        at_s += probe(part).duration_ms / 1000

    told = here("clock", str(case_of(tmp_path, *stated))).err

    assert "it seems: 20260502_9.mp4, 20260502_8.mp4, 20260502_7.mp4." in " ".join(told.split())
