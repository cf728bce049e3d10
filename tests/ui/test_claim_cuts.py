"""Splitting and merging claims in the window: by keys, by mouse, undone, and checked by themselves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.finding import Verdict
from models.telling import TellingKind
from reviewer.review import decisions
from reviewer.storage import audit, reports
from tests.support import values
from tests.support.desk import PLAYER_TALK
from ui import rechecking
from ui.item_models.claims import NUMBER, ClaimsModel, Filter
from ui.panels.claim_panel import ClaimPanel
from ui.panels.report_panel import ReportPanel

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
TWICE = values.TEXT.index("\U0001f600 twice")


@pytest.fixture
def panel(qtbot, state, acts):
    made = ClaimPanel(state)
    qtbot.addWidget(made)
    made.cutter.split_asked.connect(acts.split_claim)
    made.cutter.merge_asked.connect(acts.merge_claims)
    made.show()
    return made


def quotes(state):
    return [each.quote for each in state.bundle.claims]


def shown(panel):
    labels = panel.area.widget().findChildren(type(panel.quote_label))
    return " ".join(label.text() for label in labels)


def test_a_claim_is_split_by_keys_before_the_marked_word(qtbot, state, panel):
    state.select(state.bundle.claims[1])  # He said “no, sir” 😀 twice.
    panel.cutter.begin()
    QTest.keyClick(panel.cutter.words, Qt.Key.Key_Home)
    QTest.keyClick(panel.cutter.words, Qt.Key.Key_Right)
    assert "begins with “no,”." in panel.cutter.told_label.text()
    QTest.keyClick(panel.cutter.words, Qt.Key.Key_Return)

    assert quotes(state)[1:] == ["He said", "“no, sir” \U0001f600 twice."]
    assert state.claim == state.bundle.claims[1]
    assert panel.verdict_label.text() == "Not checked yet; it is checked by itself"
    assert "Split from claim 2 by Ana Ortiz" in shown(panel)
    assert state.is_outdated


def test_a_click_on_a_word_moves_the_place_behind_a_sign_of_two_units(qtbot, state, panel):
    state.select(state.bundle.claims[1])
    panel.cutter.begin()
    words = panel.cutter.words
    cursor = words.textCursor()
    cursor.setPosition(len(words.toPlainText().encode("utf-16-le")) // 2 - 2)
    QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=words.cursorRect(cursor).center())
    panel.cutter.here_button.click()

    assert quotes(state)[1:] == ["He said “no, sir” \U0001f600", "twice."]


def test_escape_splits_nothing(state, panel, workspace):
    state.select(state.bundle.claims[1])
    panel.cutter.begin()
    QTest.keyClick(panel.cutter.words, Qt.Key.Key_Escape)

    assert not panel.cutter.words.isVisible()
    assert reports.recuts(workspace.database, "rep") == ()


def test_merging_shows_the_ruling_on_what_stood_there_but_not_under_blind_review(workspace, state, acts, panel):
    acts.rule(values.a_decision(verdict=Verdict.NOT_FOUND))
    state.select(state.bundle.claims[0])
    panel.cutter.merge()

    assert quotes(state) == [values.TEXT]
    assert "Ruling on claim 1, which does not stand any more: ? Not found, Ana Ortiz." in shown(panel)
    assert state.decision(state.claim) is None
    assert decisions.history(workspace.database, "cl1")
    state.hide_verdicts(True)
    assert "Ruling on claim 1" not in shown(panel)


def test_a_split_is_undone_and_done_again_with_the_same_claims(workspace, state, acts):
    before = state.bundle.claims
    acts.split_claim(before[1], TWICE)
    parts = state.bundle.claims
    acts.undo()
    assert state.bundle.claims == before
    assert not state.is_outdated
    acts.redo()

    assert state.bundle.claims == parts
    kept = [entry.act for entry in audit.entries(workspace.database)][-3:]
    assert kept == ["split claim", "put claims back", "put claims back"]


def test_what_cannot_be_merged_is_told(state, acts):
    told = []
    acts.told.connect(told.append)
    acts.merge_claims(state.bundle.claims[1])
    assert told == [
        "No claim follows claim 2 in its paragraph. The claims are as they were. "
        "Only neighbors of one paragraph can be merged."
    ]


def test_a_split_in_the_report_begins_with_the_word_under_the_pointer(qtbot, state, acts):
    report = ReportPanel(state)
    qtbot.addWidget(report)
    report.split_asked.connect(acts.split_claim)
    report.merge_asked.connect(acts.merge_claims)
    at = report.text.toPlainText().encode("utf-16-le").index("twice".encode("utf-16-le")) // 2 + 2
    menu = report.cut_menu(at)
    assert [each.text() for each in menu.actions()] == [
        "Split claim 2 before “twice.”", "Merge claim 2 with the next",
    ]  # fmt: skip
    menu.actions()[0].trigger()

    assert quotes(state)[1:] == ["He said “no, sir” \U0001f600", "twice."]
    assert report.cut_menu(len(values.TEXT) * 3) is None


def test_new_claims_stand_at_their_place_in_the_list(state, acts):
    acts.split_claim(state.bundle.claims[0], values.TEXT.index("refused"))
    model = ClaimsModel(state)
    model.sort(NUMBER)
    assert [model.index(row, NUMBER).data() for row in range(model.rowCount())] == ["3", "4", "2"]


def test_claims_are_filtered_by_what_they_tell_of(state):
    first, second = state.bundle.claims
    assert state.telling(second).kind is TellingKind.QUOTED
    quoted = Filter(telling=TellingKind.QUOTED)
    assert (quoted.passes(state, first), quoted.passes(state, second)) == (False, True)


def test_new_claims_are_checked_by_themselves_in_the_window(qtbot, window, monkeypatch):
    monkeypatch.setattr(rechecking, "WAIT_MS", 1)
    window.work.rechecking._timer.setInterval(1)
    state = window.desk.state
    claim = next(each for each in state.bundle.claims if "41 Birch Lane" in each.quote)
    state.select(claim)
    before = state.bundle.run
    QTest.keyClick(window.desk, Qt.Key.Key_X)
    QTest.keyClick(window.desk.claim.cutter.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: state.bundle.run != before, timeout=60_000)

    assert all(state.finding(each) is not None for each in state.bundle.claims)
    assert state.bundle.told_cut(state.claim).startswith("Split from claim")
