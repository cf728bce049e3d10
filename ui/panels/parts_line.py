"""Asks whether recordings are parts of one, where their names or clocks seem to say so, and whether those that lie in a
row are to be taken apart again. Nothing is kept unasked.
"""

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
        parted: The ``Run`` of which the reviewer says that they are not.
    """

    joined = Signal(object)
    parted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: list[tuple[Run, bool]] = []
        self._keys = LentKeys(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.label = plain_label(is_wrapped=True)
        self.agree_button = button("", "")
        self.agree_button.clicked.connect(self._agree)
        self.refuse_button = button("", self.tr("Leave the recordings as they are"))
        self.refuse_button.clicked.connect(self.go_on)
        for widget, share in ((self.label, 1), (self.agree_button, 0), (self.refuse_button, 0)):
            row.addWidget(widget, share)
        self.hide()

    def ask(self, apart: Sequence[Run], in_a_row: Sequence[Run] = (), *, is_with_keys: bool) -> None:
        """Ask of each run that lies apart whether its recordings are parts of one, and of each in a row whether it is
        to be taken apart; ``is_with_keys`` where somebody waits for that.
        """
        self._asked = [*((run, False) for run in apart), *((run, True) for run in in_a_row)]
        self._show()
        if self._asked and is_with_keys:
            self._keys.lend(self.refuse_button if not apart else self.agree_button)

    def _show(self) -> None:
        self.setVisible(bool(self._asked))
        if not self._asked:
            return
        run, is_in_a_row = self._asked[0]
        if is_in_a_row:
            told = self.tr("These lie one behind another on the case clock, as parts of one recording: {names}.")
            agree, refuse = self.tr("Take apart"), self.tr("Leave")
            hint = self.tr("Each recording by itself again; what was kept stays in the history")
        else:
            told = self.tr("Parts of one recording, it seems, in this order: {names}. Are they?")
            agree, refuse = self.tr("They are"), self.tr("No")
            hint = self.tr("Put them one behind another on the case clock")
        self.label.setText(told.format(names=", ".join(each.name for each in run)))
        self.agree_button.setText(agree)
        self.agree_button.setToolTip(hint)
        self.agree_button.setAccessibleName(hint)
        self.refuse_button.setText(refuse)

    @Slot()
    def _agree(self) -> None:
        if self._asked:
            run, is_in_a_row = self._asked[0]
            self.go_on()
            (self.parted if is_in_a_row else self.joined).emit(run)

    @Slot()
    def go_on(self) -> None:
        """That run is dealt with: ask of the next."""
        self._asked = self._asked[1:]
        if not self._asked:
            self._keys.give_back()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the recordings as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_on()
        else:
            super().keyPressEvent(event)
