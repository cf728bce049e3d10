"""Sound of a recording on the video's clock, as the engine takes it.

16,000 samples a second, mono, 16 bit; sample 0 is heard with the first video frame.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from models.recording import MediaFacts, SoundPart
from models.spans import TimeSpan
from reviewer import paths
from reviewer.errors import MediaError
from reviewer.media import ffmpeg
from reviewer.media.probe import clock_zero_s
from reviewer.progress import CancelToken, Progress, Step, silent

SAMPLE_RATE = 16_000
_BYTES_PER_SAMPLE = 2
_CHUNK_BYTES = 1 << 18
_FULL_SCALE = 32_768.0
# A track may run on after the picture ends; more than this is a broken clock, not sound.
_LONGER_BY = 1.5
_SPARE_BYTES = 64 << 20
WHOLE = SoundPart()


@dataclass(frozen=True, slots=True)
class AudioTrack:
    """Raw samples in a file of ours; ``sample_count`` is how many.

    ``complaints``: how many errors the decoder told, though it gave sound. A file that is whole gives none or a few.
    """

    path: Path
    sample_count: int
    sample_rate: int = SAMPLE_RATE
    complaints: int = 0

    @property
    def duration_ms(self) -> int:
        """Length in milliseconds, rounded down."""
        return self.sample_count * 1000 // self.sample_rate

    def samples(self, span: TimeSpan) -> NDArray[np.float32]:
        """The samples of a stretch, -1 to 1; shorter where the sound ends before the span does."""
        if self.sample_count == 0:
            return np.zeros(0, dtype=np.float32)
        stored = np.memmap(self.path, dtype="<i2", mode="r", shape=(self.sample_count,))
        first, end = (ms * self.sample_rate // 1000 for ms in (span.start_ms, span.end_ms))
        return np.asarray(stored[first:end], dtype=np.float32) / _FULL_SCALE


def extract(
    path: Path,
    folder: Path,
    *,
    facts: MediaFacts,
    part: SoundPart = WHOLE,
    longest_ms: int | None = None,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> AudioTrack:
    """Take the sound out of a recording into ``folder``, at most ``longest_ms`` of it.

    Steps are ``sound``, in milliseconds.

    Raises:
        MediaError: The file cannot be decoded, or the disk has no room.
        Stopped: On request.
    """
    _refuse_full_disk(folder, facts)
    target = folder / "sound.s16"
    running = ffmpeg.sound_process(
        path,
        part=part,
        offset_s=clock_zero_s(path),
        sample_rate=SAMPLE_RATE,
        longest_s=None if longest_ms is None else longest_ms / 1000,
    )
    try:
        written = _drain(running, target, facts, progress, token or CancelToken())
        code, said = running.ended()
    finally:
        running.end()
    if code != 0 and written == 0:
        raise MediaError(
            f"The sound of {paths.shown_name(path)} cannot be decoded.",
            kept="The case is as it was.",
            hint=f"ffmpeg says: {said}" if said else "Ask for the recording in a standard format such as MP4.",
        )
    return AudioTrack(target, written // _BYTES_PER_SAMPLE, complaints=running.complaints())


def _refuse_full_disk(folder: Path, facts: MediaFacts) -> None:
    needed = facts.duration_ms * SAMPLE_RATE * _BYTES_PER_SAMPLE // 1000 + _SPARE_BYTES
    if shutil.disk_usage(folder).free < needed:
        raise MediaError(
            f"There is not enough room on the disk for the sound: {needed >> 20} MB are needed in {folder}.",
            kept="The case is as it was.",
            hint="Make room and try again.",
        )


def _drain(
    running: ffmpeg.Running,
    target: Path,
    facts: MediaFacts,
    progress: Progress,
    token: CancelToken,
) -> int:
    """Write what ffmpeg gives to ``target``; returns how many bytes."""
    limit = int(facts.duration_ms * _LONGER_BY + 60_000) * SAMPLE_RATE * _BYTES_PER_SAMPLE // 1000
    written = 0
    with _private(target) as file:
        while chunk := running.stdout.read(_CHUNK_BYTES):
            token.check()
            file.write(chunk)
            written += len(chunk)
            done_ms = written * 1000 // (SAMPLE_RATE * _BYTES_PER_SAMPLE)
            progress(Step("sound", min(done_ms, facts.duration_ms), facts.duration_ms))
            if written > limit:
                raise MediaError(
                    "The clock of the recording's sound is broken: it runs on far past the picture.",
                    kept="The case is as it was.",
                    hint="Ask for the recording anew.",
                )
    return written


def _private(target: Path) -> IO[bytes]:
    return os.fdopen(os.open(target, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb")
