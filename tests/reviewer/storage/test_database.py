"""Opening, keeping and refusing case files."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlalchemy.exc import IntegrityError

from models import tables
from models.recording import Recording
from models.spans import TimeSpan
from models.transcript import Stretch
from reviewer.errors import (
    CaseBusyError,
    CaseDamagedError,
    CaseNewerError,
    MediaError,
    StorageError,
    UsageError,
)
from reviewer.review import corrections, decisions, reviewers
from reviewer.storage import audit, backup, findings, recordings, reports, rows, transcripts
from reviewer.storage.database import Database
from reviewer.storage.verify import verify
from tests.support import values


@pytest.fixture
def database(tmp_path):
    made = Database.create(tmp_path / "stop.case", "State v. Nobody")
    yield made
    made.close()


@pytest.fixture
def filled(database):
    recordings.add(database, values.a_recording(), actor="me")
    transcripts.start(database, values.a_transcript(), actor="me")
    reports.add(database, values.a_report(), values.some_claims(), actor="me")
    findings.add_run(database, values.a_run(), values.some_findings(), (values.an_omission(),), actor="me")
    return database


def test_everything_comes_back_as_it_was_kept(filled):
    assert recordings.all_of(filled) == (values.a_recording(),)
    assert transcripts.all_of(filled) == (values.a_transcript(),)
    assert reports.all_of(filled) == (values.a_report(),)
    assert reports.claims(filled, "rep") == values.some_claims()
    assert findings.latest_run(filled, "rep") == values.a_run()
    assert findings.all_of(filled, "run") == values.some_findings()


def test_stretch_is_kept_whole_or_not_at_all(filled):
    transcripts.add_stretch(filled, "tra", Stretch(TimeSpan(0, 5000), (values.a_segment(0),)))
    twice = Stretch(TimeSpan(5000, 9000), (values.a_segment(1), values.a_segment(1)))
    with pytest.raises(IntegrityError):
        transcripts.add_stretch(filled, "tra", twice)

    assert transcripts.heard_until(filled, "tra") == (5000, 1)
    assert transcripts.segments(filled, "tra") == (values.a_segment(0),)


def test_completed_transcript_takes_nothing_more(filled):
    transcripts.complete(filled, "tra", values.NOW, actor="me")
    with pytest.raises(CaseBusyError):
        transcripts.add_stretch(filled, "tra", Stretch(TimeSpan(0, 1), (values.a_segment(),)))
    with pytest.raises(IntegrityError, match="completed transcript"), filled.writing() as connection:
        rows.add(connection, tables.segments, values.a_segment(), transcript_id="tra")


def test_what_another_program_heard_meanwhile_is_told_and_kept(filled):
    first = Stretch(TimeSpan(0, 5000), (values.a_segment(0),))
    transcripts.add_stretch(filled, "tra", first)
    with pytest.raises(CaseBusyError, match="Another program is hearing"):
        transcripts.add_stretch(filled, "tra", first)
    transcripts.add_stretch(filled, "tra", Stretch(TimeSpan(5000, 9000), ()))
    assert transcripts.segments(filled, "tra") == (values.a_segment(0),)


STATED = ("runs", "findings", "decisions", "corrections", "annotations", "audit_entries", "claims", "reports")
ACTS = ("UPDATE {t} SET {c} = {c}", "DELETE FROM {t}", "INSERT OR REPLACE INTO {t} SELECT * FROM {t}")


@pytest.mark.parametrize("table", STATED)
@pytest.mark.parametrize("act", ACTS)
def test_what_was_stated_is_never_changed(filled, table, act):
    reviewer = reviewers.named(filled, "Ana Ortiz")
    decisions.rule(filled, values.a_decision(reviewer_id=reviewer.id))
    corrections.correct(filled, values.a_correction(reviewer_id=reviewer.id))
    _annotate(filled, reviewer.id)
    column = next(c.name for c in tables.metadata.tables[table].columns)
    with pytest.raises(IntegrityError, match="written once"), filled.writing() as connection:
        connection.exec_driver_sql(act.format(t=table, c=column))


def _annotate(database, reviewer_id):
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO annotations VALUES ('a', NULL, NULL, NULL, ?, 't', 1, 'now')", (reviewer_id,)
        )


def test_later_ruling_counts_and_earlier_ones_stay(filled):
    reviewer = reviewers.named(filled, " Ana   Ortiz ")
    assert reviewers.named(filled, "Ana Ortiz") == reviewer
    first = values.a_decision(reviewer_id=reviewer.id)
    second = values.a_decision(id="dec2", reviewer_id=reviewer.id, note="on second thought")
    decisions.rule(filled, first)
    decisions.rule(filled, second)

    assert decisions.latest(filled, "rep") == {"cl1": second}
    assert decisions.history(filled, "cl1") == (first, second)


def test_ruling_that_was_taken_back_counts_no_more_and_stays_in_the_history(filled):
    reviewer = reviewers.named(filled, "Ana Ortiz")
    given = values.a_decision(reviewer_id=reviewer.id)
    withdrawn = values.a_decision(id="dec2", reviewer_id=reviewer.id, is_withdrawn=True)
    decisions.rule(filled, given)
    decisions.rule(filled, withdrawn)

    assert decisions.latest(filled, "rep") == {}
    assert decisions.of_report(filled, "rep") == (given, withdrawn)
    assert audit.entries(filled)[-1].act == "take ruling back"


def test_ruling_of_another_stands_when_one_is_taken_back():
    theirs = values.a_decision(id="dec1", reviewer_id="bo")
    mine = values.a_decision(id="dec2", reviewer_id="ana")
    withdrawn = values.a_decision(id="dec3", reviewer_id="ana", is_withdrawn=True)
    assert decisions.standing([theirs, mine]) == {"cl1": (theirs, mine)}
    assert decisions.standing([theirs, mine, withdrawn]) == {"cl1": (theirs,)}


def test_same_file_is_not_added_twice(filled):
    with pytest.raises(UsageError, match="in the case already"):
        recordings.add(filled, values.a_recording(id="other"), actor="me")


def test_relink_takes_only_the_same_file(filled):
    held = recordings.all_of(filled)[0]
    with pytest.raises(MediaError, match="SHA-256 differs"):
        recordings.relink(filled, held, values.a_recording(sha256="f" * 64, path="/other.mp4"), actor="me")
    assert recordings.all_of(filled)[0].path == "/evidence/stop.mp4"

    recordings.relink(filled, held, values.a_recording(path="/moved/stop.mp4"), actor="me")
    assert recordings.all_of(filled)[0].path == "/moved/stop.mp4"
    assert audit.entries(filled)[-1].act == "relink recording"


def test_chain_holds_and_shows_tampering(filled):
    assert audit.first_break(audit.entries(filled)) is None
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("DROP TRIGGER audit_entries_refuse_update")
        connection.execute("UPDATE audit_entries SET actor = 'nobody' WHERE number = 2")
        connection.commit()

    assert audit.first_break(audit.entries(filled)) == 2
    assert "The trail of acts is BROKEN" in [c.told for c in verify(filled) if not c.is_ok][-1]


def test_case_file_is_for_its_owner_only(database):
    if os.name == "posix":
        assert database.path.stat().st_mode & 0o077 == 0


def test_nothing_is_written_over(tmp_path):
    taken = tmp_path / "taken.case"
    taken.write_bytes(b"evidence")
    with pytest.raises(StorageError, match="already"):
        Database.create(taken, "A")
    assert taken.read_bytes() == b"evidence"


@pytest.mark.parametrize("wait_s", [0, 0.02, 0.1, 0.3])
def test_killed_while_it_is_made_a_case_is_whole_or_not_there(tmp_path, wait_s):
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from reviewer.storage.database import Database
        Database.create(Path(sys.argv[1]), "A").close()
        """
    )
    path = tmp_path / "a.case"
    process = subprocess.Popen([sys.executable, "-c", program, str(path)])
    while not any(tmp_path.iterdir()):
        time.sleep(0.001)
    time.sleep(wait_s)
    process.kill()
    process.wait()

    made = Database.open(path) if path.exists() else Database.create(path, "A")
    assert made.case().name == "A"
    made.close()


