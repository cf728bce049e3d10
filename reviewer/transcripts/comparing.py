"""Two transcripts of one recording side by side, word against word. Pure.

Words are compared without case and punctuation, numbers as digits. Neither side is taken for the truth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.matching.figures import is_number, readings
from reviewer.matching.normalize import tokens

_NEGATIONS = frozenset("no not never none nothing nobody neither nor cannot without yes".split())


@dataclass(frozen=True, slots=True)
class Said:
    """A word with who says it, by one transcript."""

    word: Word
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that the two write differently; one side may be empty. ``span`` is media time of both.

    ``is_telling``: a number or a yes or no stands on one side and not on the other.
    """

    span: TimeSpan
    one: tuple[Said, ...]
    other: tuple[Said, ...]
    is_telling: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two transcripts differ. ``same`` counts the words that both have."""

    one_count: int
    other_count: int
    same: int
    differences: tuple[Difference, ...]


def text_of(side: Sequence[Said]) -> str:
    """The words of one side of a difference."""
    return " ".join(each.word.text for each in side)


def speakers_of(side: Sequence[Said]) -> str:
    """Who says them by that transcript, each once; empty where it does not say."""
    return ", ".join(dict.fromkeys(each.speaker for each in side if each.speaker))


def compared(one: Sequence[Segment], other: Sequence[Segment]) -> Comparison:
    """Every difference between two transcripts, in time order."""
    ours, theirs = _said(one), _said(other)
    keys = [[_key(each.word.text) for each in side] for side in (ours, theirs)]
    steps = Levenshtein.opcodes(*keys)
    differences = []
    for is_same, run in groupby(steps, key=lambda step: step.tag == "equal"):
        block = list(run)
        if not is_same:
            left = tuple(ours[block[0].src_start : block[-1].src_end])
            right = tuple(theirs[block[0].dest_start : block[-1].dest_end])
            differences.append(_difference(left, right))
    same = sum(step.src_end - step.src_start for step in steps if step.tag == "equal")
    return Comparison(len(ours), len(theirs), same, tuple(differences))


def _said(segments: Sequence[Segment]) -> list[Said]:
    """The words that are more than punctuation, in order; without what was held back."""
    return [Said(word, s.speaker) for s in segments if s.held_back is None for word in s.words if _key(word.text)]


def _key(text: str) -> str:
    """What is compared: plain words; a number as digits, however it is written."""
    found = tokens(text)
    numbers = readings(found) if all(is_number(token) for token in found) else set()
    return numbers.pop() if len(numbers) == 1 else " ".join(token.plain for token in found)


def _difference(one: tuple[Said, ...], other: tuple[Said, ...]) -> Difference:
    spans = [each.word.span for each in (*one, *other)]
    span = TimeSpan(min(each.start_ms for each in spans), max(each.end_ms for each in spans))
    left, right = (_telling(side) for side in (one, other))
    return Difference(span, one, other, is_telling=left != right)


def _telling(side: Sequence[Said]) -> frozenset[str]:
    """Yes, no, and the longest number of a side."""
    found = [token for each in side for token in tokens(each.word.text)]
    longest = sorted(readings(found), key=len)[-1:]
    return frozenset(token.plain for token in found if token.plain in _NEGATIONS).union(longest)
