"""The window: the start page, or the desk with a case on it."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QTimer, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMenu, QMessageBox, QWidget

from reviewer.errors import ReviewerError
from reviewer.export.files import TRANSCRIPT_ENDINGS, rendered, write
from reviewer.intake import FileKind, kind_of
from reviewer.progress import CancelToken, Progress
from reviewer.workspace import Workspace, login_name
from ui import actions, case_work, errors, kept, language
from ui.desk import Desk
from ui.first_flags import FirstFlags
from ui.jobs.runner import Job, JobRunner, Work
from ui.language import later, translate
from ui.panels.frame import plain_label
from ui.panels.overlay import KeysOverlay, PaletteOverlay
from ui.panels.start_panel import StartPanel
from ui.places import go_back, keep_place
from ui.recent import recent_cases, remember
from ui.rechecking import Rechecking
from ui.state import ReviewState, Seen
from ui.widgets.work_bar import WorkBar

OnReport = Callable[[Workspace, str, Progress, CancelToken], Seen]
_WINDOW = "window"
_WINDOW_GROUP = later("MainWindow", "Case and window")
_EXPORTS = {
    ".html": later("MainWindow", "Report page (HTML)"),
    ".csv": later("MainWindow", "Table (CSV)"),
    ".json": later("MainWindow", "Findings (JSON)"),
}


class MainWindow(QMainWindow):
    """Holds the open case, its desk, and the runner of long work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bodycam report reviewer"))
        self.resize(1440, 900)
        self.runner = JobRunner(self)
        self.drawing_runner = JobRunner(self)
        self.checking_runner = JobRunner(self)
        self.workspace: Workspace | None = None
        self.desk: Desk | None = None
        self.rechecking: Rechecking | None = None
        self.first_flags: FirstFlags | None = None
        self._report_id = ""
        self._actions: list[actions.Action] = []
        self._window_actions: list[actions.Action] = []
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
        self.statusBar().addPermanentWidget(self.checking_bar)
        self.statusBar().addPermanentWidget(self.work_bar)

    def _build_menus(self) -> None:
        case = self.menuBar().addMenu(self.tr("&Case"))
        self._add(case, later("MainWindow", "&Start page"), self.show_start, "Ctrl+N")
        self._add(case, later("MainWindow", "&Add files …"), self.choose_files, "Ctrl+O")
        self.check_action = self._add(case, later("MainWindow", "&Transcribe and check"), self.check, "Ctrl+R")
        background = later("MainWindow", "Work in the &background")
        self.background_action = self._add(case, background, self.keep_background)
        self.background_action.setCheckable(True)
        self.background_action.setToolTip(self.tr("Other programs go first; transcribing takes longer"))
        self.report_menu = case.addMenu(self.tr("&Report"))
        review = self.menuBar().addMenu(self.tr("&Review"))
        hide = later("MainWindow", "&Hide verdicts until I have ruled")
        self.blind_action = self._add(review, hide, self.hide_verdicts, "Ctrl+B")
        self.blind_action.setCheckable(True)
        self._build_exports()
        helping = self.menuBar().addMenu(self.tr("&Help"))
        self._add(helping, later("MainWindow", "&Keys"), self.show_keys, "?")
        self._add(helping, later("MainWindow", "&Commands"), self.show_palette, "Ctrl+K")
        self._build_languages(helping)

    def _build_exports(self) -> None:
        menu = self.menuBar().addMenu(self.tr("&Export"))
        for ending, name in _EXPORTS.items():
            keys = "Ctrl+E" if ending == ".html" else ""
            self._add(menu, name, partial(self.choose_export, ending), keys, is_under_menu=True)
        for ending in TRANSCRIPT_ENDINGS:
            text = self.tr("Transcript ({ending})").format(ending=ending)
            self._add(
                menu, f"Transcript ({ending})", partial(self.choose_export, ending), text=text, is_under_menu=True
            )

    def _build_languages(self, helping: QMenu) -> None:
        """Names of languages stand in their own language."""
        menu = helping.addMenu(self.tr("&Language"))
        self._languages = QActionGroup(self)
        for code, text in {"": self.tr("As the system"), **language.LANGUAGES}.items():
            action = self._add(
                menu, f"Language: {code}", partial(self.choose_language, code), text=text, is_under_menu=True
            )
            action.setCheckable(True)
            action.setChecked(code == language.chosen())
            self._languages.addAction(action)

    def _add(
        self, menu: QMenu, name: str, slot: object, keys: str = "", *, text: str = "", is_under_menu: bool = False
    ) -> QAction:
        """Something in a menu and in the palette, there with the menu's name where asked; ``text`` if not the name."""
        action = QAction(text or self.tr(name), self)
        action.triggered.connect(slot)
        if keys:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        told = f"{menu.title()}: {action.text()}" if is_under_menu else action.text()
        group = self.tr(_WINDOW_GROUP)
        held = actions.Action(name, told.replace("&", ""), group, (keys,) if keys else (), action.trigger)
        self._window_actions.append(held)
        return action

    def _restore(self) -> None:
        held = kept.load(_WINDOW)
        self.background_action.setChecked(bool(held.get("background")))
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
        self.setCentralWidget(start)
        self.setWindowTitle(self.tr("Bodycam report reviewer"))
        start.new_button.setFocus()

    def _may_close(self) -> bool:
        """Whether work under way may be stopped; asked of the person."""
        if not self.runner.is_busy:
            return True
        answer = QMessageBox.question(
            self,
            self.tr("Work is under way"),
            self.tr("Stop it and close the case? What is finished is kept, and the work goes on from there next time."),
        )
        return answer == QMessageBox.StandardButton.Yes

    def _close_case(self) -> None:
        if self.rechecking is not None:
            self.rechecking.leave()
            self.rechecking = None
        if self.first_flags is not None:
            self.first_flags.leave()
            self.first_flags = None
        for runner in (self.runner, self.drawing_runner, self.checking_runner):
            runner.cancel()
            runner.wait()
        self._close_desk()
        gc.unfreeze()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _close_desk(self) -> None:
        if self.desk is not None and self.workspace is not None:
            keep_place(self.workspace.database.path, self.desk)
            self.desk.leave()
        self.desk = None

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
        first = next((f for f in files if f.is_file() and kind_of(f) is FileKind.CASE), None)
        if first is not None:
            self.open_case(first)
            return
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

    def _take(self, workspace: Workspace) -> None:
        self._close_case()
        self.workspace = workspace
        remember(workspace.database.path)
        title = self.tr("{case} – Bodycam report reviewer")
        self.setWindowTitle(title.format(case=workspace.case.name))
        self._lay_out()

    def _lay_out(self) -> None:
        assert self.workspace is not None
        reports = self.workspace.reports()
        self._close_desk()
        self.check_action.setEnabled(bool(reports))
        self._fill_report_menu()
        if not reports:
            self.setCentralWidget(_empty_desk())
            return
        if self._report_id not in {each.id for each in reports}:
            self._report_id = reports[-1].id
        self._show_desk()

    def _fill_report_menu(self) -> None:
        assert self.workspace is not None
        self.report_menu.clear()
        for each in self.workspace.reports():
            action = self.report_menu.addAction(each.name)
            action.triggered.connect(partial(self.show_report, each.id))

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
        self.desk = Desk(self.workspace, state, self.drawing_runner)
        self.desk.claim.ruling.named.connect(self._keep_name)
        self.desk.check_button.clicked.connect(self.check)
        self.desk.voices.tell_asked.connect(self.tell_voices_apart)
        self.rechecking = Rechecking(self.workspace, state, self.checking_runner, self.checking_bar, self.desk)
        self.rechecking.told.connect(self.message.setText)
        self.first_flags = FirstFlags(self.workspace, state, self.checking_runner, self.desk)
        self.setCentralWidget(self.desk)
        self._install_keys()  # in the window: keys of a desk that is in none are never heard
        QTimer.singleShot(0, self._go_back)
        self.desk.queue.view.setFocus()
        gc.freeze()  # what was read stays while the case is open: looking through it again would stall the window
        self.message.setText(self.tr("Press N for the next open claim, ? for all keys."))

    @Slot()
    def _go_back(self) -> None:
        """Once the panels have their sizes."""
        if self.desk is not None and self.workspace is not None:
            go_back(self.workspace.database.path, self.desk)

    def _install_keys(self) -> None:
        assert self.desk is not None
        self._actions = actions.desk_actions(self.desk)
        actions.install(self.desk, self._actions)

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

    @Slot(object)
    def _files_added(self, told: str) -> None:
        self._lay_out()
        self.message.setText(told)

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
        work = partial(case_work.hear_and_check, is_background=is_background)
        job = self._start_alone("check", work, self._show_checked)
        if self.first_flags is not None:
            self.first_flags.begin()
            job.ended.connect(self.first_flags.leave)

    @Slot()
    def tell_voices_apart(self) -> None:
        """Tell the voices of every recording apart; what was checked is checked again."""
        if self.workspace is not None and self.desk is not None and not self.runner.is_busy:
            self._start_alone("tell voices apart", case_work.tell_voices_apart, self._show_told_apart)

    def _start_alone(self, name: str, work: OnReport, show: Callable[[Seen], None]) -> Job:
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
        if self.desk is not None:
            self.desk.state.hide_verdicts(is_blind)

    def choose_export(self, ending: str, _checked: bool = False) -> None:
        """Ask where to write an export, and write it."""
        if self.desk is None:
            self.message.setText(self.tr("Open a case first."))
            return
        suggested = Path(self.desk.state.bundle.report.name).stem + ending
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), suggested, f"*{ending}")
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
        self.message.setText(self.tr("Wrote {name}. Private notes stayed behind.").format(name=path.name))

    @Slot()
    def show_keys(self) -> None:
        """All keys, over the window."""
        self.keys.show_actions([*self._actions, *(each for each in self._window_actions if each.keys)])

    @Slot()
    def show_palette(self) -> None:
        """All commands, found by typing."""
        self.palette_overlay.show_actions([*(self._actions if self.desk else ()), *self._window_actions])

    @Slot(str, str)
    def _choose_key(self, name: str, key: str) -> None:
        if self.desk is not None and name in {each.name for each in self._actions}:
            self.message.setText(actions.choose_key([*self._actions, *self._window_actions], name, key))
            self._install_keys()
        else:
            self.message.setText(self.tr("Only the keys of the desk can be changed."))
        self.show_keys()

    def choose_language(self, code: str, _is_checked: bool = False) -> None:
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

    @Slot()
    def _show_stopped(self) -> None:
        self.message.setText(self.tr("Stopped. What was finished is kept; the same command goes on from there."))

    @Slot(object)
    def tell(self, error: ReviewerError) -> None:
        """Say what happened, what was not lost, and what to do."""
        self.message.setText(errors.told(error))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Long work is stopped, if the person agrees; what it has finished is kept."""
        if not self._may_close():
            event.ignore()
            return
        self._close_case()
        kept.change(_WINDOW, geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        event.accept()


def _empty_desk() -> QLabel:
    label = QLabel(
        translate(
            "MainWindow", "This case holds no report yet. Add the report and the recordings with “Case → Add files …”."
        )
    )
    label.setContentsMargins(60, 60, 60, 60)
    label.setWordWrap(True)
    return label
