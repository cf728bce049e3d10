"""Values of a case with everything filled in; keyword arguments replace what a test is about."""

from dataclasses import replace

from models.annotation import Correction, Decision
from models.case import Case, Reviewer
from models.finding import (
    AnalysisRun,
    ErrorKind,
    Evidence,
    Finding,
    Judgment,
    Reason,
    Relation,
    ScorePart,
    Severity,
    Verdict,
)
from models.omission import LeftOut, Omission, OmissionKind
from models.recording import MediaFacts, Recording
from models.report import Claim, ClaimKind, Paragraph, Report
from models.spans import TextSpan, TimeSpan
from models.transcript import Segment, Transcript, TranscriptOrigin, Word
from reviewer.export.bundle import Bundle, HeardTranscript

NOW = "2026-03-14T02:47:31.120Z"
TEXT = "The driver refused. He said \u201cno, sir\u201d \U0001f600 twice."


def a_recording(**changes):
    facts = MediaFacts("mov,mp4", 60_000, "h264", 640, 360, 10.0, "aac", 0, 1)
    made = Recording("rec", 0, "/evidence/stop.mp4", "stop.mp4", "a" * 64, 1234, facts, NOW)
    return replace(made, **changes)


def a_transcript(**changes):
    made = Transcript(
        "tra", "rec", TranscriptOrigin.RECOGNIZED, "faster-whisper", "tiny.en", "b" * 64, None, None, "{}", NOW, None
    )
    return replace(made, **changes)


def a_segment(index=0, text="No, sir.", start_ms=1000, end_ms=2000, **changes):
    words = tuple(Word(w, TimeSpan(start_ms, end_ms), 0.9) for w in text.split())
    return replace(Segment(index, TimeSpan(start_ms, end_ms), text, words, "Driver", "en", 0.8, 0.01), **changes)


def a_report(**changes):
    made = Report(
        "rep", 0, "draft.txt", "/evidence/draft.txt", "c" * 64, 99, TEXT,
        (Paragraph(TextSpan(0, len(TEXT)), 1, None),), NOW,
    )  # fmt: skip
    return replace(made, **changes)


def some_claims():
    cut = TEXT.index("He")
    first, second = TextSpan(0, cut - 1), TextSpan(cut, len(TEXT))
    return (
        Claim("cl1", "rep", 0, first, first.of(TEXT), ClaimKind.ASSERTION),
        Claim("cl2", "rep", 1, second, second.of(TEXT), ClaimKind.QUOTATION),
    )


def some_evidence(**changes):
    made = Evidence(
        "rec", "tra", 0, 0, TimeSpan(1000, 2000), "No, sir.", "Driver", Relation.FOR, (ScorePart("coverage", 0.7),)
    )
    return replace(made, **changes)


def a_judgment(**changes):
    made = Judgment(
        Verdict.CONTRADICTED,
        (ErrorKind.NEGATION,),
        None,
        (Reason("yes or no", "The report says <b>yes</b>.", ErrorKind.NEGATION),),
        (some_evidence(relation=Relation.AGAINST), some_evidence(span=TimeSpan(0, 10))),
    )
    return replace(made, **changes)


def a_run(**changes):
    return replace(AnalysisRun("run", "rep", ("tra",), "0.1.0", "checker 1", '{"a": 1}', NOW), **changes)


def some_findings():
    supported = a_judgment(verdict=Verdict.SUPPORTED, kinds=())
    return (Finding("fi1", "run", "cl1", 0, a_judgment()), Finding("fi2", "run", "cl2", 1, supported))


def an_omission(**changes):
    left_out = LeftOut(
        OmissionKind.PROCEDURAL, "lawyer", "rec", "tra", 0, 0, TimeSpan(1000, 2000), "I want a lawyer.", "Driver",
        "Somebody speaks of a lawyer.",
    )  # fmt: skip
    return replace(Omission("om1", "run", 0, left_out), **changes)


def a_decision(**changes):
    made = Decision(
        "dec", "fi1", "cl1", "who", Verdict.SUPPORTED, (ErrorKind.NAME,), Severity.MAJOR, "my own note", True, NOW
    )
    return replace(made, **changes)


def a_correction(**changes):
    return replace(Correction("cor", "tra", 0, "Yes, sir.", "Driver", "who", NOW), **changes)


def a_bundle(**changes):
    made = Bundle(
        case=Case("case", "State v. Nobody", NOW, "0.1.0"),
        recordings=(a_recording(),),
        transcripts=(HeardTranscript(a_transcript(completed_utc=NOW), (a_segment(),)),),
        report=a_report(),
        claims=some_claims(),
        run=a_run(),
        findings=some_findings(),
        omissions=(an_omission(),),
        decisions=(),
        reviewers=(Reviewer("who", "Ana Ortiz", NOW),),
    )
    return replace(made, **changes)
