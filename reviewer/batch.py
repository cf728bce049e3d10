"""Many matters, each made, heard and checked like any other case, and how they came out.

One matter is done at a time; whoever runs them goes on with the next when one fails. What is done already is known by
the hashes in its case file and is not done again, so that a batch that was killed goes on where it stopped.
"""

import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from models.finding import AnalysisRun, Verdict
from models.recording import Recording
from models.report import Report
from models.transcript import Transcript, TranscriptOrigin
from reviewer import case_clock, listening, pipeline, rechecking, taking_in, verifiers, who_speaks
from reviewer.attention import needs_attention, seems_of_another_event
from reviewer.errors import MediaError, ReviewerError, TranscriptError, UsageError
from reviewer.matters import Matter
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.report.claims import claims_of
from reviewer.report.pdf import unread_pages
from reviewer.speech import weights
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.workspace import Workspace

STAGE = "matters"
_HEARING, _TELLING = 0.6, 0.3  # of the work on a matter, hearing and telling voices apart; the rest is checking


@dataclass(frozen=True, slots=True)
class How:
    """How to hear and check. ``by``: what was heard with other weights is heard again; None: any will do, and what is
    not heard yet is heard with the best.

    ``is_on_transcripts``: those that lie with a recording take the place of hearing it; else they are kept to compare.
    """

    by: weights.Weights | None = None
    verifier: verifiers.Chosen | None = None
    is_on_transcripts: bool = False
    is_background: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """One report of a batch. ``claims``: how many a person goes through. ``flagged``: how many of them the program
    would have looked at; ``still_open``: those that nobody has ruled on. ``sound_ms`` is that of the whole case.
    ``seems_of_another_event``: see ``reviewer.attention``.
    """

    case: Path
    report: str
    verdicts: Mapping[Verdict, int]
    claims: int
    ruled: int
    flagged: int
    still_open: int
    sound_ms: int
    unread_pages: tuple[int, ...] = ()
    seems_of_another_event: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A matter that is done, a ``Checked`` for each report; ``left`` is what could not be used, and why."""

    reports: tuple[Checked, ...]
    left: tuple[ReviewerError, ...] = ()


def do(matter: Matter, how: How, *, actor: str, progress: Progress = silent, token: CancelToken | None = None) -> Done:
    """Make the case of a matter or go on with it: take in what is new, hear what was not heard, tell
    its voices apart, check what was not checked on that. Progress counts milliseconds of its sound.

    Raises:
        ReviewerError: Something in it cannot be read, heard or stored; what was finished is kept.
        Stopped: On request; what was finished is kept.
    """
    token = token or CancelToken()
    token.check()
    if matter.refusal is not None:
        raise matter.refusal
    for text in matter.found.texts:
        claims_of(text)
    held = [taking_in.read_recording(each, token=token) for each in matter.found.recordings]
    workspace = _opened(matter, held, actor)
    try:
        left = _take_in(workspace, matter, held)
        _hear(workspace, how, matter.sound_ms, progress, token)
        left += _tell_voices_apart(workspace, how, matter.sound_ms, progress, token)
        return Done(_checked(workspace, matter, how, progress, token), left)
    finally:
        workspace.close()


def over_all(progress: Progress, before_ms: int, all_ms: int) -> Progress:
    """Takes the steps of one matter of several: ``before_ms`` of sound came before it, of ``all_ms`` together."""
    return lambda step: progress(Step(STAGE, before_ms + step.done, max(1, all_ms)))


def _opened(matter: Matter, held: Sequence[Recording], actor: str) -> Workspace:
    """The case file as a batch made it before, else a new one that appears whole or not at all.

    Raises:
        UsageError: There is a case file of that name, of another matter.
    """
    if matter.case.exists():
        workspace = Workspace.open(matter.case, actor=actor)
    else:
        matter.case.parent.mkdir(parents=True, exist_ok=True)
        workspace = Workspace.create(matter.case, matter.name, actor=actor)
    known = {each.sha256 for each in recordings.all_of(workspace.database)}
    known |= {each.sha256 for each in workspace.reports()}
    wanted = {each.sha256 for each in held} | {each.sha256 for each in matter.found.texts}
    if known and known.isdisjoint(wanted):
        workspace.close()
        raise UsageError(
            f"The case file {matter.case.name} holds another matter.",
            kept="It was not changed.",
            hint="Choose another folder for the case files.",
        )
    return workspace


def _take_in(workspace: Workspace, matter: Matter, held: Sequence[Recording]) -> tuple[ReviewerError, ...]:
    database, actor = workspace.database, workspace.actor
    for recording in held:
        taking_in.keep_recording(database, recording, actor=actor)
    for text in matter.found.texts:
        taking_in.keep_report(database, text, actor=actor)
    left: list[ReviewerError] = []
    for path in matter.found.transcripts:
        try:
            recording = taking_in.recording_of(path, recordings.all_of(database))
            taking_in.import_transcript(database, recording, path, actor=actor)
        except (UsageError, TranscriptError) as error:
            left.append(error)
    with suppress(MediaError):  # a clock that cannot be read is one that is not known
        case_clock.read_cameras(database, actor=actor)
    return tuple(left)


def _hear(workspace: Workspace, how: How, all_ms: int, progress: Progress, token: CancelToken) -> None:
    database = workspace.database
    unheard = [each for each in recordings.all_of(database) if not _is_heard(database, each, how)]
    if not unheard:
        return
    way = listening.Way(how.by or weights.find(None), is_background=how.is_background)
    before_ms = max(0, all_ms - sum(each.facts.duration_ms for each in unheard))
    outcomes: list[listening.Outcome] = []
    for each in unheard:
        told = _part(progress, "transcribe", _HEARING * before_ms, _HEARING * each.facts.duration_ms, all_ms)
        outcomes += listening.hear_each(database, [each], way, actor=workspace.actor, progress=told, token=token)
        before_ms += each.facts.duration_ms
    listening.refuse_failed(outcomes)


def _tell_voices_apart(
    workspace: Workspace, how: How, all_ms: int, progress: Progress, token: CancelToken
) -> tuple[ReviewerError, ...]:
    """Of what the check will rest on. Returns what kept it from that."""
    database = workspace.database
    preferred, held = _preferred(database, how), recordings.all_of(database)
    sound_ms = sum(each.facts.duration_ms for each in held)
    done_ms, kept_from = _HEARING * all_ms, []
    for each in held:
        own_ms = _TELLING * all_ms * each.facts.duration_ms / max(1, sound_ms)
        error = who_speaks.tell_of_heard(
            database,
            each,
            actor=workspace.actor,
            preferred=preferred,
            is_background=how.is_background,
            progress=_part(progress, "speakers", done_ms, own_ms, all_ms),
            token=token,
        )
        kept_from += [error] if error is not None else []
        done_ms += own_ms
    return tuple(kept_from)


def _is_heard(database: Database, recording: Recording, how: How) -> bool:
    if not pipeline.is_heard_to_its_end(database, recording.id):
        return False
    return how.is_on_transcripts or bool(_heard_here(database, recording, how))


def _heard_here(database: Database, recording: Recording, how: How) -> list[Transcript]:
    """What was heard of a recording on this computer, with the weights that were asked for where any were."""
    made = transcripts.all_of(database, recording.id)
    if how.by is not None:
        made = listening.made_by(database, recording, how.by)
    return [each for each in made if each.completed_utc and each.origin is TranscriptOrigin.RECOGNIZED]


def _checked(
    workspace: Workspace, matter: Matter, how: How, progress: Progress, token: CancelToken
) -> tuple[Checked, ...]:
    """Each report of the matter, checked unless its latest run stands on all that is known now."""
    database, all_ms = workspace.database, matter.sound_ms
    hashes = {each.sha256 for each in matter.found.texts}
    own = [each for each in workspace.reports() if each.sha256 in hashes]
    chosen = how.verifier or verifiers.find(None)
    made = _preferred(database, how)
    before_ms = (_HEARING + _TELLING) * all_ms
    share_ms = (all_ms - before_ms) / len(own)
    for number, report in enumerate(own):
        if not _is_checked(workspace, report, chosen, made):
            told = _part(progress, "check", before_ms + number * share_ms, share_ms, all_ms)
            pipeline.check(
                database,
                report,
                actor=workspace.actor,
                verifier=chosen,
                preferred=made,
                progress=told,
                token=token,
            )
    progress(Step(STAGE, all_ms, all_ms))
    return tuple(_row(workspace, report) for report in own)


def _preferred(database: Database, how: How) -> list[str]:
    """The ids of transcripts to rest on by the weights that were asked for; none where any will do."""
    if how.by is None or how.is_on_transcripts:
        return []
    held = recordings.all_of(database)
    return [each.id for recording in held for each in listening.to_rest_on(database, recording, how.by)]


def _is_checked(workspace: Workspace, report: Report, chosen: verifiers.Chosen, preferred: Sequence[str]) -> bool:
    bundle = workspace.bundle(report.id)
    if bundle.run is None or rechecking.is_outdated(workspace.database, bundle):
        return False
    heard = {each.transcript_id for each in pipeline.heard_in(workspace.database, preferred=preferred)}
    return set(bundle.run.transcript_ids) == heard and _was_read_by(bundle.run, chosen)


def _was_read_by(run: AnalysisRun, chosen: verifiers.Chosen) -> bool:
    settings = json.loads(run.settings_json)
    return (settings.get("verifier"), settings.get("verifier_sha256")) == (chosen.name, chosen.sha256)


def _row(workspace: Workspace, report: Report) -> Checked:
    bundle = workspace.bundle(report.id)
    ruled = {each.claim_id: each for each in bundle.decisions}
    gone_through = [each.id for each in bundle.to_go_through]
    flagged = [each for each in bundle.findings if needs_attention(each.judgment, None)]
    return Checked(
        case=workspace.database.path,
        report=report.name,
        verdicts=Counter(each.judgment.verdict for each in bundle.findings if each.claim_id in gone_through),
        claims=len(gone_through),
        ruled=sum(each in ruled for each in gone_through),
        flagged=len(flagged),
        still_open=sum(each.claim_id not in ruled for each in flagged),
        sound_ms=sum(each.facts.duration_ms for each in bundle.recordings),
        unread_pages=unread_pages(report.text),
        seems_of_another_event=seems_of_another_event(bundle.findings, bundle.decisions),
    )


def _part(progress: Progress, stage: str, before_ms: float, own_ms: float, all_ms: int) -> Progress:
    """Takes the steps of one stage, which stands for ``own_ms`` of a matter's sound, and tells them as such."""

    def told(step: Step) -> None:
        if step.stage == stage and step.total:
            progress(Step(STAGE, before_ms + own_ms * step.done / step.total, all_ms))

    return told


class Drawn(NamedTuple):
    """A report to look at, and whether chance chose it or the number of its flags."""

    checked: Checked
    is_by_chance: bool


def draw(held: Sequence[Checked], count: int, seed: int) -> tuple[Drawn, ...]:
    """Draw reports to look at: half of them, rounded up, by chance from all; then those with most flags of the rest.

    Chance comes first, so that its half stands for all reports. The same reports and seed give the same sample,
    whatever order they came in and whatever was ruled since.
    """
    listed = sorted(held, key=lambda each: (each.case.name, each.report))
    by_chance = random.Random(seed).sample(listed, min(-(-count // 2), len(listed)))  # noqa: S311 - no secret
    rest = sorted((each for each in listed if each not in by_chance), key=lambda each: -each.flagged)
    return tuple(
        [Drawn(each, True) for each in by_chance] + [Drawn(each, False) for each in rest[: count - len(by_chance)]]
    )
