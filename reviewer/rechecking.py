"""What a run rests on that changed since, and checking it again as it was checked.

A run rests on transcripts, on lines as they were corrected, on who was known to speak, and on how the report is cut
into claims. Findings of the run stay; a new run stands beside it.
"""

import json
from collections.abc import Collection

from models.annotation import Correction
from models.finding import AnalysisRun
from models.report import Report
from models.transcript import Transcript
from reviewer import pipeline, verifiers
from reviewer.errors import UsageError
from reviewer.export.bundle import Bundle
from reviewer.progress import CancelToken, Progress, silent
from reviewer.review import corrections, voices
from reviewer.storage import transcripts
from reviewer.storage.database import Database
from reviewer.who_speaks import followed_by, is_cut_since


def stale(database: Database, bundle: Bundle) -> frozenset[str]:
    """The ids of claims whose finding rests on a line that was corrected since, or on voices that were told apart,
    named, merged or split since.
    """
    if bundle.run is None:
        return frozenset()
    touched = _touched(database, bundle.run, [each.transcript for each in bundle.transcripts])
    resting = {
        finding.claim_id
        for finding in bundle.findings
        if any(evidence.transcript_id in touched for evidence in finding.judgment.evidence)
    }
    return corrections.stale(bundle.findings, _since(database, bundle)) | resting


def is_outdated(database: Database, bundle: Bundle) -> bool:
    """Whether anything changed since the run that a check rests on, be it that no finding rests on it yet."""
    if bundle.run is None:
        return False
    if has_unchecked(bundle):
        return True
    return bool(_since(database, bundle) or _touched(database, bundle.run, [t.transcript for t in bundle.transcripts]))


def has_unchecked(bundle: Bundle) -> bool:
    """Whether claims were split or merged since the run, so that some have no finding."""
    return not {each.id for each in bundle.claims} <= {each.claim_id for each in bundle.findings}


def _since(database: Database, bundle: Bundle) -> list[Correction]:
    assert bundle.run is not None
    made = [each for heard in bundle.transcripts for each in corrections.history(database, heard.transcript.id)]
    return [each for each in made if each.made_utc > bundle.run.created_utc]


def _touched(database: Database, run: AnalysisRun, rested_on: list[Transcript]) -> set[str]:
    """The transcripts of a run whose speakers are not those that the run knew."""
    if voices.were_changed_since(database, run.created_utc):
        return set(run.transcript_ids)
    return {each.id for each in rested_on if is_cut_since(database, each.id)}


def check_again(
    database: Database,
    report: Report,
    run: AnalysisRun,
    *,
    actor: str,
    also: Collection[str] = (),
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> AnalysisRun:
    """Check a report as ``run`` did, by the same verifier and on the same transcripts, as they are now.

    ``also``: ids of transcripts to rest on beside them, of sounds that were heard since.

    Raises:
        UsageError: The run's verifier is none that is found by its name.
        Stopped: On request; nothing of the new run is stored.
    """
    rested_on = [each for each in transcripts.all_of(database) if each.id in run.transcript_ids]
    return pipeline.check(
        database,
        report,
        actor=actor,
        verifier=verifier_of(run),
        preferred=[*(followed_by(database, each) for each in rested_on), *also],
        progress=progress,
        token=token,
    )


def verifier_of(run: AnalysisRun) -> verifiers.Chosen:
    """The verifier that read for a run.

    Raises:
        UsageError: It came from a folder, or is another one by now.
    """
    settings = json.loads(run.settings_json)
    name, sha256 = settings.get("verifier"), settings.get("verifier_sha256")
    if name == verifiers.RULES:
        return verifiers.find(name)
    shipped = verifiers.find(None)
    if (name, sha256) != (shipped.name, shipped.sha256):
        raise UsageError(
            f"This report was checked with the verifier {name}, which is not the one that ships now.",
            kept="Its findings stay, and those that rest on what was corrected are marked.",
            hint="Check again with Ctrl+R, or with `reviewer check --verifier`.",
        )
    return shipped
