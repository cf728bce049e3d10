"""Single pictures of a recording, by media time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import av
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from reviewer.errors import MediaError
from reviewer.media.probe import clock_zero_s, opened
from reviewer.paths import shown_name

Found = tuple[int, NDArray[np.uint8]]


class _SeekError(Exception):
    """The file can be read from its beginning only."""


def frames_at(path: Path, moments_ms: Sequence[int]) -> Iterator[Found]:
    """The picture that is shown at each moment (blue-green-red), with the media time at which it appears.

    ``moments_ms`` are in order; those at which there is no picture are left out.

    Raises:
        MediaError: The file cannot be read or has no picture.
    """
    zero_s = clock_zero_s(path)
    done = 0
    try:
        for found in _seeking(path, moments_ms, zero_s):
            yield found
            done += 1
    except _SeekError:
        yield from _reading_through(path, moments_ms[done:], zero_s)


def _seeking(path: Path, moments_ms: Sequence[int], zero_s: float) -> Iterator[Found]:
    with opened(path) as container:
        video = _video(path, container)
        for moment in moments_ms:
            wanted_s = zero_s + moment / 1000
            try:
                container.seek(int(wanted_s / (video.time_base or 1)), stream=video)
            except av.FFmpegError as error:
                raise _SeekError from error
            shown = None
            for frame in container.decode(video):
                if frame.time is None or (shown is not None and frame.time > wanted_s):
                    break
                shown = frame
            if shown is not None:
                yield _found(shown, zero_s)


def _reading_through(path: Path, moments_ms: Sequence[int], zero_s: float) -> Iterator[Found]:
    with opened(path) as container:
        wanted = iter(moments_ms)
        moment = next(wanted, None)
        shown = None
        for frame in container.decode(_video(path, container)):
            while moment is not None and shown is not None and _ms(frame, zero_s) > moment:
                yield _found(shown, zero_s)
                moment = next(wanted, None)
            if moment is None:
                return
            shown = frame
        if shown is not None:
            yield _found(shown, zero_s)


def _video(path: Path, container: InputContainer) -> VideoStream:
    video = next(iter(container.streams.video), None)
    if video is None:
        raise MediaError(
            f"{shown_name(path)} has no picture.",
            kept="The case is as it was.",
            hint="Say what its clock showed, if somebody knows it from elsewhere.",
        )
    video.thread_type = "AUTO"
    return video


def _found(frame: VideoFrame, zero_s: float) -> Found:
    return _ms(frame, zero_s), frame.to_ndarray(format="bgr24").astype(np.uint8, copy=False)


def _ms(frame: VideoFrame, zero_s: float) -> int:
    return round(((frame.time or 0.0) - zero_s) * 1000)
