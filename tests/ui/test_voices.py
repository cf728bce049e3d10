"""Who speaks, in the window: told apart in the background, listened to, named, merged and split."""

import gc
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from models.spans import TimeSpan
from models.speaker import Role, Voice
from reviewer import who_speaks
from reviewer.review import voices
from reviewer.storage import transcripts
from tests.support import values
from tests.support.desk import PLAYER_TALK
from tests.support.small_case import make_case_with_voices, make_small_case
from tests.support.turns import write_turns
from ui import looking
from ui.panels.voices_panel import VoicesPanel, spoken_in
from ui.state import ReviewState

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def workspace(tmp_path):
    made = make_case_with_voices(tmp_path)
    yield made
    made.close()


@pytest.fixture
def panel(state, voices_panel):
    state.show_recording("rec")
    return voices_panel


def card(panel, name):
    return next(each for each in panel.cards if each._speaker and each._speaker.name == name)


def lines_of(panel):
    return [line.speaker for line in panel._state.bundle.transcripts[0].segments]


def test_voices_are_listed_by_how_much_they_say_and_the_unknown_last(panel):
    found = spoken_in(panel._state)
    assert [each.speaker and each.speaker.name for each in found] == ["Voice 1", "Wearer", "Voice 2", None]
    assert [each.total_ms for each in found] == [2700, 900, 900, 900]
    assert [each.doubtful_ms for each in found] == [900, 0, 0, 900]
    assert [s.segment.index for s in found[0].samples] == [1, 5]
    assert not hasattr(panel.cards[-1], "name_edit")


