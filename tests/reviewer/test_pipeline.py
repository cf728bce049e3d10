"""Checking as a stage: it says how far it is, stops on request, and stores its run whole or not at all."""

from itertools import pairwise

import pytest

from models.spans import TimeSpan
from models.transcript import HeardAgainFor, SecondHearing, Stretch
from reviewer import pipeline, taking_in
from reviewer.checking.places import TOGETHER
from reviewer.cli.main import run
from reviewer.errors import Stopped
from reviewer.progress import CancelToken
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.storage.database import Database
from tests.support import values
from tests.support.clips import damage, make_beginning

LINES = ("Officer Marsh, city police.", "I had one glass of wine.", "I don't consent to a search.")


@pytest.fixture
def database(tmp_path):
    made = Database.create(tmp_path / "stop.case", "State v. Nobody")
    recordings.add(made, values.a_recording(), actor="me")
    transcripts.start(made, values.a_transcript(), actor="me")
    segments = tuple(
        values.a_segment(index=at, span=TimeSpan(at * 2000, at * 2000 + 1900), text=text, words=())
        for at, text in enumerate(LINES)
    )
    transcripts.add_stretch(made, "tra", Stretch(TimeSpan(0, 7000), segments))
    reports.add(made, values.a_report(), values.some_claims(), actor="me")
    yield made
    made.close()


def test_progress_goes_through_every_segment_and_every_claim(database):
    steps = []

    pipeline.check(database, reports.all_of(database)[0], actor="me", progress=steps.append)

    claims = len(reports.claims(database, "rep"))
    assert next((s.done, s.total) for s in steps if s.stage == "meaning") == (3, 3)
    told = [s.done for s in steps if s.stage == "check"]
    assert told == sorted(told)
    assert told[-1] == claims
    assert all(later - sooner <= TOGETHER for sooner, later in pairwise([0, *told]))


def test_check_that_was_stopped_stores_nothing(database):
    token = CancelToken()

    def stop(step):
        token.cancel()

    with pytest.raises(Stopped):
        pipeline.check(database, reports.all_of(database)[0], actor="me", progress=stop, token=token)

    assert findings.latest_run(database, "rep") is None


def test_hearing_with_the_reports_own_words_does_not_bear_on_findings(database):
    span = TimeSpan(2000, 3900)
    heard = [
        SecondHearing(span, "I had two glasses of wine.", reason, "tiny.en", "how")
        for reason in (HeardAgainFor.VOCABULARY, HeardAgainFor.POOR)
    ]
    transcripts.add_second_hearings(database, "tra", heard, actor="me")

    [found] = pipeline.heard_in(database)

    assert [each.reason for each in found.second] == [HeardAgainFor.POOR]


@pytest.mark.parametrize("text", ["I had one. " * 12, "Thanks for watching!"])
def test_second_hearing_that_looks_invented_does_not_bear_on_findings(database, text):
    heard = SecondHearing(TimeSpan(2000, 3900), text, HeardAgainFor.POOR, "tiny.en", "how")
    transcripts.add_second_hearings(database, "tra", [heard], actor="me")

    [found] = pipeline.heard_in(database)

    assert found.second == ()


@pytest.mark.weights
def test_recording_that_may_be_damaged_is_told_as_that(tmp_path, capsys):
    database = Database.create(tmp_path / "damaged.case", "State v. Nobody")
    whole = make_beginning(tmp_path / "whole.m4a", "traffic_stop", length=20)
    damaged = damage(make_beginning(tmp_path / "damaged.m4a", "traffic_stop", length=25), every=400)
    found = []
    for clip in (whole, damaged):
        recording = taking_in.add_recording(database, clip, actor="me")
        made = pipeline.transcribe(database, recording, weights=weights.find("tiny.en"), options=Options(), actor="me")
        found.append(transcripts.coverage(database, made.id).complaints)
    database.close()

    assert found[0] == 0 < found[1]
    assert run(["show", str(tmp_path / "damaged.case")]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.count("the recording may be damaged") == 1
    assert f"{found[1]} errors were told while its sound was decoded" in told


@pytest.mark.weights
def test_long_recording_begins_with_the_words_that_the_whole_would_give(tmp_path, monkeypatch):
    made, clip = [], make_beginning(tmp_path / "stop.mp4", "traffic_stop", length=150)
    for name, long_ms in (("at once.case", pipeline.LONG_MS), ("soon.case", 60_000)):
        monkeypatch.setattr(pipeline, "LONG_MS", long_ms)
        monkeypatch.setattr(pipeline, "_BEGINNING_MS", 120_000)
        database = Database.create(tmp_path / name, "State v. Nobody")
        recording = taking_in.add_recording(database, clip, actor="me")
        transcript = pipeline.transcribe(
            database, recording, weights=weights.find("tiny.en"), options=Options(), actor="me"
        )
        made.append((transcripts.stretches(database, transcript.id), transcripts.segments(database, transcript.id)))
        database.close()

    assert len(made[0][1]) > 25
    assert made[0] == made[1]
    assert {each.language for each in made[0][1]} == {None}  # weights for English alone tell no language
