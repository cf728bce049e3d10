"""What the menus of a case ask a person for: files, words, and which recordings are parts of one."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import with_what
from ui.case_words import CaseWordsDialog
from ui.long_work import LongWork


class Asking(QObject):
    """Asks, and hands over to ``work`` what it got; of the case and the desk that ``work`` is on.

    Signals:
        told: Why nothing can be asked, or what came of it.
    """

    told = Signal(str)

    def __init__(self, work: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._window = work, window
        self.words_dialog: CaseWordsDialog | None = None

    @Slot()
    def for_files(self) -> None:
        """Ask for files to add to the open case."""
        if self._has_case():
            title = self.tr("Recordings, report and transcripts")
            names, _ = QFileDialog.getOpenFileNames(self._window, title, self._beside_the_case())
            self.add([Path(name) for name in names])

    @Slot()
    def for_folder(self) -> None:
        """Ask for a folder of which all files are to be added to the open case, as those that are dropped."""
        if self._has_case():
            title = self.tr("Folder with recordings, reports and transcripts")
            name = QFileDialog.getExistingDirectory(self._window, title, self._beside_the_case())
            self.add([Path(name)] if name else [])

    def add(self, files: list[Path]) -> None:
        """Take files and folders into the open case."""
        if files:
            self._work.add_files_if_free(files)

    def _beside_the_case(self) -> str:
        assert self._work.workspace is not None
        return str(self._work.workspace.database.path.parent)

    def _has_case(self) -> bool:
        """Whether a case is open; says so where none is."""
        if self._work.workspace is None:
            self.told.emit(self.tr("Open a case first."))
        return self._work.workspace is not None

    @Slot()
    def for_turns(self) -> None:
        """Ask for a file with the speaker turns of the recording that is shown, and take them."""
        if self._work.desk is None:
            self.told.emit(self.tr("Open a case with a report first."))
            return
        state = self._work.desk.state
        if not state.has_recording():
            return
        recording = state.bundle.recording(state.recording_id)
        title = self.tr("Speaker turns of {name}").format(name=recording.name)
        kinds = self.tr("Speaker turns (*.rttm);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, self._beside_the_case(), kinds)
        if name:
            self._work.take_turns(recording, Path(name))

    @Slot()
    def for_parts(self) -> None:
        """Ask whether recordings are parts of one, or no more."""
        if self._work.desk is None:
            self.told.emit(self.tr("Open a case with a report first."))
        elif not self._work.desk.ask_for_parts():
            self.told.emit(self.tr("No recordings seem to be parts of one."))

    @Slot()
    def for_words(self) -> None:
        """Ask for words that a second hearing of the case's recordings is to have in mind, and for their language."""
        if not self._has_case():
            return
        assert self._work.workspace is not None
        path = self._work.workspace.database.path
        self.leave()
        self.words_dialog = CaseWordsDialog(path, with_what.chosen().weights, self._window)
        self.words_dialog.accepted.connect(self._tell_kept)
        self.words_dialog.show()  # beside the review, which goes on

    @Slot()
    def _tell_kept(self) -> None:
        self.told.emit(self.tr("Kept. “Transcribe and check” hears the recordings so."))

    def leave(self) -> None:
        """Put away what asks about the case that was open."""
        if self.words_dialog is not None:
            self.words_dialog.close()
            self.words_dialog.deleteLater()
            self.words_dialog = None