def test_leavings_of_a_killed_run_go_after_a_day(tmp_path):
    old, new = tmp_path / "a.case.1.making", tmp_path / "a.case.2.making"
    for left in (old, new):
        left.touch()
    os.utime(old, (0, 0))
    Database.create(tmp_path / "a.case", "A").close()
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a.case", new]


def test_missing_foreign_and_newer_files_are_told_apart(tmp_path, database):
    with pytest.raises(UsageError, match="no case file"):
        Database.open(tmp_path / "none.case")
    foreign = tmp_path / "foreign.case"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
    with pytest.raises(CaseDamagedError):
        Database.open(foreign)
    (tmp_path / "noise.case").write_bytes(random.Random(1).randbytes(9000))
    with pytest.raises(CaseDamagedError):
        Database.open(tmp_path / "noise.case")
    database.close()
    with closing(sqlite3.connect(database.path)) as connection:
        connection.execute("PRAGMA user_version=99")
    with pytest.raises(CaseNewerError, match="99"):
        Database.open(database.path)


def test_damaged_page_is_noticed_and_the_file_left_alone(filled):
    filled.close()
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = bytearray(filled.path.read_bytes())
    whole[4096 : 4096 * 6] = b"\xff" * (4096 * 5)
    filled.path.write_bytes(whole)

    with pytest.raises(CaseDamagedError):
        Database.open(filled.path)
    assert filled.path.read_bytes() == bytes(whole)


