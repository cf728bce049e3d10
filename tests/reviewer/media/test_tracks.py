"""Recordings with several microphones: what each track says of itself, and which ones hold sound of their own."""

import numpy as np
import pytest

from models.recording import Channel, SoundPart
from reviewer import taking_in
from reviewer.errors import MediaError, UsageError
from reviewer.listening import Chosen
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.media.tracks import kept_measures, measured, sure_part, tracks_of
from reviewer.speech.recognizer import sound_part
from tests.support import sounds
from tests.support.clips import make_clip, make_sides, make_stereo, make_tracks

STREET, HOME = ("traffic_stop", 30), ("domestic", 45)


def sound(path, folder, part):
    place = folder / part.code
    place.mkdir()
    track = extract(path, place, facts=probe(path), part=part)
    return np.fromfile(track.path, dtype="<i2").astype(float)


@pytest.mark.parametrize("ending", ["mp4", "mkv"])
def test_tracks_tell_language_title_and_channels(tmp_path, ending):
    titles = (("eng", "Wearer's microphone"), ("spa", "In-car"))
    clip = make_tracks(tmp_path / f"two.{ending}", (STREET, HOME), titles=titles, length=2)

    found = tracks_of(clip)

    assert [(t.number, t.language, t.title, t.channels) for t in found] == [
        (0, "eng", "Wearer's microphone", 1),
        (1, "spa", "In-car", 1),
    ]


def test_copies_and_silent_tracks_are_told_from_other_microphones(tmp_path):
    clip = make_tracks(tmp_path / "four.mp4", (STREET, HOME, STREET, None))

    found = measured(taking_in.read_recording(clip))

    assert [each.code for each in found if each.is_to_hear] == ["1", "2"]
    assert found[2].same_as == "1"
    assert found[3].is_silent
    assert all(-60 < each.mean_db < each.peak_db <= 0 for each in found[:3])


def test_sides_with_other_microphones_are_parts_of_their_own(tmp_path):
    clip = make_sides(tmp_path / "sides.m4a", STREET, HOME)

    found = measured(taking_in.read_recording(clip))

    assert [each.code for each in found] == ["1L", "1R"]
    left, right = (sound(clip, tmp_path, SoundPart(0, side)) for side in Channel)
    alone = sound(make_tracks(tmp_path / "street.mp4", (STREET,)), tmp_path, SoundPart())
    count = min(len(left), len(alone))
    assert np.corrcoef(left[:count], alone[:count])[0, 1] > 0.9
    assert abs(np.corrcoef(right[:count], alone[:count])[0, 1]) < 0.2


def test_sides_of_one_microphone_are_one_part(tmp_path):
    clip = make_sides(tmp_path / "stereo.m4a", STREET, STREET)
    assert [each.code for each in measured(taking_in.read_recording(clip))] == ["1"]


def test_side_without_sound_is_not_heard(tmp_path):
    clip = make_stereo(tmp_path / "left.wav", sounds.siren(5), sounds.silence(5))
    found = measured(taking_in.read_recording(clip))
    assert [(each.code, each.is_to_hear) for each in found] == [("1L", True), ("1R", False)]


LONG_S = 16 * 60


