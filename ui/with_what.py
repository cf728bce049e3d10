"""With what the window hears and checks: weights, verifier and speaker model, chosen in menus and known again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from reviewer import verifiers
from reviewer.errors import WeightsError
from reviewer.speech import weights
from ui import case_words, kept
from ui.case_work import Chosen

_FILE = "with_what"
_WEIGHTS, _VERIFIER, _VOICES = "weights", "verifier", "voices"


def chosen(case: Path | None = None) -> Chosen:
    """What was chosen last, with words and language of a case; what is no more on this computer is told when used."""
    held = kept.load(_FILE)
    words = case_words.CaseWords() if case is None else case_words.of(case)
    by, verifier, model = (str(held.get(what, "")) for what in (_WEIGHTS, _VERIFIER, _VOICES))
    return Chosen(by, verifier, model, words.typed, words.is_with_names, words.language)


class WithWhat(QObject):
    """Fills the menus as they are opened.

    Signals:
        changed: Something else was chosen: what was heard and checked with another is to be done again.
        voices_changed: A speaker model was chosen: voices that were told apart otherwise are to be told apart anew.
        turns_asked: A file is to say who speaks when.
        refused: A ``ReviewerError`` that says why what was chosen cannot be used.
    """

    changed = Signal()
    voices_changed = Signal()
    turns_asked = Signal()
    refused = Signal(object)

    def __init__(self, weights_menu: QMenu, verifier_menu: QMenu, voices_menu: QMenu) -> None:
        super().__init__(weights_menu)
        self._weights_menu, self._verifier_menu, self._voices_menu = weights_menu, verifier_menu, voices_menu
        voices_menu.aboutToShow.connect(self._fill_voices)
        self._fill_voices()
        weights_menu.aboutToShow.connect(self._fill_weights)
        verifier_menu.aboutToShow.connect(self._fill_verifiers)
        self._fill_verifiers()

    @Slot()
    def _fill_weights(self) -> None:
        menu, now = self._weights_menu, chosen().weights
        menu.clear()
        self._offer(menu, self.tr("The best on this computer"), _WEIGHTS, "", now)
        for each in weights.installed():
            self._offer(menu, each.name, _WEIGHTS, each.name, now)
        for name, error in weights.damaged().items():
            self._add(menu, self.tr("{name}: damaged").format(name=name), partial(self._refuse, error))

    @Slot()
    def _fill_verifiers(self) -> None:
        menu, now = self._verifier_menu, chosen().verifier
        menu.clear()
        self._offer(menu, self.tr("The one that ships"), _VERIFIER, "", now)
        self._offer(menu, self.tr("None: rules alone"), _VERIFIER, verifiers.RULES, now)
        if now not in ("", verifiers.RULES):
            self._offer(menu, now, _VERIFIER, now, now)
        self._add(menu, self.tr("From a folder …"), self.choose_folder)

    @Slot()
    def _fill_voices(self) -> None:
        menu, now = self._voices_menu, chosen().voices
        menu.clear()
        self._offer(menu, self.tr("The one that ships"), _VOICES, "", now)
        if now:
            self._offer(menu, now, _VOICES, now, now)
        self._add(menu, self.tr("From a folder …"), self.choose_voices_folder)
        menu.addSeparator()
        self._add(menu, self.tr("Speaker turns from an RTTM file …"), self._ask_for_turns)

    def _offer(self, menu: QMenu, text: str, what: str, name: str, now: str) -> None:
        action = self._add(menu, text, partial(self.choose, what, name))
        action.setCheckable(True)
        action.setChecked(name == now)

    def _add(self, menu: QMenu, text: str, act: Callable[..., object]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(act)
        return action

    def _refuse(self, error: WeightsError, _is_checked: bool = False) -> None:
        self.refused.emit(error)

    def choose(self, what: str, name: str, _is_checked: bool = False) -> None:
        """Use another from now on."""
        before = chosen()
        kept.change(_FILE, **{what: name})
        if what == _VOICES:
            self.voices_changed.emit()
        elif chosen() != before:
            self.changed.emit()

    @Slot()
    def _ask_for_turns(self) -> None:
        self.turns_asked.emit()

    @Slot()
    def choose_folder(self) -> None:
        """Ask for the folder of a verifier."""
        title = self.tr("Folder with model.onnx, tokenizer.json and config.json")
        name = QFileDialog.getExistingDirectory(self._verifier_menu.parentWidget(), title)
        if name:
            self.choose(_VERIFIER, name)

    @Slot()
    def choose_voices_folder(self) -> None:
        """Ask for the folder of a speaker model."""
        title = self.tr("Folder with the ONNX file of a speaker model, or with a pipeline of pyannote")
        name = QFileDialog.getExistingDirectory(self._voices_menu.parentWidget(), title)
        if name:
            self.choose(_VOICES, name)
