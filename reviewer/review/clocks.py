"""What is known of clocks: readings and links, appended and never changed; of each the newest counts."""

from collections.abc import Sequence

from models import tables
from models.clock import ClockLink, ClockReading, LinkSource
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def add_reading(database: Database, reading: ClockReading) -> None:
    """Keep what a camera's clock showed."""
    with database.writing() as connection:
        rows.add(connection, tables.clock_readings, reading)
        audit.append(
            connection,
            actor=reading.actor,
            act="take back clock" if reading.is_withdrawn else "read clock",
            subject=reading.recording_id,
            zero_utc=reading.zero_utc,
        )


def add_links(database: Database, *links: ClockLink) -> None:
    """Keep how recordings lie on another's clock, all or none."""
    with database.writing() as connection:
        for link in links:
            rows.add(connection, tables.clock_links, link)
            audit.append(
                connection,
                actor=link.actor,
                act="take clocks apart" if link.is_withdrawn else "bring clocks together",
                subject=link.recording_id,
                reference=link.reference_id,
                offset_ms=link.offset_ms,
            )


def readings(database: Database) -> dict[str, ClockReading]:
    """The reading that counts, by recording id: the newest that a person set, else the newest of the file."""
    with database.reading() as connection:
        every = rows.fetch(connection, tables.clock_readings, ClockReading, order_by="number")
    counting: dict[str, ClockReading] = {}
    by_person: dict[str, ClockReading] = {}
    for reading in every:
        (by_person if reading.source.is_by_person else counting)[reading.recording_id] = reading
    return counting | {key: reading for key, reading in by_person.items() if not reading.is_withdrawn}


def links(database: Database) -> dict[str, ClockLink]:
    """The newest link of each recording, by its id; none where that one was withdrawn."""
    return _standing(_all_links(database))


def links_by_sound(database: Database) -> dict[str, ClockLink]:
    """The newest link of each that rests on what both recordings hear, be it that a person said otherwise since."""
    return _standing([link for link in _all_links(database) if link.source is LinkSource.SOUND])


def _all_links(database: Database) -> tuple[ClockLink, ...]:
    with database.reading() as connection:
        return rows.fetch(connection, tables.clock_links, ClockLink, order_by="number")


def _standing(every: Sequence[ClockLink]) -> dict[str, ClockLink]:
    newest = {link.recording_id: link for link in every}
    return {key: link for key, link in newest.items() if not link.is_withdrawn}
