"""The claims as a table for Qt, filtered and sorted."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from models.annotation import Decision
from models.case import Reviewer
from models.finding import ErrorKind, Severity, Verdict
from models.report import Claim
from models.spans import TextSpan
from models.telling import TellingKind
from ui import words
from ui.language import later
from ui.state import ReviewState
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
CLAIM_ROLE = Qt.ItemDataRole.UserRole
HEADS = (
    later("ClaimsModel", "No."),
    later("ClaimsModel", "Verdict"),
    later("ClaimsModel", "Ruling"),
    later("ClaimsModel", "Claim"),
)
STALE, DISPUTED = "↻ ", "≠ "  # they stand before what may be cut
NUMBER, VERDICT, RULING, CLAIM = range(len(HEADS))


class Which(StrEnum):
    """Which claims to list; the values are what is read, before translating."""

    ALL = later("Which", "all claims")
    OPEN = later("Which", "what needs you")
    NOT_RULED = later("Which", "not ruled yet")
    RULED = later("Which", "ruled")
    DISPUTED = later("Which", "reviewers disagree")
    STALE = later("Which", "to check again")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a listed claim must have; None where anything will do. A ruling's kind and severity count first."""

    which: Which = Which.ALL
    verdict: Verdict | None = None
    kind: ErrorKind | None = None
    severity: Severity | None = None
    reviewer_id: str | None = None
    telling: TellingKind | None = None

    def passes(self, state: ReviewState, claim: Claim) -> bool:
        """Whether a claim is listed. Choices come from boxes, which give plain texts back."""
        decision = self.ruling(state, claim)
        kinds = decision.kinds if decision and decision.kinds else _kinds(state, claim)
        return (
            self._is_of_its_sort(state, claim)
            and self.verdict in (None, state.verdict(claim))
            and (self.kind is None or self.kind in kinds)
            and (self.telling is None or self.telling == state.telling(claim).kind)
            and self.severity in (None, decision.severity if decision else None)
            and (self.reviewer_id is None or decision is not None)
        )

    def ruling(self, state: ReviewState, claim: Claim) -> Decision | None:
        """The ruling that counts, or that of the reviewer whose rulings are listed."""
        if self.reviewer_id is None:
            return state.decision(claim)
        return _ruled_by(self.reviewer_id, state, claim)

    def _is_of_its_sort(self, state: ReviewState, claim: Claim) -> bool:
        match self.which:
            case Which.OPEN:
                return state.is_open(claim)
            case Which.NOT_RULED:
                return state.decision(claim) is None
            case Which.RULED:
                return state.decision(claim) is not None
            case Which.DISPUTED:
                return state.is_disputed(claim)
            case Which.STALE:
                return claim.id in state.stale
        return True


def _kinds(state: ReviewState, claim: Claim) -> tuple[ErrorKind, ...]:
    finding = state.finding(claim)
    return finding.judgment.kinds if finding and not state.is_hidden(claim) else ()


class ClaimsModel(QAbstractTableModel):
    """One row a claim that a person goes through."""

    def __init__(self, state: ReviewState) -> None:
        super().__init__()
        self._state = state
        self._claims: list[Claim] = []
        self._reviewers: tuple[Reviewer, ...] = ()
        self._sorting = (NUMBER, Qt.SortOrder.AscendingOrder)
        self.filter = Filter()
        self.refresh()

    def refresh(self) -> None:
        """Take the state's claims anew."""
        self.beginResetModel()
        is_disputed = self.filter.which == Which.DISPUTED  # a box gives the plain text back
        self._reviewers = self._who_disagrees() if is_disputed else ()
        held = [claim for claim in self._state.checkable_claims() if self.filter.passes(self._state, claim)]
        column, order = self._sorting
        is_falling = order is Qt.SortOrder.DescendingOrder
        self._claims = sorted(held, key=lambda claim: self._sort_key(claim, column), reverse=is_falling)
        self.endResetModel()

    def _who_disagrees(self) -> tuple[Reviewer, ...]:
        """Those whose rulings stand on a disputed claim: each has a column, so that they are seen side by side."""
        state = self._state
        disputed = [claim for claim in state.checkable_claims() if state.is_disputed(claim)]
        ruling = {each.reviewer_id for claim in disputed for each in state.standing(claim)}
        return tuple(each for each in state.bundle.reviewers if each.id in ruling)

    def _sort_key(self, claim: Claim, column: int) -> tuple[str, TextSpan]:
        return (
            "" if column == NUMBER else self._cells(claim)[column].removeprefix(STALE).removeprefix(DISPUTED),
            claim.span,
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones stay in the report's order."""
        self._sorting = (column, order)
        self.refresh()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows; a table has none below its cells."""
        return 0 if parent is not None and parent.isValid() else len(self._claims)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns; a table has none below its cells."""
        return 0 if parent is not None and parent.isValid() else len(HEADS) + len(self._reviewers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heads of columns."""
        is_head = orientation is Qt.Orientation.Horizontal and 0 <= section < self.columnCount()
        if not is_head or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr(HEADS[section]) if section < len(HEADS) else self._reviewers[section - len(HEADS)].name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, its verdict's color, or the claim itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._claims):
            return None
        claim = self._claims[index.row()]
        if role == CLAIM_ROLE:
            return claim
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(claim)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tip(" ".join(claim.quote.split()))
        verdict = self._state.verdict(claim)
        if role == Qt.ItemDataRole.ForegroundRole and verdict and index.column() == VERDICT:
            return QColor(current().verdicts[verdict])
        return None

    def _cells(self, claim: Claim) -> tuple[str, ...]:
        verdict, decision = self._state.verdict(claim), self.filter.ruling(self._state, claim)
        kinds = _kinds(self._state, claim) if not self._reviewers else ()  # side by side there is little room
        is_checked = self._state.finding(claim) is not None
        none_yet = self.tr("not checked yet") if self._state.so_far_ms is None else self.tr("nothing found so far")
        stale = STALE if claim.id in self._state.stale else ""
        disputed = DISPUTED if self._state.is_disputed(claim) else ""
        return (
            str(claim.position + 1),
            stale + (_marked(verdict, kinds) if verdict else self.tr("hidden") if is_checked else none_yet),
            disputed + _told(decision),
            " ".join(claim.quote.split()),
            *(_told(_ruled_by(reviewer.id, self._state, claim)) for reviewer in self._reviewers),
        )

    def row_of(self, claim: Claim) -> int | None:
        """Where a claim stands."""
        return next((n for n, each in enumerate(self._claims) if each.id == claim.id), None)


def _ruled_by(reviewer_id: str, state: ReviewState, claim: Claim) -> Decision | None:
    return next((each for each in state.standing(claim) if each.reviewer_id == reviewer_id), None)


def _told(decision: Decision | None) -> str:
    return _marked(decision.verdict, decision.kinds) if decision else ""


def _marked(verdict: Verdict, kinds: tuple[ErrorKind, ...]) -> str:
    return " · ".join([words.marked(verdict), *map(words.kind, kinds)])
