"""Which stretches of talk might bear on a claim.

A window is one to six segments in a row of one recording. A claim's words count by how rare they are in the
recordings; a window is liked for the share of that weight which is heard in it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from models.speaker import Speaker
from models.transcript import Segment
from reviewer.matching.figures import accepted, is_number, readings
from reviewer.matching.normalize import Token, content, tokens

LONGEST_WINDOW = 6
_FUZZY_FROM = 5
_ALIKE = 82
_WIDER_COSTS = 0.025
_UNKNOWN_WEIGHT = 1.0
DOUBTFUL_BELOW = 0.35
_POOR_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in one recording. ``speakers`` is what is known of those who speak in it."""

    recording_id: str
    transcript_id: str
    segments: tuple[Segment, ...]
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A window: segments ``first`` to ``last`` (inclusive, places in ``Heard.segments``).

    ``coverage`` is the weight share of the claim's words heard in it, 0 to 1; ``missing`` are those not heard.
    """

    source: int
    first: int
    last: int
    score: float
    coverage: float
    matched: tuple[Token, ...]
    missing: tuple[Token, ...]


@dataclass(slots=True)
class _Indexed:
    heard: Heard
    tokens: list[tuple[Token, ...]]
    places: dict[str, list[int]] = field(default_factory=dict)


class Index:
    """The words of all recordings, ready to be asked for many claims."""

    def __init__(self, heard: Sequence[Heard]) -> None:
        self._sources = [_indexed(each) for each in heard]
        counts: dict[str, int] = {}
        for source in self._sources:
            for key, places in source.places.items():
                counts[key] = counts.get(key, 0) + len(places)
        self._counts = counts
        self._total = max(1, sum(len(each.tokens) for each in self._sources))
        self._long_keys = [key for key in sorted(counts) if len(key) >= _FUZZY_FROM and key.isalpha()]
        self._alike: dict[str, tuple[str, ...]] = {}
        self.is_certain = not any(w.score is not None for h in heard for s in h.segments for w in s.words)
        self.is_poorly_heard = _share_of_doubt(heard) >= _POOR_SHARE

    @property
    def source_count(self) -> int:
        """How many recordings there are."""
        return len(self._sources)

    def heard(self, source: int) -> Heard:
        """The recording's words as they came."""
        return self._sources[source].heard

    def tokens_in(self, source: int, first: int, last: int) -> tuple[Token, ...]:
        """The tokens of segments ``first`` to ``last``, clipped to what there is."""
        held = self._sources[source].tokens
        return tuple(token for each in held[max(0, first) : last + 1] for token in each)

    def segment_tokens(self, source: int, at: int) -> tuple[Token, ...]:
        """The tokens of one segment."""
        return self._sources[source].tokens[at]

    def holds(self, token: Token) -> bool:
        """Whether the word, or one very like it, is heard anywhere."""
        return any(key in self._counts for key in self._keys_for(token))

    def weight(self, token: Token) -> float:
        """How much a word tells: rare ones more, from about 0.3 to 1."""
        count = max((self._counts.get(key, 0) for key in self._keys_for(token)), default=0)
        if count == 0:
            return _UNKNOWN_WEIGHT
        return max(0.3, min(1.0, math.log((self._total + 1) / count) / math.log(self._total + 1)))

    def best(self, claim: Sequence[Token], *, most: int = 3) -> list[Candidate]:
        """The windows that cover most of a claim's telling words, apart from each other, best first."""
        wanted = _distinct(claim)
        if not wanted:
            return []
        weights = np.array([self.weight(token) for token in wanted])
        found = [c for number in range(len(self._sources)) for c in self._windows(number, wanted, weights, most)]
        return sorted(found, key=lambda c: (-c.score, c.source, c.first))[:most]

    def _windows(self, number: int, wanted: list[Token], weights: NDArray[np.float64], most: int) -> list[Candidate]:
        source = self._sources[number]
        count = len(source.tokens)
        if count == 0:
            return []
        hits = np.zeros((len(wanted), count), dtype=bool)
        for row, token in enumerate(wanted):
            for key in self._keys_for(token):
                hits[row, source.places.get(key, [])] = True
        found: list[Candidate] = []
        sums = np.concatenate([np.zeros((len(wanted), 1), dtype=np.int32), np.cumsum(hits, axis=1)], axis=1)
        scored: list[tuple[float, int, int]] = []
        for width in range(1, min(LONGEST_WINDOW, count) + 1):
            inside = (sums[:, width:] - sums[:, :-width]) > 0
            scores = weights @ inside / weights.sum() - _WIDER_COSTS * (width - 1)
            order = np.argsort(-scores, kind="stable")[: most * LONGEST_WINDOW]
            scored.extend((float(scores[at]), int(at), width) for at in order)
        for score, at, width in sorted(scored, key=lambda s: (-s[0], s[2], s[1])):
            if score <= 0 or len(found) >= most:
                break
            if any(at <= c.last and c.first <= at + width - 1 for c in found):
                continue
            is_in = np.atleast_1d(hits[:, at : at + width].any(axis=1))
            found.append(
                Candidate(
                    source=number,
                    first=at,
                    last=at + width - 1,
                    score=round(score, 4),
                    coverage=round(float(weights @ is_in / weights.sum()), 4),
                    matched=tuple(t for t, hit in zip(wanted, is_in, strict=True) if hit),
                    missing=tuple(t for t, hit in zip(wanted, is_in, strict=True) if not hit),
                )
            )
        return found

    def _keys_for(self, token: Token) -> tuple[str, ...]:
        """The word itself and those that a recognizer may have written for it."""
        key = token.key
        if is_number(token):
            return (key, *("#" + each for each in accepted(token)))
        if key not in self._alike:
            alike: tuple[str, ...] = (key,)
            if len(key) >= _FUZZY_FROM and key.isalpha():
                near = process.extract(key, self._long_keys, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=4)
                alike = (key, *(found for found, _, _ in near if found != key))
            self._alike[key] = alike
        return self._alike[key]


def _share_of_doubt(heard: Sequence[Heard]) -> float:
    """The share of words of which the engine was unsure; 0 for sources that do not say."""
    scores = [w.score for each in heard for s in each.segments for w in s.words if w.score is not None]
    return sum(score < DOUBTFUL_BELOW for score in scores) / len(scores) if scores else 0.0


def _indexed(heard: Heard) -> _Indexed:
    source = _Indexed(heard, [tokens(segment.text) for segment in heard.segments])
    for at, found in enumerate(source.tokens):
        for token in content(found):
            places = source.places.setdefault(token.key, [])
            if not places or places[-1] != at:
                places.append(at)
        for reading in readings(found):
            source.places.setdefault("#" + reading, []).append(at)
    return source


def _distinct(claim: Sequence[Token]) -> list[Token]:
    seen: dict[str, Token] = {}
    for token in claim:
        seen.setdefault(token.key, token)
    return list(seen.values())
