"""What a reviewer does to the case: each act is one short transaction, and can be undone and done again.

Nothing is erased: undoing a ruling or a correction keeps a further one that restores what stood before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from models.annotation import Correction, Decision
from models.clock import ClockLink
from models.recording import Recording
from models.report import Claim
from models.spans import TimeSpan
from models.speaker import Role
from models.transcript import Segment
from reviewer.clock import utc_now
from reviewer.errors import ReviewerError, UsageError
from reviewer.identity import new_id
from reviewer.media.watermark import Proposal
from reviewer.report.recut import Cut, merge, split
from reviewer.review import voices
from reviewer.workspace import Workspace
from ui import keeping, looking
from ui.errors import told as told_error
from ui.jobs.runner import JobRunner
from ui.state import ReviewState, Seen


@dataclass(frozen=True, slots=True)
class _Act:
    """What was done, in words, how to do it again and how to restore what stood before; ``is_slow``: off the thread."""

    told: str
    do: Callable[[Seen], Seen]
    undo: Callable[[Seen], Seen]
    is_slow: bool = False


class _Move(NamedTuple):
    """From which of the two lists an act goes to which; from none when it is new."""

    act: _Act
    source: list[_Act] | None
    target: list[_Act]


@dataclass(frozen=True, slots=True)
class _Slow:
    """What is being kept: how, what is told then, and the base that it was begun on."""

    way: Callable[[Seen], Seen]
    told: str
    move: _Move
    seen: Seen


class _Said:
    """Something said of voices: it can be taken back and said again, each time as a further act. ``act_id`` is the
    one that stands, or stood last.
    """

    def __init__(
        self, workspace: Workspace, actor: str, act: Callable[..., object] | None = None, act_id: str = ""
    ) -> None:
        self._workspace, self._actor, self._act, self._act_id = workspace, actor, act, act_id

    def say(self, seen: Seen) -> Seen:
        """Keep it."""
        database = self._workspace.database
        if self._act is not None and not self._act_id:
            self._act(database, actor=self._actor)
        else:
            voices.say_again(database, self._act_id, actor=self._actor)
        self._act_id = voices.history(database)[-1].id
        return looking.with_speakers(self._workspace, seen)

    def take_back(self, seen: Seen) -> Seen:
        """Keep that it does not stand."""
        voices.take_back(self._workspace.database, self._act_id, actor=self._actor)
        return looking.with_speakers(self._workspace, seen)


class Acts(QObject):
    """Carries out acts and remembers their order for undo and redo.

    What is said of voices changes lines everywhere: in a long case that is read again off the window's thread, one
    such act after another.

    Signals:
        told: A sentence on how it went.
        ruled: A ruling was kept (not by undo or redo).
    """

    told = Signal(str)
    ruled = Signal()

    def __init__(self, workspace: Workspace, state: ReviewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._state = workspace, state
        self._runner = JobRunner(self)
        self._slow: _Slow | None = None
        self._done: list[_Act] = []
        self._undone: list[_Act] = []

    @Slot(object)
    def rule(self, decision: Decision) -> None:
        """Keep a ruling of the reviewer who sits here."""
        claim = next(each for each in self._state.bundle.claims if each.id == decision.claim_id)
        before = self._state.mine(claim) or replace(decision, is_withdrawn=True)
        told = self.tr("the ruling on claim {number}").format(number=claim.position + 1)
        if self._carry_out(_Act(told, partial(self._ruled, decision), partial(self._ruled, before))):
            self.ruled.emit()

    def _ruled(self, decision: Decision, seen: Seen) -> Seen:
        anew = replace(decision, id=new_id(), decided_utc=utc_now())
        return keeping.rule(self._workspace, seen, anew, self._state.reviewer_name)

    @Slot(str, object, object)
    def correct(self, transcript_id: str, before: Segment, after: Segment) -> None:
        """Keep what the reviewer heard in a line, as a new version of it: words, speaker, beginning and end."""
        if not after.text:
            self.told.emit(self.tr("A line cannot be empty. It is as it was."))
        elif (after.text, after.speaker, after.span) != (before.text, before.speaker, before.span):
            do, undo = (partial(self._corrected, transcript_id, line) for line in (after, before))
            self._carry_out(_Act(self.tr("the correction of a line"), do, undo))

    def _corrected(self, transcript_id: str, line: Segment, seen: Seen) -> Seen:
        correction = Correction(
            new_id(), transcript_id, line.index, line.text, line.speaker, "", utc_now(),
            line.span.start_ms, line.span.end_ms,
        )  # fmt: skip
        return keeping.correct(self._workspace, seen, correction, self._state.reviewer_name)

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

    def _recut(self, cut: Cut, seen: Seen) -> Seen:
        return keeping.cut_claims(self._workspace, seen, cut, self._actor)

    @Slot(str, str, object)
    def name_voice(self, label: str, called: str, role: Role | None) -> None:
        """Keep who a voice is."""
        told = self.tr("that this voice is {name}").format(name=" ".join(called.split()))
        self._say(partial(voices.name, label=label, called=called, role=role), told)

    @Slot(str, str)
    def merge_voices(self, label: str, into: str) -> None:
        """Keep that two voices are one."""
        self._say(partial(voices.merge, label=label, into=into), self.tr("that they are one voice"))

    @Slot(str, str)
    def differ_voices(self, label: str, other: str) -> None:
        """Keep that two voices are not the same."""
        self._say(partial(voices.differ, label=label, other=other), self.tr("that they are not the same person"))

    @Slot(str, str, object)
    def split_voice(self, label: str, transcript_id: str, span: TimeSpan) -> None:
        """Keep that somebody else speaks in a stretch of time."""
        act = partial(
            voices.split, label=label, transcript_id=transcript_id, start_ms=span.start_ms, end_ms=span.end_ms
        )
        self._say(act, self.tr("that somebody else speaks there: a new voice in the list"))

    def _say(self, act: Callable[..., object], told: str) -> None:
        said = _Said(self._workspace, self._actor, act)
        self._carry_out(_Act(told, said.say, said.take_back, is_slow=True))

    @Slot(str)
    def part_voice(self, label: str) -> None:
        """Take back that a voice is one with another."""
        try:
            act_id = voices.merging_of(self._workspace.database, label)
        except UsageError as error:
            self.told.emit(told_error(error))
            return
        said = _Said(self._workspace, self._actor, act_id=act_id)
        told = self.tr("that {voice} is a voice of its own").format(voice=label)
        self._carry_out(_Act(told, said.take_back, said.say, is_slow=True))

    @property
    def _actor(self) -> str:
        return self._state.reviewer_name or self._workspace.actor

    @Slot(str, int, object)
    def set_clock(self, recording_id: str, ms: int, shown: datetime) -> None:
        """Keep what the clock in the picture shows."""
        set_now = partial(keeping.set_clock, recording_id=recording_id, at_ms=ms, shown=shown)
        self._keep_clock(recording_id, set_now)

    @Slot(str, object)
    def confirm_clock(self, recording_id: str, proposal: Proposal) -> None:
        """Keep what was read off the picture: the reviewer agrees."""
        self._keep_clock(recording_id, partial(keeping.confirm_clock, recording_id=recording_id, proposal=proposal))

    def _keep_clock(self, recording_id: str, set_now: Callable[..., Seen]) -> None:
        before = next((each.reading for each in self._state.placed if each.recording.id == recording_id), None)
        back = partial(keeping.go_back_to_clock, recording_id=recording_id, before=before)
        do, undo = (partial(way, self._workspace, actor=self._actor) for way in (set_now, back))
        self._carry_out(_Act(self.tr("what the clock in the picture shows"), do, undo))

    @Slot(object)
    def join_parts(self, run: Sequence[Recording]) -> None:
        """Keep that recordings are parts of one, in their order."""
        do, undo = partial(keeping.join_parts, run=run), partial(keeping.place_as, run=run, wanted=self._links())
        self._place(self.tr("that these are parts of one recording"), do, undo)

    @Slot(object)
    def take_parts_apart(self, run: Sequence[Recording]) -> None:
        """Keep that recordings are no parts of one; where sound says how one lies, it lies there again."""
        do = partial(keeping.take_parts_apart, run=run)
        undo = partial(keeping.place_as, run=run, wanted=self._links())
        self._place(self.tr("that these are no parts of one recording"), do, undo)

    def _links(self) -> dict[str, ClockLink]:
        return {each.recording.id: each.link for each in self._state.placed if each.link is not None}

    def _place(self, told: str, *ways: Callable[..., Seen]) -> None:
        do, undo = (partial(way, self._workspace, actor=self._actor) for way in ways)
        self._carry_out(_Act(told, do, undo))

    def _carry_out(self, act: _Act) -> bool:
        """Do something for the first time. Whether it was done at once."""
        return self._go(act.do, self.tr("Kept {act}.").format(act=act.told), _Move(act, None, self._done))

    def _go(self, way: Callable[[Seen], Seen], told: str, move: _Move) -> bool:
        if move.act.is_slow:
            self._begin(_Slow(way, told, move, self._state.seen))
            return False
        try:
            seen = way(self._state.seen)
        except ReviewerError as error:
            self.told.emit(told_error(error))
            return False
        self._end(seen, told, move)
        return True

    def _begin(self, slow: _Slow) -> None:
        if self._slow is not None:
            self.told.emit(self.tr("One moment: what you did before is still being kept."))
            return
        self._slow = slow
        self._start(slow)

    def _start(self, slow: _Slow) -> None:
        job = self._runner.create("act")
        job.succeeded.connect(self._take)
        job.failed.connect(self._tell)
        self._runner.start(job, lambda _progress, _token: slow.way(slow.seen))

    @Slot(object)
    def _take(self, seen: Seen) -> None:
        """Show it, unless lines or findings changed meanwhile: then it is read once more."""
        slow, now = self._slow, self._state.seen
        if slow is None:
            return
        held, base = now.bundle, slow.seen.bundle
        if held.transcripts is not base.transcripts or held.findings is not base.findings:
            self._slow = replace(slow, seen=now, way=partial(looking.with_speakers, self._workspace))
            self._start(self._slow)
            return
        self._slow = None
        self._end(replace(looking.with_rulings(self._workspace, seen), placed=now.placed), slow.told, slow.move)

    @Slot(object)
    def _tell(self, error: ReviewerError) -> None:
        self._slow = None
        self.told.emit(told_error(error))

    def _end(self, seen: Seen, told: str, move: _Move) -> None:
        self._state.show(seen)
        if move.source is not None:
            move.source.remove(move.act)
        else:
            self._undone.clear()
        move.target.append(move.act)
        self.told.emit(told)

    @Slot()
    def undo(self) -> None:
        """Restore what stood before the last act."""
        if self._done:
            act = self._done[-1]
            told = self.tr("Undid {act}.").format(act=act.told)
            self._go(act.undo, told, _Move(act, self._done, self._undone))
        else:
            self.told.emit(self.tr("There is nothing to undo."))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            act = self._undone[-1]
            told = self.tr("Did again: {act}.").format(act=act.told)
            self._go(act.do, told, _Move(act, self._undone, self._done))
        else:
            self.told.emit(self.tr("There is nothing to do again."))

    def wait(self) -> None:
        """Block until nothing is being kept any more."""
        self._slow = None
        self._runner.wait()
