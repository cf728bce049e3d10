"""The window: the start page, or the desk with a case on it."""

import gc
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from reviewer.checking.judge import CHECKER
from reviewer.errors import ReviewerError
from reviewer.intake import FileKind, kind_of
from reviewer.matters import is_of_several
from reviewer.version import VERSION
from reviewer.workspace import Workspace, login_name
from ui import actions, errors, kept, language, leaving, looking, with_what
from ui.asking import Asking
from ui.desk import Desk
from ui.drafts import Drafts
from ui.exporting import Exporting
from ui.history import History
from ui.jobs.runner import JobRunner
from ui.keys import Keys
from ui.language import later
from ui.leaving import Leaving
from ui.long_work import LongWork
from ui.many import Many
from ui.menus import Menus
from ui.panels.frame import press
from ui.panels.matters_panel import MattersPanel
from ui.panels.start_panel import StartPanel, coming, empty_case, files_of
from ui.places import PlaceKeeper, go_back
from ui.recent import recent_cases, remember
from ui.reports_menu import ReportsMenu
from ui.state import ReviewState
from ui.verifying import Verifying
from ui.widgets.message_line import MessageLine

_WINDOW = "window"
_SIZE = QSize(1440, 900)
_WAIT_S = 1.5  # for who writes the case just then; what another program holds for longer, the window says


