"""Offscreen, and no job outlives its test."""

import os
import shutil

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reviewer.storage import findings
from tests.support import values
from tests.support.desk import checked_case
from tests.support.small_case import make_small_case
from ui import language, looking
from ui.acts import Acts
from ui.history import History
from ui.jobs.runner import JobRunner
from ui.main_window import MainWindow
from ui.panels.voices_panel import VoicesPanel
from ui.state import ReviewState


@pytest.fixture
def runner(qtbot):
    made = JobRunner()
    yield made
    made.cancel()
    made.wait()
    qtbot.waitUntil(lambda: not made.is_busy)


@pytest.fixture
def workspace(tmp_path):
    """A small case, checked."""
    made = make_small_case(tmp_path)
    findings.add_run(made.database, values.a_run(), values.some_findings(), (), actor="me")
    yield made
    made.close()


@pytest.fixture
def state(qtbot, workspace):
    """What the window shows of it, with somebody who reviews."""
    made = ReviewState(looking.look(workspace, "rep"))
    made.name_reviewer("Ana Ortiz")
    return made


@pytest.fixture
def acts(workspace, state):
    return Acts(workspace, state, History(), state)


@pytest.fixture
def voices_panel(qtbot, state, acts):
    """The voices of the case, and the acts that it asks for."""
    made = VoicesPanel(state)
    qtbot.addWidget(made)
    for asked, act in (
        (made.named, acts.name_voice),
        (made.merged, acts.merge_voices),
        (made.differed, acts.differ_voices),
        (made.split, acts.split_voice),
        (made.parted, acts.part_voice),
    ):
        asked.connect(act)
    made.acts = acts
    made.show()
    yield made
    acts.wait()


@pytest.fixture(autouse=True)
def _light(monkeypatch):
    """Colors do not depend on the desktop that runs the tests."""
    monkeypatch.setenv("REVIEWER_THEME", "light")


@pytest.fixture(autouse=True)
def _english(qapp):
    """Words do not depend on the language of the system that runs the tests."""
    language.speak("en")


@pytest.fixture(scope="session")
def case(tmp_path_factory):
    """The sample stop, checked."""
    return checked_case(tmp_path_factory.mktemp("case"))


@pytest.fixture
def window(qtbot, case, tmp_path):
    """The whole window on a copy of it, with a picture and the keys on it."""
    copy = tmp_path / "stop.case"
    shutil.copy(case, copy)
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(copy)
    qtbot.waitUntil(lambda: made.desk.video.picture.image is not None, timeout=10_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
