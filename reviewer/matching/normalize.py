"""Text as tokens that can be held against each other, each knowing where it stands in the text.

Normalizing never touches the text: a token is a copy with a span. ``key`` is what is compared: a stem, one
word for all of its synonyms, digits for numbers.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from models.spans import TextSpan
from reviewer.matching.lexicon import SAME, STOP

_WORD = re.compile(
    r"(?:\$?\d+(?:,\d{3})*(?:[.:]\d+)*|(?<![\w.])\.\d+)(?:st|nd|rd|th)?"
    # "9pm" and "10mg" are two words.
    r"(?=(?i:am|pm|mg|ml|mm|mph|kph|kg|km|ft|lbs?|oz|hrs?|mins?|yo)?(?![^\W_]))"
    r"|[^\W_]*\d[^\W_]*"
    r"|[^\W\d_]+(?:['\u2019][^\W\d_]+)*"
)
_NEGATED = re.compile(r"n['\u2019]t$")
_POSSESSIVE = re.compile(r"['\u2019]s$")
_CLITIC = re.compile(r"['\u2019](?:re|ve|ll|d|m)$")
_SUFFIXES = ("ingly", "edly", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s")
_LEAST_STEM = 3
_DOUBLED = 2
# Texts whose words are kept, so that after one changed line the others are not taken apart again.
KEPT_TEXTS = 16_384


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text. ``plain`` is lower case without possessive; ``is_name`` says that it has a capital."""

    key: str
    plain: str
    span: TextSpan
    is_stop: bool
    is_name: bool


@lru_cache(maxsize=KEPT_TEXTS)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of ``text`` in order; "don't" becomes "do" and "not" over the same span."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        span = TextSpan(*match.span())
        found.extend(_token(part, span, match.group()) for part in _parts(match.group().lower()))
    return tuple(found)


def _parts(word: str) -> list[str]:
    if _NEGATED.search(word):
        return [_NEGATED.sub("", word).replace("wo", "will").replace("ca", "can") or "do", "not"]
    return [_CLITIC.sub("", _POSSESSIVE.sub("", word))]


def _token(plain: str, span: TextSpan, written: str) -> Token:
    return Token(_key(plain), plain, span, plain in STOP, written[:1].isupper())


@lru_cache(maxsize=KEPT_TEXTS)
def _key(plain: str) -> str:
    stemmed = stem(plain)
    return SAME.get(plain) or SAME.get(stemmed) or stemmed


def stem(word: str) -> str:
    """The word without its commonest endings; short words and numbers stay as they are."""
    if not word.isalpha():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST_STEM and not (suffix == "s" and word[-2] == "s"):
            rest = word[: -len(suffix)]
            if suffix in ("ies", "ied"):
                return rest + "y"
            is_doubled = len(rest) > _LEAST_STEM and rest[-1] == rest[-_DOUBLED] and rest[-1] not in "ls"
            return rest[:-1] if is_doubled else rest.removesuffix("e")
    return word.removesuffix("e") if len(word) > _LEAST_STEM else word


def content(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens that say something by themselves."""
    return tuple(each for each in found if not each.is_stop)