@pytest.fixture(scope="module")
def talk(tmp_path_factory):
    """Two pieces of talk, and the hiss of two microphones, for as long as a long recording takes."""
    folder = tmp_path_factory.mktemp("talk")
    street, home = (sounds.sample_speech(folder, case=c, first_s=s, last_s=s + 60) for c, s in (STREET, HOME))
    hisses = [sounds.hiss(LONG_S, loud=0.003, seed=seed) for seed in (1, 2)]
    return np.tile(street, LONG_S // 60), np.tile(home, LONG_S // 60), *hisses


def test_long_track_is_told_apart_at_a_glance_as_by_all_of_it(talk, tmp_path):
    street, home, one, other = talk
    rare = np.concatenate([home[: 10 * 16_000], other[10 * 16_000 :]])
    silent = np.zeros(LONG_S * 16_000)
    silent[95 * 16_000 : 99 * 16_000] = home[: 4 * 16_000]  # between two stretches that are looked at
    sides = {
        "two": (street + one, home + other, "1L", ["1L", "1R"]),
        "rarely": (street + one, rare, "1L", ["1L", "1R"]),
        "of one microphone": (street + one, 0.7 * street + other, "1", ["1"]),
        "silent but once": (street, silent, "1L", ["1L", "1R"]),
        "sound on the right alone": (0 * street, street, "1R", ["1L", "1R"]),
        "somewhat alike": (street + one, 0.5 * street + home, "1L", ["1L", "1R"]),
        "nothing": (0 * street, 0 * street, None, ["1"]),
    }
    for name, (left, right, sure, codes) in sides.items():
        recording = taking_in.read_recording(make_stereo(tmp_path / f"{name}.wav", left, right))
        part = sure_part(recording)
        assert (part.code if part else None) == sure, name
        assert [each.code for each in measured(recording)] == codes, name


def test_first_of_several_tracks_with_sound_is_sure_to_be_heard(talk, tmp_path):
    street, _, one, _ = talk
    loud, quiet = (make_stereo(tmp_path / f"{n}.wav", s, s) for n, s in (("loud", street + one), ("quiet", 0 * one)))
    both = tmp_path / "both.mkv"
    for first, second, sure in ((loud, quiet, "1"), (quiet, loud, "2"), (quiet, quiet, None)):
        _put_together(first, second, both)
        part = sure_part(taking_in.read_recording(both))
        assert (part.code if part else None) == sure


def test_short_track_is_measured_whole(tmp_path):
    assert sure_part(taking_in.read_recording(make_sides(tmp_path / "sides.m4a", STREET, HOME))) is None


def test_second_track_is_on_the_clock_of_the_picture(tmp_path):
    late = make_clip(tmp_path / "late.mp4", length=6, late_s=3, tone_s=3)
    clip = make_tracks(tmp_path / "two.mkv", (STREET, STREET), length=6)
    both = tmp_path / "both.mkv"
    _put_together(clip, late, both)

    heard = sound(both, tmp_path, SoundPart(2))

    first = np.flatnonzero(np.abs(heard) > 300)[0] / 16_000
    assert first == pytest.approx(3.0, abs=0.1)


def _put_together(one, other, target):
    import subprocess

    from reviewer.media.ffmpeg import program

    command = [program(), "-y", "-loglevel", "error", "-copyts", "-i", str(one), "-i", str(other)]
    subprocess.run([*command, "-map", "0", "-map", "1:a", "-c", "copy", str(target)], check=True)


def test_measures_are_kept_by_hash(tmp_path):
    recording = taking_in.read_recording(make_tracks(tmp_path / "two.mp4", (STREET, HOME), length=2))
    assert kept_measures(recording) is None
    found = measured(recording)
    (tmp_path / "two.mp4").unlink()
    assert measured(recording) == kept_measures(recording) == found


@pytest.mark.parametrize("code", ["1", "2", "1L", "12R"])
def test_part_is_written_as_it_is_read(code):
    assert SoundPart.parsed(code).code == code
    assert SoundPart.parsed(f" {code.lower()} ").code == code


@pytest.mark.parametrize("code", ["", "0", "L", "1X", "-1", "all"])
def test_what_names_no_part_is_refused(code):
    with pytest.raises(ValueError, match="not a part"):
        SoundPart.parsed(code)
    if code != "all":
        with pytest.raises(UsageError, match="no audio track"):
            Chosen.parsed([code])


def test_another_file_in_its_place_is_not_measured(tmp_path):
    recording = taking_in.read_recording(make_tracks(tmp_path / "two.mp4", (STREET, HOME), length=2))
    make_tracks(tmp_path / "two.mp4", (HOME, STREET), length=3)
    with pytest.raises(MediaError, match="not the file that was added"):
        measured(recording)
    assert kept_measures(recording) is None


@pytest.mark.parametrize(
    ("options", "code"), [("{}", "1"), ('{"sound": "2R"}', "2R"), ("[1]", "1"), ("null", "1"), ('{"sound": [3]}', "1")]
)
def test_transcript_says_which_sound_it_heard_whoever_wrote_its_options(options, code):
    assert sound_part(options).code == code
