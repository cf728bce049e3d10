"""The window around the desk: coming back, overlays, keys, folders, recordings without a picture."""

import json
import re
import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from models.finding import Severity, Verdict
from models.telling import TellingKind
from reviewer import paths
from reviewer.media.watermark import Proposal
from tests.support.clips import make_clip
from tests.support.commands import SAMPLES
from tests.support.desk import PLAYER_TALK
from ui.item_models.claims import Which
from ui.item_models.hits import PLACE_ROLE
from ui.main_window import MainWindow
from ui.panels.start_panel import StartPanel
from ui.theme import DARK

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def press(window, key):
    combination = QKeySequence(key)[0]
    QTest.keyClick(window.focusWidget() or window, combination.key(), combination.keyboardModifiers())


def test_title_tells_how_many_claims_still_need_a_person(window):
    before = int(re.search(r"– (\d+) open –", window.windowTitle())[1])
    window.desk.state.reviewer_name = "Ana Ortiz"
    for key in ("N", "A"):
        press(window, key)
    assert f"– {before - 1} open –" in window.windowTitle()


def test_reopening_returns_to_claim_moment_zoom_and_tab(qtbot, window):
    desk, path = window.desk, window.workspace.database.path
    claim = desk.state.checkable_claims()[20]
    desk.state.select(claim)
    desk.state.moment_asked.emit(desk.state.recording_id, 123_000, False)
    qtbot.waitUntil(lambda: abs(desk.video.player.position() - 123_000) < 150)
    desk.timeline.timeline.show_part(100_000, 160_000)
    desk.show_omissions()
    window.close()

    again = MainWindow()
    qtbot.addWidget(again)
    again.show()
    assert again.open_case(path)

    qtbot.waitUntil(lambda: again.desk.state.claim is not None)
    assert again.desk.state.claim.id == claim.id
    qtbot.waitUntil(lambda: abs(again.desk.video.player.position() - 123_000) < 150, timeout=10_000)
    view = again.desk.timeline.timeline.view
    assert (view.start_ms, view.end_ms) == (100_000, 160_000)
    assert again.desk.tabs.currentWidget() is again.desk.omissions
    again.close()


def test_start_page_tells_nothing_of_the_case_that_was_closed(window):
    assert window.message.text()
    window.show_start()
    assert window.message.text() == ""


def test_waveform_is_drawn_in_the_background(qtbot, window):
    recording_id = window.desk.state.recording_id
    qtbot.waitUntil(lambda: recording_id in window.desk.state.peaks, timeout=20_000)
    content = window.desk.timeline.timeline.content
    assert content.silences[0].start_ms == 0
    assert 28_000 < content.silences[0].end_ms < 32_000


def test_click_on_a_word_plays_from_it(qtbot, window):
    desk = window.desk
    view = desk.transcript.view
    row = next(n for n, s in enumerate(view.lines.segments) if len(s.words) > 5)
    view.scroll_to(row, is_chosen=True)
    word, place = view.lines.segments[row].words[4], view.lines.places(row)[4]
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(row).position() + place[0] + 1)
    with qtbot.waitSignal(desk.state.moment_asked) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert asked.args == [desk.state.recording_id, word.span.start_ms, True]
    desk.video.player.pause()


def test_the_word_being_said_is_marked_while_playing(qtbot, window):
    desk = window.desk
    segment = desk.transcript.view.lines.segments[3]
    desk.state.moment_asked.emit(desk.state.recording_id, segment.span.start_ms, True)
    qtbot.waitUntil(lambda: (desk.transcript.view._spoken or (0, None))[1] is not None, timeout=10_000)
    desk.video.player.pause()
    row, place = desk.transcript.view._spoken
    ms = desk.video.player.position()
    word = desk.transcript.view.lines.segments[row].words[desk.transcript.view.lines.places(row).index(place)]
    assert abs(word.span.start_ms - ms) < 1500


