"""Cutting at pauses, weights on disk, and the engine in its own process."""

import itertools
import json
import os
import re
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.spans import TimeSpan
from reviewer.errors import SpeechError, Stopped, WeightsError
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.progress import CancelToken
from reviewer.speech import child, fetching, weights
from reviewer.speech.activity import clipped, joined, overlap_ms
from reviewer.speech.cutting import chunks_of, stretches_at_pauses
from reviewer.speech.recognizer import Options
from tests.support.clips import make_clip
from tests.support.commands import ROOT, SAMPLES, reviewer

spans = st.lists(st.integers(0, 600_000), max_size=40).map(
    lambda at: [TimeSpan(a, b) for a, b in zip(sorted(at)[::2], sorted(at)[1::2], strict=False)]
)


@given(spans, st.integers(0, 700_000), st.integers(1_000, 90_000), st.none() | st.integers(500, 40_000))
def test_stretches_cover_the_recording_without_gaps(speech, duration_ms, longest_ms, shortest_ms):
    held = joined(s for s in speech if s.end_ms <= duration_ms)
    lengths = {"longest_ms": longest_ms, "shortest_ms": shortest_ms}
    cut = list(stretches_at_pauses(lambda span: clipped(held, span), duration_ms, **lengths))

    assert sum(each.length_ms for each in cut) == duration_ms
    assert all(a.end_ms == b.start_ms for a, b in itertools.pairwise(cut))
    assert all(each.length_ms <= longest_ms for each in cut)
    for at in {0, len(cut) // 2, max(0, len(cut) - 1)} & set(range(len(cut))):
        again = stretches_at_pauses(lambda span: clipped(held, span), duration_ms, **lengths, start_ms=cut[at].start_ms)
        assert list(again) == cut[at:], "a resumed run cuts elsewhere"


@given(spans, st.integers(1_000, 30_000), st.integers(0, 2_000))
def test_chunks_hold_all_speech_once(speech, longest_ms, margin_ms):
    held = joined(s for s in speech if s.length_ms)
    within = TimeSpan(0, 600_000)
    chunks = chunks_of(held, within, longest_ms=longest_ms, longest_pause_ms=1_000, margin_ms=margin_ms)

    assert sum(overlap_ms(span, chunks) for span in held) == sum(span.length_ms for span in held)
    assert all(a.end_ms <= b.start_ms for a, b in itertools.pairwise(chunks))
    assert all(chunk.length_ms <= longest_ms + 2 * margin_ms for chunk in chunks)


def test_cut_falls_into_the_longest_pause():
    speech = [TimeSpan(0, 35_000), TimeSpan(36_000, 44_000), TimeSpan(48_000, 90_000)]
    first = next(stretches_at_pauses(lambda span: clipped(speech, span), 90_000, longest_ms=60_000))
    assert first.end_ms == 46_000


def test_the_beginning_and_the_end_are_cut_short_and_the_middle_is_not():
    talk = [TimeSpan(at, at + 4_000) for at in range(0, 3_600_000, 5_000)]
    cut = list(stretches_at_pauses(lambda s: clipped(talk, s), 3_600_000, longest_ms=120_000, shortest_ms=30_000))

    assert cut[0].length_ms <= 30_000
    assert all(each.length_ms <= 30_000 for each in cut[-4:])
    assert max(each.length_ms for each in cut[1:20]) > 100_000


def test_missing_weights_name_the_folder_and_the_command(tmp_path, monkeypatch):
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "none"))
    with pytest.raises(WeightsError) as missing:
        weights.find(None)
    assert str(tmp_path / "none") in missing.value.told()
    assert "reviewer models fetch tiny.en" in missing.value.told()


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """A folder of weights to take in."""
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "models"))
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "model.bin").write_bytes(b"weights")
    (folder / "config.json").write_text(json.dumps({"lang_ids": [1]}))
    return folder


@pytest.mark.parametrize("file", ["model.bin", "config.json"])
def test_what_is_told_of_damaged_weights_mends_them(tmp_path, mine, file):
    added = weights.add(mine)
    with pytest.raises(WeightsError, match="already") as taken:
        weights.add(mine)
    assert taken.value.kept == "They are unchanged."
    (added.folder / file).write_bytes(b"tampered")
    with pytest.raises(WeightsError) as damaged:
        weights.find("mine")
    assert damaged.value.told().endswith(
        "What was heard with them before is kept. Take that folder out of its place, then fetch or add them again."
    )

    added.folder.rename(tmp_path / "out of its place")
    assert weights.add(mine) == added == weights.find("mine")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("model.bin", b"tampered"),
        ("model.bin", None),
        ("config.json", b"{"),
        ("config.json", b"[]"),
        ("config.json", None),
        ("weights.json", b"[]"),
    ],
)
def test_damaged_weights_hide_no_others(tmp_path, mine, file, content):
    sound, hurt = weights.add(mine, "sound"), weights.add(mine, "tiny.en")
    (hurt.folder / file).unlink()
    if content is not None:
        (hurt.folder / file).write_bytes(content)

    assert weights.installed() == (sound,)
    assert weights.find(None) == sound == weights.find("sound")
    [(name, error)] = weights.damaged().items()
    assert name == "tiny.en"
    assert str(hurt.folder) in error.message
    for use in (weights.find, fetching.fetch):
        with pytest.raises(WeightsError) as refused:
            use("tiny.en")
        assert refused.value.told() == error.told()
    listed = reviewer("models", "list")
    assert re.search(r"^ sound +many +yes", listed.out, re.MULTILINE)
    assert re.search(r"^ tiny\.en +English +damaged", listed.out, re.MULTILINE)
    assert error.told() in listed.err

    hurt.folder.rename(tmp_path / "out of its place")
    assert weights.damaged() == {}


