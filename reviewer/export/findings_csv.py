"""Findings as a table for spreadsheets, one row a claim. Private notes stay behind."""

import csv
import io

from models.report import Claim
from models.telling import Telling
from reviewer import wording
from reviewer.checking.tellings import tellings
from reviewer.export.bundle import Bundle
from reviewer.progress import Each, uncounted

COLUMNS = (
    "number",
    "start",
    "end",
    "page",
    "paragraph",
    "sentence",
    "tells",
    "said_by",
    "said_to",
    "checkable_by",
    "why_not_by_ear",
    "ask_for",
    "cut",
    "rulings_before",
    "verdict",
    "kinds",
    "reasons",
    "account",
    "recording",
    "recording_sha256",
    "sound",
    "evidence_start",
    "evidence_start_ms",
    "evidence_end_ms",
    "speaker",
    "words",
    "relation",
    "listen_first",
    "reviewer",
    "ruling",
    "ruling_kinds",
    "severity",
    "note",
    "decided_utc",
    "report_sha256",
)
# A spreadsheet would run a cell that begins like this as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render(bundle: Bundle, *, each: Each = uncounted) -> str:
    """The table with a head, comma-separated, for UTF-8 with a mark that spreadsheets ask for; ``each`` goes through
    the claims.
    """
    target = io.StringIO()
    writer = csv.DictWriter(target, COLUMNS, restval="")
    writer.writeheader()
    for claim, told in each(tuple(zip(bundle.claims, tellings(bundle.claims), strict=True))):
        writer.writerow({name: _safe(value) for name, value in _row(bundle, claim, told).items()})
    return "\ufeff" + target.getvalue()


def _safe(value: object) -> object:
    is_formula = isinstance(value, str) and value.startswith(_FORMULA_STARTS)
    return f"'{value}" if is_formula else value


def _row(bundle: Bundle, claim: Claim, told: Telling) -> dict[str, object]:
    place = bundle.report.place_of(claim.span)
    row: dict[str, object] = {
        "number": claim.position + 1,
        "start": claim.span.start,
        "end": claim.span.end,
        "page": place.page or "",
        "paragraph": place.paragraph or "",
        "sentence": claim.quote,
        "cut": bundle.told_cut(claim),
        "rulings_before": " ".join(
            f"Claim {old.position + 1}: {decision.verdict.value}, {bundle.reviewer_named(decision.reviewer_id)}."
            for old, decision in bundle.ruled_before(claim)
        ),
        "report_sha256": bundle.report.sha256,
    }
    return row | _told(told) | _found(bundle, claim) | _ruled(bundle, claim)


def _told(told: Telling) -> dict[str, object]:
    return {
        "tells": told.kind.value,
        "said_by": told.said_by or "",
        "said_to": told.said_to or "",
        "checkable_by": told.checkable_by.value,
        "why_not_by_ear": told.why_not.value if told.why_not else "",
        "ask_for": told.ask_for,
    }


def _found(bundle: Bundle, claim: Claim) -> dict[str, object]:
    finding = bundle.finding_of(claim.id)
    if finding is None:
        return {}
    judgment = finding.judgment
    row: dict[str, object] = {
        "verdict": judgment.verdict.value,
        "kinds": " ".join(judgment.kinds),
        "reasons": " ".join(reason.text for reason in judgment.reasons),
        "account": bundle.account(claim, judgment),
    }
    for best in judgment.evidence[:1]:
        recording = bundle.recording(best.recording_id)
        row |= {
            "recording": recording.name,
            "recording_sha256": recording.sha256,
            "sound": bundle.sound_code(best.transcript_id),
            "evidence_start": wording.clock(best.span.start_ms),
            "evidence_start_ms": best.span.start_ms,
            "evidence_end_ms": best.span.end_ms,
            "speaker": bundle.who_speaks_in(best),
            "words": best.words,
            "relation": best.relation.value,
            "listen_first": "yes" if best.is_doubtful else "",
        }
    return row


def _ruled(bundle: Bundle, claim: Claim) -> dict[str, object]:
    decision = bundle.decision_on(claim.id)
    if decision is None:
        return {}
    return {
        "reviewer": bundle.reviewer_named(decision.reviewer_id),
        "ruling": decision.verdict.value,
        "ruling_kinds": " ".join(decision.kinds),
        "severity": decision.severity.value if decision.severity else "",
        "note": "" if decision.is_note_private else decision.note,
        "decided_utc": decision.decided_utc,
    }
