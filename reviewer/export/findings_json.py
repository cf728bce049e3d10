"""Findings as one JSON object: every reason, time and hash. Private notes stay behind."""

import json
from dataclasses import asdict

from models.annotation import Decision
from models.finding import Evidence, Finding
from models.omission import LeftOut
from models.recording import Recording
from models.report import Claim
from models.telling import Telling
from reviewer.attention import seems_of_another_event
from reviewer.checking.tellings import tellings
from reviewer.export.bundle import Bundle, HeardTranscript
from reviewer.progress import Each, uncounted


def render(bundle: Bundle, *, each: Each = uncounted) -> str:
    """The object as text; the same bundle always gives the same text. ``each`` goes through the findings.

    ``start`` and ``end`` are code points in the report's text, ``page`` and ``paragraph`` count from 1, ``page`` is
    null where the report has none; ``_ms`` is media time of the named recording. ``not_checked`` are claims that people
    split or merged since the run.
    """
    run = bundle.run
    whole = {
        "case": {"name": bundle.case.name, "created_utc": bundle.case.created_utc},
        "report": {"name": bundle.report.name, "sha256": bundle.report.sha256},
        "recordings": [_recording(held) for held in bundle.recordings],
        "transcripts": [_transcript(bundle, heard) for heard in bundle.transcripts],
        "run": None
        if run is None
        else {
            "program_version": run.program_version,
            "checker": run.checker,
            "settings": json.loads(run.settings_json),
            "created_utc": run.created_utc,
        },
        "seems_of_another_event": seems_of_another_event(bundle.findings, bundle.decisions),
        "findings": _findings(bundle, each),
        "not_checked": _not_checked(bundle),
        "omissions": [_omission(bundle, missing.left_out) for missing in bundle.omissions],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _findings(bundle: Bundle, each: Each) -> list[dict[str, object]]:
    """One entry a finding, in the report's order, best evidence first."""
    claims, told = {claim.id: claim for claim in bundle.claims}, _tellings(bundle)
    return [
        _claim(bundle, claims[found.claim_id], told[found.claim_id]) | _judged(bundle, claims[found.claim_id], found)
        for found in each(bundle.findings)
    ]


def _not_checked(bundle: Bundle) -> list[dict[str, object]]:
    checked, told = {each.claim_id for each in bundle.findings}, _tellings(bundle)
    unchecked = [each for each in bundle.claims if each.id not in checked]
    return [_claim(bundle, each, told[each.id]) for each in unchecked] if bundle.run else []


def _tellings(bundle: Bundle) -> dict[str, Telling]:
    return {claim.id: told for claim, told in zip(bundle.claims, tellings(bundle.claims), strict=True)}


def _claim(bundle: Bundle, claim: Claim, told: Telling) -> dict[str, object]:
    place = bundle.report.place_of(claim.span)
    return {
        "number": claim.position + 1,
        "start": claim.span.start,
        "end": claim.span.end,
        "page": place.page,
        "paragraph": place.paragraph,
        "quote": claim.quote,
        "claim_kind": claim.kind,
        "tells": asdict(told),
        "cut": cut(bundle, claim),
        "rulings_before": [
            {"number": old.position + 1, "quote": old.quote, "ruling": _ruling(bundle, decision)}
            for old, decision in bundle.ruled_before(claim)
        ],
    }


def cut(bundle: Bundle, claim: Claim) -> dict[str, object] | None:
    """Who cut a claim of which others, and when; None where the program did."""
    recut = bundle.recut_of(claim)
    if recut is None:
        return None
    return {
        "act": "split" if recut.is_split else "merge",
        "of": list(bundle.numbers_of(recut.replaced)),
        "by": bundle.reviewer_named(recut.reviewer_id),
        "at_utc": recut.made_utc,
    }


def _judged(bundle: Bundle, claim: Claim, finding: Finding) -> dict[str, object]:
    judgment = finding.judgment
    decision = bundle.decision_on(claim.id)
    return {
        "verdict": judgment.verdict,
        "kinds": list(judgment.kinds),
        "not_checkable": judgment.not_checkable,
        "account": bundle.account(claim, judgment),
        "reasons": [{"rule": r.rule, "text": r.text, "kind": r.kind} for r in judgment.reasons],
        "evidence": [_evidence(bundle, each) for each in judgment.evidence],
        "ruling": None if decision is None else _ruling(bundle, decision),
    }


def _evidence(bundle: Bundle, evidence: Evidence) -> dict[str, object]:
    recording = bundle.recording(evidence.recording_id)
    return {
        "recording": recording.name,
        "recording_sha256": recording.sha256,
        "sound": bundle.sound_code(evidence.transcript_id),
        "start_ms": evidence.span.start_ms,
        "end_ms": evidence.span.end_ms,
        "words": evidence.words,
        "speaker": evidence.speaker,
        "relation": evidence.relation,
        "listen_first": evidence.is_doubtful,
        "scores": {part.name: part.value for part in evidence.scores},
    }


def _omission(bundle: Bundle, left_out: LeftOut) -> dict[str, object]:
    recording = bundle.recording(left_out.recording_id)
    return {
        "kind": left_out.kind,
        "moment": left_out.moment,
        "recording": recording.name,
        "recording_sha256": recording.sha256,
        "sound": bundle.sound_code(left_out.transcript_id),
        "start_ms": left_out.span.start_ms,
        "end_ms": left_out.span.end_ms,
        "words": left_out.words,
        "speaker": left_out.speaker,
        "reason": left_out.reason,
    }


def _ruling(bundle: Bundle, decision: Decision) -> dict[str, object]:
    return {
        "reviewer": bundle.reviewer_named(decision.reviewer_id),
        "decided_utc": decision.decided_utc,
        "verdict": decision.verdict,
        "kinds": list(decision.kinds),
        "severity": decision.severity,
        "note": None if decision.is_note_private else decision.note,
    }


def _recording(recording: Recording) -> dict[str, object]:
    return {
        "name": recording.name,
        "sha256": recording.sha256,
        "size_bytes": recording.size_bytes,
        "duration_ms": recording.facts.duration_ms,
    }


def _transcript(bundle: Bundle, heard: HeardTranscript) -> dict[str, object]:
    transcript = heard.transcript
    return {
        "recording": bundle.recording(transcript.recording_id).name,
        "sound": bundle.sound_code(transcript.id),
        "origin": transcript.origin,
        "engine": transcript.engine,
        "model": transcript.model_name,
        "model_sha256": transcript.model_sha256,
        "source": transcript.source_name,
        "source_sha256": transcript.source_sha256,
        "options": json.loads(transcript.options_json),
        "is_complete": transcript.completed_utc is not None,
        "coverage": None if heard.coverage is None else asdict(heard.coverage),
        "held_back": [
            {"start_ms": s.span.start_ms, "end_ms": s.span.end_ms, "text": s.text, "reason": s.held_back}
            for s in heard.held_back
        ],
        "heard_again": [
            {"start_ms": s.span.start_ms, "end_ms": s.span.end_ms, "text": s.text, "reason": s.reason, "how": s.how}
            for s in heard.second
        ],
    }
