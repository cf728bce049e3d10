"""The history of the tables leads to the tables, and never harms a case."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine, inspect

from models.speaker import Role, Voice
from models.tables import metadata
from reviewer.errors import StorageError
from reviewer.review import decisions, voices
from reviewer.storage import findings, migrating, recordings, reports
from reviewer.storage.database import Database
from tests.support import values

RULED_IN_VERSION_2 = f"""
PRAGMA foreign_keys=OFF;
INSERT INTO claims VALUES ('cl1', 'rep', 0, 0, 9, 'He agreed.', 'assertion');
INSERT INTO runs VALUES ('run', 'rep', '["tra"]', '0.1.0', 'checker 1', '{{}}', '2026');
INSERT INTO reports VALUES ('rep', 0, 'draft.txt', '/draft.txt', '{"c" * 64}', 9, 'He agreed.', '[]', '2026');
INSERT INTO findings VALUES ('fi1', 'run', 'cl1', 0, 'contradicted', '[]', NULL, '[]', '[]');
INSERT INTO reviewers VALUES ('who', 'Ana Ortiz', '2026');
INSERT INTO decisions VALUES (1, 'dec', 'fi1', 'cl1', 'who', 'supported', '["name"]', 'major', 'my own note', 1, '{values.NOW}');
"""

GOOD = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "0012", "0011"
def upgrade():
    with op.batch_alter_table("recordings") as table:
        table.add_column(sa.Column("camera", sa.Text))
"""
BAD = GOOD + "    op.execute('DELETE FROM recordings')\n    raise RuntimeError('half way')\n"


def test_history_leads_to_the_tables(tmp_path):
    Database.create(tmp_path / "a.case", "A").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'a.case'}")
    found = inspect(engine)

    for table in metadata.sorted_tables:
        columns = {c["name"]: (str(c["type"]), c["nullable"]) for c in found.get_columns(table.name)}
        assert columns == {c.name: (str(c.type), c.nullable) for c in table.columns}, table.name
        keys = {tuple(k["constrained_columns"]): k["referred_table"] for k in found.get_foreign_keys(table.name)}
        expected = {tuple(k.column_keys): k.referred_table.name for k in table.foreign_key_constraints}
        assert keys == expected
    assert set(found.get_table_names()) == {t.name for t in metadata.sorted_tables} | {"alembic_version"}
    engine.dispose()


@pytest.fixture
def filled(tmp_path):
    database = Database.create(tmp_path / "old.case", "Old")
    recordings.add(database, values.a_recording(), actor="me")
    reports.add(database, values.a_report(), values.some_claims(), actor="me")
    findings.add_run(database, values.a_run(), values.some_findings(), (), actor="me")
    database.close()
    return tmp_path / "old.case"


def _steps(tmp_path, step):
    folder = tmp_path / "steps"
    versions = folder / "versions"
    versions.mkdir(parents=True)
    ours = migrating.migrations_folder()
    for name in ("env.py", "script.py.mako", *(f"versions/{p.name}" for p in (ours / "versions").glob("0*.py"))):
        (folder / name).write_text((ours / name).read_text())
    (versions / "0012_next.py").write_text(step)
    return folder


def _dump(path):
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_step_keeps_rows_and_triggers(filled, tmp_path):
    before = _triggers(filled)

    backup = migrating.migrate(filled, 11, folder=_steps(tmp_path, GOOD), to_version=12)

    assert _triggers(filled) == before
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT count(*), max(camera) FROM recordings").fetchone() == (1, None)
        assert connection.execute("SELECT count(*) FROM findings").fetchone() == (2,)
        assert connection.execute("PRAGMA user_version").fetchone() == (12,)
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            connection.execute("DELETE FROM findings")
    Database(backup).close()


def test_rulings_of_version_2_stand_after_later_steps(tmp_path):
    old = tmp_path / "old.case"
    old.touch()
    migrating._run_steps(old, migrating.migrations_folder(), 2)
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(RULED_IN_VERSION_2)

    migrating.migrate(old, 2, to_version=4)

    database = Database(old)
    assert decisions.history(database, "cl1") == (values.a_decision(),)
    assert set(decisions.latest(database, "rep")) == {"cl1"}
    database.close()
    with closing(sqlite3.connect(old)) as connection, pytest.raises(sqlite3.IntegrityError, match="written once"):
        connection.execute("UPDATE decisions SET is_withdrawn = 1")


def test_corrections_of_version_5_stay_as_they_are(tmp_path):
    old = tmp_path / "old.case"
    old.touch()
    migrating._run_steps(old, migrating.migrations_folder(), 5)
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(
            "PRAGMA foreign_keys=OFF;"
            f"INSERT INTO corrections VALUES (1, 'cor', 'tra', 0, 'Yes, sir.', 'Driver', 'who', '{values.NOW}');"
        )
        connection.execute("PRAGMA foreign_keys=ON")

    migrating._run_steps(old, migrating.migrations_folder(), 6)

    with closing(sqlite3.connect(old)) as connection:
        kept = connection.execute("SELECT id, text, start_ms, end_ms FROM corrections").fetchall()
        assert kept == [("cor", "Yes, sir.", None, None)]
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            connection.execute("UPDATE corrections SET start_ms = 1")


