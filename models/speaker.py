"""Who speaks: voices told apart by machine, and what people say of them.

A label ("Wearer", "Radio", "Voice 2", or a speaker that an imported transcript names) stands for one voice
of the case and is never used for another. It stands in ``Segment.speaker``; a "?" behind it says that the
sound fits another voice nearly as well. Names come from people alone.
"""

from dataclasses import dataclass
from enum import StrEnum

DOUBT = "?"


class Role(StrEnum):
    """What a voice is in the matter. The wearer has the camera on, and is the "I" of the report."""

    WEARER = "wearer"
    OFFICER = "officer"
    CIVILIAN = "civilian"
    DISPATCH = "dispatch"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice told apart in one transcript. ``role`` is the machine's proposal, ``basis`` what it rests on.

    ``vector`` is what it sounds like, of unit length; empty where too little is clearly its own to tell.
    """

    transcript_id: str
    label: str
    role: Role | None
    basis: str
    vector: tuple[float, ...] = ()


class VoiceActKind(StrEnum):
    """What people do with voices."""

    NAME = "name"
    MERGE = "merge"
    DIFFER = "differ"
    SPLIT = "split"
    TAKE_BACK = "take_back"


@dataclass(frozen=True, slots=True)
class VoiceAct:
    """What a person said of the voice ``label``; acts are appended, and later ones count.

    Naming gives ``name``, and ``role`` where it is not None. Merging says that ``label`` is the same voice
    as ``other``; differing, that it is not. Splitting gives what ``label`` says from ``start_ms`` up to ``end_ms``
    of one transcript to the new label ``other``. Taking back undoes the act whose id is ``other``.
    """

    id: str
    kind: VoiceActKind
    label: str
    actor: str
    at_utc: str
    name: str | None = None
    role: Role | None = None
    other: str | None = None
    transcript_id: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice of the case as it is known now: ``name`` is what it is called everywhere.

    ``is_named``: a person said who it is, or an imported transcript did. Otherwise ``name`` is a label,
    whose words mean nothing. ``role`` is a person's word, else the machine's proposal, else None.
    """

    name: str
    labels: tuple[str, ...]
    role: Role | None
    is_named: bool
    basis: str = ""
