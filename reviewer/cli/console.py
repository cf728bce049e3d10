"""What the terminal shows: results on standard output, bars and messages on standard error.

``working`` gives commands their ``Progress`` and ``CancelToken``: Ctrl+C asks the work to stop.
"""

import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bars
from rich.text import Text

from reviewer.errors import kinds_and_place, refusal
from reviewer.progress import CancelToken, Progress, Step

out = Console(highlight=False, markup=False)
err = Console(stderr=True, highlight=False, markup=False)

_NARROWEST = 20
# The exit code of what failed.
FAILED = 3
_STAGES = {
    "hash": "Reading the file (SHA-256)",
    "sound": "Taking the sound out",
    "copy": "Copying sound and picture",
    "tracks": "Looking at the audio tracks",
    "transcribe": "Writing down what is said",
    "again": "Hearing again",
    "speakers": "Telling voices apart",
    "turns": "Finding who speaks when",
    "frames": "Reading the clock in the picture",
    "clock": "Bringing clocks together",
    "meaning": "Looking through what was said",
    "check": "Holding the report against it",
    "matters": "All matters",
    "fetch": "Fetching speech weights",
}


def tell(message: str) -> None:
    """Say on standard error what a person should know while work goes on."""
    err.print(message, style="yellow", soft_wrap=True)


def indented(text: str | Text, by: int, *, first: str = "", style: str = "", on: Console = out) -> None:
    """Print a text whose lines begin ``by`` columns in, the first behind ``first``, and end without blanks."""
    whole = Text(text) if isinstance(text, str) else text
    for number, line in enumerate(whole.wrap(on, max(on.width - by, _NARROWEST))):
        line.rstrip()
        on.print(Text((first if number == 0 else "").ljust(by)) + line, style=style, soft_wrap=True)


def told_fault(fault: Exception) -> str:
    """A fault of the program, or a refusal of the computer, as a sentence; the fault goes to the log.

    Exception messages may hold words of a case, so only kinds and the place in our code are told.
    """
    if isinstance(fault, OSError):
        return refusal(fault).told()
    logging.getLogger(__name__).error("fault %s", kinds_and_place(fault))
    return f"The program has a fault ({kinds_and_place(fault)}). What was stored is kept."


@dataclass(frozen=True, slots=True)
class Work:
    """What a long stage is handed."""

    progress: Progress
    token: CancelToken


class _StageBars:
    """One bar a stage, made when the stage first reports."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: Step) -> None:
        task = self._tasks.get(step.stage)
        is_over = task is not None and self._bars.tasks[task].finished and step.done < (step.total or 0)
        if task is None or is_over:
            task = self._bars.add_task(_STAGES.get(step.stage, step.stage), total=step.total)
            self._tasks[step.stage] = task
        self._bars.update(task, completed=step.done, total=step.total)


@contextmanager
def working() -> Iterator[Work]:
    """Show bars on a terminal (nothing in a pipe) and turn Ctrl+C into a request to stop.

    A second Ctrl+C ends the program at once; what was stored stays stored.
    """
    token = CancelToken()
    with _stopping(token), _bars() as bars:
        yield Work(_StageBars(bars), token)


def _bars() -> Bars:
    return Bars(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=err,
        disable=not sys.stderr.isatty(),
    )


@contextmanager
def _stopping(token: CancelToken) -> Iterator[None]:
    def ask(_number: int, _frame: FrameType | None) -> None:
        if token.is_cancelled:
            raise KeyboardInterrupt
        token.cancel()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
