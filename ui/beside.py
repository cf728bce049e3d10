"""Work of its own beside whatever else is under way, with a bar that shows how far it is and stops it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.jobs.runner import Job, JobRunner
from ui.widgets.work_bar import WorkBar


class Beside(QObject):
    """``under_way`` stands in the bar meanwhile; ``stopped`` is told if a person stops it.

    Signals:
        told: A sentence on how it went.
        failed: A ``ReviewerError`` to tell.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, under_way: str, stopped: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent, self._stopped = parent, stopped
        self.runner = JobRunner(self)
        self.bar = WorkBar(under_way, width_px=200)
        self.bar.stop_asked.connect(self.runner.cancel)
        self.runner.idle.connect(self.bar.hide)

    def _job(self, name: str) -> Job:
        """A job to start, with the bar shown."""
        job = self.runner.create(name)
        job.progressed.connect(self.bar.show_step)
        job.failed.connect(self.failed)
        job.stopped.connect(self._tell_stopped)
        self.bar.begin()
        return job

    @Slot()
    def _tell_stopped(self) -> None:
        self.told.emit(self._stopped)
