"""What the timeline draws, as values: marks, lanes of speech, sound and silences of one recording."""

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


class Lane(NamedTuple):
    """When somebody speaks: starts and ends in milliseconds, in order."""

    name: str
    starts_ms: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    ends_ms: "np.ndarray[tuple[int], np.dtype[np.int64]]"


@dataclass(frozen=True, slots=True)
class Content:
    """What is drawn, for one recording."""

    length_ms: int = 1
    claims: tuple[Mark, ...] = ()
    omissions: tuple[Mark, ...] = ()
    lanes: tuple[Lane, ...] = ()
    peaks: Peaks | None = None
    silences: tuple[TimeSpan, ...] = field(default=())
