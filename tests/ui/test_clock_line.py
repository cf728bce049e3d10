"""The clocks under the picture."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from models.clock import ClockReading, ReadingSource, Sureness
from models.report import Claim, ClaimKind
from reviewer import ocr
from reviewer.case_clock import Placed
from reviewer.media.watermark import Proposal, Unsure
from tests.support import values
from tests.support.clips import make_clip
from tests.support.desk import PLAYER_TALK
from ui.main_window import MainWindow
from ui.panels.clock_line import ClockLine
from ui.state import ReviewState, Seen

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
ZERO = "2026-03-14T06:41:30.000Z"


def placed(zone_minutes=None, sureness=Sureness.SET):
    reading = ClockReading("clo", "rec", ZERO, zone_minutes, ReadingSource.HAND, sureness, "", "me", values.NOW)
    return Placed(values.a_recording(), reading, None, ZERO, reading)


def a_line(qtbot, *found):
    state = ReviewState(Seen(values.a_bundle(), placed=found))
    state.show_recording("rec")
    line = ClockLine(state)
    qtbot.addWidget(line)
    line.show()
    return line, state


def test_what_is_not_known_is_said(qtbot):
    line, state = a_line(qtbot)
    assert line.label.text() == "Camera clock not known · Report: no claim selected"
    state.select(state.bundle.claims[0])
    assert line.label.text() == "Camera clock not known · Report: no time stated"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (placed(), "Camera: 2026-03-14 06:42:01 UTC"),
        (placed(-480), "Camera: 2026-03-13 22:42:01 UTC-08:00"),
        (placed(sureness=Sureness.DOUBTFUL), "Camera (doubtful): 2026-03-14 06:42:01 UTC"),
    ],
)
def test_camera_clock_follows_the_playhead_in_its_zone(qtbot, found, told):
    line, state = a_line(qtbot, found)
    state.moment_changed.emit("rec", 31_000)
    assert line.label.text().split(" · ")[0] == told


def test_time_of_the_selected_claim_is_told_in_the_words_of_the_report(qtbot):
    line, state = a_line(qtbot)
    quote = "At 2242 hours I stopped the car."
    state.select(Claim("cl9", "rep", 0, values.TextSpan(0, len(quote)), quote, ClaimKind.ASSERTION))
    assert line.label.text().endswith("Report: 2242 hours".replace(" ", "\u00a0"))


def test_another_recording_has_its_own_clock(qtbot):
    line, state = a_line(qtbot, placed())
    state.show_recording("rec2")
    assert line.label.text().startswith("Camera clock not known")


def test_time_without_a_date_is_refused_and_can_be_mended(qtbot):
    line, state = a_line(qtbot)
    state.moment_changed.emit("rec", 31_000)
    line.set_button.click()
    for typed, told in (("06:42", "06:42 is no date with a time."), ("2026-03-14 06:42:01", "needs a zone")):
        line.edit.setText(typed)
        qtbot.keyClick(line.edit, Qt.Key.Key_Return)
        assert told in line.label.text()
    line.edit.setText("2026-03-14 T06:42:01Z")
    with qtbot.waitSignal(line.clock_read) as read:
        qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert read.args == ["rec", 31_000, datetime.fromisoformat("2026-03-14T06:42:01+00:00")]
    assert not line.edit.isVisible()


def test_escape_leaves_the_clock_as_it_was(qtbot):
    line, _ = a_line(qtbot)
    line.ask()
    with qtbot.waitSignal(line.closed), qtbot.assertNotEmitted(line.clock_read):
        qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    assert not line.edit.isVisible()


def test_clock_typed_in_the_window_is_kept_with_the_reviewers_name(qtbot, window):
    desk = window.desk
    desk.state.name_reviewer("Ana Ortiz")
    desk.state.moment_asked.emit(desk.state.recording_id, 31_000, False)
    qtbot.waitUntil(lambda: abs(desk.video.player.position() - 31_000) < 150)
    desk.video.clock_line.ask()
    qtbot.keyClicks(desk.video.clock_line.edit, "2026-03-14 06:42:01 -08:00")
    qtbot.keyClick(desk.video.clock_line.edit, Qt.Key.Key_Return)
    assert "UTC-08:00" in desk.video.clock_line.label.text()
    (kept,) = desk.state.placed
    assert (kept.reading.actor, kept.reading.zone_minutes) == ("Ana Ortiz", -480)
    assert "Kept what the clock" in desk.claim.ruling.message_label.text()

    desk.acts.undo()
    assert desk.video.clock_line.label.text().startswith("Camera clock not known")
    desk.acts.redo()
    assert "UTC-08:00" in desk.video.clock_line.label.text()


def test_clock_of_a_recording_that_is_added_is_taken_from_its_file(qtbot, tmp_path):
    clip = make_clip(tmp_path / "stop.mp4", began="2026-03-14T06:41:30Z")
    (tmp_path / "draft.txt").write_text("I stopped the car at 2242 hours.")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.make_case(tmp_path / "stop.case", [clip, tmp_path / "draft.txt"])
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=20_000)
    line = window.desk.video.clock_line
    qtbot.waitUntil(lambda: "2026-03-14 06:41:3" in line.label.text())
    assert line.label.text().startswith("Camera (doubtful)")  # ffmpeg wrote it: it may be the time of a copy
    window.close()


def test_what_was_read_off_the_picture_is_kept_only_if_the_reviewer_agrees(qtbot, window):
    desk = window.desk
    line = desk.video.clock_line
    found = Proposal("2026-03-14T06:41:30.000Z", None, 50, 12, 12)
    line.propose(desk.state.recording_id, found)
    assert "2026-03-14 06:41:30 UTC (12 of 12 frames agree)" in line.proposal_label.text()
    line.refuse_button.click()
    assert line.label.text().startswith("Camera clock not known")

    line.propose(desk.state.recording_id, found)
    line.agree_button.click()
    assert line.proposal_row.isHidden()
    assert line.label.text().startswith("Camera: 2026-03-14 06:41:")
    assert "12 of 12 frames agree" in desk.state.placed[0].reading.note


def test_clock_that_cannot_be_read_off_the_picture_is_told(qtbot):
    line, _ = a_line(qtbot)
    line.show()
    line.propose("rec", Unsure("no date"))
    assert "No clock could be read" in line.proposal_label.text()
    assert not line.agree_button.isVisible()


@pytest.mark.skipif(not ocr.is_installed(), reason="the optional packages are not installed")
def test_clock_is_read_off_the_picture_in_the_background(qtbot, window):
    line = window.desk.video.clock_line
    line.ask_reading()
    qtbot.waitUntil(line.proposal_row.isVisible, timeout=60_000)
    assert "2026-03-14 06:41:30" in line.proposal_label.text()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)
