"""Both sample cases in one go, by ear: stopped hard in the middle, gone on with, and drawn from."""

import signal
import sqlite3
import subprocess
import time
from contextlib import closing

import pytest

from reviewer.storage import findings, recordings, transcripts
from reviewer.storage.verify import verify
from reviewer.workspace import Workspace
from tests.support.commands import command, reviewer
from tests.support.matters import copy_samples

pytestmark = pytest.mark.weights


@pytest.mark.timeout(900)
def test_batch_that_was_killed_goes_on_and_makes_nothing_twice(tmp_path):
    folder = copy_samples(tmp_path / "audit", transcripts=("vendor_transcript.docx",))
    (folder / "broken").mkdir()
    (folder / "broken" / "cam.mp4").write_bytes(b"cut off")
    arguments = ["check-many", str(folder), "--model", "tiny.en", "--sample", "2", "--seed", "5"]
    _run_and_kill_while_hearing(arguments, folder / "domestic.case")
    _run_and_kill_while_hearing(arguments, folder / "traffic_stop.case")
    before = held(folder / "domestic.case")

    ran = reviewer(*arguments)

    assert ran.code == 1, ran.err
    assert held(folder / "domestic.case") == before
    assert sorted(path.name for path in folder.glob("*.case")) == ["domestic.case", "traffic_stop.case"]
    for name in ("domestic.case", "traffic_stop.case"):
        origins, runs, is_sound = held(folder / name)
        assert sorted(origins) == ["imported", "recognized", "recognized"]  # as heard, and with voices told apart
        assert len(runs) == 1
        assert is_sound
    assert "Cases: 2; not done: 1" in ran.out
    assert "broken: It holds no recording and no report that can be read." in ran.out
    assert ran.out.count("by chance: ") == ran.out.count("most flags (") == 1


def _run_and_kill_while_hearing(arguments, case):
    """Killed once the case holds a stretch of what is heard in it."""
    process = subprocess.Popen(
        command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while process.poll() is None and not _has_stretch(case):
        time.sleep(0.1)
    assert process.poll() is None, "it ended before it could be killed"
    process.send_signal(signal.SIGKILL)
    process.wait()


def _has_stretch(case):
    if not case.exists():
        return False
    asked = (
        "SELECT count(*) FROM stretches JOIN transcripts ON transcripts.id = transcript_id WHERE origin = 'recognized'"
    )
    with closing(sqlite3.connect(f"file:{case}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(asked).fetchone()[0] > 0


def held(case):
    """Where its transcripts come from, the latest run of each report, and whether the case is sound."""
    workspace = Workspace.open(case, actor="me")
    try:
        database = workspace.database
        assert len(recordings.all_of(database)) == 1
        made = [each.origin.value for each in transcripts.all_of(database)]
        runs = [run and run.id for run in (findings.latest_run(database, each.id) for each in workspace.reports())]
        return made, runs, all(check.is_ok for check in verify(database))
    finally:
        workspace.close()
