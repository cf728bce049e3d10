"""The time of day, in UTC, as the program writes it."""

from datetime import UTC, datetime


def utc_now() -> str:
    """Now, as in ``2026-03-14T02:47:31.120Z``."""
    return as_utc(datetime.now(UTC))


def as_utc(moment: datetime) -> str:
    """A moment as it is stored: ISO 8601 in UTC with milliseconds and a ``Z``."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
