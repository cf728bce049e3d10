"""Recognition in a process of its own: it can crash, cannot be interrupted, and keeps its memory.

The child sends steps and finished stretches through a pipe. It ends with its parent, however that ends:
a thread in it waits for the pipe to close.
"""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import ModuleType

from models.spans import TimeSpan
from models.transcript import SecondHearing, Stretch
from reviewer.errors import CardError, SpeechError, Stopped
from reviewer.media.audio import AudioTrack
from reviewer.priority import go_behind_the_window, is_window_first, let_others_go_first
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech.devices import PROCESSOR, card_failure
from reviewer.speech.recognizer import Options, Recognizer
from reviewer.speech.weights import Weights

ENGINE = "faster-whisper"
Load = Callable[[Weights, Options, bool], Recognizer]
_POLL_S = 0.2
_GRACE_S = 0.5
_PATIENCE_S = 5.0
_STARTING = threading.Lock()
_KEPT = "Every stretch that was finished is kept; begun again, it goes on from there."


@dataclass(frozen=True, slots=True)
class _Job:
    """What the child is to do: hear ``track`` from ``start_ms`` on, or only the spans ``again``, with care.

    ``load`` makes the engine, in the child; None: the usual one.
    """

    track: AudioTrack
    weights: Weights
    options: Options
    start_ms: int = 0
    first_index: int = 0
    again: tuple[TimeSpan, ...] = ()
    is_background: bool = False
    is_behind_window: bool = field(default_factory=is_window_first)
    load: Load | None = None


@dataclass(frozen=True, slots=True)
class _CardFailed:
    """What the child says where a graphics card gave up."""

    reason: str


def transcribe(
    track: AudioTrack,
    weights: Weights,
    options: Options,
    *,
    start_ms: int = 0,
    first_index: int = 0,
    is_background: bool = False,
    load: Load | None = None,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Iterator[Stretch]:
    """What is said from ``start_ms`` on, each stretch as soon as it is finished.

    ``is_background``: other programs go first, and half of the processor stays free.

    Raises:
        CardError: The graphics card gave up; stretches already handed over stay good.
        SpeechError: The engine failed or its process ended; stretches already handed over stay good.
        Stopped: On request, within a fraction of a second.
    """
    progress(Step("transcribe", start_ms, track.duration_ms))
    job = _Job(track, weights, options, start_ms, first_index, is_background=is_background, load=load)
    return (made for made in _done(job, progress, token) if isinstance(made, Stretch))


def hear_again(
    track: AudioTrack,
    weights: Weights,
    options: Options,
    spans: Sequence[TimeSpan],
    *,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> tuple[SecondHearing, ...]:
    """What is said in each span, heard anew with care and with the sound around it. Steps are ``again``, a span each.

    Raises:
        SpeechError: The engine failed or its process ended.
        Stopped: On request, within a fraction of a second.
    """
    job = _Job(track, weights, options, again=tuple(spans))
    found: list[SecondHearing] = []
    progress(Step("again", 0, len(spans)))
    for made in _done(job, silent, token):
        if isinstance(made, SecondHearing):
            found.append(made)
            progress(Step("again", len(found), len(spans)))
    return tuple(found)


def _done(job: _Job, progress: Progress, token: CancelToken | None) -> Iterator[Stretch | SecondHearing]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, job), daemon=True)
    with _without_main():
        process.start()
    theirs.close()
    try:
        is_on_card = job.options.compute != PROCESSOR
        yield from _received(ours, process, progress, token or CancelToken(), is_on_card=is_on_card)
    finally:
        _end(process, ours)


@contextmanager
def _without_main() -> Iterator[None]:
    """A process that is started here does not import what this one was started with, the commands or the window."""
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _received(
    pipe: Connection, process: BaseProcess, progress: Progress, token: CancelToken, *, is_on_card: bool
) -> Iterator[Stretch | SecondHearing]:
    while True:
        if token.is_cancelled:
            raise Stopped("Stopped on request.", kept=_KEPT)
        if not pipe.poll(_POLL_S):
            continue
        try:
            message = pipe.recv()
        except EOFError:
            process.join(_PATIENCE_S)
            if is_on_card:  # a missing library ends the whole process
                raise _card_error("its libraries ended the speech engine") from None
            raise SpeechError(
                f"The speech engine's process ended by itself (exit code {process.exitcode}).",
                kept=_KEPT,
                hint="Run it again; if it happens again, close other programs or take smaller speech weights.",
            ) from None
        if message is None:
            return
        if isinstance(message, Step):
            progress(message)
        elif isinstance(message, Stretch | SecondHearing):
            yield message
        elif isinstance(message, _CardFailed):
            raise _card_error(message.reason)
        else:
            raise SpeechError(f"The speech engine failed ({message}).", kept=_KEPT, hint="Run it again.")


def _card_error(reason: str) -> CardError:
    return CardError(
        f"The graphics card could not be used: {reason}.", kept=_KEPT, hint="Choose the processor with `--device cpu`."
    )


def _end(process: BaseProcess, pipe: Connection) -> None:
    """A child that has sent its last message ends by itself; any other is ended."""
    pipe.close()
    process.join(_GRACE_S)
    process.terminate()
    process.join(_PATIENCE_S)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()


def _work(pipe: Connection, job: _Job) -> None:
    """What the child does. Only the kind of a failure is told: its words may hold what was said."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if job.is_background:
        let_others_go_first()
    elif job.is_behind_window:
        go_behind_the_window()
    try:

        def tell(step: Step) -> None:
            pipe.send(step)

        for made in _made((job.load or _whisper)(job.weights, job.options, job.is_background), job, tell):
            pipe.send(made)
        pipe.send(None)
    except (BrokenPipeError, KeyboardInterrupt):
        return
    except Exception as error:  # noqa: BLE001 - the child's outermost door
        reason = card_failure(str(error)) if job.options.compute != PROCESSOR else None
        pipe.send(_CardFailed(reason) if reason else type(error).__name__)


def _whisper(weights: Weights, options: Options, is_background: bool) -> Recognizer:
    # The engine takes seconds to import, and only this process needs it.
    from reviewer.speech.whisper import Whisper  # noqa: PLC0415 - see above

    return Whisper(weights, compute=options.compute, is_background=is_background)


def _made(recognizer: Recognizer, job: _Job, tell: Progress) -> Iterator[Stretch | SecondHearing]:
    if job.again:
        return recognizer.hear_again(job.track, job.again, job.options)
    return recognizer.stretches(
        job.track, job.options, start_ms=job.start_ms, first_index=job.first_index, progress=tell
    )


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
