"""What errors of the core say, in the window's language.

The core words them in English, with names and numbers put in. Their texts with places for those (``{0}``) are taken out
of the sources by ``make translations``; here a text is matched with them. One that fits none is told as it is.
"""

import re
import xml.etree.ElementTree as ET
from functools import cache

from reviewer.errors import ReviewerError
from ui.language import is_source, source_file

CONTEXT = "errors"
_PLACE = re.compile(r"\\\{\d+\\\}")
_LEAST_LETTERS = 12


def told(error: ReviewerError) -> str:
    """What happened, what was not lost, what to do."""
    if is_source():
        return error.told()
    return " ".join(_translated(part) for part in (error.message, error.kept, error.hint) if part)


def _translated(text: str) -> str:
    for pattern, translation in _known(source_file()):
        match = pattern.fullmatch(text)
        if match is not None:
            return translation.format(*match.groups())
    return text


@cache
def _known(file: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns with their translations, those with the most letters first; such as "{0} is {1}." fit too much."""
    found: list[tuple[str, str]] = []
    for context in ET.parse(file).getroot().findall("context"):  # noqa: S314 - our own file
        if context.findtext("name") == CONTEXT:
            found += [(m.findtext("source", ""), m.findtext("translation", "")) for m in context.findall("message")]
    telling = [(source, translation) for source, translation in found if translation and _letters(source)]
    telling.sort(key=lambda pair: -_letters(pair[0]))
    return tuple((re.compile(_PLACE.sub("(.*?)", re.escape(source)), re.DOTALL), to) for source, to in telling)


def _letters(source: str) -> int:
    """How many letters there are beside the places; none where there are too few to know a text by."""
    count = sum(map(str.isalpha, source))
    return count if count >= _LEAST_LETTERS or "{" not in source else 0
