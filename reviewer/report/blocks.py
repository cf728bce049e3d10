"""What every reader of a format hands over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BLANK_LINE = re.compile(r"(?:[^\S\n]*\n){2,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it stands, with the line ends after it; ``page``, that of its beginning, counts from 1.

    ``page_starts`` are the places in it at which further pages begin.
    """

    text: str
    page: int | None = None
    page_starts: tuple[int, ...] = ()


def on_pages(text: str, breaks: Sequence[int], page: int) -> Block:
    """A paragraph that begins on ``page`` or, where breaks stand before its first letter, after those."""
    first = len(text) - len(text.lstrip())
    inner = tuple(each for each in breaks if each > first)
    return Block(text, page + len(breaks) - len(inner), inner)


def by_blank_lines(text: str, page: int | None = None) -> list[Block]:
    """The paragraphs of a text in which blank lines part them; joined they are the text again."""
    blocks = []
    at = 0
    for gap in _BLANK_LINE.finditer(text):
        blocks.append(Block(text[at : gap.end()], page))
        at = gap.end()
    if at < len(text):
        blocks.append(Block(text[at:], page))
    return blocks
