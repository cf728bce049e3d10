"""Keys: each can be given another without the mouse, those of the menus too, and all that they do is in the menus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.support.desk import PLAYER_TALK
from ui.main_window import MainWindow
from ui.panels.overlay import KeyField

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def field(window, name):
    return next(each for each in window.keys.sheet.findChildren(KeyField) if each.name == name)


def give(qtbot, window, name, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Choose another key for an action, by keyboard alone."""
    window.keys.show_sheet()
    field(window, name).button.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    qtbot.waitUntil(lambda: "has the" in window.message.text() or "is the key" in window.message.text(), timeout=3_000)


def test_a_key_is_changed_by_keyboard_and_the_keys_stay_where_they_were(qtbot, window):
    give(qtbot, window, "Next open claim", Qt.Key.Key_G)
    assert field(window, "Next open claim").button.text() == "G"
    assert window.desk.queue.next_button.text() == "Next open (G)"
    assert window.desk.claim.ruling.note_edit.placeholderText() == "Note (T)"
    assert QApplication.focusWidget() is field(window, "Next open claim").button
    window.keys.sheet.close_over()
    qtbot.keyClick(window.desk.queue.view, Qt.Key.Key_G)
    assert window.desk.state.claim is not None
    window.desk.video.player.pause()
    window.keys.choose("Next open claim", "")
    assert window.desk.queue.next_button.text() == "Next open (N)"
    window.keys.sheet.close_over()


def test_a_command_without_a_key_can_be_given_one(qtbot, window):
    give(qtbot, window, "Table (CSV)", Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert field(window, "Table (CSV)").button.text() == "Ctrl+U"


def test_escape_leaves_a_key_and_the_sheet_open(qtbot, window):
    window.keys.show_sheet()
    kept = field(window, "Undo")
    kept.button.click()
    qtbot.keyClick(kept.edit, Qt.Key.Key_Escape)
    assert (kept.button.text(), kept.currentWidget(), window.keys.sheet.isVisible()) == ("Ctrl+Z", kept.button, True)
    window.keys.sheet.close_over()


def test_keys_of_menus_can_be_changed_and_are_known_again(qtbot, window):
    give(qtbot, window, "&Hide verdicts until I have ruled", Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    window.keys.sheet.close_over()
    assert window.blind_action.shortcut().toString() == "Ctrl+J"
    again = MainWindow()
    qtbot.addWidget(again)
    assert again.blind_action.shortcut().toString() == "Ctrl+J"
    again.keys.choose("&Hide verdicts until I have ruled", "")
    assert again.blind_action.shortcut().toString() == "Ctrl+B"


def test_everything_on_the_desk_can_be_chosen_in_a_menu(window):
    shown = {a.text().split("\t")[0] for menu in window.menus.of_desk.values() for a in menu.actions()}
    assert {action.text for action in window.keys._of_desk} <= shown
    window.show_start()
    assert not any(a.text() == "Undo" for menu in window.menus.of_desk.values() for a in menu.actions())


def test_claims_are_sorted_by_keyboard(qtbot, window):
    qtbot.keyClick(window.desk.queue.view, Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    verdicts = [window.desk.queue.model.index(row, 1).data() for row in range(window.desk.queue.model.rowCount())]
    assert verdicts == sorted(verdicts)