class MainWindow(QMainWindow):
    """Opens one case after another and lays it on the desk; holds the menus and what is told below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bodycam report reviewer"))
        self.setAcceptDrops(True)
        self.drawing_runner = JobRunner(self)
        self.workspace: Workspace | None = None
        self.desk: Desk | None = None
        self._history = History()
        self._is_leaving = False
        self._build_status()
        self._build_menus()
        self._restore()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.redress)
        self.show_start()

    def _build_status(self) -> None:
        self.message = MessageLine()
        self.message.setContentsMargins(10, 0, 0, 4)  # as the desk above it
        self.work = LongWork(self._is_background, self)
        self.asking = Asking(self.work, self)
        self.asking.told.connect(self.message.setText)
        self.exporting = Exporting(self)
        self.verifying = Verifying(self)
        self.many = Many(self)
        for each in (self.work, self.exporting, self.verifying, self.many):
            each.told.connect(self.message.setText)
            each.failed.connect(self.tell)
        self.work.files_added.connect(self._files_added)
        self.work.files_kept.connect(self._files_kept)
        self.many.found.connect(self.show_many)
        self.many.is_one.connect(self.new_case_of)
        self._runners = (self.work.runner, self.many.runner, self.exporting.runner, self.verifying.runner)
        for runner in self._runners:
            runner.idle.connect(self._leave_if_asked)
        self.statusBar().addWidget(self.message, 1)
        for bar in (self.many.bar, self.work.checking_bar, self.exporting.bar, self.verifying.bar, self.work.bar):
            self.statusBar().addPermanentWidget(bar)

    def _build_menus(self) -> None:
        menus, work = Menus(self), self.work
        self.keys = Keys(menus, self)
        self.keys.told.connect(self.message.setText)
        case = menus.menu(self.tr("&Case"))
        menus.add(case, later("MainWindow", "&Start page"), self.show_start, "Ctrl+N")
        menus.add(case, later("MainWindow", "&Many cases at once …"), self.choose_many)
        case.addSeparator()
        menus.add(case, later("MainWindow", "&Add files …"), self.asking.for_files, "Ctrl+O")
        menus.add(case, later("MainWindow", "Add a &folder …"), self.asking.for_folder, "Ctrl+Shift+O")
        case.addSeparator()
        self.check_action = menus.add(case, later("MainWindow", "&Transcribe and check"), work.check, "Ctrl+R")
        case.addSeparator()
        menus.add(case, later("MainWindow", "Lay recordings on &one clock, by sound"), work.bring_together)
        menus.add(case, later("MainWindow", "&Parts of one recording …"), self.asking.for_parts)
        menus.add(case, later("MainWindow", "Words and &language of the case …"), self.asking.for_words)
        menus.add(case, later("MainWindow", "Verif&y files and trail"), self.verifying.start)
        case.addSeparator()
        background = later("MainWindow", "Work in the &background")
        self.background_action = menus.add(case, background, self.keep_background)
        self.background_action.setCheckable(True)
        self.background_action.setToolTip(self.tr("Other programs go first; transcribing takes longer"))
        self.with_what = with_what.WithWhat(
            case.addMenu(self.tr("Speech &weights")),
            case.addMenu(self.tr("&Verifier")),
            case.addMenu(self.tr("Speaker &model")),
        )
        self.with_what.changed.connect(work.check_anew)
        self.with_what.voices_changed.connect(work.tell_voices_anew)
        self.with_what.refused.connect(self.tell)
        self.with_what.turns_asked.connect(self.asking.for_turns)
        case.addSeparator()
        self.reports = ReportsMenu(case.addMenu(self.tr("&Report")))
        self.reports.chosen.connect(self.show_report)
        menus.add(case, later("MainWindow", "Ne&xt report"), self.reports.next, "Ctrl+PgDown")
        case.addSeparator()
        menus.add(case, later("MainWindow", "&Close the window"), self.close, "Ctrl+Q")
        menus.menu(self.tr("&Play"), group=actions.MOVING)
        review = menus.menu(self.tr("&Review"), group=actions.REVIEWING)
        hide = later("MainWindow", "&Hide verdicts until I have ruled")
        self.blind_action = menus.add(review, hide, self.hide_verdicts, "Ctrl+B")
        alone = later("MainWindow", "Hide &others' rulings until I have ruled")
        self.alone_action = menus.add(review, alone, self.hide_rulings, "Ctrl+Shift+B")
        for each in (self.blind_action, self.alone_action):
            each.setCheckable(True)
        menus.menu(self.tr("&See"), group=actions.LOOKING)
        self.exporting.fill(menus.menu(self.tr("&Export")), menus)
        helping = menus.menu(self.tr("&Help"))
        menus.add(helping, later("MainWindow", "&Keys"), self.keys.show_sheet, "?")
        menus.add(helping, later("MainWindow", "&Commands"), self.keys.show_palette, "Ctrl+K")
        menus.add(helping, later("MainWindow", "&About this program"), self.tell_about)
        menus.add_languages(helping.addMenu(self.tr("&Language")), self.choose_language)
        self.menus = menus
        menus.with_keys()
        menus.fill([])

    @Slot()
    def tell_about(self) -> None:
        """Say below the window which version this is and what checks: what a question about it has to name."""
        told = self.tr("Bodycam report reviewer, version {version}. Checker: {checker}. Nothing leaves this computer.")
        self.message.setText(told.format(version=VERSION, checker=CHECKER))

    def _restore(self) -> None:
        held = kept.load(_WINDOW)
        self.background_action.setChecked(bool(held.get("background")))
        self.blind_action.setChecked(bool(held.get("blind")))
        self.alone_action.setChecked(bool(held.get("alone")))
        if not self.restoreGeometry(QByteArray.fromBase64(str(held.get("geometry", "")).encode())):
            self.resize(_SIZE)
        self.resize(self.size().boundedTo(self.screen().availableSize()))  # kept on another screen, or at another scale

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
        if not self.work.runner.is_busy and not self.exporting.runner.is_busy:
            return True
        return leaving.ask(self, can_finish=False) is Leaving.STOP

    def _close_case(self) -> None:
        self.work.leave()
        self.asking.leave()
        for runner in (self.drawing_runner, self.exporting.runner, self.verifying.runner):
            runner.cancel()
            runner.wait()
        self.verifying.leave()
        self._close_desk()
        self.message.clear()  # it was about that case
        gc.unfreeze()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None
            self.reports.take(None)
            gc.collect()

    def _close_desk(self) -> None:
        if self.desk is not None:
            self.places.leave()
            self.desk.leave()
        self.desk = self.exporting.state = self.exporting.workspace = None
        self.work.clear()
        self.keys.lay(None)

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
        first = files[0]  # a folder's name may hold a dot
        suggested = str(first.with_name(f"{first.name if first.is_dir() else first.stem}.case"))
        title, kinds = self.tr("Where to keep the new case"), self.tr("Cases (*.case)")
        name, _ = QFileDialog.getSaveFileName(self, title, suggested, kinds)
        if name:
            self.make_case(Path(name if name.lower().endswith(".case") else f"{name}.case"), files)

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
        self.setCentralWidget(coming())
        self.work.add_files(files)

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
        self.many.start(with_what.chosen(), is_on_transcripts=is_on_transcripts, is_background=self._is_background())

    def _take(self, workspace: Workspace) -> None:
        self._close_case()
        workspace.database.wait_no_longer(_WAIT_S)
        self.workspace, self._history = workspace, History()
        self.verifying.workspace = workspace
        self.work.take(workspace)
        self.reports.take(workspace)
        remember(workspace.database.path, workspace.case.name)
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
        report_id = self.reports.settle()
        self._close_desk()
        self.check_action.setEnabled(bool(report_id))
        if report_id:
            self._show_desk(report_id)
        else:
            names = [each.name for each in self.workspace.recordings()]
            self.setCentralWidget(empty_case(self.asking.for_files, names))

    @Slot(str)
    def show_report(self, report_id: str) -> None:
        """Review another report of the case, unless work on this one is under way."""
        if self.work.is_free():
            self.reports.report_id = report_id
            self._lay_out()

    @Slot(str, bool)
    def _undo_elsewhere(self, report_id: str, is_again: bool) -> None:
        """Show the report that an act is on, and undo it there, or do it again."""
        self.show_report(report_id)
        if self.desk is not None and self.desk.state.bundle.report.id == report_id:
            QTimer.singleShot(0, self.desk.acts.redo if is_again else self.desk.acts.undo)
            told = self.tr("This is {report} again, where that was done.")
            self.message.setText(told.format(report=self.desk.state.bundle.report.name))

    def _show_desk(self, report_id: str) -> None:
        assert self.workspace is not None
        state = ReviewState(looking.look(self.workspace, report_id))
        state.reviewer_name = str(kept.load(_WINDOW).get("reviewer", ""))
        state.is_blind, state.is_alone = self.blind_action.isChecked(), self.alone_action.isChecked()
        state.drafts = Drafts(self.workspace.database.path)
        self.desk = Desk(self.workspace, state, self._history, self.drawing_runner)
        self.exporting.state, self.exporting.workspace = state, self.workspace
        self.places = PlaceKeeper(self.workspace.database.path, self.desk)
        self.desk.claim.ruling.named.connect(self._keep_name)
        self.desk.acts.elsewhere.connect(self._undo_elsewhere, Qt.ConnectionType.QueuedConnection)
        self.work.lay(self.desk)
        self.setCentralWidget(self.desk)
        state.bundle_changed.connect(self._show_title)
        state.rulings_changed.connect(self._show_title)
        state.told.connect(self.message.setText)
        self._show_title()
        self.keys.lay(self.desk)
        QTimer.singleShot(0, self._go_back)
        gc.freeze()  # what was read stays while the case is open: looking through it again would stall the window
        self.message.setText(self._told_first(state))

    def _told_first(self, state: ReviewState) -> str:
        """What comes next in a case that was just laid out."""
        if state.bundle.run is not None:
            return self.tr("Press N for the next open claim, ? for all keys.")
        if not state.bundle.recordings:
            return self.tr("Press Ctrl+O to add the recordings of the report, or drop them here; ? for all keys.")
        return self.tr("Press Ctrl+R to write down what is said and check the report, ? for all keys.")

    @Slot()
    def _go_back(self) -> None:
        """Once the panels have their sizes."""
        if self.desk is not None and self.workspace is not None:
            self.desk.queue.view.setFocus()  # sooner, a window that becomes active meanwhile has nobody to give keys to
            go_back(self.workspace.database.path, self.desk)
            self.desk.transcript.resume_draft()

    @Slot(str)
    def _keep_name(self, name: str) -> None:
        kept.change(_WINDOW, reviewer=name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that Tab led to beside the desk too: on the other pages, and below."""
        used = QApplication.focusWidget()
        is_of_desk = self.desk is not None and used is not None and self.desk.isAncestorOf(used)
        if is_of_desk or not press(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome in an open case; on the start page they make one."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files and folders into the open case."""
        if self.workspace is not None:
            self.asking.add(files_of(event.mimeData()))

    @Slot(object)
    def _files_added(self, told: str) -> None:
        self._lay_out()
        self.message.setText(told)
        if self.desk is not None:
            self.desk.propose_parts()

    @Slot()
    def _files_kept(self) -> None:
        """What was taken in before work stopped or failed is laid out; what was told of the ending stands."""
        told = self.message.text()
        self._lay_out()
        self.message.setText(told)

    def _is_background(self) -> bool:
        return self.background_action.isChecked()

    @Slot()
    def keep_background(self) -> None:
        """Let other programs go first, or no more; from the next transcribing on."""
        kept.change(_WINDOW, background=self.background_action.isChecked())

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

    @Slot(bool)
    def hide_rulings(self, is_alone: bool) -> None:
        """What others ruled is shown after one's own ruling; what the machine found is not hidden by this."""
        kept.change(_WINDOW, alone=is_alone)
        if self.desk is not None:
            self.desk.state.hide_rulings(is_alone)

    def choose_language(self, code: str) -> None:
        """Keep the language to speak from the next start on; empty for the system's."""
        self.message.setText(language.choose(code))

    @property
    def _is_busy(self) -> bool:
        return any(each.is_busy for each in self._runners)

    @Slot()
    def _leave_if_asked(self) -> None:
        if self._is_leaving and not self._is_busy:
            self.close()

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
