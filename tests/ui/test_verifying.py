"""Files, trail and case file verified from the window."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.support.desk import PLAYER_TALK
from ui.main_window import MainWindow

WROTE = "I stopped the car on Vine Street. The driver refused a search."
pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def window(qtbot, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(WROTE)
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.make_case(tmp_path / "one.case", [report])
    qtbot.waitUntil(lambda: made.desk is not None and not made.work.runner.is_busy, timeout=20_000)
    yield made
    made.close()


def verified(qtbot, window):
    window.verifying.start()
    qtbot.waitUntil(lambda: not window.verifying.runner.is_busy and window.verifying.dialog is not None, timeout=20_000)
    return [label.text() for label in window.verifying.dialog.findChildren(QLabel)]


def test_all_that_is_as_it_was_is_told_with_what_that_shows_and_does_not(qtbot, window):
    told = verified(qtbot, window)
    assert window.message.text() == "All files, the trail and the case file are as they were."
    assert told[0] == "✓  report.txt is the file that was added."
    assert told[1].startswith("Shows: The report at its place is, bit for bit,")
    assert "Does not show: Where the file came from before" in told[1]
    assert [each[0] for each in told[::2]] == ["✓", "✓", "✓"]


def test_file_that_was_changed_is_told_first_below_the_window(qtbot, window, tmp_path):
    (tmp_path / "report.txt").write_text(WROTE + " ")
    told = verified(qtbot, window)
    assert window.message.text() == "Not as they were: 1 of 3."
    assert told[0] == "✗  report.txt has CHANGED since it was added (its SHA-256 differs)."
    assert "Shows:" not in told[1]


def test_without_a_case_nothing_is_verified_and_a_closed_case_takes_its_results_along(qtbot, window):
    verified(qtbot, window)
    dialog = window.verifying.dialog
    window.show_start()
    assert not dialog.isVisible()
    window.verifying.start()
    assert window.message.text() == "Open a case first."
    assert window.verifying.dialog is None
