"""The transcript as a list for Qt."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from models.transcript import Segment
from reviewer import wording

Index = QModelIndex | QPersistentModelIndex
SEGMENT_ROLE = Qt.ItemDataRole.UserRole


class SegmentsModel(QAbstractListModel):
    """One row a segment, of all transcripts of the bundle one after another."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, Segment]] = []

    def show(self, rows: list[tuple[str, Segment]]) -> None:
        """Take new rows: recording id and segment."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows; a list has none below its rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text with time and speaker, or the segment itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        recording_id, segment = self._rows[index.row()]
        if role == SEGMENT_ROLE:
            return recording_id, segment
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            speaker = f"{segment.speaker}: " if segment.speaker else ""
            return f"{wording.clock(segment.span.start_ms)}  {speaker}{segment.text}"
        return None

    def row_at(self, recording_id: str, ms: int) -> int | None:
        """The row that is spoken at a moment of a recording; of overlapping ones the latest to begin."""
        spoken = [
            row
            for row, (of, segment) in enumerate(self._rows)
            if of == recording_id and segment.span.start_ms <= ms < segment.span.end_ms
        ]
        return spoken[-1] if spoken else None

    def row_of(self, recording_id: str, segment_index: int) -> int | None:
        """The row of a segment; None where it is not shown."""
        rows = (n for n, (of, segment) in enumerate(self._rows) if (of, segment.index) == (recording_id, segment_index))
        return next(rows, None)

    def rows_with(self, text: str) -> list[int]:
        """The rows whose text or speaker holds ``text``, whatever its case."""
        wanted = text.casefold()
        return [n for n, (_, s) in enumerate(self._rows) if wanted in f"{s.speaker or ''} {s.text}".casefold()]
