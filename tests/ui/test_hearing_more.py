"""In the window: sounds of a recording that were left out, second hearings, and parts of one recording."""

import shutil

import pytest
from PySide6.QtCore import Qt

from models.transcript import HeardAgainFor
from reviewer import listening, pipeline, taking_in
from reviewer.listening import Chosen, Way
from reviewer.speech import weights
from reviewer.speech.recognizer import sound_part
from reviewer.storage import recordings, transcripts
from reviewer.workspace import Workspace
from tests.support import values
from tests.support.clips import make_clip, make_tracks
from tests.support.desk import PLAYER_TALK
from tests.support.small_case import make_small_case
from ui import kept
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
REPORT = """I asked the driver whether she knew why she was stopped. The driver was told that the limit is 25.

The driver stated that he was coming home from work. I asked for his license and registration.
"""


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """A recording with two microphones, of which only the first was heard, and a report checked against that."""
    folder = tmp_path_factory.mktemp("heard")
    clip = make_tracks(folder / "two.mkv", (("traffic_stop", 0), ("domestic", 45)), length=60)
    (folder / "draft.txt").write_text(REPORT, encoding="utf-8")
    workspace = Workspace.create(folder / "two.case", "two", actor="me")
    database = workspace.database
    recording = taking_in.add_recording(database, clip, actor="me")
    report = taking_in.add_report(database, folder / "draft.txt", actor="me")
    way = Way(weights.find("tiny.en"), chosen=Chosen.parsed(["1"]))
    listening.hear(database, recording, way, actor="me")
    pipeline.check(database, report, actor="me")
    workspace.close()
    return folder / "two.case"


@pytest.fixture
def shown(qtbot, heard, tmp_path):
    copy = shutil.copy(heard, tmp_path / "two.case")
    kept.change("with_what", weights="tiny.en")
    workspace = Workspace.open(copy, actor="me")
    listening.parts_of(recordings.all_of(workspace.database)[0])  # what is in each track is kept in a cache
    workspace.close()
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(copy)
    yield made
    made.close()


def sounds_of(window):
    return [sound_part(each.transcript.options_json).code for each in window.desk.state.bundle.transcripts]


def select_one_with_words(window):
    state = window.desk.state
    state.select(next(each for each in state.checkable_claims() if state.best_place(each) is not None))


@pytest.mark.weights
def test_sound_that_was_left_out_is_heard_and_checked_with(qtbot, shown):
    transcript = shown.desk.transcript
    before = shown.desk.state.bundle.run
    assert transcript.hearing_label.text() == "Not heard: track 2. It holds sound of its own."
    assert sounds_of(shown) == ["1"]

    transcript.left_out_button.click()
    qtbot.waitUntil(lambda: not shown.work.runner.is_busy, timeout=180_000)

    assert sounds_of(shown) == ["1", "2"]
    assert len(shown.desk.state.bundle.run.transcript_ids) == 2
    assert shown.desk.state.bundle.run.id != before.id
    assert transcript.left_out_button.isHidden()
    assert transcript.hearing_label.isHidden()

    transcript.ask_for_left_out()
    qtbot.waitUntil(lambda: not shown.work.runner.is_busy, timeout=180_000)
    assert shown.message.text() == "No sound of this recording was left out."


@pytest.mark.weights
def test_hearing_what_was_left_out_can_be_stopped(qtbot, shown):
    shown.desk.transcript.left_out_button.click()
    assert shown.work.bar.isVisible()
    shown.work.bar.stop_button.click()
    qtbot.waitUntil(lambda: not shown.work.runner.is_busy, timeout=180_000)
    assert shown.message.text().startswith("Stopped.")
    assert sounds_of(shown) == ["1"]


@pytest.mark.weights
def test_what_the_selected_claim_rests_on_is_heard_again(qtbot, shown):
    database = shown.workspace.database
    run, [first] = shown.desk.state.bundle.run, shown.desk.state.bundle.transcripts
    before = {each.span for each in transcripts.second_hearings(database, first.transcript.id)}
    select_one_with_words(shown)
    assert shown.desk.claim.again_button.isVisible()

    shown.desk.claim.again_button.click()
    qtbot.waitUntil(lambda: not shown.work.runner.is_busy, timeout=180_000)

    now = transcripts.second_hearings(database, first.transcript.id)
    new = [each for each in now if each.span not in before]
    said = "with other words" if new else "the same words"
    assert said in shown.message.text()
    assert (shown.desk.state.bundle.run.id != run.id) is bool(new)
    assert {(each.reason, each.model_name) for each in new} <= {(HeardAgainFor.FINDING, "tiny.en")}


