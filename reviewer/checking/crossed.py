"""Two things told of in one sentence, each with what was said of the other: "Lee was clear and Cole had a warrant".

The halves of the sentence, parted by "and", "while" and the like, are held against two clauses of the talk. Crossed
are they where each half has words of both clauses that the other half and the other clause have not, and no clause
holds what a half puts together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.figures import in_digits
from reviewer.matching.normalize import KEPT_TEXTS, content, tokens

RULE = "crossed"
_PARTS_SENTENCE = re.compile(r"\s*(?:;|,?\s\b(?:and|while|whereas|but)\b)\s+")
_PARTS_TALK = re.compile(r"(?<=[.?!;,])\s+|\s+\b(?:and|but|then)\b\s+")
_LEAST_WORDS = 2
# In half of all sentences, whatever they are about.
_IN_ANY = frozenset("one see saw say said want get thing other ask know go".split())


@dataclass(frozen=True, slots=True)
class _Clause:
    """What is said in one breath, in segment ``at``; ``keys`` are of its telling words."""

    at: int
    segment: Segment
    text: str
    keys: frozenset[str]


def object_to(view: View) -> Objection | None:
    """What the sentence tells of two is heard of each other."""
    halves = tuple(_halves(view.sentence))
    if view.home is None or not halves:
        return None
    told, own = _keys(view.sentence), _keys(view.claim.quote)
    said = (each for at, s in view.segments_at(view.home, wider=1) for each in _clauses(at, s))
    clauses = [each for each in said if each.keys & told]
    for one, other in halves:
        for first, second in permutations(clauses, 2):
            pairs = _crossed(one, other, first.keys, second.keys)
            is_own = any(pair & own for pair in pairs)
            if is_own and not any(pair <= clause.keys for pair in pairs for clause in clauses):
                return _objection(view, first, second, frozenset().union(*pairs))
    return None


def _crossed(
    one: frozenset[str], other: frozenset[str], first: frozenset[str], second: frozenset[str]
) -> tuple[frozenset[str], ...]:
    """What each half has of both clauses, and neither the other half nor the other clause; nothing if it lacks one."""
    only = [(half & clause) - rest for half in (one, other) for clause, rest in ((first, second), (second, first))]
    return (only[0] | only[1], only[2] | only[3]) if all(only) else ()


def _halves(sentence: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Either side of each word that joins two, without what both have."""
    for cut in _PARTS_SENTENCE.finditer(sentence):
        one, other = _keys(sentence[: cut.start()]), _keys(sentence[cut.end() :])
        yield one - other, other - one


def _clauses(at: int, segment: Segment) -> Iterator[_Clause]:
    for text in _PARTS_TALK.split(segment.text):
        if len(text.split()) >= _LEAST_WORDS and not text.endswith("?"):
            yield _Clause(at, segment, text, _keys(text))


@lru_cache(maxsize=KEPT_TEXTS)
def _keys(text: str) -> frozenset[str]:
    return frozenset(token.key for token in content(tokens(in_digits(text)))) - _IN_ANY


def _objection(view: View, one: _Clause, other: _Clause, keys: frozenset[str]) -> Objection:
    assert view.home is not None
    first, last = sorted((one, other), key=lambda each: (each.at, each.segment.text.index(each.text)))
    said = " and ".join(f"“{each.text.strip(' ,;.')}”" for each in (first, last))
    return Objection(
        RULE,
        ErrorKind.ACTION,
        f"The report may tell of one what was said of the other; from {clock(first.segment.span)} on {said} are heard.",
        is_against=True,
        place=(view.home.source, first.at),
        last=last.at,
        decisive=frozenset(t.plain for each in (one, other) for t in tokens(each.text) if t.key in keys),
    )
