"""All claims as a table, with what is still open."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QHeaderView, QTableView, QWidget

from models.report import Claim
from ui.item_models.claims import CLAIM_ROLE, ClaimsModel
from ui.panels.frame import Panel, plain_label
from ui.state import ReviewState


class QueuePanel(Panel):
    """The claims in the report's order; choosing one selects it everywhere."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__("Sentences", parent)
        self._state = state
        row = QHBoxLayout()
        self.progress_label = plain_label(name="soft")
        self.open_box = QCheckBox("Only what needs a person")
        self.open_box.toggled.connect(self.refresh)
        row.addWidget(self.progress_label, 1)
        row.addWidget(self.open_box)
        self.body.addLayout(row)
        self.model = ClaimsModel(state)
        self.view = QTableView()
        self.view.setObjectName("queue")
        self.view.setAccessibleName("Sentences of the report with their verdicts")
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self._size_columns()
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.body.addWidget(self.view, 1)
        state.bundle_changed.connect(self.refresh)
        state.claim_selected.connect(self._follow)
        self.refresh()

    def _size_columns(self) -> None:
        head = self.view.horizontalHeader()
        for column, width in enumerate((28, 40, 170, 150, 150)):
            self.view.setColumnWidth(column, width)
        head.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def refresh(self) -> None:
        """Show the state's claims anew."""
        self.model.refresh(is_open_only=self.open_box.isChecked())
        claims = self._state.checkable_claims()
        ruled = sum(self._state.decision(claim) is not None for claim in claims)
        still = sum(self._state.is_open(claim) for claim in claims)
        self.progress_label.setText(f"{ruled} of {len(claims)} ruled, {still} flagged and open")
        if self._state.claim is not None:
            self._follow(self._state.claim)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        claim = now.data(CLAIM_ROLE)
        if claim is not None and claim != self._state.claim:
            self._state.select(claim)

    @Slot(object)
    def _follow(self, claim: Claim) -> None:
        row = self.model.row_of(claim)
        if row is not None:
            self.view.selectRow(row)
