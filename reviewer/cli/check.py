"""``reviewer check``: hold a report against recordings, in one go or for a case that is there."""

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from models.recording import Recording
from models.report import Report
from reviewer import hearing_again, pipeline, taking_in, verifiers, who_speaks
from reviewer.cli.add import unread_line
from reviewer.cli.arguments import (
    BackgroundOption,
    DeviceOption,
    JsonOption,
    LanguageOption,
    ModelOption,
    ReportNamesOption,
    TrackOption,
    VerifierOption,
    VocabularyOption,
    options_for,
)
from reviewer.cli.console import Work, err, tell, working
from reviewer.cli.showing import show
from reviewer.cli.sounds import not_heard_line
from reviewer.errors import UsageError
from reviewer.export.bundle import Bundle
from reviewer.intake import FileKind, kind_of
from reviewer.listening import USUAL, Chosen, Way, hear_each, refuse_failed, to_rest_on
from reviewer.paths import shown_name
from reviewer.report.claims import claims_of
from reviewer.report.reading import read_report
from reviewer.review import voices
from reviewer.speech import weights as speech_weights
from reviewer.speech.devices import Device
from reviewer.speech.recognizer import Options
from reviewer.storage import findings, recordings
from reviewer.storage.database import Database
from reviewer.transcripts.reading import ImportedTranscript, read_transcript
from reviewer.workspace import Workspace, login_name


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the command was given, read but not yet stored: bad input leaves no trace in a case.

    ``report_name`` is that of a report that the case holds; None is the latest.
    """

    recordings: tuple[Recording, ...]
    report: Report | None
    transcripts: tuple[ImportedTranscript, ...]
    report_name: str | None


@dataclass(frozen=True, slots=True)
class Hearing:
    """How to hear what has no transcript yet."""

    model: str | None
    options: Options
    is_with_names: bool
    chosen: Chosen
    device: Device
    is_background: bool
    is_again: bool


def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="CASE|VIDEO...", readable=False, help="A case file, or the recordings.")
    ],
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FILE", readable=False, help="The drafted report, or the name of one in the case."
        ),
    ] = None,
    transcripts: Annotated[
        list[Path] | None,
        typer.Option(
            "--transcript",
            metavar="FILE",
            readable=False,
            help="Use this instead of hearing; one for each video, in order.",
        ),
    ] = None,
    case: Annotated[
        Path | None, typer.Option("--case", metavar="CASE", readable=False, help="The case file to make or go on with.")
    ] = None,
    model: ModelOption = None,
    language: LanguageOption = None,
    vocabulary: VocabularyOption = None,
    is_with_names: ReportNamesOption = False,
    tracks: TrackOption = None,
    device: DeviceOption = Device.AUTO,
    is_background: BackgroundOption = False,
    is_again: Annotated[
        bool, typer.Option("--hear-again", help="Hear again, by the best weights, what findings rest on; check anew.")
    ] = False,
    verifier: VerifierOption = None,
    as_json: JsonOption = False,
) -> int:
    """Hear, tell voices apart, align, check and store; print what needs attention (exit code 1 if anything does)."""
    videos, case_path = _sorted_out(paths, case, report)
    options, wanted = options_for(language, vocabulary), Chosen.parsed(tracks or [])
    hearing = Hearing(model, options, is_with_names, wanted, device, is_background, is_again)
    chosen = verifiers.find(verifier)
    with working() as work:
        name = _name_in_case(report, case_path)
        inputs = _read(videos, None if name else report, name, transcripts or [], work)
        workspace = _workspace(case_path or Path(_case_name(inputs)), inputs, hearing)
        try:
            bundle = _checked(workspace, inputs, hearing, chosen, work)
            is_nobody_named = _is_nobody_named(workspace, bundle)
        finally:
            workspace.close()
    err.print(f"Case file: {workspace.database.path}. Report: {bundle.report.name}", soft_wrap=True)
    if is_nobody_named:
        tell("Voices are told apart and nobody is named yet: `reviewer speakers CASE` lists moments to listen to.")
    return show(bundle, as_json=as_json)


def _is_nobody_named(workspace: Workspace, bundle: Bundle) -> bool:
    """Whether voices were told apart, and a person has named none of them."""
    cast = voices.cast(workspace.database)
    speakers = [speaker for heard in bundle.transcripts for speaker in cast.speakers_in(heard.segments)]
    return bool(speakers) and not any(speaker.is_named for speaker in speakers)


def _sorted_out(paths: list[Path], case: Path | None, report: Path | None) -> tuple[list[Path], Path | None]:
    """Which paths are videos, and which case file is meant (None: one named after its contents)."""
    cases = [path for path in paths if kind_of(path) is FileKind.CASE]
    videos = [path for path in paths if path not in cases]
    if len(cases) + (case is not None) > 1:
        raise UsageError("Name one case file only.")
    missing = next((path for path in videos if path.suffix.lower() == ".case" and not path.exists()), None)
    if missing is not None:
        raise UsageError(f"There is no case file {shown_name(missing)}.", hint="Check the name and the folder.")
    if not cases and report is None:
        raise UsageError("Say which report to check.", hint="For example: --report draft.docx")
    return videos, cases[0] if cases else case


def _name_in_case(report: Path | None, case: Path | None) -> str | None:
    """The name of a report that the case is to hold: what is given is no file, and the case is there."""
    is_named = report is not None and not report.exists() and case is not None and case.exists()
    return report.name if report is not None and is_named else None


def _read(videos: list[Path], report: Path | None, name: str | None, transcripts: list[Path], work: Work) -> Inputs:
    if transcripts and len(transcripts) != len(videos):
        raise UsageError(
            f"There are {len(transcripts)} transcripts for {len(videos)} videos.",
            hint="Give one for each video, in the same order.",
        )
    read = None if report is None else read_report(report)
    if read is not None:
        claims_of(read)
    heard = tuple(taking_in.read_recording(path, progress=work.progress, token=work.token) for path in videos)
    return Inputs(
        report=read,
        recordings=heard,
        transcripts=tuple(read_transcript(path, of=of) for path, of in zip(transcripts, heard, strict=False)),
        report_name=name,
    )


def _case_name(inputs: Inputs) -> str:
    """The same files always go into the same case file; other files never do."""
    if inputs.report is None:
        raise UsageError("Say which report to check.", hint="For example: --report draft.docx")
    hashes = [inputs.report.sha256, *(each.sha256 for each in inputs.recordings)]
    return f"{Path(inputs.report.name).stem}-{hashlib.sha256(' '.join(hashes).encode()).hexdigest()[:8]}.case"


def _workspace(path: Path, inputs: Inputs, hearing: Hearing) -> Workspace:
    if path.exists():
        return Workspace.open(path, actor=login_name())
    if not inputs.transcripts:
        speech_weights.find(hearing.model)
    return Workspace.create(path, path.stem, actor=login_name())


def _checked(workspace: Workspace, inputs: Inputs, hearing: Hearing, chosen: verifiers.Chosen, work: Work) -> Bundle:
    database, actor = workspace.database, workspace.actor
    kept = [taking_in.keep_recording(database, each, actor=actor) for each in inputs.recordings]
    brought = [
        taking_in.keep_transcript(database, recording, transcript, actor=actor).id
        for recording, transcript in zip(kept, inputs.transcripts, strict=False)
    ]
    report = (
        workspace.report_named(inputs.report_name)
        if inputs.report is None
        else taking_in.keep_report(database, inputs.report, actor=actor)
    )
    left = unread_line(report)
    if left:
        tell(report.name + left)
    _hear(workspace, hearing, work)
    _tell_voices_apart(workspace, brought or _heard_so(database, hearing), hearing, work)
    preferred = brought or _heard_so(database, hearing)
    held_against = partial(
        pipeline.check,
        database,
        report,
        actor=actor,
        verifier=chosen,
        preferred=preferred,
        progress=work.progress,
        token=work.token,
    )
    run = held_against()
    if hearing.is_again:
        weights = speech_weights.find(hearing.model)
        places = hearing_again.rested_on(each.judgment for each in findings.all_of(database, run.id))
        again = hearing_again.hear_again(
            database, places, weights=weights, actor=actor, progress=work.progress, token=work.token
        )
        tell(f"What findings rest on was heard again by {weights.name}: other words at {again.differing} places.")
        if again.differing:
            held_against()
    return workspace.bundle(report.id)


def _tell_voices_apart(workspace: Workspace, preferred: list[str], hearing: Hearing, work: Work) -> None:
    for each in recordings.all_of(workspace.database):
        kept_from = who_speaks.tell_of_heard(
            workspace.database,
            each,
            actor=workspace.actor,
            preferred=preferred,
            is_background=hearing.is_background,
            progress=work.progress,
            token=work.token,
        )
        if kept_from is not None:
            tell(f"The voices of {each.name} were not told apart. {kept_from.message} {kept_from.hint}".rstrip())


def _heard_so(database: Database, hearing: Hearing) -> list[str]:
    """What was heard with the weights and in the language that were asked for, be it that something else was since."""
    if not (hearing.model or hearing.options.language):
        return []
    by = speech_weights.find(hearing.model)
    told = hearing.options.language or ""
    return [each.id for held in recordings.all_of(database) for each in to_rest_on(database, held, by, language=told)]


def _hear(workspace: Workspace, hearing: Hearing, work: Work) -> None:
    """Recordings that were heard to their end are not heard again, unless they are to be heard otherwise."""
    database = workspace.database
    options = workspace.with_report_names(hearing.options) if hearing.is_with_names else hearing.options
    is_as_usual = (hearing.model, options, hearing.chosen) == (None, Options(), USUAL)
    held = [
        each
        for each in recordings.all_of(database)
        if not (is_as_usual and pipeline.is_heard_to_its_end(database, each.id))
    ]
    if held:
        weights = speech_weights.find(hearing.model)
        way = Way(weights, options, hearing.chosen, hearing.device, hearing.is_background, told=tell)
        refuse_failed(hear_each(database, held, way, actor=workspace.actor, progress=work.progress, token=work.token))
    for each in recordings.all_of(database):
        left = not_heard_line(database, each)
        if left:
            tell(left)
