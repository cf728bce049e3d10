"""What people add: rulings, corrections, claims cut anew, notes, and the trail of acts.

All are appended and never changed; a later ruling on the same claim takes the place of an earlier
one by being later.
"""

from dataclasses import dataclass

from models.finding import ErrorKind, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's ruling on one finding. A private note never leaves in an export.

    ``is_withdrawn`` says that the reviewer took the ruling back: from then on there is none.
    """

    id: str
    finding_id: str
    claim_id: str
    reviewer_id: str
    verdict: Verdict
    kinds: tuple[ErrorKind, ...]
    severity: Severity | None
    note: str
    is_note_private: bool
    decided_utc: str
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reviewer heard in one segment of a transcript; the segment as it was heard first is kept.

    It begins and ends as it was heard first where ``start_ms`` and ``end_ms`` are None.
    """

    id: str
    transcript_id: str
    segment_index: int
    text: str
    speaker: str | None
    reviewer_id: str
    made_utc: str
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Recut:
    """Claims that a reviewer cut anew: those ``replaced`` give way to those ``made``, told by their ids.

    One that gives way to two was split, two that give way to one were merged. All stay in the case; taking it back is a
    further recut with the two sides exchanged.
    """

    id: str
    report_id: str
    replaced: tuple[str, ...]
    made: tuple[str, ...]
    reviewer_id: str
    made_utc: str

    @property
    def is_split(self) -> bool:
        """Whether there are more claims after it than before."""
        return len(self.made) > len(self.replaced)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A reviewer's note at a claim, or at a moment of a recording where ``claim_id`` is None."""

    id: str
    claim_id: str | None
    recording_id: str | None
    start_ms: int | None
    reviewer_id: str
    text: str
    is_private: bool
    created_utc: str


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act. ``entry_hash`` covers every other field, so the entries form a chain.

    ``number`` counts from 1 without gaps; ``previous_hash`` of the first is 64 zeros.
    """

    number: int
    at_utc: str
    actor: str
    act: str
    subject: str
    details_json: str
    previous_hash: str
    entry_hash: str
