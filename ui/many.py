"""Many cases made at once, off the window's thread, beside whatever else is done in the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reviewer import batch, matters, verifiers
from reviewer.batch import Done, How
from reviewer.errors import ReviewerError
from reviewer.matters import Matter
from reviewer.progress import CancelToken, Progress, Step
from reviewer.speech import weights
from reviewer.workspace import login_name
from ui import errors, places
from ui.case_work import Chosen
from ui.item_models.matters import MattersModel
from ui.jobs.runner import JobRunner
from ui.recent import remember
from ui.widgets.work_bar import WorkBar


class Many(QObject):
    """Looks through folders for matters, and makes their cases one after another.

    Signals:
        found: Matters were found; ``model`` lists them.
        is_one: What was dropped (the paths) is one matter, or none.
        changed: Another matter is ready, or the work began or ended.
        told: A sentence on how it went.
        failed: A ``ReviewerError`` to tell.
    """

    found = Signal()
    is_one = Signal(object)
    changed = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.model = MattersModel()
        self.folders: list[Path] = []
        self.cases: Path | None = None
        self.runner = JobRunner(self)
        self.bar = WorkBar()
        self.bar.bar.setAccessibleName(self.tr("Progress of making cases"))
        self.bar.stop_asked.connect(self.runner.cancel)
        self.runner.idle.connect(self._end)
        self._rows: list[int] = []
        self._before_ms = self._all_ms = 0
        self._may_be_one = False

    @Slot()
    def choose(self) -> None:
        """Ask for a folder of several matters."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Folder with a folder for each matter"))
        if name:
            self.look_through([Path(name)])

    def look_through(self, folders: list[Path], cases: Path | None = None, *, may_be_one: bool = False) -> None:
        """Look for the matters in folders; case files go to ``cases``, else beside the matters."""
        if self.runner.is_busy:
            self.told.emit(self.tr("Cases are still being made. Wait for them, or stop them first."))
            return
        self.folders, self._may_be_one, self._all_ms = folders, may_be_one, 0
        job = self.runner.create("look through")
        job.succeeded.connect(self._show)
        job.failed.connect(self.failed)
        job.stopped.connect(self._tell_stopped)
        job.progressed.connect(self.bar.show_step)
        self.told.emit(self.tr("Looking through the folder …"))
        self.bar.begin()
        self.runner.start(job, partial(_look_through, folders, cases))

    @Slot(object)
    def _show(self, held: tuple[Matter, ...]) -> None:
        self.told.emit("")
        if self._may_be_one and sum(each.refusal is None for each in held) <= 1:
            self.is_one.emit(self.folders)
            return
        self.cases = held[0].case.parent if held else None
        self.model.show(held)
        self.found.emit()

    @Slot()
    def _tell_stopped(self) -> None:
        self.told.emit(self.tr("Stopped. No case was made."))

    def start(self, chosen: Chosen, *, is_on_transcripts: bool, is_background: bool) -> None:
        """Make the cases that are not made yet, or go on with them."""
        if self.runner.is_busy:
            return
        make = partial(_make, chosen=chosen, is_on_transcripts=is_on_transcripts, is_background=is_background)
        self._rows = self.model.waiting()
        self._before_ms, self._all_ms = 0, sum(self.model.matters[row].sound_ms for row in self._rows)
        for row in self._rows:
            job = self.runner.create("make case")
            job.progressed.connect(self._show_step)
            job.succeeded.connect(self._finish)
            job.failed.connect(self._refuse)
            job.stopped.connect(self._stop)
            job.ended.connect(self._next)
            self.model.tell(row, self.tr("waits for its turn"))
            self.runner.start(job, partial(make, self.model.matters[row]))
        if self._rows:
            self.bar.begin()
        self.changed.emit()

    @Slot(object)
    def _show_step(self, step: Step) -> None:
        batch.over_all(self.bar.show_step, self._before_ms, self._all_ms)(step)
        share = int(100 * step.done / step.total) if step.total else 0
        self.model.tell(self._rows[0], self.tr("under way, {share} %").format(share=share))

    @Slot(object)
    def _finish(self, done: Done) -> None:
        last = done.reports[-1]
        remember(last.case, last.case.stem)
        places.note(last.case, claims=last.claims, ruled=last.ruled, still_open=last.still_open)
        self.model.finish(self._rows[0], done)

    @Slot(object)
    def _refuse(self, error: ReviewerError) -> None:
        self.model.tell(self._rows[0], errors.told(error))

    @Slot()
    def _stop(self) -> None:
        self.model.tell(self._rows[0], self.tr("Stopped. What was finished is kept."))

    @Slot()
    def _next(self) -> None:
        self._before_ms += self.model.matters[self._rows.pop(0)].sound_ms
        self.changed.emit()

    @Slot()
    def _end(self) -> None:
        self.bar.hide()
        if self._all_ms:
            told = self.tr("{made} of {all} cases are ready.")
            self.told.emit(told.format(made=self.model.made(), all=self.model.rowCount()))
        self.changed.emit()

    def leave(self) -> None:
        """Stop; what was finished is kept."""
        self.runner.cancel()
        self.runner.wait()


def _look_through(
    folders: list[Path], cases: Path | None, progress: Progress, token: CancelToken
) -> tuple[Matter, ...]:
    return matters.matters_in(folders, cases, progress=progress, token=token)


def _make(
    matter: Matter,
    progress: Progress,
    token: CancelToken,
    *,
    chosen: Chosen,
    is_on_transcripts: bool,
    is_background: bool,
) -> Done:
    by = weights.find(chosen.weights) if chosen.weights else None
    how = How(by, verifiers.find(chosen.verifier or None), is_on_transcripts, is_background)
    return batch.do(matter, how, actor=login_name(), progress=progress, token=token)
