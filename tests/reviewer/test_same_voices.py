"""Voices of several recordings of a case held against each other, as people have named, joined and split them."""

import pytest

from models.clock import ClockLink, LinkSource
from reviewer import pipeline, same_voices
from reviewer.review import clocks, voices
from reviewer.speech.speakers_alike import Why
from reviewer.storage import recordings
from tests.support import values
from tests.support.two_cameras import ALIKE, OTHER, make_two_cameras


@pytest.fixture
def case(tmp_path):
    made = make_two_cameras(tmp_path)
    yield made
    made.close()


def proposed(case):
    held = recordings.all_of(case.database)
    heard = [case.heard(each) for one in held for each in pipeline.current_transcripts(case.database, one.id)]
    return [(each.one.name, each.other.name, each.why) for each in same_voices.proposed(case.database, heard)]


FOUND = ("Voice 1", "Voice 3", Why.SOUND)


def test_what_voices_sound_like_is_kept_with_them(case):
    kept = {voice.label: voice.vector for voice in voices.told(case.database)}
    assert kept == {"Wearer": OTHER, "Voice 1": ALIKE, "Voice 3": ALIKE, "Wearer 2": ()}


def test_voices_are_proposed_under_the_names_they_have_and_nothing_is_joined(case):
    assert proposed(case) == [FOUND]
    voices.name(case.database, "Voice 1", "Officer Diaz", role=None, actor="me")
    assert proposed(case) == [("Officer Diaz", "Voice 3", Why.SOUND)]
    assert voices.cast(case.database).speaker("Voice 3").name == "Voice 3"
    voices.name(case.database, "Voice 3", "Officer Tran", role=None, actor="me")
    assert proposed(case) == []


def test_answers_stand_until_they_are_taken_back(case):
    for answer in (voices.merge, voices.differ):
        answer(case.database, "Voice 3", "Voice 1", actor="me")
        assert proposed(case) == []
        voices.take_back(case.database, voices.history(case.database)[-1].id, actor="me")
        assert proposed(case) == [FOUND]


def test_that_two_are_not_the_same_holds_for_all_that_each_was_made_one_with(case):
    voices.differ(case.database, "Voice 3", "Wearer", actor="me")
    assert proposed(case) == [FOUND]
    voices.merge(case.database, "Voice 1", "Wearer", actor="me")
    assert proposed(case) == []


def test_two_who_speak_in_one_recording_are_not_proposed(case):
    voices.merge(case.database, "Wearer 2", "Voice 1", actor="me")
    assert proposed(case) == []


def test_voice_that_was_split_is_the_sound_of_two_people(case):
    voices.split(case.database, "Voice 3", transcript_id="cut2", start_ms=10_000, end_ms=11_000, actor="me")
    assert proposed(case) == []


def test_times_count_only_where_sound_laid_the_recordings_on_one_clock(case):
    def lay(offset_ms, source):
        clocks.add_links(
            case.database,
            ClockLink(f"{offset_ms} {source}", "rec2", "rec", offset_ms, 0.0, 50, source, "me", values.NOW),
        )
        return proposed(case)

    assert lay(-10_000, LinkSource.HAND) == [FOUND]
    assert lay(-10_000, LinkSource.SOUND) == [("Wearer", "Voice 3", Why.TIMES), ("Voice 1", "Wearer 2", Why.TIMES)]
    assert lay(0, LinkSource.SOUND) == [("Wearer", "Wearer 2", Why.TIMES), ("Voice 1", "Voice 3", Why.TIMES)]
