"""Graphics cards: chosen where there is one, left with a plain word where it gives up, never mixed; and priority."""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from models.spans import TimeSpan
from models.transcript import Segment, Stretch
from reviewer import listening, pipeline, priority, taking_in
from reviewer.errors import CardError, SpeechError, UsageError
from reviewer.listening import Way
from reviewer.speech import child, weights
from reviewer.speech.devices import Device, card_computes, computes
from reviewer.speech.recognizer import Options
from reviewer.storage import transcripts
from reviewer.storage.database import Database
from tests.support import engines, sounds
from tests.support.clips import make_tracks

NONE = weights.Weights("none", "nowhere", "0" * 64, is_multilingual=False)


def card():
    return ("float16", "int8_float16")


def test_card_is_taken_where_there_is_one_and_the_processor_comes_last():
    assert computes(Device.AUTO, card) == ("float16", "int8_float16", "int8")
    assert computes(Device.GPU, card) == ("float16", "int8_float16", "int8")
    assert computes(Device.CPU, card) == ("int8",)
    assert computes(Device.AUTO, lambda: ()) == ("int8",)
    with pytest.raises(UsageError, match="no graphics card") as refused:
        computes(Device.GPU, lambda: ())
    assert refused.value.kept


def test_device_is_told_by_options_and_the_processor_as_before():
    assert '"compute": "float16"' in Options(compute="float16").to_json()
    assert "compute" not in Options().to_json()


@pytest.mark.parametrize(
    ("load", "reason"),
    [
        (engines.memory_runs_out, "its memory ran out"),
        (engines.blas_gives_up, "its memory ran out"),
        (engines.library_is_missing, "a library of CUDA is missing"),
        (engines.process_ends, "its libraries ended the speech engine"),
    ],
)
def test_card_that_gives_up_is_told_and_what_was_heard_is_handed_over(tmp_path, load, reason):
    track = sounds.as_track(sounds.silence(2), tmp_path / "s.s16")
    heard = []
    with pytest.raises(CardError, match=reason):
        for stretch in child.transcribe(track, NONE, Options(compute="float16"), load=load):
            heard.append(stretch.segments[0].text)
    assert heard == ["heard with float16"]


@pytest.mark.parametrize(("load", "compute"), [(engines.something_else, "float16"), (engines.memory_runs_out, "int8")])
def test_other_failures_are_no_fault_of_a_card_and_their_words_stay_private(tmp_path, load, compute):
    track = sounds.as_track(sounds.silence(2), tmp_path / "s.s16")
    with pytest.raises(SpeechError) as failed:
        list(child.transcribe(track, NONE, Options(compute=compute), load=load))
    assert not isinstance(failed.value, CardError)
    assert "witness" not in failed.value.told()


@pytest.fixture
def case(tmp_path):
    database = Database.create(tmp_path / "a.case", "a")
    clip = make_tracks(tmp_path / "stop.mp4", (("traffic_stop", 30),), length=6)
    recording = taking_in.add_recording(database, clip, actor="me")
    yield database, recording
    database.close()


@pytest.mark.weights
@pytest.mark.skipif(bool(card_computes()), reason="a card is there and does not fail")
def test_card_without_a_driver_gives_way_to_the_processor_and_nothing_is_mixed(case):
    """The real engine is asked for a card that is not there: what it says is what a broken driver makes it say."""
    database, recording = case
    tiny, told = weights.find("tiny.en"), []
    begun = pipeline.started(database, recording, weights=tiny, options=Options(compute="float16"), actor="me")
    earlier = Segment(0, TimeSpan(0, 900), "Heard by a card.")
    transcripts.add_stretch(database, begun.id, Stretch(TimeSpan(0, 1000), (earlier,)))

    [made] = listening.hear(database, recording, Way(tiny, told=told.append, on_card=card), actor="me")

    assert [each.count("its driver is missing or too old") for each in told] == [1, 1]
    assert "compute" not in made.options_json
    assert "Heard by a card." not in {each.text for each in transcripts.segments(database, made.id)}
    assert transcripts.heard_until(database, made.id)[0] >= 5_900
    assert [each.text for each in transcripts.segments(database, begun.id)] == ["Heard by a card."]
    assert pipeline.current_transcript(database, recording.id).id == made.id
    again = listening.hear(database, recording, Way(tiny, told=told.append, on_card=card), actor="me")
    assert again == (made,)
    assert len(told) == 2


@pytest.mark.skipif(os.name == "nt", reason="asks for the niceness of POSIX")
def test_background_work_lets_others_go_first_and_any_work_the_window(tmp_path, monkeypatch):
    monkeypatch.setattr(priority, "_window", threading.Event())
    track = sounds.as_track(sounds.silence(2), tmp_path / "s.s16")
    here = os.getpriority(os.PRIO_PROCESS, 0)

    def said(is_background):
        heard = child.transcribe(track, NONE, Options(), is_background=is_background, load=engines.says_its_kind)
        return next(heard).segments[0].text

    assert said(False) == f"False {here}"
    assert said(True) == f"True {min(19, here + 10)}"
    priority.put_window_first()
    assert said(False) == f"False {min(19, here + 5)}"
    assert said(True) == f"True {min(19, here + 10)}"
    assert os.getpriority(os.PRIO_PROCESS, 0) == here


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the niceness of a thread")
def test_threads_that_compute_go_behind_the_window_where_there_is_one(monkeypatch):
    monkeypatch.setattr(priority, "_window", threading.Event())
    here = os.getpriority(os.PRIO_PROCESS, 0)

    def niceness():
        with ThreadPoolExecutor(1, initializer=priority.put_thread_behind_the_window) as pool:
            return pool.submit(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id())).result()

    assert niceness() == here
    priority.put_window_first()
    assert niceness() == min(19, here + 5)
    assert os.getpriority(os.PRIO_PROCESS, 0) == here
