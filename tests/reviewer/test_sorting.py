"""A folder of discovery, sorted by what is in its files."""

import shutil
import zipfile

import docx
import pytest

from reviewer.errors import Stopped
from reviewer.intake import FileKind
from reviewer.progress import CancelToken
from reviewer.sorting import files_in, seen_kind, sort_files, without_copies
from tests.support.clips import make_clip
from tests.support.commands import SAMPLES


def names(paths):
    return sorted(path.name for path in paths)


def test_content_counts_and_not_the_ending(tmp_path):
    clip = make_clip(tmp_path / "clip.mp4")
    clip.rename(tmp_path / "evidence.bin")
    stop = SAMPLES / "traffic_stop"
    for name in ("draft.docx", "draft.txt", "vendor_transcript.docx"):
        shutil.copy(stop / name, tmp_path / name)
    shutil.copy(stop / "transcript.json", tmp_path / "heard.txt")
    (tmp_path / "settings.json").write_text('{"a": 1}')
    with zipfile.ZipFile(tmp_path / "table.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")

    found = sort_files(files_in([tmp_path]))

    assert names(found.recordings) == ["evidence.bin"]
    assert names(found.reports) == ["draft.docx", "draft.txt"]
    assert sorted(each.name for each in found.texts) == ["draft.docx", "draft.txt"]
    assert names(found.transcripts) == ["heard.txt", "vendor_transcript.docx"]
    assert names(found.others) == ["settings.json", "table.xlsx"]


def test_word_report_in_which_a_line_begins_with_a_time_is_a_report(tmp_path):
    document = docx.Document()
    for text in ("Narrative", "22:42 I stopped the car.", "The driver said that she was late.", "22:50 I let her go.",
                 "I wrote a warning.", "I cleared the stop.", "My camera was on.", "I took no photographs.",
                 "Nobody else came."):  # fmt: skip
        document.add_paragraph(text)
    document.save(tmp_path / "draft.docx")
    assert seen_kind(tmp_path / "draft.docx") is FileKind.REPORT


def test_the_same_file_twice_is_known_by_its_hash_and_the_same_size_alone_is_not(tmp_path):
    (tmp_path / "a.txt").write_text("The driver said yes.")
    (tmp_path / "b.txt").write_text("The driver said yes.")
    (tmp_path / "c.txt").write_text("The driver said no..")

    found = sort_files(files_in([tmp_path]))

    assert (names(found.reports), names(found.twice)) == (["a.txt", "c.txt"], ["b.txt"])


def test_folders_are_read_to_the_bottom_and_hidden_files_left_out(tmp_path):
    (tmp_path / "one" / "two").mkdir(parents=True)
    (tmp_path / "one" / "two" / "draft.txt").write_text("x")
    (tmp_path / ".DS_Store").write_text("x")
    assert names(files_in([tmp_path])) == ["draft.txt"]


def test_of_a_file_and_its_copies_the_one_with_the_plain_name_is_taken(tmp_path):
    for name in ("AXON_1 copy.mp4", "AXON_1.mp4", "AXON_1 (1).mp4", "AXON_1 - Copy.mp4"):
        (tmp_path / name).write_text("the same")

    found = sort_files(files_in([tmp_path]))

    assert "AXON_1.mp4" not in names(found.twice)
    assert len(found.twice) == 3


def test_sorting_can_be_stopped(tmp_path):
    (tmp_path / "a.txt").write_text("The driver said yes.")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        sort_files(files_in([tmp_path]), token=token)


def test_report_in_two_kinds_of_file_is_one_and_the_plain_text_gives_way(tmp_path):
    shutil.copy(SAMPLES / "traffic_stop" / "draft.docx", tmp_path / "z.docx")
    plain = (SAMPLES / "traffic_stop" / "draft.txt").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(plain.replace("\u201c", '"').replace("\u201d", '"'), encoding="utf-8")
    shutil.copy(SAMPLES / "traffic_stop" / "final.docx", tmp_path / "final.docx")

    found = without_copies(sort_files(files_in([tmp_path])))

    assert names(found.reports) == ["final.docx", "z.docx"]
    assert [each.name for each in found.texts] == ["final.docx", "z.docx"]
    assert [(each.path.name, each.of.name) for each in found.copies] == [("a.txt", "z.docx")]


def test_one_changed_word_or_quotation_is_another_report(tmp_path):
    (tmp_path / "a.txt").write_text("He said he had one beer.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("He said he had two beers.", encoding="utf-8")
    (tmp_path / "c.txt").write_text('He said "he had one beer".', encoding="utf-8")
    found = without_copies(sort_files(files_in([tmp_path])))
    assert names(found.reports) == ["a.txt", "b.txt", "c.txt"]
