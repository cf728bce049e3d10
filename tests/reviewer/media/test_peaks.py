"""How loud a recording is over time."""

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.errors import MediaError, Stopped
from reviewer.media.peaks import PEAK_MS, columns, kept_peaks, peaks_of, silences
from reviewer.progress import CancelToken
from tests.support import values
from tests.support.clips import make_clip


def test_peaks_lie_on_the_videos_clock_and_are_kept(tmp_path):
    clip = make_clip(tmp_path / "late.mp4", length=6, late_s=2.0)
    recording = values.a_recording(path=str(clip))

    made = peaks_of(recording)

    quiet = [span for span in silences(made, least_ms=1000) if span.start_ms == 0]
    assert len(quiet) == 1
    assert abs(quiet[0].end_ms - 2000) < 100
    assert made[3000 // PEAK_MS] > 20
    clip.unlink()
    assert np.array_equal(kept_peaks(recording), made)
    assert np.array_equal(peaks_of(recording), made)


def test_stopped_work_keeps_nothing(tmp_path):
    recording = values.a_recording(path=str(make_clip(tmp_path / "clip.mp4")))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        peaks_of(recording, token=token)
    assert kept_peaks(recording) is None


def test_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(MediaError, match="not where it was"):
        peaks_of(values.a_recording(path=str(tmp_path / "gone.mp4")))


def test_columns_are_the_loudest_of_their_part():
    peaks = np.zeros(100, dtype=np.uint8)
    peaks[50] = 255
    assert columns(peaks, 0, 1000, 10).tolist() == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    assert columns(peaks, 500, 520, 4).tolist() == [1, 1, 0, 0]
    assert columns(peaks, 900, 1900, 10).tolist() == [0] * 10


def test_silence_is_told_only_where_it_is_long():
    peaks = np.full(100, 90, dtype=np.uint8)
    peaks[10:15] = 0
    peaks[60:] = 1
    assert silences(peaks, least_ms=100) == (TimeSpan(600, 1000),)
