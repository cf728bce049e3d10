"""Files that hold a recording in a way no reader opens are named, with what to do."""

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer import taking_in
from reviewer.errors import MediaError
from reviewer.media.audio import extract
from reviewer.media.frames import frames_at
from reviewer.media.probe import probe
from tests.support import sounds
from tests.support.recorders import make_dav

DISC = b"\0" * 0x8001 + b"CD001" + b"\0" * 2048


@pytest.mark.parametrize(
    ("name", "content", "is_what", "to_do"),
    [
        ("unit7.mp4", b"DHAV" + b"\xfd" * 900, "Dahua", "its own program"),
        ("cam.mp4", b"IMKH" + b"\x01" * 900, "Hikvision", "its own program"),
        ("player.exe", b"MZ" + b"\0" * 900, "Windows program", "Do not run it"),
        ("all.zip", b"PK\x03\x04" + b"\0" * 900, "ZIP archive", "Unpack it"),
        ("x.g64x", b"\x07" * 900, "Genetec", "its own program"),
        ("disc.iso", DISC, "image of a disc", "as a disc"),
    ],
)
def test_wrapper_is_named_with_what_to_do(tmp_path, name, content, is_what, to_do):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(MediaError) as refused:
        probe(tmp_path / name)
    assert is_what in refused.value.message
    assert to_do in refused.value.hint
    assert (tmp_path / name).read_bytes() == content


def test_damaged_file_is_told_as_before(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"\x07" * 900)
    with pytest.raises(MediaError, match="cut off, damaged, or no media file"):
        probe(tmp_path / "a.mp4")


def test_recorders_file_that_can_be_read_is_read_as_it_is(tmp_path):
    samples = sounds.sample_speech(tmp_path, first_s=30, last_s=40)
    clip = make_dav(tmp_path / "unit7.dav", samples)
    before = clip.read_bytes()

    recording = taking_in.read_recording(clip)
    track = extract(clip, tmp_path, facts=recording.facts)

    assert (recording.facts.container, recording.facts.video_codec) == ("dhav", "h264")
    heard = track.samples(TimeSpan(0, track.duration_ms))
    assert len(heard) == len(samples)
    assert np.corrcoef(heard, samples)[0, 1] > 0.999
    assert clip.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.suffix in {".mp4", ".mkv"}] == []
    shown = [at for at, _ in frames_at(clip, [0, 4_500])]
    assert shown == [0, 4_500]
