"""How loud a recording is over time, for drawing: made once, kept in the cache folder by the recording's hash.

One number from 0 to 255 for each ``PEAK_MS`` of media time: the square root of the loudest sample of that time,
so that quiet speech can be seen beside a siren. Nothing is judged by it.
"""

from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.recording import Recording, SoundPart
from models.spans import TimeSpan
from reviewer import paths
from reviewer.errors import ONLY_READ, MediaError
from reviewer.media import ffmpeg
from reviewer.media.probe import clock_zero_s
from reviewer.progress import CancelToken, Progress, Step, silent

PEAK_MS = 10
_SAMPLE_RATE = 8_000
_PER_PEAK = _SAMPLE_RATE * PEAK_MS // 1000
_CHUNK_BYTES = _PER_PEAK * 2 * 4096
_FULL_SCALE = 32_768
_SILENT_UP_TO = 3
_VERSION = 1

Peaks = NDArray[np.uint8]


def kept_peaks(recording: Recording) -> Peaks | None:
    """The peaks of a recording if they were made before."""
    try:
        return np.fromfile(_place(recording), dtype=np.uint8)
    except OSError:
        return None


def peaks_of(recording: Recording, *, progress: Progress = silent, token: CancelToken | None = None) -> Peaks:
    """The peaks of a recording, made now unless they are kept. Steps are ``waveform``, in milliseconds.

    Raises:
        MediaError: The file is gone or its sound cannot be decoded.
        Stopped: On request; nothing is kept.
    """
    kept = kept_peaks(recording)
    if kept is not None:
        return kept
    made = _made(recording, progress, token or CancelToken())
    paths.keep_in_cache(_place(recording), made.tobytes())
    return made


def _made(recording: Recording, progress: Progress, token: CancelToken) -> Peaks:
    path = paths.from_text(recording.path)
    if not path.exists():
        raise MediaError(f"{recording.name} is not where it was.", hint="Add it again from where it is now.")
    running = ffmpeg.sound_process(path, part=SoundPart(), offset_s=clock_zero_s(path), sample_rate=_SAMPLE_RATE)
    parts: list[Peaks] = []
    done_ms = 0
    with closing(ffmpeg.chunks(running, _CHUNK_BYTES, token)) as chunks:
        for chunk in chunks:
            parts.append(_peaks(chunk))
            done_ms += len(parts[-1]) * PEAK_MS
            progress(Step("waveform", done_ms, max(done_ms, recording.facts.duration_ms)))
    if not parts:
        raise MediaError(f"The sound of {recording.name} cannot be decoded, so no waveform is drawn.", kept=ONLY_READ)
    return np.concatenate(parts)


def _peaks(chunk: bytes) -> Peaks:
    """The peaks of samples; the last one may cover less time."""
    samples = np.abs(np.frombuffer(chunk[: len(chunk) // 2 * 2], dtype="<i2").astype(np.int32))
    padded = np.pad(samples, (0, -len(samples) % _PER_PEAK))
    loudest = padded.reshape(-1, _PER_PEAK).max(axis=1)
    scaled: Peaks = np.minimum(255, np.sqrt(loudest / _FULL_SCALE) * 255).astype(np.uint8)
    return scaled


def _place(recording: Recording) -> Path:
    return paths.cache_folder() / f"peaks-{recording.sha256}.{_VERSION}"


def silences(peaks: Peaks, *, least_ms: int) -> tuple[TimeSpan, ...]:
    """Stretches of at least ``least_ms`` without any sound at all."""
    is_silent = np.concatenate(([False], peaks <= _SILENT_UP_TO, [False]))
    edges = np.flatnonzero(is_silent[1:] != is_silent[:-1])
    found = (TimeSpan(int(start) * PEAK_MS, int(end) * PEAK_MS) for start, end in edges.reshape(-1, 2))
    return tuple(span for span in found if span.length_ms >= least_ms)


def columns(peaks: Peaks, start_ms: float, end_ms: float, count: int) -> NDArray[np.float64]:
    """The loudest of each of ``count`` equal parts of a span, 0 to 1; 0 where there is no sound."""
    edges = np.linspace(start_ms / PEAK_MS, end_ms / PEAK_MS, count + 1)
    firsts = np.clip(np.floor(edges[:-1]).astype(np.int64), 0, len(peaks))
    ends = np.clip(np.maximum(np.floor(edges[1:]).astype(np.int64), firsts + 1), 0, len(peaks))
    inside = int((firsts < len(peaks)).sum())
    loudest = np.zeros(count)
    if inside:
        loudest[:inside] = np.maximum.reduceat(peaks[: int(ends[inside - 1])], firsts[:inside])
    return loudest / 255.0
