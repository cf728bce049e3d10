"""Where each sentence of a report belongs in the footage, all sentences looked at together.

A report mostly tells things in the order in which they happened. Of each sentence's candidates one is chosen so
that the places go forward where that costs little: a hint that any better place breaks, never a rule.
"""

from collections.abc import Sequence

from reviewer.matching.candidates import Candidate

# What going back, or to another recording, costs in likeness; going far forward costs nothing.
_BACK_COSTS = 0.2
_BACK_FREE = 2


def aligned(candidates: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """For each sentence the candidate chosen; None where it has none. Linear in sentences."""
    best: list[tuple[float, list[Candidate | None]]] = [(0.0, [])]
    for held in candidates:
        if not held:
            best = [(score, [*path, None]) for score, path in best]
            continue
        best = [_extended(best, each) for each in held]
    return max(best, key=lambda each: each[0])[1]


def _extended(
    best: Sequence[tuple[float, list[Candidate | None]]], candidate: Candidate
) -> tuple[float, list[Candidate | None]]:
    score, path = max(best, key=lambda each: each[0] - _cost(each[1], candidate))
    return score - _cost(path, candidate) + candidate.score, [*path, candidate]


def _cost(path: Sequence[Candidate | None], candidate: Candidate) -> float:
    before = next((each for each in reversed(path) if each is not None), None)
    if before is None:
        return 0.0
    is_forward = before.source == candidate.source and candidate.first >= before.first - _BACK_FREE
    return 0.0 if is_forward else _BACK_COSTS
