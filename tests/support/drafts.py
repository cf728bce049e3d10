"""A case with a first draft, a final report, what was heard, and what the vendor's recognition wrote."""

from models.finding import ErrorKind, Finding, Verdict
from models.spans import TimeSpan
from models.transcript import Stretch, TranscriptOrigin
from reviewer import taking_in
from reviewer.storage import findings, recordings, reports, transcripts
from tests.support import values

DRAFT = (
    "I stopped the driver at Orchard Avenue.\n\nThe driver said he had one glass of wine. "
    "He was driving 62 miles per hour. I thanked him. A purple elephant was seated in the back.\n\nI thanked him."
)
FINAL = (
    "I stopped the driver at Orchard Avenue.\n\nThe driver said he had one glass of wine. "
    "He was driving 52 miles per hour. I thanked him. He consented to a search of the car.\n\nI thanked him."
)
HEARD = ("I only had coffee tonight.", "You were doing fifty-two.", "Thank you.")
VENDOR = ("I said I had one glass of wine.", "You were doing fifty-two.", "Thank you.")


def add_report(database, folder, name, text):
    path = folder / name
    path.write_text(text)
    return taking_in.add_report(database, path, actor="me")


def add_transcript(database, made, lines):
    transcripts.start(database, made, actor="me")
    lines = tuple(
        values.a_segment(index=n, text=line, start_ms=n * 5000, end_ms=n * 5000 + 4000) for n, line in enumerate(lines)
    )
    transcripts.add_stretch(database, made.id, Stretch(TimeSpan(0, 60_000), lines))
    transcripts.complete(database, made.id, values.NOW, actor="me")


def add_heard(database):
    recordings.add(database, values.a_recording(), actor="me")
    add_transcript(database, values.a_transcript(), HEARD)


def add_vendors(database):
    made = values.a_transcript(id="ven", origin=TranscriptOrigin.IMPORTED, engine="vendor", source_name="vendor.docx")
    add_transcript(database, made, VENDOR)


def flag(database, report, *parts, verdict=Verdict.CONTRADICTED):
    """Keep a run that finds the claims with these words wrong, and everything else supported."""
    run = values.a_run(id=f"run of {report.name}", report_id=report.id)
    wrong = values.a_judgment(verdict=verdict, kinds=(ErrorKind.ACTION,), evidence=())
    right = values.a_judgment(verdict=Verdict.SUPPORTED, kinds=(), evidence=())
    found = tuple(
        Finding(f"{run.id} {claim.id}", run.id, claim.id, n, wrong if any(p in claim.quote for p in parts) else right)
        for n, claim in enumerate(reports.claims(database, report.id))
    )
    findings.add_run(database, run, found, (), actor="me")
