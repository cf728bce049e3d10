"""Searching lines as one types: the letters as they are, something like them, or a pattern.

Places are UTF-16 units. A pattern that takes too long on some line ends the search there, and says so: Qt's engine
gives up by itself, which Python's would not.
"""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QRegularExpression
from rapidfuzz import fuzz, process

from reviewer.checking.names import sounds_nearly
from reviewer.matching.lexicon import STOP
from reviewer.matching.normalize import KEPT_TEXTS
from ui.language import translate
from ui.lines import utf16_length

_ALIKE_FROM = 78.0
_LEAST_SHARE = 0.7
_PATTERN_S = 0.25
_MOST_HITS = 1000
_NAME = re.compile(r"\b[A-Z\u00c0-\u00de][^\W\d_]{2,}")


class Way(StrEnum):
    """How to search."""

    EXACT = "exact"
    ALIKE = "alike"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: a row of the lines, and from where to where in it."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, in order, and why that may not be all of it."""

    hits: tuple[Hit, ...] = ()
    why_not_all: str = ""


def search(texts: Sequence[str], wanted: str, way: Way) -> Search:
    """Search lines; blank input finds nothing."""
    if not wanted.strip():
        return Search()
    if way is Way.PATTERN:
        return _pattern(texts, wanted)
    hits = _exact(texts, wanted) if way is Way.EXACT else _alike_or_said_alike(texts, wanted)
    return Search(tuple(hits), _why_cut(hits))


def _why_cut(hits: Sequence[Hit]) -> str:
    return translate("searching", "There are more.") if len(hits) >= _MOST_HITS else ""


def _exact(texts: Sequence[str], wanted: str) -> list[Hit]:
    """Whatever its case. Case folding can change the length of a text: then it is only lowered."""
    folded = wanted.casefold()
    hits: list[Hit] = []
    for row, text in enumerate(texts):
        if len(hits) >= _MOST_HITS:
            break
        held = text.casefold()
        if folded not in held:
            continue
        if len(held) != len(text):
            hits.append(Hit(row, 0, utf16_length(text)))
            continue
        at = held.find(folded)
        while at >= 0:
            hits.append(_hit(row, text, at, at + len(folded)))
            at = held.find(folded, at + len(folded))
    return hits


def _alike(texts: Sequence[str], wanted: str) -> list[Hit]:
    """The most alike first. A line much shorter than what is sought would be called a perfect part of it."""
    folded = wanted.casefold()
    held = {row: t.casefold() for row, t in enumerate(texts) if len(t) >= _LEAST_SHARE * len(wanted)}
    scored = process.extract(folded, held, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE_FROM, limit=_MOST_HITS)
    hits = []
    for text, _score, row in scored:
        place = fuzz.partial_ratio_alignment(folded, text)
        if place is not None:
            same = len(text) == len(texts[row])
            hits.append(_hit(row, texts[row], place.dest_start, place.dest_end) if same else Hit(row, 0, len(text)))
    return hits


def _alike_or_said_alike(texts: Sequence[str], wanted: str) -> list[Hit]:
    """What is written alike, then lines with a name that sounds like it, where one word with a capital is sought."""
    hits = _alike(texts, wanted)
    if not _NAME.fullmatch(wanted.strip()):
        return hits
    held, sound = {hit.row for hit in hits}, sounds_nearly(wanted.strip().lower())
    for row, text in enumerate(texts):
        found = _names(text).get(sound) if row not in held else None
        if found is not None:
            hits.append(_hit(row, text, *found))
    return hits[:_MOST_HITS]


@lru_cache(maxsize=KEPT_TEXTS)
def _names(text: str) -> dict[str, tuple[int, int]]:
    """Where a line first has each word with a capital, by its sound; common words open a sentence and are no names."""
    named: dict[str, tuple[int, int]] = {}
    for each in _NAME.finditer(text):
        word = each.group().lower()
        if word not in STOP:
            named.setdefault(sounds_nearly(word), each.span())
    return named


def _pattern(texts: Sequence[str], wanted: str) -> Search:
    pattern = QRegularExpression(wanted, QRegularExpression.PatternOption.CaseInsensitiveOption)
    if not pattern.isValid():
        return Search((), translate("searching", "Not a pattern yet: {why}.").format(why=pattern.errorString()))
    hits: list[Hit] = []
    began_s = time.monotonic()
    for row, text in enumerate(texts):
        each = pattern.globalMatch(text)
        while each.hasNext() and len(hits) < _MOST_HITS:
            found = each.next()
            if found.capturedLength():
                hits.append(Hit(row, found.capturedStart(), found.capturedEnd()))
        if len(hits) >= _MOST_HITS:
            break
        if time.monotonic() - began_s > _PATTERN_S:
            why = translate("searching", "Searched up to line {line}: the pattern takes too long.")
            return Search(tuple(hits), why.format(line=row + 1))
    return Search(tuple(hits), _why_cut(hits))


def _hit(row: int, text: str, start: int, end: int) -> Hit:
    return Hit(row, utf16_length(text[:start]), utf16_length(text[:end]))
