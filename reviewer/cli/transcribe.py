"""``reviewer transcribe``: write down what is said, into a case or into files."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from models.recording import Recording
from models.transcript import Transcript
from reviewer import listening, paths, taking_in, wording
from reviewer.cli.arguments import (
    BackgroundOption,
    DeviceOption,
    LanguageOption,
    ModelOption,
    ReportNamesOption,
    TrackOption,
    VocabularyOption,
    opened,
    options_for,
)
from reviewer.cli.console import FAILED, Work, err, tell, working
from reviewer.cli.showing import show_hearing
from reviewer.cli.sounds import not_heard_line
from reviewer.errors import UsageError
from reviewer.export.bundle import HeardTranscript
from reviewer.export.files import write
from reviewer.intake import FileKind, kind_of
from reviewer.listening import Chosen, Outcome, Way
from reviewer.speech import weights as speech_weights
from reviewer.speech.devices import Device
from reviewer.speech.recognizer import sound_part
from reviewer.storage import recordings
from reviewer.transcripts.writing import to_json, to_srt, to_vtt
from reviewer.workspace import Workspace, login_name

_FORMATS = (".json", ".srt", ".vtt")
_KEPT = "Nothing was written; what was heard is kept."


def transcribe(
    path: Annotated[Path, typer.Argument(metavar="CASE|MEDIA", readable=False, help="A case file, or a recording.")],
    outputs: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            readable=False,
            help="Where to write (.json, .srt or .vtt); may be given several times.",
        ),
    ] = None,
    model: ModelOption = None,
    language: LanguageOption = None,
    vocabulary: VocabularyOption = None,
    is_with_names: ReportNamesOption = False,
    tracks: TrackOption = None,
    device: DeviceOption = Device.AUTO,
    is_background: BackgroundOption = False,
) -> int:
    """Write down what is said in every recording of a case, or in one media file without a case.

    Recordings are heard one after another; one that fails does not keep the rest from being heard. A run that was
    stopped or killed goes on where it stopped when the command is given again.
    """
    is_case = kind_of(path) is FileKind.CASE
    _refuse_odd_outputs(outputs, is_case=is_case)
    if is_with_names and not is_case:
        raise UsageError("A recording without a case has no report.", hint="Give the words with --vocabulary.")
    way = Way(
        speech_weights.find(model),
        options_for(language, vocabulary),
        Chosen.parsed(tracks or []),
        device,
        is_background,
        told=tell,
    )
    with working() as work:
        if is_case:
            return _into_case(path, way, work, is_with_names=is_with_names)
        _into_files(path, outputs or [], way, work)
    return 0


def _refuse_odd_outputs(outputs: list[Path] | None, *, is_case: bool) -> None:
    if bool(outputs) == is_case:
        raise UsageError(
            "A case keeps its transcripts itself." if outputs else "Say where to write the transcript.",
            hint="Use `reviewer export`." if outputs else "For example: -o transcript.json -o captions.srt",
        )
    for output in outputs or []:
        _refuse_odd(output)


def _refuse_odd(output: Path) -> None:
    """Told before hours are spent on hearing. A file that lies there may be a transcript as it was received."""
    if output.suffix.lower() not in _FORMATS:
        raise UsageError(f"{output.name} has an unknown ending.", kept=_KEPT, hint="Use .json, .srt or .vtt.")
    if not output.parent.is_dir():
        raise UsageError(f"There is no folder {output.parent} to write into.", kept=_KEPT, hint="Make it first.")
    if output.exists():
        raise UsageError(
            f"There is a file at {output} already.", kept="It was not changed.", hint="Choose another name."
        )


def _into_case(path: Path, way: Way, work: Work, *, is_with_names: bool) -> int:
    with opened(path) as workspace:
        if is_with_names:
            way = replace(way, options=workspace.with_report_names(way.options))
        held = recordings.all_of(workspace.database)
        if not held:
            raise UsageError("The case holds no recording yet.", hint="Add one with `reviewer add`.")
        err.print(f"With {way.weights.name}: {', '.join(each.name for each in held)}", soft_wrap=True)
        outcomes = []
        for outcome in listening.hear_each(
            workspace.database, held, way, actor=workspace.actor, progress=work.progress, token=work.token
        ):
            outcomes.append(outcome)
            _tell_outcome(workspace, outcome)
        return _summed_up(outcomes)


def _tell_outcome(workspace: Workspace, outcome: Outcome) -> None:
    if outcome.error is not None:
        tell(f"{outcome.recording.name}: {outcome.error.told()}")
        return
    for transcript in outcome.transcripts:
        _tell(workspace, outcome.recording, transcript)
    left = not_heard_line(workspace.database, outcome.recording)
    if left:
        tell(left)


def _summed_up(outcomes: list[Outcome]) -> int:
    """The last line where there were several; gives the exit code."""
    failed = [each.recording.name for each in outcomes if each.error is not None]
    if len(outcomes) > 1:
        rest = f" Not heard: {', '.join(failed)}." if failed else ""
        err.print(f"Heard {len(outcomes) - len(failed)} of {len(outcomes)} recordings.{rest}", soft_wrap=True)
    return FAILED if failed else 0


def _tell(workspace: Workspace, recording: Recording, transcript: Transcript) -> None:
    """What was heard of the speech, and what was held back."""
    part = sound_part(transcript.options_json)
    name = wording.sound_of(recording.name, part, is_all=recording.facts.audio_track_count == 1)
    show_hearing(name, workspace.heard(transcript))


def _into_files(media: Path, outputs: list[Path], way: Way, work: Work) -> None:
    """A hidden case in the cache keeps what is finished, so that a killed run goes on here too."""
    read = taking_in.read_recording(media, progress=work.progress, token=work.token)
    hidden = paths.private_folder(paths.cache_folder() / "transcribing") / f"{read.sha256}.case"
    workspace = _opened_or_new(hidden)
    try:
        recording = taking_in.keep_recording(workspace.database, read, actor=workspace.actor)
        made = listening.hear(
            workspace.database, recording, way, actor=workspace.actor, progress=work.progress, token=work.token
        )
        heard = [workspace.heard(each) for each in made]
        for each in made:
            _tell(workspace, recording, each)
    finally:
        workspace.close()
    named = [(_named(output, each, is_only=len(heard) == 1), each) for output in outputs for each in heard]
    for output, _ in named:
        _refuse_odd(output)
    for output, transcript in named:
        _write(output, recording, transcript)
    for left in hidden.parent.glob(hidden.name + "*"):
        left.unlink()


def _named(output: Path, heard: HeardTranscript, *, is_only: bool) -> Path:
    """Where a transcript goes: with several sounds each into a file of its own, named after the sound."""
    code = sound_part(heard.transcript.options_json).code
    return output if is_only else output.with_stem(f"{output.stem}.track-{code}")


def _write(output: Path, recording: Recording, heard: HeardTranscript) -> None:
    write(output, _rendered(output, recording, heard))
    err.print(f"Wrote {output}", soft_wrap=True)


def _opened_or_new(path: Path) -> Workspace:
    if path.exists():
        return Workspace.open(path, actor=login_name())
    return Workspace.create(path, path.stem, actor=login_name())


def _rendered(output: Path, recording: Recording, heard: HeardTranscript) -> str:
    ending = output.suffix.lower()
    if ending == ".json":
        return to_json(heard.transcript, recording, heard.segments, coverage=heard.coverage, second=heard.second)
    return to_srt(heard.segments) if ending == ".srt" else to_vtt(heard.segments)
