"""Which stretches of talk might bear on a claim.

A window is one to six segments in a row of one recording. Two views are joined. By words: a claim's words
count by how rare they are in the recordings, and a window is liked for the share of that weight which is
heard in it. By meaning, where sentences can be embedded: a segment with its neighbors is liked for how much
it is about the same as the claim.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from models.speaker import Speaker
from models.transcript import SecondHearing, Segment
from reviewer.matching.figures import accepted, figures_in, is_number, spelled_keys
from reviewer.matching.normalize import KEPT_TEXTS, Token, content, tokens

LONGEST_WINDOW = 6
# So many windows share segments with one of the longest, itself among them.
_SHARING = sum(LONGEST_WINDOW + width - 1 for width in range(1, LONGEST_WINDOW + 1))
_FUZZY_FROM = 5
_ALIKE = 82
_WIDER_COSTS = 0.025
_UNKNOWN_WEIGHT = 1.0
DOUBTFUL_BELOW = 0.35
_MEANING_COUNTS = 0.6
_BY_MEANING = 5
# A look by ten words through three hours is known by 4 kB.
_KEPT_LOOKS = 2_000
_OWN_SHARE = 2.0
_NEAR_ADDS = 0.15
_NEAR_REACH = 5.0
# A figure is misheard, or told wrong, more often than a word, and so tells less of where a claim is talked of.
_FIGURES_HEARD = 0.5

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


@dataclass
class _Indexed:
    heard: Heard
    tokens: list[tuple[Token, ...]]
    own: NDArray[np.float32] | None = None
    vectors: NDArray[np.float32] | None = None
    places: dict[str, list[int]] = field(default_factory=dict)
    _keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _weights: dict[str, float] = field(default_factory=dict)
    _rows: dict[str, NDArray[np.bool_]] = field(default_factory=dict)

    def hits(self, wanted: Sequence[Token]) -> NDArray[np.bool_]:
        """For each wanted word (rows) in which segments (columns) it is heard."""
        return np.array([self._row(token) for token in wanted], dtype=np.bool_).reshape(len(wanted), len(self.tokens))

    def _row(self, token: Token) -> NDArray[np.bool_]:
        if token.plain not in self._rows:
            row = np.zeros(len(self.tokens), dtype=np.bool_)
            for key in self.keys_for(token):
                row[self.places.get(key, [])] = True
            self._rows[token.plain] = row
        return self._rows[token.plain]

    def weight(self, token: Token) -> float:
        if token.plain not in self._weights:
            count = max((len(self.places.get(key, ())) for key in self.keys_for(token)), default=0)
            whole = math.log(len(self.tokens) + 1)
            rare = (whole - math.log(count)) / whole if count else _UNKNOWN_WEIGHT
            self._weights[token.plain] = max(0.3, min(1.0, rare))
        return self._weights[token.plain]

    def keys_for(self, token: Token) -> tuple[str, ...]:
        """The word itself and those that a recognizer may have written for it."""
        if token.plain not in self._keys:
            self._keys[token.plain] = self._alike_keys(token)
        return self._keys[token.plain]

    def _alike_keys(self, token: Token) -> tuple[str, ...]:
        key = token.key
        if is_number(token):
            return (key, *("#" + each for each in accepted(token)))
        if len(key) < _FUZZY_FROM or not (key.isalpha() or _is_plate(key)):
            return (key,)
        among = self._long_keys if key.isalpha() else self._plate_keys
        near = process.extract(key, among, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=4)
        return (key, *(found for found, _, _ in near if found != key))

    @cached_property
    def meanings(self) -> NDArray[np.float64] | None:
        """What each segment with its neighbors is about, in doubles; None where nobody embedded."""
        return None if self.vectors is None else self.vectors.astype(np.float64)

    @cached_property
    def _long_keys(self) -> list[str]:
        return sorted(key for key in self.places if len(key) >= _FUZZY_FROM and key.isalpha())

    @cached_property
    def _plate_keys(self) -> list[str]:
        return sorted(key for key in self.places if len(key) >= _FUZZY_FROM and _is_plate(key))


class Index:
    """The words of all recordings, ready to be asked for many claims; no recording is as one without words.

    What a word tells in a recording does not depend on the others.
    """

    def __init__(self, heard: Sequence[Heard], *, embed: Embed | None = None) -> None:
        self._sources = [_indexed(each) for each in heard or [Heard("", "", ())]]
        self._embed = embed
        if embed is not None:
            for source in self._sources:
                source.own = embed([segment.text for segment in source.heard.segments])
                source.vectors = _with_neighbors(source.own)
        self._by_text: dict[str, list[NDArray[np.float32] | None]] = {}
        self._scores = [
            [w.score for s in each.heard.segments for w in s.words if w.score is not None] for each in self._sources
        ]
        self._voiced = [
            2 * sum(segment.speaker is not None for segment in each.heard.segments) > len(each.heard.segments)
            for each in self._sources
        ]
        self._poor = [_share_of_doubt(scores) >= _POOR_SHARE for scores in self._scores]

    def is_certain(self, source: int) -> bool:
        """Whether no word of a recording has a score: somebody wrote them down."""
        return not self._scores[source]

    def knows_voices(self, source: int) -> bool:
        """Whether it is known of most of a recording's lines who speaks."""
        return self._voiced[source]

    def is_poorly_heard(self, source: int) -> bool:
        """Whether the engine was unsure of a good part of a recording's words."""
        return self._poor[source]

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

    def prepare(self, texts: Sequence[str]) -> None:
        """Hold ``texts`` against all talk by meaning at once: less work than when ``best`` does so one by one."""
        new = [text for text in dict.fromkeys(texts) if text and text not in self._by_text]
        if self._embed is None or not new:
            return
        asked = self._embed(new)
        found = [None if s.meanings is None else _alike(asked, s.meanings) for s in self._sources]
        for row, text in enumerate(new):
            self._by_text[text] = [None if each is None else each[row] for each in found]

    def nearest(self, text: str, place: Candidate) -> int:
        """The segment of a window that is most about the same as ``text``; its middle where nobody embedded."""
        vectors = self._sources[place.source].vectors
        if self._embed is None or vectors is None:
            return place.middle[1]
        return place.first + int((vectors[place.first : place.last + 1] @ self._embed([text])[0]).argmax())

    def tokens_in(self, source: int, first: int, last: int) -> tuple[Token, ...]:
        """The tokens of segments ``first`` to ``last``, clipped to what there is."""
        return tuple(chain.from_iterable(self._sources[source].tokens[max(0, first) : last + 1]))

    def segment_tokens(self, source: int, at: int) -> tuple[Token, ...]:
        """The tokens of one segment."""
        return self._sources[source].tokens[at]

    def holds(self, token: Token, source: int) -> bool:
        """Whether the word, or one very like it, is heard anywhere in a recording."""
        held = self._sources[source]
        return any(key in held.places for key in held.keys_for(token))

    def weight(self, token: Token, source: int) -> float:
        """How much a word tells in a recording: rare ones more, from about 0.3 to 1."""
        return self._sources[source].weight(token)

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
        self.prepare([text])
        weights = [np.array([self._counts(n, token) for token in wanted]) for n in range(len(self._sources))]
        sought = _Sought(wanted, weights, text, near, most)
        found = [placed for number in range(len(self._sources)) for placed in self._windows(number, sought)]
        found.sort(key=lambda each: (-each.score, each.source, each.first))
        return [each.candidate(sought) for each in _apart(found, most)]

    def _counts(self, source: int, token: Token) -> float:
        """How much a word counts where a claim is looked for: a figure less where words are only heard."""
        weight = self.weight(token, source)
        return weight if self.is_certain(source) or not is_number(token) else weight * _FIGURES_HEARD

    def _windows(self, number: int, sought: "_Sought") -> list["_Placed"]:
        source = self._sources[number]
        if not source.tokens:
            return []
        hits, weights = source.hits(sought.tokens), sought.weights[number]
        near = sought.near[1] if sought.near and sought.near[0] == number else None
        alike = self._by_text[sought.text][number] if sought.text in self._by_text else None
        scored = list(_by_words(hits, weights, sought.most))
        if alike is not None:
            scored += _by_meaning(alike, hits, weights)
        if near is not None:
            scored.append(_scored(*_cut(near - 1, near + 1, hits.shape[1]), hits, weights))
        return [_placed(number, each, hits=hits, alike=alike, near=near) for each in scored]


