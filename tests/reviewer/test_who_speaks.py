"""When voices are told apart by themselves: in what was heard here and a check rests on, once, at no check's cost."""

import json

import pytest

from models.spans import TimeSpan
from models.transcript import Stretch, TranscriptOrigin
from reviewer import pipeline, taking_in, who_speaks
from reviewer.errors import MediaError, Stopped, UsageError
from reviewer.progress import CancelToken
from reviewer.storage import recordings, transcripts
from reviewer.workspace import Workspace
from tests.support import values
from tests.support.clips import make_tracks
from tests.support.small_case import make_small_case

LENGTH = 12


@pytest.fixture
def case(tmp_path):
    """A recording with two microphones, nothing of which was heard yet."""
    clip = make_tracks(tmp_path / "stop.mkv", (("traffic_stop", 60), ("domestic", 60)), length=LENGTH)
    made = Workspace.create(tmp_path / "stop.case", "stop", actor="me")
    yield made.database, taking_in.keep_recording(made.database, taking_in.read_recording(clip), actor="me")
    made.close()


def heard(case, name, sound="1", *, speaker=None, is_finished=True, **changes):
    """A transcript of one of the sounds."""
    database, recording = case
    options = {} if sound == "1" else {"sound": sound}
    transcript = values.a_transcript(
        id=name, recording_id=recording.id, options_json=json.dumps(options | {"made": name}), **changes
    )
    transcripts.start(database, transcript, actor="me")
    lines = tuple(
        values.a_segment(n, "Yes, I do.", n * 2000, n * 2000 + 1500, speaker=speaker) for n in range(LENGTH // 2)
    )
    transcripts.add_stretch(database, name, Stretch(TimeSpan(0, LENGTH * 1000), lines))
    if is_finished:
        transcripts.complete(database, name, values.NOW, actor="me")


def told(case):
    """The transcripts that others were cut from."""
    return [who_speaks.told_from(each) for each in transcripts.all_of(case[0]) if who_speaks.told_from(each)]


def test_voices_of_what_was_heard_are_told_once(case):
    heard(case, "one")
    for _ in range(2):
        assert who_speaks.tell_of_heard(*case, actor="me") is None
    assert told(case) == ["one"]
    assert who_speaks.is_cut_since(case[0], "one")
    assert not who_speaks.is_cut_since(case[0], pipeline.current_transcript(*[case[0], case[1].id]).id)


def test_speakers_that_are_told_stay_whatever_model_is_chosen(case):
    heard(case, "one", speaker="Voice 1")
    heard(case, "two", "2")
    assert who_speaks.tell_of_heard(*case, actor="me", model="shipped") is None
    assert told(case) == ["two"]


def test_transcript_from_elsewhere_stays_as_it_is_beside_what_was_heard(case):
    heard(case, "brought", origin=TranscriptOrigin.IMPORTED, source_name="vendor.json")
    heard(case, "two", "2")
    assert who_speaks.tell_of_heard(*case, actor="me") is None
    assert told(case) == ["two"]


def test_what_the_check_is_to_rest_on_is_told(case):
    heard(case, "earlier")
    heard(case, "later")
    assert who_speaks.tell_of_heard(*case, actor="me", preferred=["earlier"]) is None
    assert told(case) == ["earlier"]


def test_what_was_not_heard_to_its_end_waits(case):
    assert who_speaks.tell_of_heard(*case, actor="me") is None
    heard(case, "begun", is_finished=False)
    assert who_speaks.tell_of_heard(*case, actor="me") is None
    assert told(case) == []


def test_model_that_is_gone_is_told_and_asked_for_only_where_there_is_something_to_tell(case):
    heard(case, "one")
    assert isinstance(who_speaks.tell_of_heard(*case, actor="me", model="/gone/model"), UsageError)
    assert told(case) == []
    who_speaks.tell_of_heard(*case, actor="me")
    assert who_speaks.tell_of_heard(*case, actor="me", model="/gone/model") is None


def test_file_that_is_gone_does_not_keep_a_check_from_being_made(tmp_path):
    lines = [values.a_segment(0, "yes sir", 0, 900, speaker=None)]
    made = make_small_case(tmp_path, lines)
    kept_from = who_speaks.tell_of_heard(made.database, recordings.all_of(made.database)[0], actor="me")
    made.close()
    assert isinstance(kept_from, MediaError)


def test_stopping_ends_it(case):
    heard(case, "one")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        who_speaks.tell_of_heard(*case, actor="me", token=token)
    assert told(case) == []
