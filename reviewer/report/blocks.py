"""What every reader of a format hands over."""

import re
from dataclasses import dataclass

_BLANK_LINE = re.compile(r"(?:[^\S\n]*\n){2,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it stands, with the line ends after it; ``page`` counts from 1."""

    text: str
    page: int | None = None


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
