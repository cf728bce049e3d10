"""All that bears on one report, frozen: what every export and the window see."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from models.annotation import Decision, Recut
from models.case import Case, Reviewer
from models.finding import AnalysisRun, Evidence, Finding, Judgment
from models.omission import LeftOut, Omission
from models.recording import Recording
from models.report import Claim, ClaimKind, Report
from models.spans import TimeSpan
from models.speaker import Speaker
from models.transcript import Coverage, SecondHearing, Segment, Transcript, TranscriptOrigin
from reviewer import paths, wording
from reviewer.report.recut import recut_that_made
from reviewer.speech.activity import FRAME_MS, joined
from reviewer.speech.placing import plain_words
from reviewer.speech.recognizer import sound_part

_TWICE_WITHIN_MS = 3_000


@dataclass(frozen=True, slots=True)
class HeardTranscript:
    """A transcript with what is in it, what was missed of the speech, and what a second hearing gave.

    ``coverage`` is None for transcripts that were made elsewhere or by an older version.
    """

    transcript: Transcript
    segments: tuple[Segment, ...]
    coverage: Coverage | None = None
    second: tuple[SecondHearing, ...] = ()

    @property
    def told_coverage(self) -> str:
        """Whether the recording was heard, in words."""
        is_ours = self.transcript.origin is TranscriptOrigin.RECOGNIZED
        is_complete = self.transcript.completed_utc is not None
        return wording.coverage(self.coverage, is_complete=is_complete, is_ours=is_ours)

    @property
    def held_back(self) -> tuple[Segment, ...]:
        """What looks like the engine's invention: kept and shown, no evidence.

        Of words that a line close by has too no more is told than that.
        """
        held = [each for each in self.segments if each.held_back is not None]
        kept = [each for each in self.segments if each.held_back is None]
        starts = [each.span.start_ms for each in kept]
        ends = list(itertools.accumulate((each.span.end_ms for each in kept), max))  # of all lines up to each
        found = []
        for each in held:
            first = bisect_left(ends, each.span.start_ms - _TWICE_WITHIN_MS)
            last = bisect_right(starts, each.span.end_ms + _TWICE_WITHIN_MS)
            is_twice = _is_among(each, kept[first:last])
            found.append(replace(each, held_back=wording.WRITTEN_TWICE) if is_twice else each)
        return tuple(found)

    @property
    def silent(self) -> tuple[TimeSpan, ...]:
        """Where there is no sound; a cut between two stretches parts none, though less than a frame is left there."""
        return () if self.coverage is None else joined(self.coverage.silent, within_ms=FRAME_MS)


def _is_among(segment: Segment, kept: Sequence[Segment]) -> bool:
    """Whether all of its words stand in a row in those of one that is kept and close by."""
    words = " ".join(plain_words(segment.text))
    reach = TimeSpan(max(0, segment.span.start_ms - _TWICE_WITHIN_MS), segment.span.end_ms + _TWICE_WITHIN_MS)
    around = (each for each in kept if each.span.overlaps(reach))
    return bool(words) and any(f" {words} " in f" {' '.join(plain_words(each.text))} " for each in around)


class Received(NamedTuple):
    """A file as the case was given it. Of an imported transcript the place is not kept: ``path`` is empty."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """A report with its claims, the recordings with what was heard, and the latest run.

    ``run`` is None and ``findings`` empty before the first check. ``decisions`` holds the newest ruling on
    each claim that has one. ``speakers`` are the voices of the transcripts as they are known now. ``claims`` and
    ``findings`` are of the claims as they stand; ``recuts`` say how people cut them, and ``given_way`` are the claims
    that do not stand any more. ``received`` are the files that the case was given, of its other reports too.
    """

    case: Case
    recordings: tuple[Recording, ...]
    transcripts: tuple[HeardTranscript, ...]
    report: Report
    claims: tuple[Claim, ...]
    run: AnalysisRun | None
    findings: tuple[Finding, ...]
    omissions: tuple[Omission, ...]
    decisions: tuple[Decision, ...]
    reviewers: tuple[Reviewer, ...]
    speakers: tuple[Speaker, ...] = ()
    recuts: tuple[Recut, ...] = ()
    given_way: tuple[Claim, ...] = ()
    received: tuple[Received, ...] = ()

    @property
    def to_go_through(self) -> tuple[Claim, ...]:
        """The claims a person goes through: headings left out."""
        return tuple(each for each in self.claims if each.kind is not ClaimKind.HEADING)

    @property
    def private_notes(self) -> int:
        """How many notes on claims are private, and leave in no export."""
        return sum(bool(each.note) and each.is_note_private for each in self.decisions)

    def recut_of(self, claim: Claim) -> Recut | None:
        """The act by which a person made a claim; None for one that the program cut."""
        return recut_that_made(claim.id, self.recuts)

    def told_cut(self, claim: Claim) -> str:
        """How a person cut a claim, of which, and when, as a sentence; empty for one that the program cut."""
        recut = self.recut_of(claim)
        if recut is None:
            return ""
        of = " and ".join(str(number) for number in self.numbers_of(recut.replaced))
        done = f"Split from claim {of}" if recut.is_split else f"Merged from claims {of}"
        return f"{done} by {self.reviewer_named(recut.reviewer_id)}, {wording.moment(recut.made_utc)}."

    def numbers_of(self, claim_ids: Sequence[str]) -> tuple[int, ...]:
        """The numbers of claims by which people name them, standing or not."""
        held = {each.id: each.position + 1 for each in (*self.claims, *self.given_way)}
        return tuple(held[each] for each in claim_ids)

    def ruled_before(self, claim: Claim) -> tuple[tuple[Claim, Decision], ...]:
        """The claims that gave way in the place of a claim and on which somebody ruled, each with the newest ruling."""
        earlier = [each for each in self.given_way if each.span.overlaps(claim.span)]
        ruled = [(each, self.decision_on(each.id)) for each in earlier]
        return tuple((each, decision) for each, decision in ruled if decision is not None)

    def finding_of(self, claim_id: str) -> Finding | None:
        """The latest finding on a claim."""
        return next((each for each in self.findings if each.claim_id == claim_id), None)

    def decision_on(self, claim_id: str) -> Decision | None:
        """The newest ruling on a claim."""
        return next((each for each in self.decisions if each.claim_id == claim_id), None)

    def reviewer_named(self, reviewer_id: str) -> str:
        """The name of a reviewer."""
        return next((each.name for each in self.reviewers if each.id == reviewer_id), "unknown")

    def heard_name(self, heard: HeardTranscript) -> str:
        """Whose transcript it is: the recording's name, and which sound of it where that is not all there is."""
        transcript = heard.transcript
        name = self.recording_name(transcript.recording_id)
        others = [each for each in self.transcripts if each.transcript.recording_id == transcript.recording_id]
        return wording.sound_of(name, sound_part(transcript.options_json), is_all=len(others) == 1)

    def place_name(self, transcript_id: str, recording_id: str) -> str:
        """The same for what was found in a transcript."""
        heard = [each for each in self.transcripts if each.transcript.id == transcript_id]
        return self.heard_name(heard[0]) if heard else self.recording_name(recording_id)

    def sound_code(self, transcript_id: str) -> str:
        """The code of the part of its recording's sound that a transcript heard."""
        heard = next(each for each in self.transcripts if each.transcript.id == transcript_id)
        return sound_part(heard.transcript.options_json).code

    def turns_of(self, found: Evidence | LeftOut) -> tuple[tuple[str, str], ...]:
        """What was heard, turn by turn: who spoke (empty where that is not known) and the words.

        As one where a line was corrected since: the words are those that the finding rests on.
        """
        heard = next((each for each in self.transcripts if each.transcript.id == found.transcript_id), None)
        held = heard.segments if heard is not None and found.speaker is None else ()
        span = range(found.first_segment, found.last_segment + 1)
        within = [each for each in held if each.index in span and each.held_back is None]
        if not any(each.speaker for each in within) or " ".join(each.text for each in within) != found.words:
            return ((found.speaker or "", found.words),)
        turns = itertools.groupby(within, key=lambda each: each.speaker or "")
        return tuple((who, " ".join(each.text for each in said)) for who, said in turns)

    def account(self, claim: Claim, judgment: Judgment, say: Callable[[str], str] = str) -> str:
        """A finding as a person would say it aloud, each turn with who speaks; ``say`` as in ``wording.account``."""
        turns = [turn for first in judgment.evidence[:1] for turn in self.turns_of(first)]
        places = [self.place_name(first.transcript_id, first.recording_id) for first in judgment.evidence[:1]]
        recording = "".join(places) if len(self.transcripts) > 1 else ""
        return wording.account(claim.quote, judgment, say, turns, recording)

    def who_speaks_in(self, found: Evidence | LeftOut) -> str:
        """All who speak there by name, in their order; empty where nobody is known."""
        return ", ".join(dict.fromkeys(who for who, _ in self.turns_of(found) if who))

    def recording_name(self, recording_id: str) -> str:
        """What a recording is called in its case: with the folder it lies in before its name where another has that."""
        of = self.recording(recording_id)
        if sum(each.name == of.name for each in self.recordings) == 1:
            return of.name
        return f"{paths.shown_name(paths.from_text(of.path).parent)}/{of.name}"

    def recording(self, recording_id: str) -> Recording:
        """A recording of the case."""
        return next(each for each in self.recordings if each.id == recording_id)
