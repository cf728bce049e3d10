"""The window: the start page, or the desk with a case on it."""

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMessageBox, QProgressBar, QPushButton, QWidget

from reviewer.errors import ReviewerError
from reviewer.export.files import TRANSCRIPT_ENDINGS, rendered, write
from reviewer.progress import Step
from reviewer.workspace import Workspace, login_name
from ui import case_work
from ui.desk import Desk
from ui.jobs.runner import Job, JobRunner, Work
from ui.panels.start_panel import StartPanel
from ui.recent import recent_cases, remember
from ui.shortcuts import install, sheet
from ui.state import ReviewState

_STAGES = {
    "hash": "Reading the file",
    "sound": "Taking the sound out",
    "transcribe": "Writing down what is said",
    "check": "Checking the report",
}

_PACE_KNOWN_S = 1.0


class MainWindow(QMainWindow):
    """Holds the open case, its desk, and the runner of long work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bodycam report reviewer")
        self.resize(1440, 900)
        self.runner = JobRunner(self)
        self.workspace: Workspace | None = None
        self.desk: Desk | None = None
        self._report_id = ""
        self._job: Job | None = None
        self._stage = ""
        self._stage_began = (0.0, 0.0)
        self._build_status()
        self._build_menus()
        self.show_start()

    def _build_status(self) -> None:
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName("Progress of the work under way")
        self.bar.setFixedWidth(320)
        self.cancel_button = QPushButton("Stop")
        self.cancel_button.clicked.connect(self.runner.cancel)
        self.statusBar().addWidget(self.message, 1)
        self.statusBar().addPermanentWidget(self.bar)
        self.statusBar().addPermanentWidget(self.cancel_button)
        self._show_idle()
        self.runner.idle.connect(self._show_idle)

    def _build_menus(self) -> None:
        case = self.menuBar().addMenu("&Case")
        self._add(case, "&Start page", self.show_start, "Ctrl+N")
        self._add(case, "&Add files …", self.choose_files, "Ctrl+O")
        self.check_action = self._add(case, "&Transcribe and check", self.check, "Ctrl+R")
        export = self.menuBar().addMenu("&Export")
        for ending, text in ((".html", "Report page (HTML)"), (".csv", "Table (CSV)"), (".json", "Findings (JSON)")):
            self._add(export, text, partial(self.choose_export, ending))
        for ending in TRANSCRIPT_ENDINGS:
            self._add(export, f"Transcript ({ending})", partial(self.choose_export, ending))
        helping = self.menuBar().addMenu("&Help")
        self._add(helping, "&Keys", self.show_keys, "?")

    def _add(self, menu: QWidget, text: str, slot: object, keys: str = "") -> QAction:
        action = QAction(text, self)
        action.triggered.connect(slot)
        if keys:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        return action

    @Slot()
    def show_start(self) -> None:
        """Close what is open and show the start page."""
        if not self._may_close():
            return
        self._close_case()
        start = StartPanel(recent_cases())
        start.case_chosen.connect(self.open_case)
        start.files_chosen.connect(self.new_case)
        self.setCentralWidget(start)

    def _may_close(self) -> bool:
        """Whether work under way may be stopped; asked of the person."""
        if not self.runner.is_busy:
            return True
        answer = QMessageBox.question(
            self,
            "Work is under way",
            "Stop it and close the case? What is finished is kept, and the work goes on from there next time.",
        )
        return answer == QMessageBox.StandardButton.Yes

    def _close_case(self) -> None:
        self.runner.cancel()
        self.runner.wait()
        if self.desk is not None:
            self.desk.video.close_player()
            self.desk = None
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    @Slot(object)
    def open_case(self, path: Path) -> bool:
        """Open a case file and lay it out; says below the window why not."""
        if not self._may_close():
            return False
        try:
            workspace = Workspace.open(path, actor=login_name())
        except ReviewerError as error:
            self.tell(error)
            return False
        self._take(workspace)
        return True

    @Slot(object)
    def new_case(self, files: list[Path]) -> None:
        """Make a case beside the first file and take the files into it."""
        first = next((f for f in files if f.suffix == ".case"), None)
        if first is not None:
            self.open_case(first)
            return
        suggested = str(files[0].with_suffix(".case"))
        name, _ = QFileDialog.getSaveFileName(self, "Where to keep the new case", suggested, "Cases (*.case)")
        if name:
            self.make_case(Path(name), files)

    def make_case(self, path: Path, files: list[Path]) -> None:
        """Make a case file at ``path`` and take ``files`` into it."""
        if not self._may_close():
            return
        try:
            workspace = Workspace.create(path, path.stem, actor=login_name())
        except ReviewerError as error:
            self.tell(error)
            return
        self._take(workspace)
        self.add_files(files)

    def _take(self, workspace: Workspace) -> None:
        self._close_case()
        self.workspace = workspace
        remember(workspace.database.path)
        self.setWindowTitle(f"{workspace.case.name} – Bodycam report reviewer")
        self._lay_out()

    def _lay_out(self) -> None:
        assert self.workspace is not None
        reports = self.workspace.reports()
        if not reports:
            self.setCentralWidget(_empty_desk())
            self.check_action.setEnabled(False)
            return
        self._report_id = reports[-1].id
        self.check_action.setEnabled(True)
        if self.desk is not None:
            self.desk.video.close_player()
        self.desk = Desk(ReviewState(self.workspace.bundle(self._report_id)))
        self.desk.claim.ruled.connect(self._rule)
        self.desk.check_button.clicked.connect(self.check)
        install(self.desk)
        self.setCentralWidget(self.desk)
        self.message.setText("Press ? for the keys.")

    @Slot()
    def choose_files(self) -> None:
        """Ask for files to add to the open case."""
        if self.workspace is None:
            return
        names, _ = QFileDialog.getOpenFileNames(self, "Recordings, report and transcripts")
        if names:
            self.add_files([Path(name) for name in names])

    def add_files(self, files: list[Path]) -> None:
        """Take files into the open case."""
        assert self.workspace is not None
        job = self._start("add files", partial(case_work.add_files, self.workspace, files))
        job.succeeded.connect(self._files_added)

    @Slot(object)
    def _files_added(self, _none: object) -> None:
        self._lay_out()
        self.message.setText("Added. Choose “Transcribe and check” to begin.")

    @Slot()
    def check(self) -> None:
        """Hear what is new and check the report."""
        if self.workspace is None or self.runner.is_busy or not self._report_id:
            return
        job = self._start("check", partial(case_work.hear_and_check, self.workspace, self._report_id))
        job.succeeded.connect(self._show_bundle)

    @Slot(object, str)
    def _rule(self, decision: object, name: str) -> None:
        """A ruling is one short transaction, kept before the next key is taken."""
        assert self.workspace is not None and self.desk is not None
        try:
            bundle = case_work.rule(self.workspace, self.desk.state.bundle, decision, name)  # type: ignore[arg-type]  # signal
        except ReviewerError as error:
            self.desk.claim.tell(error.told())
            return
        self._show_bundle(bundle)
        self.desk.claim.tell("Kept.")

    @Slot(object)
    def _show_bundle(self, bundle: object) -> None:
        if self.desk is not None:
            self.desk.state.show(bundle)  # type: ignore[arg-type]  # a Bundle through a signal

    def choose_export(self, ending: str, _checked: bool = False) -> None:
        """Ask where to write an export, and write it."""
        if self.desk is None:
            self.message.setText("Open a case first.")
            return
        suggested = Path(self.desk.state.bundle.report.name).stem + ending
        name, _ = QFileDialog.getSaveFileName(self, "Export", suggested, f"*{ending}")
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the kind of export that the ending of ``path`` names."""
        assert self.desk is not None
        try:
            write(path, rendered(self.desk.state.bundle, path))
        except ReviewerError as error:
            self.tell(error)
            return
        self.message.setText(f"Wrote {path.name}. Private notes stayed behind.")

    @Slot()
    def show_keys(self) -> None:
        """The sheet of keys, in the message line's place so that nothing is covered."""
        self.message.setText(sheet())

    def _start(self, name: str, work: Work) -> Job:
        self._job = self.runner.create(name)
        self._job.progressed.connect(self._show_step)
        self._job.failed.connect(self.tell)
        self._job.stopped.connect(self._show_stopped)
        self._stage = ""
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel_button.show()
        self.runner.start(self._job, work)
        return self._job

    @Slot(object)
    def _show_step(self, step: Step) -> None:
        if step.stage != self._stage:
            self._stage, self._stage_began = step.stage, (time.monotonic(), step.done)
        self.bar.setFormat(f"{_STAGES.get(step.stage, step.stage)}  %p %{self._left(step)}")
        self.bar.setRange(0, 1000 if step.total else 0)
        if step.total:
            self.bar.setValue(int(1000 * step.done / step.total))

    def _left(self, step: Step) -> str:
        """How long the stage will take at its pace so far; nothing while that is unknown."""
        began_s, began_done = self._stage_began
        gained, passed_s = step.done - began_done, time.monotonic() - began_s
        if not step.total or gained <= 0 or passed_s < _PACE_KNOWN_S:
            return ""
        left_s = int((step.total - step.done) / gained * passed_s)
        return f"  {left_s // 60}:{left_s % 60:02} left"

    @Slot()
    def _show_idle(self) -> None:
        self.bar.hide()
        self.cancel_button.hide()

    @Slot()
    def _show_stopped(self) -> None:
        self.message.setText("Stopped. What was finished is kept; the same command goes on from there.")

    @Slot(object)
    def tell(self, error: ReviewerError) -> None:
        """Say what happened, what was not lost, and what to do."""
        self.message.setText(error.told())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Long work is stopped, if the person agrees; what it has finished is kept."""
        if not self._may_close():
            event.ignore()
            return
        self._close_case()
        event.accept()


def _empty_desk() -> QLabel:
    label = QLabel("This case holds no report yet. Add the report and the recordings with “Case → Add files …”.")
    label.setContentsMargins(60, 60, 60, 60)
    label.setWordWrap(True)
    return label
