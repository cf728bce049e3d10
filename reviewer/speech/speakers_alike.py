"""Voices of different recordings that may be one person's: proposals for a person who listens to both. Pure.

Where two recordings run at the same time of the case clock, two voices that speak at the same times are one person
heard twice, and two that speak at different times are not. Elsewhere the sound tells: the likeness of what both sound
like has to be high, and clearly higher than that of any other two of these recordings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reviewer.onnx.voices import unit

SETTINGS = {
    "alike_from_ms": 5_000,  # of clear talk: less says too little of what a voice sounds like
    "alike_mark": 0.60,
    "alike_lead": 0.10,  # over the next best of either
    "together_from_ms": 5_000,  # of the talk of each while both recordings run
    "together_share": 0.5,  # of the talk of whoever says more: at the same times
    "apart_share": 0.1,  # of the talk of whoever says less: at different times
}
Stretch = tuple[int, int]


class Why(StrEnum):
    """What a proposal rests on."""

    SOUND = "sound"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Compared:
    """Somebody who speaks in one transcript. ``vector`` is what that sounds like, empty where it is not known.

    ``talk`` is when, in milliseconds of the case clock and in order, and ``runs`` when the recording does; None where
    it is not laid on that clock by sound.
    """

    name: str
    recording_id: str
    transcript_id: str
    vector: tuple[float, ...]
    talk: tuple[Stretch, ...] = ()
    runs: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Alike:
    """Two who may be one person, and why."""

    one: Compared
    other: Compared
    why: Why


def alike(voices: Sequence[Compared]) -> tuple[Alike, ...]:
    """Those of different recordings that may be one person; ``voices`` of a transcript follow each other."""
    by_transcript = [list(held) for _, held in groupby(voices, key=lambda each: each.transcript_id)]
    return tuple(
        found
        for ones, others in combinations(by_transcript, 2)
        if ones[0].recording_id != others[0].recording_id
        for found in _between(ones, others)
    )


def combined(vectors: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """What voices that are one sound like together; empty where there are none."""
    return kept(np.array(vectors).sum(axis=0)) if vectors else ()


def kept(vector: NDArray[np.floating[Any]]) -> tuple[float, ...]:
    """A vector brought to unit length, as it is kept."""
    return tuple(round(float(part), 4) for part in unit(vector))


def _between(ones: Sequence[Compared], others: Sequence[Compared]) -> Iterator[Alike]:
    by_times = {(one.name, other.name): _is_same_by_times(one, other) for one in ones for other in others}
    by_sound = set(_most_alike(ones, others))
    for one in ones:
        for other in others:
            pair = one.name, other.name
            if by_times[pair]:
                yield Alike(one, other, Why.TIMES)
            elif by_times[pair] is None and pair in by_sound:
                yield Alike(one, other, Why.SOUND)


def _is_same_by_times(one: Compared, other: Compared) -> bool | None:
    """Whether two speak at the same times, or at different ones; None where that does not show."""
    if one.runs is None or other.runs is None:
        return None
    both_run = (max(one.runs[0], other.runs[0]), min(one.runs[1], other.runs[1]))
    lengths = [_shared_ms(each.talk, (both_run,)) for each in (one, other)]
    if min(lengths) < SETTINGS["together_from_ms"]:
        return None
    shared = _shared_ms(one.talk, other.talk)
    if shared >= SETTINGS["together_share"] * max(lengths):
        return True
    return False if shared <= SETTINGS["apart_share"] * min(lengths) else None


def _shared_ms(one: Sequence[Stretch], other: Sequence[Stretch]) -> int:
    """For how long stretches of the one and of the other, each in order, lie over each other."""
    shared = at = 0
    for start, end in one:
        while at < len(other) and other[at][1] <= start:
            at += 1
        for begin, until in other[at:]:
            if begin >= end:
                break
            shared += min(end, until) - max(start, begin)
    return shared


def _most_alike(ones: Sequence[Compared], others: Sequence[Compared]) -> Iterator[tuple[str, str]]:
    """Each two that are more alike than either is to any other of these, by a clear lead."""
    ones, others = ([each for each in side if each.vector] for side in (ones, others))
    if not ones or not others:
        return
    likeness = np.array([each.vector for each in ones]) @ np.array([each.vector for each in others]).T
    for at, one in enumerate(ones):
        best = int(likeness[at].argmax())
        rest = np.concatenate([np.delete(likeness[at], best), np.delete(likeness[:, best], at)])
        lead = likeness[at, best] - rest.max(initial=0.0)
        if likeness[at, best] >= SETTINGS["alike_mark"] and lead >= SETTINGS["alike_lead"]:
            yield one.name, others[best].name
