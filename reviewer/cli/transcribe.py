"""``reviewer transcribe``: write down what is said, into a case or into files."""

from pathlib import Path
from typing import Annotated

import typer

from models.recording import Recording
from models.transcript import Transcript
from reviewer import paths, pipeline, taking_in
from reviewer.cli.arguments import LanguageOption, ModelOption, VocabularyOption, opened, options_for
from reviewer.cli.console import Work, err, working
from reviewer.cli.showing import show_hearing
from reviewer.errors import UsageError
from reviewer.export.bundle import HeardTranscript
from reviewer.intake import FileKind, kind_of
from reviewer.speech import weights as speech_weights
from reviewer.speech.recognizer import Options
from reviewer.speech.weights import Weights
from reviewer.storage import recordings
from reviewer.transcripts.writing import to_json, to_srt, to_vtt
from reviewer.workspace import Workspace, login_name

_FORMATS = (".json", ".srt", ".vtt")


def transcribe(
    path: Annotated[Path, typer.Argument(metavar="CASE|MEDIA", help="A case file, or a recording.")],
    outputs: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", help="Where to write (.json, .srt or .vtt); may be given several times."),
    ] = None,
    model: ModelOption = None,
    language: LanguageOption = None,
    vocabulary: VocabularyOption = None,
) -> None:
    """Write down what is said in every recording of a case, or in one media file without a case.

    A run that was stopped or killed goes on where it stopped when the command is given again.
    """
    is_case = kind_of(path) is FileKind.CASE
    _refuse_odd_outputs(outputs, is_case=is_case)
    weights = speech_weights.find(model)
    options = options_for(language, vocabulary)
    with working() as work:
        if is_case:
            _into_case(path, weights, options, work)
        else:
            _into_files(path, outputs or [], weights, options, work)


def _refuse_odd_outputs(outputs: list[Path] | None, *, is_case: bool) -> None:
    if bool(outputs) == is_case:
        raise UsageError(
            "A case keeps its transcripts itself." if outputs else "Say where to write the transcript.",
            hint="Use `reviewer export`." if outputs else "For example: -o transcript.json -o captions.srt",
        )
    odd = [each for each in outputs or [] if each.suffix.lower() not in _FORMATS]
    if odd:
        raise UsageError(f"{odd[0].name} has an unknown ending.", hint="Use .json, .srt or .vtt.")


def _into_case(path: Path, weights: Weights, options: Options, work: Work) -> None:
    with opened(path) as workspace:
        held = recordings.all_of(workspace.database)
        if not held:
            raise UsageError("The case holds no recording yet.", hint="Add one with `reviewer add`.")
        for recording in held:
            err.print(f"{recording.name} ({weights.name})", soft_wrap=True)
            transcript = _hear(workspace, recording, weights, options, work)
            _tell(workspace, recording, transcript)


def _hear(workspace: Workspace, recording: Recording, weights: Weights, options: Options, work: Work) -> Transcript:
    return pipeline.transcribe(
        workspace.database,
        recording,
        weights=weights,
        options=options,
        actor=workspace.actor,
        progress=work.progress,
        token=work.token,
    )


def _tell(workspace: Workspace, recording: Recording, transcript: Transcript) -> None:
    """What was heard of the speech, and what was held back."""
    show_hearing(recording.name, workspace.heard(transcript))


def _into_files(media: Path, outputs: list[Path], weights: Weights, options: Options, work: Work) -> None:
    """A hidden case in the cache keeps what is finished, so that a killed run goes on here too."""
    read = taking_in.read_recording(media, progress=work.progress, token=work.token)
    hidden = paths.private_folder(paths.cache_folder() / "transcribing") / f"{read.sha256}.case"
    workspace = _opened_or_new(hidden)
    try:
        recording = taking_in.keep_recording(workspace.database, read, actor=workspace.actor)
        transcript = _hear(workspace, recording, weights, options, work)
        heard = workspace.heard(transcript)
        _tell(workspace, recording, transcript)
    finally:
        workspace.close()
    for output in outputs:
        output.write_text(_rendered(output, recording, heard), encoding="utf-8", newline="")
        err.print(f"Wrote {output}", soft_wrap=True)
    for left in hidden.parent.glob(hidden.name + "*"):
        left.unlink()


def _opened_or_new(path: Path) -> Workspace:
    if path.exists():
        return Workspace.open(path, actor=login_name())
    return Workspace.create(path, path.stem, actor=login_name())


def _rendered(output: Path, recording: Recording, heard: HeardTranscript) -> str:
    ending = output.suffix.lower()
    if ending == ".json":
        return to_json(heard.transcript, recording, heard.segments, coverage=heard.coverage, second=heard.second)
    return to_srt(heard.segments) if ending == ".srt" else to_vtt(heard.segments)
