"""Correcting a line of the transcript in place: words, speaker, boundaries; kept with Enter, left with Escape."""

from collections.abc import MutableMapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.transcript import Segment
from reviewer import wording
from reviewer.errors import UsageError
from reviewer.review.corrections import check_order
from ui import errors
from ui.panels.frame import plain_label
from ui.widgets.span_edit import SpanEdit

_DRAFT = "line"


class LineEditor(QWidget):
    """Hidden until a line is to be corrected. What is typed stands in ``drafts`` until it is kept or left.

    Signals:
        kept: Transcript id, the ``Segment`` as it was, and as it is to be.
        opened: The editor is there.
        closed: The editor is gone again.
    """

    kept = Signal(str, object, object)
    opened = Signal()
    closed = Signal()

    def __init__(self, drafts: MutableMapping[str, list[object]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._of: tuple[str, Segment] | None = None
        self._lines: Sequence[Segment] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        self.told_label = plain_label(name="soft", is_wrapped=True)
        layout.addWidget(self.told_label)
        self.span_edit = SpanEdit()
        self.span_edit.accepted.connect(self.keep)
        self.speaker_edit = QLineEdit(placeholderText=self.tr("Speaker"))
        self.speaker_edit.setAccessibleName(self.tr("Speaker of the line"))
        self.text_edit = QLineEdit(placeholderText=self.tr("What is said"))
        self.text_edit.setAccessibleName(self.tr("Words of the line"))
        self.keep_button = QPushButton(self.tr("Keep"))
        self.keep_button.setAccessibleName(self.tr("Keep the corrected line"))
        self.keep_button.clicked.connect(self.keep)
        for edit in (self.speaker_edit, self.text_edit):
            edit.returnPressed.connect(self.keep)
            edit.textEdited.connect(self._remember)
        self.span_edit.changed.connect(self._remember)
        layout.addWidget(self.span_edit)
        layout.addLayout(_row((self.speaker_edit, 2), (self.text_edit, 5), (self.keep_button, 0)))
        self.hide()

    def edit(self, transcript_id: str, lines: Sequence[Segment], at: int, speakers: list[str]) -> None:
        """Begin with the line with index ``at`` as it stands."""
        segment = lines[at]
        self._of, self._lines = (transcript_id, segment), lines
        told = self.tr("The line at {time}; what was heard first is kept. Enter keeps, Escape leaves.")
        self.told_label.setText(told.format(time=wording.clock(segment.span.start_ms)))
        self.span_edit.show_span(segment.span)
        self.speaker_edit.setText(segment.speaker or "")
        self.speaker_edit.setCompleter(QCompleter(speakers, self))
        self.text_edit.setText(segment.text)
        self._restore()
        self.opened.emit()
        self.show()
        self.text_edit.setFocus()

    def begun_in(self, transcript_id: str) -> int | None:
        """The line of a transcript whose correction was begun and neither kept nor left."""
        head = f"{_DRAFT} {transcript_id} "
        return next((int(key.removeprefix(head)) for key in self._drafts if key.startswith(head)), None)

    def _key(self) -> str:
        assert self._of is not None
        return f"{_DRAFT} {self._of[0]} {self._of[1].index}"

    @Slot()
    def _remember(self) -> None:
        if self._of is not None:
            self._drafts[self._key()] = [self.text_edit.text(), self.speaker_edit.text(), *self.span_edit.typed()]

    def _restore(self) -> None:
        begun = self._drafts.get(self._key())
        if begun is not None:
            text, speaker, start, end = map(str, begun)
            self.text_edit.setText(text)
            self.speaker_edit.setText(speaker)
            self.span_edit.type_in(start, end)
            self.told_label.setText(self.told_label.text() + " " + self.tr("What you had typed is here again."))

    @Slot()
    def keep(self) -> None:
        """Hand the corrected line over, and stay until it is kept; what makes no sense is told, to be mended."""
        if self._of is None:
            return
        transcript_id, before = self._of
        try:
            after = self._typed(before)
        except UsageError as error:
            self.told_label.setText(errors.told(error))
            return
        self.kept.emit(transcript_id, before, after)

    def _typed(self, before: Segment) -> Segment:
        text, speaker = (" ".join(edit.text().split()) for edit in (self.text_edit, self.speaker_edit))
        span = self.span_edit.span() if self.span_edit.is_changed else before.span
        if span != before.span:
            check_order(self._lines, before.index, span.start_ms, span.end_ms)
        same = " ".join(before.text.split()) == text
        return replace(before, text=before.text if same else text, speaker=speaker or None, span=span)

    def tell_refused(self) -> None:
        """The line could not be kept: what is typed stays."""
        self.told_label.setText(self.tr("Not kept; why stands below the ruling. What you typed is still here."))

    def leave(self) -> None:
        """Go, and forget what was typed."""
        if self._of is not None:
            self._drafts.pop(self._key(), None)
        self._of = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the line as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget, share in parts:
        row.addWidget(widget, share)
    return row
