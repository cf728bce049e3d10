"""Taking files into a case: recordings by reference, reports with their claims, transcripts made elsewhere.

What the case holds already, known by its hash, is not taken in again.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.recording import Recording
from models.report import Report
from models.spans import TimeSpan
from models.transcript import Stretch, Transcript, TranscriptOrigin
from reviewer import paths
from reviewer.clock import utc_now
from reviewer.errors import MediaError, UsageError
from reviewer.identity import new_id
from reviewer.media.hashing import sha256_of
from reviewer.media.probe import probe
from reviewer.progress import CancelToken, Progress, silent
from reviewer.report.claims import claims_of
from reviewer.report.reading import read_report
from reviewer.storage import recordings, reports, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.reading import ImportedTranscript, read_transcript


def read_recording(path: Path, *, progress: Progress = silent, token: CancelToken | None = None) -> Recording:
    """What a media file is: hashed and probed, not yet in any case.

    Raises:
        MediaError: It is not a media file that can be read, or it has no sound.
    """
    facts = probe(path)
    if not facts.has_audio:
        raise MediaError(
            f"{paths.shown_name(path)} has no sound, so there is nothing in it to hold a report against.",
            kept="The case is as it was.",
            hint="If the sound lies in another file of the same event, add that one.",
        )
    return Recording(
        id=new_id(),
        position=0,
        path=paths.as_text(path),
        name=paths.shown_name(path),
        sha256=sha256_of(path, progress=progress, token=token),
        size_bytes=path.stat().st_size,
        facts=facts,
        added_utc=utc_now(),
    )


def keep_recording(db: Database, recording: Recording, *, actor: str) -> Recording:
    """Take a recording into the case: referred to by path; never copied or changed.

    One that the case already holds, known by its hash, is not added again; the case looks for it from now
    on where it was found last.
    """
    known = recordings.by_sha256(db, recording.sha256)
    if known is not None:
        return recordings.relink(db, known, recording, actor=actor)
    placed = replace(recording, position=len(recordings.all_of(db)))
    recordings.add(db, placed, actor=actor)
    return placed


def add_recording(
    db: Database, path: Path, *, actor: str, progress: Progress = silent, token: CancelToken | None = None
) -> Recording:
    """Read a media file and take it into the case.

    Raises:
        MediaError: It is not a media file that can be read, or it has no sound.
        StorageError: The case file could not be written.
    """
    return keep_recording(db, read_recording(path, progress=progress, token=token), actor=actor)


def keep_report(db: Database, report: Report, *, actor: str) -> Report:
    """Take a report into the case with its claims; one that is there already, by its hash, is returned.

    Raises:
        ReportError: It holds no sentence.
    """
    held = reports.all_of(db)
    known = next((each for each in held if each.sha256 == report.sha256), None)
    if known is not None:
        return known
    placed = replace(report, position=len(held))
    reports.add(db, placed, claims_of(placed), actor=actor)
    return placed


def add_report(db: Database, path: Path, *, actor: str) -> Report:
    """Read a drafted report and take it into the case: its text verbatim, its claims as spans.

    Raises:
        ReportError: It cannot be read or holds no sentence.
        StorageError: The case file could not be written.
    """
    return keep_report(db, read_report(path), actor=actor)


def keep_transcript(db: Database, recording: Recording, imported: ImportedTranscript, *, actor: str) -> Transcript:
    """Take a transcript made elsewhere as what was heard in ``recording``.

    One that the case already holds for this recording, known by its hash, is not added again.
    """
    known = transcripts.all_of(db, recording.id)
    same = [each for each in known if each.source_sha256 == imported.source_sha256 and each.completed_utc]
    if same:
        return same[-1]
    transcript = Transcript(
        id=new_id(),
        recording_id=recording.id,
        origin=TranscriptOrigin.IMPORTED,
        engine=imported.maker.engine,
        model_name=imported.maker.model_name,
        model_sha256=imported.maker.model_sha256,
        source_name=imported.source_name,
        source_sha256=imported.source_sha256,
        options_json=imported.maker.options_json,
        started_utc=utc_now(),
    )
    end_ms = max([recording.facts.duration_ms, *(each.span.end_ms for each in imported.segments)])
    transcripts.start(db, transcript, actor=actor)
    maker = imported.maker
    whole = Stretch(TimeSpan(0, end_ms), imported.segments, maker.coverage, maker.second)
    transcripts.add_stretch(db, transcript.id, whole)
    return completed(db, transcript, actor)


def import_transcript(db: Database, recording: Recording, path: Path, *, actor: str) -> Transcript:
    """Read a transcript made elsewhere and take it into the case.

    Raises:
        TranscriptError: It cannot be read, or is that of another recording.
    """
    return keep_transcript(db, recording, read_transcript(path, of=recording), actor=actor)


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
        f"It is not clear which recording the transcript {paths.shown_name(transcript)} belongs to.",
        kept="The recordings and reports were added.",
        hint="Give it the name of its recording, or use `reviewer add --for` on the command line.",
    )


def completed(db: Database, transcript: Transcript, actor: str) -> Transcript:
    """State that a transcript covers its recording."""
    completed_utc = utc_now()
    transcripts.complete(db, transcript.id, completed_utc, actor=actor)
    return replace(transcript, completed_utc=completed_utc)
