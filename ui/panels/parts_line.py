"""Asks whether recordings are parts of one, where their names or clocks seem to say so. Nothing is kept unasked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.recording import Recording
from ui.panels.frame import button, plain_label
from ui.widgets.lent_keys import LentKeys

Run = tuple[Recording, ...]


class PartsLine(QWidget):
    """Hidden until there is something to ask; asks of one run of recordings after another.

    Signals:
        joined: The ``Run`` of which the reviewer says that its recordings are parts of one, in their order.
    """

    joined = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._keys = LentKeys(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.label = plain_label(is_wrapped=True)
        self.agree_button = button(self.tr("They are"), self.tr("Put them one behind another on the case clock"))
        self.agree_button.clicked.connect(self._agree)
        self.refuse_button = button(self.tr("No"), self.tr("Leave the recordings as they are"))
        self.refuse_button.clicked.connect(self.go_on)
        for widget, share in ((self.label, 1), (self.agree_button, 0), (self.refuse_button, 0)):
            row.addWidget(widget, share)
        self.hide()

    def ask(self, runs: Sequence[Run], *, is_with_keys: bool) -> None:
        """Ask of each run whether its recordings are parts of one; ``is_with_keys`` where somebody waits for that."""
        self._runs = list(runs)
        self._show()
        if self._runs and is_with_keys:
            self._keys.lend(self.agree_button)

    def _show(self) -> None:
        self.setVisible(bool(self._runs))
        if self._runs:
            names = ", ".join(each.name for each in self._runs[0])
            told = self.tr("Parts of one recording, it seems, in this order: {names}. Are they?")
            self.label.setText(told.format(names=names))

    @Slot()
    def _agree(self) -> None:
        if self._runs:
            self.joined.emit(self._runs[0])

    @Slot()
    def go_on(self) -> None:
        """That run is dealt with: ask of the next."""
        self._runs = self._runs[1:]
        if not self._runs:
            self._keys.give_back()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the recordings as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_on()
        else:
            super().keyPressEvent(event)
