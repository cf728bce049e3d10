"""Writing exports off the window's thread, beside whatever else is under way."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from models.recording import Recording
from reviewer import playable
from reviewer.export.files import TRANSCRIPT_ENDINGS, transcript_ending
from reviewer.workspace import Workspace
from ui import case_work
from ui.beside import Beside
from ui.language import later, translate
from ui.menus import Menus
from ui.state import ReviewState

_EXPORTS = {
    ".html": later("MainWindow", "Report page (HTML)"),
    ".csv": later("MainWindow", "Table (CSV)"),
    ".json": later("MainWindow", "Findings (JSON)"),
}


def _kind(ending: str) -> str:
    """What an export with that ending is, in the window's language."""
    if ending in _EXPORTS:
        return translate("MainWindow", _EXPORTS[ending])
    if ending in playable.ENDINGS:
        return translate("MainWindow", "Copy of the recording for other players ({ending})").format(ending=ending)
    return translate("MainWindow", "Transcript ({ending})").format(ending=ending)


class Exporting(Beside):
    """Asks where to write what is seen in ``state``, which is None while no case is open, and writes it."""

    def __init__(self, parent: QWidget) -> None:
        under_way = translate("MainWindow", "Writing the export")
        super().__init__(under_way, translate("MainWindow", "Stopped. No export was written."), parent)
        self.state: ReviewState | None = None
        self.workspace: Workspace | None = None  # of the case: exports are suggested beside it

    def fill(self, menu: QMenu, menus: Menus) -> None:
        """All kinds of export in a menu."""
        for ending, name in _EXPORTS.items():
            keys = "Ctrl+E" if ending == ".html" else ""
            menus.add(menu, name, partial(self.choose, ending), keys, is_under_menu=True)
        for ending in TRANSCRIPT_ENDINGS:
            name = f"Transcript ({ending})"
            menus.add(menu, name, partial(self.choose, ending), text=_kind(ending), is_under_menu=True)
        for ending in playable.ENDINGS:
            name = f"Copy of the recording for other players ({ending})"
            menus.add(menu, name, partial(self.choose, ending), text=_kind(ending), is_under_menu=True)

    def choose(self, ending: str, _is_checked: bool = False) -> None:
        """Ask where to write an export, and write it."""
        if self.state is None:
            self.told.emit(translate("MainWindow", "Open a case with a report first."))
            return
        shown = self._shown()
        if shown is None and ending in playable.ENDINGS:
            self.told.emit(translate("MainWindow", "There is no recording in this case yet."))
            return
        source = shown.name if shown is not None and ending not in _EXPORTS else self.state.bundle.report.name
        assert self.workspace is not None
        suggested = str(self.workspace.database.path.parent / (Path(source).stem + ending))
        title = translate("MainWindow", "Export")
        name, _ = QFileDialog.getSaveFileName(self._parent, title, suggested, f"{_kind(ending)} (*{ending})")
        if not name:
            return
        path = Path(name)
        known = (*_EXPORTS, *playable.ENDINGS)
        if transcript_ending(path) is None and path.suffix.lower() not in known:
            path = path.with_name(path.name + ending)
            if path.exists():  # the dialog asked whether to write over what was typed, not over this
                told = translate("MainWindow", "{name} is there already. Nothing was written: choose another name.")
                self.told.emit(told.format(name=path.name))
                return
        self.write(path)

    def write(self, path: Path) -> None:
        """Write the kind of export that the ending of ``path`` names; of transcripts the one that is read, of
        recordings the one that is shown.
        """
        state, shown = self.state, self._shown()
        assert state is not None
        job = self._job("export")
        if playable.is_copy(path):
            assert self.workspace is not None
            assert shown is not None
            job.succeeded.connect(self._tell_copied)
            self.runner.start(job, partial(case_work.copy_recording, self.workspace, shown, path))
        else:
            read = state.transcript_of(state.recording_id)
            name = state.bundle.heard_name(read) if read is not None and transcript_ending(path) else None
            job.succeeded.connect(self._tell)
            self.runner.start(job, partial(case_work.export, state.bundle, path, name))

    def _shown(self) -> Recording | None:
        if self.state is None or not self.state.recording_id:
            return None
        return self.state.bundle.recording(self.state.recording_id)

    @Slot(object)
    def _tell(self, path: Path) -> None:
        private = self.state.bundle.private_notes if self.state is not None else 0
        told = translate("MainWindow", "Wrote {name}.").format(name=path.name)
        left = self.tr("%n private note(s) stayed behind.", "", private) if private else ""
        self.told.emit(f"{told} {left}".rstrip())

    @Slot(object)
    def _tell_copied(self, told: str) -> None:
        self.told.emit(told)
