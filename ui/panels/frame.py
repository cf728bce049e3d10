"""The frame that every panel has: a quiet title with room for small buttons, and room for what is in it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ui.theme import current

_LEAST_TITLE_PX = 60
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEAD_PX = 26  # with buttons and without


class Panel(QFrame):
    """A titled panel; subclasses add to ``body``, and small things to ``head`` at the right of the title."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(title)
        self.title_label = ElidedLabel(title.upper())
        self.title_label.setObjectName("title")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 6, 12, 8)
        self.body.setSpacing(6)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.addStrut(_HEAD_PX)
        self.head.addWidget(self.title_label, 1)
        self.body.addLayout(self.head)


class ElidedLabel(QLabel):
    """One line, cut with dots where there is no room for it; the whole of it is told where the pointer rests."""

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(_LEAST_TITLE_PX, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text as far as there is room."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            QToolTip.showText(event.globalPos(), self.text() if is_cut else "", self)
            return True
        return super().event(event)


def plain_label(text: str = "", *, name: str = "", is_wrapped: bool = False) -> QLabel:
    """A label that never reads its text as markup: much of it comes from elsewhere."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(is_wrapped)
    if name:
        label.setObjectName(name)
    return label


def button(text: str, told: str, *, look: str = "small") -> QPushButton:
    """A button that says to screen readers, and where the pointer rests, what it does."""
    made = QPushButton(text)
    made.setObjectName(look)
    made.setAccessibleName(told)
    made.setToolTip(told)
    return made


def to_press(event: QKeyEvent) -> QAbstractButton | None:
    """What has the keys, where that is a button and the key is Space or Enter. Qt itself presses by Space alone."""
    used = QApplication.focusWidget()
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return used if isinstance(used, QAbstractButton) and is_plain and event.key() in _PRESSING else None


def press(event: QKeyEvent) -> bool:
    """Press that, once however long the key is held; whether there was something to press."""
    pressed = to_press(event)
    if pressed is not None and not event.isAutoRepeat():
        pressed.click()
    return pressed is not None


def fill(area: QScrollArea, inner: QWidget) -> None:
    """Put something into an area."""
    area.setWidget(inner)
    lead_into(area, [inner])


def lead_into(area: QScrollArea, parts: Iterable[QWidget]) -> None:
    """Tab leads from the area through its parts in this order: what is made late comes last otherwise."""
    before: QWidget = area
    for each in (widget for part in parts for widget in part.findChildren(QWidget)):
        is_inside = each.window() == area.window()  # the list of a choice is a window of its own
        if is_inside and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, each)
            before = each


def mark_range(text: QTextEdit, start: int, end: int) -> None:
    """Give a part of a text a ground of its own, put the caret there, and bring it into view."""
    made = QTextEdit.ExtraSelection()
    made.cursor = QTextCursor(text.document())
    made.cursor.setPosition(start)
    made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    made.format.setBackground(QColor(current().selected))
    text.setExtraSelections([made])
    caret = QTextCursor(text.document())
    caret.setPosition(start)
    text.setTextCursor(caret)
    _bring_into_view(text)


def _bring_into_view(text: QTextEdit) -> None:
    """Scroll the line of the caret to a third from the top, unless it is well in view already."""
    place, height = text.cursorRect(), text.viewport().height()
    if not 0 <= place.top() <= height * 2 // 3:
        bar = text.verticalScrollBar()
        bar.setValue(bar.value() + place.top() - height // 3)


def frame(look: str) -> QFrame:
    """A frame with a look of the style sheet."""
    made = QFrame()
    made.setObjectName(look)
    return made
