"""When voices are told apart by themselves: of what was heard here, once, and not at the cost of a check."""

import pytest

from models.transcript import TranscriptOrigin
from reviewer import who_speaks
from reviewer.errors import MediaError, Stopped
from reviewer.storage import recordings
from tests.support import values
from tests.support.small_case import make_small_case

NAMELESS = tuple(values.a_segment(n, "yes sir", n * 1000, n * 1000 + 900, speaker=None) for n in range(3))


@pytest.fixture
def case(tmp_path):
    made = make_small_case(tmp_path, NAMELESS)
    yield made.database, recordings.all_of(made.database)[0]
    made.close()


@pytest.fixture
def told(monkeypatch):
    """Recordings whose voices were told apart."""
    found = []
    monkeypatch.setattr(who_speaks, "tell", lambda _db, recording, **_: found.append(recording.id))
    return found


def test_voices_of_what_was_heard_are_told(case, told):
    assert who_speaks.tell_of_heard(*case, actor="me") is None
    assert told == ["rec"]


def test_transcript_from_elsewhere_stays_as_it_is(case, told, monkeypatch):
    brought = values.a_transcript(origin=TranscriptOrigin.IMPORTED, completed_utc=values.NOW)
    monkeypatch.setattr(who_speaks.pipeline, "current_transcripts", lambda *_: (brought,))
    assert who_speaks.tell_of_heard(*case, actor="me") is None
    assert told == []


def test_what_was_not_heard_to_its_end_waits(case, told, monkeypatch):
    begun = values.a_transcript(completed_utc=None)
    for current in ((), (begun,)):
        monkeypatch.setattr(who_speaks.pipeline, "current_transcripts", lambda *_, held=current: held)
        assert who_speaks.tell_of_heard(*case, actor="me") is None
    assert told == []


def test_speakers_that_are_told_stay(tmp_path, told):
    made = make_small_case(tmp_path, [values.a_segment(0, "yes sir", 0, 900, speaker="Voice 1")])
    assert who_speaks.tell_of_heard(made.database, recordings.all_of(made.database)[0], actor="me") is None
    made.close()
    assert told == []


def test_file_that_is_gone_does_not_keep_a_check_from_being_made(case):
    kept_from = who_speaks.tell_of_heard(*case, actor="me")
    assert isinstance(kept_from, MediaError)


def test_stopping_is_no_such_reason(case, monkeypatch):
    def stopped(*_args, **_named):
        raise Stopped("Stopped.")

    monkeypatch.setattr(who_speaks, "tell", stopped)
    with pytest.raises(Stopped):
        who_speaks.tell_of_heard(*case, actor="me")