def test_many_threads_read_at_once_and_none_loses_its_connection(filled):
    count = 12
    all_there = threading.Barrier(count)

    def read(_number):
        with filled.reading() as connection:
            all_there.wait(timeout=30)
            return rows.fetch(connection, tables.recordings, Recording, order_by="id")

    with ThreadPoolExecutor(count) as threads:
        assert list(threads.map(read, range(count))) == [(values.a_recording(),)] * count


def test_held_file_is_told_after_waiting(filled):
    mine = Database.open(filled.path)
    mine.wait_no_longer(0.2)
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CaseBusyError, match="Another program"):
            reviewers.named(mine, "Ana")
    mine.close()


def test_thread_that_cannot_wait_is_told_while_another_waits(filled):
    with (
        closing(sqlite3.connect(filled.path, isolation_level=None, check_same_thread=False)) as other,
        ThreadPoolExecutor(1) as threads,
    ):
        other.execute("BEGIN IMMEDIATE")
        waits = threads.submit(reviewers.named, filled, "Ben")
        filled.wait_no_longer(0.1)
        with pytest.raises(CaseBusyError):
            reviewers.named(filled, "Ana")
        assert not waits.done()
        other.execute("ROLLBACK")
        assert waits.result().name == "Ben"
    assert [each.name for each in reviewers.all_of(filled)] == ["Ben"]


def test_full_disk_is_told_and_loses_nothing(filled):
    with filled.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    with pytest.raises(StorageError, match="disk is full"), filled.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")
        connection.exec_driver_sql("INSERT INTO reviewers VALUES ('x', ?, 'now')", ("n" * 900_000,))
    assert findings.all_of(filled, "run") == values.some_findings()


def test_reader_sees_one_moment_while_another_writes(filled):
    with filled.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM reviewers").scalar()
        worker = threading.Thread(target=reviewers.named, args=(filled, "Ben"))
        worker.start()
        worker.join()
        assert connection.exec_driver_sql("SELECT count(*) FROM reviewers").scalar() == before
    assert [r.name for r in reviewers.all_of(filled)] == ["Ben"]


def test_backup_is_a_whole_case(filled, tmp_path):
    copy = tmp_path / "copy.case"
    backup.copy_to(filled, copy)
    opened = Database.open(copy)
    assert findings.all_of(opened, "run") == values.some_findings()
    opened.close()
    with pytest.raises(StorageError, match="already"):
        backup.copy_to(filled, copy)


def test_killed_writer_leaves_a_sound_file(filled):
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from reviewer.review import reviewers
        from reviewer.storage.database import Database
        database = Database.open(Path(sys.argv[1]))
        for number in range(100_000):
            reviewers.named(database, f"writer {number}")
            print(number, flush=True)
        """
    )
    process = subprocess.Popen([sys.executable, "-c", program, str(filled.path)], stdout=subprocess.PIPE)
    told = [process.stdout.readline() for _ in range(20)]
    process.send_signal(signal.SIGKILL)
    told += process.communicate()[0].splitlines(keepends=True)
    told = [line for line in told if line.endswith(b"\n")]
    opened = Database.open(filled.path)
    assert len(reviewers.all_of(opened)) >= len(told) > 0
    assert all(c.is_ok for c in verify(opened)[-2:])  # the trail and the database
    opened.close()
