"""How long work tells how far it is, and how it is asked to stop.

Work takes a ``Progress`` and a ``CancelToken``. It reports often and asks the token between small steps.
"""

import threading
from dataclasses import dataclass
from typing import Protocol

from reviewer.errors import Stopped


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
