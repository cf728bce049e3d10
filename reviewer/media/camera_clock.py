"""What a media file says of the camera's clock at its first picture. A proposal: containers are often wrong.

Cameras with a pre-event buffer may state when the button was pressed, not when the buffer begins; copies may
state when the copy was made; and some cameras write local time where UTC is meant.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from models.clock import Sureness
from reviewer.clock import as_utc
from reviewer.media.probe import tags

# In the order in which they are believed. Source: QuickTime metadata keys; ISO/IEC 14496-12 mvhd; Matroska DateUTC.
_KEYS = ("com.apple.quicktime.creationdate", "creation_time", "date_recorded", "date", "timecode_date")
_FORM = re.compile(
    r"(\d{4})[-:/](\d\d)[-:/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?\s*(Z|UTC|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
_CONVERTERS = re.compile(r"\b(?:lavf|handbrake|premiere|vegas)", re.IGNORECASE)
_FIRST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Stated:
    """The time of day at media time zero; ``zone_minutes`` is None where no zone is stated."""

    zero_utc: str
    zone_minutes: int | None
    sureness: Sureness
    note: str


def stated_clock(path: Path, *, now: datetime | None = None) -> Stated | None:
    """What the file at ``path`` says, if that can be a time of recording.

    Raises:
        MediaError: It cannot be read.
    """
    return from_tags(tags(path), now=now or datetime.now(UTC))


def from_tags(found: Mapping[str, str], *, now: datetime) -> Stated | None:
    """The same from the file's tags."""
    for key in _KEYS:
        match = _FORM.search(found.get(key, ""))
        moment = _moment(match) if match else None
        if match and moment and moment.year >= _FIRST_YEAR and moment <= now + timedelta(days=1):
            return _stated(key, match.group(8), moment, found.get("encoder", ""))
    return None


def _moment(match: re.Match[str]) -> datetime | None:
    try:
        local = datetime(*(int(part) for part in match.groups()[:6]), tzinfo=UTC)  # type: ignore[misc, arg-type] # six parts
    except ValueError:
        return None
    fraction = timedelta(seconds=float(f"0.{match.group(7) or 0}"))
    return local + fraction - timedelta(minutes=_zone_minutes(match.group(8)) or 0)


def _zone_minutes(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone.upper() in ("Z", "UTC"):
        return 0
    sign = -1 if zone[0] == "-" else 1
    return sign * (int(zone[1:3]) * 60 + int(zone[-2:]))


def _stated(key: str, zone: str | None, moment: datetime, encoder: str) -> Stated:
    minutes = _zone_minutes(zone)
    if minutes is None:
        return Stated(as_utc(moment), None, Sureness.DOUBTFUL, f"“{key}” of the file, without a zone; taken as UTC")
    if _CONVERTERS.search(encoder):
        note = f"“{key}” of the file, which {encoder} wrote: it may be the time of a copy"
        return Stated(as_utc(moment), minutes, Sureness.DOUBTFUL, note)
    return Stated(as_utc(moment), minutes, Sureness.STATED, f"“{key}” of the file")