def test_search_lists_hits_and_enter_goes_through_them(qtbot, window):
    panel = window.desk.transcript
    panel.search.setText("speed")
    count = panel.hits_model.rowCount()
    assert count > 1
    assert f"{count} found" in panel.hits_label.text()
    for number in range(count + 1):
        with qtbot.waitSignal(window.desk.state.moment_asked):
            panel.search.returnPressed.emit()
        assert panel.hits_view.currentIndex().row() == number % count
    place = panel.hits_view.currentIndex().data(PLACE_ROLE)
    assert "speed" in place.row.text.casefold()
    panel.search.clear()
    assert not panel.hits_view.isVisible()


def test_each_way_of_searching_finds_its_own(window):
    panel = window.desk.transcript

    def found(way, text):
        panel.way_box.setCurrentIndex(panel.way_box.findData(way))
        panel.search.setText(text)
        return panel.hits_model.rowCount()

    as_written = found("exact", "speed")
    assert as_written > 1
    assert found("exact", "spead") == found("exact", "spe+d") == 0
    assert found("alike", "spead") >= as_written
    assert found("pattern", "spe+d") == as_written
    assert found("pattern", "(spe") == 0
    assert "Not a pattern yet" in panel.hits_label.text()


def test_loop_plays_the_evidence_over_and_over(qtbot, window):
    desk = window.desk
    claim = next(c for c in desk.state.checkable_claims() if desk.state.best_place(c))
    desk.state.select(claim)
    desk.video.loop_button.click()
    loop = desk.video._loop
    desk.video.player.setPosition(loop.end_ms - 300)
    qtbot.waitUntil(lambda: abs(desk.video.player.position() - loop.start_ms) < 800, timeout=10_000)
    desk.video.loop_button.click()
    desk.video.player.pause()
    assert desk.video._loop is None


def test_who_goes_elsewhere_is_not_led_back_into_the_loop(qtbot, window):
    desk = window.desk
    desk.state.select(next(c for c in desk.state.checkable_claims() if desk.state.best_place(c)))
    desk.video.loop_button.click()
    behind_ms = desk.video._loop.end_ms + 5_000
    desk.state.moment_asked.emit(desk.state.recording_id, behind_ms, True)
    assert not desk.video.loop_button.isChecked()
    qtbot.waitUntil(lambda: desk.video.player.position() > behind_ms + 300, timeout=10_000)
    desk.video.player.pause()


def test_loop_of_a_claim_without_talk_says_why_nothing_plays(window):
    state = window.desk.state
    state.select(next(c for c in state.checkable_claims() if state.best_place(c) is None))
    window.desk.video.loop_button.click()
    assert window.message.text().startswith("Nothing plays")


def test_selecting_while_the_omissions_are_shown_plays_from_their_cards(qtbot, window):
    desk = window.desk
    assert desk.tabs.tabText(1).startswith("Left out (")
    desk.show_omissions()
    first = desk.state.bundle.omissions[0].left_out
    play = next(b for b in desk.omissions.findChildren(QWidget) if b.accessibleName().startswith("Play "))
    assert first.moment in play.accessibleName()
    with qtbot.waitSignal(desk.state.moment_asked) as asked:
        play.click()
    assert asked.args == [first.recording_id, max(0, first.span.start_ms - 1500), True]
    desk.video.player.pause()


def test_blind_review_hides_the_verdict_everywhere(qtbot, window):
    desk = window.desk
    claim = next(c for c in desk.state.checkable_claims() if desk.state.verdict(c) is Verdict.CONTRADICTED)
    window.blind_action.trigger()
    desk.state.select(claim)

    assert desk.claim.verdict_label.text() == "Hidden until you have ruled"
    assert "✗" not in desk.report.text.toPlainText()
    qtbot.waitUntil(lambda: {mark.symbol for mark in desk.timeline.timeline.content.claims} == {"·"})
    assert desk.claim.ruling.verdict_buttons.checkedId() == -1

    desk.claim.ruling.name_edit.setText("Bo Li")
    desk.queue.auto_box.setChecked(False)
    desk.claim.ruling.choose(Verdict.SUPPORTED)
    desk.claim.ruling.rule()

    assert desk.claim.verdict_label.text().startswith("✗ Contradicted")
    assert desk.report.text.toPlainText().count("✗") == 1


