"""The people who rule on findings; a name is taken as typed."""

from sqlalchemy import Connection

from models import tables
from models.case import Reviewer
from reviewer.clock import utc_now
from reviewer.errors import UsageError
from reviewer.identity import new_id
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def named(database: Database, name: str) -> Reviewer:
    """The reviewer of that name, added if new.

    Raises:
        UsageError: The name is blank.
    """
    name = " ".join(name.split())
    if not name:
        raise UsageError("A ruling needs the name of who made it.", kept="Nothing was changed.", hint="Type your name.")
    with database.writing() as connection:
        known = rows.fetch(connection, tables.reviewers, Reviewer, order_by="id", name=name)
        if known:
            return known[0]
        reviewer = Reviewer(new_id(), name, utc_now())
        rows.add(connection, tables.reviewers, reviewer)
        audit.append(connection, actor=name, act="add reviewer", subject=reviewer.id)
    return reviewer


def by_id(connection: Connection, reviewer_id: str) -> Reviewer:
    """The reviewer of that id, inside the transaction of an act of theirs."""
    return rows.fetch(connection, tables.reviewers, Reviewer, order_by="id", id=reviewer_id)[0]


def all_of(database: Database) -> tuple[Reviewer, ...]:
    """Everyone who has ruled or noted, by name."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.reviewers, Reviewer, order_by="name")
