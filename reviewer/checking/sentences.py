"""Talk and claims sentence by sentence, and which of them ask."""

import re

SENTENCE_ENDS = re.compile(r"(?<=[.?!])\s+")


def sentences(text: str) -> list[str]:
    """Each with its own end mark; what lies between two is left out."""
    return SENTENCE_ENDS.split(text)


def is_question(text: str) -> bool:
    """Whether it ends on a question."""
    return text.rstrip().endswith("?")
