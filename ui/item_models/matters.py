"""The matters of a folder as a table for Qt: what goes into each case, and how far it is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reviewer import wording
from reviewer.batch import Done
from reviewer.matters import Matter
from reviewer.paths import shown_name
from ui import errors, words
from ui.case_work import told_of_copy
from ui.language import later, translate

Index = QModelIndex | QPersistentModelIndex
HEADS = (
    later("MattersModel", "Case"),
    later("MattersModel", "Reports"),
    later("MattersModel", "Recordings"),
    later("MattersModel", "Sound"),
    later("MattersModel", "How far it is"),
)
STATE = len(HEADS) - 1


class MattersModel(QAbstractTableModel):
    """One row a matter."""

    def __init__(self) -> None:
        super().__init__()
        self.matters: Sequence[Matter] = ()
        self._told: dict[int, str] = {}
        self._done: dict[int, Done] = {}

    def show(self, matters: Sequence[Matter]) -> None:
        """Take other matters, none of which was begun."""
        self.beginResetModel()
        self.matters, self._done = matters, {}
        self._told = {row: _to_come(each) for row, each in enumerate(matters)}
        self.endResetModel()

    def waiting(self) -> list[int]:
        """The rows of which a case can be made and is not made yet."""
        return [row for row, each in enumerate(self.matters) if each.refusal is None and row not in self._done]

    def made(self) -> int:
        """How many cases are ready."""
        return len(self._done)

    def tell(self, row: int, told: str) -> None:
        """Say how far a matter is."""
        self._told[row] = told
        place = self.index(row, STATE)
        self.dataChanged.emit(place, place)

    def finish(self, row: int, done: Done) -> None:
        """A case is ready to be opened."""
        self._done[row] = done
        self.tell(row, _came_out(self.matters[row], done))

    def case_at(self, row: int) -> Path | None:
        """The case file of a row; None while it is not ready."""
        return self.matters[row].case if row in self._done else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows; a table has none below its rows."""
        return 0 if parent is not None and parent.isValid() else len(self.matters)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("MattersModel", HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; all of them where the pointer rests, for what does not fit."""
        if not index.isValid() or not 0 <= index.row() < len(self.matters):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tip(self._text(index.row(), index.column()))
        return None

    def _text(self, row: int, column: int) -> str:
        matter = self.matters[row]
        return (
            matter.name,
            ", ".join(map(shown_name, matter.found.reports)),
            ", ".join(map(shown_name, matter.found.recordings)),
            wording.clock(matter.sound_ms)[:-2] if matter.sound_ms else "",
            self._told[row],
        )[column]


def _to_come(matter: Matter) -> str:
    if matter.refusal is not None:
        return errors.told(matter.refusal)
    begun = later("MattersModel", "goes on with the case that is there")
    told = translate("MattersModel", begun if matter.case.exists() else later("MattersModel", "to be made"))
    return "; ".join([told, *map(told_of_copy, matter.found.copies)])


def _came_out(matter: Matter, done: Done) -> str:
    """How much there is to do in each report, and what was left aside."""
    told = translate("MattersModel", "{report} {open} of {claims}")
    counts = [told.format(report=each.report, open=each.still_open, claims=each.claims) for each in done.reports]
    named = ", ".join(map(shown_name, matter.found.others))
    aside = [translate("case_work", "Left aside: {names}.").format(names=named)] if named else []
    ready = translate("MattersModel", "Ready. Claims that need you: {reports}.").format(reports=", ".join(counts))
    copies = map(told_of_copy, matter.found.copies)
    asked = translate("MattersModel", "{report}: hardly any claim is supported: is this its recording?")
    astray = [asked.format(report=each.report) for each in done.reports if each.seems_of_another_event]
    return " ".join([*astray, ready, *copies, *aside, *(errors.told(each) for each in done.left)])
