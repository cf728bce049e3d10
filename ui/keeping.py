"""What a reviewer does, kept in the case file: each act is short, and returns what is seen after it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from models.annotation import Correction, Decision
from models.clock import ClockLink, ClockReading
from models.recording import Recording
from models.transcript import Segment
from reviewer import case_clock
from reviewer.export.bundle import HeardTranscript
from reviewer.media.watermark import Proposal
from reviewer.report.recut import Cut
from reviewer.review import corrections, decisions, recuts, reviewers, voices
from reviewer.speech.speakers_named import bare
from reviewer.workspace import Workspace
from ui.looking import with_marks, with_rulings
from ui.state import Seen


def rule(workspace: Workspace, seen: Seen, decision: Decision, reviewer_name: str) -> Seen:
    """Keep a ruling under the reviewer's name; only what people added is read again."""
    database = workspace.database
    reviewer = reviewers.named(database, reviewer_name)
    decisions.rule(database, replace(decision, reviewer_id=reviewer.id))
    return with_rulings(workspace, seen)


def correct(workspace: Workspace, seen: Seen, correction: Correction, reviewer_name: str) -> Seen:
    """Keep a correction under the reviewer's name; of the rest only the corrected line changes."""
    database = workspace.database
    reviewer = reviewers.named(database, reviewer_name)
    cast = voices.cast(database)
    label = cast.label_of(correction.speaker) if correction.speaker else None
    corrections.correct(database, replace(correction, reviewer_id=reviewer.id, speaker=label))
    line = corrections.line(database, correction.transcript_id, correction.segment_index, cast)
    heard = tuple(
        _with_line(each, line) if each.transcript.id == correction.transcript_id else each
        for each in seen.bundle.transcripts
    )
    bundle = replace(seen.bundle, transcripts=heard, reviewers=reviewers.all_of(database))
    if line.speaker is not None and all(each.name != bare(line.speaker)[0] for each in bundle.speakers):
        bundle = replace(bundle, speakers=cast.speakers_in([said for each in heard for said in each.segments]))
    return with_marks(workspace, replace(seen, bundle=bundle))


def _with_line(heard: HeardTranscript, line: Segment) -> HeardTranscript:
    return replace(heard, segments=(*heard.segments[: line.index], line, *heard.segments[line.index + 1 :]))


def cut_claims(workspace: Workspace, seen: Seen, cut: Cut, reviewer_name: str) -> Seen:
    """Keep claims that were split or merged under the reviewer's name; of the rest nothing is read again."""
    database, report_id = workspace.database, seen.bundle.report.id
    recuts.keep(database, report_id, cut, reviewer_id=reviewers.named(database, reviewer_name).id)
    bundle = workspace.with_claims(replace(seen.bundle, reviewers=reviewers.all_of(database)))
    return with_marks(workspace, with_rulings(workspace, replace(seen, bundle=bundle)))


def set_clock(workspace: Workspace, seen: Seen, *, recording_id: str, at_ms: int, shown: datetime, actor: str) -> Seen:
    """Keep what the clock in the picture of a recording shows at a moment, under somebody's name."""
    recording = seen.bundle.recording(recording_id)
    case_clock.set_clock(workspace.database, recording, shown, at_ms=at_ms, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def confirm_clock(workspace: Workspace, seen: Seen, *, recording_id: str, proposal: Proposal, actor: str) -> Seen:
    """Keep what was read off the picture, under the name of whoever agrees."""
    case_clock.confirm(workspace.database, seen.bundle.recording(recording_id), proposal, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def go_back_to_clock(
    workspace: Workspace, seen: Seen, *, recording_id: str, before: ClockReading | None, actor: str
) -> Seen:
    """Let the reading of a recording's clock count that counted before; None where there was none."""
    case_clock.go_back_to(workspace.database, seen.bundle.recording(recording_id), before, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def join_parts(workspace: Workspace, seen: Seen, *, run: Sequence[Recording], actor: str) -> Seen:
    """Put recordings one behind another on the case clock: a person says that they are parts of one."""
    case_clock.join_parts(workspace.database, run, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def take_parts_apart(workspace: Workspace, seen: Seen, *, run: Sequence[Recording], actor: str) -> Seen:
    """Let recordings lie as if they were no parts of one: a person says that they are none."""
    case_clock.take_parts_apart(workspace.database, run, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def place_as(
    workspace: Workspace, seen: Seen, *, run: Sequence[Recording], wanted: Mapping[str, ClockLink], actor: str
) -> Seen:
    """Let recordings lie on the case clock where links, by recording id, say; nowhere where there is none."""
    case_clock.place_as(workspace.database, run, wanted, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))
