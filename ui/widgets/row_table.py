"""A table of which one row at a time is chosen, as the lists of claims and of cases are."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.theme import grown

_AROUND_PX = 6


def row_table(model: QAbstractItemModel, name: str, widths: Sequence[int], *, wide: int) -> QTableView:
    """A table on ``model`` that screen readers call ``name``; its first columns have widths in pixels with usual
    letters, and column ``wide`` takes the room that is left.
    """
    view = QTableView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)  # Tab leads on, arrows from row to row
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.ensurePolished()  # with the letters of the style sheet
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + _AROUND_PX)
    head = view.horizontalHeader()
    for column, width in enumerate(widths):
        view.setColumnWidth(column, grown(width))
    head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view
