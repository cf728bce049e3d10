"""Recognition in a process of its own, which sends steps and finished stretches."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from models.spans import TimeSpan
from models.transcript import SecondHearing, Stretch
from reviewer.errors import CardError, SpeechError
from reviewer.media.audio import AudioTrack
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech.devices import PROCESSOR, card_failure
from reviewer.speech.process import ProcessEnded, Send, sent_by
from reviewer.speech.recognizer import Options, Recognizer
from reviewer.speech.weights import Weights

ENGINE = "faster-whisper"
Load = Callable[[Weights, Options, bool], Recognizer]
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
    try:
        sent = sent_by(_work, job, token=token or CancelToken(), kept=_KEPT, is_background=job.is_background)
        with closing(sent) as messages:
            for message in messages:
                if isinstance(message, Step):
                    progress(message)
                elif isinstance(message, Stretch | SecondHearing):
                    yield message
                elif isinstance(message, _CardFailed):
                    raise _card_error(message.reason)
                else:
                    raise SpeechError(f"The speech engine failed ({message}).", kept=_KEPT, hint="Run it again.")
    except ProcessEnded as ended:
        if job.options.compute != PROCESSOR:  # a missing library ends the whole process
            raise _card_error("its libraries ended the speech engine") from None
        raise SpeechError(
            f"The speech engine's process ended by itself (exit code {ended.exit_code}).",
            kept=_KEPT,
            hint="Run it again; if it happens again, close other programs or take smaller speech weights.",
        ) from None


def _card_error(reason: str) -> CardError:
    return CardError(
        f"The graphics card could not be used: {reason}.", kept=_KEPT, hint="Choose the processor with `--device cpu`."
    )


def _work(job: _Job, send: Send) -> None:
    """What the child does. Only the kind of a failure is told: its words may hold what was said."""
    try:

        def tell(step: Step) -> None:
            send(step)

        for made in _made((job.load or _whisper)(job.weights, job.options, job.is_background), job, tell):
            send(made)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the child's outermost door
        reason = card_failure(str(error)) if job.options.compute != PROCESSOR else None
        send(_CardFailed(reason) if reason else type(error).__name__)


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
