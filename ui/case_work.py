"""What the window asks the core to do, each a function for the job runner."""

from pathlib import Path

from models.annotation import Decision
from reviewer import pipeline
from reviewer.errors import UsageError
from reviewer.export import findings_csv, findings_json, html
from reviewer.export.bundle import Bundle
from reviewer.intake import FileKind, kind_of
from reviewer.progress import CancelToken, Progress
from reviewer.review import decisions, reviewers
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import recordings
from reviewer.transcripts.writing import to_srt, to_vtt
from reviewer.workspace import Workspace

FINDING_EXPORTS = {".html": html.render, ".csv": findings_csv.render, ".json": findings_json.render}
TRANSCRIPT_EXPORTS = {".srt": to_srt, ".vtt": to_vtt}


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
        current = pipeline.current_transcript(database, recording.id)
        if current is None or current.completed_utc is None:
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


def rule(workspace: Workspace, decision: Decision, reviewer_name: str, report_id: str) -> Bundle:
    """Keep a ruling under the reviewer's name."""
    reviewer = reviewers.named(workspace.database, reviewer_name)
    signed = Decision(
        id=decision.id,
        finding_id=decision.finding_id,
        claim_id=decision.claim_id,
        reviewer_id=reviewer.id,
        verdict=decision.verdict,
        kinds=decision.kinds,
        severity=decision.severity,
        note=decision.note,
        is_note_private=decision.is_note_private,
        decided_utc=decision.decided_utc,
    )
    decisions.rule(workspace.database, signed)
    return workspace.bundle(report_id)
