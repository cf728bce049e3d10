"""What a claim tells of, and with which sense it could be checked: for people to sort by, never a verdict.

The values are shown, filtered and exported, and must not change.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.finding import NotCheckable


class TellingKind(StrEnum):
    """What sort of thing a claim tells."""

    SAID = "said"
    QUOTED = "quoted"
    DONE = "done"
    SEEN = "seen"
    SMELLED_OR_FELT = "smelled_or_felt"
    INFERRED = "inferred"
    TIME_OR_PLACE = "time_or_place"
    EXTERNAL_RECORD = "external_record"
    MACHINE_SOURCED = "machine_sourced"
    LEGAL_CONCLUSION = "legal_conclusion"
    BOILERPLATE = "boilerplate"
    PLACEHOLDER = "placeholder"
    HEADING = "heading"


class CheckableBy(StrEnum):
    """With which sense footage could show a claim."""

    EAR = "ear"
    EYE = "eye"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Telling:
    """What one claim tells of.

    ``why_not`` says why sound could hardly show it; None where it could, and for text that states nothing. ``said_by``
    and ``said_to`` are the report's own words for who speaks and is spoken to, None where it does not say; the
    writer of the report is ``reporting officer``. ``ask_for`` is what to request where a machine or a record stands
    behind a claim, empty elsewhere.
    """

    kind: TellingKind
    checkable_by: CheckableBy
    why_not: NotCheckable | None = None
    said_by: str | None = None
    said_to: str | None = None
    ask_for: str = ""
