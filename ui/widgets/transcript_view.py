"""The text of a transcript with times in a gutter; large ones stay quick because only what is in view is laid out."""

import time
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from models.finding import Verdict
from reviewer import wording
from ui.lines import About, Lines, Note, head_of, line_of, utf16_length
from ui.searching import Hit
from ui.theme import current

_GAP = 8
_BAR = 4
_MOST_SHOWN_HITS = 200
_PIECE_S = 0.008


class _Dress(QObject):
    """Speakers in bold; words that the engine was unsure of are dotted. Long texts are dressed piece by piece, and a
    line that reads otherwise now is written anew with that. A ``QSyntaxHighlighter`` goes through all lines at once
    as soon as they are there.

    Signals:
        ended: Every line is as it should be.
    """

    ended = Signal()

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self.lines = Lines()
        self._next_row = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._dress_some)
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(600)
        self._doubtful = QTextCharFormat()
        self._notes = {about: QTextCharFormat() for about in About}
        self.take_colors()

    def take_colors(self) -> None:
        """Use the colors of the present theme from now on."""
        warning = current().verdicts[Verdict.PARTLY_SUPPORTED]
        for about, form in self._notes.items():
            form.setForeground(QColor(warning if about is About.MISSED else current().soft))
            form.setFontItalic(True)
        self._doubtful.setForeground(QColor(current().soft))
        self._doubtful.setBackground(QColor(current().wash))
        self._doubtful.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)

    def begin(self, lines: Lines, in_view: range) -> None:
        """Dress everything anew: what is in view at once, the rest a piece whenever nothing else is to be done."""
        self.lines = lines
        self._next_row = 0
        for row in in_view:
            self._dress_row(self._document.findBlockByNumber(row))
        self._timer.start()

    @Slot()
    def _dress_some(self) -> None:
        until_s = time.perf_counter() + _PIECE_S
        block = self._document.findBlockByNumber(self._next_row)
        while block.isValid() and time.perf_counter() < until_s:
            self._dress_row(block)
            block = block.next()
        self._next_row = block.blockNumber()
        if not block.isValid():
            self._timer.stop()
            self.ended.emit()

    def _dress_row(self, block: QTextBlock) -> None:
        row = block.blockNumber()
        if not 0 <= row < len(self.lines.rows):
            return
        text = line_of(self.lines.rows[row])
        if block.text() != text:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        block.layout().setFormats([_range(place, form) for place, form in self._forms(row, block.length())])
        self._document.markContentsDirty(block.position(), block.length())

    def _forms(self, row: int, length: int) -> Iterator[tuple[tuple[int, int], QTextCharFormat]]:
        """What of a line of that length looks otherwise, in UTF-16 units, and how."""
        segment = self.lines.rows[row]
        if isinstance(segment, Note) or segment.held_back is not None:
            yield (0, length), self._notes[segment.about if isinstance(segment, Note) else About.HELD_BACK]
            return
        yield (0, utf16_length(head_of(segment))), self._bold
        for number, word in enumerate(segment.words):
            place = self.lines.places(row)[number] if word.is_doubtful else None
            if place is not None:
                yield place, self._doubtful


