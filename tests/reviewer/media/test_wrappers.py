"""Files that hold a recording in a way no reader opens are named, with what to do."""

import subprocess

import pytest

from reviewer.cli.main import run
from reviewer.errors import MediaError
from reviewer.media.ffmpeg import program
from reviewer.media.probe import probe
from tests.support.clips import make_clip

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


def test_second_audio_track_is_told_of(tmp_path, capsys):
    clip = make_clip(tmp_path / "one.mp4", length=1)
    two = tmp_path / "two.mp4"
    command = [program(), "-y", "-loglevel", "error", "-i", str(clip), "-map", "0:v", "-map", "0:a", "-map", "0:a"]
    subprocess.run([*command, "-c", "copy", str(two)], check=True, stdin=subprocess.DEVNULL)
    assert run(["new", str(tmp_path / "a.case")]) == 0
    assert run(["add", str(tmp_path / "a.case"), str(two)]) == 0
    assert "2 audio tracks; only the first is heard" in " ".join(capsys.readouterr().err.split())
