"""What a reviewer does to the case: each act is one short transaction, and can be undone and done again.

Nothing is erased: undoing a ruling or a correction keeps a further one that restores what stood before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from models.annotation import Decision
from models.clock import ClockLink
from models.recording import Recording
from models.report import Claim
from models.spans import TimeSpan
from models.speaker import Role
from models.transcript import Segment
from reviewer.case_clock import Placed
from reviewer.errors import ReviewerError, StorageError, UsageError
from reviewer.media.watermark import Proposal
from reviewer.report.recut import Cut, merge, split
from reviewer.review import voices
from reviewer.workspace import Workspace
from ui import keeping, looking, ways
from ui.errors import told as told_error
from ui.history import Act, History, Way
from ui.jobs.runner import JobRunner
from ui.state import ReviewState, Seen


@dataclass(frozen=True, slots=True)
class _Step:
    """A way to go with an act, what is told once it was gone, and how the history notes it; ``seen`` is what it was
    begun on, and ``is_new`` says that the act is done for the first time.
    """

    act: Act
    way: Way
    told: str
    note: Callable[[Act], None]
    seen: Seen
    is_new: bool

    def go(self, actor: str) -> Seen:
        """Go it, and note that it was gone."""
        seen = self.way(self.seen, actor)
        self.note(self.act)
        return seen


class Acts(QObject):
    """Carries out acts on a report and its case, and undoes and does again those in ``history``.

    What is said of voices changes lines everywhere: in a long case that is read again off the window's thread, one
    such act after another.

    Signals:
        told: A sentence on how it went.
        ruled: A ruling was kept (not by undo or redo).
        elsewhere: Id of another report that is to be shown first: there is the act to undo, or if True to do again.
    """

    told = Signal(str)
    ruled = Signal()
    elsewhere = Signal(str, bool)

    def __init__(
        self, workspace: Workspace, state: ReviewState, history: History, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._state, self._history = workspace, state, history
        self._runner = JobRunner(self)
        self._slow: _Step | None = None

    @Slot(object)
    def rule(self, decision: Decision) -> None:
        """Keep a ruling of the reviewer who sits here."""
        claim = next(each for each in self._state.bundle.claims if each.id == decision.claim_id)
        before = self._state.mine(claim) or replace(decision, is_withdrawn=True)
        told = self.tr("the ruling on claim {number}").format(number=claim.position + 1)
        do, undo = (partial(ways.ruled, self._workspace, each) for each in (decision, before))
        if self._carry_out(Act(told, do, undo, claim=claim, by=self._state.reviewer_name)):
            self.ruled.emit()

    @Slot(str, object, object)
    def correct(self, transcript_id: str, before: Segment, after: Segment) -> None:
        """Keep what the reviewer heard in a line, as a new version of it: words, speaker, beginning and end."""
        if not after.text:
            self.told.emit(self.tr("A line cannot be empty. It is as it was."))
        elif (after.text, after.speaker, after.span) != (before.text, before.speaker, before.span):
            do, undo = (partial(ways.corrected, self._workspace, transcript_id, line) for line in (after, before))
            self._carry_out(Act(self.tr("the correction of a line"), do, undo, transcript_id=transcript_id))

    @Slot(object, int)
    def split_claim(self, claim: Claim, at: int) -> None:
        """Split a claim at a place of the report's text; both parts are checked by themselves."""
        told = self.tr("the split of claim {number}").format(number=claim.position + 1)
        self._cut(claim, told, partial(split, self._state.bundle.report, claim, at))

    @Slot(object)
    def merge_claims(self, claim: Claim) -> None:
        """Make a claim and the one after it one, which is checked by itself."""
        told = self.tr("the merging of claim {number} with the next").format(number=claim.position + 1)
        self._cut(claim, told, partial(merge, self._state.bundle.report, self._state.bundle.claims, claim))

    def _cut(self, claim: Claim, told: str, make: Callable[[], Cut]) -> None:
        try:
            cut = make()
        except ReviewerError as error:
            self.told.emit(told_error(error))
            return
        do, undo = (partial(ways.recut, self._workspace, each) for each in (cut, cut.back))
        self._carry_out(Act(told, do, undo, claim=claim))

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
        said = ways.Said(self._workspace, act)
        self._carry_out(Act(told, said.say, said.take_back, is_slow=True))

    @Slot(str)
    def part_voice(self, label: str) -> None:
        """Take back that a voice is one with another."""
        try:
            act_id = voices.merging_of(self._workspace.database, label)
        except UsageError as error:
            self.told.emit(told_error(error))
            return
        said = ways.Said(self._workspace, act_id=act_id)
        told = self.tr("that {voice} is a voice of its own").format(voice=label)
        self._carry_out(Act(told, said.take_back, said.say, is_slow=True))

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
        self._place(self.tr("what the clock in the picture shows"), set_now, back)

    @Slot(object)
    def join_parts(self, run: Sequence[Recording]) -> None:
        """Keep that recordings are parts of one, in their order."""
        do, undo = partial(keeping.join_parts, run=run), self._placed_as(run, self._state.placed)
        self._place(self.tr("that these are parts of one recording"), do, undo)

    @Slot(object)
    def take_parts_apart(self, run: Sequence[Recording]) -> None:
        """Keep that recordings are no parts of one; where sound says how one lies, it lies there again."""
        do, undo = partial(keeping.take_parts_apart, run=run), self._placed_as(run, self._state.placed)
        self._place(self.tr("that these are no parts of one recording"), do, undo)

    def note_placed(self, placed: Sequence[Placed]) -> None:
        """Recordings were laid on the case clock: that can be undone. To be called before it is shown."""
        before, run = self._state.placed, [each.recording for each in placed]
        if _links(before) != _links(placed):
            do, undo = (ways.by_actor(self._workspace, self._placed_as(run, each)) for each in (placed, before))
            self._history.add(Act(self.tr("the recordings' places on one clock"), do, undo))

    def _placed_as(self, run: Sequence[Recording], placed: Sequence[Placed]) -> Callable[..., Seen]:
        return partial(keeping.place_as, run=run, wanted=_links(placed))

    def _place(self, told: str, *kept_by: Callable[..., Seen]) -> None:
        do, undo = (ways.by_actor(self._workspace, each) for each in kept_by)
        self._carry_out(Act(told, do, undo))

    def _carry_out(self, act: Act) -> bool:
        """Do something for the first time. Whether it was done at once."""
        return self._go(act, act.do, self.tr("Kept {act}.").format(act=act.told), self._history.add, is_new=True)

    def _go(self, act: Act, way: Way, told: str, note: Callable[[Act], None], *, is_new: bool = False) -> bool:
        step = _Step(act, way, told, note, self._state.seen, is_new)
        if act.is_slow:
            self._begin(step)
            return False
        try:
            seen = step.go(self._actor)
        except ReviewerError as error:
            self._tell_refused(error, step)
            return False
        self._end(seen, step)
        return True

    @property
    def _actor(self) -> str:
        return self._state.reviewer_name

    def _begin(self, step: _Step) -> None:
        if self._may_go():
            self._slow = step
            self._start(partial(step.go, self._actor or self._workspace.actor))

    def _may_go(self) -> bool:
        if self._slow is not None:
            self.told.emit(self.tr("One moment: what you did before is still being kept."))
        return self._slow is None

    def _start(self, go: Callable[[], Seen]) -> None:
        job = self._runner.create("act")
        job.succeeded.connect(self._take)
        job.failed.connect(self._tell)
        self._runner.start(job, lambda _progress, _token: go())

    @Slot(object)
    def _take(self, seen: Seen) -> None:
        """Show it, unless lines or findings changed meanwhile: then it is read once more."""
        slow, now = self._slow, self._state.seen
        if slow is None:
            return
        held, base = now.bundle, slow.seen.bundle
        if held.transcripts is not base.transcripts or held.findings is not base.findings:
            self._slow = replace(slow, seen=now)
            self._start(partial(looking.with_speakers, self._workspace, now))
            return
        self._slow = None
        self._end(replace(looking.with_rulings(self._workspace, seen), placed=now.placed), slow)

    @Slot(object)
    def _tell(self, error: ReviewerError) -> None:
        step, self._slow = self._slow, None
        if step is not None:
            self._tell_refused(error, step)

    def _tell_refused(self, error: ReviewerError, step: _Step) -> None:
        told = told_error(error)
        if isinstance(error, StorageError):
            what = self.tr("Not kept: {act}.") if step.is_new else self.tr("Not changed: {act}.")
            told = f"{what.format(act=step.act.told)} {told}"
        self.told.emit(told)

    def _end(self, seen: Seen, step: _Step) -> None:
        self._state.show(seen)
        if not step.is_new:
            self._show_place(step.act)
        self.told.emit(step.told)

    def _show_place(self, act: Act) -> None:
        """Whoever undoes something sees what it is on."""
        claim = self._state.as_it_stands(act.claim)
        if claim is not None and claim != self._state.claim:
            self._state.select(claim)

    @Slot()
    def undo(self) -> None:
        """Restore what stood before the last act; one on another report is undone there."""
        act = self._last(self._history.done, self.tr("There is nothing to undo."), is_again=False)
        if act is not None:
            self._go(act, act.undo, self.tr("Undid {act}.").format(act=act.told), self._history.take_back)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last; on another report it is done there."""
        act = self._last(self._history.undone, self.tr("There is nothing to do again."), is_again=True)
        if act is not None:
            self._go(act, act.do, self.tr("Did again: {act}.").format(act=act.told), self._history.repeat)

    def _last(self, acts: list[Act], told_none: str, *, is_again: bool) -> Act | None:
        """The act that comes next, if it can be undone or done again here and now; else why not is told."""
        if not self._may_go():
            return None
        act = acts[-1] if acts else None
        if act is None:
            self.told.emit(told_none)
        elif act.is_over(self._state.seen):
            acts.remove(act)
            told = self.tr(
                "Not changed: {act}. The transcript was made anew since then; F2 changes the line as it stands now."
            )
            self.told.emit(told.format(act=act.told))
        elif act.claim is not None and act.claim.report_id != self._state.bundle.report.id:
            self.elsewhere.emit(act.claim.report_id, is_again)
        elif act.by not in ("", self._state.reviewer_name):
            told = self.tr("Not changed: {act} is {name}'s. Review as {name} to take it back or do it again.")
            self.told.emit(told.format(name=act.by, act=act.told))
        else:
            return act
        return None

    def wait(self) -> None:
        """Block until nothing is being kept any more."""
        self._slow = None
        self._runner.wait()


def _links(placed: Sequence[Placed]) -> dict[str, ClockLink]:
    return {each.recording.id: each.link for each in placed if each.link is not None}
