"""Two moments to type: from when to when. Up and Down move by a tenth of a second; the playhead can be taken."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.spans import TimeSpan
from reviewer import wording
from reviewer.errors import UsageError
from ui.panels.frame import button, plain_label
from ui.theme import grown

_STEP_MS = 100
_WIDTH_PX = 92


class SpanEdit(QWidget):
    """``playhead_ms`` is what a button beside each takes.

    Signals:
        accepted: Enter was pressed.
        changed: Something else is typed, by a person.
    """

    accepted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.playhead_ms = 0
        self._shown = ("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.start_edit = self._edit(self.tr("Beginning, minutes and seconds; Up and Down move it"))
        self.end_edit = self._edit(self.tr("End, minutes and seconds; Up and Down move it"))
        self.start_button = button(self.tr("Here"), self.tr("It begins where the playhead is"))
        self.end_button = button(self.tr("Here"), self.tr("It ends where the playhead is"))
        self.start_button.clicked.connect(lambda: self._change(self.start_edit, self.playhead_ms))
        self.end_button.clicked.connect(lambda: self._change(self.end_edit, self.playhead_ms))
        for widget in (self.start_edit, self.start_button, plain_label("–"), self.end_edit, self.end_button):
            row.addWidget(widget)
        row.addStretch(1)

    def _edit(self, told: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(told)
        edit.setToolTip(told)
        edit.setFixedWidth(grown(_WIDTH_PX))
        edit.returnPressed.connect(self.accepted)
        edit.textEdited.connect(self.changed)
        edit.installEventFilter(self)
        return edit

    def _take(self, edit: QLineEdit, ms: int) -> None:
        edit.setText(_written(ms))

    def _change(self, edit: QLineEdit, ms: int) -> None:
        self._take(edit, ms)
        self.changed.emit()

    def type_in(self, start: str, end: str) -> None:
        """Take what somebody typed before."""
        self.start_edit.setText(start)
        self.end_edit.setText(end)

    def show_span(self, span: TimeSpan) -> None:
        """Begin with a stretch of time."""
        self._take(self.start_edit, span.start_ms)
        self._take(self.end_edit, span.end_ms)
        self._shown = self.typed()

    @property
    def is_changed(self) -> bool:
        """Whether somebody typed or moved something since; a line without length would be refused otherwise."""
        return self.typed() != self._shown

    def typed(self) -> tuple[str, str]:
        """Both moments as they stand there."""
        return self.start_edit.text(), self.end_edit.text()

    def span(self) -> TimeSpan:
        """What is typed.

        Raises:
            UsageError: It is no stretch of time.
        """
        start_ms, end_ms = map(wording.milliseconds, self.typed())
        if start_ms >= end_ms:
            raise UsageError(
                self.tr("The end comes before the beginning."),
                kept=self.tr("Nothing was changed."),
                hint=self.tr("Type the earlier moment first."),
            )
        return TimeSpan(start_ms, end_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in a field move its moment."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by_ms = {Qt.Key.Key_Up: _STEP_MS, Qt.Key.Key_Down: -_STEP_MS}.get(Qt.Key(event.key()), 0)
            if by_ms:
                self._move(watched, by_ms)
                return True
        return super().eventFilter(watched, event)

    def _move(self, edit: QLineEdit, by_ms: int) -> None:
        try:
            self._change(edit, max(0, wording.milliseconds(edit.text()) + by_ms))
        except UsageError:
            return


def _written(ms: int) -> str:
    """To the millisecond, so that what was not touched stays as it was."""
    return f"{wording.clock(ms)}{ms % 100:02}"
