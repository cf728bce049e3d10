"""Bad input through the command line: a clear message, exit code 3, and a case that stays as it was."""

import hashlib
import zipfile

import pytest

from tests.support.clips import make_clip
from tests.support.commands import SAMPLES, here, reviewer

DRAFT = SAMPLES / "traffic_stop" / "draft.txt"


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "a.case"
    assert here("new", str(path)).code == 0
    return path


def test_bad_files_leave_the_case_as_it_was(case, tmp_path):
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "cut.mp4").write_bytes((SAMPLES / "domestic" / "video.mp4").read_bytes()[:90_000])
    (tmp_path / "head.txt").write_text("Officer: A\nDate: B\n")
    make_clip(tmp_path / "mute.mp4", has_sound=False)
    before = hashlib.sha256(case.read_bytes()).hexdigest()

    for name in ("empty.mp4", "cut.mp4", "mute.mp4", "head.txt", "gone.mp4", "gone.txt"):
        ran = here("add", str(case), str(tmp_path / name))
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
    here("add", str(case), str(clip))
    (tmp_path / "elsewhere").mkdir()
    moved = clip.rename(tmp_path / "elsewhere" / "renamed.mp4")
    assert reviewer("verify", str(case)).code == 1

    assert reviewer("add", str(case), str(moved)).code == 0
    ran = reviewer("verify", str(case))
    assert ran.code == 0, ran.err + ran.out


def test_file_that_changed_since_is_not_heard(case, tmp_path):
    clip = make_clip(tmp_path / "clip.mp4")
    assert here("add", str(case), str(clip)).code == 0
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
    assert here(*arguments, cwd=tmp_path).code == 2


def test_where_a_transcript_cannot_go_is_told_before_anything_is_heard(tmp_path):
    vendor = tmp_path / "video.srt"
    vendor.write_text("as received")
    places = {str(vendor): "There is a file at", str(tmp_path / "none" / "a.json"): "There is no folder"}
    for place, told in places.items():
        ran = here("transcribe", str(SAMPLES / "domestic" / "video.mp4"), "-o", place)
        assert (ran.code, told in ran.err) == (2, True), ran
    assert vendor.read_text() == "as received"


def test_a_file_that_cannot_be_taken_in_does_not_keep_the_others_from_it(case, tmp_path):
    (tmp_path / "empty.mp4").write_bytes(b"")
    ran = reviewer("add", str(case), str(tmp_path / "empty.mp4"), str(DRAFT))
    assert ran.code == 3
    assert "empty.mp4 is empty" in ran.err
    assert "Added 1 of 2 files. Not added: empty.mp4." in ran.err
    assert "draft.txt" in reviewer("show", str(case)).out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("folder", None, "is a folder"),
        ("discovery.zip", {"cam1.mp4": b"x"}, "is a ZIP archive, no Word document"),
        ("draft.odt", {"mimetype": b"x", "content.xml": b"<a/>"}, "is an OpenDocument file"),
        ("draft.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "is a file of an older Office program"),
        ("page.jpg", b"\xff\xd8\xff\xe0" + bytes(500), "is a still picture"),
    ],
)
def test_what_people_hand_in_by_mistake_is_named_with_what_to_do(case, tmp_path, name, content, told):
    path = tmp_path / name
    if content is None:
        path.mkdir()
    elif isinstance(content, dict):
        with zipfile.ZipFile(path, "w") as archive:
            for inside, text in content.items():
                archive.writestr(inside, text)
    else:
        path.write_bytes(content)
    ran = here("add", str(case), str(path))
    assert (ran.code, f"{name} {told}" in ran.err) == (3, True), ran


def test_report_in_the_place_of_the_recording_is_told(tmp_path):
    draft = str(SAMPLES / "domestic" / "draft.docx")
    ran = reviewer("check", draft, "--report", draft, cwd=tmp_path)
    assert (ran.code, "behind --report" in ran.err) == (3, True), ran
