"""First flags while the rest is still being heard: what was heard by now is checked, and later again."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from reviewer import looking_ahead
from reviewer.workspace import Workspace
from ui import case_work, looking
from ui.jobs.runner import Job, JobRunner
from ui.state import ReviewState, Seen

LOOK_EVERY_MS = 5_000
_MORE = 1.5


class FirstFlags(QObject):
    """Looks only where nothing was checked yet. Each look waits until half as much again was heard, so that hours of
    footage are not looked through at every step.
    """

    def __init__(self, workspace: Workspace, state: ReviewState, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._state, self._runner = workspace, state, runner
        self._looked_ms = 0
        self._job: Job | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """The case is being heard from now on."""
        if self._state.bundle.run is None:
            self._timer.start()

    @Slot()
    def leave(self) -> None:
        """It is being heard no more; what is shown stays until something takes its place."""
        self._timer.stop()
        if self._job is not None:
            self._job.token.cancel()
            self._job = None

    @Slot()
    def _look(self) -> None:
        heard_ms = looking_ahead.heard_so_far_ms(self._workspace.database)
        if self._job is not None or heard_ms <= self._looked_ms * _MORE:
            return
        self._looked_ms = heard_ms
        self._job = job = self._runner.create("look ahead")
        job.succeeded.connect(self._take)
        job.ended.connect(self._end)
        report_id = self._state.bundle.report.id
        self._runner.start(job, partial(case_work.look_ahead, self._workspace, report_id))

    @Slot(object)
    def _take(self, seen: Seen) -> None:
        if self.sender() is self._job and self._state.bundle.run is None:
            self._state.show(looking.with_rulings(self._workspace, seen))

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
