"""The reviewer's ruling: verdict by one key, kind, severity and note; the name is asked for once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.annotation import Decision
from models.finding import ErrorKind, Severity, Verdict
from models.report import Claim
from reviewer import wording
from reviewer.clock import utc_now
from reviewer.identity import new_id
from ui import words
from ui.language import later
from ui.panels.frame import button, plain_label
from ui.state import ReviewState
from ui.widgets.narrow_box import NarrowBox

VERDICTS = (
    Verdict.SUPPORTED,
    Verdict.PARTLY_SUPPORTED,
    Verdict.CONTRADICTED,
    Verdict.NOT_FOUND,
    Verdict.UNINTELLIGIBLE,
    Verdict.NOT_CHECKABLE,
    Verdict.NOT_FACTUAL,
)
_SHORT = {
    Verdict.PARTLY_SUPPORTED: later("RulingPanel", "Partly"),
    Verdict.UNINTELLIGIBLE: later("RulingPanel", "Unintelligible"),
    Verdict.NOT_CHECKABLE: later("RulingPanel", "Not by ear"),
    Verdict.NOT_FACTUAL: later("RulingPanel", "Not factual"),
}
# With these nothing is wrong with the claim, or nothing can be told.
_WITHOUT_KIND = (Verdict.SUPPORTED, Verdict.UNINTELLIGIBLE, Verdict.NOT_CHECKABLE, Verdict.NOT_FACTUAL)
_PER_ROW = 2
_SHARES = (3, 2)  # of the width, for kind and severity


class RulingPanel(QWidget):
    """Chooses and gives a ruling.

    Signals:
        ruled: A ``Decision`` without reviewer; who rules is ``ReviewState.reviewer_name``.
        named: The reviewer typed a name.
        field_left: A field is filled in; keys are no longer for it.
    """

    ruled = Signal(object)
    named = Signal(str)
    field_left = Signal()

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: tuple[str, Decision | None] | None = None
        self._filled: list[object] = []
        self._is_filling = False
        self._without_name: Claim | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        self.standing_label = plain_label(is_wrapped=True)
        layout.addWidget(self.standing_label)
        layout.addLayout(self._verdicts())
        layout.addLayout(self._details())
        layout.addLayout(self._name_row())
        self.show_name()  # sooner, it would be a window of its own
        self.message_label = plain_label(name="soft", is_wrapped=True)
        layout.addWidget(self.message_label)
        self.verdict_buttons.idClicked.connect(self._chosen)
        for box in (self.kind_box, self.severity_box):
            box.currentIndexChanged.connect(self._remember)
        self.note_edit.textChanged.connect(self._remember)
        self.private_box.toggled.connect(self._remember)
        state.claim_selected.connect(self.show_claim)
        self.setEnabled(False)

    def _verdicts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        self.verdict_buttons = QButtonGroup(self)
        for number, verdict in enumerate(VERDICTS):
            short = self.tr(_SHORT[verdict]) if verdict in _SHORT else words.label(verdict)
            told = self.tr("Choose: {verdict}").format(verdict=words.label(verdict))
            choice = button(f"{number + 1}  {wording.symbol(verdict)} {short}", told, look="choice")
            choice.setCheckable(True)
            key = self.tr("Key {number}").format(number=number + 1)
            choice.setToolTip(f"{words.said(wording.meaning(verdict))} {key}")
            self.verdict_buttons.addButton(choice, number)
            grid.addWidget(choice, number // _PER_ROW, number % _PER_ROW)
        self.rule_button = QPushButton(self.tr("Keep ruling"))
        self.rule_button.setObjectName("main")
        self.rule_button.setToolTip(self.tr("R or Ctrl+Enter"))
        self.rule_button.clicked.connect(self.rule)
        grid.addWidget(self.rule_button, 3, 1)
        return grid

    def _details(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        kinds = [(words.kind(kind), kind) for kind in ErrorKind]
        severities = [(words.said(severity.value), severity) for severity in Severity]
        self.kind_box = _box(self.tr("Kind of error"), [(self.tr("no kind of error"), None), *kinds])
        self.severity_box = _box(self.tr("Severity"), [(self.tr("no severity"), None), *severities])
        self.note_edit = QLineEdit(placeholderText=self.tr("Note (T)"))
        self.note_edit.setAccessibleName(self.tr("Note"))
        self.note_edit.returnPressed.connect(self.field_left)
        self.private_box = QCheckBox(self.tr("private"))
        self.private_box.setToolTip(self.tr("A private note never leaves in an export."))
        self.private_box.setChecked(True)
        grid.addWidget(self.kind_box, 0, 0)
        grid.addWidget(self.severity_box, 0, 1)
        grid.addWidget(self.note_edit, 1, 0)
        grid.addWidget(self.private_box, 1, 1)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        return grid

    def _name_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.name_edit = QLineEdit(placeholderText=self.tr("Your name, kept with each ruling"))
        self.name_edit.setAccessibleName(self.tr("Your name"))
        self.name_edit.editingFinished.connect(self._take_name)
        self.name_edit.returnPressed.connect(self._go_on_by_name)
        self.name_button = button("", self.tr("Somebody else reviews now"), look="flat")
        self.name_button.clicked.connect(self.ask_name)
        row.addWidget(self.name_edit, 1)
        row.addWidget(self.name_button)
        row.addStretch(0)
        return row

    def show_name(self) -> None:
        """Say who rules; the field is there only while nobody has said."""
        name = self._state.reviewer_name
        self.name_button.setText(self.tr("You rule as {name}. Change").format(name=name))
        self.name_button.setVisible(bool(name))
        self.name_edit.setVisible(not name)

    @Slot()
    def ask_name(self) -> None:
        """Show the field for the name."""
        self.name_edit.setText(self._state.reviewer_name)
        self.name_edit.show()
        self.name_button.hide()
        self.name_edit.setFocus()
        self.name_edit.selectAll()  # what is typed takes the place of the name that stands there

    @Slot()
    def _take_name(self) -> None:
        name = " ".join(self.name_edit.text().split())
        if name and not self.name_edit.isHidden():
            self._state.name_reviewer(name)
            self.show_name()
            self.named.emit(name)

    @Slot()
    def _go_on_by_name(self) -> None:
        """Enter after the name gives the ruling that asked for it."""
        self._take_name()
        asked, self._without_name = self._without_name, None
        self.field_left.emit()
        if asked is not None and asked == self._state.claim and self._state.reviewer_name:
            self.rule()

    @Slot(object)
    def show_claim(self, claim: Claim) -> None:
        """Show what was ruled on a claim; without a ruling of one's own, choose what the machine found.

        What was chosen and typed for the same claim, and not kept yet, stays.
        """
        finding = self._state.finding(claim)
        self.setEnabled(self._state.can_rule(claim))
        mine, shown = self._state.mine(claim), self._state.verdict(claim)
        proposed = self.tr("Dashed: what the machine found; it stays beside yours.")
        lines = [self._told(claim), *([proposed] if mine is None and shown and self.isEnabled() else [])]
        self.standing_label.setText("\n".join(lines))
        if self._shown == (claim.id, mine) and self._form() != self._filled:
            return
        self._fill(mine, shown, wording.kinds_told(finding.judgment) if finding and shown else ())
        self._shown, self._filled = (claim.id, mine), self._form()
        self.message_label.setText("")
        self._restore()

    def _form(self) -> list[object]:
        """What is chosen and typed now."""
        boxes = self.kind_box.currentData(), self.severity_box.currentData()
        chosen = self.verdict_buttons.checkedId()
        verdict = VERDICTS[chosen].value if chosen >= 0 else ""
        return [verdict, *boxes, self.note_edit.text(), self.private_box.isChecked()]

    def _key(self) -> str:
        assert self._shown is not None
        claim_id, mine = self._shown
        return f"ruling {claim_id} {mine.id if mine else ''} {self._state.reviewer_name}"

    @Slot()
    def _remember(self) -> None:
        """What is chosen and typed is there again after another claim, and after the program was killed."""
        if self._shown is None or self._is_filling:
            return
        form = self._form()
        if form != self._filled:
            self._state.drafts[self._key()] = form
        else:
            self._state.drafts.pop(self._key(), None)

    @Slot()
    def _chosen(self) -> None:
        self._propose(False)
        chosen = self.verdict_buttons.checkedId()
        if not self._is_filling and chosen >= 0 and VERDICTS[chosen] in _WITHOUT_KIND:
            self.kind_box.setCurrentIndex(0)  # that of the machine's finding stands beside it
        self._remember()

    def _propose(self, is_proposed: bool) -> None:
        """Show what is chosen as the machine's proposal, or as a person's choice."""
        told = self.tr("what the machine found")
        for each in self.verdict_buttons.buttons():
            each.setProperty("isProposed", is_proposed)
            each.setAccessibleDescription(told if is_proposed and each.isChecked() else "")
            each.style().polish(each)

    def _restore(self) -> None:
        typed = self._state.drafts.get(self._key())
        if typed is None:
            return
        verdict, kind, severity, note, is_private = typed
        self._is_filling = True
        self.choose(next((each for each in VERDICTS if each.value == verdict), None))
        self._propose(self._shown is not None and self._shown[1] is None and verdict == self._filled[0])
        self._set_details(kind, severity, str(note), is_private=bool(is_private))
        self._is_filling = False
        self.tell(self.tr("What you chose here before is not kept yet."))

    def _fill(self, mine: Decision | None, shown: Verdict | None, found_kinds: tuple[ErrorKind, ...]) -> None:
        self._is_filling = True
        self.choose(mine.verdict if mine else shown)
        self._propose(mine is None)
        kinds = mine.kinds if mine else found_kinds
        note, is_private = (mine.note, mine.is_note_private) if mine else ("", True)
        self._set_details(kinds[0] if kinds else None, mine.severity if mine else None, note, is_private=is_private)
        self._is_filling = False

    def _set_details(self, kind: object, severity: object, note: str, *, is_private: bool) -> None:
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind)))
        self.severity_box.setCurrentIndex(max(0, self.severity_box.findData(severity)))
        self.note_edit.setText(note)
        self.private_box.setChecked(is_private)

    def _told(self, claim: Claim) -> str:
        """Everybody's ruling that stands, one a line."""
        stand = self._state.standing(claim)
        if self._state.so_far_ms is not None:
            return self.tr("Rulings can be given once everything has been heard.")
        if not stand:
            return self.tr("No ruling yet.")
        lines = list(map(self._told_of, stand))
        return "\n".join([self.tr("Reviewers disagree:"), *lines] if self._state.is_disputed(claim) else lines)

    def _told_of(self, ruling: Decision) -> str:
        """Who ruled what and when, with kind, severity and note."""
        name = self._state.bundle.reviewer_named(ruling.reviewer_id)
        parts = [words.marked(ruling.verdict), *map(words.kind, ruling.kinds)]
        parts += [words.said(ruling.severity.value)] if ruling.severity else []
        note = f" – “{ruling.note}”" if ruling.note else ""
        return f"{name}, {wording.moment(ruling.decided_utc)}: {' · '.join(parts)}{note}"

    def choose(self, verdict: Verdict | None) -> None:
        """Choose a verdict, or none, without giving the ruling yet."""
        with QSignalBlocker(self.verdict_buttons):
            self.verdict_buttons.setExclusive(False)
            for number, each in enumerate(VERDICTS):
                self.verdict_buttons.button(number).setChecked(each is verdict)
            self.verdict_buttons.setExclusive(True)
        self._chosen()

    @Slot()
    def next_severity(self) -> None:
        """None, major, minor, and round again."""
        self.severity_box.setCurrentIndex((self.severity_box.currentIndex() + 1) % self.severity_box.count())

    @Slot()
    def agree(self) -> None:
        """Rule as the machine found, where that may be seen."""
        claim = self._state.claim
        verdict = self._state.verdict(claim) if claim else None
        if verdict is None:
            self.tell(self.tr("There is no verdict to agree with yet."))
            return
        self._is_filling = True  # one act, kept at once or not at all
        self.choose(verdict)
        self._is_filling = False
        self.rule()
        self._remember()  # where no ruling came of it

    @Slot()
    def rule(self) -> None:
        """Give the ruling; a name is asked for in its field, once."""
        typed_by_nobody = self._key() if self._shown else ""
        self._take_name()
        claim = self._state.claim
        finding = self._state.finding(claim) if claim else None
        if claim is None or finding is None or not self._state.can_rule(claim):
            self._state.told.emit(self._why_not(claim))
        elif not self._state.reviewer_name:
            self.tell(self.tr("Type your name first: a ruling is kept with it."))
            self.name_edit.setFocus()
            self._without_name = claim
        elif self.verdict_buttons.checkedId() < 0:
            self.tell(self.tr("Choose a verdict first: keys 1 to 7."))
        else:
            before, keys = self._state.mine(claim), (typed_by_nobody, self._key())
            self.ruled.emit(self._decision(claim, finding.id))
            if self._state.mine(claim) != before:
                for key in keys:
                    self._state.drafts.pop(key, None)

    def by_key(self, act: Callable[[], object]) -> None:
        """Do what a key asks of the ruling; where the claim cannot be ruled on, change nothing and say why."""
        claim = self._state.claim
        if claim is not None and self._state.can_rule(claim):
            act()
        else:
            self._state.told.emit(self._why_not(claim))

    def _why_not(self, claim: Claim | None) -> str:
        if claim is None:
            return self.tr("Choose a claim first.")
        if self._state.so_far_ms is not None:
            return self.tr("Rulings can be given once everything has been heard.")
        return self.tr("This claim was not checked yet. Rule on it once it was.")

    def _decision(self, claim: Claim, finding_id: str) -> Decision:
        kind, severity = self.kind_box.currentData(), self.severity_box.currentData()
        return Decision(
            id=new_id(),
            finding_id=finding_id,
            claim_id=claim.id,
            reviewer_id="",
            verdict=VERDICTS[self.verdict_buttons.checkedId()],
            kinds=(ErrorKind(kind),) if kind else (),
            severity=Severity(severity) if severity else None,
            note=self.note_edit.text().strip(),
            is_note_private=self.private_box.isChecked(),
            decided_utc=utc_now(),
        )

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say something below the ruling."""
        self.message_label.setText(text)


def _box(name: str, choices: Sequence[tuple[str, object]]) -> NarrowBox:
    box = NarrowBox(name)
    for text, value in choices:
        box.addItem(text, value)
    return box
