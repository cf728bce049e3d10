"""What belongs into a file of which ending, and writing it whole or not at all."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from models.recording import Recording
from reviewer import paths
from reviewer.errors import StorageError, UsageError
from reviewer.export import findings_csv, findings_json, html
from reviewer.export.bundle import Bundle, HeardTranscript, Received
from reviewer.media.hashing import sha256_of
from reviewer.media.rewrapping import FORMATS
from reviewer.progress import CancelToken, Each, Progress, counting, silent
from reviewer.transcripts.tiers import to_eaf, to_textgrid
from reviewer.transcripts.vendor import to_word
from reviewer.transcripts.writing import to_srt, to_vtt, to_whisperx

_KEPT = "Nothing was written."
_OF_FINDINGS = {".html": html.render, ".csv": findings_csv.render, ".json": findings_json.render}
_OF_TRANSCRIPT: dict[str, Callable[[Recording, HeardTranscript, Each], str | bytes]] = {
    ".srt": lambda _, heard, each: to_srt(heard.segments, each=each),
    ".vtt": lambda _, heard, each: to_vtt(heard.segments, each=each),
    ".eaf": lambda recording, heard, each: to_eaf(
        recording, heard.segments, made_utc=heard.transcript.started_utc, each=each
    ),
    ".TextGrid": lambda recording, heard, each: to_textgrid(recording, heard.segments, each=each),
    ".whisperx.json": lambda _, heard, each: to_whisperx(heard.segments, each=each),
    ".docx": lambda recording, heard, each: to_word(recording, heard.segments, each=each),
}
TRANSCRIPT_ENDINGS = tuple(_OF_TRANSCRIPT)


def transcript_ending(output: Path) -> str | None:
    """The ending of a file that is to hold a transcript; None for one of findings."""
    return next((ending for ending in TRANSCRIPT_ENDINGS if output.name.lower().endswith(ending.lower())), None)


def rendered(
    bundle: Bundle,
    output: Path,
    recording: str | None = None,
    *,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> str | bytes:
    """What belongs into a file with that ending. Steps are ``export``, in claims or lines of the transcript; ``hash``
    where a file of that name is looked at first.

    Raises:
        UsageError: The ending is unknown, there is nothing yet to write, or the file is one that the case is about.
        Stopped: On request.
    """
    token = token or CancelToken()
    each = counting("export", progress, token)
    refuse_received(bundle.received, output, progress=progress, token=token)
    ending = transcript_ending(output)
    if ending is not None:
        return _transcript(bundle, ending, recording, each)
    ending = output.suffix.lower()
    if ending not in _OF_FINDINGS:
        known = ", ".join([*_OF_FINDINGS, *_OF_TRANSCRIPT, *FORMATS])
        raise UsageError(f"{output.name} has an unknown ending.", kept=_KEPT, hint=f"Use one of {known}.")
    if bundle.run is None:
        raise UsageError(
            "The report has not been checked yet.",
            kept=_KEPT,
            hint="Check it first: with `reviewer check`, or in the window.",
        )
    return _OF_FINDINGS[ending](bundle, each=each)


def refuse_received(
    received: Sequence[Received], output: Path, *, progress: Progress = silent, token: CancelToken | None = None
) -> None:
    """What was received is never written over, be it known by its place or by what is in it. Steps are ``hash``.

    Raises:
        UsageError: It would be.
        Stopped: On request.
    """
    if not output.is_file():
        return
    is_at_its_place = any(_is_file(paths.from_text(each.path), output) for each in received if each.path)
    held = {each.sha256 for each in received}
    if is_at_its_place or sha256_of(output, progress=progress, token=token) in held:
        raise UsageError(f"{output.name} is a file of the case itself.", kept=_KEPT, hint="Choose another name.")


def _is_file(path: Path, other: Path) -> bool:
    return path.exists() and path.samefile(other)


def _transcript(bundle: Bundle, ending: str, recording: str | None, each: Each) -> str | bytes:
    names = {t.transcript.id: bundle.heard_name(t) for t in bundle.transcripts}
    recordings = {r.id: r.name for r in bundle.recordings}
    found = [
        t
        for t in bundle.transcripts
        if recording in (None, names[t.transcript.id], recordings[t.transcript.recording_id])
    ]
    if len(found) != 1:
        raise UsageError(
            "It is not clear whose transcript to write." if found else "There is no such transcript yet.",
            kept=_KEPT,
            hint=f"Name the recording with --recording; the case holds: {'; '.join(names.values()) or 'none'}.",
        )
    return _OF_TRANSCRIPT[ending](bundle.recording(found[0].transcript.recording_id), found[0], each)


@contextmanager
def whole(output: Path) -> Iterator[Path]:
    """Where to write what takes the place of a file once all of it is there, and of nothing if it fails.

    Raises:
        StorageError: The place cannot be written to.
    """
    part = output.with_name(output.name + ".part")
    try:
        yield part
        part.replace(output)
    except OSError as error:
        raise StorageError(
            f"{output} could not be written ({error.strerror}).",
            kept="The case and any earlier file of that name are as they were.",
            hint="Choose another place.",
        ) from error
    finally:
        part.unlink(missing_ok=True)


def write(output: Path, content: str | bytes) -> None:
    """Write a whole file or none.

    Raises:
        StorageError: The place cannot be written to.
    """
    with whole(output) as part:
        part.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
