"""A choice that is cut: its list is whole, and what is chosen is told where the pointer rests."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.widgets.narrow_box import NarrowBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = "sin hechos que verificar en la grabación"


def test_cut_choice_has_a_whole_list_and_is_told_whole_where_the_pointer_rests(qtbot):
    box = NarrowBox("Mostrar: veredicto")
    box.addItems(["todos", LONG])
    box.setCurrentText(LONG)
    qtbot.addWidget(box)
    box.setFixedWidth(90)
    box.show()
    plain = box.grab().toImage()
    box.setItemText(1, f"{LONG[:-9]}otra cosa")
    assert box.grab().toImage() == plain  # what differs has no room, and dots take its place
    box.setItemText(1, LONG)

    box.showPopup()
    assert box.view().width() >= box.fontMetrics().horizontalAdvance(LONG)
    box.hidePopup()

    QApplication.sendEvent(box, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == f"Mostrar: veredicto: {LONG}"
    QToolTip.hideText()
