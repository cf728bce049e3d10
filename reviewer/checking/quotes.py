"""Quotations: what stands between quotation marks must have been said in these words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock, spoken
from reviewer.matching.figures import atom
from reviewer.matching.normalize import KEPT_TEXTS, Token, tokens
from reviewer.report.claims import quotations

RULE = "quotation"
_SAME_FROM = 0.82
_RELATED_FROM = 0.45
_LEAST_WORDS = 3
_REACH = 2
_BETTER_BY = 0.01
_SOUND_ALIKE = 70


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quotation is heard best. ``likeness`` is of words in order, 0 to 1."""

    likeness: float
    source: int
    first: int
    last: int


def object_to(view: View) -> Objection | None:
    """A quotation whose words are heard differently, or nowhere."""
    for span in quotations(view.claim.quote):
        quoted = tokens(span.of(view.claim.quote))
        if len(quoted) < _LEAST_WORDS:
            continue
        found = locate(quoted, view)
        objection = _judged(span.of(view.claim.quote), quoted, found, view)
        if objection is not None:
            return objection
    return None


def locate(quoted: Sequence[Token], view: View) -> Located | None:
    """The run of one to three segments in which most of the words are heard in their order."""
    best: Located | None = None
    words = [_word(token) for token in quoted]
    for source in range(view.index.source_count):
        heard = [_words_of(segment.text) for segment in view.index.heard(source).segments]
        shared = _shared(words, heard)
        for first in range(len(heard)):
            most = 0
            for last in range(first, min(first + _REACH, len(heard) - 1) + 1):
                most += shared[last]
                if best is not None and most / len(words) <= best.likeness + _BETTER_BY:
                    continue
                likeness = _likeness(words, [word for each in heard[first : last + 1] for word in each])
                if best is None or likeness > best.likeness + _BETTER_BY:
                    best = Located(likeness, source, first, last)
    return None if best is None else _trimmed(words, best, view)


def _trimmed(words: list[str], found: Located, view: View) -> Located:
    """Without the turns at either end that hold none of it."""
    heard = [_words_of(s.text) for s in view.index.heard(found.source).segments[found.first : found.last + 1]]
    first, last = 0, len(heard) - 1

    def holds(start: int, end: int) -> bool:
        run = [word for each in heard[start : end + 1] for word in each]
        return _likeness(words, run) >= found.likeness - _BETTER_BY

    while first < last and holds(first + 1, last):
        first += 1
    while first < last and holds(first, last - 1):
        last -= 1
    return replace(found, first=found.first + first, last=found.first + last)


def _shared(words: Sequence[str], heard: Sequence[Sequence[str]]) -> list[int]:
    """How many of the words are heard in each segment, in whatever order: no more can be heard there in theirs."""
    held = Counter(words)
    return [sum(held[word] for word in held.keys() & set(each)) for each in heard]


@lru_cache(maxsize=KEPT_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_word(token) for token in tokens(text))


def _word(token: Token) -> str:
    return atom(token.plain) or token.plain


def _likeness(words: list[str], run: list[str]) -> float:
    """Share of the words heard in order; what else is said around them costs nothing."""
    if not set(words) & set(run):
        return 0.0
    blocks = Indel.opcodes(words, run)
    equal = [(op.src_end - op.src_start, op.dest_start, op.dest_end) for op in blocks if op.tag == "equal"]
    if not equal:
        return 0.0
    spread = equal[-1][2] - equal[0][1]
    same = sum(length for length, _, _ in equal)
    return same / max(len(words), min(spread, len(words) * 2) * 0.75)


def _judged(text: str, quoted: Sequence[Token], found: Located | None, view: View) -> Objection | None:
    if found is None or found.likeness < _RELATED_FROM:
        return Objection(
            RULE,
            ErrorKind.QUOTATION,
            f"The words “{text}” are not heard in this order anywhere.",
            is_against=False,
        )
    if found.likeness >= _SAME_FROM and not _swapped(quoted, found, view):
        return None
    segments = view.index.heard(found.source).segments[found.first : found.last + 1]
    return Objection(
        RULE,
        ErrorKind.QUOTATION,
        f"The report quotes “{text}”; at {clock(segments[0].span)} the words heard are {spoken(*segments)}",
        is_against=True,
        place=(found.source, found.first),
        last=found.last,
    )


def _swapped(quoted: Sequence[Token], found: Located, view: View) -> bool:
    """Whether a telling word of the quotation was heard as another that does not sound alike."""
    heard = {_word(t) for t in view.index.tokens_in(found.source, found.first, found.last)}
    telling = [token for token in quoted if not token.is_stop and _word(token) not in heard]
    return any(all(fuzz.ratio(token.plain, word) < _SOUND_ALIKE for word in heard) for token in telling)
