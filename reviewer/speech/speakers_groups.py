"""Which pieces are one voice: grouping vectors by likeness. Pure.

Long pieces make the groups, by average likeness; short ones are then given to the group they are most like.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
SETTINGS = {
    "long_from_ms": 1000,  # a piece that can make a group
    "mark": 0.47,  # so alike are pieces of one voice, on average over all pairs
    "small_ms": 2500,  # less speech than this makes no voice if it is somewhat like another
    "small_like": 0.35,
    "most_pieces": 1200,
}
_ROUNDS = 4


Numbers = NDArray[np.floating[Any]]
Likeness = Callable[[Numbers], Numbers]
"""Products of unit vectors as likeness on the scale that the settings are on."""


def _as_it_is(products: Numbers) -> Numbers:
    return products


def grouped(vectors: Vectors, lengths_ms: NDArray[np.int64], likeness: Likeness = _as_it_is) -> Numbers:
    """How like each piece (row) is to each group of pieces of one voice (column), largest first."""
    chosen = longest(lengths_ms)
    products = vectors[chosen] @ vectors[chosen].T
    groups = _absorbed(_linked(likeness(products)), vectors[chosen], lengths_ms[chosen], likeness)
    centers = _centers([chosen[group] for group in groups], vectors, lengths_ms)
    for _ in range(_ROUNDS):
        nearest = (vectors @ centers.T).argmax(axis=1)
        members = [chosen[nearest[chosen] == group] for group in range(len(centers))]
        centers = _centers([each for each in members if len(each)], vectors, lengths_ms)
    return likeness(vectors @ centers.T)


def like_given(vectors: Vectors, lengths_ms: NDArray[np.int64], chosen: NDArray[np.intp]) -> Numbers:
    """The same for groups that were ``chosen`` elsewhere, a number for each piece; each number up to the largest is
    somebody's. What a piece itself sounds like does not count in its own group: one that is alone there is like nobody
    (-1).
    """
    weighted = vectors * lengths_ms[:, None].astype(np.float32)
    groups = [chosen == number for number in range(chosen.max() + 1)]
    sums = np.array([weighted[group].sum(axis=0) for group in groups])
    like = vectors @ _unit(sums).T
    own = (vectors * _unit(sums[chosen] - weighted)).sum(axis=1)
    is_alone = np.array([group.sum() == 1 for group in groups])[chosen]
    like[np.arange(len(chosen)), chosen] = np.where(is_alone, -1.0, own)
    return like


def longest(lengths_ms: NDArray[np.int64]) -> NDArray[np.intp]:
    """Places of the pieces that make groups, in order; where all are short, all of them."""
    order = np.argsort(-lengths_ms, kind="stable")[: int(SETTINGS["most_pieces"])]
    long = order[lengths_ms[order] >= SETTINGS["long_from_ms"]]
    return np.sort(long if len(long) else order)


def _linked(likeness: Numbers) -> list[list[int]]:
    """Join the two most alike groups, by the average over their pieces, as long as they reach the mark."""
    np.fill_diagonal(likeness, -np.inf)
    groups = [[at] for at in range(len(likeness))]
    while len(groups) > 1:
        one, other = divmod(int(likeness.argmax()), len(likeness))
        if likeness[one, other] < SETTINGS["mark"]:
            break
        sizes = len(groups[one]), len(groups[other])
        row = (likeness[one] * sizes[0] + likeness[other] * sizes[1]) / sum(sizes)
        likeness[one], likeness[:, one] = row, row
        likeness[one, one] = -np.inf
        likeness[other], likeness[:, other] = -np.inf, -np.inf
        groups[one] += groups[other]
        groups[other] = []
    return [group for group in groups if group]


def _absorbed(
    groups: list[list[int]], vectors: Vectors, lengths_ms: NDArray[np.int64], likeness: Likeness
) -> list[list[int]]:
    """Largest first, without the small groups that are somewhat like a larger one."""
    ordered = sorted(groups, key=lambda group: -int(lengths_ms[group].sum()))
    kept = ordered[:1]
    for group in ordered[1:]:
        is_small = lengths_ms[group].sum() < SETTINGS["small_ms"]
        like = likeness(_centers([group], vectors, lengths_ms) @ _centers(kept, vectors, lengths_ms).T)
        if not is_small or like.max() < SETTINGS["small_like"]:
            kept.append(group)
    return kept


def _centers(
    groups: Sequence[Sequence[int] | NDArray[np.intp]], vectors: Vectors, lengths_ms: NDArray[np.int64]
) -> Vectors:
    sums = np.array([(vectors[group] * lengths_ms[group][:, None]).sum(axis=0) for group in groups], np.float32)
    return _unit(sums)


def _unit(rows: Vectors) -> Vectors:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)
