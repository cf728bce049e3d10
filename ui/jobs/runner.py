"""Work off the window's thread: success or failure comes once and last, and cancelling is asked by token."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from reviewer.errors import ReviewerError, Stopped, kinds_and_place, refusal
from reviewer.progress import CancelToken, Progress, Step
from ui.language import translate

Work = Callable[[Progress, CancelToken], object]
_STEP_EVERY_S = 0.1


def program_fault(fault: BaseException) -> ReviewerError:
    """A bug, told by its type alone: its words may hold words of a case."""
    told = translate("runner", "The program has a fault ({kind}).").format(kind=type(fault).__name__)
    kept = translate("runner", "What was kept in the case is safe.")
    hint = translate("runner", "Try again; if it comes again, tell those who make the program what you did.")
    return ReviewerError(told, kept=kept, hint=hint)


class Job(QObject):
    """One piece of work.

    Signals:
        progressed: The latest ``Step``, at most ten a second.
        succeeded: What the work returned.
        failed: A ``ReviewerError`` to tell; a bug is told by its type alone.
        stopped: It ended because someone asked.
        ended: After any of the three, always last.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.token = CancelToken()
        self._told_at = 0.0

    def tell(self, step: Step) -> None:
        """Pass a step on unless one was passed on just now."""
        now = time.monotonic()
        if now - self._told_at >= _STEP_EVERY_S or step.done == step.total:
            self._told_at = now
            self.progressed.emit(step)

    def run(self, work: Work) -> None:
        """Do the work here and tell how it ended."""
        try:
            result = work(self.tell, self.token)
        except Stopped:
            self.stopped.emit()
        except ReviewerError as error:
            self.failed.emit(error)
        except OSError as error:
            self.failed.emit(refusal(error))
        except Exception as fault:  # noqa: BLE001 - the runner's door: a bug is told by its type alone
            logging.getLogger(__name__).info("job %s: fault %s", self.name, kinds_and_place(fault))
            self.failed.emit(program_fault(fault))
        else:
            self.succeeded.emit(result)
        self.ended.emit()


class _Task(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        self._job.run(self._work)


class JobRunner(QObject):
    """Runs one job after another.

    Signals:
        idle: The last job has ended.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way or waiting."""
        return bool(self._jobs)

    def create(self, name: str) -> Job:
        """A job to connect to before it is started."""
        return Job(name, self)

    def start(self, job: Job, work: Work) -> None:
        """Run ``work`` as soon as those before it have ended."""
        self._jobs.append(job)
        job.ended.connect(self._forget)
        self._pool.start(_Task(job, work))

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._jobs:
            self._jobs.remove(job)
            job.deleteLater()
        if not self._jobs:
            self.idle.emit()

    def cancel(self) -> None:
        """Ask every job to stop; each still tells how it ended."""
        for job in self._jobs:
            job.token.cancel()

    def wait(self) -> None:
        """Block until no job is under way; what they tell arrives when events are handled next."""
        self._pool.waitForDone()
