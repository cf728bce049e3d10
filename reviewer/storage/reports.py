"""Reports of the case with their claims."""

from collections.abc import Sequence

from models import tables
from models.annotation import Recut
from models.report import Claim, Report
from reviewer.report.recut import standing
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def add(database: Database, report: Report, claims: Sequence[Claim], *, actor: str) -> None:
    """Keep a report's text and claims, all or nothing."""
    with database.writing() as connection:
        rows.add(connection, tables.reports, report)
        rows.add(connection, tables.claims, *claims)
        audit.append(connection, actor=actor, act="add report", subject=report.id, sha256=report.sha256)


def all_of(database: Database) -> tuple[Report, ...]:
    """The reports in order of arrival."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.reports, Report, order_by="position")


def claims(database: Database, report_id: str) -> tuple[Claim, ...]:
    """The claims of a report as they stand, in its order: those that people cut in the place of the program's."""
    return standing(every_claim(database, report_id), recuts(database, report_id))


def every_claim(database: Database, report_id: str) -> tuple[Claim, ...]:
    """The claims of a report in the order of their numbers, those that gave way too."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.claims, Claim, order_by="position", report_id=report_id)


def recuts(database: Database, report_id: str) -> tuple[Recut, ...]:
    """How people cut the claims of a report anew, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.recuts, Recut, order_by="number", report_id=report_id)
