"""The desk on a small screen and with large letters: nothing is cut or out of sight at the side."""

import shutil

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from tests.support.desk import PLAYER_TALK, dressed
from ui import kept, language
from ui.item_models.claims import CLAIM, RULING, VERDICT
from ui.main_window import MainWindow
from ui.widgets.timeline_paint import MARK_ROW, RULER, height_of

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture(params=["en", "es"])
def small(request, qtbot, case, tmp_path, _dressed):
    """The window at the size of an old laptop's screen, in each language, on a claim."""
    language.speak(request.param)
    copy = tmp_path / "stop.case"
    shutil.copy(case, copy)
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.show()
    assert made.open_case(copy)
    qtbot.waitUntil(lambda: made.desk.video.picture.image is not None, timeout=10_000)
    made.desk.queue.next_open()
    yield made
    made.close()
    language.speak("en")


@pytest.fixture(autouse=True)
def _dressed(request, qapp):
    with dressed(qapp, getattr(request, "param", 10)):
        yield


def _of_nothing(_desk):
    """As it is laid out first."""


def _of_a_split(desk):
    desk.claim.cutter.split_button.click()


def _of_a_correction(desk):
    desk.transcript.view.scroll_to(10, is_chosen=True)
    desk.transcript.correct_line()


def _of_a_clock(desk):
    desk.video.clock_line.ask()


def _of_parts(desk):
    desk.video.parts_line.ask([[*desk.state.bundle.recordings] * 2], is_with_keys=False)


@pytest.mark.parametrize("act", [_of_nothing, _of_a_split, _of_a_correction, _of_a_clock, _of_parts])
def test_desk_fits_a_small_screen_whatever_is_asked_there(qtbot, small, act):
    desk = small.desk
    act(desk)
    for tab in range(desk.tabs.count()):
        desk.tabs.setCurrentIndex(tab)
        qtbot.wait(50)
        assert small.width() == 1024
        assert desk.area.horizontalScrollBar().maximum() == 0
    desk.video.player.pause()


def test_a_recording_of_hours_needs_no_more_room_than_there_is(qtbot, small):
    video = small.desk.video
    video.player.pause()
    video.clock_label.setText("1:02:03.4 / 2:59:59")
    qtbot.wait(50)
    assert small.desk.area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720)])
def test_with_all_filters_shown_claims_are_still_a_list(qtbot, small, size):
    small.resize(*size)
    small.desk.queue.more_button.click()
    view = small.desk.queue.view
    qtbot.waitUntil(lambda: view.viewport().height() >= 4 * view.rowHeight(0))
    assert small.desk.area.verticalScrollBar().maximum() == 0


def test_list_is_not_cut_where_its_progress_takes_two_lines(qtbot, small):
    queue = small.desk.queue
    queue.more_button.click()
    queue.progress_label.setText("words that go on " * 5)
    table = queue.view
    qtbot.waitUntil(lambda: queue.progress_label.height() > 1.5 * queue.fontMetrics().height())
    qtbot.wait(50)
    assert table.mapTo(queue, table.rect().bottomLeft()).y() < queue.height()
    assert queue.mapTo(small.desk.tabs, queue.rect().bottomLeft()).y() < small.desk.tabs.height()


def test_what_is_told_takes_as_many_lines_as_its_words_need(qtbot, small):
    small.message.setText("One line.")
    qtbot.wait(50)
    one = small.message.height()
    small.message.setText("words that go on " * 30)
    qtbot.waitUntil(lambda: small.message.height() >= 2 * one)
    small.message.setText("One line.")
    qtbot.waitUntil(lambda: small.message.height() == one)


def test_line_under_correction_is_told_whole_and_how_much_was_heard_comes_back(qtbot, small):
    transcript = small.desk.transcript
    _of_a_correction(small.desk)
    told = transcript.editor.told_label
    qtbot.waitUntil(lambda: told.height() >= told.heightForWidth(told.width()))
    assert transcript.coverage_label.isHidden()
    transcript.editor.leave()
    assert transcript.coverage_label.isVisible()
    small.desk.video.player.pause()


