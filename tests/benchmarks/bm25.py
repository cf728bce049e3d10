"""Places by BM25 alone (Okapi, k1 1.2, b 0.75): what the checker's own ways of finding a place are held against.

Documents are all stretches of one to six segments; of stretches that share a segment the best one stands.
"""

import math
from collections import Counter
from collections.abc import Sequence

from models.transcript import Segment
from reviewer.matching.normalize import content, tokens

LONGEST = 6
K1, B = 1.2, 0.75


class Bm25:
    """All stretches of a transcript, each with how often it has a word."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        words = [[token.key for token in content(tokens(segment.text))] for segment in segments]
        self._stretches = [
            (first, last, Counter(key for at in range(first, last + 1) for key in words[at]))
            for first in range(len(segments))
            for last in range(first, min(first + LONGEST, len(segments)))
        ]
        self._in = Counter(key for *_, counted in self._stretches for key in counted)
        self._mean = sum(counted.total() for *_, counted in self._stretches) / max(1, len(self._stretches))

    def best(self, text: str, *, most: int) -> list[tuple[int, int]]:
        """First and last segment of each place, best first; those without a word of the text are none."""
        wanted = {token.key for token in content(tokens(text))}
        scored = [
            (self._score(wanted, counted), -last + first, first, last) for first, last, counted in self._stretches
        ]
        found: list[tuple[int, int]] = []
        for score, _, first, last in sorted(scored, reverse=True):
            if len(found) == most or not score:
                break
            if all(last < other_first or first > other_last for other_first, other_last in found):
                found.append((first, last))
        return found

    def _score(self, wanted: set[str], counted: Counter[str]) -> float:
        length = K1 * (1 - B + B * counted.total() / self._mean)
        return sum(
            self._rareness(key) * counted[key] * (K1 + 1) / (counted[key] + length) for key in wanted & counted.keys()
        )

    def _rareness(self, key: str) -> float:
        return math.log(1 + (len(self._stretches) - self._in[key] + 0.5) / (self._in[key] + 0.5))
