"""Runs of the checker and what they found: written once, never changed."""

from collections.abc import Sequence

from models import tables
from models.finding import AnalysisRun, Finding
from models.omission import Omission
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def add_run(
    database: Database, run: AnalysisRun, findings: Sequence[Finding], omissions: Sequence[Omission], *, actor: str
) -> None:
    """Keep a run with all that it found, all or nothing."""
    with database.writing() as connection:
        rows.add(connection, tables.runs, run)
        rows.add(connection, tables.findings, *findings)
        rows.add(connection, tables.omissions, *omissions)
        audit.append(
            connection,
            actor=actor,
            act="check report",
            subject=run.id,
            report=run.report_id,
            checker=run.checker,
        )


def runs(database: Database, report_id: str) -> tuple[AnalysisRun, ...]:
    """The runs over a report, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.runs, AnalysisRun, order_by="created_utc", report_id=report_id)


def latest_run(database: Database, report_id: str) -> AnalysisRun | None:
    """The newest run over a report; None before the first."""
    known = runs(database, report_id)
    return known[-1] if known else None


def all_of(database: Database, run_id: str) -> tuple[Finding, ...]:
    """The findings of a run in the report's order."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.findings, Finding, order_by="position", run_id=run_id)


def omissions_of(database: Database, run_id: str) -> tuple[Omission, ...]:
    """What a run found left out, the most telling first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.omissions, Omission, order_by="position", run_id=run_id)
