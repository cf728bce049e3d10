"""Facts, hashes and sound of real files made by the real ffmpeg."""

import os
import subprocess

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer import taking_in
from reviewer.errors import MediaError, Stopped
from reviewer.media.audio import extract
from reviewer.media.ffmpeg import program
from reviewer.media.hashing import Hashes, sha256_of
from reviewer.media.peaks import PEAK_MS, peaks_of
from reviewer.media.probe import probe
from reviewer.progress import CancelToken
from tests.support import sounds
from tests.support.clips import damage, make_clip


def loud_seconds(path, folder):
    track = extract(path, folder, facts=probe(path))
    seconds = range(track.duration_ms // 1000)
    return [n for n in seconds if np.abs(track.samples(TimeSpan(n * 1000, n * 1000 + 900))).mean() > 0.01], track


@pytest.mark.parametrize("ending", ["voc", "tta", "wtv", "caf", "w64", "au", "aiff", "mka", "wv", "mov"])
def test_what_recorders_and_dictation_devices_write_is_heard(tmp_path, ending):
    spoken, file = tmp_path / "spoken.wav", tmp_path / f"spoken.{ending}"
    sounds.write_wav(sounds.siren(2), spoken)
    subprocess.run([program(), "-v", "error", "-i", spoken, file], check=True)

    loud, track = loud_seconds(file, tmp_path)

    assert loud == [0, 1]
    assert track.duration_ms == pytest.approx(2_000, abs=100)


def test_sound_that_starts_late_is_heard_late(tmp_path):
    clip = make_clip(tmp_path / "late.mp4", length=6, late_s=3, tone_s=3)

    loud, _ = loud_seconds(clip, tmp_path)

    assert probe(clip).audio_start_ms == pytest.approx(3000, abs=80)  # a coder begins a frame early
    assert loud[0] == 3


def test_hole_in_the_sound_keeps_its_length(tmp_path):
    clip = make_clip(tmp_path / "hole.mkv", length=12, hole=(3, 8))

    loud, track = loud_seconds(clip, tmp_path)

    assert track.duration_ms == pytest.approx(12_000, abs=150)
    assert set(loud) >= {0, 1, 9, 10}
    assert not set(loud) & {4, 5, 6}


def test_recording_with_many_faults_is_read_to_its_end(tmp_path):
    """ffmpeg complains of more than a pipe holds, and waited for ever for somebody to read it."""
    clip = tmp_path / "damaged.mp4"
    noise = ["-f", "lavfi", "-i", "anoisesrc=d=30:a=0.3:seed=1", "-c:a", "aac", "-b:a", "64k"]
    subprocess.run([program(), "-loglevel", "error", *noise, str(clip)], check=True, stdin=subprocess.DEVNULL)
    damage(clip, every=20)
    listing = [program(), "-v", "error", "-i", str(clip), "-f", "null", "-"]
    said = subprocess.run(listing, capture_output=True, check=False, stdin=subprocess.DEVNULL).stderr
    assert len(said) > 1 << 17

    heard = extract(clip, tmp_path, facts=probe(clip))
    assert heard.duration_ms >= 29_000  # its end is whole, and must be heard at its time
    assert heard.complaints == len(said.splitlines())
    assert len(peaks_of(taking_in.read_recording(clip))) > 20_000 / PEAK_MS


def test_sound_without_picture_and_picture_without_sound_are_told_apart(tmp_path):
    sound = probe(make_clip(tmp_path / "s.m4a", has_picture=False))
    picture = probe(make_clip(tmp_path / "p.mp4", has_sound=False))

    assert (sound.has_video, sound.has_audio) == (False, True)
    assert (picture.has_video, picture.has_audio) == (True, False)
    assert picture.duration_ms == 4000


@pytest.mark.parametrize("name", ["two words.mp4", 'it\'s "it".mp4', "line\nbreak.mp4", "-y.mp4", "a:b%d.mp4"])
def test_odd_names_are_read(tmp_path, name):
    clip = make_clip(tmp_path / "plain.mp4", length=2).rename(tmp_path / name)
    assert extract(clip, tmp_path, facts=probe(clip)).duration_ms == pytest.approx(2000, abs=100)


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_name_that_is_no_text_is_read(tmp_path):
    clip = make_clip(tmp_path / "plain.mp4", length=2)
    odd = clip.rename(tmp_path / os.fsdecode(b"x\xff.mp4"))
    assert extract(odd, tmp_path, facts=probe(odd)).sample_count > 0


def test_bad_files_are_refused_with_a_reason(tmp_path):
    whole = make_clip(tmp_path / "whole.mp4")
    bad = {
        "empty.mp4": b"",
        "text.mp4": b"no media at all " * 50,
        "cut.mp4": whole.read_bytes()[:4000],
        "list.m3u8": b"#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/x.ts\n",
        "list.txt": b"ffconcat version 1.0\nfile whole.mp4\n",
        "session.sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
    }
    for name, content in bad.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(MediaError) as refused:
            probe(path)
        assert name in refused.value.message
        assert refused.value.hint
    with pytest.raises(MediaError, match="no file"):
        probe(tmp_path / "gone.mp4")


def test_hashing_can_be_stopped(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"abc")
    assert sha256_of(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        sha256_of(path, token=token)


def test_file_that_changes_while_it_is_hashed_is_refused(tmp_path):
    path = tmp_path / "growing"
    path.write_bytes(b"x" * 10)

    def grow(_step):
        with path.open("ab") as file:
            file.write(b"y")

    with pytest.raises(MediaError, match="changed while"):
        sha256_of(path, progress=lambda step: grow(step) if step.done < 20 else None)


@pytest.mark.parametrize("touch", ["written anew with its old time", "put in its place"])
def test_file_is_read_once_a_run_and_again_where_it_was_touched(tmp_path, touch):
    path, steps, hashes = tmp_path / "x", [], Hashes()
    path.write_bytes(b"abc")
    before = path.stat()
    first = hashes.of(path, progress=steps.append)
    assert hashes.of(path, progress=steps.append) == first == sha256_of(path)
    assert len(steps) == 1

    other = path if touch == "written anew with its old time" else tmp_path / "y"
    other.write_bytes(b"xyz")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)

    assert hashes.of(path) == sha256_of(path) != first
    path.unlink()
    with pytest.raises(MediaError, match="cannot be read"):
        hashes.of(path)
