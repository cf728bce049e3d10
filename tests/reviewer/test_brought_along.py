"""Which transcripts count where some were heard here and others brought along: one for each sound."""

import json

import pytest

from models.transcript import TranscriptOrigin
from reviewer import listening, paths, pipeline
from reviewer.media import tracks
from reviewer.speech.weights import Weights
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from tests.support import values


@pytest.fixture
def database(tmp_path):
    """A recording with two tracks; a transcript of it was brought along."""
    made = Database.create(tmp_path / "stop.case", "State v. Nobody")
    recordings.add(made, values.a_recording(), actor="me")
    keep(made, "brought", origin=TranscriptOrigin.IMPORTED, model_sha256=None, source_sha256="e" * 64)
    yield made
    made.close()


def keep(database, name, sound=None, **changes):
    options = json.dumps({} if sound is None else {"sound": sound})
    transcripts.start(database, values.a_transcript(id=name, options_json=options, **changes), actor="me")
    transcripts.complete(database, name, values.NOW, actor="me")


def current(database):
    return [each.id for each in pipeline.current_transcripts(database, "rec")]


def test_transcript_that_was_brought_along_stays_where_another_track_is_heard(database):
    assert current(database) == ["brought"]

    keep(database, "second", "2")

    assert current(database) == ["brought", "second"]
    assert [each.transcript_id for each in pipeline.heard_in(database)] == ["brought", "second"]


def test_transcript_that_was_brought_along_gives_way_to_what_was_heard_of_its_track(database):
    keep(database, "second", "2")
    keep(database, "first", "1")
    keep(database, "brought later", origin=TranscriptOrigin.IMPORTED, source_sha256="f" * 64)
    assert current(database) == ["first", "second"]


def test_transcript_that_was_brought_along_does_not_stand_for_a_silent_track(database):
    measured = [{"code": "1", "peak_db": -90.0, "mean_db": -90.0}, {"code": "2", "peak_db": -3.0, "mean_db": -20.0}]
    recording = recordings.all_of(database)[0]
    paths.keep_in_cache(tracks._place(recording), json.dumps(measured).encode())
    keep(database, "second", "2")
    assert current(database) == ["second"]


def test_what_was_brought_along_counts_beside_what_other_weights_heard(database, tmp_path):
    recording = recordings.all_of(database)[0]
    weights = Weights("small", tmp_path, "d" * 64, True)
    assert listening.to_rest_on(database, recording, weights) == ()
    keep(database, "second", "2")
    keep(database, "second by others", "2", model_sha256=weights.model_sha256)

    rested_on = [each.id for each in listening.to_rest_on(database, recording, weights)]

    assert rested_on == ["brought", "second by others"]
    assert [each.transcript_id for each in pipeline.heard_in(database, preferred=rested_on)] == rested_on
