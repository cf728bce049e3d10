"""Words that a recognizer may spell wrong and the case's report has: names, streets, codes.

They are offered to the engine for a second hearing only (``Options.hotwords``): what it hears with them stands
beside the transcript, so that the report never leaks into what it is held against.
"""

import re
from collections.abc import Iterable, Sequence

from models.report import Claim, ClaimKind
from models.spans import TextSpan
from reviewer.checking.names import names_in
from reviewer.matching.normalize import Token, tokens
from reviewer.report.stated import sentences_of

_POSSESSIVE = re.compile(r"['\u2019]s?$")
_QUOTES = '"\u201c'
_ORDINALS = ("st", "nd", "rd", "th")
_MOST = 60  # the engine takes no more than about 220 pieces of words, and names are two or three each


def in_report(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The names and codes of a report as it writes them, those that come first in it first."""
    told = [each for each in claims if each.kind in (ClaimKind.ASSERTION, ClaimKind.QUOTATION)]
    found = (words for sentence in sentences_of(told) for words in _in_sentence(sentence))
    return tuple(dict.fromkeys(found))[:_MOST]


def _in_sentence(text: str) -> Iterable[str]:
    found = tokens(text)
    names = {token.span for token in names_in(found) if text[token.span.start - 1] not in _QUOTES}
    run: list[Token] = []
    for token in found:
        if _is_code(token.plain):
            yield text[token.span.start : token.span.end]
        if run and (not token.is_name or text[run[-1].span.end : token.span.start] != " "):
            yield from _written(text, run, names)
            run = []
        if token.is_name:
            run.append(token)
    yield from _written(text, run, names)


def _written(text: str, run: Sequence[Token], names: set[TextSpan]) -> Iterable[str]:
    """Capitalized words in a row, from the first name on: “Maple Street”, not “The Maple Street”."""
    first = next((at for at, token in enumerate(run) if token.span in names), None)
    if first is not None:
        yield _POSSESSIVE.sub("", text[run[first].span.start : run[-1].span.end])


def _is_code(plain: str) -> bool:
    """Letters and digits together: a unit, a plate."""
    return any(c.isdigit() for c in plain) and any(c.isalpha() for c in plain) and not plain.endswith(_ORDINALS)


def joined(typed: str | None, words: Iterable[str]) -> str:
    """Words as the engine takes them; what a person typed comes first."""
    own = [each.strip() for each in (typed or "").split(",") if each.strip()]
    return ", ".join(dict.fromkeys((*own, *words)))
