"""Colors, sides, directions, relatives, months, weapons: words of a class of which only one can be meant."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from models.finding import ErrorKind
from reviewer.checking.sentences import sentences
from reviewer.checking.view import Objection, View, at_moment, clock, spoken
from reviewer.matching.candidates import Candidate
from reviewer.matching.figures import closes_clause
from reviewer.matching.lexicon import CLASSES, EQUAL_IN_CLASS, KINDS
from reviewer.matching.normalize import KEPT_TEXTS, Token, content, tokens

RULE = "attributes"
_CLOSED = {"relative", "month", "day"}
# Everybody has relatives, and walks, and most things are put into something: another is one only of the same thing.
_OF_SOMEBODY = frozenset(
    """relative container gait height seat end door lock sleep ride carried drink clothes hour animal pay room lamp
    meal""".split()
)
_NEARLY = 0.15
_REACH = 2
_MEMBERS = {name: frozenset(EQUAL_IN_CLASS.get(word, word) for word in words) for name, words in CLASSES.items()}
_COLORS = _MEMBERS["color"]
_CLASS_OF = {word: name for name, words in _MEMBERS.items() for word in words}
_TAKEN_BACK = re.compile(
    r"^[\s,.\-–—]*(?:\w+[\s,.\-–—]+)?(?:no|sorry|i mean|correction|wait|scratch that|excuse me|make that)\b",
    re.IGNORECASE,
)
_LONGEST_CORRECTION = 6
# "Right back", "all right", "the right to remain silent"; "left" is a side only with words that point or name a part.
_NO_SIDE_AFTER = frozenset("back now here there away after before behind to".split())
_NO_SIDE_BEFORE = frozenset("all that you am".split())
_CORRECTS = frozenset("no sorry wait mean correction actually".split())
_POINTS = frozenset(
    """a the my his her your our their its on to from turn turned turning turns went go going goes hang bear veered
    upper lower front rear back far right or and""".split()
)
_PARTS = CLASSES["body"] | frozenset(
    """side hand arm leg turn lane eye ear knees thigh calf temple forehead rib heel thumb finger fingers wrists front
    rear lower upper door tire or and""".split()
)
_PAIRED = ("color", "side")
# "The driver's side", "the rear door": else a driver is a person, and "back" no end of anything.
_OF_PARTS = ("seat", "end")
_PLACED = frozenset("side seat door window bumper tire wheel quarter plate pocket yard porch lot".split())
# "Ran the plate" is no gait, and "a short time" no height.
_NO_MEMBER_BEFORE = {
    "run": frozenset("the a an his her their my your its both that this it him you them us checks plates".split()),
    "short": frozenset(
        "time while distance period notice pause drive walk way of on sleeve sleeves stop chase".split()
    ),
}
# "Not locked" is the other of two.
_EITHER = frozenset("door lock sleep".split())
_NEGATORS, _NEGATED_WITHIN = frozenset(["not", "never"]), 2
_TELLS_CORRECTION = re.compile(r"\b(?:correct|first|initial|before)\w*", re.IGNORECASE)


def object_to(view: View) -> Objection | None:
    """The claim names one of a class, the talk at its places another, and not the claim's, or takes it back."""
    claimed_all = {
        _same(token.plain)
        for at, token in enumerate(view.tokens)
        if not view.is_quoted(token) and _is_meant(view.tokens, at)
    }
    places = _places(view)
    around = [segment for each in places for _, segment in view.segments_at(each, wider=_REACH)]
    heard_all = {word for segment in around for word in _of_classes(segment.text)}
    slight: Objection | None = None
    for name, of_class in _MEMBERS.items():
        claimed, heard = claimed_all & of_class, heard_all & of_class
        for word in sorted(claimed - heard):
            found = _against(view, places, name, word, heard - claimed - KINDS.get(word, frozenset()))
            if found is not None and not found.is_slight:
                return found
            slight = slight or found
    taken_back = None if _TELLS_CORRECTION.search(view.claim.quote) else _withdrawn(view, claimed_all)
    return taken_back or _exchanged(view, places) or slight


def _exchanged(view: View, places: list[Candidate]) -> Objection | None:
    """The thing has another color or side; the claim's is heard only of something else."""
    claimed = {pair for pair in _pairs(view.tokens) if not view.is_quoted(pair[2])}
    heard = [
        (place, at, segment, _pairs(view.index.segment_tokens(place.source, at)) if claimed else ())
        for place in places
        for at, segment in view.segments_at(place, wider=_REACH)
    ]
    said = {(word, thing) for *_, pairs in heard for word, thing, _ in pairs}
    for word, thing, token in sorted(claimed, key=lambda pair: pair[2].span.start):
        if (word, thing) in said:
            continue
        for place, at, segment, pairs in heard:
            others = {each.plain for other, of, each in pairs if of == thing and _CLASS_OF[other] == _CLASS_OF[word]}
            if others:
                return Objection(
                    f"{RULE}: {_CLASS_OF[word]}",
                    ErrorKind.ACTION,
                    f"The report says “{view.phrase(token)}”; {at_moment(segment, others)}",
                    is_against=True,
                    place=(place.source, at),
                    decisive=frozenset(others),
                )
    return None


