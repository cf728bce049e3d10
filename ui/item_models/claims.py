"""The claims as a table for Qt."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from models.report import Claim
from reviewer import wording
from ui.state import ReviewState
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
CLAIM_ROLE = Qt.ItemDataRole.UserRole
HEADS = ("", "No.", "Verdict", "What is at issue", "Ruling", "Sentence")


class ClaimsModel(QAbstractTableModel):
    """One row a claim that a person goes through."""

    def __init__(self, state: ReviewState) -> None:
        super().__init__()
        self._state = state
        self._claims: list[Claim] = []
        self.refresh()

    def refresh(self, *, is_open_only: bool = False) -> None:
        """Take the state's claims anew."""
        self.beginResetModel()
        held = self._state.checkable_claims()
        self._claims = [c for c in held if self._state.is_open(c)] if is_open_only else held
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows; a table has none below its cells."""
        return 0 if parent is not None and parent.isValid() else len(self._claims)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns; a table has none below its cells."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heads of columns."""
        is_head = orientation is Qt.Orientation.Horizontal and 0 <= section < len(HEADS)
        return HEADS[section] if is_head and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, its verdict's color, or the claim itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._claims):
            return None
        claim = self._claims[index.row()]
        if role == CLAIM_ROLE:
            return claim
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(claim)[index.column()]
        finding = self._state.finding(claim)
        if role == Qt.ItemDataRole.ForegroundRole and finding and index.column() in (0, 2):
            return QColor(current().verdicts[finding.judgment.verdict])
        return None

    def _cells(self, claim: Claim) -> tuple[str, ...]:
        finding, decision = self._state.finding(claim), self._state.decision(claim)
        verdict = finding.judgment.verdict if finding else None
        return (
            wording.symbol(verdict) if verdict else "",
            str(claim.position + 1),
            wording.label(verdict) if verdict else "not checked yet",
            ", ".join(wording.kind_label(k) for k in finding.judgment.kinds) if finding else "",
            f"{wording.symbol(decision.verdict)} {wording.label(decision.verdict)}" if decision else "",
            " ".join(claim.quote.split()),
        )

    def row_of(self, claim: Claim) -> int | None:
        """Where a claim stands."""
        return next((n for n, each in enumerate(self._claims) if each.id == claim.id), None)