def test_the_field_that_has_the_keys_is_in_view_however_low_the_list_is(qtbot, panel):
    field = panel.cards[0].name_edit

    def bottom():
        return field.mapTo(panel.area.viewport(), field.rect().bottomLeft()).y()

    panel.resize(panel.width(), panel.height() - panel.area.viewport().height() + bottom() - field.height() // 2)
    qtbot.waitUntil(lambda: bottom() > panel.area.viewport().height())
    panel.focus_first()
    qtbot.waitUntil(lambda: bottom() < panel.area.viewport().height())


def test_keys_go_to_a_voice_whose_heading_is_in_view(qtbot, panel):
    card = panel.cards[0]
    panel.resize(panel.width(), card.height() + panel.height() - panel.area.viewport().height() + 4)
    panel.area.verticalScrollBar().setValue(panel.area.verticalScrollBar().maximum())
    panel.focus_first()
    used = next(each for each in panel.cards if not each.is_named)
    qtbot.waitUntil(lambda: used.mapTo(panel.area.viewport(), used.rect().topLeft()).y() >= 0)


def test_field_for_a_name_says_which_voice_it_is(panel):
    assert [card.name_edit.placeholderText() for card in panel.cards[:2]] == ["Who is Voice 1?", "Who is Wearer?"]


def test_doubt_is_told_where_there_is_any(panel):
    found = spoken_in(panel._state)
    assert "0:01 of the talk is doubtful." in panel._told(found, [])
    assert panel._told([found[1]], []) == "Listen, then name each voice once: the name stands everywhere."


def test_each_sample_plays_its_moment(qtbot, panel):
    play = next(b for b in panel.cards[0].findChildren(type(panel.tell_button)) if "00:05.0" in b.accessibleName())
    with qtbot.waitSignal(panel._state.moment_asked) as asked:
        play.click()
    assert asked.args == ["rec", 3500, True]


def test_name_given_once_stands_everywhere_under_the_reviewers_name(qtbot, workspace, panel):
    voice = card(panel, "Voice 1")
    voice.name_edit.setText("  Marco  Diaz ")
    voice.role_box.setCurrentIndex(voice.role_box.findData(Role.CIVILIAN))
    with qtbot.waitSignal(panel.acts.told):
        voice.name_edit.returnPressed.emit()

    assert lines_of(panel) == ["Wearer", "Marco Diaz", "Marco Diaz?", None, "Voice 2", "Marco Diaz"]
    (act,) = voices.history(workspace.database)
    assert (act.actor, act.role) == ("Ana Ortiz", Role.CIVILIAN)
    again = card(panel, "Marco Diaz")
    assert (again.name_edit.text(), again.role_box.currentData()) == ("Marco Diaz", Role.CIVILIAN)
    assert panel._state.is_outdated


def test_what_is_typed_stays_when_the_case_was_checked_meanwhile_or_is_opened_again(qtbot, workspace, panel):
    panel.activateWindow()
    voice = card(panel, "Voice 1")
    voice.name_edit.setFocus()
    qtbot.keyClicks(voice.name_edit, "Marco D")
    state = panel._state
    with qtbot.waitSignal(panel.acts.told):
        panel.merged.emit("Voice 2", "Wearer")

    assert card(panel, "Voice 1") is voice
    assert voice.name_edit.hasFocus()
    assert [voice.same_box.itemText(n) for n in range(1, voice.same_box.count())] == ["Wearer"]
    with qtbot.waitSignal(panel.acts.told):
        panel.split.emit("Voice 1", "cut", TimeSpan(5_000, 5_900))
    again = card(panel, "Voice 1")
    assert again is not voice
    assert again.name_edit.text() == "Marco D"
    qtbot.waitUntil(again.name_edit.hasFocus)
    opened = VoicesPanel(state)
    qtbot.addWidget(opened)
    opened.show()
    assert card(opened, "Voice 1").name_edit.text() == "Marco D"
    with qtbot.waitSignal(panel.acts.told):
        again.name_edit.returnPressed.emit()
    assert state.drafts == {}


def test_tab_goes_from_card_to_card_as_they_stand_though_one_was_made_anew(qtbot, panel):
    second = panel.cards[1].label
    with qtbot.waitSignal(panel.acts.told):
        panel.named.emit(panel.cards[0].label, "Marco Diaz", None)
    panel.cards[0].split_button.setFocus()
    while panel.cards[0].isAncestorOf(QApplication.focusWidget()):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert panel.cards[1].label == second
    assert panel.cards[1].isAncestorOf(QApplication.focusWidget())


def test_cards_stay_where_nothing_of_the_voices_changed(panel, workspace):
    before = panel.cards
    panel._state.show(looking.look(workspace, "rep"))
    assert panel.cards is before


@pytest.mark.parametrize(("is_trusted", "told"), [(True, "more turns are"), (False, "every turn is")])
def test_model_from_elsewhere_is_named_with_what_its_voices_are_worth(qtbot, tmp_path, is_trusted, told):
    made = make_small_case(tmp_path, [values.a_segment(0, "No, sir.", 0, 900, speaker=None)])
    speakers = {"model": "mine", "model_sha256": "b" * 64, "scale": {"stretch": 0.4, "is_trusted": is_trusted}}
    cut = values.a_transcript(
        id="cut", options_json=json.dumps({"speakers": {**speakers, "transcript": "tra"}}), completed_utc=values.NOW
    )
    line = values.a_segment(0, "No, sir.", 0, 900, speaker="Voice 1?")
    voices = [Voice("cut", "Voice 1", None, "")]
    transcripts.keep_cut_at_turns(made.database, cut, source_id="tra", segments=[line], voices=voices, actor="me")
    panel = VoicesPanel(ReviewState(looking.look(made, "rep")))
    qtbot.addWidget(panel)
    panel.show()

    assert "Told apart by the speaker model mine." in panel.told_label.text()
    assert f"{told} marked doubtful." in panel.told_label.text()
    made.close()


def test_two_voices_become_one_and_a_part_becomes_another(qtbot, workspace, panel):
    one = card(panel, "Voice 2")
    assert not one.merge_button.isEnabled()
    one.same_box.setCurrentIndex(one.same_box.findData("Voice 1"))
    with qtbot.waitSignal(panel.acts.told):
        one.merge_button.click()
    assert lines_of(panel) == ["Wearer", "Voice 1", "Voice 1?", None, "Voice 1", "Voice 1"]

    whole = card(panel, "Voice 1")
    whole.split_button.click()
    whole.span_edit.show_span(TimeSpan(4000, 5500))
    with qtbot.waitSignal(panel.acts.told):
        whole.span_edit.accepted.emit()
    assert lines_of(panel) == ["Wearer", "Voice 1", "Voice 1?", None, "Voice 3", "Voice 3"]
    assert card(panel, "Voice 3").name_edit.text() == ""


def merged(qtbot, panel):
    """Voice 2 made one with Voice 1, and the lines before and after."""
    before = lines_of(panel)
    one = card(panel, "Voice 2")
    one.same_box.setCurrentIndex(one.same_box.findData("Voice 1"))
    with qtbot.waitSignal(panel.acts.told):
        one.merge_button.click()
    return before, lines_of(panel)


def test_voices_that_were_made_one_can_be_told_apart_again(qtbot, workspace, panel):
    before, after = merged(qtbot, panel)
    part = next(
        b for b in card(panel, "Voice 1").findChildren(QPushButton) if "Voice 2 is a voice" in b.accessibleName()
    )
    with qtbot.waitSignal(panel.acts.told) as told:
        part.click()
    assert lines_of(panel) == before
    assert "Voice 2 is a voice of its own" in told.args[0]

    for act, lines in ((panel.acts.undo, after), (panel.acts.redo, before), (panel.acts.undo, after)):
        with qtbot.waitSignal(panel.acts.told):
            act()
        assert lines_of(panel) == lines
    kinds = [act.kind for act in voices.history(workspace.database)]
    assert kinds == ["merge", "take_back", "merge", "take_back", "merge"]


def test_what_is_said_of_voices_is_undone_and_done_again_in_order(qtbot, workspace, panel):
    before, after = merged(qtbot, panel)
    voice = card(panel, "Voice 1")
    voice.name_edit.setText("Marco Diaz")
    with qtbot.waitSignal(panel.acts.told):
        voice.name_edit.returnPressed.emit()
    named = lines_of(panel)
    assert named.count("Marco Diaz") == 3
    for act, lines in ((panel.acts.undo, after), (panel.acts.undo, before), (panel.acts.redo, after)):
        with qtbot.waitSignal(panel.acts.told):
            act()
        assert lines_of(panel) == lines
    with qtbot.waitSignal(panel.acts.told):
        panel.acts.redo()
    assert lines_of(panel) == named
    assert panel._state.is_outdated


def test_ruling_given_while_a_voice_is_being_named_is_shown_too(qtbot, workspace, panel):
    state, voice = panel._state, card(panel, "Voice 1")
    voice.name_edit.setText("Marco Diaz")
    with qtbot.waitSignals([panel.acts.told, panel.acts.told]):
        voice.name_edit.returnPressed.emit()
        panel.acts.rule(values.a_decision())
    assert "Marco Diaz" in lines_of(panel)
    assert state.decision(state.bundle.claims[0]) is not None


def test_what_makes_no_sense_is_told_and_changes_nothing(qtbot, workspace, panel):
    voice = card(panel, "Voice 2")
    voice.name_edit.setText("Wearer")
    with qtbot.waitSignal(panel.acts.told) as told:
        voice.name_edit.returnPressed.emit()
    assert "Wearer is a voice itself" in told.args[0]
    voice.span_edit.start_edit.setText("two")
    voice._split()
    assert "two is no time" in voice.split_label.text()
    voice.span_edit.show_span(TimeSpan(0, 500))
    with qtbot.waitSignal(panel.acts.told) as told:
        voice._split()
    assert "does not begin to speak" in told.args[0]
    assert voices.history(workspace.database) == ()


def test_telling_apart_shows_a_bar_and_ends_with_named_cards_to_fill(qtbot, window):
    desk = window.desk
    desk.show_voices()
    assert desk.voices.tell_button.isVisible()
    assert desk.voices.tell_button.hasFocus()
    assert desk.voices.cards == []
    before = desk.state.bundle.run
    desk.voices.tell_button.click()
    qtbot.waitUntil(lambda: "Telling voices apart" in window.work.bar.bar.format(), timeout=60_000)
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=240_000)

    assert "Wearer" in {each.speaker.name for each in spoken_in(desk.state) if each.speaker}
    assert desk.voices.cards
    assert not desk.voices.tell_button.isVisible()
    assert desk.state.bundle.run.id != before.id
    assert (desk.state.stale, desk.state.is_outdated) == (frozenset(), False)
    told = who_speaks.told_from(desk.state.bundle.transcripts[0].transcript)
    assert told == before.transcript_ids[0]
    desk.show_voices()
    assert window.focusWidget() is desk.voices.cards[0].name_edit


