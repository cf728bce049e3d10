"""Names of people, streets and places: a name must be heard at its place, as far as a recognizer can spell."""

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View
from reviewer.matching.lexicon import CLASSES, STOP
from reviewer.matching.normalize import Token

RULE = "names"
_ALIKE = 72
_AROUND = 3
_LEAST_LETTERS = 3
_CLASS_WORDS = frozenset(word for words in CLASSES.values() for word in words)
_COMMON = frozenset(
    """miranda dui spanish english class department apartment street avenue road route highway drive lane control
    dispatch i state county city police mr mrs ms dr st ave insert report body camera""".split()
)


def object_to(view: View) -> Objection | None:
    """A name that nobody says near the place; names that the report uses throughout are let be."""
    heard = [token.plain for token in view.near(wider=_AROUND)]
    for token in names_in(view.tokens):
        if token.plain in view.known or token.plain in view.cast.called or view.is_quoted(token):
            continue
        if not is_heard(token.plain, heard):
            everywhere = view.index.holds(token)
            where = "not heard near this place" if everywhere else "not heard anywhere in this recording"
            text = f"The name {view.claim.quote[token.span.start : token.span.end]} is {where}."
            return Objection(RULE, ErrorKind.NAME, text, is_against=False)
    return None


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
