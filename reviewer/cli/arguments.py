"""Arguments and options that several commands share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from reviewer.speech.devices import Device
from reviewer.speech.recognizer import Options
from reviewer.workspace import Workspace, login_name

CaseArgument = Annotated[Path, typer.Argument(metavar="CASE", readable=False, help="The case file.")]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="Speech weights: a name or a folder. Default: the best installed."),
]
LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--language", metavar="CODE", help="Language of the speech (en, es, ...). Default: heard for each stretch."
    ),
]
VerifierOption = Annotated[
    str | None,
    typer.Option(
        "--verifier",
        metavar="WHICH",
        help="What reads the claims: a folder with an ONNX classifier, MODEL@http://127.0.0.1:PORT for a language "
        "model on this computer, or “rules” for none.",
    ),
]
VoiceModelOption = Annotated[
    str | None,
    typer.Option(
        "--voice-model",
        metavar="FOLDER",
        help="What tells voices apart: a folder with an ONNX speaker model or a pipeline of pyannote, or “shipped”. "
        "Voices told apart by another are told apart anew.",
    ),
]
TurnsOption = Annotated[
    Path | None,
    typer.Option(
        "--rttm",
        metavar="FILE",
        readable=False,
        help="Speaker turns that another program found, in RTTM, in place of what the sound tells. Times count from "
        "the beginning of the sound.",
    ),
]
VocabularyOption = Annotated[
    str | None,
    typer.Option(
        "--vocabulary",
        metavar="WORDS",
        help="Names, streets, codes of the case. The sound is then heard with and without them; differences are kept.",
    ),
]
ReportNamesOption = Annotated[
    bool,
    typer.Option("--report-names", help="Take the names, streets and codes of the report as vocabulary too."),
]
DeviceOption = Annotated[
    Device,
    typer.Option("--device", help="Where to recognize speech. Default: on an NVIDIA graphics card if one can be used."),
]
BackgroundOption = Annotated[
    bool, typer.Option("--background", help="Let other programs go first, and use half of the processor.")
]
TrackOption = Annotated[
    list[str] | None,
    typer.Option(
        "--track",
        metavar="TRACK",
        help="Which sound to hear: 2 for the second track, 1L for the first one's left channel, or all. May be given "
        "several times. Default: every track with sound of its own.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a table.")]


def options_for(language: str | None, vocabulary: str | None = None) -> Options:
    """The engine's options that a user chose."""
    return Options(language=language, hotwords=vocabulary or "")


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    """The case at ``path``, closed afterwards."""
    workspace = Workspace.open(path, actor=login_name())
    try:
        yield workspace
    finally:
        workspace.close()
