"""Killed at any moment, a transcription loses no finished stretch and the case stays sound."""

import random
import signal
import subprocess
import time

import pytest

from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.storage.verify import verify
from tests.support.commands import SAMPLES, command, reviewer

pytestmark = pytest.mark.weights


@pytest.mark.timeout(600)
def test_ten_kills_lose_no_finished_stretch(tmp_path):
    case = _case_with_recording(tmp_path / "killed.case")
    moments = random.Random(20260314)
    before = ()
    for _ in range(10):
        _transcribe_and_kill(case, after_s=moments.uniform(0.5, 5))
        stretches, _segments = _stored(case)
        assert stretches[: len(before)] == before, "a finished stretch was lost"
        assert _is_sound(case)
        before = stretches

    assert reviewer("transcribe", str(case), "--model", "tiny.en").code == 0

    whole = _case_with_recording(tmp_path / "whole.case")
    assert reviewer("transcribe", str(whole), "--model", "tiny.en").code == 0
    assert _stored(case) == _stored(whole)


def _case_with_recording(case):
    assert reviewer("new", str(case)).code == 0
    assert reviewer("add", str(case), str(SAMPLES / "traffic_stop" / "video.mp4")).code == 0
    return case


def _transcribe_and_kill(case, *, after_s):
    process = subprocess.Popen(
        command("transcribe", str(case), "--model", "tiny.en"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    process.wait()


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
