"""Offscreen, and no job outlives its test."""

import os
import shutil

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.support.desk import checked_case
from ui import language
from ui.jobs.runner import JobRunner
from ui.main_window import MainWindow


@pytest.fixture
def runner(qtbot):
    made = JobRunner()
    yield made
    made.cancel()
    made.wait()
    qtbot.waitUntil(lambda: not made.is_busy)


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
