"""Colors, sides, directions, relatives, months, weapons: words of a class of which only one can be meant."""

import re
from functools import lru_cache
from itertools import pairwise

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock, spoken
from reviewer.matching.candidates import Candidate
from reviewer.matching.lexicon import CLASSES, EQUAL_IN_CLASS
from reviewer.matching.normalize import KEPT_TEXTS, tokens

RULE = "attributes"
_CLOSED = {"relative", "month", "day"}
_NEARLY = 0.15
_REACH = 2
_MEMBERS = {name: frozenset(EQUAL_IN_CLASS.get(word, word) for word in words) for name, words in CLASSES.items()}
_CLASS_OF = {word: name for name, words in _MEMBERS.items() for word in words}
_TAKEN_BACK = re.compile(
    r"^[\s,.\-–—]*(?:\w+[\s,.\-–—]+)?(?:no|sorry|i mean|correction|wait|scratch that|excuse me|make that)\b",
    re.IGNORECASE,
)
_LONGEST_CORRECTION = 6
_TELLS_CORRECTION = re.compile(r"\b(?:correct|first|initial|before)\w*", re.IGNORECASE)


def object_to(view: View) -> Objection | None:
    """The claim names one of a class, the talk at its places another, and not the claim's, or takes it back."""
    claimed_all = {_same(token.plain) for token in view.tokens if not view.is_quoted(token)}
    places = _places(view)
    around = [segment for each in places for _, segment in view.segments_at(each, wider=_REACH)]
    heard_all = {word for segment in around for word in _of_classes(segment.text)}
    for name, of_class in _MEMBERS.items():
        claimed, heard = claimed_all & of_class, heard_all & of_class
        for word in sorted(claimed - heard):
            found = _against(view, places, name, word, heard - claimed)
            if found is not None:
                return found
    return None if _TELLS_CORRECTION.search(view.claim.quote) else _withdrawn(view, claimed_all)


def _withdrawn(view: View, claimed: set[str]) -> Objection | None:
    """The claim's word is heard, and taken back in the same breath: "the left, no, her right eyebrow"."""
    for place in _places(view):
        for at, segment in view.segments_at(place, wider=1):
            for word, instead in corrections(segment.text):
                if word in claimed and instead not in claimed:
                    return Objection(
                        f"{RULE}: {_CLASS_OF[word]}",
                        ErrorKind.ACTION,
                        f"The report says “{word}”; at {clock(segment.span)} the speaker corrects that to "
                        f"“{instead}”: {spoken(segment)}",
                        is_against=True,
                        place=(place.source, at),
                        decisive=frozenset({word, instead}),
                    )
    return None


@lru_cache(maxsize=KEPT_TEXTS)
def corrections(text: str) -> tuple[tuple[str, str], ...]:
    """Words of a class that a speaker takes back, each with the one said instead."""
    made = []
    found = [token for token in tokens(text) if _same(token.plain) in _CLASS_OF]
    for one, two in pairwise(found):
        between = text[one.span.end : two.span.start]
        word, instead = _same(one.plain), _same(two.plain)
        is_short = len(between.split()) <= _LONGEST_CORRECTION
        if word != instead and _CLASS_OF[word] == _CLASS_OF[instead] and is_short and _TAKEN_BACK.match(between):
            made.append((word, instead))
    return tuple(made)


def _places(view: View) -> list[Candidate]:
    """The best candidate and those nearly as good."""
    if view.candidate is None:
        return []
    return [each for each in (view.candidate, *view.others) if each.score >= view.candidate.score - _NEARLY]


@lru_cache(maxsize=KEPT_TEXTS)
def _of_classes(text: str) -> frozenset[str]:
    return frozenset(_same(token.plain) for token in tokens(text)) & _CLASS_OF.keys()


def _same(word: str) -> str:
    return EQUAL_IN_CLASS.get(word, word)


def _against(view: View, places: list[Candidate], name: str, word: str, others: set[str]) -> Objection | None:
    for place in places:
        for at, segment in view.segments_at(place, wider=_REACH):
            if others.isdisjoint(_of_classes(segment.text)):
                continue
            heard = view.index.segment_tokens(place.source, at)
            decisive = frozenset(token.plain for token in heard if _same(token.plain) in others)
            return Objection(
                f"{RULE}: {name}",
                ErrorKind.NAME if name in _CLOSED else ErrorKind.ACTION,
                f"The report says “{word}”; at {clock(segment.span)} the words heard are {spoken(segment)}",
                is_against=True,
                place=(place.source, at),
                decisive=decisive,
            )
    return None
