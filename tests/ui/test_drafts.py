"""What is typed and not kept yet is there again: after another claim, and after the program was killed."""

import pytest
from PySide6.QtCore import Qt

from models.finding import Severity, Verdict
from tests.support.desk import PLAYER_TALK
from ui.drafts import Drafts
from ui.main_window import MainWindow
from ui.places import PlaceKeeper, place_on

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def claims(window):
    found = [claim for claim in window.desk.state.checkable_claims() if window.desk.state.is_open(claim)]
    window.desk.state.name_reviewer("Ana Ortiz")
    window.desk.state.select(found[0])
    return found


def opened_again(qtbot, window):
    """Another window on the same case, as after a kill: the first one had no time to say goodbye."""
    again = MainWindow()
    qtbot.addWidget(again)
    again.show()
    assert again.open_case(window.workspace.database.path)
    again.desk.state.name_reviewer("Ana Ortiz")
    return again


def type_in(qtbot, ruling):
    ruling.choose(Verdict.NOT_FOUND)
    ruling.severity_box.setCurrentIndex(ruling.severity_box.findData(Severity.MAJOR))
    qtbot.keyClicks(ruling.note_edit, "ask about the light")


def shown(ruling):
    return (
        ruling.verdict_buttons.checkedId() + 1, ruling.severity_box.currentData(), ruling.note_edit.text(),
    )  # fmt: skip


def test_what_was_typed_for_a_claim_is_there_when_one_comes_back(qtbot, window, claims):
    ruling = window.desk.claim.ruling
    type_in(qtbot, ruling)
    window.desk.state.select(claims[1])
    assert ruling.note_edit.text() == ""
    window.desk.state.select(claims[0])
    assert shown(ruling) == (4, "major", "ask about the light")
    assert "not kept yet" in ruling.message_label.text()


def test_it_is_there_after_a_kill_and_gone_once_kept(qtbot, window, claims):
    type_in(qtbot, window.desk.claim.ruling)
    again = opened_again(qtbot, window)
    again.desk.state.select(claims[0])
    ruling = again.desk.claim.ruling
    assert shown(ruling) == (4, "major", "ask about the light")
    again.desk.queue.auto_box.setChecked(False)
    ruling.rule()
    assert "Kept the ruling" in ruling.message_label.text()
    assert Drafts(again.workspace.database.path) == {}
    again.close()


def test_another_reviewer_does_not_see_it(qtbot, window, claims):
    type_in(qtbot, window.desk.claim.ruling)
    window.desk.state.name_reviewer("Bo Li")
    window.desk.state.select(claims[1])
    window.desk.state.select(claims[0])
    assert window.desk.claim.ruling.note_edit.text() == ""


def test_begun_correction_is_opened_again_and_left_with_escape(qtbot, window):
    window.desk.transcript.correct_line()
    editor = window.desk.transcript.editor
    editor.text_edit.clear()
    qtbot.keyClicks(editor.text_edit, "He said green.")
    qtbot.keyClick(editor.span_edit.end_edit, Qt.Key.Key_Up)
    end = editor.span_edit.end_edit.text()

    again = opened_again(qtbot, window)
    editor = again.desk.transcript.editor
    qtbot.waitUntil(editor.isVisible)
    assert (editor.text_edit.text(), editor.span_edit.end_edit.text()) == ("He said green.", end)
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Escape)
    assert Drafts(again.workspace.database.path) == {}
    again.close()


def test_place_is_kept_while_one_works(qtbot, window, claims, monkeypatch):
    monkeypatch.setattr("ui.places._EVERY_MS", 30)
    keeper = PlaceKeeper(window.workspace.database.path, window.desk)
    window.desk.state.select(claims[2])
    report_id = window.desk.state.bundle.report.id
    qtbot.waitUntil(lambda: keeper._kept.get("places", {}).get(report_id, {}).get("claim") == claims[2].id)
    again = opened_again(qtbot, window)
    qtbot.waitUntil(lambda: again.desk.state.claim is not None)
    assert place_on(again.desk, {})["places"][report_id]["claim"] == claims[2].id
    again.close()


def test_blind_review_stays_on_in_the_next_window(qtbot, window, claims):
    window.blind_action.trigger()
    again = opened_again(qtbot, window)
    assert again.desk.state.verdict(claims[0]) is None
    again.close()
