"""Checking again by itself once lines were corrected or voices named, as soon as the hands rest."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reviewer.errors import ReviewerError
from reviewer.workspace import Workspace
from ui import case_work, errors, looking
from ui.jobs.runner import Job, JobRunner
from ui.state import ReviewState, Seen
from ui.widgets.work_bar import WorkBar

WAIT_MS = 3_000


class Rechecking(QObject):
    """Waits for ``WAIT_MS`` after each change, then checks in the background; a further change begins it anew.

    Signals:
        told: A sentence on how it went.
    """

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, state: ReviewState, runner: JobRunner, bar: WorkBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._state, self._runner, self._bar = workspace, state, runner, bar
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._begin)
        bar.stop_asked.connect(self.leave)
        state.bundle_changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """After each change: what is under way rests on what was."""
        self.leave()
        if self._state.is_outdated:
            self._timer.start()

    @Slot()
    def leave(self) -> None:
        """Stop, until the next change; marks of what is to be checked again stay."""
        self._timer.stop()
        if self._job is not None:
            self._job.token.cancel()
            self._job = None
            self._bar.hide()

    @Slot()
    def _begin(self) -> None:
        self._job = job = self._runner.create("check again")
        job.progressed.connect(self._bar.show_step)
        job.succeeded.connect(self._take)
        job.failed.connect(self._tell)
        self._bar.begin()
        self._runner.start(job, partial(case_work.check_again, self._workspace, self._state.seen))

    @Slot(object)
    def _take(self, seen: Seen) -> None:
        if self.sender() is self._job:
            self._end()
            self._state.show(looking.with_rulings(self._workspace, seen))
            self.told.emit(self.tr("Checked again with what was corrected. Your rulings stay as they are."))

    @Slot(object)
    def _tell(self, error: ReviewerError) -> None:
        if self.sender() is self._job:
            self._end()
            self.told.emit(errors.told(error))

    def _end(self) -> None:
        self._job = None
        self._bar.hide()
