"""Whose time: the clock of each camera, and how the recordings of one event meet.

Media time is whole milliseconds from the first video frame (see ``models.spans``); times of day are UTC.
"""

from dataclasses import dataclass
from enum import StrEnum


class ReadingSource(StrEnum):
    """Where a camera clock was read: in the file, off the picture by the program, or by a person."""

    CONTAINER = "container"
    PICTURE = "picture"
    HAND = "hand"

    @property
    def is_by_person(self) -> bool:
        """Whether a person set it, or agreed with what was read off the picture."""
        return self is not ReadingSource.CONTAINER


class Sureness(StrEnum):
    """How sure a reading is: set by a person, stated with its zone, or doubtful."""

    SET = "set"
    STATED = "stated"
    DOUBTFUL = "doubtful"


class LinkSource(StrEnum):
    """How two recordings were brought together."""

    SOUND = "sound"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What the camera's clock showed at media time zero. ``note`` says for people what it rests on.

    ``zone_minutes`` is how far the camera's local time is ahead of UTC, None where nothing says so. ``is_withdrawn``:
    no reading by a person counts any more, and what the file says does again.
    """

    id: str
    recording_id: str
    zero_utc: str
    zone_minutes: int | None
    source: ReadingSource
    sureness: Sureness
    note: str
    actor: str
    at_utc: str
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class ClockLink:
    """Media time t of a recording is heard at ``offset_ms + t * (1 + drift_ppm / 1e6)`` of the reference.

    ``error_ms`` is within which nine in ten places agreed; None where a person set it. ``is_withdrawn``: from then on
    nothing says how the two lie to each other.
    """

    id: str
    recording_id: str
    reference_id: str
    offset_ms: int
    drift_ppm: float
    error_ms: int | None
    source: LinkSource
    actor: str
    at_utc: str
    is_withdrawn: bool = False
