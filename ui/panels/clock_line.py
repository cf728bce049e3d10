"""The clocks under the picture: the camera's with its zone, and the time that the report states for the selected claim.

What is not known is said; the camera's clock can be read off the picture and typed in.
"""

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reviewer import case_clock
from reviewer.case_clock import Placed
from reviewer.errors import UsageError
from reviewer.media.watermark import Proposal, Unsure
from reviewer.report.times import stated_times
from ui import errors
from ui.panels.frame import button, plain_label
from ui.state import ReviewState
from ui.widgets.lent_keys import LentKeys


def _zone(minutes: int | None) -> timezone:
    return timezone(timedelta(minutes=minutes or 0))


_EXAMPLE = "2026-03-14 06:44:44Z"


class ClockLine(QWidget):
    """Follows the playhead.

    Signals:
        clock_read: Recording id, milliseconds, and the ``datetime`` with zone that the picture shows there.
        reading_asked: Recording id; the clock in its picture is to be read.
        confirmed: Recording id and the ``Proposal`` that the reviewer agrees with.
        closed: The field is gone again.
    """

    clock_read = Signal(str, int, object)
    reading_asked = Signal(str)
    confirmed = Signal(str, object)
    closed = Signal()

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._ms = 0
        self._keys = LentKeys(self)
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
        layout.addWidget(self._proposal_row())
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

    def _proposal_row(self) -> QWidget:
        """What was read off the picture, to be agreed with or not."""
        self._proposed: tuple[str, Proposal] | None = None
        self.proposal_row = QWidget()
        row = QHBoxLayout(self.proposal_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.proposal_label = plain_label(is_wrapped=True)
        self.agree_button = button(self.tr("It does"), self.tr("Keep what was read off the picture, with your name"))
        self.agree_button.clicked.connect(self._agree)
        self.refuse_button = button(self.tr("No"), self.tr("Leave the clock as it is"))
        self.refuse_button.clicked.connect(self._leave_proposal)
        for widget, share in ((self.proposal_label, 1), (self.agree_button, 0), (self.refuse_button, 0)):
            row.addWidget(widget, share)
        self.proposal_row.hide()
        return self.proposal_row

    @Slot()
    def ask_reading(self) -> None:
        """Ask for the clock in the picture of the recording that is shown to be read."""
        if self._state.has_recording():
            self.reading_asked.emit(self._state.recording_id)

    def propose(self, recording_id: str, found: Proposal | Unsure) -> None:
        """Ask whether what was read is what the picture shows; say why where nothing could be read for sure."""
        if isinstance(found, Unsure):
            self.proposal_label.setText(self.tr("No clock could be read off the picture. Type what it shows instead."))
            self._proposed = None
        else:
            told = self.tr("At 00:00 the picture seems to show {time} ({agreeing} of {read} frames agree). Does it?")
            shown = datetime.fromisoformat(found.zero_utc).astimezone(_zone(found.zone_minutes))
            time = f"{shown:%Y-%m-%d %H:%M:%S} {shown.tzname()}"
            self.proposal_label.setText(told.format(time=time, agreeing=found.agreeing, read=found.read))
            self._proposed = (recording_id, found)
        self.agree_button.setVisible(self._proposed is not None)
        self.proposal_row.show()
        self._keys.lend(self.agree_button if self._proposed else self.refuse_button)

    @Slot()
    def _agree(self) -> None:
        if self._proposed is not None:
            self.confirmed.emit(*self._proposed)
        self._leave_proposal()

    @Slot()
    def _leave_proposal(self) -> None:
        self._proposed = None
        self._keys.give_back()
        self.proposal_row.hide()
        self.closed.emit()

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
        if not self._state.has_recording():
            return
        self.edit.clear()
        self.edit.show()
        self._keys.lend(self.edit)

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
        self._keys.give_back()
        self.edit.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the clock as it was."""
        if event.key() == Qt.Key.Key_Escape and self.proposal_row.isVisible():
            self._leave_proposal()
        elif event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)
