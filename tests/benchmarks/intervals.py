"""Intervals over whole cases or sources, never over single sentences."""

import random
from collections.abc import Callable, Sequence

DRAWS = 400
SEED = 7


def interval(groups: Sequence, figure: Callable[[list], float]) -> tuple[float, float]:
    """The middle 95 % of a figure over draws of whole groups."""
    chance = random.Random(SEED)
    drawn = sorted(figure([chance.choice(groups) for _ in groups]) for _ in range(DRAWS))
    return drawn[int(DRAWS * 0.025)], drawn[int(DRAWS * 0.975)]
