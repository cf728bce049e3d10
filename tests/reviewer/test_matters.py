"""Which matters a folder holds."""

from pathlib import Path

import pytest

from reviewer.errors import Stopped, UsageError
from reviewer.matters import is_of_several, matters_in, paired
from reviewer.progress import CancelToken
from reviewer.sorting import Sorted
from tests.support import values
from tests.support.clips import make_clip
from tests.support.matters import make_matter


def groups(reports, recordings, transcripts=()):
    """What pairing makes of names: for each group its name and the names in it."""
    found = paired(
        Sorted(
            recordings=tuple(map(Path, recordings)),
            reports=tuple(map(Path, reports)),
            texts=tuple(values.a_report(name=name) for name in reports),
            transcripts=tuple(map(Path, transcripts)),
        )
    )
    return [
        (name, [path.name for path in (*each.reports, *each.recordings, *each.transcripts)]) for name, each in found
    ]


def test_every_subfolder_is_a_matter_with_a_case_beside_it(tmp_path):
    make_matter(tmp_path, "stop")
    (tmp_path / "stop" / "cam.mp4").rename(tmp_path / "stop" / "evidence.bin")
    (tmp_path / "empty").mkdir()
    (tmp_path / ".hidden").mkdir()
    make_clip(tmp_path / ".hidden" / "a.mp4")

    (matter,) = matters_in([tmp_path])

    assert (matter.name, matter.case, matter.refusal) == ("stop", tmp_path / "stop.case", None)
    assert [path.name for path in matter.found.recordings] == ["evidence.bin"]
    assert [path.name for path in matter.found.transcripts] == ["cam.srt"]
    assert matter.sound_ms == 4000


def test_what_no_case_can_be_made_of_says_why(tmp_path):
    for name in ("only a report", "only sound", "only a table"):
        (tmp_path / name).mkdir()
    (tmp_path / "only a report" / "draft.txt").write_text("The driver said yes.")
    make_clip(tmp_path / "only sound" / "cam.mp4")
    (tmp_path / "only a table" / "table.json").write_text("{}")
    said = {each.name: each.refusal.message for each in matters_in([tmp_path])}
    assert said == {
        "only a report": "No recording goes with the report.",
        "only sound": "No report goes with the recordings.",
        "only a table": "It holds no recording and no report that can be read.",
    }


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that refuses to be read")
def test_folder_that_cannot_be_read_is_told_and_the_others_do_not_wait(tmp_path):
    for name in ("a", "b"):
        make_matter(tmp_path, name)
    (tmp_path / "a" / "cam2.mp4").symlink_to("/proc/self/mem")
    (tmp_path / "a" / "empty.mp4").touch()  # of the same size, so both are read for their hash
    bad, good = matters_in([tmp_path])
    assert "cam2.mp4 cannot be read" in bad.refusal.message
    assert good.refusal is None


def test_case_files_go_where_they_are_wanted_and_that_folder_is_no_matter(tmp_path):
    make_matter(tmp_path, "stop")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "notes.txt").write_text("The driver said yes.")
    assert [each.case for each in matters_in([tmp_path], tmp_path / "cases")] == [tmp_path / "cases" / "stop.case"]


def test_several_folders_are_a_matter_each(tmp_path):
    folders = [make_matter(tmp_path, name) for name in ("b", "a")]
    assert [each.case for each in matters_in(folders)] == [tmp_path / "a.case", tmp_path / "b.case"]


def test_matters_of_one_name_get_a_case_each(tmp_path):
    make_matter(tmp_path, "Stop")
    make_clip(tmp_path / "stop.mp4")
    (tmp_path / "stop.txt").write_text("The driver said yes.")
    assert [each.case.name for each in matters_in([tmp_path])] == ["Stop.case", "stop (2).case"]


def test_no_folder_is_refused_and_looking_through_can_be_stopped(tmp_path):
    with pytest.raises(UsageError, match="no folder"):
        matters_in([tmp_path / "none"])
    make_matter(tmp_path, "stop")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        matters_in([tmp_path], token=token)


@pytest.mark.parametrize(
    ("reports", "recordings", "expected"),
    [
        (["a12.docx"], ["a12.mp4"], [("a12", ["a12.docx", "a12.mp4"])]),
        (["a12_draft.docx"], ["a12 cam1.mp4"], [("a12", ["a12_draft.docx", "a12 cam1.mp4"])]),
        (
            ["a12_draft.docx", "a12_final.docx"],
            ["a12_cam1.mp4", "a12_cam2.mp4"],
            [("a12", ["a12_draft.docx", "a12_final.docx", "a12_cam1.mp4", "a12_cam2.mp4"])],
        ),
        (
            ["stop_1.txt", "stop_2.txt"],
            ["stop_2.mp4", "stop_3.mp4"],
            [("stop_1", ["stop_1.txt"]), ("stop_2", ["stop_2.txt", "stop_2.mp4"]), ("stop_3", ["stop_3.mp4"])],
        ),
        (["case12_draft.txt"], ["case13_cam.mp4"], [("case12_draft", ["case12_draft.txt"]), ("case13_cam", ["case13_cam.mp4"])]),
        (["stop_case12.txt"], ["stop_case13.mp4"], [("stop_case12", ["stop_case12.txt"]), ("stop_case13", ["stop_case13.mp4"])]),
        (["readme.md"], [], [("readme", ["readme.md"])]),
        ([], [], []),
    ],
)  # fmt: skip
def test_loose_files_go_together_by_the_beginning_of_their_names(reports, recordings, expected):
    assert groups(reports, recordings) == expected


def test_transcript_goes_where_its_recording_goes():
    found = groups(["a.txt", "b.txt"], ["a_cam.mp4", "b_cam.mp4"], ["b_cam.srt", "other.srt"])
    assert found == [("a", ["a.txt", "a_cam.mp4"]), ("b", ["b.txt", "b_cam.mp4", "b_cam.srt"])]


def test_folders_are_counted_to_tell_one_matter_from_several(tmp_path):
    assert not is_of_several([tmp_path])
    (tmp_path / "a").mkdir()
    assert not is_of_several([tmp_path])
    (tmp_path / "b").mkdir()
    assert is_of_several([tmp_path])
    assert is_of_several([tmp_path / "a", tmp_path / "b"])
    (tmp_path / "draft.txt").touch()
    assert not is_of_several([tmp_path / "a", tmp_path / "draft.txt"])
    assert not is_of_several([tmp_path / "draft.txt"])


def test_file_beside_the_folders_that_cannot_be_opened_is_told_in_a_row_of_its_own(tmp_path):
    (tmp_path / "stop_draft.txt").write_text("I stopped the car.")
    (tmp_path / "cam1.txt").write_text("Nobody may read this.")
    opened = Path.open

    def refuse(path, *args, **kwargs):
        if path.name == "cam1.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        made = {each.name: each.refusal.message for each in matters_in([tmp_path])}
    assert made == {
        "stop_draft": "No recording goes with the report.",
        "cam1.txt": "The computer refuses: Permission denied.",
    }
