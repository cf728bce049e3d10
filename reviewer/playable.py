"""A copy of a recording that other programs play: the same sound and picture in a standard container.

It is handed on beside the recording, never in its place: what is heard and checked comes from the file as received.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from models.recording import Recording
from reviewer import paths, pipeline
from reviewer.export.files import refuse_received, whole
from reviewer.media.hashing import sha256_of
from reviewer.media.rewrapping import FORMATS, Track, rewrap
from reviewer.progress import CancelToken, Progress, silent
from reviewer.storage import recordings
from reviewer.workspace import Workspace

ENDINGS = tuple(FORMATS)


@dataclass(frozen=True, slots=True)
class Copied:
    """What was written: the copy's hash, and the streams in it, each the same as in the recording."""

    sha256: str
    tracks: Sequence[Track]


def is_copy(output: Path) -> bool:
    """Whether a file of that ending is to be such a copy."""
    return output.suffix.lower() in ENDINGS


def write_copy(
    workspace: Workspace,
    recording: Recording,
    output: Path,
    *,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Copied:
    """Write a copy whole or not at all, and note it in the trail. Steps are ``hash`` and ``copy``, in bytes.

    Raises:
        UsageError: The name is that of a file of the case.
        MediaError: The recording is gone or another, or that container cannot hold what is in it.
        StorageError: The place cannot be written to.
        Stopped: On request.
    """
    refuse_received(workspace.received(), output, progress=progress, token=token)
    pipeline.check_unchanged(recording, progress=progress, token=token)
    source = paths.from_text(recording.path)
    with whole(output) as part:
        part.touch()  # a place that cannot be written to is told before anything is read
        tracks = rewrap(source, part, output.suffix.lower(), progress=progress, token=token)
        copied = Copied(sha256_of(part, progress=progress, token=token), tracks)
    recordings.note_copy(
        workspace.database,
        recording,
        actor=workspace.actor,
        name=output.name,
        sha256=copied.sha256,
        tracks=[asdict(track) for track in tracks],
    )
    return copied