def _range(place: tuple[int, int], form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = place[0], place[1] - place[0], form
    return made


class _Gutter(QWidget):
    """Where the times stand."""

    def __init__(self, view: "TranscriptView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        """As wide as the longest time."""
        return QSize(self._view.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The times of the lines in view."""
        self._view.paint_gutter(self, event.rect())


class TranscriptView(QPlainTextEdit):
    """Lines of one recording; a click or Enter on a word asks to play from it.

    Signals:
        word_chosen: The row, and the UTF-16 place in its line.
    """

    word_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lines")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines = Lines()
        self._evidence: frozenset[int] = frozenset()
        self._hits: tuple[Hit, ...] = ()
        self._spoken: tuple[int, tuple[int, int] | None] | None = None
        self.setUndoRedoEnabled(False)
        self._dress = _Dress(self.document())
        self._dress.ended.connect(self._select)
        self._gutter = _Gutter(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scroll_gutter)
        self._make_room()

    def show_lines(self, lines: Lines) -> None:
        """Take new lines."""
        is_as_long = bool(self.lines.rows) and len(lines.rows) == len(self.lines.rows)
        self.lines = lines
        self._evidence, self._hits, self._spoken = frozenset(), (), None
        if not is_as_long:
            self.setPlainText("\n".join(lines.texts))
        self._dress.begin(self.lines, self._in_view())
        self._select()

    def redress(self) -> None:
        """Take the colors of another theme."""
        self._dress.take_colors()
        self._dress.begin(self.lines, self._in_view())
        self._select()

    def show_evidence(self, rows: Iterable[int]) -> None:
        """Mark the lines of the selected claim's evidence."""
        self._evidence = frozenset(rows)
        self._select()
        self._gutter.update()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Mark what a search found."""
        self._hits = tuple(hits[:_MOST_SHOWN_HITS])
        self._select()

    def show_spoken(self, row: int | None, word: int | None) -> bool:
        """Mark the line and the word being said; True where the line is another than before."""
        place = self.lines.places(row)[word] if row is not None and word is not None else None
        spoken = None if row is None else (row, place)
        if spoken == self._spoken:
            return False
        is_other = self.spoken_row != row
        self._spoken = spoken
        self._select()
        return is_other

    @property
    def spoken_row(self) -> int | None:
        """The line that is marked as being said."""
        return self._spoken[0] if self._spoken else None

    @property
    def current_row(self) -> int:
        """The line that the caret is in."""
        return self.textCursor().blockNumber()

    def _in_view(self) -> range:
        last = self.cursorForPosition(self.viewport().rect().bottomLeft()).blockNumber()
        return range(self.firstVisibleBlock().blockNumber(), last + 1)

    @Slot()
    def _select(self) -> None:
        theme = current()
        found = [self._marked(hit.row, (hit.start, hit.end), theme.hit, theme.ink) for hit in self._hits]
        row, place = self._spoken or (0, None)
        if place is not None:
            found.append(self._marked(row, place, theme.accent, theme.on_accent))
        self.setExtraSelections(found)
        self.viewport().update()

    def _marked(self, row: int, place: tuple[int, int], color: str, ink: str) -> QTextEdit.ExtraSelection:
        block = self.document().findBlockByNumber(row)
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(block)
        made.cursor.setPosition(block.position() + place[0])
        made.cursor.setPosition(block.position() + place[1], QTextCursor.MoveMode.KeepAnchor)
        made.format.setBackground(QColor(color))
        made.format.setForeground(QColor(ink))
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines of evidence, and the one being said, have a ground of their own."""
        painter = QPainter(self.viewport())
        theme = current()
        for row, place in self._rows_in_view(event.rect()):
            if row == self.spoken_row or row in self._evidence:
                color = QColor(theme.selected if row == self.spoken_row else theme.evidence)
                painter.fillRect(QRect(0, int(place.top()), self.viewport().width(), int(place.height())), color)
        painter.end()
        super().paintEvent(event)

    def _rows_in_view(self, area: QRect) -> Iterator[tuple[int, QRectF]]:
        block = self.firstVisibleBlock()
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        while block.isValid() and place.top() <= area.bottom():
            yield block.blockNumber(), place
            block = block.next()
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())

    def scroll_to(self, row: int, *, is_chosen: bool = False) -> None:
        """Bring a line to the middle; the caret goes there too where it was chosen."""
        block = self.document().findBlockByNumber(row)
        if not block.isValid():
            return
        before = self.textCursor()
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        if not is_chosen:
            self.setTextCursor(before) if self._is_in_view(before) else None

    def _is_in_view(self, cursor: QTextCursor) -> bool:
        return self.viewport().rect().intersects(self.cursorRect(cursor))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a word chooses it; a drag selects text to copy."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose(self.cursorForPosition(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays from the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.textCursor())
        else:
            super().keyPressEvent(event)

    def _choose(self, cursor: QTextCursor) -> None:
        if self.lines.rows:
            self.word_chosen.emit(cursor.blockNumber(), cursor.positionInBlock())

    def gutter_width(self) -> int:
        """Room for the last line's time."""
        last = self.lines.rows[-1].span.start_ms if self.lines.rows else 0
        return self.fontMetrics().horizontalAdvance(wording.clock(last)) + _BAR + 2 * _GAP

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        area = self.contentsRect()
        self._gutter.setGeometry(QRect(area.left(), area.top(), self.gutter_width(), area.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The gutter is as high as the view."""
        super().resizeEvent(event)
        self._place_gutter()

    def _scroll_gutter(self, rect: QRect, by: int) -> None:
        if by:
            self._gutter.scroll(0, by)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def paint_gutter(self, gutter: QWidget, area: QRect) -> None:
        """Times, and a bar beside evidence."""
        theme = current()
        painter = QPainter(gutter)
        painter.fillRect(area, QColor(theme.paper))
        painter.setFont(self.font())
        for row, place in self._rows_in_view(area):
            if row >= len(self.lines.rows):
                break
            if row in self._evidence:
                painter.fillRect(QRect(0, int(place.top()), _BAR, int(place.height())), QColor(theme.accent))
            painter.setPen(QColor(theme.soft))
            clock = wording.clock(self.lines.rows[row].span.start_ms)
            line = QRect(0, int(place.top()), gutter.width() - _GAP, self.fontMetrics().height())
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, clock)
        painter.end()
