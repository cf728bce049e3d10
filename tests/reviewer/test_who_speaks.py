"""When voices are told apart by themselves: in what was heard here and a check rests on, once, at no check's cost."""

import hashlib
import json

import pytest

from models.spans import TimeSpan
from models.speaker import DOUBT
from models.transcript import Stretch, TranscriptOrigin, Word
from reviewer import pipeline, taking_in, voice_models, who_speaks
from reviewer.errors import MediaError, SpeechError, Stopped, UsageError
from reviewer.progress import CancelToken
from reviewer.review import corrections, reviewers
from reviewer.storage import recordings, transcripts
from reviewer.transcripts.rttm import Turn, TurnFile
from reviewer.who_speaks import ToldBy
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


def said(index, start_ms, speaker):
    """A line of three words, half a second each."""
    words = [
        Word(text, TimeSpan(at, at + 500), 0.9)
        for text, at in zip(("Yes,", "I", "do."), range(start_ms, start_ms + 1500, 500), strict=True)
    ]
    return values.a_segment(index, "Yes, I do.", start_ms, start_ms + 1500, words=tuple(words), speaker=speaker)


def heard(case, name, sound="1", *, speaker=None, is_finished=True, **changes):
    """A transcript of one of the sounds."""
    database, recording = case
    options = {} if sound == "1" else {"sound": sound}
    transcript = values.a_transcript(
        id=name, recording_id=recording.id, options_json=json.dumps(options | {"made": name}), **changes
    )
    transcripts.start(database, transcript, actor="me")
    lines = tuple(said(n, n * 2000, speaker) for n in range(LENGTH // 2))
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


def by(case, *turns):
    """The voices told by a file of turns; the texts of the lines that come of it."""
    held = tuple(Turn(label, TimeSpan(start, end)) for label, start, end in turns)
    database, recording = case
    sha256 = hashlib.sha256(repr(held).encode()).hexdigest()
    made = who_speaks.tell_by_turns(database, recording, TurnFile("t.rttm", sha256, held), actor="me")
    return made, [each.text for each in transcripts.segments(database, made.id)]


def test_lines_that_were_cut_are_whole_again_where_one_speaks_by_what_is_asked_next(case):
    heard(case, "one")
    _, cut = by(case, ("A", 0, 500), ("B", 500, 12_000))
    made, anew = by(case, ("A", 0, 12_000))
    assert (cut[:2], len(cut)) == (["Yes,", "I do."], 7)
    assert anew == ["Yes, I do."] * 6
    assert who_speaks.followed_by(case[0], transcripts.all_of(case[0])[0]) == made.id


def test_line_that_a_person_corrected_stays_cut_and_its_correction_counts(case):
    heard(case, "one")
    cut, _ = by(case, ("A", 0, 500), ("B", 500, 12_000))
    ana = reviewers.named(case[0], "Ana Ortiz")
    corrections.correct(
        case[0], values.a_correction(transcript_id=cut.id, segment_index=1, text="I did.", reviewer_id=ana.id)
    )
    made, anew = by(case, ("A", 0, 12_000))
    assert (anew[:2], len(anew)) == (["Yes,", "I do."], 7)
    [kept] = corrections.history(case[0], made.id)
    assert (kept.segment_index, kept.text) == (1, "I did.")


def told_by(diarizer):
    return voice_models.Chosen("theirs", "d" * 64, None, diarizer)


class Theirs:
    """Says who speaks when; ``meanwhile`` something else happens."""

    engine = "theirs 1"

    def __init__(self, *turns, meanwhile=lambda: None):
        self._turns, self._meanwhile = turns, meanwhile

    def turns(self, _track, **_how):
        self._meanwhile()
        return tuple(Turn(label, TimeSpan(start, end)) for label, start, end in self._turns)


def test_what_a_diarizer_tells_is_kept_with_what_it_is_and_not_told_twice(case):
    heard(case, "one")
    model = told_by(Theirs(("S1", 0, 5000), ("S2", 5000, 12_000)))
    made = who_speaks.tell(*case, actor="me", model=model)
    assert who_speaks.told_by(made) == ToldBy("theirs", "d" * 64, is_trusted=True, is_diarizer=True)
    assert json.loads(made.options_json)["speakers"]["engine"] == "theirs 1"
    assert who_speaks.is_compared(made)
    spoken = transcripts.segments(case[0], made.id)
    assert len({line.speaker.removesuffix(DOUBT) for line in spoken}) == 2

    assert who_speaks.tell(*case, actor="me", model=model) == made
    back = who_speaks.tell(*case, actor="me", model=voice_models.find(None))
    assert who_speaks.told_by(back) is None


def test_diarizer_that_fails_does_not_keep_a_check_from_being_made(case, monkeypatch):
    def fail():
        raise SpeechError("it failed")

    heard(case, "one")
    monkeypatch.setattr(who_speaks.voice_models, "find", lambda _: told_by(Theirs(meanwhile=fail)))
    assert isinstance(who_speaks.tell_of_heard(*case, actor="me", model="theirs"), SpeechError)
    assert told(case) == []


def test_correction_made_while_voices_are_told_anew_is_never_lost(case):
    """Of a line that stays it goes on to count; where the line was to be whole again, voices stay as they were."""
    heard(case, "one")
    cut, _ = by(case, ("A", 0, 500), ("B", 500, 12_000))
    ana = reviewers.named(case[0], "Ana Ortiz")

    def correct(index, text):
        made = values.a_correction(
            id=text, transcript_id=cut.id, segment_index=index, text=text, speaker=None, reviewer_id=ana.id
        )
        corrections.correct(case[0], made)

    diarizer = Theirs(("S1", 0, 12_000), meanwhile=lambda: correct(0, "Yes!"))
    with pytest.raises(UsageError, match="corrected while voices were being told apart"):
        who_speaks.tell(*case, actor="me", model=told_by(diarizer))
    assert not who_speaks.is_cut_since(case[0], cut.id)

    diarizer = Theirs(("S1", 0, 12_000), meanwhile=lambda: correct(3, "I did."))
    made = who_speaks.tell(*case, actor="me", model=told_by(diarizer))
    assert {each.text for each in corrections.history(case[0], made.id)} == {"Yes!", "I did."}
    words = [word.text for line in transcripts.segments(case[0], made.id) for word in line.words]
    assert words == ["Yes,", "I", "do."] * (LENGTH // 2)