def test_blind_reviewer_is_told_both_verdicts_as_the_next_claim_takes_the_place(window):
    desk = window.desk
    desk.state.name_reviewer("Bo Li")
    claim = next(c for c in desk.state.checkable_claims() if desk.state.verdict(c) is Verdict.CONTRADICTED)
    window.blind_action.trigger()
    desk.state.select(claim)
    press(window, "1")
    press(window, "R")
    assert desk.state.claim != claim
    assert desk.claim.verdict_label.text() == "Hidden until you have ruled"
    told = f"Claim {claim.position + 1}: you ✓ Supported, the machine ✗ Contradicted."
    assert desk.claim.ruling.message_label.text().replace("\u00a0", " ") == told
    desk.video.player.pause()


def test_what_is_heard_stays_in_view_when_a_line_was_corrected_under_a_search(window):
    panel = window.desk.transcript
    window.desk.state.name_reviewer("Bo Li")
    panel.search.setText("school")
    first = panel.hits_model.index(0).data(PLACE_ROLE).hit.row
    row = len(panel.view.lines.rows) - 3
    panel.view.scroll_to(row, is_chosen=True)
    panel.correct_line()
    panel.editor.text_edit.setText(f"{panel.editor.text_edit.text()} Indeed.")
    panel.editor.keep()
    assert panel.view.lines.rows[row].text.endswith("Indeed.")
    assert first < row - 10
    assert panel.view.current_row == row
    assert panel.view.viewport().rect().contains(panel.view.cursorRect())


@pytest.mark.parametrize("key", ["Space", "Return"])
def test_what_stops_work_is_pressed_by_space_and_enter(qtbot, window, key):
    window.work.bar.begin()
    window.work.bar.stop_button.setFocus()
    with qtbot.waitSignal(window.work.bar.stop_asked):
        press(window, key)
    window.work.bar.hide()


def test_buttons_of_the_start_page_are_pressed_by_enter(qtbot, window):
    window.show_start()
    start = window.centralWidget()
    start.many_asked.disconnect(window.choose_many)  # it would ask for a folder
    start.many_button.setFocus()
    with qtbot.waitSignal(start.many_asked):
        press(window, "Return")


def test_the_window_is_closed_by_a_key(window):
    press(window, "Ctrl+Q")
    assert not window.isVisible()
    assert window.workspace is None


def test_palette_finds_by_parts_of_words_and_does_it(qtbot, window):
    window.keys.show_palette()
    palette = window.keys.palette
    qtbot.keyClicks(palette.edit, "left ou sho")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.desk.tabs.currentWidget() is window.desk.omissions


def test_escape_closes_the_sheet_of_keys_and_gives_the_keys_back(qtbot, window):
    before = window.focusWidget()
    window.keys.show_sheet()
    assert window.keys.sheet.isVisible()
    qtbot.keyClick(window.keys.sheet, Qt.Key.Key_Escape)
    assert not window.keys.sheet.isVisible()
    assert window.focusWidget() is before


def test_a_key_can_be_changed_and_is_known_again(qtbot, window):
    window.keys.choose("Next open claim", "G")
    window.keys.sheet.close_over()
    press(window, "G")
    assert window.desk.state.claim is not None
    assert json.loads((paths.state_folder() / "keys.json").read_text()) == {"Next open claim": "G"}

    window.keys.choose("Undo", "G")
    assert "is the key of “Next open claim”" in window.message.text()
    window.keys.choose("Next open claim", "")
    assert json.loads((paths.state_folder() / "keys.json").read_text()) == {}
    window.keys.sheet.close_over()


