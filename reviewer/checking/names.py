"""Names of people, streets and places: a name must be heard at its place, as far as a recognizer can spell."""

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock, spoken
from reviewer.matching.figures import plates
from reviewer.matching.lexicon import CLASSES, STOP
from reviewer.matching.normalize import Token, content, tokens

RULE = "names"
_ALIKE = 72
_AROUND = 3
_LEAST_LETTERS = 3
_LEAST_REST = 0.3
_CLASS_WORDS = frozenset(word for words in CLASSES.values() for word in words)
_COMMON = frozenset(
    """miranda dui spanish english class department apartment street avenue road route highway drive lane control
    dispatch i state county city police mr mrs ms dr st ave insert report body camera""".split()
)


def object_to(view: View) -> Objection | None:
    """A name that nobody says near the place; names that the report uses throughout are let be."""
    people = view.people
    of_plates = "".join(plates(view.claim.quote)).lower()
    named = [
        token
        for token in names_in(view.tokens)
        if token.plain not in people and not view.is_quoted(token) and token.plain not in of_plates
    ]
    heard = [token.plain for token in view.near(wider=_AROUND)] if named else []
    for token in named:
        if not is_heard(token.plain, heard):
            everywhere = view.index.holds(token)
            where = "not heard near this place" if everywhere else "not heard anywhere in this recording"
            shown = view.claim.quote[token.span.start : token.span.end]
            return _other(view, token, shown) or Objection(
                RULE, ErrorKind.NAME, f"The name {shown} is {where}.", is_against=False
            )
    return None


def _other(view: View, token: Token, shown: str) -> Objection | None:
    """Another name, where the rest of the claim is heard: "a warrant out of Ridgeway" for one out of Meridian.

    Only where words are certain: a recognizer spells most names its own way.
    """
    if view.candidate is None or not view.index.is_certain or _rest_heard(view, token) < _LEAST_REST:
        return None
    named = {each.plain for each in tokens(view.sentence)} | view.people
    named |= {word for label in view.cast.labels for word in label.lower().split()}
    for at, segment in view.segments():
        held = view.index.segment_tokens(view.candidate.source, at)
        others = frozenset(each.plain for each in names_in(held) if each.plain not in named)
        if others:
            return Objection(
                RULE,
                ErrorKind.NAME,
                f"The report says {shown}; at {clock(segment.span)} the words heard are {spoken(segment)}",
                is_against=True,
                place=(view.candidate.source, at),
                decisive=others,
            )
    return None


def _rest_heard(view: View, token: Token) -> float:
    """The weight share of the claim's other telling words that are heard at its place."""
    assert view.candidate is not None
    people = view.people
    others = [each for each in content(view.tokens) if each is not token and each.plain not in people]
    rest = {each.key: view.index.weight(each) for each in others}
    heard = {each.key for each in (*view.candidate.matched, *view.near(wider=0))}
    return sum(rest[key] for key in rest.keys() & heard) / sum(rest.values()) if rest else 0.0


def names_in(found: Sequence[Token]) -> list[Token]:
    """Capitalized words that do not open the sentence and are no common words."""
    return [
        token
        for at, token in enumerate(found)
        if at > 0
        and token.is_name
        and token.plain.isalpha()
        and len(token.plain) >= _LEAST_LETTERS
        and token.plain not in _COMMON | _CLASS_WORDS | STOP
    ]


def is_heard(name: str, heard: Sequence[str]) -> bool:
    """Whether any word, or two in a row, sounds enough like the name."""
    pairs = [a + b for a, b in pairwise(heard)]
    return any(
        abs(len(word) - len(name)) <= max(2, len(name) // 2) and fuzz.ratio(name, word) >= _ALIKE
        for word in (*heard, *pairs)
    )
