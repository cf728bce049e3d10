"""What the footage holds and no sentence of the report tells of, the most telling first."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.omission import LeftOut
from reviewer import wording
from ui.panels.frame import button, fill, frame, plain_label
from ui.state import ReviewState
from ui.words import said, why_left_out


class OmissionsPanel(QWidget):
    """One card a moment, each with a play button."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Moments that the report leaves out"))
        layout.addWidget(self.area)
        self._shown: object = None
        state.bundle_changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Cards are made when somebody looks."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the omissions of the latest run, if anybody looks and they are not shown yet."""
        bundle = self._state.bundle
        if self.isVisible() and self._shown is not bundle.omissions:
            self._shown = bundle.omissions
            self._fill()

    def _fill(self) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(6)
        found = self._state.bundle.omissions
        if not found:
            layout.addWidget(plain_label(self._why_none(), name="soft", is_wrapped=True))
        for each in found:
            layout.addWidget(self._card(each.left_out))
        layout.addStretch(1)
        fill(self.area, inner)

    def _why_none(self) -> str:
        if self._state.bundle.run is None:
            return self.tr(
                "What the report leaves out is listed here once it has been checked. Choose “Transcribe and check”."
            )
        return self.tr("Nothing telling was found that the report leaves out. That is no proof that there is nothing.")

    def _card(self, left_out: LeftOut) -> QFrame:
        card = frame("evidence")
        row = QHBoxLayout(card)
        row.setContentsMargins(8, 6, 8, 6)
        at = wording.clock(left_out.span.start_ms)
        moment = said(left_out.moment)
        play = button("▶", self.tr("Play {moment} at {time}").format(moment=moment, time=at))
        play.setToolTip(why_left_out(left_out.reason))
        play.clicked.connect(partial(self._play, left_out))
        row.addWidget(play, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(plain_label(moment[:1].upper() + moment[1:], name="head", is_wrapped=True))
        speaker = self._state.bundle.who_speaks_in(left_out) or self.tr("speaker not known")
        told = f"{at} · {speaker} · {said(wording.omission(left_out.kind))}"
        text.addWidget(plain_label(told, name="soft", is_wrapped=True))
        text.addWidget(plain_label(f"“{left_out.words}”", is_wrapped=True))
        row.addLayout(text, 1)
        return card

    def _play(self, left_out: LeftOut, _is_checked: bool = False) -> None:
        self._state.go_to(left_out, is_playing=True)
