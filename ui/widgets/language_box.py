"""A box to choose in which language recordings are heard."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from reviewer.hearing_language import AS_HEARD, known_to
from reviewer.speech.weights import Weights
from ui.language import LANGUAGES, translate


class LanguageBox(QComboBox):
    """As heard, then the window's languages, then all others that the weights know, each in its own words.

    ``now`` stands in it too where the weights do not know it. Without weights nothing is to be chosen.
    """

    def __init__(self, now: str, by: Weights | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("LanguageBox", "Language of the speech"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(translate("LanguageBox", "As heard, for each utterance"), AS_HEARD if now else "")
        known = known_to(by) if by is not None and by.is_multilingual else ()
        first = [code for code in LANGUAGES if code in known]
        for code in [*first, *sorted(set(known) - set(first), key=_named)]:
            self.addItem(_named(code), code)
        if now not in ("", AS_HEARD, *known):
            self.addItem(_named(now), now)
        self.setCurrentIndex(max(0, self.findData(now)))
        self.setEnabled(self.count() > 1)

    def chosen(self) -> str:
        """A code, ``AS_HEARD`` where a language was told before, else nothing."""
        return str(self.currentData())


def _named(code: str) -> str:
    name = LANGUAGES.get(code) or QLocale(code).nativeLanguageName()
    is_known = QLocale(code).language() is not QLocale.Language.C
    return f"{name} ({code})" if is_known else code
