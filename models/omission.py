"""What the footage holds and the report does not."""

from dataclasses import dataclass
from enum import StrEnum

from models.spans import TimeSpan


class OmissionKind(StrEnum):
    """Why its absence matters."""

    EXCULPATORY = "exculpatory"
    MITIGATING = "mitigating"
    PROCEDURAL = "procedural"
    OTHER_WITNESS = "other_witness"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A moment of a recording that no claim of the report tells of.

    ``moment`` names its sort ("consent or refusal"). Segments are inclusive indexes of the transcript.
    ``speaker`` is None where several speak or nobody is named.
    """

    kind: OmissionKind
    moment: str
    recording_id: str
    transcript_id: str
    first_segment: int
    last_segment: int
    span: TimeSpan
    words: str
    speaker: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Omission:
    """What one run found left out; ``position`` puts the most telling first. Written once, like a Finding."""

    id: str
    run_id: str
    position: int
    left_out: LeftOut
