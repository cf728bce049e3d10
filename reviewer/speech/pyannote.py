"""A diarizer of pyannote.audio from a folder, where that package is installed: the one file that imports it.

It runs in a process of its own: PyTorch does not go with the window's libraries on every system, and what it takes of
memory is given back. That process may open no connection: nothing is fetched, and pyannote's own reports of its use
stay here.
"""

import hashlib
import os
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from models.spans import TimeSpan
from reviewer import paths
from reviewer.errors import SpeechError, UsageError
from reviewer.media.audio import AudioTrack
from reviewer.priority import go_behind_the_window, is_window_first, let_others_go_first
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech.process import ProcessEnded, Send, sent_by
from reviewer.transcripts.rttm import Turn

CONFIG = "config.yaml"
_PIPELINES = "pyannote.audio.pipelines."
_OWN = "$model/"
_MODELS = ("segmentation", "embedding", "plda")
_PER_CENT = {"segmentation": (0, 30), "embeddings": (30, 100)}
_KEPT = "All voices are as they were."
_RUNS = "Does the pipeline run with the pyannote.audio that is installed, and is there memory enough?"
_PUBLISHED = "Give the folder of a pipeline as pyannote publishes it, with its models in it."


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
            with closing(sent_by(_work, job, token=token or CancelToken(), kept=_KEPT)) as messages:
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
    is_behind_window: bool = field(default_factory=is_window_first)


def is_pipeline(folder: Path) -> bool:
    """Whether a folder looks like one of pyannote's."""
    return (folder / CONFIG).is_file()


def load(folder: Path) -> Diarizer:
    """The pipeline in ``folder``; its models are loaded when it is used.

    Raises:
        UsageError: pyannote.audio is not installed, or it is no pipeline, or names what does not lie in the folder.
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


def _config(folder: Path) -> object:
    import yaml  # noqa: PLC0415 - pyannote.audio brings it

    try:
        return yaml.safe_load((folder / CONFIG).read_bytes())
    except yaml.YAMLError:
        return None


def _refuse_others(name: str, folder: Path, config: object) -> None:
    """Only pyannote's own pipelines, of models that lie in the folder: what runs is what was hashed."""
    pipeline = config.get("pipeline") if isinstance(config, Mapping) else None
    if not (isinstance(pipeline, Mapping) and str(pipeline.get("name", "")).startswith(_PIPELINES)):
        raise UsageError(f"{CONFIG} in {name} is of no pipeline of pyannote.audio.", kept=_KEPT, hint=_PUBLISHED)
    assert isinstance(config, Mapping)
    if "preprocessors" in config:
        raise UsageError(f"{CONFIG} in {name} names preprocessors, which are not run.", kept=_KEPT, hint=_PUBLISHED)
    params = pipeline.get("params") or {}
    for model in (each for each in _MODELS if each in params):
        told = str(params[model])
        if not (told.startswith(_OWN) and _is_within(folder, told.removeprefix(_OWN))):
            raise UsageError(
                f"{CONFIG} in {name} names {told} as {model}, and not a folder or file beside it.",
                kept=_KEPT,
                hint=_PUBLISHED,
            )


def _is_within(folder: Path, told: str) -> bool:
    place = (folder / told).resolve()
    return place.is_relative_to(folder.resolve()) and place.exists()


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
    """What the process does. Only the kind of a failure is told."""
    if job.is_background:
        let_others_go_first()
    elif job.is_behind_window:
        go_behind_the_window()
    _open_no_connection()
    try:
        send(_turns(job, send))
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the process's outermost door
        send(type(error).__name__)


def _open_no_connection() -> None:
    os.environ |= {"PYANNOTE_METRICS_ENABLED": "0", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}

    def refuse(event: str, _arguments: object) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            raise PermissionError("no connection is opened here")

    sys.addaudithook(refuse)


def _turns(job: _Job, send: Send) -> tuple[Turn, ...]:
    import torch  # noqa: PLC0415 - seconds to import, and only this process needs it
    from pyannote.audio import Pipeline  # noqa: PLC0415 - the same

    torch.set_num_threads(max(1, (os.cpu_count() or 1) // (2 if job.is_background else 1)))
    pipeline = Pipeline.from_pretrained(str(job.folder))
    if torch.cuda.is_available():
        pipeline.to(torch.device("cuda"))

    def tell(step: str, _made: Any, *, total: int | None = None, completed: int | None = None, **_rest: Any) -> None:
        if step in _PER_CENT and total and completed is not None:
            first, last = _PER_CENT[step]
            send(Step("turns", first + (last - first) * completed / total, 100))

    samples = job.track.samples(TimeSpan(0, job.track.duration_ms))
    sound = {"waveform": torch.from_numpy(samples)[None], "sample_rate": job.track.sample_rate}
    told = pipeline(sound, hook=tell)
    annotation = getattr(told, "speaker_diarization", told)
    found = (
        Turn(str(label), TimeSpan(max(0, round(span.start * 1000)), round(span.end * 1000)))
        for span, _, label in annotation.itertracks(yield_label=True)
    )
    return tuple(sorted(found, key=lambda turn: turn.span))
