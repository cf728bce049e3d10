"""The text of a report with a margin at its left, in which its paragraphs are counted and its pages begin."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.theme import current

_GAP = 8
_SMALLER = 0.85


class MarginMark(NamedTuple):
    """What stands in the margin beside the line of a place; ``page`` and ``paragraph`` are empty where none begins."""

    position: int
    page: str
    paragraph: str


class _Margin(QWidget):
    """Painted by the view that it belongs to."""

    def __init__(self, view: "ReportView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        """As wide as its marks."""
        return QSize(self._view.margin_width(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The marks of the lines in view."""
        self._view.paint_margin(self)


class ReportView(QTextEdit):
    """A text to read, with marks beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setObjectName("report")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.marks: tuple[MarginMark, ...] = ()
        self._margin = _Margin(self)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self._margin.update)

    def show_marks(self, marks: Sequence[MarginMark]) -> None:
        """Take other marks, in order of their places."""
        self.marks = tuple(marks)
        self._place_margin()
        self._margin.update()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * _SMALLER))
        return font

    def _widths(self) -> tuple[int, int]:
        """Of the column of pages and that of paragraphs."""
        width = QFontMetrics(self._small()).horizontalAdvance
        pages = max((width(mark.page) for mark in self.marks), default=0)
        return pages, max((width(mark.paragraph) for mark in self.marks), default=0)

    def margin_width(self) -> int:
        """Room for the widest marks."""
        pages, paragraphs = self._widths()
        return pages + paragraphs + _GAP * (bool(pages) + bool(paragraphs))

    def _place_margin(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), self.margin_width(), area.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin is as high as the view."""
        super().resizeEvent(event)
        self._place_margin()

    def paint_margin(self, margin: QWidget) -> None:
        """Page and paragraph beside the line that each begins in."""
        theme = current()
        painter = QPainter(margin)
        painter.fillRect(margin.rect(), QColor(theme.paper))
        painter.setFont(self._small())
        pages, _ = self._widths()
        for mark, top, height in self._in_view():
            line = QRect(0, top, margin.width() - _GAP, height)
            painter.setPen(QColor(theme.soft))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark.paragraph)
            if mark.page:
                painter.setPen(QColor(theme.accent))
                painter.drawLine(0, top, margin.width(), top)
                painter.drawText(QRect(0, top, pages, height), Qt.AlignmentFlag.AlignVCenter, mark.page)
        painter.end()

    def _in_view(self) -> list[tuple[MarginMark, int, int]]:
        cursor = QTextCursor(self.document())
        found = []
        for mark in self.marks:
            cursor.setPosition(mark.position)
            place = self.cursorRect(cursor)
            if place.bottom() >= 0 and place.top() <= self.viewport().height():
                found.append((mark, place.top() + self.viewport().y() - self.contentsRect().top(), place.height()))
        return found
