"""How long work tells how far it is, and how it is asked to stop.

Work takes a ``Progress`` and a ``CancelToken``. It reports often and asks the token between small steps.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reviewer.errors import Stopped

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Step:
    """How far one stage is. ``total`` is None where nobody can know; units are the stage's own."""

    stage: str
    done: float
    total: float | None = None


class Progress(Protocol):
    """Takes steps; called from the thread that does the work."""

    def __call__(self, step: Step) -> None:
        """Take note of ``step``."""


def silent(step: Step) -> None:
    """Take no note."""


class CancelToken:
    """Asked by the work, set by whoever wants it to stop. Safe between threads."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask for the work to stop; it stops at its next step."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether someone asked."""
        return self._event.is_set()

    def check(self) -> None:
        """Go on, or end here.

        Raises:
            Stopped: Someone asked for the work to stop.
        """
        if self.is_cancelled:
            raise Stopped("Stopped on request.")


class Each(Protocol):
    """Goes through the pieces of one stage; see ``counting``."""

    def __call__(self, items: Sequence[_Item], /) -> Iterator[_Item]:
        """One after another."""


def uncounted(items: Sequence[_Item], /) -> Iterator[_Item]:
    """One after another; nobody is told, and nobody can stop it."""
    return iter(items)


def counting(stage: str, progress: Progress, token: CancelToken) -> Each:
    """Goes through pieces; before each the token is asked, after each it is told how many of them are done.

    Raises:
        Stopped: While going through them, on request.
    """

    def each(items: Sequence[_Item], /) -> Iterator[_Item]:
        for number, item in enumerate(items, start=1):
            token.check()
            yield item
            progress(Step(stage, number, len(items)))

    return each
