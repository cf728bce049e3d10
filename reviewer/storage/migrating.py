"""Bringing the tables of a case file to the present version, on a copy.

Alembic's steps on SQLite are not rolled back when they fail, and rebuilding a table with foreign keys on
deletes the rows that refer to it and drops its triggers. So steps run on a copy with foreign keys off; the
copy is checked and only then takes the place of the file, which stays beside it as a backup.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

import models.migrations
from reviewer.errors import StorageError

APPLICATION_ID = 0x42435256
SCHEMA_VERSION = 11


def build(path: Path) -> None:
    """Make the tables of the present version in the empty file at ``path``."""
    _run_steps(path, migrations_folder(), SCHEMA_VERSION)


def migrate(path: Path, from_version: int, *, folder: Path | None = None, to_version: int = SCHEMA_VERSION) -> Path:
    """Bring the case file at ``path`` up to date; returns where the file as it was is kept.

    Raises:
        StorageError: A step failed; the case file is as it was.
    """
    backup = path.with_name(f"{path.name}.before-v{to_version}.bak")
    copy = path.with_name(f"{path.name}.migrating")
    _copy_whole(path, copy)
    try:
        triggers = _triggers(copy)
        _run_steps(copy, folder or migrations_folder(), to_version)
        _restore(copy, triggers)
        _check(copy)
    except Exception as error:
        copy.unlink(missing_ok=True)
        raise StorageError(
            f"{path.name}, a case file of version {from_version}, could not be brought to version {to_version}.",
            kept="It is as it was.",
            hint="Open it with the version of the program that made it, and tell the developers.",
        ) from error
    _copy_whole(path, backup)
    _drop_side_files(path)
    copy.replace(path)
    return backup


def migrations_folder() -> Path:
    """Where the steps that ship with the program lie."""
    return Path(next(iter(models.migrations.__path__)))


def _copy_whole(source: Path, target: Path) -> None:
    """SQLite's own backup also takes along what still stands in the write-ahead log."""
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    with _plain(source) as old, _plain(target) as new:
        old.backup(new)


def _drop_side_files(path: Path) -> None:
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


@contextmanager
def _plain(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


def _run_steps(path: Path, folder: Path, version: int) -> None:
    # Alembic takes a third of a second to import, and opening a case of this version never needs it.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        config.attributes["connection"] = connection
        command.upgrade(config, f"{version:04}")
        _stamp(connection, version)
    engine.dispose()


def _stamp(connection: Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def _triggers(path: Path) -> dict[str, str]:
    with _plain(path) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def _restore(path: Path, triggers: dict[str, str]) -> None:
    """Set up again what a rebuilt table lost; a step that means to end a trigger drops it by name first."""
    standing = _triggers(path)
    with _plain(path) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for name, sql in triggers.items():
            if name not in standing and _table_of(sql) in tables:
                connection.execute(sql)


def _table_of(trigger_sql: str) -> str:
    return trigger_sql.split(" ON ", 1)[1].split(None, 1)[0].strip('"')


def _check(path: Path) -> None:
    with _plain(path) as connection:
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        sound = connection.execute("PRAGMA integrity_check").fetchone()
    if broken or sound != ("ok",):
        raise sqlite3.DatabaseError("the migrated copy is not sound")
