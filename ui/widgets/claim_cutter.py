"""Splitting a claim where a word begins, and merging it with the next: by keys or mouse."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from models.report import Claim
from ui.panels.frame import button, plain_label
from ui.theme import current
from ui.widgets.lent_keys import LentKeys

_LINES = 4
_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
)  # fmt: skip


class WordPlaces(QTextEdit):
    """The words of a claim with a place between two of them; ``at`` is the word that begins the second part.

    Signals:
        moved: The place is another.
        chosen: Enter was pressed.
        left: Escape was pressed.
    """

    moved = Signal()
    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Words of the claim; Left and Right move the place to split at"))
        self._words: list[str] = []
        self.at = 1

    def sizeHint(self) -> QSize:
        """A few lines."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _LINES + 12)

    def show_words(self, words: list[str]) -> None:
        """Begin in the middle."""
        self._words = words
        self.setPlainText(" ".join(words))
        self.move_to(len(words) // 2)

    def move_to(self, at: int) -> None:
        """Put the place before a word; never before the first."""
        self.at = max(1, min(at, len(self._words) - 1))
        second = QTextEdit.ExtraSelection()
        second.cursor = QTextCursor(self.document())
        second.cursor.setPosition(_utf16(" ".join(self._words[: self.at])) + 1)
        second.cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        second.format.setBackground(QColor(current().selected))
        self.setExtraSelections([second])
        self.moved.emit()

    def event(self, event: QEvent) -> bool:
        """Its keys are its own while the words are looked at, whatever else they do on the desk."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move by a word, Home and End to the ends, Enter splits, Escape leaves."""
        steps = {
            Qt.Key.Key_Left: self.at - 1,
            Qt.Key.Key_Right: self.at + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: len(self._words) - 1,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.move_to(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a word lets the second part begin with it."""
        place = self.cursorForPosition(event.position().toPoint()).position()
        ends = [_utf16(" ".join(self._words[: n + 1])) for n in range(len(self._words))]
        self.move_to(next((n for n, end in enumerate(ends) if place <= end), len(self._words) - 1))
        self.setFocus()


class ClaimCutter(QWidget):
    """Two small buttons below the words of the selected claim, and the words to split them where that is asked.

    Signals:
        split_asked: The ``Claim``, and the place in the report's text at which its second part is to begin.
        merge_asked: The ``Claim`` to merge with the one after it.
        words_shown: Whether the words to split stand there, in the place of those of the claim.
    """

    split_asked = Signal(object, int)
    merge_asked = Signal(object)
    words_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._keys = LentKeys(self)
        self.split_button = button(self.tr("Split …"), self.tr("Split this claim in two (X)"))
        self.merge_button = button(self.tr("Merge with next"), self.tr("Make this claim and the next one (M)"))
        self.words = WordPlaces()
        self.told_label = plain_label(name="soft", is_wrapped=True)
        self.here_button = button(self.tr("Split here"), self.tr("Split before the marked words (Enter)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._row(self.split_button, self.merge_button))
        layout.addWidget(self.words)
        layout.addWidget(self.told_label)
        layout.addLayout(self._row(self.here_button))
        self.split_button.clicked.connect(self.begin)
        self.merge_button.clicked.connect(self.merge)
        self.here_button.clicked.connect(self.split)
        self.words.moved.connect(self._tell)
        self.words.chosen.connect(self.split)
        self.words.left.connect(self.leave)
        self.leave()

    def _row(self, *buttons: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for each in buttons:
            row.addWidget(each)
        row.addStretch(1)
        return row

    def show_claim(self, claim: Claim) -> None:
        """Take another claim; the same one stays as it is."""
        if self._claim is None or claim.id != self._claim.id:
            self._claim = claim
            self.leave()
        self.split_button.setEnabled(len(claim.quote.split()) > 1)

    @Slot()
    def begin(self) -> None:
        """Show the words, to choose where to split."""
        if self._claim is not None and self.split_button.isEnabled():
            self._show_words(True)
            self.words.show_words(self._claim.quote.split())
            self._keys.lend(self.words)

    @Slot()
    def leave(self) -> None:
        """Split nothing."""
        self._keys.give_back()
        self._show_words(False)

    def _show_words(self, is_shown: bool) -> None:
        for each in (self.words, self.told_label, self.here_button):
            each.setVisible(is_shown)
        self.words_shown.emit(is_shown)

    @Slot()
    def _tell(self) -> None:
        assert self._claim is not None
        first = self._claim.quote.split()[self.words.at].strip('\u201c\u201d"')
        told = self.tr("The second claim begins with “{word}”. ← → or a click move it, Enter splits, Escape leaves.")
        self.told_label.setText(told.format(word=first))

    @Slot()
    def split(self) -> None:
        """Ask for the split at the marked place."""
        assert self._claim is not None
        starts = [match.start() for match in re.finditer(r"\S+", self._claim.quote)]
        self.leave()
        self.split_asked.emit(self._claim, self._claim.span.start + starts[self.words.at])

    @Slot()
    def merge(self) -> None:
        """Ask for this claim and the next to be one."""
        if self._claim is not None:
            self.merge_asked.emit(self._claim)


def _utf16(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text.encode("utf-16-le")) // 2
