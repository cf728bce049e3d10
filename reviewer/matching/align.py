"""Where each sentence of a report belongs in the footage, all sentences looked at together.

A report mostly tells things in the order in which they happened. Of each sentence's candidates one is chosen so
that the places go forward where that costs little: a hint that any better place breaks, never a rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.matching.candidates import Candidate

# What going back, or to another recording, costs in likeness; going far forward costs nothing.
_BACK_COSTS = 0.2
_BACK_FREE = 2


def aligned(candidates: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """For each sentence the candidate chosen; None where it has none."""
    rows: list[list[_Step]] = []
    for held in candidates:
        if held:
            rows.append([_step(rows[-1] if rows else [], each) for each in held])
    chosen = iter(_traced(rows))
    return [next(chosen) if held else None for held in candidates]


@dataclass(frozen=True, slots=True)
class _Step:
    """The best way to end at a candidate: its score so far, and the step before it by its place in the row before."""

    candidate: Candidate
    score: float
    before: int


def _step(row: Sequence[_Step], candidate: Candidate) -> _Step:
    if not row:
        return _Step(candidate, candidate.score, 0)
    scores = [step.score - _cost(step.candidate, candidate) for step in row]
    before = scores.index(max(scores))
    return _Step(candidate, scores[before] + candidate.score, before)


def _traced(rows: Sequence[Sequence[_Step]]) -> list[Candidate]:
    """The candidates of the best way, from the last row back."""
    found: list[Candidate] = []
    at = max(range(len(rows[-1])), key=lambda each: rows[-1][each].score) if rows else 0
    for row in reversed(rows):
        found.append(row[at].candidate)
        at = row[at].before
    return found[::-1]


def _cost(before: Candidate, candidate: Candidate) -> float:
    is_forward = before.source == candidate.source and candidate.first >= before.first - _BACK_FREE
    return 0.0 if is_forward else _BACK_COSTS
