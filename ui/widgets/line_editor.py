"""Correcting a line of the transcript in place: speaker and words, kept with Enter, left with Escape."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.transcript import Segment
from reviewer import wording
from ui.panels.frame import plain_label


class LineEditor(QWidget):
    """Hidden until a line is to be corrected.

    Signals:
        kept: Transcript id, the ``Segment`` as it was, its new words and speaker.
        closed: The editor is gone again.
    """

    kept = Signal(str, object, str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: tuple[str, Segment] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        self.told_label = plain_label(name="soft", is_wrapped=True)
        layout.addWidget(self.told_label)
        row = QHBoxLayout()
        self.speaker_edit = QLineEdit(placeholderText=self.tr("Speaker"))
        self.speaker_edit.setAccessibleName(self.tr("Speaker of the line"))
        self.text_edit = QLineEdit(placeholderText=self.tr("What is said"))
        self.text_edit.setAccessibleName(self.tr("Words of the line"))
        self.keep_button = QPushButton(self.tr("Keep"))
        self.keep_button.setAccessibleName(self.tr("Keep the corrected line"))
        self.keep_button.clicked.connect(self.keep)
        for edit in (self.speaker_edit, self.text_edit):
            edit.returnPressed.connect(self.keep)
        row.addWidget(self.speaker_edit, 1)
        row.addWidget(self.text_edit, 4)
        row.addWidget(self.keep_button)
        layout.addLayout(row)
        self.hide()

    def edit(self, transcript_id: str, segment: Segment, speakers: list[str]) -> None:
        """Begin with a line as it stands."""
        self._of = (transcript_id, segment)
        told = self.tr(
            "Correct the line at {time}. The line as it was heard first is kept. Enter keeps, Escape leaves."
        )
        self.told_label.setText(told.format(time=wording.clock(segment.span.start_ms)))
        self.speaker_edit.setText(segment.speaker or "")
        self.speaker_edit.setCompleter(QCompleter(speakers, self))
        self.text_edit.setText(segment.text)
        self.show()
        self.text_edit.setFocus()

    @Slot()
    def keep(self) -> None:
        """Hand the corrected line over."""
        if self._of is not None:
            of, self._of = self._of, None
            self.kept.emit(*of, self.text_edit.text(), self.speaker_edit.text())
        self._close()

    def _close(self) -> None:
        self._of = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the line as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
