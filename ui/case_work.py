"""What takes long, each a function for the job runner: taking in, hearing, checking, clocks, exports."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from models.recording import Recording
from models.report import Report
from models.transcript import Transcript, TranscriptOrigin
from reviewer import (
    case_clock,
    listening,
    looking_ahead,
    origins,
    pipeline,
    playable,
    rechecking,
    side_by_side,
    taking_in,
    verifiers,
    voice_models,
    who_speaks,
    wording,
)
from reviewer.errors import ONLY_READ, MediaError, ReportError, ReviewerError, TranscriptError, UsageError
from reviewer.export import files
from reviewer.export.bundle import Bundle
from reviewer.hearing_language import AS_HEARD
from reviewer.intake import is_named_as_one
from reviewer.media import wrappers
from reviewer.media.watermark import Proposal, Unsure
from reviewer.paths import shown_name
from reviewer.progress import CancelToken, Progress, Step
from reviewer.review import voices
from reviewer.side_by_side import SideBySide
from reviewer.sorting import Copy, Sorted, files_in, sort_files, without_copies
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import recordings, reports, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.rttm import read_turns
from reviewer.vocabulary import joined
from reviewer.workspace import Workspace
from ui import errors
from ui.language import translate
from ui.looking import look
from ui.state import Seen
from ui.words import said

_NAMED = 5
_TakeIn = Callable[..., Recording | Report | Transcript]
Held = dict[str, Recording | Report | Transcript]


def add_files(workspace: Workspace, files: list[Path], progress: Progress, token: CancelToken) -> str:
    """Take files, and those in folders, into the case by what is in them; tells what was found.

    One that cannot be taken in is told of; the others are taken in all the same.
    """
    database, actor = workspace.database, workspace.actor
    found = without_copies(sort_files(files_in(files), progress=progress, token=token))
    ways: list[tuple[Path, _TakeIn]] = [
        (path, partial(taking_in.keep_report, database, text))
        for path, text in zip(found.reports, found.texts, strict=True)
    ]
    ways += [
        (path, partial(taking_in.add_recording, database, path, progress=progress, token=token))
        for path in found.recordings
    ]
    ways += [(path, partial(_transcript, database, path)) for path in found.transcripts]
    before = held(database)
    known: list[Path] = []
    refused: list[tuple[Path, ReviewerError]] = []
    for path, take_in in ways:
        try:
            if take_in(actor=actor).id in before:
                known.append(path)
        except (MediaError, ReportError, TranscriptError, UsageError) as error:
            refused.append((path, error))
    with suppress(MediaError):  # a clock that cannot be read is one that is not known
        case_clock.read_cameras(database, actor=actor)
    return told_of(found, known, refused)


def _transcript(database: Database, path: Path, *, actor: str) -> Transcript:
    recording = taking_in.recording_of(path, recordings.all_of(database))
    return taking_in.import_transcript(database, recording, path, actor=actor)


def held(database: Database) -> Held:
    """All recordings, reports and transcripts that a case holds, by id."""
    found: Held = {each.id: each for each in recordings.all_of(database)}
    found |= {each.id: each for each in reports.all_of(database)}
    return found | {each.id: each for each in transcripts.all_of(database)}


def told_of(found: Sorted, known: Sequence[Path] = (), refused: Sequence[tuple[Path, ReviewerError]] = ()) -> str:
    """What was found in files: ``known`` the case held before, ``refused`` could not be taken in."""
    left = {*known, *(path for path, _ in refused)}
    counts = (
        (found.recordings, translate("case_work", "recordings: {count}")),
        (found.reports, translate("case_work", "reports: {count}")),
        (found.transcripts, translate("case_work", "transcripts: {count}")),
    )
    new = [(told, sum(path not in left for path in paths)) for paths, told in counts]
    is_something_new = any(count for _, count in new)
    parts = []
    if is_something_new:
        added = ", ".join(told.format(count=count) for told, count in new if count)
        parts.append(translate("case_work", "Added: {files}.").format(files=added))
    elif not left:
        parts.append(translate("case_work", "No file that can be used."))
    if known:
        parts.append(translate("case_work", "In the case already: {names}.").format(names=_names(known)))
    parts += dict.fromkeys(reason_of(error) for _, error in refused)
    if found.twice:
        parts.append(
            translate("case_work", "The same file twice, taken once: {names}.").format(names=_names(found.twice))
        )
    parts += map(told_of_copy, found.copies)
    why = dict(zip(found.others, found.refusals, strict=True))
    unread = {path: error for path, error in why.items() if not is_something_new or _is_missed(path)}
    aside = [path for path in (*found.cases, *found.others) if path not in unread]
    if aside:
        parts.append(translate("case_work", "Left aside: {names}.").format(names=_names(aside)))
    return " ".join((*parts, *_why_unread(unread)))


def _is_missed(path: Path) -> bool:
    """Whether a file that cannot be read is one that somebody may have counted on."""
    return is_named_as_one(path) or wrappers.may_hold_recordings(path)


def _why_unread(unread: Mapping[Path, ReviewerError]) -> list[str]:
    """What each of the first of them is, that nothing was changed, and what to do."""
    first = list(unread.values())[:_NAMED]
    told = [errors.told(ReviewerError(error.message)) for error in first]
    if more := list(unread)[_NAMED:]:
        told.append(translate("case_work", "Could not be read either: {names}.").format(names=_names(more)))
    told += [errors.told(ReviewerError(ONLY_READ))] if unread else []
    to_do = (errors.told(ReviewerError(error.hint)) for error in first if error.hint)
    return list(dict.fromkeys((*told, *to_do)))


def told_of_copy(copy: Copy) -> str:
    """That a report has the words of another, and is not taken a second time."""
    told = translate("case_work", "{copy}: same words as {report}, taken once.")
    return told.format(copy=shown_name(copy.path), report=shown_name(copy.of))


def _names(paths: Sequence[Path]) -> str:
    named = ", ".join(shown_name(path) for path in paths[:_NAMED])
    more = translate("case_work", "{names} and {count} more")
    return more.format(names=named, count=len(paths) - _NAMED) if len(paths) > _NAMED else named


@dataclass(frozen=True, slots=True)
class Chosen:
    """With what to hear, check and tell voices: names of speech weights, verifier and speaker model; empty for the best
    weights and the models that ship. ``words`` are the case's vocabulary as typed; ``is_with_names``: those of its
    reports too. ``language``: see ``listening.made_by``.
    """

    weights: str = ""
    verifier: str = ""
    voices: str = ""
    words: str = ""
    is_with_names: bool = False
    language: str = ""


def options_of(workspace: Workspace, chosen: Chosen) -> Options:
    """How to hear the recordings of a case."""
    language = chosen.language if chosen.language not in {"", AS_HEARD} else None
    options = Options(language=language, hotwords=joined(chosen.words, ()))
    return workspace.with_report_names(options) if chosen.is_with_names else options


def hear_and_check(
    workspace: Workspace,
    report_id: str,
    progress: Progress,
    token: CancelToken,
    *,
    chosen: Chosen = Chosen(),
    is_background: bool = False,
) -> tuple[Seen, str]:
    """Hear what was not heard to its end, or not by the weights, in the language and with the words that were chosen,
    tell its voices apart, then check the report. Also says where voices could not be told apart, and why.
    """
    database, actor = workspace.database, workspace.actor
    verifier = verifiers.find(chosen.verifier or None)
    by = weights.find(chosen.weights) if chosen.weights else None
    options = options_of(workspace, chosen)
    held, language = recordings.all_of(database), chosen.language
    unheard = [each for each in held if not _is_heard(database, each, by, options, language)]
    if unheard:
        way = listening.Way(
            by or weights.find(None),
            options,
            is_background=is_background,
            told=lambda _: progress(Step("processor", 0, None)),
        )
        listening.refuse_failed(
            listening.hear_each(database, unheard, way, actor=actor, progress=progress, token=token)
        )
    untold: dict[str, list[str]] = {}
    for each in held:
        kept_from = who_speaks.tell_of_heard(
            database,
            each,
            actor=actor,
            preferred=_made_so(database, [each], by, language),
            model=chosen.voices or None,
            is_background=is_background,
            progress=progress,
            token=token,
        )
        if kept_from is not None:
            untold.setdefault(reason_of(kept_from), []).append(each.name)
    report = next(each for each in workspace.reports() if each.id == report_id)
    made = _made_so(database, held, by, language)
    pipeline.check(database, report, actor=actor, verifier=verifier, preferred=made, progress=progress, token=token)
    return look(workspace, report_id), " ".join(not_told_apart(names, why) for why, names in untold.items())


def reason_of(error: ReviewerError) -> str:
    """What happened and what to do; that nothing was lost goes without saying."""
    return errors.told(ReviewerError(error.message, hint=error.hint))


def not_told_apart(names: Sequence[str], why: str) -> str:
    """That the voices of recordings were not told apart, and what kept them from it."""
    told = translate("case_work", "The voices of {name} were not told apart.").format(name=", ".join(names))
    return f"{told} {why}"


def _made_so(database: Database, held: Sequence[Recording], by: weights.Weights | None, language: str) -> list[str]:
    """The ids of transcripts to rest on by the weights and the language that were chosen; none where none were."""
    if by is None and not language:
        return []
    return [each.id for recording in held for each in listening.to_rest_on(database, recording, by, language=language)]


def _is_heard(
    database: Database,
    recording: Recording,
    by: weights.Weights | None,
    options: Options = listening.PLAIN,
    language: str = "",
) -> bool:
    """Whether it was heard to its end, by the weights and in the language if some were chosen, and with the words if
    there are any.
    """
    if not listening.is_heard_by(database, recording, by, language=language):
        return False
    if not pipeline.is_heard_to_its_end(database, recording.id):
        return False
    current = pipeline.current_transcripts(database, recording.id)
    told = (json.loads(each.options_json) for each in current if each.origin is TranscriptOrigin.RECOGNIZED)
    return all(options.hotwords in ("", each.get("hotwords")) for each in told)


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


def lay_over(workspace: Workspace, of: Collection[str], _progress: Progress, token: CancelToken) -> origins.Revision:
    """The earlier of two reports of the case laid over the later."""
    return origins.revision(workspace.database, of, token=token)


def lay_side_by_side(
    workspace: Workspace, recording_id: str, one: str, other: str, _progress: Progress, _token: CancelToken
) -> SideBySide:
    """Two transcripts of a recording side by side, by their ids."""
    recording = next(each for each in workspace.recordings() if each.id == recording_id)
    known = {each.id: each for each in side_by_side.finished(workspace.database, recording_id)}
    return side_by_side.laid(workspace.database, recording, known[one], known[other])


def read_clock(recording: Recording, progress: Progress, token: CancelToken) -> tuple[str, Proposal | Unsure]:
    """What the clock in the picture of a recording seems to show, with the recording's id; nothing is kept."""
    return recording.id, case_clock.read_picture(recording, progress=progress, token=token)


def bring_together(
    workspace: Workspace, report_id: str, progress: Progress, token: CancelToken
) -> tuple[Seen, dict[str, str]]:
    """Lay every recording on the first one's clock by what both hear; those that do not meet stay as they are, and
    why is told, by recording id.
    """
    refused = case_clock.bring_together(workspace.database, actor=workspace.actor, progress=progress, token=token)
    return look(workspace, report_id), refused


def export(bundle: Bundle, path: Path, transcript: str | None, progress: Progress, token: CancelToken) -> Path:
    """Write an export, whole or not at all; ``transcript`` names the one to write where there are several."""
    text = files.rendered(bundle, path, recording=transcript, progress=progress, token=token)
    token.check()
    files.write(path, text)
    return path


def copy_recording(
    workspace: Workspace, recording: Recording, path: Path, progress: Progress, token: CancelToken
) -> str:
    """Write a recording's sound and pictures into another container; what was written, as a sentence."""
    copied = playable.write_copy(workspace, recording, path, progress=progress, token=token)
    return f"{path.name}: {wording.copied(recording.name, copied.sha256, said)}"
