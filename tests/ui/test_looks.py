"""What is drawn says what it is: boxes and their ticks, and what has the keys, in both palettes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QListWidgetItem, QMenu

from tests.support.desk import PLAYER_TALK, contrast, dressed
from ui.theme import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
THEMES = {"light": LIGHT, "dark": DARK}
SEEN = 3  # contrast of what is drawn and tells something
LEAST_CHANGE_PX = 20


@pytest.fixture(params=THEMES)
def theme(request, qapp, monkeypatch):
    monkeypatch.setenv("REVIEWER_THEME", request.param)
    with dressed(qapp):
        yield THEMES[request.param]


def _check_box(qtbot, is_checked):
    made = QCheckBox("private")
    qtbot.addWidget(made)
    made.setChecked(is_checked)
    return made.grab().toImage()


def _list(qtbot, is_checked):
    made = QListWidget()
    qtbot.addWidget(made)
    made.addItem(QListWidgetItem("a line"))
    made.item(0).setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
    return made.grab().toImage()


def _menu(qtbot, is_checked):
    made = QMenu()
    qtbot.addWidget(made)
    action = made.addAction("Work in the background")
    action.setCheckable(True)
    action.setChecked(is_checked)
    return made.grab().toImage()


def _found(image, color):
    """Where a color is."""
    return [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) == QColor(color)
    ]


@pytest.mark.parametrize("draw", [_check_box, _list, _menu])
def test_a_checked_box_is_a_filled_box_with_a_tick(qtbot, theme, draw):
    checked, empty = draw(qtbot, True), draw(qtbot, False)

    (left, *_, right), (top, *_, bottom) = (
        sorted({place[n] for place in _found(checked, theme.accent)}) for n in (0, 1)
    )
    assert right - left == bottom - top >= 12
    inside = [checked.pixelColor(x, y) for x in range(left + 2, right - 1) for y in range(top + 2, bottom - 1)]
    assert 8 < sum(contrast(each, theme.accent) >= SEEN for each in inside) < len(inside) / 2  # the tick
    assert len(_found(empty, theme.soft)) > 30  # the frame of a box that is empty
    assert contrast(theme.accent, theme.paper) >= SEEN


def test_what_has_the_keys_can_be_seen(qtbot, theme, window):
    """All over the window: each thing that Tab leads to looks otherwise while it has the keys."""
    window.desk.queue.next_open()
    window.desk.video.player.pause()
    stops = _stops(qtbot, window)

    assert len(stops) > 30
    assert [_called(each) for each in stops if _change(each) < LEAST_CHANGE_PX] == []


def _stops(qtbot, window):
    """What Tab leads to, once round the window."""
    stops = []
    window.desk.queue.view.setFocus()
    while not stops or QApplication.focusWidget() is not stops[0]:
        stops.append(QApplication.focusWidget())
        qtbot.keyClick(stops[-1], Qt.Key.Key_Tab)
    return stops


def _change(widget):
    """How much of a widget's edge looks clearly otherwise while it has the keys, in dots."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    having = widget.grab().toImage()
    widget.clearFocus()
    lacking = widget.grab().toImage()
    edge = [(x, y) for x in range(lacking.width()) for y in (*range(3), *range(lacking.height() - 3, lacking.height()))]
    return sum(contrast(having.pixelColor(*at), lacking.pixelColor(*at)) >= SEEN for at in edge)


def _called(widget):
    return type(widget).__name__, widget.objectName(), widget.accessibleName()
