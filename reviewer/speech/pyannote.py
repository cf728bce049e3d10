"""A diarizer of pyannote.audio from a folder, where that package is installed: the one file that imports it.

It runs in a process of its own: PyTorch does not go with the window's libraries on every system, and what it takes of
memory is given back. Python in that process opens no connection: nothing is fetched, and pyannote's own reports of its
use stay here. Against a model that was made to do harm that is no protection.
"""

import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

from models.spans import TimeSpan
from reviewer import paths
from reviewer.errors import SpeechError, UsageError
from reviewer.media.audio import AudioTrack
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech.process import ProcessEnded, Send, sent_by
from reviewer.transcripts.rttm import Turn

CONFIG = "config.yaml"
_PIPELINES = "pyannote.audio.pipelines."
_NAMES = (f"{_PIPELINES}SpeakerDiarization", f"{_PIPELINES}speaker_diarization.SpeakerDiarization")
_OWN = "$model/"
_MODELS = {
    "segmentation": ("pytorch_model.bin",),
    "embedding": ("pytorch_model.bin",),
    "plda": ("plda.npz", "xvec_transform.npz"),
}
# Source: what `SpeakerDiarization` of pyannote.audio 4 takes, but for what has to do with fetching and training.
_PARAMS = {
    *_MODELS,
    *("clustering", "embedding_batch_size", "embedding_exclude_overlap", "legacy"),
    *("segmentation_batch_size", "segmentation_step"),
}
_KEYS = {"dependencies", "freeze", "params", "pipeline", "version"}
_PER_CENT = {"segmentation": (0, 30), "embeddings": (30, 100)}
_CONNECTING = tuple(f"socket.{each}" for each in ("connect", "getaddrinfo", "gethostby", "getnameinfo", "send"))
_HERE = ("127.0.0.1", "::1")
_KEPT = "All voices are as they were."
_RUNS = "Does the pipeline run with the pyannote.audio that is installed, and is there memory enough?"
_PUBLISHED = "Give the folder of a pipeline as pyannote 4 publishes it, with its three models in it."


@dataclass(frozen=True, slots=True)
class Diarizer:
    """A pipeline in a folder. ``sha256`` is that of the names and contents of all files in it."""

    folder: Path
    sha256: str
    engine: str

    def turns(
        self,
        track: AudioTrack,
        *,
        is_background: bool = False,
        progress: Progress = silent,
        token: CancelToken | None = None,
    ) -> tuple[Turn, ...]:
        """Who speaks when, by names that the pipeline gives; times are the track's. Steps are ``turns``, in per cent.

        Raises:
            SpeechError: The pipeline cannot be loaded, or failed, or its process ended.
            Stopped: On request, within a fraction of a second.
        """
        job = _Job(self.folder, track, is_background)
        try:
            sent = sent_by(_work, job, token=token or CancelToken(), kept=_KEPT, is_background=is_background)
            with closing(sent) as messages:
                for message in messages:
                    if isinstance(message, tuple):
                        return message
                    if not isinstance(message, Step):
                        raise SpeechError(f"pyannote failed ({message}).", kept=_KEPT, hint=_RUNS)
                    progress(message)
        except ProcessEnded as ended:
            code = ended.exit_code
            raise SpeechError(
                f"The process of pyannote ended by itself (exit code {code}).", kept=_KEPT, hint=_RUNS
            ) from None
        raise AssertionError("the process ends with turns or a failure")


@dataclass(frozen=True, slots=True)
class _Job:
    folder: Path
    track: AudioTrack
    is_background: bool


def is_pipeline(folder: Path) -> bool:
    """Whether a folder says that it is one of pyannote's; models of other makers come with a ``config.yaml`` too."""
    try:
        return _PIPELINES.encode() in (folder / CONFIG).read_bytes()
    except OSError:
        return False


def load(folder: Path) -> Diarizer:
    """The pipeline in ``folder``; its models are loaded when it is used.

    Raises:
        UsageError: pyannote.audio is not installed, or it is no pipeline that tells speakers apart, or does not hold
            its models.
    """
    name = paths.shown_name(folder.absolute())
    _refuse_without_pyannote(name)
    try:
        _refuse_others(name, folder, _config(folder))
        sha256 = _sha256(folder)
    except OSError as error:
        raise UsageError(
            f"The pipeline in {name} cannot be read ({error.strerror}).", kept=_KEPT, hint=_PUBLISHED
        ) from error
    return Diarizer(folder.absolute(), sha256, f"pyannote.audio {version('pyannote.audio')}")


def _refuse_without_pyannote(name: str) -> None:
    try:
        is_installed = find_spec("pyannote.audio") is not None
    except ModuleNotFoundError:
        is_installed = False
    if not is_installed:
        raise UsageError(
            f"{name} holds a pipeline of pyannote, which takes the optional package pyannote.audio.",
            kept=_KEPT,
            hint="Install it once, over the network: pip install --require-hashes -r requirements-pyannote.txt",
        )


