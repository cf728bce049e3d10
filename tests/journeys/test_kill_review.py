"""Killed at any moment of a review, the window loses at most the key in flight: rulings, notes, corrections, undoing."""

import json
import os
import random
import shutil
import subprocess
import sys
import time

import pytest

from reviewer.paths import APP_NAME
from reviewer.storage.database import Database
from reviewer.storage.verify import verify
from tests.support.commands import ROOT
from tests.support.desk import checked_case

KEYS = (
    *("N", "2", "R"),  # a ruling
    *("4", "T", *"at the door", "Return", "S", "R"),  # one with a note and a severity
    *("F2", "End", *" indeed", "Return"),  # a correction
    *("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z"),
    *("3", "T", *"perhaps", "Escape"),  # a note that is not kept yet
    *("F2", "End", *" never", "Escape"),  # a correction that is left
    *("A", "R", "Ctrl+Z"),
)


def hands(home, case, *keys):
    env = {**os.environ, "XDG_STATE_HOME": str(home), "XDG_CACHE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.hands", str(case), *keys],
        cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip


def copied(tmp_path, case, name):
    """A copy of the case, and a home where the reviewer's name is known."""
    home = tmp_path / name
    (home / APP_NAME).mkdir(parents=True)
    (home / APP_NAME / "window.json").write_text('{"reviewer": "Ana Ortiz"}')
    return home, shutil.copy(case, home / "stop.case")


def may_be_left(before, after=None):
    """The key in flight has done nothing or all; an act may be kept and what was typed for it still be there."""
    one, then = json.loads(before), json.loads(after or before)
    return one, then, then | {"typed": one["typed"]}


@pytest.mark.timeout(600)
def test_killed_at_any_moment_at_most_the_key_in_flight_is_lost(tmp_path):
    case, chance = checked_case(tmp_path), random.Random(20260314)
    with hands(*copied(tmp_path, case, "whole"), *KEYS) as process:
        begun = process.stdout.readline()
        began_s = time.monotonic()
        whole = [begun, *process.stdout]
        took_s = time.monotonic() - began_s
    assert len(whole) == len(KEYS) + 1
    assert len(set(whole)) > len(KEYS) / 2  # most keys change something that is to be found again

    for number in range(6):
        home, copy = copied(tmp_path, case, str(number))
        with hands(home, copy, *KEYS) as process:
            first = process.stdout.readline()
            time.sleep(chance.uniform(0, took_s))
            process.kill()
            told = [first, *process.stdout]
        if not told[-1].endswith("\n"):
            told.pop()
        with hands(home, copy) as process:
            (found,) = process.stdout
        handled = len(told) - 1
        assert told == whole[: len(told)], "the keys did not do the same again"
        assert json.loads(found) in may_be_left(*whole[handled : handled + 2]), KEYS[: handled + 1]
        database = Database.open(copy)
        assert all(check.is_ok for check in verify(database))
        database.close()
