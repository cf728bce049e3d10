"""Several reports and several cases: how far each is, and going from one to the next."""

import pytest

from models.finding import Verdict
from tests.support.desk import PLAYER_TALK
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def rule_first(window):
    state = window.desk.state
    window.desk.queue.auto_box.setChecked(False)
    state.name_reviewer("Ana Ortiz")
    state.select(next(claim for claim in state.checkable_claims() if state.is_open(claim)))
    window.desk.claim.ruling.choose(Verdict.SUPPORTED)
    window.desk.claim.ruling.rule()


def test_start_page_says_how_far_each_case_is(window):
    rule_first(window)
    state = window.desk.state
    count, still = len(state.checkable_claims()), sum(map(state.is_open, state.checkable_claims()))
    window.show_start()
    first = window.centralWidget().recent_list.item(0).text()
    assert f"· 1 of {count} ruled, {still} open" in first


def test_menu_says_how_far_each_report_is_and_the_next_one_is_a_key_away(qtbot, window, tmp_path):
    rule_first(window)
    before, count = window.desk.state.bundle.report.name, len(window.desk.state.checkable_claims())
    second = tmp_path / "second.txt"
    second.write_text("I stopped the car. The driver had one glass of wine.")
    window.work.add_files([second])
    qtbot.waitUntil(lambda: "Added" in window.message.text() and not window.work.runner.is_busy, timeout=20_000)
    window.reports.menu.aboutToShow.emit()
    told = [action.text() for action in window.reports.menu.actions()]
    assert told == [f"{before} – 1 of {count} ruled", "second.txt – 0 of 2 ruled"]
    assert [action.isChecked() for action in window.reports.menu.actions()] == [True, False]

    for name in ("second.txt", before):
        window.reports.next()
        assert window.desk.state.bundle.report.name == name


def test_small_window_keeps_a_desk_that_can_be_read(qtbot, window):
    window.resize(640, 360)
    qtbot.waitUntil(lambda: window.width() <= 640)
    area = window.desk.area
    assert area.widget().width() > area.viewport().width()
    window.desk.claim.ruling.note_edit.setFocus()
    edit = window.desk.claim.ruling.note_edit
    inside = edit.mapTo(area.viewport(), edit.rect().center())
    assert area.viewport().rect().contains(inside)


def test_files_are_dropped_on_an_empty_case_too(qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.acceptDrops()
    window.make_case(tmp_path / "empty.case", [])
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=10_000)
    assert window.desk is None
    assert "holds no report yet" in window.centralWidget().findChildren(type(window.message))[0].text()
    window.close()
