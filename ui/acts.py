"""What a reviewer does to the case: each act is one short transaction, and can be undone and done again.

Nothing is erased: undoing a ruling or a correction keeps a further one that restores what stood before.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from models.annotation import Correction, Decision
from models.report import Claim
from models.spans import TimeSpan
from models.speaker import Role
from models.transcript import Segment
from reviewer.clock import utc_now
from reviewer.errors import ReviewerError
from reviewer.identity import new_id
from reviewer.report.recut import Cut, merge, split
from reviewer.review import voices
from reviewer.workspace import Workspace
from ui import case_work
from ui.errors import told as told_error
from ui.state import ReviewState, Seen


@dataclass(frozen=True, slots=True)
class _Act:
    """What was done, in words, how to do it again and how to restore what stood before."""

    told: str
    do: Callable[[], Seen]
    undo: Callable[[], Seen]


class Acts(QObject):
    """Carries out acts and remembers their order for undo and redo.

    Signals:
        told: A sentence on how it went.
        ruled: A ruling was kept (not by undo or redo).
    """

    told = Signal(str)
    ruled = Signal()

    def __init__(self, workspace: Workspace, state: ReviewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._state = workspace, state
        self._done: list[_Act] = []
        self._undone: list[_Act] = []

    @Slot(object)
    def rule(self, decision: Decision) -> None:
        """Keep a ruling of the reviewer who sits here."""
        claim = next(each for each in self._state.bundle.claims if each.id == decision.claim_id)
        before = self._state.mine(claim) or replace(decision, is_withdrawn=True)
        told = self.tr("the ruling on claim {number}").format(number=claim.position + 1)
        if self._carry_out(_Act(told, lambda: self._ruled(decision), lambda: self._ruled(before))):
            self.ruled.emit()

    def _ruled(self, decision: Decision) -> Seen:
        anew = replace(decision, id=new_id(), decided_utc=utc_now())
        return case_work.rule(self._workspace, self._state.seen, anew, self._state.reviewer_name)

    @Slot(str, object, object)
    def correct(self, transcript_id: str, before: Segment, after: Segment) -> None:
        """Keep what the reviewer heard in a line, as a new version of it: words, speaker, beginning and end."""
        if not after.text:
            self.told.emit(self.tr("A line cannot be empty. It is as it was."))
        elif (after.text, after.speaker, after.span) != (before.text, before.speaker, before.span):
            do, undo = (partial(self._corrected, transcript_id, line) for line in (after, before))
            self._carry_out(_Act(self.tr("the correction of a line"), do, undo))

    def _corrected(self, transcript_id: str, line: Segment) -> Seen:
        correction = Correction(
            new_id(), transcript_id, line.index, line.text, line.speaker, "", utc_now(),
            line.span.start_ms, line.span.end_ms,
        )  # fmt: skip
        return case_work.correct(self._workspace, self._state.seen, correction, self._state.reviewer_name)

    @Slot(object, int)
    def split_claim(self, claim: Claim, at: int) -> None:
        """Split a claim at a place of the report's text; both parts are checked by themselves."""
        told = self.tr("the split of claim {number}").format(number=claim.position + 1)
        self._cut(told, partial(split, self._state.bundle.report, claim, at))

    @Slot(object)
    def merge_claims(self, claim: Claim) -> None:
        """Make a claim and the one after it one, which is checked by itself."""
        told = self.tr("the merging of claim {number} with the next").format(number=claim.position + 1)
        self._cut(told, partial(merge, self._state.bundle.report, self._state.bundle.claims, claim))

    def _cut(self, told: str, make: Callable[[], Cut]) -> None:
        try:
            cut = make()
        except ReviewerError as error:
            self.told.emit(told_error(error))
            return
        do, undo = (partial(self._recut, each) for each in (cut, cut.back))
        self._carry_out(_Act(told, do, undo))

    def _recut(self, cut: Cut) -> Seen:
        name = self._state.reviewer_name or self._workspace.actor
        return case_work.cut_claims(self._workspace, self._state.seen, cut, name)

    @Slot(str, str, object)
    def name_voice(self, label: str, called: str, role: Role | None) -> None:
        """Keep who a voice is; another name takes its place, so that there is nothing to undo."""
        told = self.tr("Kept: this voice is {name}.").format(name=" ".join(called.split()))
        self._say_of_voices(partial(voices.name, label=label, called=called, role=role), told)

    @Slot(str, str)
    def merge_voices(self, label: str, into: str) -> None:
        """Keep that two voices are one."""
        self._say_of_voices(partial(voices.merge, label=label, into=into), self.tr("Kept: they are one voice."))

    @Slot(str, str, object)
    def split_voice(self, label: str, transcript_id: str, span: TimeSpan) -> None:
        """Keep that somebody else speaks in a stretch of time."""
        act = partial(
            voices.split, label=label, transcript_id=transcript_id, start_ms=span.start_ms, end_ms=span.end_ms
        )
        self._say_of_voices(act, self.tr("Kept: somebody else speaks there. The new voice is in the list."))

    def _say_of_voices(self, act: Callable[..., object], told: str) -> None:
        by = partial(act, actor=self._state.reviewer_name or self._workspace.actor)
        self._try(partial(case_work.say_of_voices, self._workspace, self._state.seen, by), told)

    @Slot(str, int, object)
    def set_clock(self, recording_id: str, ms: int, shown: datetime) -> None:
        """Keep what the clock in the picture shows; what it showed before is set again by hand, not undone."""
        read = partial(case_work.set_clock, self._workspace, self._state.seen, recording_id)
        work = partial(read, at_ms=ms, shown=shown, reviewer_name=self._state.reviewer_name)
        self._try(work, self.tr("Kept what the clock in the picture shows."))

    def _carry_out(self, act: _Act) -> bool:
        if not self._try(act.do, self.tr("Kept {act}.").format(act=act.told)):
            return False
        self._done.append(act)
        self._undone.clear()
        return True

    def _try(self, work: Callable[[], Seen], told: str) -> bool:
        try:
            seen = work()
        except ReviewerError as error:
            self.told.emit(told_error(error))
            return False
        self._state.show(seen)
        self.told.emit(told)
        return True

    @Slot()
    def undo(self) -> None:
        """Restore what stood before the last act."""
        if self._done:
            told = self.tr("Undid {act}.").format(act=self._done[-1].told)
            self._move(self._done, self._undone, self._done[-1].undo, told)
        else:
            self.told.emit(self.tr("There is nothing to undo."))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            told = self.tr("Did again: {act}.").format(act=self._undone[-1].told)
            self._move(self._undone, self._done, self._undone[-1].do, told)
        else:
            self.told.emit(self.tr("There is nothing to do again."))

    def _move(self, source: list[_Act], target: list[_Act], way: Callable[[], Seen], told: str) -> None:
        if self._try(way, told):
            target.append(source.pop())
