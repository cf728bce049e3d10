"""Checking again by itself after corrections: debounced, with the run's verifier, rulings untouched."""

import json
from dataclasses import replace

import pytest

from models.finding import Verdict
from reviewer.progress import Step
from reviewer.storage import findings
from tests.support import values
from tests.support.small_case import make_small_case
from ui import looking, rechecking
from ui.acts import Acts
from ui.history import History
from ui.panels.ruling_panel import RulingPanel
from ui.rechecking import Rechecking
from ui.state import ReviewState
from ui.widgets.work_bar import WorkBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEARD = values.a_segment()


@pytest.fixture
def workspace(tmp_path):
    made = make_small_case(tmp_path)
    keep_run(made, "rules")
    yield made
    made.close()


def keep_run(workspace, verifier, **changes):
    settings = json.dumps({"verifier": verifier, "verifier_sha256": None})
    run = values.a_run(settings_json=settings, **changes)
    found = [replace(each, id=f"{each.id} {run.id}", run_id=run.id) for each in values.some_findings()]
    findings.add_run(workspace.database, run, found, (), actor="me")


@pytest.fixture
def again(qtbot, monkeypatch, workspace, state, runner):
    monkeypatch.setattr(rechecking, "WAIT_MS", 50)
    bar = WorkBar("Checking again")
    qtbot.addWidget(bar)
    made = Rechecking(workspace, state, runner, bar, state)
    made.bar = bar
    yield made
    made.leave()
    runner.wait()


def test_corrections_are_followed_by_one_new_run_that_keeps_rulings_and_what_is_being_typed(
    qtbot, workspace, state, again
):
    acts = Acts(workspace, state, History(), state)
    acts.rule(values.a_decision(finding_id="fi1 run", verdict=Verdict.NOT_FOUND))
    panel = RulingPanel(state)
    qtbot.addWidget(panel)
    state.select(state.bundle.claims[1])
    panel.note_edit.setText("half a thou")
    ruled = state.rulings
    with qtbot.waitSignal(again.told, timeout=30_000) as told:
        acts.correct("tra", HEARD, replace(HEARD, text="Yes, sir."))
        acts.correct("tra", replace(HEARD, text="Yes, sir."), replace(HEARD, text="Yes, officer."))
        assert state.stale == {"cl1", "cl2"}

    known = findings.runs(workspace.database, "rep")
    assert "rulings stay" in told.args[0]
    assert (len(known), state.bundle.run) == (2, known[-1])
    assert json.loads(known[-1].settings_json)["verifier"] == "rules"
    assert (state.stale, state.is_outdated, state.rulings) == (frozenset(), False, ruled)
    assert state.claim.id == "cl2"
    assert panel.note_edit.text() == "half a thou"
    assert not again.bar.isVisible()


def test_ruling_given_while_it_checks_is_not_lost(qtbot, workspace, state, again, runner):
    acts = Acts(workspace, state, History(), state)
    with qtbot.waitSignal(again.told, timeout=30_000):
        acts.correct("tra", HEARD, replace(HEARD, text="Yes, sir."))
        qtbot.waitUntil(lambda: runner.is_busy, timeout=10_000)
        acts.rule(values.a_decision(finding_id="fi1 run", verdict=Verdict.NOT_FOUND))
    assert state.decision(state.bundle.claims[0]).verdict is Verdict.NOT_FOUND


def test_stopped_it_waits_for_the_next_change(qtbot, workspace, state, again, runner):
    acts = Acts(workspace, state, History(), state)
    acts.correct("tra", HEARD, replace(HEARD, text="Yes, sir."))
    again.leave()
    qtbot.wait(200)
    assert len(findings.runs(workspace.database, "rep")) == 1
    assert state.stale == {"cl1", "cl2"}
    with qtbot.waitSignal(again.told, timeout=30_000):
        acts.undo()
    assert len(findings.runs(workspace.database, "rep")) == 2


def test_verifier_that_is_not_here_is_told_and_marks_stay(qtbot, workspace, state, again):
    keep_run(workspace, "mine", id="run2", created_utc="2026-03-14T03:00:00.000Z")
    state.show(looking.look(workspace, "rep"))
    with qtbot.waitSignal(again.told, timeout=10_000) as told:
        Acts(workspace, state, History(), state).correct("tra", HEARD, replace(HEARD, text="Yes, sir."))
    assert "checked with the verifier mine" in told.args[0]
    assert state.stale == {"cl1", "cl2"}
    assert len(findings.runs(workspace.database, "rep")) == 2


def test_time_left_is_of_the_file_that_is_read_now(qtbot, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("ui.widgets.work_bar.time.monotonic", lambda: now[0])
    bar = WorkBar()
    qtbot.addWidget(bar)
    bar.begin()
    for file in range(3):
        for done in (0, 50, 100) if file < 2 else (0, 50):
            bar.show_step(Step("hash", done, 100))
            now[0] += 5
    assert bar.bar.text().endswith("0:05 left")


def test_bar_has_room_for_what_it_tells(qtbot, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("ui.widgets.work_bar.time.monotonic", lambda: now[0])
    bar = WorkBar("Checking again, and a few words more", width_px=200)
    qtbot.addWidget(bar)
    bar.begin()
    for done in (0, 50):
        bar.show_step(Step("check", done, 100))
        now[0] += 5
    assert "left" in bar.bar.text()
    assert bar.bar.width() > bar.bar.fontMetrics().horizontalAdvance(bar.bar.text()) > 200


def test_case_that_was_left_before_it_was_checked_again_is_checked_on_opening(qtbot, workspace, state, runner):
    Acts(workspace, state, History(), state).correct("tra", HEARD, replace(HEARD, text="Yes, sir."))
    reopened = ReviewState(looking.look(workspace, "rep"))
    bar = WorkBar()
    qtbot.addWidget(bar)
    begun = Rechecking(workspace, reopened, runner, bar, reopened)
    assert begun._timer.isActive()
    begun.leave()
