"""Speech weights and verifier are chosen in the window; what was checked with others is checked again."""

import json

import pytest

from models.spans import TimeSpan
from models.transcript import Stretch
from reviewer.speech import weights
from reviewer.storage import transcripts
from tests.support import values
from tests.support.desk import PLAYER_TALK
from tests.support.small_case import make_small_case
from ui import case_work, looking, with_what
from ui.panels.transcript_panel import TranscriptPanel
from ui.state import ReviewState

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def test_report_is_checked_again_with_the_verifier_that_was_chosen(qtbot, window):
    before = window.desk.state.bundle.run
    window.with_what.choose("verifier", "rules")
    qtbot.waitUntil(lambda: window.desk.state.bundle.run.id != before.id, timeout=60_000)
    assert json.loads(window.desk.state.bundle.run.settings_json)["verifier"] == "rules"
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)
    window.with_what._verifier_menu.aboutToShow.emit()
    chosen = [action.text() for action in window.with_what._verifier_menu.actions() if action.isChecked()]
    assert chosen == ["None: rules alone"]


def test_verifier_that_is_gone_is_told_and_nothing_is_lost(qtbot, window):
    before = window.desk.state.bundle.run
    window.with_what.choose("verifier", "/nowhere/at/all")
    qtbot.waitUntil(lambda: "There is no verifier /nowhere/at/all" in window.message.text(), timeout=20_000)
    assert window.desk.state.bundle.run == before
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)


def test_speaker_model_is_chosen_and_known_again_and_nothing_is_checked_for_it(qtbot, window):
    with qtbot.assertNotEmitted(window.with_what.changed), qtbot.waitSignal(window.with_what.voices_changed):
        window.with_what.choose("voices", "/somewhere/mine")
    window.with_what._voices_menu.aboutToShow.emit()
    chosen = [action.text() for action in window.with_what._voices_menu.actions() if action.isChecked()]
    assert chosen == ["/somewhere/mine"]
    assert with_what.chosen().voices == "/somewhere/mine"


def test_speaker_model_that_is_gone_is_told_and_nothing_is_lost(qtbot, window):
    before = window.desk.state.bundle.transcripts
    window.with_what.choose("voices", "/nowhere/at/all")
    window.work.tell_voices_apart()
    qtbot.waitUntil(lambda: "There is no speaker model /nowhere/at/all" in window.message.text(), timeout=20_000)
    assert window.desk.state.bundle.transcripts == before
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)


@pytest.mark.weights
def test_weights_on_this_computer_are_offered(window):
    window.with_what._weights_menu.aboutToShow.emit()
    offered = [action.text() for action in window.with_what._weights_menu.actions()]
    assert offered == ["The best on this computer", *(each.name for each in weights.installed())]


def test_damaged_weights_are_told_and_the_others_offered(window, tmp_path, monkeypatch):
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "models"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "model.bin").write_bytes(b"weights")
    (tmp_path / "mine" / "config.json").write_text("{}")
    weights.add(tmp_path / "mine", "sound")
    hurt = weights.add(tmp_path / "mine", "hurt")
    (hurt.folder / "config.json").write_text("{")

    window.with_what._weights_menu.aboutToShow.emit()
    *offered, told = window.with_what._weights_menu.actions()
    assert [action.text() for action in offered] == ["The best on this computer", "sound"]
    assert told.text() == "hurt: damaged"
    told.trigger()
    assert f"The weights in {hurt.folder} are damaged." in window.message.text()
    assert "Take that folder out of its place" in window.message.text()
    assert with_what.chosen().weights == ""


def test_with_other_weights_what_was_heard_before_is_heard_again(tmp_path):
    made = make_small_case(tmp_path)
    (recording,) = looking.look(made, "rep").bundle.recordings
    same, other = (weights.Weights("w", tmp_path, sha * 64, is_multilingual=False) for sha in "bd")
    assert case_work._is_heard(made.database, recording, None)
    assert case_work._is_heard(made.database, recording, same)
    assert not case_work._is_heard(made.database, recording, other)
    made.close()


def test_window_says_that_a_card_gave_up(qtbot, tmp_path):
    made = make_small_case(tmp_path)
    on_card = values.a_transcript(id="card", options_json='{"compute": "float16"}')
    transcripts.start(made.database, on_card, actor="me")
    transcripts.add_stretch(made.database, "card", Stretch(TimeSpan(0, 9), ()))
    state = ReviewState(looking.look(made, "rep"))
    panel = TranscriptPanel(state)
    qtbot.addWidget(panel)
    state.show_recording("rec")
    assert "graphics card gave up" in panel.hearing_label.text()
    assert with_what.chosen() == case_work.Chosen()
    made.close()
