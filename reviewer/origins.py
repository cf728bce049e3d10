"""First draft against final report against the vendor's transcript: what was changed, and where errors came in.

Computed anew from what the case holds; nothing of it is stored. The first report of a case is taken as the draft and
the last as the final one; a transcript made elsewhere is the vendor's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from models.finding import AnalysisRun, Finding, Origin, Verdict
from models.report import Claim, Report
from models.transcript import TranscriptOrigin
from reviewer import verifiers
from reviewer.checking.judge import judge
from reviewer.errors import UsageError
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.revision import Change, ChangeKind, changes
from reviewer.onnx import sentences
from reviewer.report.stated import sentences_of
from reviewer.storage import findings, reports, transcripts
from reviewer.storage.database import Database

_WRONG = (Verdict.CONTRADICTED, Verdict.NOT_FOUND)


@dataclass(frozen=True, slots=True)
class Traced:
    """A flagged claim of the final report with where it seems to have come in, and why that is thought."""

    claim: Claim
    finding: Finding
    origin: Origin
    why: str


def changed_sentences(db: Database) -> tuple[Report, Report, tuple[Change, ...]]:
    """The first and the last report of a case and every sentence of both.

    Raises:
        UsageError: The case holds one report only.
    """
    held = reports.all_of(db)
    if len(held) < 2:  # noqa: PLR2004 - a draft and a final one
        raise UsageError("The case holds one report only.", hint="Add the first draft and then the final report.")
    first, last = held[0], held[-1]
    return first, last, changes(_sentences(db, first), _sentences(db, last))


def _sentences(db: Database, report: Report) -> list[str]:
    return list(dict.fromkeys(" ".join(each.split()) for each in sentences_of(reports.claims(db, report.id))))


def traced(db: Database, *, verifier: verifiers.Chosen | None = None) -> tuple[Traced, ...]:
    """The flagged claims of the last report, each with where it seems to have come in; none before checking."""
    held = reports.all_of(db)
    last = held[-1] if held else None
    run = findings.latest_run(db, last.id) if last else None
    if last is None or run is None:
        return ()
    claims = {claim.id: claim for claim in reports.claims(db, last.id)}
    flagged = [each for each in findings.all_of(db, run.id) if each.judgment.verdict in _WRONG]
    new = _new_words(db, held)
    vendor = _by_vendor(db, last, run, list(claims.values()), verifier or verifiers.find(None))
    return tuple(
        Traced(claims[each.claim_id], each, *_origin(claims[each.claim_id], new, vendor.get(each.claim_id)))
        for each in flagged
    )


def _new_words(db: Database, held: Sequence[Report]) -> list[Change] | None:
    """The changes that an officer made; None where there is no draft to tell."""
    if len(held) < 2:  # noqa: PLR2004 - a draft and a final one
        return None
    return [each for each in changed_sentences(db)[2] if each.kind in (ChangeKind.ADDED, ChangeKind.CHANGED)]


def _by_vendor(
    db: Database, report: Report, run: AnalysisRun, claims: Sequence[Claim], chosen: verifiers.Chosen
) -> dict[str, Verdict]:
    """What each claim would be by the vendor's transcripts alone; empty where the case holds no other."""
    known = [
        each
        for each in transcripts.all_of(db)
        if each.origin is TranscriptOrigin.IMPORTED and each.completed_utc and each.id not in run.transcript_ids
    ]
    if not known:
        return {}
    heard = [Heard(t.recording_id, t.id, transcripts.segments(db, t.id)) for t in known]
    found = judge(report, claims, Index(heard, embed=sentences.embed), verifier=chosen.read)
    return {claim.id: judgment.verdict for claim, judgment in zip(claims, found, strict=True)}


def _origin(claim: Claim, new: list[Change] | None, by_vendor: Verdict | None) -> tuple[Origin, str]:
    quote = " ".join(claim.quote.split())
    edited = [each for each in new or [] if each.after and quote in each.after]
    if edited and (edited[0].kind is ChangeKind.ADDED or any(word in quote for word in edited[0].new)):
        return Origin.OFFICER_EDIT, "It is not in the first draft."
    if by_vendor is Verdict.SUPPORTED:
        return Origin.RECOGNIZER, "The vendor's transcript says so; what was heard here does not."
    if by_vendor is not None and new is not None:
        return Origin.MODEL, "It is in the first draft, and the vendor's transcript does not say so."
    return Origin.UNKNOWN, "That takes the first draft and the vendor's transcript."
