"""What the timeline draws, as values: marks, lanes of speech, sound and silences of one recording."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from models.spans import TimeSpan
from reviewer.media.peaks import Peaks


class Mark(NamedTuple):
    """Something to show at a moment: a claim's evidence, or a moment that is left out."""

    span: TimeSpan
    symbol: str
    color: str
    told: str
    item: object
    is_selected: bool = False


class Stretches(NamedTuple):
    """Starts and ends in milliseconds, in order."""

    starts_ms: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    ends_ms: "np.ndarray[tuple[int], np.dtype[np.int64]]"

    @classmethod
    def of(cls, spans: Iterable[TimeSpan]) -> "Stretches":
        """Of spans in any order; an end counts as no earlier than those before it."""
        held = np.array([(span.start_ms, span.end_ms) for span in spans], dtype=np.int64).reshape(-1, 2)
        starts, ends = held[np.argsort(held[:, 0], kind="stable")].T
        return cls(starts, np.maximum.accumulate(ends))


class Lane(NamedTuple):
    """When somebody speaks; ``doubtful`` is when the voice may be another's."""

    name: str
    sure: Stretches
    doubtful: Stretches = Stretches.of(())


@dataclass(frozen=True, slots=True)
class Content:
    """What is drawn, for one recording."""

    length_ms: int = 1
    claims: tuple[Mark, ...] = ()
    omissions: tuple[Mark, ...] = ()
    lanes: tuple[Lane, ...] = ()
    peaks: Peaks | None = None
    silences: tuple[TimeSpan, ...] = field(default=())
