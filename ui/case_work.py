"""What the window asks the core to do, each a function for the job runner."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.annotation import Correction, Decision
from models.recording import Recording
from reviewer import pipeline, taking_in
from reviewer.errors import UsageError
from reviewer.export.bundle import Bundle
from reviewer.paths import shown_name
from reviewer.progress import CancelToken, Progress
from reviewer.review import corrections, decisions, reviewers, voices
from reviewer.sorting import files_in, sort_files
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import recordings
from reviewer.workspace import Workspace
from ui.state import Seen


def add_files(workspace: Workspace, files: list[Path], progress: Progress, token: CancelToken) -> str:
    """Take files, and those in folders, into the case by what is in them; tells what was found."""
    database, actor = workspace.database, workspace.actor
    found = sort_files(files_in(files), progress=progress, token=token)
    for path in found.recordings:
        taking_in.add_recording(database, path, actor=actor, progress=progress, token=token)
    for path in found.reports:
        taking_in.add_report(database, path, actor=actor)
    for path in found.transcripts:
        recording = recording_of(path, recordings.all_of(database))
        taking_in.import_transcript(database, recording, path, actor=actor)
    return f"Added: {found.told()}"


def recording_of(transcript: Path, held: Sequence[Recording]) -> Recording:
    """The recording that a transcript belongs to: the only one, or the one that its name begins with.

    Raises:
        UsageError: It is not clear which.
    """
    named = [each for each in held if transcript.name.casefold().startswith(Path(each.name).stem.casefold())]
    found = held if len(held) == 1 else named
    if len(found) == 1:
        return found[0]
    raise UsageError(
        f"It is not clear which recording the transcript {shown_name(transcript)} belongs to.",
        kept="The recordings and reports were added.",
        hint="Give it the name of its recording, or use `reviewer add --for` on the command line.",
    )


def hear_and_check(workspace: Workspace, report_id: str, progress: Progress, token: CancelToken) -> Seen:
    """Hear what has not been heard to its end, then check the report."""
    database, actor = workspace.database, workspace.actor
    for recording in recordings.all_of(database):
        if not pipeline.is_heard_to_its_end(database, recording.id):
            pipeline.transcribe(
                database,
                recording,
                weights=weights.find(None),
                options=Options(),
                actor=actor,
                progress=progress,
                token=token,
            )
    report = next(each for each in workspace.reports() if each.id == report_id)
    pipeline.check(database, report, actor=actor, progress=progress, token=token)
    return look(workspace, report_id)


def look(workspace: Workspace, report_id: str) -> Seen:
    """All that the window shows of one report."""
    bundle = workspace.bundle(report_id)
    return Seen(bundle, decisions.of_report(workspace.database, report_id), _stale(workspace, bundle))


def _stale(workspace: Workspace, bundle: Bundle) -> frozenset[str]:
    if bundle.run is None:
        return frozenset()
    made = [
        each for heard in bundle.transcripts for each in corrections.history(workspace.database, heard.transcript.id)
    ]
    since = [each for each in made if each.made_utc > bundle.run.created_utc]
    return corrections.stale(bundle.findings, since)


def rule(workspace: Workspace, seen: Seen, decision: Decision, reviewer_name: str) -> Seen:
    """Keep a ruling under the reviewer's name; only what people added is read again."""
    database = workspace.database
    reviewer = reviewers.named(database, reviewer_name)
    decisions.rule(database, replace(decision, reviewer_id=reviewer.id))
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
    heard = tuple(
        workspace.heard(each.transcript, cast) if each.transcript.id == correction.transcript_id else each
        for each in seen.bundle.transcripts
    )
    bundle = replace(seen.bundle, transcripts=heard, reviewers=reviewers.all_of(database))
    return replace(seen, bundle=bundle, stale=_stale(workspace, bundle))