def test_sheet_of_keys_fits_a_small_screen(qtbot, small):
    small.keys.show_sheet()
    qtbot.wait(50)
    assert small.keys.sheet.area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("_dressed", [20], indirect=True)
def test_letters_grow_with_the_desktops_and_nothing_is_cut(qtbot, small):
    small.resize(1920, 1080)
    desk = small.desk
    desk.video.player.pause()
    _of_a_split(desk)
    desk.queue.more_button.click()
    qtbot.wait(100)
    assert desk.queue.view.font().pointSizeF() == 20
    assert desk.area.horizontalScrollBar().maximum() == 0
    pressed = [each for each in desk.findChildren(QAbstractButton) if each.isVisible() and each.text()]
    assert len(pressed) > 25
    assert [each.text() for each in pressed if each.height() < each.fontMetrics().height()] == []
    controls = desk.video.play_button
    assert desk.video.picture.geometry().bottom() < controls.geometry().top()
    assert desk.queue.view.rowHeight(0) >= desk.queue.view.fontMetrics().height()


def test_verdicts_are_words_while_nothing_is_ruled(qtbot, small):
    small.resize(1280, 800)
    view = small.desk.queue.view
    assert view.isColumnHidden(RULING)
    words = view.fontMetrics().horizontalAdvance("Partly supported")
    qtbot.waitUntil(lambda: view.columnWidth(VERDICT) > words)
    assert view.columnWidth(CLAIM) >= words


@pytest.mark.parametrize("_dressed", [20], indirect=True)
def test_with_large_letters_a_claim_that_was_ruled_can_still_be_told_by_its_words(qtbot, small):
    desk, view = small.desk, small.desk.queue.view
    desk.video.player.pause()
    desk.claim.ruling.name_edit.setText("Ana")
    desk.claim.ruling._take_name()
    desk.claim.ruling.agree()
    qtbot.waitUntil(lambda: not view.isColumnHidden(RULING))
    qtbot.wait(50)
    assert view.columnWidth(CLAIM) > view.fontMetrics().averageCharWidth() * 8
    assert view.columnWidth(VERDICT) > 2 * view.fontMetrics().horizontalAdvance("\N{WHITE CIRCLE}")
    small.resize(3000, 1080)
    qtbot.waitUntil(lambda: view.columnWidth(VERDICT) > view.fontMetrics().horizontalAdvance("contradicted"))


@pytest.mark.parametrize("_dressed", [20], indirect=True)
def test_with_large_letters_a_click_on_the_timeline_goes_where_it_is_drawn(qtbot, small):
    timeline = small.desk.timeline.timeline
    assert timeline.height() == 2 * height_of(len(timeline.content.lanes))
    mark = next(each for each in timeline.content.claims)
    shown = [QPointF(timeline._x(mark.span.start_ms), 2 * (RULER + MARK_ROW / 2))]
    assert timeline.mark_at(shown[0]).span.start_ms == mark.span.start_ms
    with qtbot.waitSignal(timeline.seek_asked) as asked:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(timeline._x(100_000)), 2 * RULER - 20))
    assert abs(asked.args[0] - 100_000) < 1_000


def test_window_is_never_larger_than_the_screen_and_what_lies_over_it_never_larger_than_it(qtbot):
    room = QGuiApplication.primaryScreen().availableSize()
    kept.change("window", geometry="")
    made = MainWindow()
    qtbot.addWidget(made)
    assert made.size() == QSize(1440, 900).boundedTo(room)
    made.resize(480, 300)
    made.show()
    for show in (made.keys.show_sheet, made.keys.show_palette):
        show()
        over = made.keys.sheet if show == made.keys.show_sheet else made.keys.palette
        qtbot.waitUntil(over.frame.isVisible)
        assert over.rect().contains(over.frame.geometry())
        qtbot.wait(50)
        if over is made.keys.sheet:
            assert over.area.horizontalScrollBar().maximum() == 0
        over.close_over()
    made.close()
