"""Bad input through the command line: a clear message, exit code 3, and a case that stays as it was."""

import hashlib

import pytest

from tests.support.clips import make_clip
from tests.support.commands import SAMPLES, reviewer

DRAFT = SAMPLES / "traffic_stop" / "draft.txt"


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "a.case"
    assert reviewer("new", str(path)).code == 0
    return path


def test_bad_files_leave_the_case_as_it_was(case, tmp_path):
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "cut.mp4").write_bytes((SAMPLES / "domestic" / "video.mp4").read_bytes()[:90_000])
    (tmp_path / "head.txt").write_text("Officer: A\nDate: B\n")
    make_clip(tmp_path / "mute.mp4", has_sound=False)
    before = hashlib.sha256(case.read_bytes()).hexdigest()

    for name in ("empty.mp4", "cut.mp4", "mute.mp4", "head.txt", "gone.mp4", "gone.txt"):
        ran = reviewer("add", str(case), str(tmp_path / name))
        assert ran.code == 3, (name, ran)
        assert name.removesuffix(".mp4").removesuffix(".txt") in ran.err
        assert "fault" not in ran.err
        assert hashlib.sha256(case.read_bytes()).hexdigest() == before


def test_bad_report_makes_no_case(tmp_path):
    (tmp_path / "bad.docx").write_bytes(b"no")
    ran = reviewer(
        "check", str(SAMPLES / "domestic" / "video.mp4"), "--report", str(tmp_path / "bad.docx"), cwd=tmp_path
    )
    assert ran.code == 3
    assert not list(tmp_path.glob("*.case"))


def test_transcript_of_another_recording_is_refused(tmp_path):
    ran = reviewer(
        "check", str(SAMPLES / "domestic" / "video.mp4"), "--report", str(DRAFT),
        "--transcript", str(SAMPLES / "traffic_stop" / "transcript.json"), cwd=tmp_path,
    )  # fmt: skip
    assert ran.code == 3
    assert "was made from another recording" in ran.err
    assert not list(tmp_path.glob("*.case"))


def test_without_weights_the_folder_and_the_command_are_named(tmp_path, monkeypatch):
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "none"))
    ran = reviewer("check", str(SAMPLES / "domestic" / "video.mp4"), "--report", str(DRAFT), cwd=tmp_path)
    assert ran.code == 3
    assert "reviewer models fetch tiny.en" in " ".join(ran.err.split())
    assert not list(tmp_path.glob("*.case"))


def test_same_file_under_another_name_is_recognized(case, tmp_path):
    copy = tmp_path / "copy it's.mp4"
    clip = make_clip(tmp_path / "clip.mp4")
    copy.write_bytes(clip.read_bytes())
    ran = reviewer("add", str(case), str(clip), str(copy))
    assert ran.code == 0, ran.err
    assert "the same as" in ran.err


def test_moved_file_is_found_again_by_its_hash(case, tmp_path):
    clip = make_clip(tmp_path / "clip.mp4")
    reviewer("add", str(case), str(clip))
    (tmp_path / "elsewhere").mkdir()
    moved = clip.rename(tmp_path / "elsewhere" / "renamed.mp4")
    assert reviewer("verify", str(case)).code == 1

    assert reviewer("add", str(case), str(moved)).code == 0
    ran = reviewer("verify", str(case))
    assert ran.code == 0, ran.err + ran.out


def test_file_that_changed_since_is_not_heard(case, tmp_path):
    clip = make_clip(tmp_path / "clip.mp4")
    assert reviewer("add", str(case), str(clip)).code == 0
    with clip.open("ab") as file:
        file.write(b"\0" * 16)
    ran = reviewer("transcribe", str(case), "--model", "tiny.en")
    assert ran.code == 3
    assert "SHA-256 differs" in " ".join(ran.err.split())
    assert reviewer("verify", str(case)).code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", str(DRAFT)],
        ["findings", "none.case"],
        ["transcribe", str(SAMPLES / "domestic" / "video.mp4")],
        ["export"],
        ["no-such-command"],
    ],
)
def test_requests_that_make_no_sense_end_with_2(arguments, tmp_path):
    assert reviewer(*arguments, cwd=tmp_path).code == 2


def test_where_a_transcript_cannot_go_is_told_before_anything_is_heard(tmp_path):
    vendor = tmp_path / "video.srt"
    vendor.write_text("as received")
    places = {str(vendor): "There is a file at", str(tmp_path / "none" / "a.json"): "There is no folder"}
    for place, told in places.items():
        ran = reviewer("transcribe", str(SAMPLES / "domestic" / "video.mp4"), "-o", place)
        assert (ran.code, told in ran.err) == (2, True), ran
    assert vendor.read_text() == "as received"