def _config(folder: Path) -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415 - pyannote.audio brings it

    try:
        found = yaml.safe_load((folder / CONFIG).read_bytes())
    except (yaml.YAMLError, ValueError, RecursionError):
        found = None
    return found if isinstance(found, Mapping) else {}


def _refuse_others(name: str, folder: Path, config: Mapping[str, Any]) -> None:
    """Only the pipeline that tells speakers apart, with models that lie in the folder: what runs is what was hashed."""
    pipeline = config.get("pipeline")
    if not isinstance(pipeline, Mapping) or pipeline.get("name") not in _NAMES:
        raise UsageError(
            f"{CONFIG} in {name} is of no pipeline of pyannote.audio that tells speakers apart.",
            kept=_KEPT,
            hint=_PUBLISHED,
        )
    told = pipeline.get("params")
    params = told if isinstance(told, Mapping) else {}
    odd = sorted(map(str, {*config} - _KEYS | {*params} - _PARAMS))
    if odd:
        raise UsageError(
            f"{CONFIG} in {name} asks for {', '.join(odd)}, which is not done.", kept=_KEPT, hint=_PUBLISHED
        )
    for model, files in _MODELS.items():
        if not _lies_in(folder, params.get(model), files):
            raise UsageError(
                f"{CONFIG} in {name} names no {model} that lies in the folder, with {' and '.join(files)} in it.",
                kept=_KEPT,
                hint=_PUBLISHED,
            )


def _lies_in(folder: Path, told: object, files: Sequence[str]) -> bool:
    if not isinstance(told, str) or not told.startswith(_OWN):
        return False
    parts = PurePosixPath(told.removeprefix(_OWN)).parts
    place = folder.joinpath(*parts).resolve()
    is_within = place.is_relative_to(folder.resolve()) and not any(part.startswith(".") for part in parts)
    return is_within and all((place / file).is_file() for file in files)


def _sha256(folder: Path) -> str:
    """Of names and contents of the files, but for those under a name that begins with a dot, in order of name."""
    made = hashlib.sha256()
    files = [path for path in folder.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda each: each.relative_to(folder).as_posix()):
        within = path.relative_to(folder)
        if not any(part.startswith(".") for part in within.parts):
            made.update(f"{within.as_posix()}\0".encode())
            with path.open("rb") as file:
                made.update(hashlib.file_digest(file, "sha256").digest())
    return made.hexdigest()


def _work(job: _Job, send: Send) -> None:
    """What the process does. Only the kind of a failure is told, and nothing is printed."""
    _be_silent()
    _open_no_connection()
    try:
        send(_turns(job, send))
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the process's outermost door
        send(type(error).__name__)


def _be_silent() -> None:
    """What pyannote prints and warns of goes nowhere, and not among the answers of a command."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with suppress(OSError):  # a window may have none
            os.dup2(nowhere, stream)


def _open_no_connection() -> None:
    os.environ |= {"PYANNOTE_METRICS_ENABLED": "0", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_CONNECTING) and not _is_here(arguments):
            raise PermissionError("no connection is opened here")

    sys.addaudithook(refuse)


def _is_here(arguments: tuple[Any, ...]) -> bool:
    """Whether it is about this computer by its number: Windows connects two ends of a pipe so."""
    address = arguments[1] if len(arguments) > 1 else None
    return isinstance(address, tuple) and address[:1] in [(host,) for host in _HERE]


def _turns(job: _Job, send: Send) -> tuple[Turn, ...]:
    import torch  # noqa: PLC0415 - seconds to import, and only this process needs it
    from pyannote.audio import Pipeline  # noqa: PLC0415 - the same

    torch.set_num_threads(max(1, (os.cpu_count() or 1) // (2 if job.is_background else 1)))
    pipeline = Pipeline.from_pretrained(str(job.folder))
    samples = job.track.samples(TimeSpan(0, job.track.duration_ms))
    sound = {"waveform": torch.from_numpy(samples)[None], "sample_rate": job.track.sample_rate}

    def tell(step: str, _made: Any, *, total: int | None = None, completed: int | None = None, **_rest: Any) -> None:
        if step in _PER_CENT and total and completed is not None:
            first, last = _PER_CENT[step]
            send(Step("turns", first + (last - first) * completed / total, 100))

    def found_on(device: str) -> Any:
        pipeline.to(torch.device(device))
        return pipeline(sound, hook=tell)

    if torch.cuda.is_available():
        try:
            told = found_on("cuda")
        except RuntimeError:  # the card gave up, mostly for want of memory; the processor may do
            told = found_on("cpu")
    else:
        told = found_on("cpu")
    annotation = getattr(told, "speaker_diarization", told)
    found = (
        Turn(str(label), TimeSpan(max(0, round(span.start * 1000)), round(span.end * 1000)))
        for span, _, label in annotation.itertracks(yield_label=True)
    )
    return tuple(sorted(found, key=lambda turn: turn.span))
