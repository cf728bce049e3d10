"""Recordings of the case: what they are and where they lie; the files themselves stay outside."""

from pathlib import Path

from models import tables
from models.recording import Recording
from reviewer import paths
from reviewer.errors import MediaError, UsageError
from reviewer.media.hashing import sha256_of
from reviewer.review import audit
from reviewer.storage import rows
from reviewer.storage.database import Database


def add(database: Database, recording: Recording, *, actor: str) -> None:
    """Take note of a recording.

    Raises:
        UsageError: The case holds that file already, known by its hash.
    """
    known = by_sha256(database, recording.sha256)
    if known is not None:
        raise UsageError(f"{recording.name} is in the case already, as {known.name}.")
    with database.writing() as connection:
        rows.add(connection, tables.recordings, recording)
        audit.append(connection, actor=actor, act="add recording", subject=recording.id, sha256=recording.sha256)


def all_of(database: Database) -> tuple[Recording, ...]:
    """The recordings in order of arrival."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.recordings, Recording, order_by="position")


def by_sha256(database: Database, sha256: str) -> Recording | None:
    """The recording with that hash, if the case holds it."""
    with database.reading() as connection:
        found = rows.fetch(connection, tables.recordings, Recording, order_by="position", sha256=sha256)
    return found[0] if found else None


def relink(database: Database, recording: Recording, path: Path, *, actor: str) -> None:
    """Say where the file lies now.

    Raises:
        MediaError: The file at ``path`` is another one.
    """
    if sha256_of(path) != recording.sha256:
        raise MediaError(
            f"{paths.shown_name(path)} is not {recording.name}: its SHA-256 differs.",
            kept="The case is as it was.",
            hint="Choose the file that was added, or an exact copy of it.",
        )
    with database.writing() as connection:
        table = tables.recordings
        connection.execute(table.update().where(table.c.id == recording.id).values(path=paths.as_text(path)))
        audit.append(connection, actor=actor, act="relink recording", subject=recording.id)
