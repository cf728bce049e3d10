"""A camera with several microphones: each is listed, heard and marked; none is dropped without a word."""

import json
import re
import shutil

import pytest

from reviewer.storage.database import Database
from reviewer.workspace import Workspace
from tests.support.clips import make_clip, make_sides, make_tracks
from tests.support.commands import SAMPLES, here, reviewer

pytestmark = pytest.mark.weights
STREET, HOME = ("traffic_stop", 30), ("domestic", 45)


def flat(text):
    return " ".join(text.split())


def lines(case):
    workspace = Workspace(Database.open(case), "me")
    try:
        held = workspace.reports()
        bundle = workspace.bundle(held[0].id)
        return {bundle.heard_name(each): " ".join(s.text for s in each.segments) for each in bundle.transcripts}
    finally:
        workspace.close()


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tracks")
    tracks = make_tracks(folder / "tracks.mkv", (STREET, HOME, STREET, None), titles=(("eng", "Body"), ("eng", "Car")))
    sides = make_sides(folder / "sides.m4a", STREET, HOME)
    case = folder / "a.case"
    here("new", str(case))
    report = SAMPLES / "traffic_stop" / "draft.txt"
    added = here("add", str(case), str(tracks), str(sides), str(report))
    ran = reviewer("transcribe", str(case), "--model", "tiny.en")
    return case, added, ran


def test_all_tracks_are_listed_with_what_is_known_of_them(heard):
    _, added, _ = heard
    told = flat(added.err)
    assert "track 1: mono, aac, eng, “Body”; loudest" in told
    assert "track 2: mono, aac, eng, “Car”; loudest" in told
    assert "the same sound as track 1, so it is heard once" in told
    assert "track 4: mono, aac; no sound in it, so it is not heard" in told
    assert "another microphone on each side" in told


def test_each_microphone_has_a_transcript_of_its_own(heard):
    case, _, ran = heard
    assert ran.code == 0, ran.err
    found = lines(case)
    assert set(found) == {
        "tracks.mkv, track 1", "tracks.mkv, track 2", "sides.m4a, track 1, left channel",
        "sides.m4a, track 1, right channel",
    }  # fmt: skip
    assert "police" in found["tracks.mkv, track 2"].lower()
    assert found["tracks.mkv, track 1"] != found["tracks.mkv, track 2"]
    assert "police" in found["sides.m4a, track 1, right channel"].lower()


def test_show_tells_which_sound_each_transcript_heard(heard):
    case, _, _ = heard
    told = flat(here("show", str(case)).out)
    assert "transcript of track 2: faster-whisper tiny.en" in told
    assert "transcript of track 1, right channel" in told
    assert len(re.findall(r"\d+ of [1-9]\d* words doubtful, \d+ lines held back speakers: not told apart", told)) == 4
    assert told.count("done: the words cover the speech") + told.count("incomplete 00:") == 4
    assert "not heard" not in told.replace("so it is not heard", "")


def test_voices_of_each_microphone_are_listed_and_can_be_split(heard, tmp_path):
    case = shutil.copy(heard[0], tmp_path / "voices.case")
    listed = here("speakers", str(case), "--json").json()["recordings"]
    assert [each["name"] for each in listed] == [
        "tracks.mkv, track 1", "tracks.mkv, track 2", "sides.m4a, track 1, left channel",
        "sides.m4a, track 1, right channel",
    ]  # fmt: skip
    voice = next(each for each in listed[1]["speakers"] if each["name"])
    start_s = voice["samples"][0]["start_ms"] // 1000
    stretch = f"{voice['name']}@{start_s}-{start_s + 20}"

    split = here("speakers", str(case), "--split", stretch, "--recording", "tracks.mkv")

    assert split.code == 0, split.err
    assert "is what" in flat(split.err)


def test_findings_say_which_sound_they_rest_on(heard, tmp_path):
    case, _, _ = heard
    ran = reviewer("check", str(case), "--json")
    found = ran.json()
    assert {(each["recording"], each["sound"]) for each in found["transcripts"]} == {
        ("tracks.mkv", "1"), ("tracks.mkv", "2"), ("sides.m4a", "1L"), ("sides.m4a", "1R"),
    }  # fmt: skip
    assert {e["sound"] for f in found["findings"] for e in f["evidence"]} <= {"1", "2", "1L", "1R"}
    page = tmp_path / "f.html"
    assert here("export", str(case), str(page)).code == 0
    assert "tracks.mkv, track 2" in page.read_text()
    srt = here("export", str(case), str(tmp_path / "t.srt"), "--recording", "tracks.mkv")
    assert srt.code == 2
    assert "tracks.mkv, track 2" in srt.err
    assert here("export", str(case), str(tmp_path / "t.srt"), "--recording", "tracks.mkv, track 2").code == 0


def test_one_track_that_is_asked_for_is_heard_and_the_rest_told_of(tmp_path):
    clip = make_tracks(tmp_path / "two.mp4", (STREET, HOME), length=6)
    case = tmp_path / "a.case"
    here("new", str(case))
    here("add", str(case), str(clip), str(SAMPLES / "traffic_stop" / "draft.txt"))

    ran = reviewer("transcribe", str(case), "--model", "tiny.en", "--track", "2")

    assert ran.code == 0
    assert "not heard: track 1." in flat(ran.err)
    assert "--track 1`" in flat(ran.err)
    checked = here("check", str(case))
    assert "not heard: track 1." in flat(checked.err)
    assert "two.mp4, track 2: done" in flat(checked.err)
    missing = here("transcribe", str(case), "--track", "3")
    assert missing.code == 3
    assert "has no track 3" in flat(missing.err)


def test_without_a_case_each_sound_goes_into_a_file_of_its_own(tmp_path):
    clip = make_sides(tmp_path / "sides.m4a", STREET, HOME, length=6)

    ran = reviewer("transcribe", str(clip), "-o", str(tmp_path / "t.json"), "--model", "tiny.en")

    assert ran.code == 0, ran.err
    assert {p.name for p in tmp_path.glob("t*.json")} == {"t.track-1L.json", "t.track-1R.json"}
    assert json.loads((tmp_path / "t.track-1R.json").read_text())["options"]["sound"] == "1R"


def test_recording_that_fails_does_not_keep_the_rest_from_being_heard(tmp_path):
    case = tmp_path / "a.case"
    gone = make_clip(tmp_path / "gone.mp4", length=2)
    clip = make_tracks(tmp_path / "ok.mp4", (STREET,), length=6)
    here("new", str(case))
    here("add", str(case), str(gone), str(clip), str(SAMPLES / "traffic_stop" / "draft.txt"))
    gone.unlink()

    ran = reviewer("transcribe", str(case), "--model", "tiny.en")

    assert ran.code == 3
    assert "Heard 1 of 2 recordings. Not heard: gone.mp4." in flat(ran.err)
    assert "ok.mp4: done" in flat(ran.err)
    checked = here("check", str(case))
    assert checked.code == 3
    assert "Not heard: gone.mp4." in flat(checked.err)
    assert "nothing was checked" in flat(checked.err)
