"""The matter under review and the people who review it.

Moments are ISO 8601 texts in UTC with milliseconds and a ``Z``, as ``reviewer.clock.utc_now``
writes them, so that they sort as text and are stored as they are shown.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """One matter; one case file holds exactly one."""

    id: str
    name: str
    created_utc: str
    program_version: str


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who rules on findings. The name is what they typed; nothing checks it."""

    id: str
    name: str
    added_utc: str
