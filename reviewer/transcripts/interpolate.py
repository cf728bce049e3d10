"""Times for words whose source gave none: shared out by length, and marked as worked out."""

from collections.abc import Sequence

from models.spans import TimeSpan
from models.transcript import Word


def words_over(texts: Sequence[str], span: TimeSpan) -> tuple[Word, ...]:
    """``texts`` one after another over ``span``, each for as long as its letters."""
    total = sum(len(text) for text in texts)
    words, before = [], 0
    for text in texts:
        start = span.start_ms + span.length_ms * before // total
        before += len(text)
        end = span.start_ms + span.length_ms * before // total
        words.append(Word(text, TimeSpan(start, end), is_interpolated=True))
    return tuple(words)
