"""A run over several microphones that is stopped goes on with all of them, also from another command."""

import pytest

from reviewer import listening, pipeline, taking_in
from reviewer.errors import Stopped
from reviewer.listening import Chosen, Way
from reviewer.media import tracks
from reviewer.media.audio import SAMPLE_RATE
from reviewer.progress import CancelToken
from reviewer.speech import weights
from reviewer.speech.recognizer import Options, sound_part
from reviewer.storage import transcripts
from reviewer.storage.database import Database
from tests.support import sounds
from tests.support.clips import make_stereo, make_tracks

pytestmark = pytest.mark.weights


@pytest.fixture
def case(tmp_path):
    database = Database.create(tmp_path / "a.case", "a")
    clip = make_tracks(tmp_path / "two.mkv", (("traffic_stop", 30), ("domestic", 45)), length=6)
    recording = taking_in.add_recording(database, clip, actor="me")
    yield database, recording, Way(weights.find("tiny.en"))
    database.close()


def stopped_at_first_words(database, recording, way):
    token = CancelToken()

    def stop(step):
        if step.stage == "transcribe":
            token.cancel()

    with pytest.raises(Stopped):
        listening.hear(database, recording, way, actor="me", progress=stop, token=token)


def heard(database, recording):
    return [sound_part(each.options_json).code for each in pipeline.current_transcripts(database, recording.id)]


def test_stopped_run_goes_on_with_every_microphone(case):
    database, recording, way = case
    stopped_at_first_words(database, recording, way)
    assert not pipeline.is_heard_to_its_end(database, recording.id)

    listening.hear(database, recording, way, actor="me")

    assert heard(database, recording) == ["1", "2"]
    assert len(transcripts.all_of(database, recording.id)) == 2
    assert pipeline.is_heard_to_its_end(database, recording.id)


def test_choice_of_a_microphone_is_kept_until_another_is_asked_for(case):
    database, recording, way = case
    second = Way(way.weights, chosen=Chosen.parsed(["2"]))
    stopped_at_first_words(database, recording, second)

    listening.hear(database, recording, way, actor="me")

    assert heard(database, recording) == ["2"]
    listening.hear(database, recording, Way(way.weights, chosen=Chosen.parsed(["all"])), actor="me")
    assert heard(database, recording) == ["1", "2"]
    assert listening.not_heard(database, recording) == ()


def test_recording_is_hashed_once_a_run_however_many_sounds_it_has(case):
    database, recording, way = case
    hashed = []

    listening.hear(
        database, recording, way, actor="me", progress=lambda s: hashed.append(s) if s.stage == "hash" else None
    )

    assert heard(database, recording) == ["1", "2"]
    assert sum(step.done for step in hashed if step.done == step.total) == recording.size_bytes


def test_track_heard_whole_gives_way_to_its_channels(case):
    database, recording, way = case
    for code in ("1", "1L"):
        options = Options(sound=code)
        transcript = pipeline.started(database, recording, weights=way.weights, options=options, actor="me")
        taking_in.completed(database, transcript, "me")
    assert heard(database, recording) == ["1", "1L"]

    options = Options(sound="1R")
    transcript = pipeline.started(database, recording, weights=way.weights, options=options, actor="me")
    taking_in.completed(database, transcript, "me")

    assert heard(database, recording) == ["1L", "1R"]


@pytest.fixture
def long_sides(tmp_path):
    """Sixteen minutes of another microphone on each side, with talk at the beginning and every four minutes, at the
    right after the left.
    """
    sides = []
    for seed, case, first_s, after_s in ((1, "traffic_stop", 48, 0), (2, "domestic", 55, 16)):
        hiss = sounds.hiss(16 * 60, loud=0.01, seed=seed)
        talk = sounds.sample_speech(tmp_path, case=case, first_s=first_s, last_s=first_s + 16)
        for at_s in range(0, 16 * 60, 240):
            first = (at_s + after_s) * SAMPLE_RATE
            hiss[first : first + len(talk)] += talk
        sides.append(hiss)
    database = Database.create(tmp_path / "long.case", "long")
    clip = make_stereo(tmp_path / "long.flac", *sides)
    yield database, taking_in.add_recording(database, clip, actor="me"), Way(weights.find("tiny.en"))
    database.close()


@pytest.mark.timeout(300)
def test_first_words_come_before_all_sound_is_looked_through_and_a_stop_then_leaves_no_microphone_out(long_sides):
    database, recording, way = long_sides
    token, kept = CancelToken(), []

    def stop(step):
        if step.stage == "tracks":
            [begun] = transcripts.all_of(database, recording.id)
            kept.extend(transcripts.segments(database, begun.id))
            token.cancel()

    with pytest.raises(Stopped):
        listening.hear(database, recording, way, actor="me", progress=stop, token=token)
    assert kept
    assert tracks.kept_measures(recording) is None

    made = listening.hear(database, recording, way, actor="me")

    assert heard(database, recording) == ["1L", "1R"]
    assert len(transcripts.all_of(database, recording.id)) == 2
    assert list(transcripts.segments(database, made[0].id)[: len(kept)]) == kept
    assert pipeline.is_heard_to_its_end(database, recording.id)


def test_whole_track_that_an_earlier_version_began_is_heard_to_its_end_though_one_side_is_silent(tmp_path, monkeypatch):
    monkeypatch.setattr(listening, "LONG_MS", 1_000)
    talk = sounds.sample_speech(tmp_path, first_s=48, last_s=56)
    database = Database.create(tmp_path / "older.case", "older")
    clip = make_stereo(tmp_path / "left.wav", talk, 0 * talk)
    recording, model = taking_in.add_recording(database, clip, actor="me"), weights.find("tiny.en")
    assert [each.code for each in listening.parts_to_hear(database, recording)] == ["1L"]
    stopped_at_first_words(database, recording, Way(model, chosen=Chosen.parsed(["1"])))

    listening.hear(database, recording, Way(model), actor="me")

    assert heard(database, recording) == ["1"]
    assert pipeline.is_heard_to_its_end(database, recording.id)
    database.close()
