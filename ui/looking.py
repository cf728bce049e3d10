"""What the window shows of a case, read from the case file: all of a report, or what changed of it."""

from collections.abc import Mapping
from dataclasses import replace

from models.recording import Recording, SoundPart
from models.report import ClaimKind
from reviewer import case_clock, listening, pipeline, rechecking, same_voices
from reviewer.review import calling, decisions, reviewers, voices
from reviewer.storage import reports
from reviewer.storage.database import Database
from reviewer.workspace import Workspace
from ui import garbage, words
from ui.language import translate
from ui.state import Seen


def look(workspace: Workspace, report_id: str) -> Seen:
    """All that the window shows of one report."""
    database = workspace.database
    with garbage.left_alone():
        bundle = workspace.bundle(report_id)
        rulings, placed = decisions.of_report(database, report_id), case_clock.placed(database)
        left = {each.id: parts for each in bundle.recordings if (parts := left_out(database, each))}
        told = {each.id: told for each in bundle.recordings if (told := _of_hearing(database, each, left))}
        alike = same_voices.proposed(database, bundle.transcripts)
        seen = Seen(bundle, rulings, placed=placed, of_hearing=told, left_out=frozenset(left), alike=alike)
        return with_marks(workspace, seen)


def progress_of(workspace: Workspace, report_id: str) -> tuple[int, int]:
    """On how many claims of a report somebody ruled, and how many a person goes through."""
    claims = [e for e in reports.claims(workspace.database, report_id) if e.kind is not ClaimKind.HEADING]
    ruled = decisions.latest(workspace.database, report_id)
    return sum(claim.id in ruled for claim in claims), len(claims)


def left_out(database: Database, recording: Recording) -> tuple[SoundPart, ...]:
    """The sounds of a recording that were left out when it was heard."""
    is_heard = pipeline.is_heard_to_its_end(database, recording.id)
    return listening.not_heard(database, recording) if is_heard else ()


def _of_hearing(database: Database, recording: Recording, left: Mapping[str, tuple[SoundPart, ...]]) -> str:
    """What a reviewer should know of how a recording was heard; empty where there is nothing."""
    parts = []
    if recording.id in left:
        told = translate("looking", "Not heard: {sounds}. It holds sound of its own.")
        parts.append(told.format(sounds=", ".join(map(words.sound, left[recording.id]))))
    if listening.was_given_up_by_card(database, recording):
        parts.append(translate("looking", "The graphics card gave up; it was heard anew on the processor."))
    return " ".join(parts)


def with_rulings(workspace: Workspace, seen: Seen) -> Seen:
    """What is seen, with every ruling that is kept by now."""
    database = workspace.database
    rulings = decisions.of_report(database, seen.bundle.report.id)
    counting = tuple(stand[-1] for stand in decisions.standing(rulings).values())
    bundle = replace(seen.bundle, decisions=counting, reviewers=reviewers.all_of(database))
    return replace(seen, bundle=bundle, rulings=rulings)


def with_speakers(workspace: Workspace, seen: Seen) -> Seen:
    """What is seen, with speakers as they are known now; of the rest nothing is read again."""
    database = workspace.database
    with garbage.left_alone():
        cast = voices.cast(database)
        heard = tuple(workspace.heard(each.transcript, cast) for each in seen.bundle.transcripts)
        lines = {each.transcript.id: each.segments for each in heard}
        bundle = replace(
            seen.bundle,
            transcripts=heard,
            findings=calling.findings(seen.bundle.findings, lines),
            omissions=calling.omissions(seen.bundle.omissions, lines),
            speakers=cast.speakers_in([line for each in heard for line in each.segments]),
        )
        return with_marks(workspace, replace(seen, bundle=bundle, alike=same_voices.proposed(database, heard)))


def with_marks(workspace: Workspace, seen: Seen) -> Seen:
    """What is seen, with the marks of what is to be checked again."""
    database, bundle = workspace.database, seen.bundle
    return replace(seen, stale=rechecking.stale(database, bundle), is_outdated=rechecking.is_outdated(database, bundle))
