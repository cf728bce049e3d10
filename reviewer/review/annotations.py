"""Notes at a claim or at a moment of a recording."""

from models import tables
from models.annotation import Annotation
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def add(database: Database, annotation: Annotation, *, actor: str) -> None:
    """Keep a note. The trail says that there is one, not what it says."""
    with database.writing() as connection:
        rows.add(connection, tables.annotations, annotation)
        audit.append(connection, actor=actor, act="annotate", subject=annotation.id)


def all_of(database: Database) -> tuple[Annotation, ...]:
    """Every note, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.annotations, Annotation, order_by="created_utc")