def _is_plate(key: str) -> bool:
    return key.isalnum() and not key.isalpha() and not key.isdigit()


# A window before it is a candidate: score by words, first segment, width.
_Scored = tuple[float, int, int]


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is looked for: words with their weights in each recording, a meaning, and where it may be."""

    tokens: list[Token]
    weights: list[NDArray[np.float64]]
    text: str
    near: tuple[int, int] | None
    most: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """A window with all that counts for it; what of the words is heard in it is told only of those that are kept."""

    source: int
    first: int
    last: int
    score: float
    likeness: float
    hits: NDArray[np.bool_]

    def candidate(self, sought: _Sought) -> Candidate:
        is_in = _heard_in(self.hits, self.first, self.last + 1)
        return Candidate(
            source=self.source,
            first=self.first,
            last=self.last,
            score=self.score,
            coverage=round(_share(sought.weights[self.source], is_in), 4),
            matched=tuple(t for t, hit in zip(sought.tokens, is_in, strict=True) if hit),
            missing=tuple(t for t, hit in zip(sought.tokens, is_in, strict=True) if not hit),
            likeness=self.likeness,
        )


def _placed(
    number: int, scored: _Scored, *, hits: NDArray[np.bool_], alike: NDArray[np.float32] | None, near: int | None
) -> _Placed:
    score, at, width = scored
    likeness = 0.0 if alike is None else max(0.0, float(alike[at : at + width].max()))
    closeness = 0.0 if near is None else math.exp(-abs(at + (width - 1) / 2 - near) / _NEAR_REACH)
    whole = round(score + _MEANING_COUNTS * likeness + _NEAR_ADDS * closeness, 4)
    return _Placed(number, at, at + width - 1, whole, round(likeness, 4), hits)


def _alike(asked: NDArray[np.float32], meanings: NDArray[np.float64]) -> NDArray[np.float32]:
    """How much each text (rows) is about the same as each segment (columns).

    Summed in doubles, so that a number does not depend on how many others it is computed with.
    """
    if not len(meanings):
        return np.zeros((len(asked), 0), dtype=np.float32)
    return np.asarray(asked.astype(np.float64) @ meanings.T, dtype=np.float32)


def _by_words(hits: NDArray[np.bool_], weights: NDArray[np.float64], most: int) -> tuple[_Scored, ...]:
    """The windows in which most of the weight is heard, best first, none of which share segments.

    Of windows with equal scores the narrower goes first, then the earlier.
    """
    if not len(weights):
        return ()
    return _windows_by_words(np.packbits(hits).tobytes(), hits.shape[1], weights.tobytes(), most)


@lru_cache(maxsize=_KEPT_LOOKS)
def _windows_by_words(packed: bytes, count: int, weighed: bytes, most: int) -> tuple[_Scored, ...]:
    """The same, kept: after one corrected word nearly all is still heard where it was."""
    weights = np.frombuffer(weighed)
    bits = np.unpackbits(np.frombuffer(packed, np.uint8), count=len(weights) * count)
    hits = bits.reshape(-1, count).astype(np.bool_)
    summed = weights.sum()
    scores = np.zeros((min(LONGEST_WINDOW, hits.shape[1]), hits.shape[1]))
    inside = hits
    for row in range(len(scores)):
        if row:
            inside = inside[:, :-1] | hits[:, row:]
        scores[row, : inside.shape[1]] = weights @ inside / summed - _WIDER_COSTS * row
    wanted = most + _BY_MEANING
    best = _largest(scores.ravel(), wanted * _SHARING, above=_least(scores.max(axis=0), wanted * _SHARING))
    windows = [(int(at), int(row) + 1) for row, at in zip(*np.divmod(best, hits.shape[1]), strict=True)]
    kept = _apart_windows(windows, wanted)
    return tuple((float(scores[windows[each][1] - 1, windows[each][0]]), *windows[each]) for each in kept)


def _least(scores: NDArray[np.floating], most: int) -> float:
    """What the ``most`` largest are above: 0, or somewhat less than the least of them."""
    return max(0.0, float(np.nextafter(np.partition(scores, -most)[-most], -np.inf))) if len(scores) > most else 0.0


def _largest(scores: NDArray[np.floating], most: int, *, above: float = -math.inf) -> NDArray[np.intp]:
    """The places of the largest scores ``above`` that, largest first; of equal ones the first."""
    places = np.flatnonzero(scores > above)
    if len(places) > most:
        places = places[scores[places] >= np.partition(scores[places], -most)[-most]]
    return places[np.argsort(-scores[places], kind="stable")[:most]]


def _apart_windows(windows: Sequence[tuple[int, int]], most: int) -> list[int]:
    """Which of the windows (first segment, width) to keep, so that none share segments; the first go first."""
    kept: list[int] = []
    taken: set[int] = set()
    for number, (at, width) in enumerate(windows):
        if len(kept) >= most:
            break
        held = range(at, at + width)
        if taken.isdisjoint(held):
            kept.append(number)
            taken.update(held)
    return kept


def _by_meaning(alike: NDArray[np.float32], hits: NDArray[np.bool_], weights: NDArray[np.float64]) -> list[_Scored]:
    """Segments that are about the same, each with its neighbors, scored by words like any other window."""
    windows = [_cut(int(at) - 1, int(at) + 1, len(alike)) for at in _largest(alike, _BY_MEANING * 3)]
    return [_scored(*windows[each], hits, weights) for each in _apart_windows(windows, _BY_MEANING)]


def _cut(first: int, last: int, count: int) -> tuple[int, int]:
    """The window of those segments, cut to the ``count`` that there are: its first segment and its width."""
    first, last = max(0, first), min(count - 1, last)
    return first, last - first + 1


def _scored(first: int, width: int, hits: NDArray[np.bool_], weights: NDArray[np.float64]) -> _Scored:
    """One window, whatever is heard in it."""
    share = _share(weights, _heard_in(hits, first, first + width))
    return (share - _WIDER_COSTS * (width - 1), first, width)


def _heard_in(hits: NDArray[np.bool_], first: int, end: int) -> NDArray[np.bool_]:
    """Which words are heard from segment ``first`` up to, not including, ``end``."""
    return np.atleast_1d(hits[:, first:end].any(axis=1))


def _share(weights: NDArray[np.float64], is_in: NDArray[np.bool_]) -> float:
    """The share of the weight that is heard; 0 where there is nothing to hear."""
    return float(weights @ is_in / weights.sum()) if len(weights) else 0.0


def _apart(found: Sequence[_Placed], most: int) -> list[_Placed]:
    """The first of those that share segments."""
    kept: list[_Placed] = []
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


def _share_of_doubt(scores: Sequence[float]) -> float:
    """The share of words of which the engine was unsure; 0 for sources that do not say."""
    return sum(score < DOUBTFUL_BELOW for score in scores) / len(scores) if scores else 0.0


def _indexed(heard: Heard) -> _Indexed:
    source = _Indexed(heard, [tokens(segment.text) for segment in heard.segments])
    for at, segment in enumerate(heard.segments):
        for key in _keys_of(segment.text):
            source.places.setdefault(key, []).append(at)
    return source


@lru_cache(maxsize=KEPT_TEXTS)
def _keys_of(text: str) -> tuple[str, ...]:
    """What a text can be found by: its telling words and plates, once each, and the numbers it may hold."""
    found = tokens(text)
    words = dict.fromkeys([*(token.key for token in content(found)), *spelled_keys(found)])
    return (*words, *("#" + reading for reading in sorted(figures_in(found))))


def _distinct(claim: Sequence[Token]) -> list[Token]:
    seen: dict[str, Token] = {}
    for token in claim:
        seen.setdefault(token.key, token)
    return list(seen.values())
