"""The case file: making it, opening it, and transactions over it.

One case is one SQLite file in write-ahead mode, readable by its owner only. A write is one transaction
that is rolled back on any exception; several threads may read while one writes.
"""

import glob
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from models import tables
from models.case import Case
from reviewer.clock import utc_now
from reviewer.errors import (
    CaseBusyError,
    CaseDamagedError,
    CaseNewerError,
    StorageError,
    UsageError,
)
from reviewer.identity import new_id
from reviewer.storage import migrating, rows
from reviewer.version import VERSION

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_WAIT_S = 5.0
_KEPT = "What was stored before is kept."
_MAKING = ".making"
_A_DAY_S = 24 * 60 * 60


class Database:
    """An open case file. Close it when done; it is safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)
        self._here = threading.local()

    @classmethod
    def create(cls, path: Path, case_name: str) -> "Database":
        """Make a case file that holds nothing but its name: whole, or not at all where the program is killed.

        Raises:
            StorageError: Something is there already, or the place cannot be written to.
        """
        _refuse_taken(path)
        making = _beside(path)
        try:
            with _told(path):
                migrating.build(making)
            with closing(cls(making)) as database, database.writing() as connection:
                rows.add(connection, tables.cases, Case(new_id(), case_name, utc_now(), VERSION))
            _put_in_place(making, path)
        finally:
            making.unlink(missing_ok=True)
        return cls(path)

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open a case file; one of an older version is first brought up to date on a copy.

        Raises:
            UsageError: There is no such file.
            CaseDamagedError: It is not a sound case file.
            CaseNewerError: A newer version of the program made it.
            CaseBusyError: Another program holds it.
        """
        version = _version(path)
        if version < migrating.SCHEMA_VERSION:
            migrating.migrate(path, version)
        database = cls(path)
        with database.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if found != "ok":
            database.close()
            raise _damaged(path)
        return database

    def case(self) -> Case:
        """The matter that the file holds."""
        with self.reading() as connection:
            return rows.fetch(connection, tables.cases, Case, order_by="id")[0]

    def wait_no_longer(self, wait_s: float) -> None:
        """In the thread that calls, say after so long that another program holds the file; other threads wait 5 s."""
        self._here.wait_s = wait_s

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the case and cannot change it."""
        with _told(self.path), self._connected(is_writing=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction: kept whole at the end, rolled back on any exception."""
        with _told(self.path), self._connected(is_writing=True) as connection, connection.begin():
            yield connection

    def _connected(self, *, is_writing: bool) -> Connection:
        wait_s = getattr(self._here, "wait_s", _WAIT_S)
        return self._engine.connect().execution_options(is_writing=is_writing, wait_s=wait_s)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None, check_same_thread=False),
        poolclass=QueuePool,  # by itself it would be one that takes a connection from a thread where many have one
        max_overflow=-1,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"PRAGMA busy_timeout={options['wait_s'] * 1000:.0f}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options["is_writing"] else "BEGIN")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's refusals in words; the first line of each is all that SQLite gives to tell them apart."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        told = _refusal(path, str(cause))
        if told is None:
            raise
        raise told from error


def _refusal(path: Path, said: str) -> StorageError | None:
    if "locked" in said or "busy" in said:
        return CaseBusyError(
            f"Another program holds the case file {path.name}.",
            kept=_KEPT,
            hint="Close it there and try again.",
        )
    if "full" in said or "disk I/O" in said:
        return StorageError(
            f"The case file {path.name} could not be written: the disk is full or fails.",
            kept=_KEPT,
            hint="Make room on the disk and try again.",
        )
    if "readonly" in said or "unable to open" in said:
        return StorageError(
            f"The case file {path.name} or its folder cannot be written to.",
            kept=_KEPT,
            hint="Copy the case file to a folder of your own and open it there.",
        )
    return _damaged(path) if "malformed" in said or "not a database" in said else None


def _damaged(path: Path) -> CaseDamagedError:
    return CaseDamagedError(
        f"The case file {path.name} is damaged or no case file.",
        kept="It was not changed.",
        hint="Open a copy or a backup of it instead.",
    )


def _version(path: Path) -> int:
    """The version in the file's header, read without SQLite so that a foreign file stays untouched."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError as error:
        raise UsageError(
            f"There is no case file at {path}.",
            kept="Nothing was changed.",
            hint="Was it moved? A new one is made with `reviewer new`, or in the window.",
        ) from error
    except OSError as error:
        raise StorageError(
            f"The case file {path} cannot be read ({error.strerror}).",
            kept="It was not changed.",
            hint="Check that you may read it.",
        ) from error
    if not header.startswith(_MAGIC) or int.from_bytes(header[68:72], "big") != migrating.APPLICATION_ID:
        raise _damaged(path)
    version = int.from_bytes(header[60:64], "big")
    if version > migrating.SCHEMA_VERSION:
        raise CaseNewerError(
            f"The case file {path.name} has version {version}; this program knows up to {migrating.SCHEMA_VERSION}.",
            kept="It was not changed.",
            hint="Install a newer version of the program.",
        )
    return version


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise StorageError(
            f"There is a file at {path} already.", kept="It was not changed.", hint="Choose another name."
        )


def _beside(path: Path) -> Path:
    """An empty file for the owner only, in which a case file is made. What killed runs left goes after a day."""
    making = path.with_name(f"{path.name}.{new_id()}{_MAKING}")
    try:
        for left in path.parent.glob(f"{glob.escape(path.name)}.*{_MAKING}*"):
            if time.time() - left.stat().st_mtime > _A_DAY_S:
                left.unlink(missing_ok=True)
        os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise StorageError(
            f"No case file can be made at {path} ({error.strerror}).",
            kept="Nothing was changed.",
            hint="Choose another folder.",
        ) from error
    return making


def _put_in_place(making: Path, path: Path) -> None:
    """Give a file its name. A second name fails where somebody took it meanwhile; moving would write over that file."""
    try:
        os.link(making, path)
    except FileExistsError:
        _refuse_taken(path)
        raise
    except OSError:  # a disk without second names, such as a memory stick
        _refuse_taken(path)
        making.rename(path)
