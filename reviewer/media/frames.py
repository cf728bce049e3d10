"""Single pictures of a recording, by media time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reviewer.errors import MediaError
from reviewer.media.probe import clock_zero_s, opened
from reviewer.paths import shown_name


def frames_at(path: Path, moments_ms: Sequence[int]) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """The picture that is shown at each moment (blue-green-red), with the media time at which it appears.

    Moments at which there is no picture are left out.

    Raises:
        MediaError: The file cannot be read or has no picture.
    """
    zero_s = clock_zero_s(path)
    with opened(path) as container:
        video = next(iter(container.streams.video), None)
        if video is None or video.time_base is None:
            raise MediaError(f"{shown_name(path)} has no picture.", kept="The case is as it was.")
        video.thread_type = "AUTO"
        for moment in moments_ms:
            wanted_s = zero_s + moment / 1000
            container.seek(int(wanted_s / video.time_base), stream=video)
            shown = None
            for frame in container.decode(video):
                if frame.time is None or (shown is not None and frame.time > wanted_s):
                    break
                shown = frame
            if shown is not None and shown.time is not None:
                yield round((shown.time - zero_s) * 1000), shown.to_ndarray(format="bgr24").astype(np.uint8, copy=False)
