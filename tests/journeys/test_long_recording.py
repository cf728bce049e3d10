"""Words of a three-hour recording stand where its picture shows them, whatever its sound does meanwhile."""

import subprocess

import av
import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.media.audio import SAMPLE_RATE, extract
from reviewer.media.ffmpeg import program
from reviewer.media.probe import probe
from reviewer.progress import silent
from reviewer.speech import weights
from reviewer.speech.placing import plain_words
from reviewer.speech.recognizer import Options
from tests.support import sounds

pytestmark = pytest.mark.weights
HOURS_3_S = 3 * 60 * 60
LATE_S = 4
HOLE_S = (2_400, 2_460)
SPOKEN_AT_S = (10, 5_400, HOURS_3_S - 20)


@pytest.fixture(scope="module")
def speech(tmp_path_factory):
    return sounds.sample_speech(tmp_path_factory.mktemp("speech"), first_s=48, last_s=56)


@pytest.fixture
def recording(speech, tmp_path):
    """The same eight seconds of talk at three places, in sound that begins late and has a hole; frames come unevenly."""
    sound = np.memmap(tmp_path / "placed.s16", dtype="<i2", mode="w+", shape=(HOURS_3_S - LATE_S) * SAMPLE_RATE)
    for at_s in SPOKEN_AT_S:
        first = (at_s - LATE_S) * SAMPLE_RATE
        sound[first : first + len(speech)] = (speech * 32_767).astype("<i2")
    sound.flush()
    target = tmp_path / "three_hours.mkv"
    picture = f"testsrc=s=64x48:r=2:d={HOURS_3_S},select='eq(n,0)+gt(random(7),0.6)'"
    subprocess.run(
        [
            program(), "-y", "-loglevel", "error", "-f", "lavfi", "-i", picture,
            "-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", str(tmp_path / "placed.s16"),
            "-af", f"asetpts=PTS+{LATE_S}/TB,aselect='not(between(t,{HOLE_S[0]},{HOLE_S[1]}))'", "-fps_mode", "vfr",
            "-c:v", "mpeg4", "-c:a", "flac", str(target),
        ],
        check=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return target


@pytest.mark.timeout(600)
def test_words_are_on_the_clock_of_the_picture_at_start_middle_and_end(recording, speech, tmp_path):
    from reviewer.speech.whisper import Whisper

    engine = Whisper(weights.find("tiny.en"))
    alone = heard(engine, sounds.as_track(speech, tmp_path / "alone.s16"))
    words = heard(engine, extract(recording, tmp_path, facts=probe(recording)))

    assert starts_s(recording) == [0, LATE_S]
    assert len(alone) >= 15
    for at_s in SPOKEN_AT_S:
        here = words_in(words, TimeSpan((at_s - 1) * 1000, (at_s + 12) * 1000))
        assert [plain(word) for word in here] == [plain(word) for word in alone]
        pairs = list(zip(here, alone, strict=True))
        assert max(abs(word.span.start_ms - at_s * 1000 - own.span.start_ms) for word, own in pairs) <= 200
    assert len(words) == len(SPOKEN_AT_S) * len(alone)


def starts_s(recording):
    with av.open(str(recording)) as container:
        return [float(each.start_time * each.time_base) for each in container.streams]


def heard(engine, track):
    made = engine.stretches(track, Options(), start_ms=0, first_index=0, progress=silent)
    return [word for stretch in made for segment in stretch.segments for word in segment.words]


def words_in(words, span):
    return [word for word in words if span.start_ms <= word.span.start_ms < span.end_ms]


def plain(word):
    return plain_words(word.text)
