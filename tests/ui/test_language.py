"""Choosing the language of the window, and plural forms."""

import pytest
from PySide6.QtCore import QLocale

from models.finding import Verdict
from models.telling import CheckableBy, Telling, TellingKind
from reviewer.errors import MediaError, ReportError
from reviewer.sorting import Sorted
from tests.support.desk import PLAYER_TALK
from ui import actions, case_work, kept, language, words

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
CUT_OFF = MediaError("camera 2.MP4 is cut off.")


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["es-MX", "en-US"], "es"),
        (["es_US"], "es"),
        (["fr-FR", "es"], "es"),
        (["fr-FR"], "en"),
        (["en-US", "es"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_is_known_is_spoken(wanted, code):
    assert language.best_of(wanted) == code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", "quoted as said by Pruitt to Marsh, can be heard"),
        ("es", "citado como dicho por Pruitt a Marsh, se puede oír"),
    ],
)
def test_a_quotation_is_told_as_somebodys_words(qapp, code, told):
    language.speak(code)
    quoted = Telling(TellingKind.QUOTED, CheckableBy.EAR, said_by="Pruitt", said_to="Marsh")
    assert words.telling_lines(quoted) == [told]


def test_the_language_chosen_in_the_window_comes_before_the_systems(qapp, monkeypatch):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self, *_: ["es-MX"])
    assert language.speak() == "es"
    language.choose("en")
    assert language.speak() == "en"
    language.choose("")
    assert language.speak() == "es"


def test_a_language_that_is_not_known_is_none(qapp):
    kept.change("window", language="tlh")
    assert language.chosen() == ""


def test_keys_are_kept_by_names_that_no_language_changes(qtbot, window):
    english = {each.name: each.keys for each in actions.desk_actions(window.desk)}
    language.speak("es")
    assert {each.name: each.keys for each in actions.desk_actions(window.desk)} == english
    assert len(english) == len(actions.desk_actions(window.desk))


def test_plural_forms_are_right_in_english(window):
    claims = window.desk.state.checkable_claims()
    queue = window.desk.queue
    assert queue.tr("%n need(s) a second look", "", 1) == "1 needs a second look"
    assert queue.tr("%n need(s) a second look", "", len(claims)) == f"{len(claims)} need a second look"


def test_added_files_are_counted_and_those_left_aside_are_named(tmp_path):
    many = tuple(tmp_path / f"{n}.bin" for n in range(7))
    found = Sorted((tmp_path / "a.mp4",), others=many, refusals=(CUT_OFF,) * 7, twice=(tmp_path / "b.txt",))
    assert case_work.told_of(found) == (
        "Added: recordings: 1. The same file twice, taken once: b.txt. "
        "Left aside: 0.bin, 1.bin, 2.bin, 3.bin, 4.bin and 2 more."
    )
    assert case_work.told_of(Sorted()) == "No file that can be used."


def test_what_is_said_of_two_refused_files_in_the_same_words_is_said_once(tmp_path):
    refused = [(tmp_path / name / "talk.json", CUT_OFF) for name in ("one", "two")]
    assert case_work.told_of(Sorted((tmp_path / "a.mp4",)), refused=refused).count(CUT_OFF.message) == 1


def test_among_files_left_aside_those_named_as_recordings_or_reports_are_told_apart(tmp_path):
    others = (tmp_path / "calls.csv", tmp_path / "camera 2.MP4", tmp_path / "draft.docx")
    why = (CUT_OFF, CUT_OFF, ReportError("draft.docx is damaged.", hint="Copy it again."))
    assert case_work.told_of(Sorted((tmp_path / "a.mp4",), others=others, refusals=why)) == (
        "Added: recordings: 1. Left aside: calls.csv. camera 2.MP4 is cut off. draft.docx is damaged. "
        "Files that you give are only read, never changed. Copy it again."
    )


def test_of_many_that_cannot_be_read_the_first_say_why(tmp_path):
    others = tuple(tmp_path / f"{n}.mp4" for n in range(8))
    why = tuple(MediaError(f"{n}.mp4 is cut off.", hint="Copy it again.") for n in range(8))
    told = case_work.told_of(Sorted((tmp_path / "a.mp4",), others=others, refusals=why))
    assert told.endswith(
        "4.mp4 is cut off. Could not be read either: 5.mp4, 6.mp4, 7.mp4. "
        "Files that you give are only read, never changed. Copy it again."
    )


def test_words_that_no_list_holds_come_back_as_they_are():
    assert words.said("some moment of an older version") == "some moment of an older version"
    assert words.label(Verdict.NOT_FOUND) == "Not found"
