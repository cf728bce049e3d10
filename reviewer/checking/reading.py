"""Having claims read: a verifier sees a claim and the talk at its places, and says how far they bear each other out.

Pure: the verifier is handed in. The talk is shown as a report would tell it: whoever wears the camera is "I", the
others are called what the transcript calls them, with their name where the report introduces one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviewer.checking.view import Cast
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.normalize import tokens
from reviewer.progress import CancelToken

# Pairs of talk and sentence in; a row of three shares each out: supports, says otherwise, neither.
Verifier = Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]

_BEFORE, _AFTER = 1, 2
_MOST_WORDS = 150


def until_stopped(read: Verifier | None, token: CancelToken) -> Verifier | None:
    """The same verifier, which stops on request before it reads on."""
    if read is None:
        return None

    def asked(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        token.check()
        return read(pairs)

    return asked


@dataclass(frozen=True, slots=True)
class Reading:
    """What the verifier says of a claim at one place: three shares that add up to 1. Not a probability."""

    place: Candidate
    supports: float
    against: float
    neither: float


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a claim at its places, best place first, and of its whole sentence at the sentence's place.

    Empty where nothing was read.
    """

    at: tuple[Reading, ...] = ()
    whole: Reading | None = None


def read_at(
    asked: Sequence[tuple[str, Candidate]], index: Index, cast: Cast, verifier: Verifier
) -> tuple[Reading, ...]:
    """What is read of each text at its place, in their order; the verifier is asked once."""
    rows = verifier([(talk_at(place, index, cast), text) for text, place in asked])
    shares = np.round(rows.astype(np.float64), 4).tolist()
    return tuple(Reading(place, *row) for (_, place), row in zip(asked, shares, strict=True))


def talk_at(place: Candidate, index: Index, cast: Cast) -> str:
    """The talk at a place with a little before and after it, each turn with who speaks where that is known."""
    segments = index.heard(place.source).segments
    first, last = max(0, place.first - _BEFORE), min(len(segments) - 1, place.last + _AFTER)
    while last > place.last and sum(len(s.text.split()) for s in segments[first : last + 1]) > _MOST_WORDS:
        last -= 1
    turns: list[tuple[str | None, str]] = []
    for segment in segments[first : last + 1]:
        if turns and turns[-1][0] == segment.speaker:
            turns[-1] = (segment.speaker, f"{turns[-1][1]} {segment.text}")
        else:
            turns.append((segment.speaker, segment.text))
    return " ".join(words if who is None else f"{_shown(who, cast)}: {words}" for who, words in turns)


def _shown(label: str, cast: Cast) -> str:
    if label == cast.wearer:
        return "I"
    own = {token.plain for token in tokens(label)}
    names = [word.capitalize() for word, of in cast.called.items() if of == label and word not in own]
    return " ".join([label, *names])