def test_claims_of_version_6_stay_and_can_be_cut_from_then_on(tmp_path):
    old = tmp_path / "old.case"
    old.touch()
    migrating._run_steps(old, migrating.migrations_folder(), 6)
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(RULED_IN_VERSION_2.replace(f"'{values.NOW}');", f"'{values.NOW}', 0);"))

    migrating.migrate(old, 6)

    database = Database(old)
    assert [each.quote for each in reports.claims(database, "rep")] == ["He agreed."]
    assert decisions.history(database, "cl1") == (values.a_decision(),)
    assert reports.recuts(database, "rep") == ()
    database.close()
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO recuts VALUES (1, 'cut', 'rep', '[]', '[]', 'who', '2026')")
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            connection.execute("DELETE FROM recuts")


def test_voice_acts_and_clocks_of_version_6_stay_as_they_are(tmp_path):
    old = tmp_path / "old.case"
    old.touch()
    migrating._run_steps(old, migrating.migrations_folder(), 6)
    said = ("one", "merge", "Voice 2", "me", values.NOW, None, None, "Voice 1", None, None, None)
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("INSERT INTO voice_acts VALUES (4, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", said)
        read = ("read", "rec", values.NOW, None, "hand", "set", "read off", "me", values.NOW)
        connection.execute("INSERT INTO clock_readings VALUES (7, ?, ?, ?, ?, ?, ?, ?, ?, ?)", read)

    migrating._run_steps(old, migrating.migrations_folder(), 8)

    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT * FROM voice_acts").fetchall() == [(4, *said)]
        assert connection.execute("SELECT * FROM clock_readings").fetchall() == [(7, *read, 0)]
        for change in (
            "DELETE FROM voice_acts",
            "UPDATE voice_acts SET label = 'x'",
            "UPDATE clock_readings SET note = 1",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="written once"):
                connection.execute(change)
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            connection.execute("INSERT OR REPLACE INTO voice_acts SELECT * FROM voice_acts")


def test_clocks_of_version_10_stay_and_can_be_read_off_the_picture_from_then_on(tmp_path):
    old = tmp_path / "old.case"
    old.touch()
    migrating._run_steps(old, migrating.migrations_folder(), 10)
    read = ("read", "rec", values.NOW, -420, "hand", "set", "read off the picture by this program", "me", values.NOW, 0)
    adding = "INSERT INTO clock_readings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(adding, (7, *read))

    migrating._run_steps(old, migrating.migrations_folder(), 11)

    seen = ("seen", *read[1:4], "picture", *read[5:])
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(adding, (8, *seen))
        assert connection.execute("SELECT * FROM clock_readings").fetchall() == [(7, *read), (8, *seen)]
        for change in (
            "DELETE FROM clock_readings",
            "UPDATE clock_readings SET note = ''",
            "INSERT OR REPLACE INTO clock_readings SELECT * FROM clock_readings",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="written once"):
                connection.execute(change)


def test_voices_of_version_9_stay_and_have_nothing_to_compare(tmp_path):
    old = tmp_path / "old.case"
    old.touch()
    migrating._run_steps(old, migrating.migrations_folder(), 9)
    said = ("one", "merge", "Voice 2", "me", values.NOW, None, None, "Voice 1", None, None, None)
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.executescript(
            "PRAGMA foreign_keys=OFF;"
            "INSERT INTO transcripts VALUES ('tra', 'rec', 'recognized', 'e', 'm', NULL, NULL, NULL, '{}', '2026', NULL);"
            f"INSERT INTO recordings VALUES ('rec', 0, '/a.mp4', 'a.mp4', '{'a' * 64}', 1, 'mp4', 1, NULL, NULL, NULL,"
            " NULL, 'aac', 0, 1, '2026');"
            "INSERT INTO voices VALUES ('tra', 'Wearer', 'wearer', 'loudest');"
        )
        connection.execute("INSERT INTO voice_acts VALUES (4, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", said)

    migrating.migrate(old, 9)

    database = Database(old)
    assert voices.told(database) == (Voice("tra", "Wearer", Role.WEARER, "loudest"),)
    assert [act.kind for act in voices.history(database)] == ["merge"]
    database.close()
    differs = ("two", "differ", "Wearer", "me", values.NOW, None, None, "Voice 1", None, None, None)
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("INSERT INTO voice_acts VALUES (5, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", differs)
        for change in ("DELETE FROM voice_acts", "UPDATE voices SET vector = '[1.0]'"):
            with pytest.raises(sqlite3.IntegrityError, match="written once"):
                connection.execute(change)


def test_failing_step_leaves_the_case_as_it_was(filled, tmp_path):
    before = _dump(filled)

    with pytest.raises(StorageError, match="could not be brought"):
        migrating.migrate(filled, 11, folder=_steps(tmp_path, BAD), to_version=12)

    assert _dump(filled) == before
    assert {p.name for p in tmp_path.glob("old.case*")} == {"old.case"}


def _triggers(path):
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def test_case_of_version_2_gets_its_new_tables_and_keeps_its_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(migrating, "SCHEMA_VERSION", 2)
    old = Database.create(tmp_path / "old.case", "Old")
    recordings.add(old, values.a_recording(), actor="me")
    old.close()
    monkeypatch.undo()

    opened = Database.open(tmp_path / "old.case")
    assert recordings.all_of(opened) == (values.a_recording(),)
    opened.close()
    with closing(sqlite3.connect(tmp_path / "old.case")) as connection:
        assert connection.execute("SELECT count(*) FROM voice_acts").fetchone() == (0,)
