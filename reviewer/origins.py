"""First draft against final report against the vendor's transcript: what was changed, and where errors came in.

Computed anew from what the case holds; nothing of it is stored. Unless two reports are named, the first of a case is
taken as the draft and the last as the final one; a transcript made elsewhere is the vendor's.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from models.finding import AnalysisRun, Finding, Origin, Verdict
from models.report import Claim, Report
from models.transcript import TranscriptOrigin
from reviewer import verifiers
from reviewer.checking.judge import judge
from reviewer.checking.reading import Verifier, until_stopped
from reviewer.errors import UsageError
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.revision import Change, ChangeKind, changes
from reviewer.onnx import sentences
from reviewer.progress import CancelToken
from reviewer.report.stated import sentence_numbers, sentences_of
from reviewer.storage import findings, reports, transcripts
from reviewer.storage.database import Database

_WRONG = (Verdict.CONTRADICTED, Verdict.NOT_FOUND)


IN_NO_DRAFT = "It is not in the first draft."
WORDS_CHANGED = "The first draft has other words here."
DRAFT_FLAGGED_TOO = "The first draft has other words here, and they are flagged as well."
VENDOR_SAYS_SO = "The vendor's transcript says so; what was heard here does not."
DRAFT_ALONE = "It is in the first draft, and the vendor's transcript does not say so."
NOT_KNOWN = "It is in the first draft; telling more takes the vendor's transcript beside what is heard here."
WHYS = (IN_NO_DRAFT, WORDS_CHANGED, DRAFT_FLAGGED_TOO, VENDOR_SAYS_SO, DRAFT_ALONE, NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class Traced:
    """A flagged claim of the final report with where it seems to have come in, and why that is thought."""

    claim: Claim
    finding: Finding
    origin: Origin
    why: str


@dataclass(frozen=True, slots=True)
class Revision:
    """Two reports of a case, every sentence of both, and the flagged claims of the later one.

    ``traced`` is empty before the last report was checked.
    """

    first: Report
    last: Report
    changes: tuple[Change, ...]
    traced: tuple[Traced, ...]


def revision(
    db: Database,
    of: Collection[str] = (),
    *,
    verifier: verifiers.Chosen | None = None,
    token: CancelToken | None = None,
) -> Revision:
    """The first report of a case laid over the last; of the reports with the ids ``of``, where two are named.

    Raises:
        UsageError: The case holds one report only.
        Stopped: On request.
    """
    held = [each for each in reports.all_of(db) if not of or each.id in of]
    if len(held) < 2:  # noqa: PLR2004 - a draft and a final one
        raise UsageError("The case holds one report only.", hint="Add the first draft and then the final report.")
    first, last = held[0], held[-1]
    claims = reports.claims(db, last.id)
    found = changes(_sentences(reports.claims(db, first.id)), _sentences(claims))
    read = until_stopped((verifier or verifiers.find(None)).read, token or CancelToken())
    laid_over = Revision(first, last, found, ())
    return replace(laid_over, traced=_traced(db, laid_over, claims, read))


def _sentences(claims: Sequence[Claim]) -> list[str]:
    """Each sentence once, also where two are the same."""
    by_number = dict(zip(sentence_numbers(claims), sentences_of(claims), strict=True))
    return [" ".join(sentence.split()) for sentence in by_number.values()]


def _traced(db: Database, of: Revision, claims: Sequence[Claim], read: Verifier | None) -> tuple[Traced, ...]:
    run = findings.latest_run(db, of.last.id)
    if run is None:
        return ()
    by_id = {claim.id: claim for claim in claims}
    flagged = [each for each in _flagged(db, run) if each.claim_id in by_id]
    in_draft = _flagged_words(db, of.first)
    vendor = _by_vendor(db, of.last, run, claims, read) if flagged else {}
    return tuple(
        Traced(
            by_id[each.claim_id],
            each,
            *_origin(by_id[each.claim_id], of.changes, in_draft, vendor.get(each.claim_id)),
        )
        for each in flagged
    )


def _flagged(db: Database, run: AnalysisRun) -> list[Finding]:
    return [each for each in findings.all_of(db, run.id) if each.judgment.verdict in _WRONG]


def _flagged_words(db: Database, draft: Report) -> tuple[str, ...]:
    """The claims of the first draft that are flagged; none where it was not checked."""
    run = findings.latest_run(db, draft.id)
    flagged = {each.claim_id for each in _flagged(db, run)} if run else set()
    return tuple(" ".join(each.quote.split()) for each in reports.claims(db, draft.id) if each.id in flagged)


def _by_vendor(
    db: Database,
    report: Report,
    run: AnalysisRun,
    claims: Sequence[Claim],
    read: Verifier | None,
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
    found = judge(report, claims, Index(heard, embed=sentences.embed), verifier=read)
    return {claim.id: judgment.verdict for claim, judgment in zip(claims, found, strict=True)}


def _origin(
    claim: Claim, found: Sequence[Change], flagged_in_draft: Sequence[str], by_vendor: Verdict | None
) -> tuple[Origin, str]:
    quote = " ".join(claim.quote.split())
    holding = [each for each in found if each.after and quote in each.after]
    edited = [each for each in holding if each.kind is not ChangeKind.SAME and each.is_of_new_words(quote)]
    if holding and len(edited) == len(holding):  # where the same words stand unchanged elsewhere, no edit put them in
        return _edited(edited[0], flagged_in_draft)
    if by_vendor is Verdict.SUPPORTED:
        return Origin.RECOGNIZER, VENDOR_SAYS_SO
    return (Origin.UNKNOWN, NOT_KNOWN) if by_vendor is None else (Origin.MODEL, DRAFT_ALONE)


def _edited(change: Change, flagged_in_draft: Sequence[str]) -> tuple[Origin, str]:
    """Words were changed. Where the draft was flagged there too, that does not say which of the two it came in with."""
    if change.before is None:
        return Origin.OFFICER_EDIT, IN_NO_DRAFT
    if any(quote in change.before for quote in flagged_in_draft):
        return Origin.UNKNOWN, DRAFT_FLAGGED_TOO
    return Origin.OFFICER_EDIT, WORDS_CHANGED
