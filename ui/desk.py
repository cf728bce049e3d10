"""The desk: recording and transcript, report, and the selected sentence side by side; all sentences below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.panels.claim_panel import ClaimPanel
from ui.panels.queue_panel import QueuePanel
from ui.panels.report_panel import ReportPanel
from ui.panels.transcript_panel import TranscriptPanel
from ui.panels.video_panel import VideoPanel
from ui.state import ReviewState


class Desk(QWidget):
    """The panels of one report under review."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        state.setParent(self)
        self.video = VideoPanel(state)
        self.transcript = TranscriptPanel(state)
        self.report = ReportPanel(state)
        self.claim = ClaimPanel(state)
        self.queue = QueuePanel(state)
        self.check_button = QPushButton("Transcribe and check")
        self.check_button.setObjectName("main")
        self.check_button.setVisible(state.bundle.run is None)
        state.bundle_changed.connect(self._hide_check_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 4)
        layout.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._split(), 1)

    def _split(self) -> QSplitter:
        left = _splitter(Qt.Orientation.Vertical, [(self.video, 5), (self.transcript, 4)])
        above = _splitter(Qt.Orientation.Horizontal, [(self.report, 5), (self.claim, 4)])
        right = _splitter(Qt.Orientation.Vertical, [(above, 7), (self.queue, 3)])
        whole = _splitter(Qt.Orientation.Horizontal, [(left, 4), (right, 7)])
        whole.setSizes([500, 920])
        return whole

    def _hide_check_button(self) -> None:
        self.check_button.setVisible(self.state.bundle.run is None)


def _splitter(direction: Qt.Orientation, parts: list[tuple[QWidget, int]]) -> QSplitter:
    splitter = QSplitter(direction)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for number, (widget, share) in enumerate(parts):
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, share)
    return splitter
