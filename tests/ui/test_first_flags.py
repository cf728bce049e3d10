"""First flags while the rest is still being heard: shown, marked as such, not ruled on, and gone with the real check."""

import pytest

from models.finding import Verdict
from models.spans import TimeSpan
from models.transcript import Stretch
from reviewer import looking_ahead
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.workspace import Workspace
from tests.support import values
from ui import first_flags, looking
from ui.first_flags import FirstFlags
from ui.panels.claim_panel import ClaimPanel
from ui.panels.queue_panel import QueuePanel
from ui.state import ReviewState

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEARD = values.a_segment(0, "I refuse. No, sir, no, sir.", 1000, 4000)


@pytest.fixture
def workspace(tmp_path):
    made = Workspace.create(tmp_path / "stop.case", "State v. Nobody", actor="login")
    recordings.add(made.database, values.a_recording(), actor="me")
    transcripts.start(made.database, values.a_transcript(), actor="me")
    reports.add(made.database, values.a_report(), values.some_claims(), actor="me")
    yield made
    made.close()


@pytest.fixture
def state(qtbot, workspace):
    return ReviewState(looking.look(workspace, "rep"))


@pytest.fixture
def flags(monkeypatch, workspace, state, runner):
    monkeypatch.setattr(first_flags, "LOOK_EVERY_MS", 20)
    made = FirstFlags(workspace, state, runner, state)
    made.begin()
    yield made
    made.leave()
    runner.wait()


def hear(workspace, start_ms, end_ms, *lines):
    transcripts.add_stretch(workspace.database, "tra", Stretch(TimeSpan(start_ms, end_ms), lines))


def test_nothing_is_shown_before_something_was_heard(qtbot, workspace, state, flags, runner):
    qtbot.wait(100)
    assert not runner.is_busy
    assert state.so_far_ms is None


def test_what_was_heard_by_now_is_checked_and_shown_as_such(qtbot, workspace, state, flags):
    queue, panel = QueuePanel(state), ClaimPanel(state)
    for each in (queue, panel):
        qtbot.addWidget(each)
    with qtbot.waitSignal(state.bundle_changed, timeout=30_000):
        hear(workspace, 0, 5000, HEARD)

    assert state.so_far_ms == 5000
    assert [each.text for each in state.transcript_of("rec").segments] == [HEARD.text]
    assert "00:05 heard so far" in queue.progress_label.text()
    found = next(claim for claim in state.bundle.claims if state.finding(claim))
    state.select(found)
    assert not panel.ruling.isEnabled()
    assert state.finding(found).judgment.evidence[0].transcript_id == "tra"
    assert findings.latest_run(workspace.database, "rep") is None


def test_claim_whose_support_may_still_come_is_not_called_not_found(workspace):
    hear(workspace, 0, 5000, values.a_segment(0, "Nice weather today.", 1000, 4000))
    found = looking_ahead.first_findings(workspace.database, workspace.reports()[0])
    assert Verdict.NOT_FOUND not in {each.judgment.verdict for each in found}


def test_it_looks_again_only_when_much_more_was_heard(qtbot, workspace, state, flags, runner):
    with qtbot.waitSignal(state.bundle_changed, timeout=30_000):
        hear(workspace, 0, 10_000, HEARD)
    hear(workspace, 10_000, 14_000)
    qtbot.waitUntil(lambda: not runner.is_busy)
    qtbot.wait(100)
    assert (state.so_far_ms, runner.is_busy) == (10_000, False)
    with qtbot.waitSignal(state.bundle_changed, timeout=30_000):
        hear(workspace, 14_000, 20_000)
    assert state.so_far_ms == 20_000
