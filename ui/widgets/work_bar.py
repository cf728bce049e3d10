"""How far long work is, how long it will take, and the button that stops it."""

import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from reviewer.progress import Step
from ui.language import later
from ui.theme import grown

STAGES = {
    "hash": later("WorkBar", "Reading the file"),
    "sound": later("WorkBar", "Taking the sound out"),
    "copy": later("WorkBar", "Copying sound and picture"),
    "tracks": later("WorkBar", "Looking at the audio tracks"),
    "processor": later("WorkBar", "The graphics card gave up: on the processor now"),
    "transcribe": later("WorkBar", "Writing down what is said"),
    "again": later("WorkBar", "Hearing again"),
    "speakers": later("WorkBar", "Telling voices apart"),
    "turns": later("WorkBar", "Finding who speaks when"),
    "meaning": later("WorkBar", "Looking through what was said"),
    "frames": later("WorkBar", "Reading the clock in the picture"),
    "clock": later("WorkBar", "Laying recordings on one clock"),
    "check": later("WorkBar", "Checking the report"),
    "matters": later("WorkBar", "Making the cases"),
}
_PACE_KNOWN_S = 1.0
_AROUND_PX = 24


class WorkBar(QWidget):
    """Hidden while nothing is under way. ``told`` says what is, where that is always the same.

    ``width_px`` is with usual letters.

    Signals:
        stop_asked: The person wants the work to stop.
    """

    stop_asked = Signal()

    def __init__(self, told: str = "", *, width_px: int = 320, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self._stage = ""
        self._began = (0.0, 0.0)
        self._done = 0.0
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the work under way"))
        self.bar.setFixedWidth(grown(width_px))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.clicked.connect(self.stop_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stop_button)
        self.hide()

    def begin(self) -> None:
        """Something is under way; nobody knows yet how much."""
        self._stage = ""
        self._tell(self._told)
        self.bar.setRange(0, 0)
        self.show()

    def _tell(self, text: str) -> None:
        """The bar grows to what it tells."""
        self.bar.setFormat(text)
        self.bar.setFixedWidth(
            max(self.bar.minimumWidth(), self.bar.fontMetrics().horizontalAdvance(text) + _AROUND_PX)
        )

    @Slot(object)
    def show_step(self, step: Step) -> None:
        """How far it is; what begins anew, as with the next of several files, has a pace of its own."""
        if step.stage != self._stage or step.done < self._done:
            self._stage, self._began = step.stage, (time.monotonic(), step.done)
        self._done = step.done
        told = self._told or self.tr(STAGES.get(step.stage, step.stage))
        self._tell(f"{told}  %p %{self._left(step)}")
        self.bar.setRange(0, 1000 if step.total else 0)
        if step.total:
            self.bar.setValue(int(1000 * step.done / step.total))

    def _left(self, step: Step) -> str:
        """How long the stage will take at its pace so far; nothing while that is unknown."""
        began_s, began_done = self._began
        gained, passed_s = step.done - began_done, time.monotonic() - began_s
        if not step.total or gained <= 0 or passed_s < _PACE_KNOWN_S:
            return ""
        left_s = int((step.total - step.done) / gained * passed_s)
        return "  " + self.tr("{time} left").format(time=f"{left_s // 60}:{left_s % 60:02}")
