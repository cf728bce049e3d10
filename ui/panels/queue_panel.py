"""All claims as a table, with filters and what is still open."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.finding import ErrorKind, Severity, Verdict
from models.report import Claim
from models.telling import TellingKind
from reviewer import wording
from reviewer.attention import seems_of_another_event
from ui import words
from ui.item_models.claims import CLAIM, CLAIM_ROLE, NUMBER, RULING, VERDICT, ClaimsModel, Filter, Which
from ui.language import translate
from ui.panels.frame import ElidedLabel, button
from ui.state import ReviewState
from ui.theme import grown
from ui.widgets.message_line import MessageLine
from ui.widgets.narrow_box import NarrowBox
from ui.widgets.row_table import row_table

_WIDTHS = (48, 150, 92)
_LEAST_CLAIM, _MARK = 150, 52
_SIDE_BY_SIDE = 94  # of the machine and of each who ruled: what is cut ends in dots, and the claim keeps some room
_LEAST_ROWS = 4
_EDGES_PX = 4  # above and below, where it shows that it has the keys


class QueuePanel(QWidget):
    """The claims that pass the filters; choosing one selects it everywhere."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._progress_row())
        layout.addLayout(self._filter_row())
        layout.addWidget(self._more_filters())
        layout.addWidget(self._filtered_row())
        self.model = ClaimsModel(state)
        self.view = self._table()
        layout.addWidget(self.view, 1)
        state.bundle_changed.connect(self.refresh)
        state.rulings_changed.connect(self.refresh)
        state.claim_selected.connect(self._follow)
        self.refresh()

    def _filtered_row(self) -> QWidget:
        """What filters out of sight let through, or that nothing passes, and a way back to all claims."""
        self.filtered_row = QWidget()
        row = QHBoxLayout(self.filtered_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.filtered_label = ElidedLabel()
        self.filtered_label.setTextFormat(Qt.TextFormat.PlainText)
        self.filtered_label.setObjectName("soft")
        self.all_button = button(self.tr("Show all"), self.tr("Take all filters away and show all claims (F)"))
        self.all_button.clicked.connect(self.show_all)
        row.addWidget(self.filtered_label, 1)
        row.addWidget(self.all_button)
        return self.filtered_row

    @Slot()
    def show_all(self) -> None:
        """Take all filters away."""
        for box in self.findChildren(NarrowBox):
            box.setCurrentIndex(0)
        self.view.setFocus()

    def _progress_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.progress_label = MessageLine()
        self.progress_label.setObjectName("soft")
        self.progress_label.setAccessibleName(self.tr("How far the review is"))
        self.next_button = button(self.tr("Next open (N)"), self.tr("Go to the next open claim"))
        self.next_button.clicked.connect(self.next_open)
        self.auto_box = QCheckBox(self.tr("play it"))
        self.auto_box.setToolTip(self.tr("After a ruling go to the next open claim and play its evidence"))
        self.auto_box.setChecked(True)
        row.addWidget(self.progress_label, 1)
        row.addWidget(self.next_button)
        row.addWidget(self.auto_box)
        return row

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        kinds = [(words.kind(kind), kind) for kind in ErrorKind]
        verdicts = [(words.label(verdict), verdict) for verdict in Verdict]
        which = [(translate("Which", each.value), each) for each in Which]
        self.which_box = self._box(self.tr("Show: which claims"), which)
        self.verdict_box = self._box(self.tr("Show: verdict"), [(self.tr("any verdict"), None), *verdicts])
        self.kind_box = self._box(self.tr("Show: kind of error"), [(self.tr("any kind"), None), *kinds])
        for box in (self.which_box, self.verdict_box, self.kind_box):
            row.addWidget(box, 1)
        self.more_button = button(self.tr("More …"), self.tr("More filters: what it tells of, severity and reviewer"))
        self.more_button.setCheckable(True)
        row.addWidget(self.more_button)
        return row

    def _more_filters(self) -> QWidget:
        more = QWidget()
        row = QHBoxLayout(more)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        severities = [(words.said(severity.value), severity) for severity in Severity]
        self.severity_box = self._box(self.tr("Show: severity"), [(self.tr("any severity"), None), *severities])
        self.reviewer_box = self._box(self.tr("Show: reviewer"), [(self.tr("any reviewer"), None)])
        told = [(words.telling(kind), kind) for kind in TellingKind if kind is not TellingKind.HEADING]
        self.telling_box = self._box(self.tr("Show: what it tells of"), [(self.tr("tells of anything"), None), *told])
        row.addWidget(self.telling_box, 1)
        row.addWidget(self.severity_box, 1)
        row.addWidget(self.reviewer_box, 1)
        more.hide()
        self.more_button.toggled.connect(more.setVisible)
        self.more_button.toggled.connect(self._tell_filtered)
        return more

    def _box(self, name: str, choices: Sequence[tuple[str, object]]) -> NarrowBox:
        box = NarrowBox(name)
        for text, value in choices:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self.refresh)
        return box

    def _table(self) -> QTableView:
        view = row_table(self.model, self.tr("Claims of the report with their verdicts"), _WIDTHS, wide=CLAIM)
        view.setObjectName("queue")
        row_height = view.verticalHeader().defaultSectionSize()
        view.setMinimumHeight(view.horizontalHeader().sizeHint().height() + _LEAST_ROWS * row_height + _EDGES_PX)
        view.setWordWrap(False)
        view.horizontalHeader().setSortIndicator(NUMBER, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        view.selectionModel().selectionChanged.connect(self._choose)  # Qt makes a row current by itself
        return view

    @Slot()
    def refresh(self) -> None:
        """Show what passes the filters now, and how far the review is."""
        self._fill_reviewers()
        self.model.filter = Filter(
            which=self.which_box.currentData(),
            verdict=self.verdict_box.currentData(),
            kind=self.kind_box.currentData(),
            severity=self.severity_box.currentData(),
            reviewer_id=self.reviewer_box.currentData(),
            telling=self.telling_box.currentData(),
        )
        self.model.refresh()
        self._share_room()
        self._tell_filtered()
        self.progress_label.setText(self._progress())
        if self._state.claim is not None:
            self._follow(self._state.claim)

    def _share_room(self) -> None:
        """Where there is little room the mark of a verdict stays in sight, and the claim gets what its word takes."""
        is_ruled = any(self._state.decision(each) is not None for each in self._state.checkable_claims())
        is_side_by_side = self.model.columnCount() > CLAIM + 1
        is_hidden = not is_ruled or is_side_by_side
        self.view.setColumnHidden(RULING, is_hidden)
        taken = sum(_WIDTHS) - is_hidden * _WIDTHS[RULING]
        is_narrow = self.view.viewport().width() < grown(taken + _LEAST_CLAIM)
        for column in (VERDICT, RULING):
            self.view.setColumnWidth(column, grown(_MARK if is_narrow else _WIDTHS[column]))
        for column in (VERDICT, *range(CLAIM + 1, self.model.columnCount())) if is_side_by_side else ():
            self.view.setColumnWidth(column, grown(_SIDE_BY_SIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the new room."""
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _tell_filtered(self) -> None:
        """A filter that is in sight tells of itself, one behind “More …” here."""
        boxes = () if self.more_button.isChecked() else (self.telling_box, self.severity_box, self.reviewer_box)
        hidden = ", ".join(box.currentText() for box in boxes if box.currentIndex() > 0)
        parts = [self.tr("Only: {filters}").format(filters=hidden)] if hidden else []
        parts += [self.tr("No claim passes these filters.")] if self.model.rowCount() == 0 else []
        self.filtered_label.setText(" · ".join(parts))
        self.filtered_row.setVisible(bool(parts))

    def _fill_reviewers(self) -> None:
        known = [(each.name, each.id) for each in self._state.bundle.reviewers]
        chosen = self.reviewer_box.currentData()
        if [self.reviewer_box.itemData(n) for n in range(1, self.reviewer_box.count())] == [key for _, key in known]:
            return
        with QSignalBlocker(self.reviewer_box):
            while self.reviewer_box.count() > 1:
                self.reviewer_box.removeItem(1)
            for name, key in known:
                self.reviewer_box.addItem(name, key)
            self.reviewer_box.setCurrentIndex(max(0, self.reviewer_box.findData(chosen)))

    @Slot(QItemSelection, QItemSelection)
    def _choose(self, now: QItemSelection, _before: QItemSelection) -> None:
        claim = now.indexes()[0].data(CLAIM_ROLE) if now.indexes() else None
        if claim is not None and claim != self._state.claim:
            self._state.select(claim)

    @Slot(object)
    def _follow(self, claim: Claim) -> None:
        row = self.model.row_of(claim)
        if row is None:
            self.view.clearSelection()
        else:
            self.view.selectRow(row)

    @Slot()
    def next_open(self) -> None:
        """Go to the next claim that needs a person, and play it if that is wanted."""
        if not self._state.step(1, is_open_only=True, is_playing=self.auto_box.isChecked()):
            self._state.told.emit(self._why_no_other())

    def _why_no_other(self) -> str:
        if not self._state.bundle.findings:
            return self.tr("Nothing was checked yet. Choose “Transcribe and check” first.")
        if self._open_count():
            return self.tr("No other claim is open.")
        return self.tr("No claim is open any more. The menu “Export” writes what is to be handed over.")

    @Slot()
    def sort_next(self) -> None:
        """Sort by the next column; after the last by the first."""
        head = self.view.horizontalHeader()
        column = (head.sortIndicatorSection() + 1) % self.model.columnCount()
        self.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def _open_count(self) -> int:
        return sum(map(self._state.is_open, self._state.checkable_claims()))

    def _progress(self) -> str:
        """How far the review is, in words."""
        state = self._state
        claims = state.checkable_claims()
        if state.so_far_ms is not None:
            told = self.tr("%n first flag(s), {time} heard so far; they may still change.", "", self._open_count())
            return told.format(time=wording.clock(state.so_far_ms)[:-2])
        if state.bundle.run is None:
            return self.tr("%n claim(s), not checked yet.", "", len(claims))
        ruled = sum(state.decision(claim) is not None for claim in claims)
        still = self._open_count()
        disputed = sum(state.is_disputed(claim) for claim in claims)
        parts = [self.tr("{count} of {all} ruled").format(count=ruled, all=len(claims))]
        parts += [self.tr("%n open", "", still) if still else self.tr("nothing open")]
        parts += [self.tr("%n need(s) a second look", "", disputed)] if disputed else []
        parts += [self.tr("%n to check again", "", len(state.stale))] if state.stale else []
        told = ", ".join(parts)
        if not state.is_blind and seems_of_another_event(state.bundle.findings, state.bundle.decisions):
            return self.tr("Hardly any claim is supported: is this the recording of the report?") + f" {told}"
        return told
