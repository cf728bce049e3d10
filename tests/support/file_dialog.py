"""The file dialog of the toolkit, as it opens where the system has none of its own, answered with keys."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

_LOOK_EVERY_MS = 50
# What Qt offscreen says of the list that proposes files while a name is typed.
DIALOG_TALK = [r"This plugin does not support (raise|grabbing the keyboard)"]


@dataclass
class Asked:
    """What the dialogs asked that were answered."""

    titles: list[str] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    filters: list[list[str]] = field(default_factory=list)
    accept_modes: list[QFileDialog.AcceptMode] = field(default_factory=list)
    file_modes: list[QFileDialog.FileMode] = field(default_factory=list)
    suggested: list[list[str]] = field(default_factory=list)


def answering(*answers: str) -> Asked:
    """The dialogs that open from now on get what is typed into them and Enter; Escape where that is empty."""
    asked, left = Asked(), list(answers)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        field = dialog.focusWidget() if isinstance(dialog, QFileDialog) else None
        if field is None or not field.hasFocus():  # a dialog writes over what stands in a field without the keys
            QTimer.singleShot(_LOOK_EVERY_MS, answer)
            return
        asked.titles.append(dialog.windowTitle())
        asked.folders.append(Path(dialog.directory().absolutePath()))
        asked.filters.append(dialog.nameFilters())
        asked.accept_modes.append(dialog.acceptMode())
        asked.file_modes.append(dialog.fileMode())
        asked.suggested.append([Path(each).name for each in dialog.selectedFiles()])
        typed = left.pop(0)
        if left:
            dialog.finished.connect(lambda _: QTimer.singleShot(_LOOK_EVERY_MS, answer))
        if not typed:
            QTest.keyClick(field, Qt.Key.Key_Escape)
            return
        if isinstance(field, QLineEdit):
            field.setCompleter(None)  # what it proposes comes in while one types
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in typed:  # QTest knows the keys of ASCII alone
            QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(_LOOK_EVERY_MS, answer)
    return asked
