"""Killed at any moment, a transcription loses no finished stretch and the case stays sound."""

import random
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing

import pytest

from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.storage.verify import verify
from tests.support.commands import SAMPLES, command, here, reviewer
from tests.support.hearings import kept

pytestmark = pytest.mark.weights


@pytest.mark.timeout(600)
def test_ten_kills_lose_no_finished_stretch(tmp_path):
    case = _case_with_recording(tmp_path)
    whole = shutil.copy(case, tmp_path / "whole.case")
    moments = random.Random(20260314)
    before = ()
    for number in range(10):
        if number in (3, 7):  # twice right after a stretch was kept, else at any moment, loading the weights included
            _transcribe_and_kill(case, lambda: _kept(case) > len(before))  # noqa: B023 - called at once
        else:
            time_s = time.monotonic() + moments.uniform(0.5, 5)
            _transcribe_and_kill(case, lambda: time.monotonic() > time_s)  # noqa: B023 - called at once
        stretches, _segments = _stored(case)
        assert stretches[: len(before)] == before, "a finished stretch was lost"
        assert _is_sound(case)
        before = stretches
    assert len(before) >= 2, "no kill came in the middle"

    assert reviewer("transcribe", str(case), "--model", "tiny.en").code == 0

    assert reviewer("transcribe", str(whole), "--model", "tiny.en").code == 0
    assert _stored(case) == _stored(whole)
    assert kept(case) == kept(whole)


def _case_with_recording(folder):
    case = folder / "killed.case"
    assert here("new", str(case)).code == 0
    assert here("add", str(case), str(SAMPLES / "traffic_stop" / "video.mp4")).code == 0
    return case


def _transcribe_and_kill(case, is_time):
    process = subprocess.Popen(
        command("transcribe", str(case), "--model", "tiny.en"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not is_time() and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()


def _kept(case):
    """How many stretches are kept so far, asked from beside the running program."""
    with closing(sqlite3.connect(f"file:{case}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute("SELECT count(*) FROM stretches").fetchone()[0]


def _stored(case):
    database = Database.open(case)
    try:
        known = transcripts.all_of(database, recordings.all_of(database)[0].id)
        if not known:
            return (), ()
        assert len(known) == 1, "the run was not gone on with"
        return transcripts.stretches(database, known[0].id), transcripts.segments(database, known[0].id)
    finally:
        database.close()


def _is_sound(case):
    database = Database.open(case)
    try:
        return all(check.is_ok for check in verify(database))
    finally:
        database.close()