_Pair = tuple[str, str, Token]


def _pairs(found: Sequence[Token]) -> tuple[_Pair, ...]:
    """Colors and sides with the thing right after them: a "black and white shirt" is both."""
    made: list[_Pair] = []
    for at, token in enumerate(found[:-1]):
        if _CLASS_OF.get(_same(token.plain)) not in _PAIRED or not _is_meant(found, at):
            continue
        after = at + 1
        while after + 1 < len(found) and (found[after].plain in ("and", "or") or _same(found[after].plain) in _COLORS):
            after += 1
        if not found[after].is_stop and not closes_clause(found, at):
            made.append((_same(token.plain), found[after].key, token))
    return tuple(made)


def _withdrawn(view: View, claimed: set[str]) -> Objection | None:
    """The claim's word is heard, and taken back in the same breath: "the left, no, her right eyebrow"."""
    for place in _places(view):
        for at, segment in view.segments_at(place, wider=1):
            for word, instead in corrections(segment.text):
                if word in claimed and instead not in claimed:
                    return Objection(
                        f"{RULE}: {_CLASS_OF[word]}",
                        ErrorKind.ACTION,
                        f"The report says “{_as_written(view, word)}”; at {clock(segment.span)} the "
                        f"speaker corrects that to “{instead}”: {spoken(segment)}",
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
    for one, two, three in zip(found, found[1:], found[2:], strict=False):  # "east, uh, west, sorry, west"
        word, instead = _same(one.plain), _same(two.plain)
        is_short = len(text[one.span.end : two.span.start].split()) <= _LONGEST_CORRECTION
        is_again = _same(three.plain) == instead and _TAKEN_BACK.match(text[two.span.end : three.span.start])
        if word != instead and _CLASS_OF[word] == _CLASS_OF[instead] and is_short and is_again:
            made.append((word, instead))
    return tuple(made)


def _places(view: View) -> list[Candidate]:
    """The best candidate and those nearly as good."""
    if view.candidate is None:
        return []
    return [each for each in (view.candidate, *view.others) if each.score >= view.candidate.score - _NEARLY]


@lru_cache(maxsize=KEPT_TEXTS)
def _of_classes(text: str) -> frozenset[str]:
    found = tokens(text)
    return frozenset(_same(token.plain) for at, token in enumerate(found) if _is_meant(found, at))


def _is_meant(found: Sequence[Token], at: int) -> bool:
    """Whether a word is of its class; not "ran the plate", "a short time", the driver, or what is not locked."""
    word = _same(found[at].plain)
    name = _CLASS_OF.get(word)
    if name is None:
        return False
    after = found[at + 1].plain if at + 1 < len(found) and not closes_clause(found, at) else ""
    if name == "side":
        return _is_side(found, at, after)
    if name in _EITHER:
        return _NEGATORS.isdisjoint(token.plain for token in found[max(0, at - _NEGATED_WITHIN) : at])
    return after in _PLACED if name in _OF_PARTS else after not in _NO_MEMBER_BEFORE.get(word, ())


def _is_side(found: Sequence[Token], at: int, after: str) -> bool:
    """Whether "left" and "right" are sides: not in "right back", ", right?", "he left the house"."""
    before = found[at - 1].plain if at else ""
    if found[at].plain == "left":
        return before in _POINTS | _CORRECTS or after in _PARTS
    is_alone = closes_clause(found, at) and (at == 0 or closes_clause(found, at - 1)) and before not in _CORRECTS
    return not (is_alone or before in _NO_SIDE_BEFORE or after in _NO_SIDE_AFTER)


def _same(word: str) -> str:
    return EQUAL_IN_CLASS.get(word, word)


def _as_written(view: View, word: str) -> str:
    found = view.tokens
    token = next(each for at, each in enumerate(found) if _same(each.plain) == word and _is_meant(found, at))
    return view.phrase(token) if _CLASS_OF[word] in (*_PAIRED, *_OF_PARTS) else token.span.of(view.claim.quote)


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
                f"The report says “{_as_written(view, word)}”; {at_moment(segment, decisive)}",
                is_against=True,
                place=(place.source, at),
                decisive=decisive,
                is_slight=name in _OF_SOMEBODY and not _shares(view, segment.text, others),
            )
    return None


def _shares(view: View, said: str, others: set[str]) -> bool:
    """Whether a sentence with one of the other words tells of something that the claim does."""
    own = {token.key for token in content(view.tokens) if token.plain not in view.people} - _keys_of_classes()
    told = (tokens(each) for each in sentences(said))
    return any(
        not others.isdisjoint(_same(token.plain) for token in found) and own & {token.key for token in found}
        for found in told
    )


@lru_cache(maxsize=1)
def _keys_of_classes() -> frozenset[str]:
    return frozenset(token.key for word in _CLASS_OF for token in tokens(word))