def test_stopped_telling_leaves_the_case_as_it_was(qtbot, window):
    desk = window.desk
    desk.show_voices()
    desk.voices.tell_button.click()
    qtbot.waitUntil(lambda: "Telling voices apart" in window.work.bar.bar.format(), timeout=60_000)
    window.work.bar.stop_button.click()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=60_000)
    assert "Stopped" in window.message.text()
    assert desk.voices.tell_button.isVisible()
    assert voices.told(window.workspace.database) == ()


def test_turns_of_a_file_say_who_speaks_and_stay_until_a_model_is_chosen(qtbot, monkeypatch, tmp_path, window):
    write_turns(tmp_path / "turns.rttm", "traffic_stop")
    chosen = (str(tmp_path / "turns.rttm"), "")
    monkeypatch.setattr("ui.asking.QFileDialog.getOpenFileName", lambda *_, **__: chosen)
    desk, before = window.desk, window.desk.state.bundle.run
    window.with_what._voices_menu.aboutToShow.emit()
    action = next(each for each in window.with_what._voices_menu.actions() if "RTTM" in each.text())
    action.trigger()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=120_000)

    assert "Who speaks is what the file says now" in window.message.text()
    assert desk.state.bundle.run.id != before.id
    desk.show_voices()
    assert "Told apart by the turns in turns.rttm" in desk.voices.told_label.text()
    assert not desk.voices.tell_button.isVisible()
    names = {each.speaker.name for each in spoken_in(desk.state) if each.speaker}
    assert names == {f"Voice {number}" for number in range(1, 6)}
    window.work.tell_voices_apart()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=120_000)
    assert who_speaks.told_by(desk.state.bundle.transcripts[0].transcript).is_file
    window.with_what.choose("voices", "")
    qtbot.waitUntil(lambda: "Telling voices apart" in window.work.bar.bar.format(), timeout=60_000)
    window.work.bar.stop_button.click()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=60_000)


