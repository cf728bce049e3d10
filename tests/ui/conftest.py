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
