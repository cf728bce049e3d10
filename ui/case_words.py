"""How a case is heard: words that a second hearing has in mind, and the language where a person tells it.

Words are typed, and the names of the report where asked. All is kept for each case in the private state folder, and
goes with the next hearing.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from reviewer.errors import WeightsError
from reviewer.speech import weights
from ui import kept
from ui.language import translate
from ui.panels.frame import plain_label
from ui.widgets.language_box import LanguageBox

_FILE = "case_words"


class CaseWords(NamedTuple):
    """``typed`` are words between commas. ``language``: see ``reviewer.listening.made_by``."""

    typed: str = ""
    is_with_names: bool = False
    language: str = ""


def of(case: Path) -> CaseWords:
    """What was kept for a case; nothing where nothing was."""
    held = kept.of_case(_FILE, case)
    return CaseWords(str(held.get("typed", "")), bool(held.get("is_with_names")), str(held.get("language", "")))


def keep(case: Path, words: CaseWords) -> None:
    """Keep the words of a case."""
    kept.keep_of_case(_FILE, case, words._asdict())


class CaseWordsDialog(QDialog):
    """Asks for those of a case and keeps them. ``weights_name``: the speech weights that will hear, empty for the best.

    It is not modal: the review goes on beside it.
    """

    def __init__(self, case: Path, weights_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = case
        words = of(case)
        self.setWindowTitle(translate("CaseWordsDialog", "Words and language of the case"))
        told = translate(
            "CaseWordsDialog",
            "Names, streets and codes that are easily misheard, with commas between them. Every recording is heard "
            "with and without them; what comes out otherwise stands beside the transcript, and decides nothing. What "
            "was heard without them is heard anew by “Transcribe and check”.",
        )
        self.typed_edit = QLineEdit(words.typed)
        self.typed_edit.setAccessibleName(translate("CaseWordsDialog", "Words of the case"))
        self.typed_edit.setPlaceholderText(translate("CaseWordsDialog", "for example Duarte, Garland Street, Adam 6"))
        self.names_box = QCheckBox(translate("CaseWordsDialog", "Names, streets and codes of the report too"))
        self.names_box.setChecked(words.is_with_names)
        by = _weights(weights_name)
        self.language_box = LanguageBox(words.language, by)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        of_language = plain_label(_of_language(by), is_wrapped=True)
        parts: list[QWidget] = [plain_label(told, is_wrapped=True), self.typed_edit, self.names_box, of_language]
        for each in (*parts, self.language_box, buttons):
            layout.addWidget(each)
        self.typed_edit.setFocus()

    def accept(self) -> None:
        """Keep what stands in it."""
        keep(self._case, self.words())
        super().accept()

    def words(self) -> CaseWords:
        """What stands in it now."""
        return CaseWords(self.typed_edit.text().strip(), self.names_box.isChecked(), self.language_box.chosen())


def _weights(name: str) -> weights.Weights | None:
    try:
        return weights.find(name or None)
    except WeightsError:  # told when something is heard with them
        return None


def _of_language(by: weights.Weights | None) -> str:
    if by is None or by.is_multilingual:
        return translate(
            "CaseWordsDialog",
            "Language of the speech. Where only one is spoken, telling it keeps short words from being taken for "
            "another; what is then said in another comes out wrong. Another choice makes a new transcript.",
        )
    told = translate("CaseWordsDialog", "Language of the speech: {weights} know English alone.")
    return told.format(weights=by.name)
