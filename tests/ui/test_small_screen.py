"""The desk on a small screen: nothing is out of sight at the side, and the list of claims stays a list."""

import shutil

import pytest

from tests.support.desk import PLAYER_TALK
from ui import language
from ui.app import dress
from ui.main_window import MainWindow

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
def _dressed(qapp):
    """With the letters and the edges that the window has when it is started."""
    before = qapp.style().objectName(), qapp.palette()
    dress()
    yield
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setPalette(before[1])


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
