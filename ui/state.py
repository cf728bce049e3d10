"""What is being looked at: the bundle, the rulings, the selected claim, the moment. Panels talk to this only."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from models.annotation import Decision
from models.finding import Evidence, Finding, Verdict
from models.report import Claim
from models.spans import TimeSpan
from models.telling import Telling
from reviewer.attention import needs_attention
from reviewer.case_clock import Placed
from reviewer.checking.tellings import telling_of
from reviewer.export.bundle import Bundle, HeardTranscript
from reviewer.media.peaks import Peaks
from reviewer.report.stated import stated
from reviewer.review.decisions import standing
from reviewer.speech.speakers_alike import Alike
from ui.language import translate

HIDDEN_SYMBOL = "·"
LEAD_IN_MS = 1_500
LEAD_OUT_MS = 700


@dataclass(frozen=True, slots=True)
class Seen:
    """What the window shows of a case: the bundle, every ruling on it in order, and the claims whose finding
    rests on lines or voices that were changed since. ``placed`` are the recordings on the clock of the case.
    ``is_outdated``: something changed since the check, whether or not a finding rests on it. ``so_far_ms``: how much of
    the footage the findings rest on while the rest is still being heard; such findings are kept nowhere. ``of_hearing``
    says by recording id what there is to know of how it was heard, in the window's words. ``left_out`` are the ids of
    recordings of which a sound was left out. ``alike`` are voices of different recordings that may be one person's.
    """

    bundle: Bundle
    rulings: tuple[Decision, ...] = ()
    stale: frozenset[str] = frozenset()
    placed: tuple[Placed, ...] = ()
    is_outdated: bool = False
    so_far_ms: int | None = None
    of_hearing: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    alike: tuple[Alike, ...] = ()


class HeardWords(Protocol):
    """Words that were heard: evidence, a moment that was left out, a sample of a voice."""

    @property
    def recording_id(self) -> str:
        """Where they were said."""

    @property
    def transcript_id(self) -> str:
        """What holds them."""

    @property
    def span(self) -> TimeSpan:
        """When they were said."""


class ReviewState(QObject):
    """The selection, what may be shown, and requests to play.

    ``is_blind``: the machine's verdict on a claim, and what others ruled, stay hidden until the reviewer has
    ruled; ``is_alone``: what others ruled alone. ``recording_id`` is the recording that is shown. ``drafts`` is what
    was typed and not kept yet.

    Signals:
        bundle_changed: There is new data; everything is to be drawn again.
        rulings_changed: Rulings, or what may be shown of them, changed; the rest is as it was.
        claim_selected: The selected ``Claim``.
        moment_asked: Recording id and milliseconds to go to; True to play from there.
        moment_changed: Recording id and milliseconds of the playhead.
        recording_shown: Id of the recording that is shown from now on, or of which another transcript is.
        waveform_ready: Id of the recording whose ``peaks`` are there from now on.
        loop_changed: The ``TimeSpan`` to play over and over, or None.
        pause_asked: What plays is of something else.
        told: Why what was asked for cannot be done here, and what can be.
    """

    bundle_changed = Signal()
    rulings_changed = Signal()
    claim_selected = Signal(object)
    moment_asked = Signal(str, int, bool)
    moment_changed = Signal(str, int)
    recording_shown = Signal(str)
    waveform_ready = Signal(str)
    loop_changed = Signal(object)
    pause_asked = Signal()
    told = Signal(str)

    def __init__(self, seen: Seen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.claim: Claim | None = None
        self.reviewer_name = ""
        self.recording_id = ""
        self._is_no_talk_told = False
        self.is_blind = self.is_alone = False
        self.is_looping = False
        self.drafts: MutableMapping[str, list[object]] = {}
        self.peaks: dict[str, Peaks] = {}
        self._read: dict[str, str] = {}
        self._stated: dict[str, str] = {}
        self._tellings: dict[str, Telling] = {}
        self._take(seen)

    def _take(self, seen: Seen) -> None:
        self.seen = seen
        self.bundle, self.rulings, self.stale, self.placed = seen.bundle, seen.rulings, seen.stale, seen.placed
        self.is_outdated, self.so_far_ms = seen.is_outdated, seen.so_far_ms
        self._findings = {each.claim_id: each for each in seen.bundle.findings}
        self._standing = standing(seen.rulings)
        claims = seen.bundle.claims
        if {each.id for each in claims} != self._stated.keys():
            self._stated = dict(zip([each.id for each in claims], stated(claims), strict=True))
            self._tellings.clear()
            self.claim = self.as_it_stands(self.claim)

    def has_recording(self) -> bool:
        """Whether there is one to do something with; says so where there is none."""
        if not self.recording_id:
            self.told.emit(translate("VideoPanel", "No recording yet. Add one from the menu “Case”."))
        return bool(self.recording_id)

    def as_it_stands(self, claim: Claim | None) -> Claim | None:
        """A claim, or where it was split or merged the first one in its place."""
        if claim is None or claim.id in self._stated:
            return claim
        return next((each for each in self.bundle.claims if each.span.overlaps(claim.span)), None)

    def show(self, seen: Seen) -> None:
        """Take new data; the selection stays where it was."""
        is_same = seen.bundle.findings is self.bundle.findings and seen.bundle.transcripts is self.bundle.transcripts
        self._take(seen)
        if is_same:
            self.rulings_changed.emit()
        else:
            self.bundle_changed.emit()
        if self.claim is not None:
            self.claim_selected.emit(self.claim)

    def hide_verdicts(self, is_blind: bool) -> None:
        """Turn blind review on or off."""
        self.is_blind = is_blind
        self.rulings_changed.emit()
        if self.claim is not None:
            self.claim_selected.emit(self.claim)

    def hide_rulings(self, is_alone: bool) -> None:
        """Hide what others ruled until oneself has, or no more."""
        self.is_alone = is_alone
        self.hide_verdicts(self.is_blind)

    def name_reviewer(self, name: str) -> None:
        """Say who rules from now on. What is typed into a ruling stays."""
        self.reviewer_name = name
        self.rulings_changed.emit()

    def checkable_claims(self) -> list[Claim]:
        """The claims a person goes through: headings left out."""
        return list(self.bundle.to_go_through)

    def finding(self, claim: Claim) -> Finding | None:
        """The latest finding on a claim, whether or not it may be shown."""
        return self._findings.get(claim.id)

    def telling(self, claim: Claim) -> Telling:
        """What a claim tells of."""
        if claim.id not in self._tellings:
            self._tellings[claim.id] = telling_of(claim, self._stated[claim.id])
        return self._tellings[claim.id]

    def can_rule(self, claim: Claim) -> bool:
        """Whether there is a finding that a ruling can stand beside."""
        return self.finding(claim) is not None and self.so_far_ms is None

    def is_hidden(self, claim: Claim) -> bool:
        """Whether the machine's verdict may not be shown yet."""
        return self.is_blind and self.mine(claim) is None

    def are_others_hidden(self, claim: Claim) -> bool:
        """Whether what others ruled on a claim may not be shown yet."""
        return (self.is_blind or self.is_alone) and self.mine(claim) is None

    def verdict(self, claim: Claim) -> Verdict | None:
        """The machine's verdict; None before the first check and while it is hidden."""
        finding = self.finding(claim)
        return finding.judgment.verdict if finding and not self.is_hidden(claim) else None

    def mine(self, claim: Claim) -> Decision | None:
        """The ruling of whoever sits here, if it stands."""
        stand = self._standing.get(claim.id, ())
        named = self.bundle.reviewer_named
        return next((each for each in stand if named(each.reviewer_id) == self.reviewer_name), None)

    def standing(self, claim: Claim) -> tuple[Decision, ...]:
        """Each reviewer's ruling that stands and may be shown, oldest first."""
        return () if self.are_others_hidden(claim) else self._standing.get(claim.id, ())

    def decision(self, claim: Claim) -> Decision | None:
        """The ruling that counts: the newest; where others' are hidden one's own."""
        stand = self.standing(claim)
        return self.mine(claim) if self.is_blind or self.is_alone else next(reversed(stand), None)

    def is_disputed(self, claim: Claim) -> bool:
        """Whether reviewers ruled differently."""
        return len({each.verdict for each in self.standing(claim)}) > 1

    def is_open(self, claim: Claim) -> bool:
        """Whether a person has still to look at the claim; under blind review at every one."""
        finding = self.finding(claim)
        if finding is None:
            return False
        decision = self.decision(claim)
        return decision is None if self.is_blind else needs_attention(finding.judgment, decision)

    def select(self, claim: Claim, *, is_playing: bool = False) -> None:
        """Look at a claim, and go to the moment of its best evidence; where it has none nothing plays, and that is
        told to whoever waits for it.
        """
        self.claim = claim
        self.claim_selected.emit(claim)
        place = self.best_place(claim)
        if place is not None:
            if self._is_no_talk_told:  # that was of another claim
                self.told.emit("")
            self._is_no_talk_told = False
            self.go_to(place, is_playing=is_playing)
        else:
            self.loop_changed.emit(None)
            self.pause_asked.emit()
            if is_playing:
                self._tell_of_no_talk()

    def _tell_of_no_talk(self) -> None:
        self._is_no_talk_told = True
        self.told.emit(self.tr("Nothing plays: no talk was found that bears on this claim."))

    def best_place(self, claim: Claim) -> Evidence | None:
        """A claim's best evidence."""
        finding = self.finding(claim)
        return next(iter(finding.judgment.evidence), None) if finding else None

    def go_to(self, words: HeardWords, *, is_playing: bool) -> None:
        """Read the transcript that holds some words, and ask the player for the moment shortly before; looped if
        that is on.
        """
        self.show_transcript(words.transcript_id)
        start_ms = max(0, words.span.start_ms - LEAD_IN_MS)
        self.loop_changed.emit(TimeSpan(start_ms, words.span.end_ms + LEAD_OUT_MS) if self.is_looping else None)
        self.moment_asked.emit(words.recording_id, start_ms, is_playing)

    def loop(self, is_looping: bool) -> None:
        """Play the selected evidence over and over, or no more."""
        self.is_looping = is_looping
        place = self.best_place(self.claim) if self.claim else None
        if is_looping and place is not None:
            self.go_to(place, is_playing=True)
        else:
            self.loop_changed.emit(None)
            if is_looping and self.claim is not None:
                self._tell_of_no_talk()

    def show_recording(self, recording_id: str) -> None:
        """Say which recording is shown from now on."""
        if recording_id != self.recording_id:
            self.recording_id = recording_id
            self.recording_shown.emit(recording_id)

    def take_peaks(self, recording_id: str, peaks: Peaks) -> None:
        """Take the waveform of a recording."""
        self.peaks[recording_id] = peaks
        self.waveform_ready.emit(recording_id)

    def show_transcript(self, transcript_id: str) -> None:
        """Say which of a recording's transcripts is read from now on, where it has one for each microphone."""
        heard = next((each for each in self.bundle.transcripts if each.transcript.id == transcript_id), None)
        if heard is None or heard is self.transcript_of(heard.transcript.recording_id):
            return
        self._read[heard.transcript.recording_id] = transcript_id
        if heard.transcript.recording_id == self.recording_id:
            self.recording_shown.emit(self.recording_id)

    def transcripts_of(self, recording_id: str) -> list[HeardTranscript]:
        """What was heard in a recording: one transcript for each sound of it."""
        return [each for each in self.bundle.transcripts if each.transcript.recording_id == recording_id]

    def transcript_of(self, recording_id: str) -> HeardTranscript | None:
        """The transcript of a recording that is read: the one that was chosen, else the first."""
        heard = self.transcripts_of(recording_id)
        chosen = self._read.get(recording_id)
        return next((each for each in heard if each.transcript.id == chosen), heard[0] if heard else None)

    def step(self, by: int, *, is_open_only: bool = False, is_playing: bool = False) -> bool:
        """Select the next (1) or the one before (-1), where asked only among the open ones. Whether there was one."""
        claims = self.checkable_claims()
        at = claims.index(self.claim) if self.claim in claims else (-1 if by > 0 else len(claims))
        rest = claims[at + 1 :] if by > 0 else claims[:at][::-1] if at >= 0 else []
        wanted = [claim for claim in rest if not is_open_only or self.is_open(claim)]
        if not wanted and is_open_only:
            wanted = [claim for claim in claims if self.is_open(claim) and claim != self.claim]
        if wanted:
            self.select(wanted[0], is_playing=is_playing)
        return bool(wanted)
