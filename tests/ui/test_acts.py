"""What a reviewer does: kept at once, undone and done again, and never erased."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from models.finding import ErrorKind, Finding, Severity, Verdict
from reviewer import who_speaks
from reviewer.review import corrections, decisions, voices
from reviewer.storage import transcripts
from tests.support import values
from ui import looking
from ui.panels.queue_panel import QueuePanel
from ui.panels.ruling_panel import RulingPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEARD = values.a_segment()


def test_undone_ruling_stands_no_more_and_done_again_it_does(workspace, state, acts):
    claim = state.bundle.claims[0]
    acts.rule(values.a_decision(verdict=Verdict.NOT_FOUND))
    acts.undo()

    assert state.decision(claim) is None
    assert decisions.latest(workspace.database, "rep") == {}

    acts.redo()

    assert state.decision(claim).verdict is Verdict.NOT_FOUND
    kept = decisions.history(workspace.database, "cl1")
    assert [(d.verdict, d.is_withdrawn) for d in kept] == [
        (Verdict.NOT_FOUND, False), (Verdict.NOT_FOUND, True), (Verdict.NOT_FOUND, False),
    ]  # fmt: skip


def test_undoing_a_second_ruling_restores_the_first_whole(state, acts):
    first = values.a_decision(verdict=Verdict.CONTRADICTED, note="first", kinds=(ErrorKind.NUMBER,))
    acts.rule(first)
    acts.rule(values.a_decision(verdict=Verdict.SUPPORTED, note="second", severity=None))
    acts.undo()

    stands = state.decision(state.bundle.claims[0])
    assert (stands.verdict, stands.note, stands.kinds, stands.severity) == (
        Verdict.CONTRADICTED, "first", (ErrorKind.NUMBER,), Severity.MAJOR,
    )  # fmt: skip


def test_nothing_to_undo_is_told(qtbot, acts):
    with qtbot.waitSignal(acts.told) as told:
        acts.undo()
    assert told.args == ["There is nothing to undo."]


def test_ruling_without_a_name_is_refused_and_not_undoable(qtbot, workspace, state, acts):
    state.name_reviewer(" ")
    with qtbot.waitSignal(acts.told) as told, qtbot.assertNotEmitted(acts.ruled):
        acts.rule(values.a_decision())
    assert "name" in told.args[0]
    assert decisions.of_report(workspace.database, "rep") == ()
    with qtbot.waitSignal(acts.told) as told:
        acts.undo()
    assert told.args == ["There is nothing to undo."]


def test_correction_marks_findings_stale_and_undo_restores_the_words(workspace, state, acts):
    acts.correct("tra", HEARD, replace(HEARD, text="Yes, sir."))

    assert state.transcript_of("rec").segments[0].text == "Yes, sir."
    assert state.stale == {"cl1", "cl2"}

    acts.undo()

    assert state.transcript_of("rec").segments == (HEARD,)
    assert [each.text for each in corrections.history(workspace.database, "tra")] == ["Yes, sir.", "No, sir."]


def test_who_reviews_now_cannot_take_back_what_another_ruled(qtbot, workspace, state, acts):
    acts.rule(values.a_decision(verdict=Verdict.NOT_FOUND))
    state.name_reviewer("Bo Li")
    with qtbot.waitSignal(acts.told) as told:
        acts.undo()
    assert told.args[0].startswith("Not changed: the ruling on claim 1 is Ana Ortiz's.")
    assert [each.is_withdrawn for each in decisions.history(workspace.database, "cl1")] == [False]

    state.name_reviewer("Ana Ortiz")
    acts.undo()
    assert decisions.latest(workspace.database, "rep") == {}


def test_undo_shows_the_claim_that_was_ruled_on(state, acts):
    acts.rule(values.a_decision())
    state.select(state.bundle.claims[1])
    acts.undo()
    assert state.claim == state.bundle.claims[0]


def test_correction_of_a_transcript_that_was_made_anew_is_left_and_what_was_before_can_be_undone(
    qtbot, workspace, state, acts
):
    acts.rule(values.a_decision())
    acts.correct("tra", HEARD, replace(HEARD, text="Yes, sir."))
    (held,) = state.bundle.transcripts
    anew = replace(held, transcript=replace(held.transcript, id="anew"))
    state.show(replace(state.seen, bundle=replace(state.bundle, transcripts=(anew,))))
    with qtbot.waitSignal(acts.told) as told:
        acts.undo()
    assert "made anew since then" in told.args[0]
    assert [each.text for each in corrections.history(workspace.database, "tra")] == ["Yes, sir."]

    with qtbot.waitSignal(acts.told) as told:
        acts.undo()
    assert told.args[0] == "Undid the ruling on claim 1."


def test_corrected_line_keeps_the_names_given_to_voices_and_follows_them(workspace, state, acts):
    voices.name(workspace.database, "Driver", "Marco Diaz", role=None, actor="me")
    state.show(looking.look(workspace, "rep"))
    (shown,) = state.transcript_of("rec").segments
    acts.correct("tra", shown, replace(shown, text="Yes, sir."))

    assert [(s.text, s.speaker) for s in state.transcript_of("rec").segments] == [("Yes, sir.", "Marco Diaz")]

    voices.name(workspace.database, "Marco Diaz", "M. Diaz", role=None, actor="me")

    assert [s.speaker for s in looking.look(workspace, "rep").bundle.transcripts[0].segments] == ["M. Diaz"]


def test_empty_line_is_refused_and_an_unchanged_one_kept_quietly(qtbot, workspace, acts):
    with qtbot.waitSignal(acts.told) as told:
        acts.correct("tra", HEARD, replace(HEARD, text=""))
    assert "cannot be empty" in told.args[0]
    acts.correct("tra", HEARD, replace(HEARD))
    assert corrections.history(workspace.database, "tra") == ()


def test_name_is_asked_once_and_what_was_typed_stays(qtbot, state):
    state.reviewer_name = ""
    panel = RulingPanel(state)
    qtbot.addWidget(panel)
    panel.show()
    state.select(state.bundle.claims[0])
    panel.rule()
    assert "name" in panel.message_label.text()

    panel.choose(Verdict.SUPPORTED)
    panel.note_edit.setText("listened twice")
    panel.name_edit.setText("  Bo   Li ")
    with qtbot.waitSignal(panel.ruled) as given:
        panel.rule()

    decision = given.args[0]
    assert (decision.verdict, decision.note, state.reviewer_name) == (Verdict.SUPPORTED, "listened twice", "Bo Li")
    assert panel.name_edit.isHidden()
    assert "Bo Li" in panel.name_button.text()

    panel.name_button.click()
    qtbot.keyClicks(panel.name_edit, "Ana")
    qtbot.keyClick(panel.name_edit, Qt.Key.Key_Return)
    assert state.reviewer_name == "Ana"


def test_blind_reviewer_must_choose_before_ruling(qtbot, state):
    state.is_blind = True
    panel = RulingPanel(state)
    qtbot.addWidget(panel)
    state.select(state.bundle.claims[0])
    with qtbot.assertNotEmitted(panel.ruled):
        panel.rule()
        panel.agree()
    assert "no verdict to agree with" in panel.message_label.text()


def test_list_of_claims_asks_for_the_right_recording_where_hardly_any_is_supported(qtbot, workspace, state):
    queue = QueuePanel(state)
    qtbot.addWidget(queue)
    assert "recording of the report" not in queue.progress_label.text()

    missing = values.a_judgment(verdict=Verdict.NOT_FOUND, kinds=())
    found = tuple(Finding(f"f{at}", "run", "cl1", at, missing) for at in range(12))
    seen = looking.look(workspace, "rep")
    state.show(replace(seen, bundle=replace(seen.bundle, findings=found)))
    assert "Hardly any claim is supported: is this the recording of the report?" in queue.progress_label.text()

    state.hide_verdicts(True)
    assert "recording of the report" not in queue.progress_label.text()


def test_what_the_machine_found_looks_proposed_until_a_person_chooses(qtbot, state, acts):
    panel = RulingPanel(state)
    qtbot.addWidget(panel)
    claim = state.bundle.claims[0]
    state.select(claim)
    chosen = panel.verdict_buttons.checkedButton()
    assert chosen.property("isProposed") is True
    assert "Dashed" in panel.standing_label.text()

    panel.note_edit.setText("a note alone decides nothing")
    state.select(state.bundle.claims[1])
    state.select(claim)
    assert panel.note_edit.text() == "a note alone decides nothing"
    assert panel.verdict_buttons.checkedButton().property("isProposed") is True

    chosen.click()
    assert chosen.property("isProposed") is False

    acts.rule(values.a_decision(verdict=Verdict.NOT_FOUND))
    state.select(claim)
    assert panel.verdict_buttons.checkedButton().property("isProposed") is False
    assert "Dashed" not in panel.standing_label.text()


def test_correction_of_a_line_that_was_cut_meanwhile_is_refused(qtbot, workspace, acts):
    database = workspace.database
    [source] = transcripts.all_of(database)
    lines = transcripts.segments(database, source.id)
    told = replace(source, id="cut", options_json=json.dumps({who_speaks.OPTION: {"transcript": source.id}}))
    transcripts.keep_cut_at_turns(
        database, told, source_id=source.id, segments=lines, corrections=[], voices=[], actor="me"
    )

    with qtbot.waitSignal(acts.told) as refused:
        acts.correct(source.id, lines[0], replace(lines[0], text="as I heard it"))

    assert "lines were cut where the speaker changes" in refused.args[0]
    assert corrections.history(database, source.id) == ()
    acts.correct("cut", lines[0], replace(lines[0], text="as I heard it"))
    assert [each.text for each in corrections.history(database, "cut")] == ["as I heard it"]