def test_bad_line_of_a_turns_file_is_told_and_nothing_is_lost(qtbot, monkeypatch, tmp_path, window):
    (tmp_path / "turns.rttm").write_text("SPEAKER stop 1 soon 2 <NA> <NA> A <NA> <NA>", encoding="utf-8")
    chosen = (str(tmp_path / "turns.rttm"), "")
    monkeypatch.setattr("ui.asking.QFileDialog.getOpenFileName", lambda *_, **__: chosen)
    before = window.desk.state.bundle.transcripts
    window.asking.for_turns()
    qtbot.waitUntil(lambda: "turns.rttm, line 1 gives “soon”" in window.message.text(), timeout=20_000)
    assert "voices and their names are as they were" in window.message.text()
    assert window.desk.state.bundle.transcripts == before
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)


def test_reading_lines_anew_for_a_name_has_nobody_look_for_garbage(workspace):
    seen = looking.look(workspace, "rep")
    voices.name(workspace.database, "Voice 1", "Driver", role=None, actor="me")
    looks = []
    before = gc.get_threshold()
    gc.callbacks.append(lambda phase, found: looks.append(found["generation"]) if phase == "start" else None)
    gc.set_threshold(1, 1, 1)
    try:
        now = looking.with_speakers(workspace, seen)
        made = [each for each in looks if each == 2]
    finally:
        gc.set_threshold(*before)
        gc.callbacks.pop()
        gc.unfreeze()
    assert "Driver" in {each.name for each in now.bundle.speakers}
    assert not made
