"""What the window asks the core to do, each a function for the job runner."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from models.annotation import Correction, Decision
from models.clock import ClockReading
from models.recording import Recording, SoundPart
from models.report import ClaimKind
from models.transcript import Segment
from reviewer import (
    case_clock,
    listening,
    looking_ahead,
    origins,
    pipeline,
    rechecking,
    taking_in,
    verifiers,
    voice_models,
    who_speaks,
)
from reviewer.errors import MediaError
from reviewer.export import files
from reviewer.export.bundle import Bundle, HeardTranscript
from reviewer.media.watermark import Proposal, Unsure
from reviewer.paths import shown_name
from reviewer.progress import CancelToken, Progress, Step
from reviewer.report.recut import Cut
from reviewer.review import calling, corrections, decisions, recuts, reviewers, voices
from reviewer.sorting import Sorted, files_in, sort_files
from reviewer.speech import weights
from reviewer.storage import recordings, reports
from reviewer.storage.database import Database
from reviewer.transcripts.rttm import read_turns
from reviewer.workspace import Workspace
from ui import garbage, words
from ui.language import translate
from ui.state import Seen

_NAMED = 5


def add_files(workspace: Workspace, files: list[Path], progress: Progress, token: CancelToken) -> str:
    """Take files, and those in folders, into the case by what is in them; tells what was found."""
    database, actor = workspace.database, workspace.actor
    found = sort_files(files_in(files), progress=progress, token=token)
    for path in found.recordings:
        taking_in.add_recording(database, path, actor=actor, progress=progress, token=token)
    for report in found.texts:
        taking_in.keep_report(database, report, actor=actor)
    for path in found.transcripts:
        recording = taking_in.recording_of(path, recordings.all_of(database))
        taking_in.import_transcript(database, recording, path, actor=actor)
    with suppress(MediaError):  # a clock that cannot be read is one that is not known
        case_clock.read_cameras(database, actor=actor)
    return told_of(found)


def told_of(found: Sorted) -> str:
    """What was found in files, in a sentence or two."""
    counts = (
        (found.recordings, translate("case_work", "recordings: {count}")),
        (found.reports, translate("case_work", "reports: {count}")),
        (found.transcripts, translate("case_work", "transcripts: {count}")),
        (found.cases, translate("case_work", "case files: {count}")),
    )
    added = ", ".join(told.format(count=len(paths)) for paths, told in counts if paths)
    told = translate("case_work", "Added: {files}.") if added else translate("case_work", "No file that can be used.")
    parts = [told.format(files=added)]
    if found.twice:
        parts.append(
            translate("case_work", "The same file twice, taken once: {names}.").format(names=_names(found.twice))
        )
    if found.others:
        parts.append(translate("case_work", "Left aside: {names}.").format(names=_names(found.others)))
    return " ".join(parts)


def _names(paths: Sequence[Path]) -> str:
    named = ", ".join(shown_name(path) for path in paths[:_NAMED])
    more = translate("case_work", "{names} and {count} more")
    return more.format(names=named, count=len(paths) - _NAMED) if len(paths) > _NAMED else named


@dataclass(frozen=True, slots=True)
class Chosen:
    """With what to hear, check and tell voices: names of speech weights, verifier and speaker model; empty for the best
    weights and the models that ship.
    """

    weights: str = ""
    verifier: str = ""
    voices: str = ""


def hear_and_check(
    workspace: Workspace,
    report_id: str,
    progress: Progress,
    token: CancelToken,
    *,
    chosen: Chosen = Chosen(),
    is_background: bool = False,
) -> Seen:
    """Hear what was not heard to its end, or not by the weights that were chosen, then check the report."""
    database, actor = workspace.database, workspace.actor
    verifier = verifiers.find(chosen.verifier or None)
    by = weights.find(chosen.weights) if chosen.weights else None
    unheard = [each for each in recordings.all_of(database) if not _is_heard(database, each, by)]
    if unheard:
        way = listening.Way(
            by or weights.find(None),
            is_background=is_background,
            told=lambda _: progress(Step("processor", 0, None)),
        )
        listening.refuse_failed(
            listening.hear_each(database, unheard, way, actor=actor, progress=progress, token=token)
        )
    report = next(each for each in workspace.reports() if each.id == report_id)
    made = [
        each.id
        for recording in recordings.all_of(database)
        for each in (listening.made_by(database, recording, by) if by is not None else ())
    ]
    pipeline.check(database, report, actor=actor, verifier=verifier, preferred=made, progress=progress, token=token)
    return look(workspace, report_id)


def _is_heard(database: Database, recording: Recording, by: weights.Weights | None) -> bool:
    if by is not None and not listening.made_by(database, recording, by):
        return False
    return pipeline.is_heard_to_its_end(database, recording.id)


def look(workspace: Workspace, report_id: str) -> Seen:
    """All that the window shows of one report."""
    database = workspace.database
    with garbage.left_alone():
        bundle = workspace.bundle(report_id)
        rulings, placed = decisions.of_report(database, report_id), case_clock.placed(database)
        left = {each.id: parts for each in bundle.recordings if (parts := left_out(database, each))}
        told = {each.id: told for each in bundle.recordings if (told := _of_hearing(database, each, left))}
        seen = Seen(bundle, rulings, placed=placed, of_hearing=told, left_out=frozenset(left))
        return _with_marks(workspace, seen)


def left_out(database: Database, recording: Recording) -> tuple[SoundPart, ...]:
    """The sounds of a recording that were left out when it was heard."""
    is_heard = pipeline.is_heard_to_its_end(database, recording.id)
    return listening.not_heard(database, recording) if is_heard else ()


def _of_hearing(database: Database, recording: Recording, left: Mapping[str, tuple[SoundPart, ...]]) -> str:
    """What a reviewer should know of how a recording was heard; empty where there is nothing."""
    parts = []
    if recording.id in left:
        told = translate("case_work", "Not heard: {sounds}. It holds sound of its own.")
        parts.append(told.format(sounds=", ".join(map(words.sound, left[recording.id]))))
    if listening.was_given_up_by_card(database, recording):
        parts.append(translate("case_work", "The graphics card gave up; it was heard anew on the processor."))
    return " ".join(parts)


def checked_anew(
    workspace: Workspace, bundle: Bundle, progress: Progress, token: CancelToken, *, also: Collection[str] = ()
) -> Seen:
    """A report that was checked is checked again as it was; ``also`` are transcripts that it is to rest on too."""
    if bundle.run is not None:
        rechecking.check_again(
            workspace.database,
            bundle.report,
            bundle.run,
            actor=workspace.actor,
            also=also,
            progress=progress,
            token=token,
        )
    return look(workspace, bundle.report.id)


def look_ahead(workspace: Workspace, report_id: str, progress: Progress, token: CancelToken) -> Seen:
    """What is found in what was heard by now, while the rest is still being heard."""
    database = workspace.database
    seen = look(workspace, report_id)
    so_far_ms, cast = looking_ahead.heard_so_far_ms(database), voices.cast(database)
    begun = looking_ahead.begun(database)
    under_way = {each.recording_id for each in begun}
    heard = [each for each in seen.bundle.transcripts if each.transcript.recording_id not in under_way]
    heard += [workspace.heard(each, cast) for each in begun]
    order = [each.id for each in seen.bundle.recordings]
    heard.sort(key=lambda each: order.index(each.transcript.recording_id))
    found = looking_ahead.first_findings(database, seen.bundle.report, progress=progress, token=token)
    return replace(seen, bundle=replace(seen.bundle, transcripts=tuple(heard), findings=found), so_far_ms=so_far_ms)


def tell_voices_apart(
    workspace: Workspace,
    report_id: str,
    progress: Progress,
    token: CancelToken,
    *,
    chosen: Chosen = Chosen(),
    is_anew: bool = False,
) -> Seen:
    """Tell the voices of every recording apart, and check again what was checked before.

    Who speaks by the turns of a file stays, unless ``is_anew``.
    """
    database, actor = workspace.database, workspace.actor
    model = voice_models.find(chosen.voices or None)
    for recording in recordings.all_of(database):
        if is_anew or not who_speaks.is_told_by_turns(database, recording):
            who_speaks.tell(database, recording, actor=actor, model=model, progress=progress, token=token)
    seen = look(workspace, report_id)
    return check_again(workspace, seen, progress, token) if seen.is_outdated else seen


def tell_by_turns(
    workspace: Workspace, report_id: str, progress: Progress, token: CancelToken, *, recording: Recording, path: Path
) -> Seen:
    """Give what is heard in a recording to the speaker turns of a file, and check again what was checked before."""
    who_speaks.tell_by_turns(workspace.database, recording, read_turns(path, of=recording), actor=workspace.actor)
    seen = look(workspace, report_id)
    return check_again(workspace, seen, progress, token) if seen.is_outdated else seen


def check_again(workspace: Workspace, seen: Seen, progress: Progress, token: CancelToken) -> Seen:
    """Check the report once more as it was checked last, on what is known now."""
    return checked_anew(workspace, seen.bundle, progress, token)


def with_speakers(workspace: Workspace, seen: Seen) -> Seen:
    """What is seen, with speakers as they are known now; of the rest nothing is read again."""
    database = workspace.database
    with garbage.left_alone():
        cast = voices.cast(database)
        heard = tuple(workspace.heard(each.transcript, cast) for each in seen.bundle.transcripts)
        lines = {each.transcript.id: each.segments for each in heard}
        bundle = replace(
            seen.bundle,
            transcripts=heard,
            findings=calling.findings(seen.bundle.findings, lines),
            omissions=calling.omissions(seen.bundle.omissions, lines),
            speakers=cast.speakers_in([line for each in heard for line in each.segments]),
        )
        return _with_marks(workspace, replace(seen, bundle=bundle))


def _with_marks(workspace: Workspace, seen: Seen) -> Seen:
    """What is seen, with the marks of what is to be checked again."""
    database, bundle = workspace.database, seen.bundle
    return replace(seen, stale=rechecking.stale(database, bundle), is_outdated=rechecking.is_outdated(database, bundle))


def lay_over(workspace: Workspace, _progress: Progress, token: CancelToken) -> origins.Revision:
    """The first report of the case laid over the last."""
    return origins.revision(workspace.database, token=token)


def set_clock(workspace: Workspace, seen: Seen, *, recording_id: str, at_ms: int, shown: datetime, actor: str) -> Seen:
    """Keep what the clock in the picture of a recording shows at a moment, under somebody's name."""
    recording = seen.bundle.recording(recording_id)
    case_clock.set_clock(workspace.database, recording, shown, at_ms=at_ms, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def go_back_to_clock(
    workspace: Workspace, seen: Seen, *, recording_id: str, before: ClockReading | None, actor: str
) -> Seen:
    """Let the reading of a recording's clock count that counted before; None where there was none."""
    case_clock.go_back_to(workspace.database, seen.bundle.recording(recording_id), before, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def progress_of(workspace: Workspace, report_id: str) -> tuple[int, int]:
    """On how many claims of a report somebody ruled, and how many a person goes through."""
    claims = [e for e in reports.claims(workspace.database, report_id) if e.kind is not ClaimKind.HEADING]
    ruled = decisions.latest(workspace.database, report_id)
    return sum(claim.id in ruled for claim in claims), len(claims)


def read_clock(recording: Recording, progress: Progress, token: CancelToken) -> tuple[str, Proposal | Unsure]:
    """What the clock in the picture of a recording seems to show, with the recording's id; nothing is kept."""
    return recording.id, case_clock.read_picture(recording, progress=progress, token=token)


def confirm_clock(workspace: Workspace, seen: Seen, *, recording_id: str, proposal: Proposal, actor: str) -> Seen:
    """Keep what was read off the picture, under the name of whoever agrees."""
    case_clock.confirm(workspace.database, seen.bundle.recording(recording_id), proposal, actor=actor)
    return replace(seen, placed=case_clock.placed(workspace.database))


def bring_together(workspace: Workspace, report_id: str, progress: Progress, token: CancelToken) -> Seen:
    """Lay every recording on the first one's clock by what both hear; those that do not meet stay as they are."""
    case_clock.bring_together(workspace.database, actor=workspace.actor, progress=progress, token=token)
    return look(workspace, report_id)


def join_parts(
    workspace: Workspace,
    report_id: str,
    _progress: Progress,
    _token: CancelToken,
    *,
    run: Sequence[Recording],
    actor: str,
) -> Seen:
    """Put recordings one behind another on the case clock: a person says that they are parts of one."""
    case_clock.join_parts(workspace.database, run, actor=actor)
    return look(workspace, report_id)


def export(bundle: Bundle, path: Path, transcript: str | None, progress: Progress, token: CancelToken) -> Path:
    """Write an export, whole or not at all; ``transcript`` names the one to write where there are several."""
    progress(Step("export", 0, None))
    text = files.rendered(bundle, path, recording=transcript)
    token.check()
    files.write(path, text)
    return path


def rule(workspace: Workspace, seen: Seen, decision: Decision, reviewer_name: str) -> Seen:
    """Keep a ruling under the reviewer's name; only what people added is read again."""
    database = workspace.database
    reviewer = reviewers.named(database, reviewer_name)
    decisions.rule(database, replace(decision, reviewer_id=reviewer.id))
    return with_rulings(workspace, seen)


def with_rulings(workspace: Workspace, seen: Seen) -> Seen:
    """What is seen, with every ruling that is kept by now."""
    database = workspace.database
    rulings = decisions.of_report(database, seen.bundle.report.id)
    counting = tuple(stand[-1] for stand in decisions.standing(rulings).values())
    bundle = replace(seen.bundle, decisions=counting, reviewers=reviewers.all_of(database))
    return replace(seen, bundle=bundle, rulings=rulings)


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
    return _with_marks(workspace, replace(seen, bundle=bundle))


def cut_claims(workspace: Workspace, seen: Seen, cut: Cut, reviewer_name: str) -> Seen:
    """Keep claims that were split or merged under the reviewer's name; of the rest nothing is read again."""
    database, report_id = workspace.database, seen.bundle.report.id
    recuts.keep(database, report_id, cut, reviewer_id=reviewers.named(database, reviewer_name).id)
    bundle = workspace.with_claims(replace(seen.bundle, reviewers=reviewers.all_of(database)))
    return _with_marks(workspace, with_rulings(workspace, replace(seen, bundle=bundle)))


def _with_line(heard: HeardTranscript, line: Segment) -> HeardTranscript:
    return replace(heard, segments=(*heard.segments[: line.index], line, *heard.segments[line.index + 1 :]))
