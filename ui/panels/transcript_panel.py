"""What was heard, line by line; the line being spoken is followed, evidence is marked, words can be sought."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.transcript import Segment
from reviewer import wording
from ui.item_models.segments import SEGMENT_ROLE, SegmentsModel
from ui.panels.frame import Panel, plain_label
from ui.state import ReviewState
from ui.theme import current

_CLOCK_WIDTH = 62
_MARGIN = 6
_DOUBTFUL_BELOW = 0.35


class _Lines(QStyledItemDelegate):
    """Draws time, speaker and words; shades words the engine was unsure of, and marks evidence by a bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.evidence: set[tuple[str, int]] = set()
        self.spoken_row: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its wrapped text."""
        _, segment = index.data(SEGMENT_ROLE)
        width = max(120, option.rect.width() or _view_width(self.parent()))
        layout = self._laid_out(segment, option, width)
        return QSize(width, int(layout.boundingRect().height()) + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One line."""
        recording_id, segment = index.data(SEGMENT_ROLE)
        theme = current()
        is_evidence = (recording_id, segment.index) in self.evidence
        if index.row() == self.spoken_row or option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selected))
        elif is_evidence:
            painter.fillRect(option.rect, QColor(theme.evidence))
        if is_evidence:
            painter.fillRect(option.rect.left(), option.rect.top(), 4, option.rect.height(), QColor(theme.accent))
        painter.setPen(QColor(theme.soft))
        place = option.rect.adjusted(10, _MARGIN, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignTop, wording.clock(segment.span.start_ms))
        painter.setPen(QColor(theme.ink))
        layout = self._laid_out(segment, option, option.rect.width())
        layout.draw(painter, option.rect.topLeft().toPointF())

    def _laid_out(self, segment: Segment, option: QStyleOptionViewItem, width: int) -> QTextLayout:
        speaker = f"{segment.speaker}  " if segment.speaker else ""
        layout = QTextLayout(speaker + segment.text, option.font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(_formats(segment, len(speaker)))
        layout.beginLayout()
        top = float(_MARGIN)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(60, width - _CLOCK_WIDTH - 2 * _MARGIN))
            line.setPosition(line.position().__class__(_CLOCK_WIDTH + 10, top))
            top += line.height()
        layout.endLayout()
        return layout


def _view_width(parent: object) -> int:
    return parent.viewport().width() if isinstance(parent, QListView) else 300


def _formats(segment: Segment, offset: int) -> list[QTextLayout.FormatRange]:
    theme = current()
    formats = []
    if offset:
        bold = QTextCharFormat()
        bold.setFontWeight(600)
        formats.append(_range(0, offset, bold))
    doubtful = QTextCharFormat()
    doubtful.setForeground(QColor(theme.soft))
    doubtful.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    at = 0
    for word in segment.words:
        found = segment.text.find(word.text, at)
        if found >= 0 and word.score is not None and word.score < _DOUBTFUL_BELOW:
            start = offset + len(segment.text[:found].encode("utf-16-le")) // 2
            formats.append(_range(start, len(word.text), doubtful))
        at = max(at, found + len(word.text) if found >= 0 else at)
    return formats


def _range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, style
    return made


class TranscriptPanel(Panel):
    """The transcript of every recording; Enter or a click plays from a line."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__("What was heard", parent)
        self._state = state
        self._build_search()
        self.model = SegmentsModel()
        self.view = QListView()
        self.view.setObjectName("lines")
        self.view.setAccessibleName("Transcript")
        self.view.setModel(self.model)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = _Lines(self.view)
        self.view.setItemDelegate(self._lines)
        self.view.clicked.connect(self._play_row)
        self.view.activated.connect(self._play_row)
        self.body.addWidget(self.view, 1)
        self.empty_label = plain_label(
            "Nothing has been heard yet. Choose “Transcribe and check” to begin.", name="soft", is_wrapped=True
        )
        self.body.addWidget(self.empty_label)
        state.bundle_changed.connect(self.refresh)
        state.claim_selected.connect(self._mark_evidence)
        state.moment_changed.connect(self._follow)
        self.refresh()

    def _build_search(self) -> None:
        row = QHBoxLayout()
        self.search = QLineEdit(placeholderText="Search the transcript (Ctrl+F)")
        self.search.setAccessibleName("Search the transcript")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._seek_text)
        self.search.returnPressed.connect(self._next_hit)
        self.hits_label = plain_label(name="soft")
        row.addWidget(self.search, 1)
        row.addWidget(self.hits_label)
        self.body.addLayout(row)
        self._hits: list[int] = []

    @Slot()
    def refresh(self) -> None:
        """Show what the bundle holds now."""
        rows = [(t.transcript.recording_id, s) for t in self._state.bundle.transcripts for s in t.segments]
        self.model.show(rows)
        self.empty_label.setVisible(not rows)

    @Slot(object)
    def _mark_evidence(self, claim: object) -> None:
        finding = self._state.finding(claim) if claim is not None else None  # type: ignore[arg-type]  # a Claim
        evidence = finding.judgment.evidence if finding else ()
        self._lines.evidence = {
            (e.recording_id, n) for e in evidence for n in range(e.first_segment, e.last_segment + 1)
        }
        if evidence:
            self._scroll_to(self.model.row_of(evidence[0].recording_id, evidence[0].first_segment))
        self.view.viewport().update()

    def _scroll_to(self, row: int | None) -> None:
        if row is not None:
            self.view.scrollTo(self.model.index(row), QListView.ScrollHint.PositionAtCenter)

    @Slot(str, int)
    def _follow(self, recording_id: str, ms: int) -> None:
        row = self.model.row_at(recording_id, ms)
        if row != self._lines.spoken_row:
            self._lines.spoken_row = row
            self.view.viewport().update()

    @Slot(QModelIndex)
    def _play_row(self, index: QModelIndex) -> None:
        recording_id, segment = index.data(SEGMENT_ROLE)
        self._state.moment_asked.emit(recording_id, segment.span.start_ms, True)

    @Slot(str)
    def _seek_text(self, text: str) -> None:
        self._hits = self.model.rows_with(text) if text.strip() else []
        found = f"{len(self._hits)} found" if text.strip() else ""
        self.hits_label.setText(found)
        if self._hits:
            self._go_to_row(self._hits[0])

    @Slot()
    def _next_hit(self) -> None:
        at = self.view.currentIndex().row()
        later = [row for row in self._hits if row > at] or self._hits
        if later:
            self._go_to_row(later[0])

    def _go_to_row(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row))
        self._scroll_to(row)
