"""A voice of one recording that may be that of another, in the window: listened to, and answered both ways."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from models.speaker import Role
from reviewer.review import voices
from tests.support.desk import PLAYER_TALK
from tests.support.two_cameras import make_two_cameras
from ui import looking

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
TOLD_EARLIER = '{"speakers": {"transcript": "tra", "model_sha256": "b"}}'


@pytest.fixture
def workspace(tmp_path):
    made = make_two_cameras(tmp_path)
    yield made
    made.close()


@pytest.fixture
def panel(voices_panel):
    return voices_panel


def card(panel, label):
    return next(each for each in panel.cards if label in each.labels)


def rows(panel):
    return {each.label: [row.told_label.text() for row in each.alike_rows] for each in panel.cards if each.alike_rows}


def names(panel):
    return [
        [line.speaker for line in heard.segments][:2] for heard in panel._state.bundle.transcripts
    ]  # fmt: skip


def answer(qtbot, panel, pressed):
    with qtbot.waitSignal(panel.acts.told) as told:
        pressed()
    return told.args[0]


def test_both_cards_say_which_voice_it_may_be_and_why(panel):
    why = "they sound alike, clearly more than with any other voice of these recordings. Listen to both."
    assert rows(panel) == {
        "Voice 1": [f"May be the same as Voice 3 of cam_2.mp4: {why}"],
        "Voice 3": [f"May be the same as Voice 1 of cam_1.mp4: {why}"],
    }


def test_the_other_voice_is_listened_to_from_the_card(qtbot, panel):
    [row] = card(panel, "Voice 1").alike_rows
    play = next(b for b in row.findChildren(QPushButton) if b.accessibleName().startswith("Listen to Voice 3 at"))
    with qtbot.waitSignal(panel._state.moment_asked) as asked:
        play.click()
    assert asked.args == ["rec2", 8500, True]


def test_same_person_shares_name_and_role_and_is_two_again_when_undone(qtbot, workspace, panel):
    voice = card(panel, "Voice 1")
    voice.name_edit.setText("Officer Diaz")
    voice.role_box.setCurrentIndex(voice.role_box.findData(Role.OFFICER))
    answer(qtbot, panel, voice.name_edit.returnPressed.emit)
    assert names(panel) == [["Wearer", "Officer Diaz"], ["Wearer 2", "Voice 3"]]
    assert "May be the same as Officer Diaz of cam_1.mp4" in rows(panel)["Voice 3"][0]

    assert "one voice" in answer(qtbot, panel, card(panel, "Voice 3").alike_rows[0].same_button.click)
    assert names(panel) == [["Wearer", "Officer Diaz"], ["Wearer 2", "Officer Diaz"]]
    assert card(panel, "Voice 3").role_box.currentData() == Role.OFFICER
    assert rows(panel) == {}
    assert voices.history(workspace.database)[-1].actor == "Ana Ortiz"

    answer(qtbot, panel, panel.acts.undo)
    assert names(panel) == [["Wearer", "Officer Diaz"], ["Wearer 2", "Voice 3"]]
    assert set(rows(panel)) == {"Voice 1", "Voice 3"}


def test_not_the_same_is_kept_and_undone(qtbot, workspace, panel):
    state, before = panel._state, names(panel)
    assert not state.is_outdated
    told = answer(qtbot, panel, card(panel, "Voice 1").alike_rows[0].differ_button.click)
    assert "not the same person" in told
    assert rows(panel) == {}
    assert names(panel) == before
    assert (state.is_outdated, state.stale) == (False, frozenset())
    [act] = voices.history(workspace.database)
    assert {act.label, act.other} == {"Voice 1", "Voice 3"}

    answer(qtbot, panel, panel.acts.undo)
    assert set(rows(panel)) == {"Voice 1", "Voice 3"}
    assert not state.is_outdated
    answer(qtbot, panel, panel.acts.redo)
    assert rows(panel) == {}
    assert looking.look(workspace, "rep").alike == ()


def test_answers_are_given_with_the_keys_which_then_stand_on_that_card(qtbot, panel):
    panel.activateWindow()
    voice = card(panel, "Voice 3")
    [row] = voice.alike_rows
    row.same_button.setFocus()
    qtbot.waitUntil(row.same_button.hasFocus)
    qtbot.keyClick(row.same_button, Qt.Key.Key_Tab)
    assert row.differ_button.hasFocus()
    answer(qtbot, panel, lambda: qtbot.keyClick(row.differ_button, Qt.Key.Key_Space))

    again = card(panel, "Voice 3")
    assert again is not voice
    qtbot.waitUntil(lambda: QApplication.focusWidget() is again.name_edit)


def test_case_of_an_earlier_version_says_that_its_voices_are_not_compared_and_offers_to(qtbot, workspace, panel):
    assert not panel.tell_button.isVisible()
    seen = panel._state.seen
    heard = [
        replace(each, transcript=replace(each.transcript, options_json=TOLD_EARLIER))
        for each in seen.bundle.transcripts
    ]
    panel._state.show(replace(seen, bundle=replace(seen.bundle, transcripts=tuple(heard)), alike=()))

    assert "not compared with voices of other recordings: cam_1.mp4, cam_2.mp4." in panel.told_label.text()
    assert panel.tell_button.isVisible()
    assert panel.tell_button.text() == "Tell voices apart anew"
    with qtbot.waitSignal(panel.tell_asked):
        panel.tell_button.click()
