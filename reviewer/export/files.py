"""What belongs into a file of which ending, and writing it whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from models.recording import Recording
from reviewer.errors import StorageError, UsageError
from reviewer.export import findings_csv, findings_json, html
from reviewer.export.bundle import Bundle, HeardTranscript
from reviewer.transcripts.tiers import to_eaf, to_textgrid
from reviewer.transcripts.writing import to_srt, to_vtt

_OF_FINDINGS = {".html": html.render, ".csv": findings_csv.render, ".json": findings_json.render}
_OF_TRANSCRIPT: dict[str, Callable[[Recording, HeardTranscript], str]] = {
    ".srt": lambda _, heard: to_srt(heard.segments),
    ".vtt": lambda _, heard: to_vtt(heard.segments),
    ".eaf": lambda recording, heard: to_eaf(recording, heard.segments, made_utc=heard.transcript.started_utc),
    ".textgrid": lambda recording, heard: to_textgrid(recording, heard.segments),
}
TRANSCRIPT_ENDINGS = tuple(_OF_TRANSCRIPT)


def rendered(bundle: Bundle, output: Path, recording: str | None = None) -> str:
    """What belongs into a file with that ending.

    Raises:
        UsageError: The ending is unknown, or there is nothing yet to write.
    """
    ending = output.suffix.lower()
    if ending in _OF_TRANSCRIPT:
        return _transcript(bundle, ending, recording)
    if ending not in _OF_FINDINGS:
        known = ", ".join([*_OF_FINDINGS, *_OF_TRANSCRIPT])
        raise UsageError(f"{output.name} has an unknown ending.", hint=f"Use one of {known}.")
    if bundle.run is None:
        raise UsageError("The report has not been checked yet.", hint="Run `reviewer check` first.")
    return _OF_FINDINGS[ending](bundle)


def _transcript(bundle: Bundle, ending: str, recording: str | None) -> str:
    names = {t.transcript.id: bundle.heard_name(t) for t in bundle.transcripts}
    recordings = {each.id: each.name for each in bundle.recordings}
    found = [
        t
        for t in bundle.transcripts
        if recording in (None, names[t.transcript.id], recordings[t.transcript.recording_id])
    ]
    if len(found) != 1:
        raise UsageError(
            "It is not clear whose transcript to write." if found else "There is no such transcript yet.",
            hint=f"Name the recording with --recording; the case holds: {'; '.join(names.values()) or 'none'}.",
        )
    return _OF_TRANSCRIPT[ending](bundle.recording(found[0].transcript.recording_id), found[0])


def write(output: Path, text: str) -> None:
    """Write a whole file or none.

    Raises:
        StorageError: The place cannot be written to.
    """
    part = output.with_name(output.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StorageError(
            f"{output} could not be written ({error.strerror}).",
            kept="The case and any earlier file of that name are as they were.",
            hint="Choose another place.",
        ) from error
