"""The job runner's promises."""

import subprocess
import sys
import textwrap
from functools import partial

import PySide6
import pytest

from reviewer.errors import MediaError
from reviewer.progress import Step


def test_finished_job_hands_over_its_result_and_ends(qtbot, runner):
    job = runner.create("job")
    told = []
    job.succeeded.connect(told.append)
    job.ended.connect(partial(told.append, "ended"))
    with qtbot.waitSignal(job.ended):
        runner.start(job, lambda tell, token: "result")
    assert told == ["result", "ended"]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (MediaError("Gone.", kept="All is kept.", hint="Look."), "Gone. All is kept. Look."),
        (
            KeyError("words of a witness"),
            "The program has a fault (KeyError). What was kept in the case is safe. "
            "Try again; if it comes again, tell those who make the program what you did.",
        ),
    ],
)
def test_failure_is_told_without_private_words(qtbot, runner, error, told):
    def work(tell, token):
        raise error

    job = runner.create("job")
    with qtbot.waitSignal(job.failed) as seen:
        runner.start(job, work)
    assert seen.args[0].told() == told


def test_cancelled_job_says_that_it_stopped(qtbot, runner):
    def work(tell, token):
        while True:
            token.check()

    job = runner.create("job")
    with qtbot.waitSignal(job.stopped):
        runner.start(job, work)
        runner.cancel()


def test_progress_arrives(qtbot, runner):
    job = runner.create("job")
    with qtbot.waitSignal(job.progressed) as seen:
        runner.start(job, lambda tell, token: tell(Step("hash", 1, 2)))
    assert seen.args == [Step("hash", 1, 2)]


def test_installed_qt_survives_many_signals():
    """PySide6 6.12.0 loses a reference on each emitted signal under Python 3.11 and aborts."""
    assert tuple(map(int, PySide6.__version__.split(".")[:2])) < (6, 12)
    program = textwrap.dedent(
        """
        from PySide6.QtCore import QCoreApplication, QObject, Signal
        class Source(QObject):
            told = Signal(bool)
        app = QCoreApplication([])
        source, heard = Source(), []
        source.told.connect(heard.append)
        for _ in range(3000):
            source.told.emit(True)
        assert len(heard) == 3000
        """
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
