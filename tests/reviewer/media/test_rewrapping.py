"""The same packets in another container, or a plain word on why not."""

import subprocess

import av
import pytest

from reviewer.errors import MediaError, Stopped
from reviewer.media import rewrapping
from reviewer.media.ffmpeg import program
from reviewer.media.frames import frames_at
from reviewer.media.probe import probe
from reviewer.media.rewrapping import rewrap
from reviewer.progress import CancelToken, Step
from tests.support import sounds
from tests.support.commands import SAMPLES
from tests.support.recorders import make_dav

VIDEO = SAMPLES / "traffic_stop" / "video.mp4"
HEVC = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none")


def coded(path, *how, before=("-ss", "20")):
    command = [program(), "-y", "-loglevel", "error", *before, "-i", str(VIDEO), "-t", "6", *how, str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return path


@pytest.mark.parametrize(
    ("name", "how", "ending", "codecs"),
    [
        ("a.ts", ("-c", "copy"), ".mp4", ["h264", "aac"]),
        ("b.ts", ("-c", "copy"), ".mkv", ["h264", "aac"]),
        ("c.ts", (*HEVC, "-c:a", "copy"), ".mkv", ["hevc", "aac"]),
        ("d.avi", ("-c:v", "mpeg4", "-c:a", "pcm_alaw"), ".mkv", ["mpeg4", "pcm_alaw"]),
        ("e.avi", ("-c:v", "libx264", "-bf", "3", "-c:a", "pcm_s16le"), ".mkv", ["h264", "pcm_s16le"]),
        ("f.wav", ("-vn", "-c:a", "pcm_mulaw"), ".mkv", ["pcm_mulaw"]),
    ],
)
def test_copy_holds_the_same_sound_and_picture(tmp_path, name, how, ending, codecs):
    source = coded(tmp_path / name, *how)
    before = source.read_bytes()

    tracks = rewrap(source, tmp_path / "copy", ending)

    assert [track.codec for track in tracks] == codecs
    assert decoded(source) == decoded(tmp_path / "copy")
    assert shown_at(tmp_path / "copy") == pytest.approx(shown_at(source), abs=2)
    assert source.read_bytes() == before


def decoded(path):
    """SHA-256 of all pictures and all samples, as ffmpeg decodes them."""
    command = [program(), "-v", "error", "-i", str(path), "-map", "0:v?", "-map", "0:a?", "-fps_mode", "passthrough"]
    command += ["-f", "streamhash", "-hash", "sha256", "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout
    return [line.rpartition("=")[2] for line in told.splitlines()]


def shown_at(path):
    """When each picture is shown, in milliseconds from the first."""
    with av.open(str(path)) as container:
        times = [frame.time * 1000 for stream in container.streams.video[:1] for frame in container.decode(stream)]
    return [time - times[0] for time in times]


def test_recorders_file_becomes_one_that_plays(tmp_path):
    samples = sounds.sample_speech(tmp_path, first_s=30, last_s=35)
    clip = make_dav(tmp_path / "unit7.dav", samples)
    rewrap(clip, tmp_path / "copy", ".mkv")
    facts = probe(tmp_path / "copy")
    assert (facts.container, facts.video_codec, facts.audio_codec) == ("matroska,webm", "h264", "pcm_s16le")
    assert decoded(clip) == decoded(tmp_path / "copy")
    assert [at for at, _ in frames_at(tmp_path / "copy", [0, 4_500])] == [0, 4_500]


def test_sound_that_starts_late_starts_late_in_the_copy(tmp_path):
    late = coded(tmp_path / "late.mov", "-map", "1:v", "-map", "0:a", "-c", "copy", before=("-itsoffset", "1.5", "-ss", "20", "-i", str(VIDEO), "-ss", "20"))  # fmt: skip
    rewrap(late, tmp_path / "copy", ".mkv")
    assert probe(late).audio_start_ms > 1_000
    assert probe(tmp_path / "copy").audio_start_ms == probe(late).audio_start_ms


def test_codec_without_a_place_in_the_container_is_told(tmp_path):
    source = coded(tmp_path / "a.avi", "-c:v", "mpeg4", "-c:a", "pcm_alaw")
    with pytest.raises(MediaError, match="can hold") as refused:
        rewrap(source, tmp_path / "copy", ".mp4")
    assert refused.value.hint == "Try .mkv."


def test_pictures_without_times_are_not_given_any(tmp_path):
    source = coded(tmp_path / "a.h264", "-an", "-c:v", "copy", "-bsf:v", "h264_mp4toannexb")
    with pytest.raises(MediaError, match="times made up"):
        rewrap(source, tmp_path / "copy", ".mkv")


def test_copy_that_lacks_anything_is_refused(tmp_path, monkeypatch):
    source = coded(tmp_path / "a.ts", "-c", "copy")
    shorter = coded(tmp_path / "b.ts", "-c", "copy", before=("-ss", "22"))
    write = rewrapping._write
    monkeypatch.setattr(rewrapping, "_write", lambda _, *rest: write(shorter, *rest))
    with pytest.raises(MediaError, match="not hold all"):
        rewrap(source, tmp_path / "copy", ".mkv")


def test_it_tells_how_far_it_is_and_stops_on_request(tmp_path):
    source = coded(tmp_path / "a.ts", "-c", "copy")
    steps: list[Step] = []
    rewrap(source, tmp_path / "copy", ".mkv", progress=steps.append)
    assert {each.stage for each in steps} == {"copy"}
    assert all(0 <= each.done <= each.total for each in steps)
    assert steps[-1].done > 2 * source.stat().st_size

    token = CancelToken()
    with pytest.raises(Stopped):
        rewrap(source, tmp_path / "copy", ".mkv", progress=lambda step: token.cancel(), token=token)
