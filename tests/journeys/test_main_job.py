"""Footage and draft in, flagged report out: through the command line, by ear, on the sample cases."""

import json
import os
import subprocess
import sys

import pytest

from reviewer.storage.database import Database
from reviewer.storage.recordings import all_of
from tests.support.clips import make_beginning
from tests.support.commands import ROOT, SAMPLES, reviewer

pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """The traffic stop, heard and checked once in one go."""
    folder = tmp_path_factory.mktemp("main job")
    case = folder / "stop.case"
    stop = SAMPLES / "traffic_stop"
    ran = reviewer(
        "check", str(stop / "video.mp4"), "--report", str(stop / "draft.docx"), "--case", str(case),
        "--model", "tiny.en", "--json",
    )  # fmt: skip
    return case, ran


def test_check_flags_the_report_and_says_so_in_its_exit_code(checked):
    _, ran = checked

    assert ran.code == 1, ran.err
    verdicts = {finding["verdict"] for finding in ran.json()["findings"]}
    assert {"supported", "contradicted"} <= verdicts


def test_findings_point_into_the_report_and_the_recording(checked):
    case, ran = checked
    database = Database.open(case)
    recording = all_of(database)[0]
    database.close()

    for finding in ran.json()["findings"]:
        assert finding["reasons"] or finding["verdict"] == "not_factual"
        assert 0 <= finding["start"] < finding["end"]
        for evidence in finding["evidence"]:
            assert evidence["recording"] == recording.name
            assert 0 <= evidence["start_ms"] <= evidence["end_ms"] <= recording.facts.duration_ms
            assert evidence["relation"] in {"for", "against"}
            assert evidence["words"]


def test_nothing_is_heard_in_the_buffer_without_sound(checked):
    _, ran = checked

    starts = [e["start_ms"] for f in ran.json()["findings"] for e in f["evidence"]]
    assert min(starts) >= 29_000


def test_voices_of_what_was_heard_are_told_apart_and_nobody_is_named(checked):
    case, ran = checked
    speakers = {e["speaker"] for f in ran.json()["findings"] for e in f["evidence"]}

    assert {"Wearer", "Voice 1"} <= speakers
    assert "nobody is named yet" in " ".join(ran.err.split())
    listed = reviewer("speakers", str(case), "--json").json()["recordings"][0]["speakers"]
    assert not any(each["is_named"] for each in listed)


def test_same_files_give_the_same_findings(checked):
    case, ran = checked

    again = reviewer("check", str(case), "--json")

    assert [(f["quote"], f["verdict"], f["reasons"], f["evidence"]) for f in again.json()["findings"]] == [
        (f["quote"], f["verdict"], f["reasons"], f["evidence"]) for f in ran.json()["findings"]
    ]


def test_findings_are_shown_and_exported(checked, tmp_path):
    case, ran = checked

    shown = reviewer("findings", str(case))
    names = ["f.html", "f.csv", "f.json", "t.srt", "t.vtt"]
    exported = reviewer("export", str(case), *(str(tmp_path / name) for name in names))

    assert shown.code == 1
    assert "Contradicted" in shown.out
    assert exported.code == 0, exported.err
    assert all((tmp_path / name).stat().st_size > 500 for name in names)
    assert ran.json()["report"]["sha256"] in (tmp_path / "f.html").read_text()


def test_verify_passes_and_says_what_it_does_not_show(checked):
    case, _ = checked

    ran = reviewer("verify", str(case))

    assert ran.code == 0, ran.out
    assert "Does not show" in ran.out


def test_transcript_takes_the_place_of_recognition(tmp_path):
    home = SAMPLES / "domestic"

    ran = reviewer(
        "check", str(home / "video.mp4"), "--report", str(home / "draft.txt"),
        "--transcript", str(home / "script.json"), "--json",
        cwd=tmp_path,
    )  # fmt: skip

    assert ran.code == 1, ran.err
    speakers = {e["speaker"] for f in ran.json()["findings"] for e in f["evidence"]}
    assert len(speakers - {None}) > 1
    assert "Wearer" not in speakers, "who speaks is what that file says"
    assert len(list(tmp_path.glob("draft-*.case"))) == 1


def test_transcribe_writes_files_that_are_read_back(tmp_path):
    home = SAMPLES / "domestic"
    clip = make_beginning(tmp_path / "home.mp4", "domestic", length=80)
    written = tmp_path / "heard.json"

    heard = reviewer(
        "transcribe", str(clip), "-o", str(written), "-o", str(tmp_path / "heard.srt"),
        "--model", "tiny.en",
    )  # fmt: skip
    ran = reviewer(
        "check", str(clip), "--report", str(home / "draft.txt"), "--transcript", str(written),
        "--case", str(tmp_path / "home.case"), "--json",
    )  # fmt: skip

    assert heard.code == 0, heard.err
    assert "-->" in (tmp_path / "heard.srt").read_text()
    assert ran.code == 1, ran.err


def test_demo_without_weights_says_that_nothing_is_heard(tmp_path):
    nowhere = {**os.environ, "REVIEWER_MODEL_DIR": str(tmp_path / "none"), "QT_QPA_PLATFORM": "offscreen"}
    nowhere.pop("DISPLAY", None)
    nowhere.pop("WAYLAND_DISPLAY", None)
    program = [sys.executable, str(SAMPLES / "demo.py"), str(tmp_path / "demo")]
    ran = subprocess.run(program, env=nowhere, capture_output=True, text=True, cwd=ROOT, check=False)

    assert ran.returncode == 0
    assert "nothing is heard now" in ran.stdout
    assert "the window stays closed" in ran.stdout
    found = json.loads((tmp_path / "demo" / "findings.json").read_text())
    assert (found["transcripts"][0]["origin"], found["transcripts"][0]["model"]) == ("imported", "tiny.en")
    assert (tmp_path / "demo" / "findings.html").stat().st_size > 10_000
