"""Words of a case that a second hearing has in mind: typed by a person, and the names of the report where asked.

They are kept for each case in the private state folder, and go with the next hearing.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ui import kept
from ui.language import translate
from ui.panels.frame import plain_label

_FILE = "case_words"


class CaseWords(NamedTuple):
    """``typed`` are words between commas."""

    typed: str = ""
    is_with_names: bool = False


def of(case: Path) -> CaseWords:
    """What was kept for a case; nothing where nothing was."""
    held = kept.of_case(_FILE, case)
    return CaseWords(str(held.get("typed", "")), bool(held.get("is_with_names")))


def keep(case: Path, words: CaseWords) -> None:
    """Keep the words of a case."""
    kept.keep_of_case(_FILE, case, words._asdict())


class CaseWordsDialog(QDialog):
    """Asks for them."""

    def __init__(self, words: CaseWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("CaseWordsDialog", "Words of the case"))
        told = translate(
            "CaseWordsDialog",
            "Names, streets and codes that are easily misheard, with commas between them. Every recording is heard "
            "with and without them; what comes out otherwise stands beside the transcript, and decides nothing. What "
            "was heard without them is heard anew by “Transcribe and check”.",
        )
        self.typed_edit = QLineEdit(words.typed)
        self.typed_edit.setAccessibleName(self.windowTitle())
        self.typed_edit.setPlaceholderText(translate("CaseWordsDialog", "for example Duarte, Garland Street, Adam 6"))
        self.names_box = QCheckBox(translate("CaseWordsDialog", "Names, streets and codes of the report too"))
        self.names_box.setChecked(words.is_with_names)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for each in (plain_label(told, is_wrapped=True), self.typed_edit, self.names_box, buttons):
            layout.addWidget(each)
        self.typed_edit.setFocus()

    def words(self) -> CaseWords:
        """What stands in it now."""
        return CaseWords(self.typed_edit.text().strip(), self.names_box.isChecked())