def test_dropped_folder_is_sorted_by_content_and_the_same_file_is_taken_once(qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "discovery" / "inner"
    folder.mkdir(parents=True)
    home = SAMPLES / "domestic"
    for name in ("video.mp4", "draft.docx", "transcript.json"):
        shutil.copy(home / name, folder / name)
    shutil.copy(home / "video.mp4", folder.parent / "copy of video.mp4")
    (folder / "notes.xyz").write_bytes(b"\x00\x01nothing")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    target = tmp_path / "new.case"
    monkeypatch.setattr("ui.main_window.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder.parent))])
    how = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.centralWidget(), entered := QDragEnterEvent(QPoint(9, 9), *how))
    assert entered.isAccepted()
    QApplication.sendEvent(window.centralWidget(), QDropEvent(QPointF(9, 9), *how))
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert "files are being read" in window.centralWidget().findChild(QLabel).text()

    qtbot.waitUntil(
        lambda: window.message.text().startswith("Added") and not window.work.runner.is_busy, timeout=20_000
    )
    assert "recordings: 1, reports: 1, transcripts: 1." in window.message.text()
    assert "taken once" in window.message.text()
    assert "notes.xyz" in window.message.text()
    assert len(window.desk.state.bundle.recordings) == 1
    window.close()


def test_new_case_is_named_by_its_folder_and_is_a_case_file_though_the_ending_was_not_typed(
    qtbot, tmp_path, monkeypatch
):
    folder = tmp_path / "State v. Pruitt"
    folder.mkdir()
    (folder / "draft.txt").write_text("The driver said no.")
    asked = []
    monkeypatch.setattr(
        "ui.main_window.QFileDialog.getSaveFileName",
        lambda _parent, _title, suggestion, *_: (asked.append(suggestion), (str(tmp_path / "Pruitt no. 3"), ""))[1],
    )
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.new_case([folder])
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=20_000)
    assert asked == [str(tmp_path / "State v. Pruitt.case")]
    assert window.workspace.database.path.name == "Pruitt no. 3.case"
    window.close()


def test_a_link_is_no_file_to_drop(qtbot):
    panel = StartPanel([])
    qtbot.addWidget(panel)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/video.mp4")])
    how = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), *how)
    entered.ignore()
    QApplication.sendEvent(panel, entered)
    assert not entered.isAccepted()


