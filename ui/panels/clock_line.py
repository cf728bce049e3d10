"""The clocks under the picture: the camera's with its zone, and the time that the report states for the selected claim.

What is not known is said; the camera's clock can be read off the picture and typed in.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reviewer import case_clock
from reviewer.case_clock import Placed
from reviewer.errors import UsageError
from reviewer.report.times import stated_times
from ui import errors
from ui.panels.frame import button, plain_label
from ui.state import ReviewState

_EXAMPLE = "2026-03-14 06:44:44Z"


class ClockLine(QWidget):
    """Follows the playhead.

    Signals:
        clock_read: Recording id, milliseconds, and the ``datetime`` with zone that the picture shows there.
        closed: The field is gone again.
    """

    clock_read = Signal(str, int, object)
    closed = Signal()

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._ms = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        row = QHBoxLayout()
        self.label = plain_label(name="soft", is_wrapped=True)
        self.label.setAccessibleName(self.tr("Camera clock, and the time that the report states"))
        self.set_button = button(self.tr("Set clock …"), self.tr("Type what the clock in the picture shows"))
        self.set_button.clicked.connect(self.ask)
        row.addWidget(self.label, 1)
        row.addWidget(self.set_button)
        layout.addLayout(row)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("What the clock in the picture shows now, with its zone"))
        self.edit.setPlaceholderText(
            self.tr("The clock in the picture shows, for example: {time}").format(time=_EXAMPLE)
        )
        self.edit.returnPressed.connect(self._take)
        self.edit.hide()
        layout.addWidget(self.edit)
        state.moment_changed.connect(self._follow)
        state.recording_shown.connect(self.refresh)
        state.claim_selected.connect(self.refresh)
        state.bundle_changed.connect(self.refresh)
        state.rulings_changed.connect(self.refresh)
        self.refresh()

    @Slot(str, int)
    def _follow(self, _recording_id: str, ms: int) -> None:
        self._ms = ms
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say what the clocks say now."""
        told = f"{self._camera()} · {self._report()}"
        if told != self.label.text():
            self.label.setText(told)

    def _placed(self) -> Placed | None:
        return next((each for each in self._state.placed if each.recording.id == self._state.recording_id), None)

    def _camera(self) -> str:
        placed = self._placed()
        local = placed.local_at(self._ms) if placed else None
        if placed is None or local is None:
            return self.tr("Camera clock not known")
        told = self.tr("Camera (doubtful): {time}") if placed.is_doubtful else self.tr("Camera: {time}")
        return told.format(time=f"{local:%Y-%m-%d %H:%M:%S} {local.tzname()}")

    def _report(self) -> str:
        claim = self._state.claim
        if claim is None:
            return self.tr("Report: no claim selected")
        stated = ", ".join(stated_times(claim.quote))
        if not stated:
            return self.tr("Report: no time stated")
        return self.tr("Report: {time}").format(time=stated).replace(" ", "\u00a0")

    @Slot()
    def ask(self) -> None:
        """Show the field for what the clock in the picture shows."""
        self.edit.clear()
        self.edit.show()
        self.edit.setFocus()

    @Slot()
    def _take(self) -> None:
        """Hand over what was typed, if it is a time with a zone."""
        try:
            shown = case_clock.shown_time(self.edit.text())
        except UsageError as error:
            self.label.setText(errors.told(error))
            return
        self._close()
        self.clock_read.emit(self._state.recording_id, self._ms, shown)

    def _close(self) -> None:
        self.edit.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the clock as it was."""
        if event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)
