"""The desk: video and report above, the timeline through the middle, transcript and lists below, and the selected
claim at the right from top to bottom.
"""

from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from models.report import Claim
from reviewer import case_clock, side_by_side
from reviewer.workspace import Workspace
from ui import case_work, words
from ui.acts import Acts
from ui.history import History
from ui.jobs.runner import JobRunner
from ui.panels.changes_panel import ChangesPanel
from ui.panels.claim_panel import ClaimPanel
from ui.panels.compare_panel import ComparePanel
from ui.panels.frame import frame, press, to_press
from ui.panels.omissions_panel import OmissionsPanel
from ui.panels.queue_panel import QueuePanel
from ui.panels.report_panel import ReportPanel
from ui.panels.timeline_panel import TimelinePanel
from ui.panels.transcript_panel import TranscriptPanel
from ui.panels.video_panel import VideoPanel
from ui.panels.voices_panel import VoicesPanel
from ui.state import ReviewState


class Desk(QWidget):
    """The panels of one report under review, and the acts on it."""

    def __init__(
        self,
        workspace: Workspace,
        state: ReviewState,
        history: History,
        runner: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self.state = workspace, state
        state.setParent(self)
        self._is_by_mouse = False
        self.acts = Acts(workspace, state, history, self)
        self.video = VideoPanel(state)
        self.timeline = TimelinePanel(state, runner)
        self.transcript = TranscriptPanel(state)
        self.report = ReportPanel(state, _changes(workspace, state, runner))
        self.claim = ClaimPanel(state)
        self.queue = QueuePanel(state)
        self.omissions = OmissionsPanel(state)
        self.voices = VoicesPanel(state)
        finished = partial(side_by_side.finished, workspace.database)
        self.compare = ComparePanel(state, runner, finished, partial(case_work.lay_side_by_side, workspace))
        self.check_button = QPushButton(self.tr("Transcribe and check (Ctrl+R)"))
        self.check_button.setObjectName("main")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 4)
        layout.setSpacing(8)
        layout.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._scrolled(self._laid_out()), 1)
        self._wire()

    def _scrolled(self, whole: QSplitter) -> QScrollArea:
        """On a small or greatly scaled screen the desk keeps a size that can be read, and is scrolled."""
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole = whole
        self.area.setWidget(whole)
        QApplication.instance().focusChanged.connect(self._bring_into_view)  # type: ignore[union-attr]
        return self.area

    def event(self, event: QEvent) -> bool:
        """Space and Enter press the button that Tab led to; after a click with the mouse they are keys of the desk."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_taken = not self._is_by_mouse and to_press(event) is not None
            event.setAccepted(is_taken)
            return is_taken
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if self._is_by_mouse or not press(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leads out of a field, so that keys are those of the desk again."""
        is_out = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_out and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # a QKeyEvent
            self.take_keys_back()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def take_keys_back(self) -> None:
        """From a field to the claims, or what else is shown in their place."""
        (self.queue.view if self.queue.isVisible() else self.tabs.tabBar()).setFocus()

    @Slot(QWidget, QWidget)
    def _bring_into_view(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever moves by keyboard sees where the keys are."""
        self._is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or not self.area.isAncestorOf(now):
            return
        middle, room = now.mapTo(self._whole, now.rect().center()), self.area.viewport().size() / 2
        self.area.ensureVisible(
            middle.x(), middle.y(), min(now.width() // 2, room.width()), min(now.height() // 2, room.height())
        )

    def _laid_out(self) -> QSplitter:
        above = _splitter(Qt.Orientation.Horizontal, [(self.video, 1), (self.report, 1)])
        below = _splitter(Qt.Orientation.Horizontal, [(self.transcript, 1), (self._lists(), 1)])
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.timeline)
        column.addWidget(below, 1)
        for columns in (above, below):
            columns.setSizes([510, 490])
        left = _splitter(Qt.Orientation.Vertical, [(above, 5), (lower, 5)])
        left.setSizes([420, 420])
        whole = _splitter(Qt.Orientation.Horizontal, [(left, 5), (self.claim, 2)])
        whole.setSizes([1010, 420])
        self._splitters = {"whole": whole, "left": left, "above": above, "below": below}
        return whole

    def _lists(self) -> QFrame:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Claims, what is left out, voices, and two transcripts side by side"))
        self.tabs.addTab(self.queue, self.tr("Claims"))
        self.tabs.addTab(self.omissions, self.tr("Left out"))
        self.tabs.addTab(self.voices, self.tr("Voices"))
        self.tabs.addTab(self.compare, self.tr("Side by side"))
        self._offer_comparing()
        held = frame("panel")
        layout = QVBoxLayout(held)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.addWidget(self.tabs)
        return held

    def _wire(self) -> None:
        self.claim.ruling.ruled.connect(self.acts.rule)
        self.claim.cutter.split_asked.connect(self.acts.split_claim)
        self.claim.cutter.merge_asked.connect(self.acts.merge_claims)
        self.report.split_asked.connect(self.acts.split_claim)
        self.report.merge_asked.connect(self.acts.merge_claims)
        self.transcript.corrected.connect(self.acts.correct)
        self.voices.named.connect(self.acts.name_voice)
        self.voices.merged.connect(self.acts.merge_voices)
        self.voices.differed.connect(self.acts.differ_voices)
        self.voices.split.connect(self.acts.split_voice)
        self.voices.parted.connect(self.acts.part_voice)
        self.video.clock_line.clock_read.connect(self.acts.set_clock)
        self.video.clock_line.confirmed.connect(self.acts.confirm_clock)
        self.video.parts_line.joined.connect(self.acts.join_parts)
        self.video.parts_line.parted.connect(self.acts.take_parts_apart)
        self.compare.can_changed.connect(self._offer_comparing)
        self.acts.told.connect(self.claim.ruling.tell)
        self.acts.ruled.connect(self._go_on)
        ruling = self.claim.ruling
        ruling.field_left.connect(self.take_keys_back)
        for field in (ruling.note_edit, ruling.name_edit, self.transcript.search, self.transcript.hits_view):
            field.installEventFilter(self)
        self.state.bundle_changed.connect(self._refresh)
        self.video.refresh()
        self.timeline.refresh()
        self.transcript.refresh()  # without a recording nothing else asks for it
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self.check_button.setVisible(self.state.bundle.run is None and bool(self.state.bundle.recordings))
        count = len(self.state.bundle.omissions)
        told = self.tr("Left out ({count})").format(count=count) if count else self.tr("Left out")
        self.tabs.setTabText(1, told)

    @Slot()
    def _go_on(self) -> None:
        """After a ruling the next open claim plays by itself, if that is wanted; a note is written to its end.

        What was hidden before the ruling is told where the next claim takes its place.
        """
        if self.claim.ruling.note_edit.hasFocus():
            self.take_keys_back()
        ruled = self.state.claim
        if self.queue.auto_box.isChecked():
            self.queue.next_open()
        if ruled is not None and self.state.is_blind and self.state.claim != ruled:
            self._tell_both(ruled)

    def _tell_both(self, claim: Claim) -> None:
        mine, found = self.state.mine(claim), self.state.verdict(claim)
        if mine is not None and found is not None:
            told = self.tr("Claim {number}: you {mine}, the machine {found}.")
            # A mark and its word stay in one line.
            yours, its = (words.marked(each).replace(" ", "\u00a0") for each in (mine.verdict, found))
            self.claim.ruling.tell(told.format(number=claim.position + 1, mine=yours, found=its))

    @Slot()
    def redress(self) -> None:
        """Take the colors of another theme."""
        self.transcript.view.redress()
        self.timeline.timeline.redraw()
        self.state.hide_verdicts(self.state.is_blind)

    @Slot()
    def show_queue(self) -> None:
        """The claims, with the keys on them."""
        self.tabs.setCurrentWidget(self.queue)
        self.queue.view.setFocus()

    @Slot()
    def show_all_claims(self) -> None:
        """The claims without filters, with the keys on them."""
        self.queue.show_all()
        self.show_queue()

    @Slot()
    def show_omissions(self) -> None:
        """What is left out, with the keys on it."""
        self.tabs.setCurrentWidget(self.omissions)
        self.omissions.area.setFocus()

    @Slot()
    def show_voices(self) -> None:
        """Who speaks, with the keys on the first thing to do there."""
        self.tabs.setCurrentWidget(self.voices)
        self.voices.focus_first()

    @Slot()
    def show_compare(self) -> None:
        """Two transcripts of the recording that is shown, with the keys on where they differ."""
        if self.compare.can_compare:
            self.tabs.setCurrentWidget(self.compare)
            self.compare.view.setFocus()
        else:
            self.state.told.emit(self.tr("Of this recording there are no two finished transcripts to compare."))

    @Slot()
    def _offer_comparing(self) -> None:
        self.tabs.setTabVisible(self.tabs.indexOf(self.compare), self.compare.can_compare)

    def ask_for_parts(self) -> bool:
        """Ask whether recordings that seem to be parts of one are, and whether those in a row should be.

        Returns False where there is nothing to ask.
        """
        database = self._workspace.database
        apart, in_a_row = case_clock.parts_apart(database), case_clock.parts_in_a_row(database)
        self.video.parts_line.ask(apart, in_a_row, is_with_keys=True)
        return bool(apart or in_a_row)

    def propose_parts(self) -> None:
        """Ask of recordings that seem to be parts of one; the keys stay where they are."""
        self.video.parts_line.ask(case_clock.parts_apart(self._workspace.database), is_with_keys=False)

    def leave(self) -> None:
        """Let go of the file that plays, once everything is kept."""
        self.acts.wait()
        self.video.close_player()

    def layout_kept(self) -> dict[str, object]:
        """How the panels are sized, to keep."""
        return {name: bytes(each.saveState().toBase64().data()).decode() for name, each in self._splitters.items()}

    def lay_out_as(self, held: dict[str, object]) -> None:
        """Size the panels as they were kept."""
        for name, splitter in self._splitters.items():
            if name in held:
                splitter.restoreState(QByteArray.fromBase64(str(held[name]).encode()))


def _changes(workspace: Workspace, state: ReviewState, runner: JobRunner) -> ChangesPanel | None:
    """What lays a draft over the report, where there are others."""
    held = workspace.reports()
    if len(held) < 2:  # noqa: PLR2004 - a draft and a final one
        return None
    return ChangesPanel(state, runner, partial(case_work.lay_over, workspace), held)


def _splitter(direction: Qt.Orientation, parts: list[tuple[QWidget, int]]) -> QSplitter:
    splitter = QSplitter(direction)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for number, (widget, share) in enumerate(parts):
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, share)
    return splitter
