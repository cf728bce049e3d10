"""Claims that people split and merged: acts beside the program's claims, which stay. Appended and never changed."""

from dataclasses import replace

from models import tables
from models.annotation import Recut
from models.report import Claim
from reviewer.clock import utc_now
from reviewer.errors import UsageError
from reviewer.identity import new_id
from reviewer.report.recut import Cut, standing, to_take_back
from reviewer.review import reviewers
from reviewer.storage import audit, reports, rows
from reviewer.storage.database import Database


def keep(database: Database, report_id: str, cut: Cut, *, reviewer_id: str) -> Recut:
    """Keep a cut, or one taken back, under a reviewer's name; the trail notes whose and which claims, not their words.

    Raises:
        UsageError: What it replaces does not stand any more.
    """
    recut = Recut(new_id(), report_id, _ids(cut.replaced), _ids(cut.made), reviewer_id, utc_now())
    with database.writing() as connection:
        held = rows.fetch(connection, tables.claims, Claim, order_by="position", report_id=report_id)
        before = rows.fetch(connection, tables.recuts, Recut, order_by="number", report_id=report_id)
        if not set(recut.replaced) <= {each.id for each in standing(held, before)}:
            raise UsageError(
                "These claims were split or merged since.",
                kept="The claims are as they were.",
                hint="Look at those that stand there now.",
            )
        known = {each.id for each in held}
        new = [each for each in cut.made if each.id not in known]
        rows.add(connection, tables.claims, *(replace(each, position=len(held) + n) for n, each in enumerate(new)))
        rows.add(connection, tables.recuts, recut)
        audit.append(
            connection,
            actor=reviewers.by_id(connection, reviewer_id).name,
            act=("split claim" if recut.is_split else "merge claims") if new else "put claims back",
            subject=recut.id,
            replaced=list(recut.replaced),
            made=list(recut.made),
        )
    return recut


def take_back(database: Database, report_id: str, *, reviewer_id: str) -> Recut:
    """Put back what stood before the newest cut that was not taken back.

    Raises:
        UsageError: There is none.
    """
    newest = to_take_back(reports.recuts(database, report_id))
    if newest is None:
        raise UsageError("No claim of this report is split or merged.", kept="The claims are as they were.")
    by_id = {each.id: each for each in reports.every_claim(database, report_id)}
    cut = Cut(*(tuple(by_id[each] for each in side) for side in (newest.made, newest.replaced)))
    return keep(database, report_id, cut, reviewer_id=reviewer_id)


def _ids(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    return tuple(each.id for each in claims)