def test_recording_without_a_picture_shows_its_sound(qtbot, tmp_path):
    sound = make_clip(tmp_path / "call.m4a", has_picture=False)
    report = tmp_path / "draft.txt"
    report.write_text("The caller said nothing of a knife.")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.make_case(tmp_path / "call.case", [sound, report])
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.video.picture._peaks is not None, timeout=20_000)
    picture = window.desk.video.picture
    colors = {picture.grab().toImage().pixelColor(x, picture.height() // 2 + 3).name() for x in range(picture.width())}
    assert "#6f9bd1" in colors
    assert window.desk.check_button.isVisible()
    assert "not checked yet" in window.desk.queue.progress_label.text()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)
    window.close()


SHOWN = Proposal("2026-03-01T21:04:07+00:00", -300, 40, 5, 6)
# What a screen reader is to call each sort of control.
ROLES = {
    QAbstractButton: {QAccessible.Role.Button, QAccessible.Role.CheckBox},
    QLineEdit: {QAccessible.Role.EditableText},
    QTextEdit: {QAccessible.Role.EditableText, QAccessible.Role.StaticText},
    QPlainTextEdit: {QAccessible.Role.EditableText, QAccessible.Role.StaticText},
    QComboBox: {QAccessible.Role.ComboBox},
    QAbstractSlider: {QAccessible.Role.Slider, QAccessible.Role.ScrollBar},
    QTabBar: {QAccessible.Role.PageTabList},
    QTableView: {QAccessible.Role.Table},
    QListView: {QAccessible.Role.List},
    QMenuBar: {QAccessible.Role.MenuBar},
}


def nameless(window):
    """What can be reached by keys, is seen, and says nothing to a screen reader."""
    found = []
    for widget in window.findChildren(QWidget):
        is_inner = widget.objectName().startswith("qt_") or type(widget).__name__ in {"QWidget", "QFrame", "QLabel"}
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or is_inner or not widget.isVisible():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        roles = next((roles for kind, roles in ROLES.items() if isinstance(widget, kind)), set(QAccessible.Role))
        if not told.text(QAccessible.Text.Name) or told.role() not in roles - {QAccessible.Role.NoRole}:
            found.append((type(widget).__name__, widget.objectName(), type(widget.parent()).__name__))
    return found


@pytest.mark.parametrize(
    "show",
    [
        lambda window: None,
        lambda window: window.desk.show_omissions(),
        lambda window: window.desk.show_voices(),
        lambda window: window.desk.transcript.correct_line(),
        lambda window: window.desk.transcript.search.setText("speed"),
        lambda window: window.desk.queue.more_button.click(),
        lambda window: window.desk.video.clock_line.ask(),
        lambda window: window.keys.show_sheet(),
        lambda window: window.keys.show_palette(),
        lambda window: window.desk.claim.cutter.begin(),
        lambda window: window.desk.video.clock_line.propose(window.desk.state.recording_id, SHOWN),
        lambda window: window.desk.video.parts_line.ask(
            [(window.desk.state.bundle.recordings[0],) * 2], is_with_keys=True
        ),
        lambda window: window.show_many(),
        lambda window: window.show_start(),
    ],
    ids=[
        "desk",
        "omissions",
        "voices",
        "editor",
        "search",
        "filters",
        "clock",
        "keys",
        "palette",
        "cutter",
        "proposal",
        "parts",
        "many",
        "start",
    ],
)
def test_every_panel_and_control_has_a_name_and_a_role_for_screen_readers(window, show):
    show(window)
    assert nameless(window) == []


def test_another_color_scheme_is_taken_at_once(qtbot, window, monkeypatch):
    claim = next(
        c for c in window.desk.state.checkable_claims() if window.desk.state.verdict(c) is Verdict.CONTRADICTED
    )
    window.desk.state.select(claim)
    monkeypatch.setenv("REVIEWER_THEME", "dark")
    window.redress()
    dark = DARK.verdicts[Verdict.CONTRADICTED]
    assert dark in window.desk.claim.verdict_label.styleSheet()
    assert dark in window.desk.report.text.toHtml()
    qtbot.waitUntil(lambda: dark in {mark.color for mark in window.desk.timeline.timeline.content.claims})


def test_filters_narrow_the_list_and_an_empty_one_says_so(window):
    queue = window.desk.queue
    queue.which_box.setCurrentIndex(queue.which_box.findData(Which.OPEN))
    still_open = sum(map(window.desk.state.is_open, window.desk.state.checkable_claims()))
    assert queue.model.rowCount() == still_open > 0
    assert f"{still_open} open" in queue.progress_label.text()
    queue.which_box.setCurrentIndex(queue.which_box.findData(Which.DISPUTED))
    assert queue.filtered_label.isVisible()
    assert queue.filtered_label.text() == "No claim passes these filters."


def test_whoever_filtered_everything_away_gets_all_claims_back_by_one_button(qtbot, window):
    queue = window.desk.queue
    queue.more_button.click()
    queue.severity_box.setCurrentIndex(queue.severity_box.findData(Severity.MAJOR))
    queue.more_button.click()  # that filter is out of sight now
    assert queue.model.rowCount() == 0
    assert queue.filtered_label.text() == "Only: major · No claim passes these filters."
    queue.view.setFocus()
    QTest.keyClick(queue.view, Qt.Key.Key_Backtab)
    assert queue.all_button.hasFocus()
    QTest.keyClick(queue.all_button, Qt.Key.Key_Space)
    assert queue.model.rowCount() == len(window.desk.state.checkable_claims())
    assert not queue.all_button.isVisible()
    assert queue.view.hasFocus()


def test_each_filter_lists_the_claims_that_have_it(window):
    queue, state = window.desk.queue, window.desk.state
    for box, kept in (
        (queue.telling_box, lambda claim: state.telling(claim).kind == queue.telling_box.currentData()),
        (queue.verdict_box, lambda claim: state.verdict(claim) == queue.verdict_box.currentData()),
        (queue.kind_box, lambda claim: queue.kind_box.currentData() in state.finding(claim).judgment.kinds),
    ):
        listed = 0
        for row in range(1, box.count()):
            box.setCurrentIndex(row)
            listed += queue.model.rowCount()
            assert queue.model.rowCount() == sum(map(kept, state.checkable_claims())), box.currentText()
        assert listed > 0
        box.setCurrentIndex(0)


def test_a_filter_out_of_sight_is_told_and_one_key_shows_all_claims(window):
    queue = window.desk.queue
    queue.more_button.click()
    queue.telling_box.setCurrentIndex(queue.telling_box.findData(TellingKind.SAID))
    assert queue.filtered_row.isHidden()  # it tells of itself
    queue.more_button.click()
    assert 0 < queue.model.rowCount() < len(window.desk.state.checkable_claims())
    assert (queue.filtered_row.isVisible(), queue.filtered_label.text()) == (True, "Only: said")
    window.desk.show_voices()
    QTest.keyClick(window.desk.voices, Qt.Key.Key_F)
    assert queue.model.rowCount() == len(window.desk.state.checkable_claims())
    assert queue.filtered_row.isHidden()
    assert queue.view.hasFocus()


def test_corrected_line_is_shown_and_its_findings_are_to_be_checked_again(qtbot, window):
    desk = window.desk
    desk.state.name_reviewer("Ana Ortiz")
    claim = next(c for c in desk.state.checkable_claims() if desk.state.best_place(c))
    row = desk.state.finding(claim).judgment.evidence[0].first_segment
    desk.transcript.view.scroll_to(row, is_chosen=True)
    press(window, "F2")
    editor = desk.transcript.editor
    qtbot.waitUntil(editor.isVisible)
    editor.text_edit.setText("Something else entirely.")
    editor.speaker_edit.setText("Driver")
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Return)

    assert desk.transcript.view.document().findBlockByNumber(row).text() == "Driver  Something else entirely."
    desk.state.select(claim)
    assert any(
        "corrected since" in label.text() for label in desk.claim.area.findChildren(type(desk.claim.quote_label))
    )
    assert "to check again" in desk.queue.progress_label.text()

    press(window, "Ctrl+Z")
    assert "Something else" not in desk.transcript.view.document().findBlockByNumber(row).text()


