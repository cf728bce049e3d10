"""Recordings of the case: what they are and where they lie; the files themselves stay outside."""

from dataclasses import replace

from models import tables
from models.recording import Recording
from reviewer.errors import MediaError, UsageError
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def add(database: Database, recording: Recording, *, actor: str) -> None:
    """Take note of a recording.

    Raises:
        UsageError: The case holds that file already, known by its hash.
    """
    known = by_sha256(database, recording.sha256)
    if known is not None:
        raise UsageError(f"{recording.name} is in the case already, as {known.name}.", kept="It is as it was.")
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


def relink(database: Database, recording: Recording, found: Recording, *, actor: str) -> Recording:
    """Say where the file of ``recording`` lies now; ``found`` is that file as it was just read.

    Raises:
        MediaError: It is another file.
    """
    if found.sha256 != recording.sha256:
        raise MediaError(
            f"{found.name} is not {recording.name}: its SHA-256 differs.",
            kept="The case is as it was.",
            hint="Choose the file that was added, or an exact copy of it.",
        )
    if found.path == recording.path:
        return recording
    with database.writing() as connection:
        table = tables.recordings
        connection.execute(table.update().where(table.c.id == recording.id).values(path=found.path))
        audit.append(connection, actor=actor, act="relink recording", subject=recording.id)
    return replace(recording, path=found.path)


def note_copy(database: Database, recording: Recording, *, actor: str, **details: object) -> None:
    """Note in the trail that a copy of a recording in another container was written."""
    with database.writing() as connection:
        audit.append(connection, actor=actor, act="copy recording", subject=recording.id, **details)
