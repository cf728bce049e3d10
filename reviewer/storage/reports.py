"""Reports of the case with their claims."""

from collections.abc import Sequence

from models import tables
from models.report import Claim, Report
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
    """The claims of a report in its order."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.claims, Claim, order_by="position", report_id=report_id)
