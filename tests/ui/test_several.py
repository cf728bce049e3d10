"""Several reports and several cases: how far each is, and going from one to the next."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from models.finding import Verdict
from reviewer import case_clock
from reviewer.errors import Stopped
from reviewer.review import clocks, voices
from tests.support.clips import make_clip
from tests.support.desk import PLAYER_TALK
from tests.support.matters import HEARD, WROTE
from ui import looking
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def rule_first(window):
    state = window.desk.state
    window.desk.queue.auto_box.setChecked(False)
    state.select(next(claim for claim in state.checkable_claims() if state.is_open(claim)))
    window.desk.claim.ruling.choose(Verdict.SUPPORTED)
    window.desk.claim.ruling.name_edit.setText("Ana Ortiz")
    window.desk.claim.ruling.rule()


def test_start_page_says_how_far_each_case_is(window):
    rule_first(window)
    state = window.desk.state
    count, still = len(state.checkable_claims()), sum(map(state.is_open, state.checkable_claims()))
    window.show_start()
    first = window.centralWidget().recent_list.item(0).text()
    assert f"· 1 of {count} ruled, {still} open" in first


def test_start_page_says_nothing_is_open_of_a_case_only_once_it_was_checked(qtbot, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(WROTE)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.centralWidget().recent_list.isHidden()
    window.make_case(tmp_path / "one.case", [report])
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=20_000)
    window.show_start()
    listed = window.centralWidget().recent_list
    assert listed.item(0).text().splitlines()[0] == "one"
    assert not listed.isHidden()
    window.close()


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
    window.desk.queue.next_open()
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
    assert "holds no report yet" in window.centralWidget().findChild(QLabel).text()
    window.close()


def added(qtbot, window, files):
    window.work.add_files(files)
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=20_000)
    return window.message.text()


def test_one_file_that_cannot_be_taken_in_keeps_no_other_out(qtbot, tmp_path):
    folder = tmp_path / "discovery"
    folder.mkdir()
    make_clip(folder / "dashcam.mp4", has_sound=False)
    make_clip(folder / "cam1.mp4", length=3)
    make_clip(folder / "cam2.mp4", length=5)
    (folder / "axon.srt").write_text(HEARD)
    (folder / "report.txt").write_text(WROTE)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.make_case(tmp_path / "many.case", [folder])
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=20_000)

    told = window.message.text()
    assert "Added: recordings: 2, reports: 1." in told
    assert "dashcam.mp4 has no sound" in told
    assert "not clear which recording the transcript axon.srt belongs to" in told
    assert window.desk is not None
    assert [each.name for each in window.desk.state.bundle.recordings] == ["cam1.mp4", "cam2.mp4"]

    told = added(qtbot, window, [folder / "report.txt", folder / "cam1.mp4"])
    assert told == "In the case already: report.txt, cam1.mp4."
    window.close()


def test_what_was_taken_in_before_it_was_stopped_is_laid_out(qtbot, tmp_path, monkeypatch):
    report = tmp_path / "report.txt"
    report.write_text(WROTE)
    clip = make_clip(tmp_path / "cam.mp4")

    def stopped(*_given, **_named):
        raise Stopped("Stopped.")

    monkeypatch.setattr("ui.case_work.taking_in.add_recording", stopped)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.make_case(tmp_path / "one.case", [clip, report])
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=20_000)
    assert window.desk is not None
    assert window.message.text().startswith("Stopped.")
    window.close()


def test_each_report_has_a_place_of_its_own_and_the_last_one_is_opened_again(qtbot, window, tmp_path):
    first_id, claims = window.desk.state.bundle.report.id, window.desk.state.checkable_claims()
    second = tmp_path / "second.txt"
    second.write_text("I stopped the car. The driver had one glass of wine.")
    added(qtbot, window, [second])
    window.desk.state.select(claims[3])
    window.reports.next()
    other_id, others = window.desk.state.bundle.report.id, window.desk.state.checkable_claims()
    assert other_id != first_id
    window.desk.state.select(others[1])
    window.reports.next()
    qtbot.waitUntil(lambda: window.desk.state.claim is not None)
    assert window.desk.state.claim.id == claims[3].id

    path = window.workspace.database.path
    window.show_start()
    window.open_case(path)
    qtbot.waitUntil(lambda: window.desk.state.claim is not None)
    assert (window.desk.state.bundle.report.id, window.desk.state.claim.id) == (first_id, claims[3].id)
    window.reports.next()
    qtbot.waitUntil(lambda: window.desk.state.claim is not None)
    assert window.desk.state.claim.id == others[1].id


def with_second_report(qtbot, window, tmp_path):
    second = tmp_path / "second.txt"
    second.write_text("I stopped the car. The driver had one glass of wine.")
    added(qtbot, window, [second])


def press_undo(qtbot, window):
    qtbot.waitUntil(window.desk.queue.view.hasFocus)
    QTest.keyClick(window.desk.queue.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ruling_is_undone_after_another_report_was_looked_at_and_files_were_added(qtbot, window, tmp_path):
    rule_first(window)
    ruled = window.desk.state.claim
    with_second_report(qtbot, window, tmp_path)
    window.reports.next()
    window.reports.next()
    press_undo(qtbot, window)
    assert window.desk.state.mine(ruled) is None
    assert window.desk.claim.ruling.message_label.text() == f"Undid the ruling on claim {ruled.position + 1}."


def test_undo_goes_to_the_report_that_was_ruled_on_and_shows_the_claim(qtbot, window, tmp_path):
    rule_first(window)
    ruled, first = window.desk.state.claim, window.desk.state.bundle.report
    window.desk.state.select(window.desk.state.checkable_claims()[-1])
    with_second_report(qtbot, window, tmp_path)
    window.reports.next()
    assert window.desk.state.bundle.report.id != first.id

    press_undo(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.claim.ruling.message_label.text().startswith("Undid"))
    state = window.desk.state
    assert (state.bundle.report.id, state.claim, state.mine(ruled)) == (first.id, ruled, None)
    assert window.message.text() == f"This is {first.name} again, where that was done."

    window.reports.next()
    window.desk.acts.redo()
    qtbot.waitUntil(lambda: window.desk.claim.ruling.message_label.text().startswith("Did again"))
    state = window.desk.state
    assert (state.bundle.report.id, state.claim) == (first.id, ruled)
    assert state.mine(ruled).verdict is Verdict.SUPPORTED


def test_voice_being_named_while_another_report_is_shown_can_be_undone(qtbot, window, tmp_path):
    with_second_report(qtbot, window, tmp_path)
    state = window.desk.state
    state.name_reviewer("Ana Ortiz")
    line = state.bundle.transcripts[0].segments[0]
    window.desk.acts.correct(state.bundle.transcripts[0].transcript.id, line, replace(line, speaker="Driver"))
    window.desk.acts.name_voice("Driver", "Marco Diaz", None)
    window.reports.next()
    assert [each.name for each in voices.history(window.workspace.database)] == ["Marco Diaz"]
    window.desk.acts.undo()
    qtbot.waitUntil(lambda: window.desk.claim.ruling.message_label.text().startswith("Undid"))
    assert window.desk.claim.ruling.message_label.text() == "Undid that this voice is Marco Diaz."


def test_recordings_laid_on_one_clock_are_where_they_were_after_undo(qtbot, window, tmp_path):
    added(qtbot, window, [make_clip(tmp_path / "other.mp4", length=4)])
    state, other = window.desk.state, window.desk.state.bundle.recordings[1]
    case_clock.set_shift(window.workspace.database, other, 1500, actor="sound")
    window.work._show_together((looking.look(window.workspace, state.bundle.report.id), {}))
    assert [each.link is not None for each in state.placed] == [False, True]

    window.desk.acts.undo()
    assert [each.link for each in state.placed] == [None, None]
    assert clocks.links(window.workspace.database) == {}
    window.desk.acts.redo()
    assert state.placed[1].link.offset_ms == 1500


def test_what_cannot_be_done_beside_other_work_is_told(qtbot, window, tmp_path):
    held = []
    job = window.work.start("wait", lambda _progress, token: [token.check() for _ in iter(held.copy, [1])])
    for refused in (lambda: window.work.add_files_if_free([tmp_path]), window.work.check, window.reports.next):
        window.message.clear()
        refused()
    assert job.name == "wait"
    window.work.check()
    assert window.message.text() == "Other work is under way. Wait for it, or stop it first."
    held.append(1)
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=10_000)


def test_recordings_that_share_no_sound_are_named_with_the_reason(qtbot, window, tmp_path):
    clip = make_clip(tmp_path / "other.mp4", length=4)
    window.work.add_files([clip])
    qtbot.waitUntil(lambda: "Added" in window.message.text() and not window.work.runner.is_busy, timeout=20_000)
    window.work.bring_together()
    qtbot.waitUntil(lambda: "on one clock" in window.message.text(), timeout=120_000)
    assert (
        "1 of 2 recordings lie on one clock now. other.mp4 does not: one of them is too short." in window.message.text()
    )
