"""The guide by the keyboard alone: every key and menu that it names is there, and what it says that they do is done."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reviewer.storage import transcripts
from tests.support.commands import SAMPLES
from tests.support.desk import PLAYER_TALK, checked_case
from ui import actions, kept, language
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
GUIDE = (Path(__file__).parents[2] / "docs" / "guide.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`((?:(?:Ctrl|Shift)\+)*(?:[A-Z0-9?+\[\]-]|F\d|[A-Z][a-z]+(?:Down)?|[←→↑↓]))`")
IN_FIELDS = {"Up", "Down", "Shift", "Tab"}  # what fields and Qt hear; Shift alone is told with the arrows
ARROWS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
PATH = re.compile(r"\*\*((?:Case|Help) → [^*]+)\*\*")


@pytest.fixture
def window(qtbot, tmp_path):
    language.speak("en")
    kept.change("window", language="en", reviewer="Ana Ortiz")
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(checked_case(tmp_path))
    made.activateWindow()
    qtbot.waitUntil(made.desk.queue.view.hasFocus, timeout=20_000)
    yield made
    made.close()


def press(window, *keys):
    for key in keys:
        combination = QKeySequence(key)[0]
        QTest.keyClick(window.focusWidget() or window, combination.key(), combination.keyboardModifiers())


def command(qtbot, window, text):
    press(window, "Ctrl+K")
    qtbot.keyClicks(window.keys.palette.edit, text)
    press(window, "Return")


def test_every_key_that_the_guide_names_does_something(window):
    named = {ARROWS.get(key, key) for key in NAMED.findall(GUIDE)}
    bound = {key for each in [*actions.desk_actions(window.desk), *window.menus.with_keys()] for key in each.keys}
    assert len(named) > 40
    assert named - IN_FIELDS <= bound


def test_every_menu_that_the_guide_names_is_there(window):
    menus = {each.text().replace("&", ""): each.menu() for each in window.menuBar().actions()}
    paths = {" ".join(found.split()) for found in PATH.findall(GUIDE)}
    assert len(paths) >= 8
    for path in paths:
        top, *rest = path.split(" → ")
        held = menus[top]
        for name in rest:
            of_name = [each for each in held.actions() if each.text().replace("&", "").startswith(name.rstrip(" …"))]
            assert of_name, path
            held = of_name[0].menu()


def test_what_is_left_out_is_played_by_tab_and_space(qtbot, window):
    press(window, "O", "Tab")
    with qtbot.waitSignal(window.desk.state.moment_asked) as asked:
        press(window, "Space")
    place = window.desk.state.bundle.omissions[0].left_out
    assert asked.args == [place.recording_id, place.span.start_ms - 1500, True]


def test_tab_leads_through_the_whole_desk_and_back(window):
    desk, seen = window.desk, []
    press(window, "N")
    desk.queue.view.setFocus()
    for _ in range(120):
        press(window, "Tab")
        seen.append(window.focusWidget())
        if seen[-1] is desk.queue.view:
            break
    assert seen[-1] is desk.queue.view
    for wanted in (
        *(desk.queue.next_button, desk.queue.auto_box, desk.queue.which_box, desk.queue.more_button),
        *(desk.claim.ruling.rule_button, desk.claim.ruling.note_edit, desk.claim.ruling.severity_box),
        *(
            desk.transcript.view,
            desk.transcript.search,
            desk.report.text,
            desk.video.loop_button,
        ),
    ):
        assert wanted in seen


def test_keys_are_those_of_the_desk_again_after_a_search_a_note_and_a_ruling(qtbot, window):
    desk = window.desk
    press(window, "N", "T")
    qtbot.keyClicks(desk.claim.ruling.note_edit, "at the door")
    press(window, "Return", "3", "R")
    assert desk.state.rulings[0].note == "at the door"

    press(window, "T")
    qtbot.keyClicks(desk.claim.ruling.note_edit, "once more")
    press(window, "Escape", "4", "T", "Ctrl+Return", "2")
    assert [each.note for each in desk.state.rulings] == ["at the door", "once more"]
    assert desk.claim.ruling.note_edit.text() == ""

    press(window, "Ctrl+F")
    qtbot.keyClicks(desk.transcript.search, "you")
    press(window, "Escape", "O", "Ctrl+F", "Escape", "Q", "A")
    assert desk.transcript.search.text() == "you"
    assert len(desk.state.rulings) == 3


def test_words_of_a_claim_stand_once_while_it_is_split_and_the_keys_go_back(window):
    desk = window.desk
    press(window, "N", "X")
    assert desk.claim.cutter.words.hasFocus()
    assert desk.claim.quote_label.isHidden()
    press(window, "Escape")
    assert desk.queue.view.hasFocus()
    assert not desk.claim.quote_label.isHidden()


def test_first_claim_that_needs_somebody_comes_first_wherever_the_keys_are(window):
    desk = window.desk
    desk.state.claim = None
    desk.queue.view.clearSelection()
    desk.queue.view.setCurrentIndex(desk.queue.model.index(-1, -1))
    desk.transcript.view.setFocus()
    desk.queue.view.setFocus()
    assert desk.state.claim is None
    press(window, "N")
    assert desk.state.claim == next(filter(desk.state.is_open, desk.state.checkable_claims()))


def test_space_plays_on_after_a_click_with_the_mouse_and_presses_what_tab_led_to(qtbot, window):
    desk, played = window.desk, []
    desk.video.player.playbackStateChanged.connect(played.append)
    QTest.mouseClick(desk.queue.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(played) == 1)
    chosen = desk.state.claim
    press(window, "Space")
    qtbot.waitUntil(lambda: len(played) == 2)
    assert desk.state.claim is chosen
    press(window, "Tab", "Shift+Tab", "Space")
    assert desk.state.claim is not chosen
    press(window, "Return")
    assert desk.queue.next_button.hasFocus()
    assert desk.state.claim is not chosen


def test_evidence_is_played_by_tab_and_space(qtbot, window):
    press(window, "N")
    window.desk.claim.area.setFocus()
    press(window, "Tab")
    assert window.desk.claim.area.isAncestorOf(window.focusWidget())
    with qtbot.waitSignal(window.desk.state.moment_asked):
        press(window, "Space")


def test_list_is_sorted_and_filtered_without_the_mouse(window):
    queue = window.desk.queue
    press(window, "Shift+Q")
    assert queue.view.horizontalHeader().sortIndicatorSection() == 1
    while not queue.more_button.hasFocus():
        press(window, "Shift+Tab")
    press(window, "Space")
    assert queue.more_button.isChecked()
    while not queue.which_box.hasFocus():
        press(window, "Shift+Tab")
    press(window, "Down")
    assert queue.which_box.currentIndex() == 1


def test_speaker_is_typed_into_a_line_and_named_among_the_voices(qtbot, window):
    press(window, "F2")
    editor = window.desk.transcript.editor
    qtbot.waitUntil(editor.text_edit.hasFocus)
    press(window, "Shift+Tab")
    assert editor.speaker_edit.hasFocus()
    qtbot.keyClicks(editor.speaker_edit, "Voice 1")
    press(window, "Return", "V")
    field = next(each.name_edit for each in window.desk.voices.cards if each.label == "Voice 1")
    qtbot.waitUntil(lambda: window.focusWidget() is not None and window.desk.voices.isAncestorOf(window.focusWidget()))
    while window.focusWidget() is not field:
        press(window, "Tab")
    field.selectAll()
    qtbot.keyClicks(field, "Marco Diaz")
    press(window, "Return")
    qtbot.waitUntil(lambda: any(each.name == "Marco Diaz" for each in window.desk.state.bundle.speakers))
    held = window.desk.state.bundle.transcripts[0].transcript
    assert any(line.speaker == "Marco Diaz" for line in window.desk.transcript.view.lines.segments)
    assert transcripts.segments(window.workspace.database, held.id)[0].speaker is None  # as it was heard


def test_claim_is_split_merged_and_put_back(qtbot, window):
    state = window.desk.state
    press(window, "J")
    count, claim = len(state.bundle.claims), state.claim
    press(window, "X", "Home", "Right", "Right", "Return")
    assert len(state.bundle.claims) == count + 1
    press(window, "M")
    assert len(state.bundle.claims) == count
    press(window, "Ctrl+Z", "Ctrl+Z")
    assert state.claim == claim


def test_clock_is_typed_and_taken_back(qtbot, window):
    placed = lambda: window.desk.state.placed[0].reading  # noqa: E731
    before = placed()
    command(qtbot, window, "set the camera")
    edit = window.desk.video.clock_line.edit
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "2026-03-14 06:44:44Z")
    press(window, "Return")
    assert placed() is not None
    assert placed() != before
    window.desk.queue.view.setFocus()
    press(window, "Ctrl+Z")
    assert placed() == before


def test_draft_is_laid_over_the_final_report_and_reports_change_by_key(qtbot, window):
    window.work.add_files([SAMPLES / "traffic_stop" / "final.docx"])
    qtbot.waitUntil(lambda: "Added" in window.message.text() and not window.work.runner.is_busy, timeout=20_000)
    qtbot.waitUntil(window.desk.queue.view.hasFocus)
    press(window, "D")
    assert window.desk.report.changes_button.isChecked()
    qtbot.waitUntil(
        lambda: "changed (~)" in window.desk.report.changes.text.toPlainText() or window.desk.report.changes.isVisible()
    )
    first = window.desk.state.bundle.report.id
    press(window, "Ctrl+PgDown")
    assert window.desk.state.bundle.report.id != first


def test_key_is_changed_in_the_sheet_and_heard(qtbot, window):
    press(window, "?")
    sheet = window.keys.sheet
    qtbot.waitUntil(sheet.isVisible)
    passed = []
    while not passed or "Show the voices" not in passed[-1]:
        press(window, "Tab")
        assert sheet.isAncestorOf(window.focusWidget())
        passed.append(window.focusWidget().accessibleName())
        assert len(passed) < 120
    press(window, "Return")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: "has the key Y now" in window.message.text())
    press(window, "Escape")
    window.desk.queue.view.setFocus()
    press(window, "Y")
    assert window.desk.tabs.currentWidget() is window.desk.voices