@pytest.mark.weights
def test_transcript_that_was_brought_along_still_counts_once_another_sound_was_heard(qtbot, tmp_path):
    clip = make_tracks(tmp_path / "two.mkv", (("traffic_stop", 30), ("domestic", 45)), length=12)
    (tmp_path / "two.srt").write_text("1\n00:00:01,000 --> 00:00:03,000\nDo you know why I stopped you?\n")
    (tmp_path / "draft.txt").write_text(REPORT, encoding="utf-8")
    kept.change("with_what", weights="tiny.en", verifier="rules")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.make_case(tmp_path / "two.case", [clip, tmp_path / "two.srt", tmp_path / "draft.txt"])
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=60_000)
    brought = window.desk.state.bundle.transcripts[0].transcript

    window.desk.transcript.ask_for_left_out()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=180_000)
    window.work.check()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=180_000)

    state = window.desk.state
    assert sounds_of(window) == ["1", "2"]
    assert state.bundle.transcripts[0].transcript.id == brought.id
    assert brought.id in state.bundle.run.transcript_ids
    window.close()


def test_check_says_why_voices_were_not_told_apart(qtbot, tmp_path):
    made = make_small_case(tmp_path, [values.a_segment(0, "No, sir.", 0, 900, speaker=None)])
    [recording] = recordings.all_of(made.database)
    made.close()
    kept.change("with_what", verifier="rules")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(tmp_path / "stop.case")

    window.work.check()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=60_000)
    told = window.message.text()
    assert told.startswith("Checked.")
    assert f"The voices of {recording.name} were not told apart. {recording.name} cannot be read" in told
    window.close()


def test_without_words_there_is_nothing_to_hear_again(qtbot, window):
    window.desk.state.claim = None
    window.desk.claim.ask_again()
    assert window.message.text().startswith("Select a claim that was checked.")


@pytest.mark.weights
def test_words_that_were_brought_along_are_not_heard_again(qtbot, window):
    select_one_with_words(window)
    window.desk.claim.ask_again()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=180_000)
    assert window.message.text().startswith("Nothing was heard again")


def test_files_that_seem_to_be_parts_are_asked_about_and_put_in_a_row(in_two_parts):
    window = in_two_parts
    line = window.desk.video.parts_line
    assert "AXON_7_part1.mp4, AXON_7_part2.mp4" in line.label.text()
    assert all(each.link is None for each in window.desk.state.placed)

    line.refuse_button.click()
    assert line.isHidden()
    window.asking.for_parts()
    assert window.focusWidget() is line.agree_button
    line.agree_button.click()

    first, second = window.desk.state.placed
    assert (first.link, second.link.offset_ms) == (None, first.recording.facts.duration_ms)
    assert line.isHidden()


def links(window):
    return [each.link and each.link.offset_ms for each in window.desk.state.placed]


@pytest.fixture
def in_two_parts(qtbot, tmp_path):
    clips = [make_clip(tmp_path / f"AXON_7_part{number}.mp4", length=2 + number) for number in (1, 2)]
    (tmp_path / "draft.txt").write_text(REPORT, encoding="utf-8")
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.make_case(tmp_path / "stop.case", [*clips, tmp_path / "draft.txt"])
    qtbot.waitUntil(lambda: made.desk is not None and not made.work.runner.is_busy, timeout=20_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.desk.show_queue()
    yield made
    made.close()


def test_joining_parts_is_undone_and_done_again(qtbot, in_two_parts):
    window = in_two_parts
    line, acts = window.desk.video.parts_line, window.desk.acts
    length_ms = window.desk.state.placed[0].recording.facts.duration_ms
    with qtbot.waitSignal(acts.told) as told:
        line.agree_button.click()
    assert told.args == ["Kept that these are parts of one recording."]
    assert links(window) == [None, length_ms]

    qtbot.keyClick(window.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert links(window) == [None, None]
    qtbot.keyClick(window.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert links(window) == [None, length_ms]


def test_parts_that_were_joined_are_taken_apart_after_the_case_was_closed(qtbot, in_two_parts):
    window = in_two_parts
    window.desk.video.parts_line.agree_button.click()
    path = window.workspace.database.path
    window.show_start()
    assert window.open_case(path)
    joined = links(window)

    window.asking.for_parts()
    line = window.desk.video.parts_line
    assert line.label.text().startswith("These lie one behind another")
    assert window.focusWidget() is line.refuse_button
    line.agree_button.click()

    assert links(window) == [None, None]
    assert line.isHidden()
    window.desk.acts.undo()
    assert links(window) == joined


def test_recordings_that_are_no_parts_of_one_are_not_asked_about(window):
    window.asking.for_parts()
    assert window.message.text() == "No recordings seem to be parts of one."
