"""The selected claim: the verdict in words, why, what was heard for and against it, and the ruling below."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from models.finding import Evidence, Finding, Judgment, Relation, Verdict
from models.report import Claim
from reviewer import wording
from ui import words
from ui.language import is_source, later, translate
from ui.panels.frame import Panel, button, fill, frame, plain_label
from ui.panels.ruling_panel import RulingPanel
from ui.quote_diff import QuoteDiff, quote_diffs
from ui.state import ReviewState
from ui.theme import current
from ui.widgets.claim_cutter import ClaimCutter
from ui.widgets.evidence_card import EvidenceCard

_HEADS = {Relation.FOR: later("ClaimPanel", "For it"), Relation.AGAINST: later("ClaimPanel", "Against it")}
_NONE_HEARD = {
    Relation.FOR: later("ClaimPanel", "No support found in this recording."),
    Relation.AGAINST: later("ClaimPanel", "Nothing was heard against it."),
}
_NEAREST = later("ClaimPanel", "Nearest talk")


class ClaimPanel(Panel):
    """Reasons and evidence above, the ruling below.

    Signals:
        again_asked: What the selected claim rests on is to be heard again.
    """

    again_asked = Signal()

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(translate("ClaimPanel", "Selected claim"), parent)
        self._state = state
        told = self.tr("Hear again, a second time and with more care, what this claim rests on (H)")
        self.again_button = button(self.tr("Hear again"), told)
        self.again_button.clicked.connect(self.ask_again)
        self.again_button.hide()
        self.head.addWidget(self.again_button)
        self.verdict_label = plain_label(name="verdict", is_wrapped=True)
        self.quote_label = plain_label(name="quote", is_wrapped=True)
        self.body.addWidget(self.verdict_label)
        self.body.addWidget(self.quote_label)
        self.cutter = ClaimCutter()
        self.cutter.words_shown.connect(self.quote_label.setHidden)
        self.cutter.hide()
        self.body.addWidget(self.cutter)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Reasons and evidence"))
        self.area.setMinimumHeight(1)  # where there is little room the ruling stays whole
        self.body.addWidget(self.area, 1)
        self.ruling = RulingPanel(state)
        self.body.addWidget(self.ruling)
        state.claim_selected.connect(self.show_claim)
        state.bundle_changed.connect(self._show_nothing)
        self._show_nothing()

    @Slot()
    def _show_nothing(self) -> None:
        """What to do, while no claim is selected."""
        if self._state.claim is not None:
            return
        self.verdict_label.setText(self.tr("No claim is selected yet."))
        told = self.tr("Choose one in the report. What was heard for it and against it stands here after the check.")
        if self._state.bundle.run is not None:
            told = self.tr("Press N for the first one that needs you, or choose one in the report.")
        self.quote_label.setText(told)

    @Slot()
    def ask_again(self) -> None:
        """Ask for what the selected claim rests on to be heard again."""
        self.again_asked.emit()

    @Slot(object)
    def show_claim(self, claim: Claim) -> None:
        """Show a claim's finding as far as it may be shown."""
        number = self.tr("CLAIM {number}").format(number=claim.position + 1)
        place = words.place(self._state.bundle.report.place_of(claim.span))
        self.title_label.setText(" · ".join(filter(None, (number, place))))
        self.quote_label.setText("“" + " ".join(claim.quote.split()) + "”")
        self.cutter.show_claim(claim)
        self.cutter.show()
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(6)
        finding = self._state.finding(claim)
        self.again_button.setVisible(self._state.can_rule(claim) and self._state.best_place(claim) is not None)
        self._show_verdict(claim, finding)
        self._add_origin(layout, claim)
        if finding is not None:
            self._add_finding(layout, claim, finding)
        layout.addStretch(1)
        fill(self.area, inner)

    def _add_origin(self, layout: QVBoxLayout, claim: Claim) -> None:
        """What the claim tells of, who cut it, and what was ruled on what stood there before."""
        for text in words.telling_lines(self._state.telling(claim)):
            layout.addWidget(plain_label(text, name="soft", is_wrapped=True))
        bundle = self._state.bundle
        recut = bundle.recut_of(claim)
        if recut is not None:
            layout.addWidget(plain_label(words.recut(bundle, recut), name="soft", is_wrapped=True))
        for old, decision in () if self._state.are_others_hidden(claim) else bundle.ruled_before(claim):
            told = self.tr("Ruling on claim {number}, which does not stand any more: {verdict}, {who}.")
            who = bundle.reviewer_named(decision.reviewer_id)
            said = told.format(number=old.position + 1, verdict=words.marked(decision.verdict), who=who)
            layout.addWidget(plain_label(said, is_wrapped=True))

    def _show_verdict(self, claim: Claim, finding: Finding | None) -> None:
        verdict = self._state.verdict(claim)
        theme = current()
        self.verdict_label.setStyleSheet(f"color: {theme.verdicts[verdict] if verdict else theme.ink}")
        if finding is None:
            if self._state.so_far_ms is not None:
                told = self.tr("Nothing found so far")
            elif self._state.bundle.run is not None:
                told = self.tr("Not checked yet; it is checked by itself")
            else:
                told = self.tr("Not checked yet")
            self.verdict_label.setText(told)
        elif verdict is None:
            self.verdict_label.setText(self.tr("Hidden until you have ruled"))
        else:
            kinds = "".join(f" · {words.kind(kind)}" for kind in wording.kinds_told(finding.judgment))
            self.verdict_label.setText(words.marked(verdict) + kinds)

    def _add_finding(self, layout: QVBoxLayout, claim: Claim, finding: Finding) -> None:
        judgment = finding.judgment
        if self._state.so_far_ms is not None:
            told = self.tr("Only {time} were heard so far: this may still change.")
            heard = told.format(time=wording.clock(self._state.so_far_ms)[:-2])
            layout.addWidget(plain_label(heard, name="warn", is_wrapped=True))
        if claim.id in self._state.stale:
            told = self.tr(
                "What this rests on was corrected since, or a voice was named. It is checked again by itself."
            )
            layout.addWidget(plain_label(told, name="warn", is_wrapped=True))
        if self._state.is_hidden(claim):
            self._add_places(layout, self.tr("Places to listen to"), judgment.evidence)
            return
        short = words.in_short(judgment)
        is_told = judgment.verdict is Verdict.NOT_CHECKABLE  # in short
        reasons = wording.reasons_beside(judgment) if is_told else [reason.text for reason in judgment.reasons]
        if short not in reasons:
            layout.addWidget(plain_label(short, is_wrapped=True))
        if judgment.verdict is Verdict.UNINTELLIGIBLE:
            layout.addWidget(plain_label(self.tr("Listen first."), name="warn"))
        if reasons and not is_source():
            told = self.tr("The reasons are in English: they are kept and exported as they were written.")
            layout.addWidget(plain_label(told, name="soft", is_wrapped=True))
        for reason in reasons:
            layout.addWidget(plain_label(reason, is_wrapped=True))
        for diff in quote_diffs(claim, judgment.evidence):
            if not diff.is_same:
                layout.addWidget(self._compared(diff))
        self._add_evidence(layout, judgment)
        if judgment.evidence:
            layout.addWidget(plain_label(self.tr("To say it aloud"), name="head"))
            account = self._state.bundle.account(claim, judgment, words.said)
            layout.addWidget(plain_label(account, name="soft", is_wrapped=True))

    def _compared(self, diff: QuoteDiff) -> QFrame:
        """Both wordings below each other."""
        made = frame("evidence")
        grid = QGridLayout(made)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setColumnStretch(1, 1)
        for row, (name, said) in enumerate(((self.tr("Quoted"), diff.quoted), (self.tr("Heard"), diff.heard))):
            grid.addWidget(plain_label(name, name="soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(f"“{said}”", is_wrapped=True), row, 1)
        return made

    def _add_evidence(self, layout: QVBoxLayout, judgment: Judgment) -> None:
        """What speaks for and against a claim, side by side where there is both."""
        if not judgment.evidence:
            return
        is_heard = judgment.verdict is not Verdict.UNINTELLIGIBLE
        heads = _HEADS if is_heard else {**_HEADS, Relation.FOR: _NEAREST}
        held = {side: [each for each in judgment.evidence if each.relation is side] for side in Relation}
        if not all(held.values()):
            side, other = (Relation.FOR, Relation.AGAINST) if held[Relation.FOR] else (Relation.AGAINST, Relation.FOR)
            self._add_places(layout, self.tr(heads[side]), tuple(held[side]))
            if is_heard:
                layout.addWidget(plain_label(self.tr(_NONE_HEARD[other]), name="soft", is_wrapped=True))
            return
        grid = QGridLayout()
        grid.setSpacing(6)
        for column, side in enumerate(Relation):
            grid.addWidget(plain_label(self.tr(heads[side]), name="head"), 0, column)
            grid.setColumnStretch(column, 1)
            for row, each in enumerate(held[side], start=1):
                grid.addWidget(self._card(each), row, column, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)

    def _add_places(self, layout: QVBoxLayout, head: str, evidence: tuple[Evidence, ...]) -> None:
        layout.addWidget(plain_label(head, name="head"))
        for each in evidence:
            layout.addWidget(self._card(each))

    def _card(self, evidence: Evidence) -> EvidenceCard:
        return EvidenceCard(evidence, self._state.bundle, partial(self._play, evidence))

    def _play(self, evidence: Evidence, _is_checked: bool = False) -> None:
        self._state.go_to(evidence, is_playing=True)
