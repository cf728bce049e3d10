"""The time of day, in UTC, as the program writes it."""

from datetime import UTC, datetime


def utc_now() -> str:
    """Now, as in ``2026-03-14T02:47:31.120Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
