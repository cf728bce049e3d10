"""A glance at one audio track: short stretches from all over it, a second's work whatever its length."""

from pathlib import Path

import numpy as np
from av import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from numpy.typing import NDArray

from reviewer.errors import MediaError
from reviewer.media.probe import opened

_LENGTH_S = 2.0
_EVERY_S = 20.0
_AT_LEAST, _AT_MOST = 120, 240
# Sound may have holes: then fewer stretches hold any. A file that is read from elsewhere than where it was sought tells
# nothing.
_ENOUGH = 0.5
_OFF_BY_S = 15.0


def sides_of(path: Path, track: int, duration_ms: int, *, sample_rate: int) -> NDArray[np.float64] | None:
    """Left and right of two seconds at some hundred moments evenly over the track, -1 to 1, one behind another.

    Of other than two channels the left and right that they are mixed to. None where the file cannot be sought in.
    """
    duration_s = duration_ms / 1000
    count = min(max(_AT_LEAST, int(duration_s / _EVERY_S)), _AT_MOST)
    try:
        with opened(path) as container:
            stream = container.streams.audio[track]
            found = [
                _stretch(container, stream, duration_s * (number + 0.5) / count, sample_rate) for number in range(count)
            ]
    except (MediaError, IndexError):
        return None
    held = [each for each in found if len(each)]
    return np.concatenate(held) if len(held) >= _ENOUGH * count else None


def _stretch(container: InputContainer, stream: AudioStream, at_s: float, sample_rate: int) -> NDArray[np.float64]:
    """What is heard from a moment of the track on; empty where the file goes on elsewhere."""
    nothing = np.zeros((0, 2))
    if stream.time_base is None:
        return nothing
    container.seek((stream.start_time or 0) + int(at_s / stream.time_base), stream=stream)
    resampler = AudioResampler(format="s16", layout="stereo", rate=sample_rate)
    parts: list[NDArray[np.float64]] = [nothing]
    count = 0
    for frame in container.decode(stream):
        if frame.time is None or not -_OFF_BY_S <= frame.time - at_s <= _OFF_BY_S:
            break
        for made in resampler.resample(frame):
            parts.append(np.asarray(made.to_ndarray().reshape(-1, 2) / 32_768.0, dtype=np.float64))
            count += len(parts[-1])
        if count >= _LENGTH_S * sample_rate:
            break
    return np.concatenate(parts)
