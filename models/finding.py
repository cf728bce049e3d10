"""What the program concludes about a claim, and on what.

Findings are written once and never edited; a reviewer's Decision overrules. The words are those of
the coding scheme; their values are stored, exported and must not change.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.spans import TimeSpan


class Verdict(StrEnum):
    """What the footage says of a claim. ``NOT_FOUND`` means "no support found in this recording"."""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly_supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    NOT_CHECKABLE = "not_checkable"
    UNINTELLIGIBLE = "unintelligible"
    NOT_FACTUAL = "not_factual"


class NotCheckable(StrEnum):
    """Why sound cannot show a claim."""

    VISUAL = "visual"
    SMELL_OR_TOUCH = "smell_or_touch"
    STATE_OF_MIND = "state_of_mind"
    OFF_CAMERA = "off_camera"
    BEFORE_OR_AFTER_RECORDING = "before_or_after_recording"
    EXTERNAL_RECORD = "external_record"
    MACHINE_SOURCED = "machine_sourced"


class ErrorKind(StrEnum):
    """What is wrong with a claim: the first ten contradict the footage, the others add to it."""

    NUMBER = "number"
    TIME = "time"
    ORDER = "order"
    ATTRIBUTION = "attribution"
    NAME = "name"
    QUOTATION = "quotation"
    NEGATION = "negation"
    ACTION = "action"
    DEGREE = "degree"
    LEGAL_CHARACTERIZATION = "legal_characterization"
    INVENTED_EVENT = "invented_event"
    BACKGROUND_MEDIA = "background_media"
    INFERRED_INTENT = "inferred_intent"
    BOILERPLATE = "boilerplate"
    PLACEHOLDER = "placeholder"
    PLANTED_ERROR = "planted_error"


class Origin(StrEnum):
    """Where an error came into a report: the vendor's transcript, the drafting model, or the officer's hand."""

    RECOGNIZER = "recognizer"
    MODEL = "model"
    OFFICER_EDIT = "officer_edit"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """``MAJOR`` touches an element of the offence, probable cause, Miranda, force or identity."""

    MAJOR = "major"
    MINOR = "minor"


class Relation(StrEnum):
    """How evidence bears on its claim."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named part of a likeness, 0 to 1. Never a probability."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """Transcript that was kept for or against a claim.

    ``span`` is the media time of ``words``, which are as the transcript has them. ``first_segment`` and
    ``last_segment`` (inclusive) are segment indexes. ``speaker`` is None where unknown or mixed.
    ``is_doubtful`` says that the engine was unsure of words in it: listen first.
    """

    recording_id: str
    transcript_id: str
    first_segment: int
    last_segment: int
    span: TimeSpan
    words: str
    speaker: str | None
    relation: Relation
    scores: tuple[ScorePart, ...] = ()
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in a sentence a person can read out. ``rule`` names the rule that fired."""

    rule: str
    text: str
    kind: ErrorKind | None = None


@dataclass(frozen=True, slots=True)
class Judgment:
    """What checking concludes of one claim, before it is stored as a Finding. Best evidence first."""

    verdict: Verdict
    kinds: tuple[ErrorKind, ...]
    not_checkable: NotCheckable | None
    reasons: tuple[Reason, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A judgment of one claim in one run."""

    id: str
    run_id: str
    claim_id: str
    position: int
    judgment: Judgment


@dataclass(frozen=True, slots=True)
class AnalysisRun:
    """One pass of the checker over one report. ``settings_json`` has its keys sorted."""

    id: str
    report_id: str
    transcript_ids: tuple[str, ...]
    program_version: str
    checker: str
    settings_json: str
    created_utc: str