def test_weights_of_which_none_is_sound_say_so(mine):
    added = weights.add(mine)
    (added.folder / "config.json").unlink()
    with pytest.raises(WeightsError, match="damaged"):
        weights.find(None)


def test_own_weights_are_taken_in_and_changes_noticed(tmp_path, mine):
    added = weights.add(mine)

    assert weights.find(None) == added == weights.find("mine")
    assert added.is_multilingual
    (added.folder / "model.bin").write_bytes(b"tampered")
    with pytest.raises(WeightsError, match="changed"):
        weights.find("mine")
    with pytest.raises(WeightsError, match="holds no"):
        weights.add(tmp_path)


@pytest.fixture
def track(tmp_path):
    clip = SAMPLES / "traffic_stop" / "video.mp4"
    return extract(clip, tmp_path, facts=probe(clip))


@pytest.mark.weights
def test_words_are_heard_at_their_time_and_none_in_silence(track):
    heard = list(itertools.islice(child.transcribe(track, weights.find("tiny.en"), Options()), 2))

    assert heard[0].span.start_ms == 0
    assert heard[0].span.length_ms <= 30_000, "the first stretch is short, so that something can be read soon"
    segments = [segment for stretch in heard for segment in stretch.segments]
    assert segments[0].span.start_ms >= 29_000
    words = [word for segment in segments for word in segment.words]
    assert "traffic" in " ".join(word.text for word in words).lower()
    assert all(a.span.start_ms <= b.span.start_ms for a, b in itertools.pairwise(words))


@pytest.mark.weights
def test_silence_gives_no_words(tmp_path):
    clip = make_clip(tmp_path / "silent.mp4", length=8, tone_s=0.02)
    quiet = extract(clip, tmp_path, facts=probe(clip))
    heard = list(child.transcribe(quiet, weights.find("tiny.en"), Options()))
    assert heard[-1].span.end_ms == quiet.duration_ms
    assert not [s for stretch in heard for s in stretch.segments]


@pytest.mark.weights
def test_stopped_run_ends_soon(track):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped, match="Stopped"):
        list(child.transcribe(track, weights.find("tiny.en"), Options(), token=token))


def test_broken_weights_are_a_clear_error(track, tmp_path):
    broken = weights.Weights("broken", tmp_path, "0" * 64, is_multilingual=False)
    with pytest.raises(SpeechError, match="engine failed"):
        list(child.transcribe(track, broken, Options()))


@pytest.mark.weights
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_child_does_not_outlive_its_parent(track, tmp_path):
    program = textwrap.dedent(
        f"""
        import multiprocessing, pathlib, sys
        from reviewer.media.audio import AudioTrack
        from reviewer.speech import child, fetching, weights
        from reviewer.speech.recognizer import Options
        if __name__ == "__main__":
            track = AudioTrack(pathlib.Path({str(track.path)!r}), {track.sample_count})
            for stretch in child.transcribe(track, weights.find("tiny.en"), Options()):
                print(multiprocessing.active_children()[0].pid, flush=True)
        """
    )
    script = tmp_path / "parent.py"
    script.write_text(program)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env=environment)
    pid = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    deadline = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not Path(f"/proc/{pid}").exists()


def test_child_does_not_start_anew_what_its_parent_was_started_with(track, tmp_path):
    program = textwrap.dedent(
        f"""
        import pathlib, sys
        from reviewer.media.audio import AudioTrack
        from reviewer.speech import child
        from reviewer.speech.recognizer import Options
        from reviewer.speech.weights import Weights
        from tests.support import engines
        print("started", flush=True)
        if __name__ == "__main__":
            track = AudioTrack(pathlib.Path({str(track.path)!r}), {track.sample_count})
            none = Weights("none", pathlib.Path("none"), "0" * 64, is_multilingual=False)
            next(child.transcribe(track, none, Options(), load=engines.something_else))
            print("heard", sys.modules["__main__"].__file__ == {str(tmp_path / "parent.py")!r}, flush=True)
        """
    )
    script = tmp_path / "parent.py"
    script.write_text(program)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, env=environment, text=True, check=True)
    assert ran.stdout.split("\n") == ["started", "heard True", ""]
