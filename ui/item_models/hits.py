"""What a search of the transcripts found, as a list for Qt."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reviewer import wording
from ui.lines import Row, line_of
from ui.searching import Hit

Index = QModelIndex | QPersistentModelIndex
PLACE_ROLE = Qt.ItemDataRole.UserRole


class Place(NamedTuple):
    """A hit with the recording and the row that it is in."""

    recording_id: str
    row: Row
    hit: Hit


class HitsModel(QAbstractListModel):
    """One row a hit."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[Place] = []

    def show(self, places: list[Place]) -> None:
        """Take new hits."""
        self.beginResetModel()
        self._places = places
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows; a list has none below its rows."""
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Time and line, or the place itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._places):
            return None
        place = self._places[index.row()]
        if role == PLACE_ROLE:
            return place
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{wording.clock(place.row.span.start_ms)}  {line_of(place.row)}"
        return None
