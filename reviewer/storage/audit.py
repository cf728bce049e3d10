"""The trail of acts: who did what when, each entry bound to the one before by its hash.

Entries are appended in the same transaction as the act. The chain shows that no entry was changed, taken
out or put in between without the rest being made anew; it does not show that nobody made all of it anew.
"""

import hashlib
import json
from dataclasses import asdict

from sqlalchemy import Connection, select

from models import tables
from models.annotation import AuditEntry
from reviewer.clock import utc_now
from reviewer.storage import rows
from reviewer.storage.database import Database

FIRST_HASH = "0" * 64


def append(connection: Connection, *, actor: str, act: str, subject: str, **details: object) -> None:
    """Note an act inside the transaction that carries it out."""
    table = tables.audit_entries
    last = connection.execute(select(table).order_by(table.c.number.desc()).limit(1)).mappings().first()
    entry = AuditEntry(
        number=last["number"] + 1 if last else 1,
        at_utc=utc_now(),
        actor=actor,
        act=act,
        subject=subject,
        details_json=json.dumps(details, sort_keys=True),
        previous_hash=last["entry_hash"] if last else FIRST_HASH,
        entry_hash="",
    )
    hashed = rows.to_row(entry) | {"entry_hash": hash_of(entry)}
    connection.execute(table.insert().values(**hashed))


def hash_of(entry: AuditEntry) -> str:
    """SHA-256 over every field but the hash itself, as JSON with sorted keys."""
    stated = {name: value for name, value in asdict(entry).items() if name != "entry_hash"}
    return hashlib.sha256(json.dumps(stated, sort_keys=True).encode()).hexdigest()


def entries(database: Database) -> tuple[AuditEntry, ...]:
    """All acts, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.audit_entries, AuditEntry, order_by="number")


def first_break(trail: tuple[AuditEntry, ...]) -> int | None:
    """The number of the first entry that does not follow from the one before; None where all do."""
    previous = FIRST_HASH
    for number, entry in enumerate(trail, start=1):
        if entry.number != number or entry.previous_hash != previous or entry.entry_hash != hash_of(entry):
            return number
        previous = entry.entry_hash
    return None
