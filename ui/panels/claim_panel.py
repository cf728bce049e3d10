"""The selected claim: the verdict in words, why, the evidence, and the reviewer's ruling beside it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.annotation import Decision
from models.finding import ErrorKind, Evidence, Relation, Severity, Verdict
from models.report import Claim
from reviewer import wording
from reviewer.clock import utc_now
from reviewer.identity import new_id
from ui.panels.frame import Panel, plain_label
from ui.state import ReviewState
from ui.theme import current


class EvidenceCard(QFrame):
    """One piece of evidence with its play button."""

    def __init__(self, state: ReviewState, evidence: Evidence) -> None:
        super().__init__()
        self.setObjectName("evidence")
        self._state, self._evidence = state, evidence
        row = QHBoxLayout(self)
        self.play_button = QPushButton("▶")
        self.play_button.setFixedWidth(40)
        self.play_button.setAccessibleName(f"Play from {wording.clock(evidence.span.start_ms)}")
        self.play_button.clicked.connect(self._play)
        row.addWidget(self.play_button, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(2)
        head = f"{wording.clock(evidence.span.start_ms)} · {evidence.speaker or 'speaker not known'}"
        against = " · speaks against it" if evidence.relation is Relation.AGAINST else " · speaks for it"
        doubt = " · heard poorly, listen first" if evidence.is_doubtful else ""
        text.addWidget(plain_label(head + against + doubt, name="soft", is_wrapped=True))
        text.addWidget(plain_label(f"“{evidence.words}”", is_wrapped=True))
        row.addLayout(text, 1)

    @Slot()
    def _play(self) -> None:
        self._state.go_to(self._evidence, is_playing=True)


class ClaimPanel(Panel):
    """Reasons and evidence above, the ruling below.

    Signals:
        ruled: A ``Decision`` without reviewer, and the reviewer's name.
    """

    ruled = Signal(object, str)

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__("Selected sentence", parent)
        self._state = state
        self._build_finding()
        self._build_ruling()
        state.claim_selected.connect(self.show_claim)
        self._show_nothing()

    def _build_finding(self) -> None:
        self.verdict_label = plain_label(name="verdict", is_wrapped=True)
        self.quote_label = plain_label(is_wrapped=True)
        self.body.addWidget(self.verdict_label)
        self.body.addWidget(self.quote_label)
        self._inner = QWidget()
        self.why_layout = QVBoxLayout(self._inner)
        self.why_layout.setContentsMargins(0, 0, 4, 0)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName("Reasons and evidence")
        area.setWidget(self._inner)
        self.body.addWidget(area, 1)

    def _build_ruling(self) -> None:
        self.ruling_label = plain_label(is_wrapped=True)
        self.body.addWidget(self.ruling_label)
        first = QHBoxLayout()
        self.verdict_box = _box("Your ruling", [(wording.label(v), v) for v in Verdict])
        self.kind_box = _box("Kind of error", [("no kind", None), *((wording.kind_label(k), k) for k in ErrorKind)])
        self.severity_box = _box("Severity", [("no severity", None), *((s.value, s) for s in Severity)])
        for box in (self.verdict_box, self.kind_box, self.severity_box):
            first.addWidget(box, 1)
        self.body.addLayout(first)
        second = QHBoxLayout()
        self.note_edit = QLineEdit(placeholderText="Note")
        self.note_edit.setAccessibleName("Note")
        self.private_box = QCheckBox("private")
        self.private_box.setToolTip("A private note never leaves in an export.")
        self.private_box.setChecked(True)
        second.addWidget(self.note_edit, 1)
        second.addWidget(self.private_box)
        self.body.addLayout(second)
        third = QHBoxLayout()
        self.name_edit = QLineEdit(placeholderText="Your name")
        self.name_edit.setAccessibleName("Your name")
        self.rule_button = QPushButton("Rule (Ctrl+Enter)")
        self.rule_button.setObjectName("main")
        self.rule_button.clicked.connect(self.rule)
        third.addWidget(self.name_edit, 1)
        third.addWidget(self.rule_button)
        self.body.addLayout(third)
        self.message_label = plain_label(name="soft", is_wrapped=True)
        self.body.addWidget(self.message_label)

    def _show_nothing(self) -> None:
        self.verdict_label.setText("No sentence is selected.")
        self.quote_label.setText("Choose one in the report or in the table: its reasons and evidence appear here.")
        self.rule_button.setEnabled(False)

    @Slot(object)
    def show_claim(self, claim: Claim) -> None:
        """Show a claim's finding and ruling."""
        finding = self._state.finding(claim)
        self.quote_label.setText("“" + " ".join(claim.quote.split()) + "”")
        self.rule_button.setEnabled(finding is not None)
        self._clear()
        if finding is None:
            self.verdict_label.setText("Not checked yet")
            return
        judgment = finding.judgment
        color = current().verdicts[judgment.verdict]
        kinds = "".join(f" · {wording.kind_label(kind)}" for kind in judgment.kinds)
        head = f"{wording.symbol(judgment.verdict)} {wording.label(judgment.verdict)}{kinds}"
        self.verdict_label.setText(head)
        self.verdict_label.setStyleSheet(f"color: {color}")
        self._add_reasons(wording.meaning(judgment.verdict), [reason.text for reason in judgment.reasons])
        for evidence in judgment.evidence:
            self.why_layout.addWidget(EvidenceCard(self._state, evidence))
        self.why_layout.addStretch(1)
        self._show_ruling(claim, judgment.verdict, judgment.kinds)

    def _add_reasons(self, meaning: str, reasons: list[str]) -> None:
        self.why_layout.addWidget(plain_label(meaning, name="soft", is_wrapped=True))
        for reason in reasons:
            self.why_layout.addWidget(plain_label(reason, is_wrapped=True))

    def _show_ruling(self, claim: Claim, verdict: Verdict, kinds: tuple[ErrorKind, ...]) -> None:
        decision = self._state.decision(claim)
        if decision is not None:
            who = self._state.bundle.reviewer_named(decision.reviewer_id)
            self.ruling_label.setText(
                f"Ruled by {who} on {wording.moment(decision.decided_utc)}: "
                f"{wording.symbol(decision.verdict)} {wording.label(decision.verdict)}"
            )
            verdict, kinds = decision.verdict, decision.kinds
        else:
            self.ruling_label.setText("No ruling yet. The machine's finding stays beside yours.")
        with QSignalBlocker(self.verdict_box):
            self.verdict_box.setCurrentIndex(self.verdict_box.findData(verdict))
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kinds[0] if kinds else None)))
        severity = decision.severity if decision else None
        self.severity_box.setCurrentIndex(max(0, self.severity_box.findData(severity)))
        self.note_edit.setText(decision.note if decision else "")
        self.message_label.setText("")

    def _clear(self) -> None:
        while self.why_layout.count():
            item = self.why_layout.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()

    def choose(self, verdict: Verdict) -> None:
        """Set the ruling without giving it yet."""
        self.verdict_box.setCurrentIndex(self.verdict_box.findData(verdict))

    @Slot()
    def agree(self) -> None:
        """Rule as the machine found."""
        finding = self._state.finding(self._state.claim) if self._state.claim else None
        if finding is not None:
            self.choose(finding.judgment.verdict)
            self.rule()

    @Slot()
    def rule(self) -> None:
        """Give the ruling; a name is asked for in its field, once."""
        claim = self._state.claim
        finding = self._state.finding(claim) if claim else None
        if claim is None or finding is None:
            return
        if not self.name_edit.text().strip():
            self.message_label.setText("Type your name first: a ruling is kept with it.")
            self.name_edit.setFocus()
            return
        kind = self.kind_box.currentData()
        decision = Decision(
            id=new_id(),
            finding_id=finding.id,
            claim_id=claim.id,
            reviewer_id="",
            verdict=Verdict(self.verdict_box.currentData()),
            kinds=(ErrorKind(kind),) if kind else (),
            severity=Severity(self.severity_box.currentData()) if self.severity_box.currentData() else None,
            note=self.note_edit.text().strip(),
            is_note_private=self.private_box.isChecked(),
            decided_utc=utc_now(),
        )
        self.ruled.emit(decision, self.name_edit.text())

    def tell(self, text: str) -> None:
        """Say something below the ruling."""
        self.message_label.setText(text)


def _box(name: str, choices: list[tuple[str, object]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    for text, value in choices:
        box.addItem(text, value)
    return box
