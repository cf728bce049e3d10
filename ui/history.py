"""The acts on a case in their order, for undo and redo: they outlive the desk, which holds one report alone."""

from collections.abc import Callable
from dataclasses import dataclass

from models.report import Claim
from ui.state import Seen

Way = Callable[[Seen, str], Seen]


@dataclass(frozen=True, slots=True)
class Act:
    """What was done, in words, how to do it again and how to restore what stood before; ``is_slow``: off the thread.

    A way takes what is seen and who acts. ``claim`` is the one that the act is on; None for an act on the whole case.
    ``transcript_id`` is that of the transcript that it changes, if any. ``by`` is who alone may take it back; empty
    where anybody may.
    """

    told: str
    do: Way
    undo: Way
    is_slow: bool = False
    claim: Claim | None = None
    transcript_id: str = ""
    by: str = ""

    def is_over(self, seen: Seen) -> bool:
        """Whether the transcript that it changes is no longer the one that is read."""
        return bool(self.transcript_id) and all(
            each.transcript.id != self.transcript_id for each in seen.bundle.transcripts
        )


class History:
    """``done`` and ``undone`` are oldest first."""

    def __init__(self) -> None:
        self.done: list[Act] = []
        self.undone: list[Act] = []

    def add(self, act: Act) -> None:
        """Something new was done: what was undone before is not done again."""
        self.undone.clear()
        self.done.append(act)

    def take_back(self, act: Act) -> None:
        """An act was undone."""
        self.done.remove(act)
        self.undone.append(act)

    def repeat(self, act: Act) -> None:
        """What was undone was done again."""
        self.undone.remove(act)
        self.done.append(act)
