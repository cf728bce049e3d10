"""Checking files, trail and case file against what the case says of them, beside whatever else is under way."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from reviewer.progress import CancelToken, Progress
from reviewer.storage.verify import Check, verify
from reviewer.workspace import Workspace
from ui import errors, words
from ui.beside import Beside
from ui.language import translate
from ui.panels.frame import plain_label

_WIDTH, _HEIGHT = 640, 480


class Verifying(Beside):
    """Verifies ``workspace``, which is None while no case is open, and shows each result."""

    def __init__(self, parent: QWidget) -> None:
        under_way = translate("Verifying", "Verifying files and trail")
        super().__init__(under_way, translate("Verifying", "Stopped. Nothing was verified."), parent)
        self.workspace: Workspace | None = None
        self.dialog: VerifiedDialog | None = None

    @Slot()
    def start(self) -> None:
        """Read every file of the case anew."""
        if self.workspace is None:
            self.told.emit(translate("Verifying", "Open a case first."))
            return
        if self.runner.is_busy:
            return
        job = self._job("verify")
        job.succeeded.connect(self._show)
        self.runner.start(job, partial(_verified, self.workspace))

    def leave(self) -> None:
        """The case is closed: what is shown was about it."""
        self.workspace = None
        if self.dialog is not None:
            self.dialog.close()
            self.dialog = None

    @Slot(object)
    def _show(self, checks: tuple[Check, ...]) -> None:
        if self.workspace is None:
            return
        wrong = sum(not check.is_ok for check in checks)
        whole = translate("Verifying", "All files, the trail and the case file are as they were.")
        broken = translate("Verifying", "Not as they were: {count} of {all}.").format(count=wrong, all=len(checks))
        self.told.emit(broken if wrong else whole)
        self.dialog = VerifiedDialog(checks, self._parent)
        self.dialog.show()


def _verified(workspace: Workspace, progress: Progress, token: CancelToken) -> tuple[Check, ...]:
    return verify(workspace.database, say=words.said, tell=errors.told, progress=progress, token=token)


class VerifiedDialog(QDialog):
    """What was verified, what each result shows and what it does not. It is not modal."""

    def __init__(self, checks: tuple[Check, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Verifying", "Files, trail and case file"))
        self.resize(_WIDTH, _HEIGHT)
        held = QWidget()
        lines = QVBoxLayout(held)
        for check in checks:
            lines.addWidget(plain_label(f"{'✓' if check.is_ok else '✗'}  {check.told}", name="head", is_wrapped=True))
            shows = translate("Verifying", "Shows: {what}").format(what=check.shows)
            not_so = translate("Verifying", "Does not show: {what}").format(what=check.does_not_show)
            told = plain_label(f"{shows}\n{not_so}" if check.is_ok else not_so, name="soft", is_wrapped=True)
            told.setContentsMargins(20, 0, 0, 10)
            lines.addWidget(told)
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(held)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
