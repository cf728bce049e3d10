"""What two transcripts of a recording write differently, as a table for Qt."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reviewer import wording
from reviewer.transcripts.comparing import Difference, Said, speakers_of, text_of
from ui import words
from ui.language import later, translate

Index = QModelIndex | QPersistentModelIndex
TIME, MARK, ONE, OTHER = range(4)
_HEADS = (later("DifferencesModel", "Time"), "")
_TELLING = "!"


def words_of(side: Sequence[Said]) -> str:
    """The words of one side with who says them, as far as that is known; that there are none."""
    if not side:
        return translate("DifferencesModel", "(nothing)")
    speakers, said = speakers_of(side), text_of(side)
    return f"{speakers}: {said}" if speakers else said


class DifferencesModel(QAbstractTableModel):
    """One row a place at which the two differ."""

    def __init__(self) -> None:
        super().__init__()
        self._titles = ("", "")
        self.differences: Sequence[Difference] = ()

    def show(self, differences: Sequence[Difference], titles: tuple[str, str]) -> None:
        """Take what differs between two transcripts of these titles."""
        self.beginResetModel()
        self.differences, self._titles = differences, titles
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows; a table has none below its rows."""
        return 0 if parent is not None and parent.isValid() else len(self.differences)

    def columnCount(self, parent: Index | None = None) -> int:
        """When, whether it tells, and the words of each."""
        return 0 if parent is not None and parent.isValid() else OTHER + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column; the transcripts by their own."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (*(translate("DifferencesModel", head) if head else "" for head in _HEADS), *self._titles)
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; all of them where the pointer rests, for what does not fit."""
        if not index.isValid() or not 0 <= index.row() < len(self.differences):
            return None
        each = self.differences[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == MARK:
            return translate("DifferencesModel", "number, yes or no") if each.is_telling else ""
        mark = _TELLING if each.is_telling else ""
        text = (wording.clock(each.span.start_ms), mark, words_of(each.one), words_of(each.other))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tip(text)
        return text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
