"""Which stretches of talk might bear on a claim.

A window is one to six segments in a row of one recording. Two views are joined. By words: a claim's words
count by how rare they are in the recordings, and a window is liked for the share of that weight which is
heard in it. By meaning, where sentences can be embedded: a segment with its neighbors is liked for how much
it is about the same as the claim.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from models.speaker import Speaker
from models.transcript import SecondHearing, Segment
from reviewer.matching.figures import accepted, is_number, readings
from reviewer.matching.normalize import KEPT_TEXTS, Token, content, tokens

LONGEST_WINDOW = 6
_FUZZY_FROM = 5
_ALIKE = 82
_WIDER_COSTS = 0.025
_UNKNOWN_WEIGHT = 1.0
DOUBTFUL_BELOW = 0.35
_MEANING_COUNTS = 0.6
_BY_MEANING = 5
_OWN_SHARE = 2.0
_NEAR_ADDS = 0.15
_NEAR_REACH = 5.0

# Texts as rows of length 1 whose products say how alike they are.
Embed = Callable[[Sequence[str]], NDArray[np.float32]]
_POOR_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in one recording. ``speakers`` is what is known of those who speak in it.

    ``second`` are other words heard for the same sound, which stand beside ``segments``.
    """

    recording_id: str
    transcript_id: str
    segments: tuple[Segment, ...]
    speakers: tuple[Speaker, ...] = ()
    second: tuple[SecondHearing, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A window: segments ``first`` to ``last`` (inclusive, places in ``Heard.segments``).

    ``coverage`` is the weight share of the claim's words heard in it, 0 to 1; ``missing`` are those not heard.
    ``likeness`` says how much it is about the same, up to 1; 0 where nobody embedded sentences.
    """

    source: int
    first: int
    last: int
    score: float
    coverage: float
    matched: tuple[Token, ...]
    missing: tuple[Token, ...]
    likeness: float = 0.0

    @property
    def middle(self) -> tuple[int, int]:
        """The source and the segment in its middle."""
        return self.source, (self.first + self.last) // 2


@dataclass(slots=True)
class _Indexed:
    heard: Heard
    tokens: list[tuple[Token, ...]]
    own: NDArray[np.float32] | None = None
    vectors: NDArray[np.float32] | None = None
    places: dict[str, list[int]] = field(default_factory=dict)


class Index:
    """The words of all recordings, ready to be asked for many claims."""

    def __init__(self, heard: Sequence[Heard], *, embed: Embed | None = None) -> None:
        self._sources = [_indexed(each) for each in heard]
        self._embed = embed
        if embed is not None:
            for source in self._sources:
                source.own = embed([segment.text for segment in source.heard.segments])
                source.vectors = _with_neighbors(source.own)
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

    def meanings(self, source: int) -> NDArray[np.float32] | None:
        """What each segment is about, by itself and then with its neighbors, a row each; None where nobody embedded."""
        held = self._sources[source]
        if held.own is None or held.vectors is None or not held.tokens:
            return None
        return np.hstack([held.own, held.vectors])

    def nearest(self, text: str, place: Candidate) -> int:
        """The segment of a window that is most about the same as ``text``; its middle where nobody embedded."""
        vectors = self._sources[place.source].vectors
        if self._embed is None or vectors is None:
            return place.middle[1]
        return place.first + int((vectors[place.first : place.last + 1] @ self._embed([text])[0]).argmax())

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

    def best(
        self, claim: Sequence[Token], *, text: str = "", most: int = 3, near: tuple[int, int] | None = None
    ) -> list[Candidate]:
        """The windows that bear most on a claim, apart from each other, best first.

        ``claim`` are its telling words; ``text`` is looked for by meaning, where sentences can be embedded.
        ``near`` is a source and segment where it may well be: windows close to it are liked a little more.
        """
        wanted = _distinct(claim)
        if not wanted and near is None and (not text or self._embed is None):
            return []
        sought = _Sought(
            wanted,
            np.array([self.weight(token) for token in wanted]),
            self._embed([text])[0] if self._embed is not None and text else None,
            near,
            most,
        )
        found = [candidate for number in range(len(self._sources)) for candidate in self._windows(number, sought)]
        return _apart(sorted(found, key=lambda c: (-c.score, c.source, c.first)), most)

    def _windows(self, number: int, sought: "_Sought") -> list[Candidate]:
        source = self._sources[number]
        if not source.tokens:
            return []
        hits = self._hits(source, sought.tokens)
        near = sought.near[1] if sought.near and sought.near[0] == number else None
        alike = None if sought.meaning is None or source.vectors is None else source.vectors @ sought.meaning
        scored = _apart_windows(_by_words(hits, sought.weights, sought.most), sought.most + _BY_MEANING)
        if alike is not None:
            scored += _by_meaning(alike, hits, sought.weights)
        if near is not None:
            scored.append(_scored(near - 1, near + 1, hits, sought.weights))
        return [_candidate(number, each, sought, hits=hits, alike=alike, near=near) for each in scored]

    def _hits(self, source: "_Indexed", wanted: Sequence[Token]) -> NDArray[np.bool_]:
        """For each wanted word (rows) in which segments (columns) it is heard."""
        hits = np.zeros((len(wanted), len(source.tokens)), dtype=np.bool_)
        for row, token in enumerate(wanted):
            for key in self._keys_for(token):
                hits[row, source.places.get(key, [])] = True
        return hits

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


# A window before it is a candidate: score by words, first segment, width.
_Scored = tuple[float, int, int]


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is looked for: words with their weights, a meaning, and where it may be."""

    tokens: list[Token]
    weights: NDArray[np.float64]
    meaning: NDArray[np.float32] | None
    near: tuple[int, int] | None
    most: int


def _candidate(
    number: int,
    scored: _Scored,
    sought: _Sought,
    *,
    hits: NDArray[np.bool_],
    alike: NDArray[np.float32] | None,
    near: int | None,
) -> Candidate:
    score, at, width = scored
    is_in = _heard_in(hits, at, at + width)
    likeness = 0.0 if alike is None else max(0.0, float(alike[at : at + width].max()))
    closeness = 0.0 if near is None else math.exp(-abs(at + (width - 1) / 2 - near) / _NEAR_REACH)
    return Candidate(
        source=number,
        first=at,
        last=at + width - 1,
        score=round(score + _MEANING_COUNTS * likeness + _NEAR_ADDS * closeness, 4),
        coverage=round(_share(sought.weights, is_in), 4),
        matched=tuple(t for t, hit in zip(sought.tokens, is_in, strict=True) if hit),
        missing=tuple(t for t, hit in zip(sought.tokens, is_in, strict=True) if not hit),
        likeness=round(likeness, 4),
    )


def _by_words(hits: NDArray[np.bool_], weights: NDArray[np.float64], most: int) -> list[_Scored]:
    """The windows of every width in which most of the weight is heard, best first."""
    if not len(weights):
        return []
    count = hits.shape[1]
    sums = np.concatenate([np.zeros((len(hits), 1), dtype=np.int32), np.cumsum(hits, axis=1)], axis=1)
    scored: list[_Scored] = []
    for width in range(1, min(LONGEST_WINDOW, count) + 1):
        inside = (sums[:, width:] - sums[:, :-width]) > 0
        scores = weights @ inside / weights.sum() - _WIDER_COSTS * (width - 1)
        order = np.argsort(-scores, kind="stable")[: most * LONGEST_WINDOW]
        scored.extend((float(scores[at]), int(at), width) for at in order if scores[at] > 0)
    return sorted(scored, key=lambda s: (-s[0], s[2], s[1]))


def _apart_windows(scored: Sequence[_Scored], most: int) -> list[_Scored]:
    kept: list[_Scored] = []
    for each in scored:
        if len(kept) < most and not any(each[1] < a + w and a < each[1] + each[2] for _, a, w in kept):
            kept.append(each)
    return kept


def _by_meaning(alike: NDArray[np.float32], hits: NDArray[np.bool_], weights: NDArray[np.float64]) -> list[_Scored]:
    """Segments that are about the same, each with its neighbors, scored by words like any other window."""
    order = np.argsort(-alike, kind="stable")[: _BY_MEANING * 3]
    return _apart_windows([_scored(int(at) - 1, int(at) + 1, hits, weights) for at in order], _BY_MEANING)


def _scored(first: int, last: int, hits: NDArray[np.bool_], weights: NDArray[np.float64]) -> _Scored:
    """One window, cut to what there is, whatever is heard in it."""
    first, last = max(0, first), min(hits.shape[1] - 1, last)
    share = _share(weights, _heard_in(hits, first, last + 1))
    return (share - _WIDER_COSTS * (last - first), first, last - first + 1)


def _heard_in(hits: NDArray[np.bool_], first: int, end: int) -> NDArray[np.bool_]:
    """Which words are heard from segment ``first`` up to, not including, ``end``."""
    return np.atleast_1d(hits[:, first:end].any(axis=1))


def _share(weights: NDArray[np.float64], is_in: NDArray[np.bool_]) -> float:
    """The share of the weight that is heard; 0 where there is nothing to hear."""
    return float(weights @ is_in / weights.sum()) if len(weights) else 0.0


def _apart(found: Sequence[Candidate], most: int) -> list[Candidate]:
    """The first of those that share segments."""
    kept: list[Candidate] = []
    for each in found:
        if len(kept) >= most:
            break
        if not any(c.source == each.source and each.first <= c.last and c.first <= each.last for c in kept):
            kept.append(each)
    return kept


def _with_neighbors(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each segment's meaning with that of the one before and the one after."""
    if len(vectors) == 0:
        return vectors
    summed = vectors * _OWN_SHARE
    summed[1:] += vectors[:-1]
    summed[:-1] += vectors[1:]
    found: NDArray[np.float32] = summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-9)
    return found


def _share_of_doubt(heard: Sequence[Heard]) -> float:
    """The share of words of which the engine was unsure; 0 for sources that do not say."""
    scores = [w.score for each in heard for s in each.segments for w in s.words if w.score is not None]
    return sum(score < DOUBTFUL_BELOW for score in scores) / len(scores) if scores else 0.0


def _indexed(heard: Heard) -> _Indexed:
    source = _Indexed(heard, [tokens(segment.text) for segment in heard.segments])
    for at, segment in enumerate(heard.segments):
        for key in _keys_of(segment.text):
            source.places.setdefault(key, []).append(at)
    return source


@lru_cache(maxsize=KEPT_TEXTS)
def _keys_of(text: str) -> tuple[str, ...]:
    """What a text can be found by: its telling words, once each, and the numbers it may hold."""
    found = tokens(text)
    words = dict.fromkeys(token.key for token in content(found))
    return (*words, *("#" + reading for reading in sorted(readings(found))))


def _distinct(claim: Sequence[Token]) -> list[Token]:
    seen: dict[str, Token] = {}
    for token in claim:
        seen.setdefault(token.key, token)
    return list(seen.values())
