"""One report laid over another, sentence by sentence, the draft over the final one: what was put in, what was taken
out, and where flagged claims seem to have come in.

Changes are told by signs and by form, not by color: taken out is struck through and in brackets, put in is underlined.
"""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QMouseEvent, QShowEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QTextEdit, QVBoxLayout, QWidget

from models.finding import Verdict
from models.report import Claim, Report
from reviewer import wording
from reviewer.errors import ReviewerError
from reviewer.matching.revision import Change, ChangeKind, RunKind
from reviewer.origins import Revision, Traced
from reviewer.progress import CancelToken, Progress
from ui import errors, words
from ui.jobs.runner import JobRunner
from ui.panels.frame import button, mark_range, plain_label
from ui.state import ReviewState
from ui.theme import current

# The ids of two reports first.
LayOver = Callable[[Collection[str], Progress, CancelToken], object]
_SIGNS = {ChangeKind.SAME: "", ChangeKind.CHANGED: "~", ChangeKind.ADDED: "+", ChangeKind.REMOVED: "−"}
_INDENT_PX = 22
_GAP_PX = 4
_NBSP = "\u00a0"


class ChangesPanel(QWidget):
    """Shows a ``Revision`` of the report under review and another; it is made, in the background, when somebody looks.

    Signals:
        laid_over: The revision is shown.
    """

    laid_over = Signal()

    def __init__(
        self,
        state: ReviewState,
        runner: JobRunner,
        lay_over: LayOver,
        reports: Sequence[Report],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._lay_over = state, runner, lay_over
        self.revision: Revision | None = None
        self._made_of: tuple[object, str] = (None, "")
        self._places: list[tuple[int, int, Change]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.told_label = plain_label(name="soft", is_wrapped=True)
        self.other_box = self._others(reports)
        layout.addWidget(self.other_box)
        layout.addWidget(self.told_label)
        self.text = QTextEdit(readOnly=True)
        self.text.setObjectName("report")
        self.text.setAccessibleName(self.tr("One report laid over another"))
        self.text.viewport().installEventFilter(self)
        self.text.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        layout.addWidget(self.text, 1)
        self.next_button = button(self.tr("Next change (Shift+D)"), self.tr("Go to the next sentence that was changed"))
        self.next_button.clicked.connect(self.next_change)
        layout.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignLeft)
        state.bundle_changed.connect(self._ask)
        state.rulings_changed.connect(self._fill)
        state.claim_selected.connect(self._mark_selected)

    def _others(self, reports: Sequence[Report]) -> QComboBox:
        """What the report is compared with: the first one, or the last where it is the first itself."""
        box = QComboBox()
        box.setAccessibleName(self.tr("Report to compare with"))
        others = [each for each in reports if each.id != self._state.bundle.report.id]
        for each in others:
            box.addItem(self.tr("Compared with {name}").format(name=each.name), each.id)
        if others and self._state.bundle.report.id == reports[0].id:
            box.setCurrentIndex(len(others) - 1)
        if len(others) <= 1:
            box.hide()
        box.currentIndexChanged.connect(self._ask)
        return box

    def showEvent(self, event: QShowEvent) -> None:
        """Two reports are laid over each other when somebody looks."""
        super().showEvent(event)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        bundle, other_id = self._state.bundle, self.other_box.currentData()
        findings, compared_id = self._made_of
        if not self.isVisible() or (findings is bundle.findings and compared_id == other_id):
            return
        self._made_of = (bundle.findings, other_id)
        self.told_label.setText(self.tr("One report is being laid over the other …"))
        job = self._runner.create("changes")
        job.succeeded.connect(self._show)
        job.failed.connect(self._tell)
        self._runner.start(job, partial(self._lay_over, (bundle.report.id, other_id)))

    @Slot(object)
    def _tell(self, error: ReviewerError) -> None:
        self.told_label.setText(errors.told(error))

    @Slot(object)
    def _show(self, revision: Revision) -> None:
        self.revision = revision
        self._fill()
        self.laid_over.emit()

    @Slot()
    def _fill(self) -> None:
        """Write the sentences down; what is hidden under blind review stays out."""
        if self.revision is None:
            return
        self.told_label.setText(self._told(self.revision))
        self.next_button.setEnabled(any(each.kind is not ChangeKind.SAME for each in self.revision.changes))
        scrolled = self.text.verticalScrollBar().value()
        self.text.clear()
        self._places = []
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        for change in self.revision.changes:
            self._write(cursor, change)
        cursor.endEditBlock()
        self.text.verticalScrollBar().setValue(scrolled)
        if self._state.claim is not None:
            self._mark_selected(self._state.claim)

    def _told(self, revision: Revision) -> str:
        counts = {kind: sum(each.kind is kind for each in revision.changes) for kind in ChangeKind}
        names = self.tr("{first} → {last}").format(first=revision.first.name, last=revision.last.name)
        parts = (
            self.tr("%n sentence(s) changed (~)", "", counts[ChangeKind.CHANGED]),
            self.tr("%n put in (+)", "", counts[ChangeKind.ADDED]),
            self.tr("%n taken out (−)", "", counts[ChangeKind.REMOVED]),
        )
        signs = self.tr(
            "[Struck through] was taken out, underlined was put in, after the first of the two was written. Below what "
            "is flagged stands where it seems to have come in."
        )
        return f"{names}: {', '.join(parts)}. {signs}"

    def _write(self, cursor: QTextCursor, change: Change) -> None:
        """A sentence with its sign, and below it where its flagged claims came in."""
        start = _begin_block(cursor, 0)
        sign = _SIGNS[change.kind]
        cursor.insertText(f"{sign}{_NBSP}" if sign else "", _bold())
        for number, run in enumerate(change.runs):
            cursor.insertText(" " if number else "", QTextCharFormat())
            cursor.insertText(f"[{run.text}]" if run.kind is RunKind.DROPPED else run.text, _format(run.kind))
        self._places.append((start, cursor.position(), change))
        for each in self._traced_in(change):
            _begin_block(cursor, _INDENT_PX)
            cursor.insertText(self._origin(each, change), _colored(current().verdicts[each.finding.judgment.verdict]))

    def _traced_in(self, change: Change) -> list[Traced]:
        """The flagged claims of a sentence that may be shown."""
        assert self.revision is not None
        return [
            each
            for each in self.revision.traced
            if change.after
            and " ".join(each.claim.quote.split()) in change.after
            and not self._state.is_hidden(each.claim)
        ]

    def _origin(self, traced: Traced, change: Change) -> str:
        """Where a flagged claim came in; its words are named where they are not the whole sentence."""
        told = self.tr("{verdict}. Seems to have come in with: {origin}. {why}").format(
            verdict=words.marked(traced.finding.judgment.verdict),
            origin=words.said(wording.origin(traced.origin)),
            why=words.said(traced.why),
        )
        quote = " ".join(traced.claim.quote.split())
        return told if quote == change.after else f"“{quote}” {told}"

    @Slot(object)
    def _mark_selected(self, claim: Claim) -> None:
        quote = " ".join(claim.quote.split())
        self._mark(next((place for place in self._places if quote in (place[2].after or "")), None))

    def _mark(self, place: tuple[int, int, Change] | None) -> None:
        """Give a sentence a ground of its own, and bring it into view."""
        if place is None:
            self.text.setExtraSelections([])
            return
        mark_range(self.text, place[0], place[1])

    @Slot()
    def next_change(self) -> None:
        """Go to the next sentence that is not the same in both; after the last to the first."""
        at = self.text.textCursor().position()
        changed = [place for place in self._places if place[2].kind is not ChangeKind.SAME]
        if changed:
            self._choose(next((place for place in changed if place[0] > at), changed[0]))

    def _choose(self, place: tuple[int, int, Change]) -> None:
        claim = self.claim_in(place[2])
        if claim is not None:
            self._state.select(claim)
        self._mark(place)

    def claim_in(self, change: Change) -> Claim | None:
        """The claim to look at for a sentence of the report under review: the first of new words, else the first."""
        held = [each for each in self._state.checkable_claims() if " ".join(each.quote.split()) in (change.after or "")]
        return next((each for each in held if change.is_of_new_words(each.quote)), held[0] if held else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a sentence selects its claim."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            at = self.text.cursorForPosition(event.position().toPoint()).position()
            place = next((place for place in self._places if place[0] <= at <= place[1]), None)
            if place is not None:
                self._choose(place)
        return super().eventFilter(watched, event)


def _begin_block(cursor: QTextCursor, margin_px: int) -> int:
    """Begin a paragraph; returns where it begins."""
    made = QTextBlockFormat()
    made.setLeftMargin(margin_px)
    made.setBottomMargin(_GAP_PX)
    if cursor.position() > 0:
        cursor.insertBlock(made)
    else:
        cursor.setBlockFormat(made)
    return cursor.position()


def _bold() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold)
    return made


def _colored(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made


def _format(kind: RunKind) -> QTextCharFormat:
    """How words look: struck through, or underlined and bold."""
    if kind is RunKind.DROPPED:
        made = _colored(current().verdicts[Verdict.CONTRADICTED])
        made.setFontStrikeOut(True)
        return made
    made = QTextCharFormat()
    if kind is RunKind.NEW:
        made = _colored(current().verdicts[Verdict.SUPPORTED])
        made.setFontUnderline(True)
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
