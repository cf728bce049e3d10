"""The window: the start page, or the desk with a case on it."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from models.recording import Recording
from reviewer import case_clock, who_speaks
from reviewer.errors import ReviewerError
from reviewer.intake import FileKind, kind_of
from reviewer.matters import is_of_several
from reviewer.media.watermark import Proposal, Unsure
from reviewer.workspace import Workspace, login_name
from ui import actions, case_work, errors, kept, language, leaving, with_what
from ui.desk import Desk
from ui.drafts import Drafts
from ui.exporting import Exporting
from ui.first_flags import FirstFlags
from ui.hearing_more import HearingMore, OnReport
from ui.jobs.runner import Job, JobRunner, Work
from ui.language import later
from ui.leaving import Leaving
from ui.many import Many
from ui.menus import Menus
from ui.panels.frame import plain_label
from ui.panels.matters_panel import MattersPanel
from ui.panels.overlay import KeysOverlay, PaletteOverlay
from ui.panels.start_panel import StartPanel, empty_case
from ui.places import PlaceKeeper, go_back
from ui.recent import recent_cases, remember
from ui.rechecking import Rechecking
from ui.state import ReviewState, Seen
from ui.widgets.work_bar import WorkBar

_WINDOW = "window"


class MainWindow(QMainWindow):
    """Holds the open case, its desk, and the runner of long work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bodycam report reviewer"))
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.runner = JobRunner(self)
        self.drawing_runner = JobRunner(self)
        self.checking_runner = JobRunner(self)
        self.workspace: Workspace | None = None
        self.desk: Desk | None = None
        self.rechecking: Rechecking | None = None
        self.first_flags: FirstFlags | None = None
        self._report_id = ""
        self._is_leaving = False
        self._actions: list[actions.Action] = []
        self._build_status()
        self._build_menus()
        self.keys = KeysOverlay(self)
        self.keys.key_chosen.connect(self._choose_key)
        self.palette_overlay = PaletteOverlay(self)
        self._restore()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.redress)
        self.show_start()

    def _build_status(self) -> None:
        self.message = plain_label(is_wrapped=True)
        self.message.setAccessibleName(self.tr("Message"))
        self.work_bar = WorkBar()
        self.work_bar.stop_asked.connect(self.runner.cancel)
        self.runner.idle.connect(self._show_idle)
        self.statusBar().addWidget(self.message, 1)
        self.checking_bar = WorkBar(self.tr("Checking again"), width_px=200)
        self.checking_bar.bar.setAccessibleName(self.tr("Progress of checking again"))
        self.exporting = Exporting(self)
        self.exporting.told.connect(self.message.setText)
        self.exporting.failed.connect(self.tell)
        self.many = Many(self)
        self.many.found.connect(self.show_many)
        self.many.is_one.connect(self.new_case_of)
        self.many.told.connect(self.message.setText)
        self.many.failed.connect(self.tell)
        self.many.runner.idle.connect(self._leave_if_asked)
        self.statusBar().addPermanentWidget(self.many.bar)
        self.statusBar().addPermanentWidget(self.checking_bar)
        self.statusBar().addPermanentWidget(self.exporting.bar)
        self.statusBar().addPermanentWidget(self.work_bar)

    def _build_menus(self) -> None:
        self.menus = menus = Menus(self)
        case = menus.menu(self.tr("&Case"))
        menus.add(case, later("MainWindow", "&Start page"), self.show_start, "Ctrl+N")
        menus.add(case, later("MainWindow", "&Many cases at once …"), self.choose_many)
        menus.add(case, later("MainWindow", "&Add files …"), self.choose_files, "Ctrl+O")
        self.check_action = menus.add(case, later("MainWindow", "&Transcribe and check"), self.check, "Ctrl+R")
        menus.add(case, later("MainWindow", "Lay recordings on &one clock, by sound"), self.bring_together)
        menus.add(case, later("MainWindow", "&Parts of one recording …"), self.ask_for_parts)
        background = later("MainWindow", "Work in the &background")
        self.background_action = menus.add(case, background, self.keep_background)
        self.background_action.setCheckable(True)
        self.background_action.setToolTip(self.tr("Other programs go first; transcribing takes longer"))
        self.with_what = with_what.WithWhat(
            case.addMenu(self.tr("Speech &weights")),
            case.addMenu(self.tr("&Verifier")),
            case.addMenu(self.tr("Speaker &model")),
        )
        self.with_what.changed.connect(self._check_anew)
        self.with_what.voices_changed.connect(self._tell_voices_anew)
        self.with_what.turns_asked.connect(self.choose_turns)
        self.report_menu = case.addMenu(self.tr("&Report"))
        self.report_menu.aboutToShow.connect(self._fill_report_menu)
        menus.add(case, later("MainWindow", "Ne&xt report"), self.next_report, "Ctrl+PgDown")
        menus.menu(self.tr("&Play"), group=actions.MOVING)
        review = menus.menu(self.tr("&Review"), group=actions.REVIEWING)
        hide = later("MainWindow", "&Hide verdicts until I have ruled")
        self.blind_action = menus.add(review, hide, self.hide_verdicts, "Ctrl+B")
        self.blind_action.setCheckable(True)
        menus.menu(self.tr("&See"), group=actions.LOOKING)
        self.exporting.fill(menus.menu(self.tr("&Export")), menus)
        helping = menus.menu(self.tr("&Help"))
        menus.add(helping, later("MainWindow", "&Keys"), self.show_keys, "?")
        menus.add(helping, later("MainWindow", "&Commands"), self.show_palette, "Ctrl+K")
        menus.add_languages(helping.addMenu(self.tr("&Language")), self.choose_language)
        menus.with_keys()
        menus.fill([])

    def _restore(self) -> None:
        held = kept.load(_WINDOW)
        self.background_action.setChecked(bool(held.get("background")))
        self.blind_action.setChecked(bool(held.get("blind")))
        if "geometry" in held:
            self.restoreGeometry(QByteArray.fromBase64(str(held["geometry"]).encode()))

    @Slot()
    def show_start(self) -> None:
        """Close what is open and show the start page."""
        if not self._may_close():
            return
        self._close_case()
        start = StartPanel(recent_cases())
        start.case_chosen.connect(self.open_case)
        start.files_chosen.connect(self.new_case)
        start.many_asked.connect(self.choose_many)
        self.setCentralWidget(start)
        self.setWindowTitle(self.tr("Bodycam report reviewer"))
        start.new_button.setFocus()

    def _may_close(self) -> bool:
        """Whether work under way may be stopped; asked of the person."""
        if not self.runner.is_busy:
            return True
        return leaving.ask(self, can_finish=False) is Leaving.STOP

    def _close_case(self) -> None:
        if self.rechecking is not None:
            self.rechecking.leave()
            self.rechecking = None
        if self.first_flags is not None:
            self.first_flags.leave()
            self.first_flags = None
        for runner in (self.runner, self.drawing_runner, self.checking_runner, self.exporting.runner):
            runner.cancel()
            runner.wait()
        self._close_desk()
        gc.unfreeze()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _close_desk(self) -> None:
        if self.desk is not None:
            self.places.leave()
            self.desk.leave()
        self.desk = self.exporting.state = None
        self._actions = []
        self.menus.fill(self._actions)

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
        """Make a case of files; where they are folders of several matters, offer a case for each."""
        first = next((f for f in files if f.is_file() and kind_of(f) is FileKind.CASE), None)
        if first is not None:
            self.open_case(first)
        elif is_of_several(files):
            self.many.look_through(files, may_be_one=True)
        else:
            self.new_case_of(files)

    @Slot(object)
    def new_case_of(self, files: list[Path]) -> None:
        """Ask where to keep a case, and take all the files into it."""
        suggested = str(files[0].with_suffix(".case"))
        title, kinds = self.tr("Where to keep the new case"), self.tr("Cases (*.case)")
        name, _ = QFileDialog.getSaveFileName(self, title, suggested, kinds)
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

    @Slot()
    def choose_many(self) -> None:
        """The cases that are being made; where none are, ask for a folder of several matters."""
        if self.many.model.matters:
            self.show_many()
        else:
            self.many.choose()

    @Slot()
    def show_many(self) -> None:
        """Close what is open and list the matters that were found."""
        if not self._may_close():
            return
        self._close_case()
        panel = MattersPanel(self.many)
        panel.start_asked.connect(self._make_many)
        panel.case_chosen.connect(self.open_case)
        panel.one_asked.connect(self.new_case_of)
        panel.back_asked.connect(self.show_start)
        self.setCentralWidget(panel)
        self.setWindowTitle(self.tr("Bodycam report reviewer"))
        panel.view.setFocus()

    @Slot(bool)
    def _make_many(self, is_on_transcripts: bool) -> None:
        is_background = self.background_action.isChecked()
        self.many.start(with_what.chosen(), is_on_transcripts=is_on_transcripts, is_background=is_background)

    def _take(self, workspace: Workspace) -> None:
        self._close_case()
        self.workspace = workspace
        remember(workspace.database.path)
        self._show_title()
        self._lay_out()

    @Slot()
    def _show_title(self) -> None:
        """The case and how many claims still need a person, for whoever works in another window."""
        assert self.workspace is not None
        state = self.desk.state if self.desk is not None else None
        if state is None or state.bundle.run is None or state.so_far_ms is not None:
            told = self.tr("{case} – Bodycam report reviewer")
        else:
            still = sum(map(state.is_open, state.checkable_claims()))
            told = self.tr("{case} – %n open – Bodycam report reviewer", "", still)
        self.setWindowTitle(told.format(case=self.workspace.case.name))

    def _lay_out(self) -> None:
        assert self.workspace is not None
        reports = self.workspace.reports()
        self._close_desk()
        self.check_action.setEnabled(bool(reports))
        if not reports:
            self.setCentralWidget(empty_case(self.choose_files))
            return
        if self._report_id not in {each.id for each in reports}:
            self._report_id = reports[-1].id
        self._show_desk()

    @Slot()
    def _fill_report_menu(self) -> None:
        """Each report of the case with how far it is."""
        self.report_menu.clear()
        if self.workspace is None:
            return
        for each in self.workspace.reports():
            ruled, count = case_work.progress_of(self.workspace, each.id)
            told = self.tr("{name} – {ruled} of {all} ruled").format(name=each.name, ruled=ruled, all=count)
            action = self.report_menu.addAction(told)
            action.setCheckable(True)
            action.setChecked(each.id == self._report_id)
            action.triggered.connect(partial(self.show_report, each.id))

    @Slot()
    def next_report(self) -> None:
        """The next report of the case; after the last the first."""
        if self.workspace is not None and self._report_id:
            ids = [each.id for each in self.workspace.reports()]
            self.show_report(ids[(ids.index(self._report_id) + 1) % len(ids)])

    def show_report(self, report_id: str, _is_checked: bool = False) -> None:
        """Review another report of the case."""
        if not self.runner.is_busy and report_id != self._report_id:
            self._report_id = report_id
            self._lay_out()

    def _show_desk(self) -> None:
        assert self.workspace is not None
        state = ReviewState(case_work.look(self.workspace, self._report_id))
        state.reviewer_name = str(kept.load(_WINDOW).get("reviewer", ""))
        state.is_blind = self.blind_action.isChecked()
        state.drafts = Drafts(self.workspace.database.path)
        self.desk = Desk(self.workspace, state, self.drawing_runner)
        self.exporting.state = state
        self.places = PlaceKeeper(self.workspace.database.path, self.desk)
        self.desk.claim.ruling.named.connect(self._keep_name)
        self.desk.check_button.clicked.connect(self.check)
        self.desk.voices.tell_asked.connect(self.tell_voices_apart)
        self.desk.video.clock_line.reading_asked.connect(self.read_clock)
        self.rechecking = Rechecking(self.workspace, state, self.checking_runner, self.checking_bar, self.desk)
        self.rechecking.told.connect(self.message.setText)
        self.first_flags = FirstFlags(self.workspace, state, self.checking_runner, self.desk)
        self.hearing_more = HearingMore(self.desk, self._start_if_free, self.background_action.isChecked)
        self.hearing_more.heard.connect(self._show_seen)
        self.hearing_more.told.connect(self.message.setText)
        self.desk.video.parts_line.joined.connect(self.join_parts)
        self.setCentralWidget(self.desk)
        state.bundle_changed.connect(self._show_title)
        state.rulings_changed.connect(self._show_title)
        self._show_title()
        self._install_keys()  # in the window: keys of a desk that is in none are never heard
        QTimer.singleShot(0, self._go_back)
        gc.freeze()  # what was read stays while the case is open: looking through it again would stall the window
        self.message.setText(self.tr("Press N for the next open claim, ? for all keys."))

    @Slot()
    def _go_back(self) -> None:
        """Once the panels have their sizes."""
        if self.desk is not None and self.workspace is not None:
            self.desk.queue.view.setFocus()  # sooner, a window that becomes active meanwhile has nobody to give keys to
            go_back(self.workspace.database.path, self.desk)
            self.desk.transcript.resume_draft()

    def _install_keys(self) -> None:
        assert self.desk is not None
        self._actions = actions.desk_actions(self.desk)
        actions.install(self.desk, self._actions)
        self.menus.fill(self._actions)

    @Slot(str)
    def _keep_name(self, name: str) -> None:
        kept.change(_WINDOW, reviewer=name)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files to add to the open case."""
        if self.workspace is None:
            return
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Recordings, report and transcripts"))
        if names:
            self.add_files([Path(name) for name in names])

    def add_files(self, files: list[Path]) -> None:
        """Take files into the open case."""
        assert self.workspace is not None
        job = self._start("add files", partial(case_work.add_files, self.workspace, files))
        job.succeeded.connect(self._files_added)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome in an open case; on the start page they make one."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files and folders into the open case."""
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped and self.workspace is not None and not self.runner.is_busy:
            self.add_files(dropped)

    @Slot(object)
    def _files_added(self, told: str) -> None:
        self._lay_out()
        self.message.setText(told)
        self._ask_for_parts(is_with_keys=False)

    @Slot()
    def keep_background(self) -> None:
        """Let other programs go first, or no more; from the next transcribing on."""
        kept.change(_WINDOW, background=self.background_action.isChecked())

    @Slot()
    def check(self) -> None:
        """Hear what is new and check the report."""
        if self.workspace is None or self.runner.is_busy or not self._report_id:
            return
        is_background = self.background_action.isChecked()
        work = partial(case_work.hear_and_check, chosen=with_what.chosen(), is_background=is_background)
        job = self._start_alone("check", work, self._show_checked)
        if self.first_flags is not None:
            self.first_flags.begin()
            job.ended.connect(self.first_flags.leave)

    @Slot()
    def _check_anew(self) -> None:
        """With other weights or another verifier what was checked is heard and checked again."""
        if self.desk is not None and self.desk.state.bundle.run is not None:
            self.check()

    @Slot()
    def tell_voices_apart(self) -> None:
        """Tell the voices of every recording apart; what was checked is checked again."""
        work = partial(case_work.tell_voices_apart, chosen=with_what.chosen())
        self._start_if_free("tell voices apart", work, self._show_told_apart)

    @Slot()
    def _tell_voices_anew(self) -> None:
        """With another speaker model voices that were told apart are told apart again."""
        if self.desk is not None and any(
            who_speaks.told_from(each.transcript) for each in self.desk.state.bundle.transcripts
        ):
            work = partial(case_work.tell_voices_apart, chosen=with_what.chosen(), is_anew=True)
            self._start_if_free("tell voices apart", work, self._show_told_apart)

    @Slot()
    def choose_turns(self) -> None:
        """Ask for a file with the speaker turns of the recording that is shown, and take them."""
        if self.desk is None:
            self.message.setText(self.tr("Open a case first."))
            return
        recording = self.desk.state.bundle.recording(self.desk.state.recording_id)
        title = self.tr("Speaker turns of {name}").format(name=recording.name)
        name, _ = QFileDialog.getOpenFileName(self, title, filter=self.tr("Speaker turns (*.rttm);;All files (*)"))
        if name:
            work = partial(case_work.tell_by_turns, recording=recording, path=Path(name))
            self._start_if_free("take speaker turns", work, self._show_turns)

    @Slot(object)
    def _show_turns(self, seen: Seen) -> None:
        self._show_seen(seen, self.tr("Who speaks is what the file says now. Listen to each voice, and say who it is."))

    @Slot(str)
    def read_clock(self, recording_id: str) -> None:
        """Read the clock in the picture of a recording, and ask whether it is right."""
        if self.desk is None or self.runner.is_busy:
            return
        recording = self.desk.state.bundle.recording(recording_id)
        job = self._start("read clock", partial(case_work.read_clock, recording))
        job.succeeded.connect(self._propose_clock)

    @Slot(object)
    def _propose_clock(self, read: tuple[str, Proposal | Unsure]) -> None:
        if self.desk is not None:
            self.desk.video.clock_line.propose(*read)

    @Slot()
    def bring_together(self) -> None:
        """Lay all recordings on one clock, by what they hear."""
        self._start_if_free("bring together", case_work.bring_together, self._show_together)

    @Slot()
    def ask_for_parts(self) -> None:
        """Ask whether recordings that seem to be parts of one are."""
        if self.desk is None:
            self.message.setText(self.tr("Open a case first."))
        elif not self._ask_for_parts(is_with_keys=True):
            self.message.setText(self.tr("No recordings seem to be parts of one, other than those in a row already."))

    def _ask_for_parts(self, *, is_with_keys: bool) -> bool:
        if self.workspace is None or self.desk is None:
            return False
        runs = case_clock.parts_apart(self.workspace.database)
        self.desk.video.parts_line.ask(runs, is_with_keys=is_with_keys)
        return bool(runs)

    @Slot(object)
    def join_parts(self, run: tuple[Recording, ...]) -> None:
        """Put recordings one behind another: the reviewer says that they are parts of one."""
        if self.workspace is not None and self.desk is not None:
            actor = self.desk.state.reviewer_name or self.workspace.actor
            work = partial(case_work.join_parts, run=run, actor=actor)
            self._start_if_free("join parts", work, self._show_joined)

    @Slot(object)
    def _show_joined(self, seen: Seen) -> None:
        self._show_seen(seen, self.tr("The parts lie one behind another on the case clock now."))
        if self.desk is not None:
            self.desk.video.parts_line.go_on()

    @Slot(object)
    def _show_together(self, seen: Seen) -> None:
        held = seen.placed[1:]
        apart = [each.recording.name for each in held if each.link is None]
        told = self.tr("{count} of {all} recordings lie on one clock now.").format(
            count=len(seen.placed) - len(apart), all=len(seen.placed)
        )
        left = self.tr("No shared sound was found for: {names}.").format(names=", ".join(apart)) if apart else ""
        self._show_seen(seen, f"{told} {left}".strip())

    def _start_if_free(self, name: str, work: OnReport, show: Callable[..., None]) -> None:
        """Begin what is done on the desk, unless other work is under way."""
        if self.runner.is_busy:
            self.message.setText(self.tr("Other work is under way. Wait for it, or stop it first."))
        elif self.workspace is not None and self.desk is not None:
            self._start_alone(name, work, show)

    def _start_alone(self, name: str, work: OnReport, show: Callable[..., None]) -> Job:
        """Begin what ends with a check; one that began by itself gives way."""
        assert self.workspace is not None
        if self.rechecking is not None:
            self.rechecking.leave()
        job = self._start(name, partial(work, self.workspace, self._report_id))
        job.succeeded.connect(show)
        return job

    @Slot(object)
    def _show_checked(self, seen: Seen) -> None:
        self._show_seen(seen, self.tr("Checked. Press N for the first claim that needs you."))

    @Slot(object)
    def _show_told_apart(self, seen: Seen) -> None:
        self._show_seen(seen, self.tr("Voices are told apart. Listen to each, and say who it is."))

    @Slot(object, str)
    def _show_seen(self, seen: Seen, told: str) -> None:
        if self.desk is not None and self.workspace is not None:
            self.desk.state.show(case_work.with_rulings(self.workspace, seen))
            gc.freeze()
            self.message.setText(told)

    @Slot()
    def redress(self) -> None:
        """Take the colors of the desktop's other scheme."""
        if self.desk is not None:
            self.desk.redress()

    @Slot(bool)
    def hide_verdicts(self, is_blind: bool) -> None:
        """Blind review: what the machine found, and what others ruled, is shown after one's own ruling."""
        kept.change(_WINDOW, blind=is_blind)
        if self.desk is not None:
            self.desk.state.hide_verdicts(is_blind)

    @Slot()
    def show_keys(self) -> None:
        """All keys, over the window."""
        self.keys.show_actions([*self._actions, *(each for each in self.menus.with_keys() if each.keys)])

    @Slot()
    def show_palette(self) -> None:
        """All commands, found by typing."""
        self.palette_overlay.show_actions([*self._actions, *self.menus.with_keys()])

    @Slot(str, str)
    def _choose_key(self, name: str, key: str) -> None:
        self.message.setText(actions.choose_key([*self._actions, *self.menus.with_keys()], name, key))
        if self.desk is not None:
            self._install_keys()
        self.show_keys()
        self.keys.focus_on(name)

    def choose_language(self, code: str) -> None:
        """Keep the language to speak from the next start on; empty for the system's."""
        self.message.setText(language.choose(code))

    def _start(self, name: str, work: Work) -> Job:
        job = self.runner.create(name)
        job.progressed.connect(self.work_bar.show_step)
        job.failed.connect(self.tell)
        job.stopped.connect(self._show_stopped)
        self.work_bar.begin()
        if self.desk is not None:
            self.desk.check_button.setEnabled(False)
        self.runner.start(job, work)
        return job

    @Slot()
    def _show_idle(self) -> None:
        self.work_bar.hide()
        if self.desk is not None:
            self.desk.check_button.setEnabled(True)
        self._leave_if_asked()

    @property
    def _is_busy(self) -> bool:
        return self.runner.is_busy or self.many.runner.is_busy

    @Slot()
    def _leave_if_asked(self) -> None:
        if self._is_leaving and not self._is_busy:
            self.close()

    @Slot()
    def _show_stopped(self) -> None:
        self.message.setText(self.tr("Stopped. What was finished is kept; the same command goes on from there."))

    @Slot(object)
    def tell(self, error: ReviewerError) -> None:
        """Say what happened, what was not lost, and what to do; a window that stepped aside comes back for it."""
        if self._is_leaving:
            self._is_leaving = False
            self.showNormal()
        self.message.setText(errors.told(error))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Long work is stopped or goes on without the window, as the person likes."""
        answer = leaving.ask(self, can_finish=True) if self._is_busy else Leaving.STOP
        if answer is not Leaving.STOP:
            self._is_leaving = answer is Leaving.FINISH
            if self._is_leaving:
                self.showMinimized()
            event.ignore()
            return
        self.many.leave()
        self._close_case()
        kept.change(_WINDOW, geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        event.accept()
