"""The setting that lets other programs go first is kept."""

from ui import kept
from ui.main_window import MainWindow


def test_background_is_kept_for_the_next_time(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    assert not window.background_action.isChecked()

    window.background_action.trigger()

    assert kept.load("window")["background"] is True
    other = MainWindow()
    qtbot.addWidget(other)
    assert other.background_action.isChecked()
