"""The report as it was received; each claim carries its verdict by mark, underline and color."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from models.finding import Verdict
from models.report import Claim, ClaimKind
from models.spans import TextSpan
from reviewer import wording
from ui.language import translate
from ui.panels.changes_panel import ChangesPanel
from ui.panels.frame import Panel, button, mark_range
from ui.state import HIDDEN_SYMBOL, ReviewState
from ui.theme import current
from ui.widgets.report_view import MarginMark, ReportView

_LINES = {
    Verdict.SUPPORTED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Verdict.PARTLY_SUPPORTED: QTextCharFormat.UnderlineStyle.DashUnderline,
    Verdict.CONTRADICTED: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Verdict.NOT_FOUND: QTextCharFormat.UnderlineStyle.DotLine,
    Verdict.UNINTELLIGIBLE: QTextCharFormat.UnderlineStyle.DashDotLine,
}
_LEAST_WIDTH = 200
_Look = tuple[str, Verdict | None]  # the mark before a claim, and what it is underlined by
_PLAIN: _Look = ("", None)


def utf16_positions(text: str, span: TextSpan) -> tuple[int, int]:
    """Where a span of code points lies for Qt, which counts UTF-16 units."""
    start = len(text[: span.start].encode("utf-16-le")) // 2
    return start, start + len(span.of(text).encode("utf-16-le")) // 2


class ReportPanel(Panel):
    """The text with a mark before each claim; a click selects it. ``changes`` takes its place where asked for: it is
    None where the case holds one report only.

    Signals:
        split_asked: The ``Claim`` under the pointer, and the place in the report's text to split it at.
        merge_asked: The ``Claim`` to merge with the one after it.
    """

    split_asked = Signal(object, int)
    merge_asked = Signal(object)

    def __init__(self, state: ReviewState, changes: ChangesPanel | None = None, parent: QWidget | None = None) -> None:
        super().__init__(translate("ReportPanel", "Report"), parent)
        self._state = state
        self._places: list[tuple[int, int, Claim]] = []
        self._shifts: list[tuple[int, int]] = []
        self._shown: object = None
        self._in_report: list[tuple[int, int]] = []
        self._looks: list[_Look] = []
        self.text = ReportView()
        self.text.setMinimumWidth(_LEAST_WIDTH)
        self.text.setAccessibleName(self.tr("Report as received, with a mark before each claim"))
        self.text.viewport().installEventFilter(self)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._offer_cuts)
        self.text.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.body.addWidget(self.text, 1)
        self.changes = changes
        self._add_changes()
        state.bundle_changed.connect(self.refresh)
        state.rulings_changed.connect(self.refresh)
        state.claim_selected.connect(self._mark_selected)
        self.refresh()

    def _add_changes(self) -> None:
        self.changes_button = button(self.tr("Changes"), self.tr("Lay the first draft over the final report (D)"))
        self.changes_button.setCheckable(True)
        self.changes_button.toggled.connect(self._show_changes)
        self.head.addWidget(self.changes_button)
        self.changes_button.setVisible(self.changes is not None)  # sooner, it would be a window of its own
        if self.changes is not None:
            self.changes.hide()
            self.body.addWidget(self.changes, 1)

    @Slot(bool)
    def _show_changes(self, is_shown: bool) -> None:
        if self.changes is not None:
            self.text.setVisible(not is_shown)
            self.changes.setVisible(is_shown)

    @Slot()
    def toggle_changes(self) -> None:
        """Show the changes, or the report again."""
        if self.changes is not None:
            self.changes_button.toggle()
        else:
            self._tell_no_other()

    @Slot()
    def next_change(self) -> None:
        """Go to the next sentence that was changed after the first draft."""
        if self.changes is not None:
            self.changes_button.setChecked(True)
            self.changes.next_change()
        else:
            self._tell_no_other()

    def _tell_no_other(self) -> None:
        self._state.told.emit(
            self.tr(
                "The case holds one report only. Add the first draft or the final report, to lay one over the other."
            )
        )

    @Slot()
    def refresh(self) -> None:
        """Show the report with the verdicts of the bundle; of what is shown already only other marks are written."""
        report, claims = self._state.bundle.report, self._state.bundle.claims
        shown, looks = (report, claims, current()), [self._look(claim) for claim in claims]
        if (shown, looks) == (self._shown, self._looks):
            return
        scrolled = self.text.verticalScrollBar().value()
        if shown != self._shown:
            self._lay_out()
        self._mark_anew(looks)
        self._shown = shown
        self._place()
        self.text.show_marks(tuple(self._margin_marks()))
        self.text.verticalScrollBar().setValue(scrolled)

    def _lay_out(self) -> None:
        """The report's text, without marks."""
        report, claims = self._state.bundle.report, self._state.bundle.claims
        self.title_label.setText(self.tr("REPORT · {name}").format(name=report.name))
        self.text.setCurrentCharFormat(QTextCharFormat())  # else all text looks like the mark that the caret is in
        self.text.setPlainText(_one_unit_lines(report.text))
        self._spread_lines()
        self._in_report = [utf16_positions(report.text, claim.span) for claim in claims]
        self._looks = [_PLAIN] * len(claims)
        self._place()

    def _mark_anew(self, looks: list[_Look]) -> None:
        """Write what looks otherwise than before; from the end on, so that places stay right."""
        before, self._looks = self._looks, looks
        whole = QTextCursor(self.text.document())
        whole.beginEditBlock()  # laid out once, at the end
        for (start, end, _), old, new in reversed(list(zip(self._places, before, looks, strict=True))):
            if old != new:
                self._dress(start, end, old, new)
        whole.endEditBlock()

    def _look(self, claim: Claim) -> _Look:
        return self._mark(claim), self._state.verdict(claim)

    def _spread_lines(self) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = cursor.blockFormat()
        block.setLineHeight(125, 1)
        cursor.setBlockFormat(block)

    def _dress(self, start: int, end: int, old: _Look, new: _Look) -> None:
        """Underline a claim, and put its mark before it in the place of the old one."""
        mark_text, verdict = new
        color = QColor(current().verdicts[verdict] if verdict else current().soft)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(start + len(old[0]), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setPosition(end - len(old[0]), QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        no_line = QTextCharFormat.UnderlineStyle.NoUnderline
        style.setUnderlineStyle(_LINES.get(verdict, no_line) if verdict else no_line)
        style.setUnderlineColor(color)
        cursor.mergeCharFormat(style)
        cursor.setPosition(start)
        mark = QTextCharFormat()
        mark.setForeground(color)
        mark.setFontWeight(700)
        cursor.insertText(mark_text, mark)

    def _mark(self, claim: Claim) -> str:
        if self._state.finding(claim) is None or claim.kind is ClaimKind.HEADING:
            return ""
        verdict = self._state.verdict(claim)
        ruled = "•" if self._state.decision(claim) else ""
        return f"{wording.symbol(verdict) if verdict else HIDDEN_SYMBOL}{ruled}\u00a0"

    def _place(self) -> None:
        """Where each claim lies now that marks stand before those ahead of it."""
        shift = 0
        self._places, self._shifts = [], []
        for (start, end), claim, (mark, _) in zip(self._in_report, self._state.bundle.claims, self._looks, strict=True):
            self._places.append((start + shift, end + shift + len(mark), claim))
            shift += len(mark)
            self._shifts.append((start, shift))

    def _shown_at(self, place: int) -> int:
        """Where a place of the report lies in the text that is shown."""
        report = self._state.bundle.report
        at, _ = utf16_positions(report.text, TextSpan(place, place))
        before = bisect_left(self._shifts, at, key=lambda each: each[0])
        return at + (self._shifts[before - 1][1] if before else 0)

    def _margin_marks(self) -> Iterator[MarginMark]:
        """Each paragraph with its number, and each page where it begins."""
        report, page = self._state.bundle.report, None
        for paragraph in report.paragraphs:
            begun = "" if paragraph.page in (None, page) else self._page_label(paragraph.page)
            number = report.place_of(paragraph.span).paragraph
            yield MarginMark(self._shown_at(paragraph.span.start), begun, str(number or ""))
            for start in paragraph.page_starts:
                yield MarginMark(self._shown_at(start), self._page_label(paragraph.page_at(start)), "")
            page = paragraph.page_at(paragraph.span.end)

    def _page_label(self, page: int | None) -> str:
        return self.tr("p. {page}").format(page=page)

    @Slot(object)
    def _mark_selected(self, claim: Claim) -> None:
        place = next((p for p in self._places if p[2].id == claim.id), None)
        if place is not None:
            mark_range(self.text, place[0], place[1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a claim selects it."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            at = self.text.cursorForPosition(event.position().toPoint()).position()
            claim = self.claim_at(at)
            if claim is not None:
                self._state.select(claim)
        return super().eventFilter(watched, event)

    @Slot(QPoint)
    def _offer_cuts(self, at: QPoint) -> None:
        """Beside a claim's word: split the claim there, or merge it with the next."""
        menu = self.cut_menu(self.text.cursorForPosition(at).position())
        if menu is not None:
            menu.popup(self.text.viewport().mapToGlobal(at))

    def cut_menu(self, position: int) -> QMenu | None:
        """What can be done to the claim at a place of the shown text; None beside all claims."""
        claim = self.claim_at(position)
        if claim is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._place_in_report(claim, position)
        word = claim.quote[place - claim.span.start :].split()
        if word and place > claim.span.start:
            told = self.tr("Split claim {number} before “{word}”")
            told = told.format(number=claim.position + 1, word=word[0].strip('\u201c\u201d"'))
            menu.addAction(told.replace("&", "&&")).triggered.connect(partial(self._split, claim, place))
        told = self.tr("Merge claim {number} with the next").format(number=claim.position + 1)
        menu.addAction(told).triggered.connect(partial(self._merge, claim))
        return menu

    def _split(self, claim: Claim, place: int, _is_checked: bool = False) -> None:
        self.split_asked.emit(claim, place)

    def _merge(self, claim: Claim, _is_checked: bool = False) -> None:
        self.merge_asked.emit(claim)

    def _place_in_report(self, claim: Claim, position: int) -> int:
        """Where the word at a place of the shown text begins in the report."""
        start = next(start for start, _, each in self._places if each.id == claim.id) + len(self._mark(claim))
        before = claim.quote.encode("utf-16-le")[: max(0, position - start) * 2].decode("utf-16-le", errors="ignore")
        return claim.span.start + len(before) - len(re.split(r"\s", before)[-1])

    def claim_at(self, position: int) -> Claim | None:
        """The claim at a place of the shown text, in UTF-16 units."""
        return next((claim for start, end, claim in self._places if start <= position < end), None)


def _one_unit_lines(text: str) -> str:
    """Qt turns a line end into one character; a carriage return before it would shift every place."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
