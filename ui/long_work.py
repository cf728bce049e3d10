"""Long work on the open case, one piece at a time under a bar; what it ends in is shown on the desk.

What a person begins goes before: what checks again or looks ahead by itself has a runner and a bar of its own.
"""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.recording import Recording
from reviewer import who_speaks
from reviewer.media.watermark import Proposal, Unsure
from reviewer.workspace import Workspace
from ui import case_work, looking, with_what, words
from ui.desk import Desk
from ui.first_flags import FirstFlags
from ui.hearing_more import HearingMore, OnReport
from ui.jobs.runner import Job, JobRunner, Work
from ui.rechecking import Rechecking
from ui.state import Seen
from ui.widgets.work_bar import WorkBar


class LongWork(QObject):
    """Of one window, whichever case is open in it. ``is_background`` says whether other programs go first.

    Signals:
        told: A sentence on how it went.
        failed: A ``ReviewerError`` to tell.
        files_added: The case holds other files now; a sentence on them.
        files_kept: The case holds other files now, though taking them in did not come to its end.
    """

    told = Signal(str)
    failed = Signal(object)
    files_added = Signal(object)
    files_kept = Signal()

    def __init__(self, is_background: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_background = is_background
        self.runner = JobRunner(self)
        self.bar = WorkBar()
        self.bar.stop_asked.connect(self.runner.cancel)
        self.runner.idle.connect(self._show_idle)
        self.checking_runner = JobRunner(self)
        self.checking_bar = WorkBar(self.tr("Checking again"), width_px=200)
        self.checking_bar.bar.setAccessibleName(self.tr("Progress of checking again"))
        self.workspace: Workspace | None = None
        self.desk: Desk | None = None
        self.rechecking: Rechecking | None = None
        self.first_flags: FirstFlags | None = None
        self._held: case_work.Held = {}  # before files were added

    def take(self, workspace: Workspace) -> None:
        """Work on this case from now on; no report of it lies on the desk yet."""
        self.workspace = workspace

    def lay(self, desk: Desk) -> None:
        """Work on what lies on this desk, and begin what begins by itself."""
        assert self.workspace is not None
        self.desk, state = desk, desk.state
        self.rechecking = Rechecking(self.workspace, state, self.checking_runner, self.checking_bar, desk)
        self.rechecking.told.connect(self.told)
        self.first_flags = FirstFlags(self.workspace, state, self.checking_runner, desk)
        hearing_more = HearingMore(desk, self._start_if_free, self._is_background, self._chosen)
        hearing_more.heard.connect(self._show)
        hearing_more.told.connect(self.told)
        desk.check_button.clicked.connect(self.check)
        desk.voices.tell_asked.connect(self.tell_voices_apart)
        desk.video.clock_line.reading_asked.connect(self.read_clock)

    def clear(self) -> None:
        """The desk is cleared: what began by itself ends."""
        if self.rechecking is not None:
            self.rechecking.leave()
        if self.first_flags is not None:
            self.first_flags.leave()
        self.desk = self.rechecking = self.first_flags = None

    def leave(self) -> None:
        """Stop all work on the case; what was finished is kept."""
        self.clear()
        for runner in (self.runner, self.checking_runner):
            runner.cancel()
            runner.wait()
        self.workspace = None

    def add_files(self, files: list[Path]) -> None:
        """Take files into the case."""
        assert self.workspace is not None
        self._held = case_work.held(self.workspace.database)
        job = self.start("add files", partial(case_work.add_files, self.workspace, files))
        job.succeeded.connect(self._show_added)
        job.failed.connect(self._show_kept)
        job.stopped.connect(self._show_kept)

    @Slot(object)
    def _show_added(self, told: str) -> None:
        if self._is_desk_of_before():
            self.told.emit(told)
        else:
            self.files_added.emit(told)

    @Slot()
    def _show_kept(self) -> None:
        if not self._is_desk_of_before():
            self.files_kept.emit()

    def _is_desk_of_before(self) -> bool:
        """Whether what lies on the desk is all that the case holds, since no file has changed that."""
        if self.desk is None or self.workspace is None:
            return False
        return case_work.held(self.workspace.database) == self._held

    def add_files_if_free(self, files: list[Path]) -> None:
        """Take files into the case, unless other work is under way."""
        if self.is_free():
            self.add_files(files)

    def _chosen(self) -> case_work.Chosen:
        assert self.workspace is not None
        return with_what.chosen(self.workspace.database.path)

    def _is_ready(self) -> bool:
        """Whether a report lies on the desk and no work is under way; says so where not."""
        if self.desk is None:
            self.told.emit(self.tr("Open a case with a report first."))
        return self.desk is not None and self.is_free()

    def is_free(self) -> bool:
        """Whether no work is under way; says so where there is."""
        if self.runner.is_busy:
            self.told.emit(self.tr("Other work is under way. Wait for it, or stop it first."))
        return not self.runner.is_busy

    @Slot()
    def check(self) -> None:
        """Hear what is new and check the report."""
        if not self._is_ready():
            return
        work = partial(case_work.hear_and_check, chosen=self._chosen(), is_background=self._is_background())
        job = self._start_alone("check", work, self.show_checked)
        if self.first_flags is not None:
            self.first_flags.begin()
            job.ended.connect(self.first_flags.leave)
        if self.desk is not None and self.desk.state.bundle.run is None:
            self.told.emit(self.tr("Under way. First flags appear while the rest is still being heard."))

    @Slot()
    def check_anew(self) -> None:
        """With other weights or another verifier what was checked is heard and checked again."""
        if self.desk is not None and self.desk.state.bundle.run is not None:
            self.check()

    @Slot()
    def tell_voices_apart(self) -> None:
        """Tell the voices of every recording apart; what was checked is checked again."""
        work = partial(case_work.tell_voices_apart, chosen=with_what.chosen())
        self._start_if_free("tell voices apart", work, self._show_told_apart)

    @Slot()
    def tell_voices_anew(self) -> None:
        """With another speaker model voices that were told apart are told apart again."""
        if self.desk is not None and any(
            who_speaks.told_from(each.transcript) for each in self.desk.state.bundle.transcripts
        ):
            work = partial(case_work.tell_voices_apart, chosen=with_what.chosen(), is_anew=True)
            self._start_if_free("tell voices apart", work, self._show_told_apart)

    def take_turns(self, recording: Recording, path: Path) -> None:
        """Give what is heard in a recording to the speaker turns of a file."""
        work = partial(case_work.tell_by_turns, recording=recording, path=path)
        self._start_if_free("take speaker turns", work, self._show_turns)

    @Slot(str)
    def read_clock(self, recording_id: str) -> None:
        """Read the clock in the picture of a recording, and ask whether it is right."""
        if self.desk is None or not self.is_free():
            return
        recording = self.desk.state.bundle.recording(recording_id)
        job = self.start("read clock", partial(case_work.read_clock, recording))
        job.succeeded.connect(self._propose_clock)

    @Slot(object)
    def _propose_clock(self, read: tuple[str, Proposal | Unsure]) -> None:
        if self.desk is not None:
            self.desk.video.clock_line.propose(*read)

    @Slot()
    def bring_together(self) -> None:
        """Lay all recordings on one clock, by what they hear."""
        self._start_if_free("bring together", case_work.bring_together, self._show_together)

    def _start_if_free(self, name: str, work: OnReport, show: Callable[..., None]) -> None:
        """Begin what is done on the desk, unless other work is under way."""
        if self._is_ready():
            self._start_alone(name, work, show)

    def _start_alone(self, name: str, work: OnReport, show: Callable[..., None]) -> Job:
        """Begin what ends with a check; one that began by itself gives way."""
        assert self.workspace is not None
        assert self.desk is not None
        if self.rechecking is not None:
            self.rechecking.leave()
        job = self.start(name, partial(work, self.workspace, self.desk.state.bundle.report.id))
        job.succeeded.connect(show)
        return job

    def start(self, name: str, work: Work) -> Job:
        """Begin a piece of work, or let it wait for its turn."""
        job = self.runner.create(name)
        job.progressed.connect(self.bar.show_step)
        job.failed.connect(self.failed)
        job.stopped.connect(self._tell_stopped)
        self.bar.begin()
        if self.desk is not None:
            self.desk.check_button.setEnabled(False)
        self.runner.start(job, work)
        return job

    @Slot()
    def _show_idle(self) -> None:
        self.bar.hide()
        if self.desk is not None:
            self.desk.check_button.setEnabled(True)

    @Slot()
    def _tell_stopped(self) -> None:
        self.told.emit(self.tr("Stopped. What was finished is kept; begun again, it goes on from there."))

    @Slot(object)
    def show_checked(self, found: tuple[Seen, str]) -> None:
        """Show a report that was checked, and tell what is said of it."""
        seen, also = found
        told = self.tr("Checked. Press N for the next claim that needs you.")
        self._show(seen, f"{told} {also}".rstrip())

    @Slot(object)
    def _show_told_apart(self, seen: Seen) -> None:
        self._show(seen, self.tr("Voices are told apart. Listen to each, and say who it is."))

    @Slot(object)
    def _show_turns(self, seen: Seen) -> None:
        told = self.tr(
            "Who speaks is what the file says now. Listen to each voice, and say who it is. Case → Speaker model goes "
            "back to what the sound tells."
        )
        self._show(seen, told)

    @Slot(object)
    def _show_together(self, found: tuple[Seen, dict[str, str]]) -> None:
        seen, refused = found
        if self.desk is not None:
            self.desk.acts.note_placed(seen.placed)
        apart = [each.recording for each in seen.placed[1:] if each.link is None]
        told = self.tr("{count} of {all} recordings lie on one clock now.").format(
            count=len(seen.placed) - len(apart), all=len(seen.placed)
        )
        left = self.tr("{name} does not: {reason}.")
        why = [left.format(name=each.name, reason=words.said(refused.get(each.id, ""))) for each in apart]
        self._show(seen, " ".join((told, *why)))

    @Slot(object, str)
    def _show(self, seen: Seen, told: str) -> None:
        if self.desk is not None and self.workspace is not None:
            self.desk.state.show(looking.with_rulings(self.workspace, seen))
            gc.freeze()
            self.told.emit(told)
