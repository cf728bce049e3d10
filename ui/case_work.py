"""What the window asks the core to do, each a function for the job runner."""

from dataclasses import replace
from pathlib import Path

from models.annotation import Decision
from reviewer import pipeline
from reviewer.errors import UsageError
from reviewer.export.bundle import Bundle
from reviewer.intake import FileKind, kind_of
from reviewer.progress import CancelToken, Progress
from reviewer.review import decisions, reviewers
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import recordings
from reviewer.workspace import Workspace


def add_files(workspace: Workspace, files: list[Path], progress: Progress, token: CancelToken) -> None:
    """Take files into the case by what is in them; transcripts go to the only recording."""
    database, actor = workspace.database, workspace.actor
    kinds = [(kind_of(path), path) for path in files]
    for _, path in [each for each in kinds if each[0] is FileKind.RECORDING]:
        pipeline.add_recording(database, path, actor=actor, progress=progress, token=token)
    for _, path in [each for each in kinds if each[0] is FileKind.REPORT]:
        pipeline.add_report(database, path, actor=actor)
    held = recordings.all_of(database)
    for _, path in [each for each in kinds if each[0] is FileKind.TRANSCRIPT]:
        if len(held) != 1:
            raise UsageError(
                "It is not clear which recording the transcript belongs to.",
                kept="The other files were added.",
                hint="Use `reviewer add --for` on the command line.",
            )
        pipeline.import_transcript(database, held[0], path, actor=actor)


def hear_and_check(workspace: Workspace, report_id: str, progress: Progress, token: CancelToken) -> Bundle:
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
    return workspace.bundle(report_id)


def rule(workspace: Workspace, bundle: Bundle, decision: Decision, reviewer_name: str) -> Bundle:
    """Keep a ruling under the reviewer's name; of the bundle only what people added is read again."""
    database = workspace.database
    reviewer = reviewers.named(database, reviewer_name)
    decisions.rule(database, replace(decision, reviewer_id=reviewer.id))
    ruled = decisions.latest(database, bundle.report.id)
    return replace(bundle, decisions=tuple(ruled.values()), reviewers=reviewers.all_of(database))
