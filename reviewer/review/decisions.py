"""Rulings: they stand beside findings, overrule them and are never changed; a later one counts."""

from collections.abc import Iterable

from models import tables
from models.annotation import Decision
from reviewer.review import reviewers
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def rule(database: Database, decision: Decision) -> None:
    """Keep a ruling. The trail notes who and which finding, not the note's words."""
    with database.writing() as connection:
        rows.add(connection, tables.decisions, decision)
        audit.append(
            connection,
            actor=reviewers.by_id(connection, decision.reviewer_id).name,
            act="take ruling back" if decision.is_withdrawn else "rule",
            subject=decision.id,
            finding=decision.finding_id,
            verdict=decision.verdict,
        )


def history(database: Database, claim_id: str) -> tuple[Decision, ...]:
    """Every ruling on a claim, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.decisions, Decision, order_by="number", claim_id=claim_id)


def of_report(database: Database, report_id: str) -> tuple[Decision, ...]:
    """Every ruling on the claims of a report, oldest first; those taken back too."""
    claims = tables.claims
    of_it = claims.select().where(claims.c.report_id == report_id)
    with database.reading() as connection:
        ids = {row["id"] for row in connection.execute(of_it).mappings()}
        every = rows.fetch(connection, tables.decisions, Decision, order_by="number")
    return tuple(each for each in every if each.claim_id in ids)


def standing(rulings: Iterable[Decision]) -> dict[str, tuple[Decision, ...]]:
    """By claim id each reviewer's newest ruling unless it was taken back, oldest first; ``rulings`` in order."""
    newest: dict[tuple[str, str], Decision] = {}
    for each in rulings:
        newest.pop((each.claim_id, each.reviewer_id), None)
        newest[each.claim_id, each.reviewer_id] = each
    by_claim: dict[str, tuple[Decision, ...]] = {}
    for each in newest.values():
        if not each.is_withdrawn:
            by_claim[each.claim_id] = (*by_claim.get(each.claim_id, ()), each)
    return by_claim


def latest(database: Database, report_id: str) -> dict[str, Decision]:
    """The newest ruling that stands on each claim of a report that has one, by claim id."""
    return {claim_id: stand[-1] for claim_id, stand in standing(of_report(database, report_id)).items()}
