"""The first draft laid over the final report, in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest

from models.finding import Finding, Origin, Verdict
from reviewer import origins
from reviewer.errors import UsageError
from reviewer.matching.revision import changes
from reviewer.storage.database import Database
from tests.support import drafts, values
from tests.support.desk import PLAYER_TALK
from ui.main_window import MainWindow
from ui.panels.changes_panel import ChangesPanel
from ui.state import ReviewState, Seen

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
BEFORE = ["The driver refused.", "He left."]
AFTER = ["The driver never refused.", "He said “no, sir” \U0001f600 twice."]


REPORTS = (values.a_report(id="first", name="first.txt"), values.a_report())


def a_revision():
    _, other = values.some_claims()
    shown = values.a_report(text="The driver never refused. He said “no, sir” \U0001f600 twice.", name="final.txt")
    wrong = Finding("fi2", "run", other.id, 1, values.a_judgment(verdict=Verdict.CONTRADICTED))
    found = (origins.Traced(other, wrong, Origin.OFFICER_EDIT, origins.IN_NO_DRAFT),)
    return origins.Revision(values.a_report(), shown, changes(BEFORE, AFTER), found)


@pytest.fixture
def state(qtbot):
    return ReviewState(Seen(values.a_bundle()))


@pytest.fixture
def panel(qtbot, state, runner):
    made = ChangesPanel(state, runner, lambda *_: a_revision(), REPORTS)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitSignal(made.laid_over):
        made.show()
    return made


def format_of(panel, words):
    cursor = panel.text.document().find(words)
    assert not cursor.isNull(), words
    return cursor.charFormat()


def test_changes_are_told_by_sign_and_form_and_not_by_color_alone(panel):
    lines = panel.text.toPlainText().splitlines()
    assert lines[0] == "~ The driver never refused."
    assert lines[1] == "− [He left.]"
    assert lines[2].startswith("+ He said")
    assert (
        lines[3] == "✗ Contradicted. Seems to have come in with: an edit after the draft. It is not in the first draft."
    )
    assert format_of(panel, "never").fontUnderline()
    assert format_of(panel, "[He left.]").fontStrikeOut()
    assert not format_of(panel, "refused").fontUnderline()
    assert "1 sentence changed (~), 1 put in (+), 1 taken out (−)" in panel.told_label.text()


def test_nothing_is_made_before_somebody_looks_and_not_twice(qtbot, state, runner):
    asked = []
    made = ChangesPanel(state, runner, lambda *_: asked.append(1) or a_revision(), REPORTS)
    qtbot.addWidget(made)
    assert asked == []
    for _ in range(2):
        made.show()
        qtbot.waitUntil(lambda: made.revision is not None and not runner.is_busy)
        made.hide()
    assert asked == [1]


def test_with_several_reports_one_chooses_which_to_compare_with(qtbot, state, runner):
    asked = []
    drafts_of = (*(values.a_report(id=f"d{n}", name=f"d{n}.txt") for n in range(2)), values.a_report())
    made = ChangesPanel(state, runner, lambda of, *_: asked.append(of) or a_revision(), drafts_of)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.laid_over):
        made.show()
    assert made.other_box.isVisible()
    with qtbot.waitSignal(made.laid_over):
        made.other_box.setCurrentIndex(1)
    assert asked == [("rep", "d0"), ("rep", "d1")]


def test_next_change_goes_round_and_selects_the_claim(panel, state):
    assert state.claim is None
    seen = []
    for _ in range(4):
        panel.next_change()
        seen.append((panel.text.textCursor().block().text()[0], state.claim and state.claim.id))
    assert [sign for sign, _ in seen] == ["~", "−", "+", "~"]
    assert seen[2][1] == "cl2"


def test_click_selects_the_claim_of_the_sentence(qtbot, panel, state):
    cursor = panel.text.document().find("twice")
    cursor.setPosition(cursor.selectionStart())
    qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=panel.text.cursorRect(cursor).center())
    assert state.claim.id == "cl2"
    (marked,) = panel.text.extraSelections()
    assert "twice" in marked.cursor.selectedText()


def test_blind_review_hides_where_flagged_claims_came_in(panel, state):
    state.hide_verdicts(True)
    assert "Contradicted" not in panel.text.toPlainText()
    state.hide_verdicts(False)
    assert "Contradicted" in panel.text.toPlainText()


def test_selected_claim_is_marked_here_too(panel, state):
    state.select(state.bundle.claims[1])
    (marked,) = panel.text.extraSelections()
    assert "He said" in marked.cursor.selectedText()
    assert isinstance(marked.cursor, QTextCursor)


def test_failure_is_told_in_its_place(qtbot, state, runner):
    def fail(*_):
        raise UsageError("The case holds one report only.", hint="Add the first draft.")

    made = ChangesPanel(state, runner, fail, REPORTS)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "one report only" in made.told_label.text())


def test_keys_lay_the_draft_over_the_report_and_back(qtbot, tmp_path):
    path = tmp_path / "stop.case"
    database = Database.create(path, "State v. Nobody")
    drafts.add_heard(database)
    drafts.add_report(database, tmp_path, "draft.txt", drafts.DRAFT)
    drafts.flag(database, drafts.add_report(database, tmp_path, "final.txt", drafts.FINAL), "consented")
    database.close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.open_case(path)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    report = window.desk.report
    assert report.changes_button.isVisible()

    with qtbot.waitSignal(report.changes.laid_over):
        QTest.keyClick(window.focusWidget(), QKeySequence("D")[0].key())
    assert not report.text.isVisible()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert "52" in window.desk.state.claim.quote
    QTest.keyClick(window.focusWidget(), QKeySequence("D")[0].key())
    assert report.text.isVisible()
    assert not report.changes.isVisible()
    window.close()


def test_a_case_with_one_report_offers_no_changes(window):
    assert not window.desk.report.changes_button.isVisible()
    window.desk.report.toggle_changes()
    window.desk.report.next_change()
    assert window.desk.report.text.isVisible()
