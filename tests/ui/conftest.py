"""Offscreen, and no job outlives its test."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.jobs.runner import JobRunner


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