def test_correction_of_whoever_never_gave_a_name_is_kept_under_the_login(qtbot, window):
    press(window, "F2")
    editor = window.desk.transcript.editor
    qtbot.waitUntil(editor.isVisible)
    row = window.desk.transcript.view.current_row
    editor.text_edit.setText("As I heard it.")
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Return)
    assert editor.isHidden()
    assert window.desk.transcript.view.lines.segments[row].text == "As I heard it."
    assert [each.name for each in window.desk.state.bundle.reviewers] == [window.workspace.actor]


def test_correction_that_is_refused_stays_with_what_was_typed(qtbot, window):
    press(window, "F2")
    editor = window.desk.transcript.editor
    qtbot.waitUntil(editor.isVisible)
    editor.speaker_edit.setText("Driver")
    editor.text_edit.setText(" ")
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.speaker_edit.text() == "Driver"
    assert editor.told_label.text().startswith("Not kept")
    assert window.desk.claim.ruling.message_label.text() == "A line cannot be empty. It is as it was."


@pytest.mark.parametrize("where", ["report", "transcript", "queue", "timeline"])
def test_keys_are_heard_wherever_one_reads(qtbot, window, where):
    """Read-only texts and lists leave letters to the desk; a key that was chosen anew is heard there too."""
    desk = window.desk
    window.keys.choose("Next claim", "Y")
    window.keys.sheet.close_over()
    widgets = {
        "report": desk.report.text,
        "transcript": desk.transcript.view,
        "queue": desk.queue.view,
        "timeline": desk.timeline.timeline,
    }
    widgets[where].setFocus()
    press(window, "N")
    first = desk.state.claim
    assert first is not None
    press(window, "Y")
    claims = desk.state.checkable_claims()
    assert desk.state.claim == claims[claims.index(first) + 1]
    press(window, "J")
    assert desk.state.claim == claims[claims.index(first) + 1]
    desk.video.player.pause()
