"""Likeness by a speaker model from elsewhere, brought to the scale of the one that ships. Pure.

How alike pieces of one voice have to be was fitted to the model that ships; another model's numbers mean something
else. So both read the same pieces, and the other's distances (1 less likeness) are multiplied so that their middle,
over all pairs of long pieces, is that of the shipped model's. Whether the other tells voices at all, this recording
shows too: beginning and end of one piece have to be more alike than those of different pieces.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
SETTINGS = {
    "scale_from_pieces": 6,  # fewer long pieces do not show how the two models compare
    "trust_from_ms": 1600,  # pieces of this length have a beginning and an end to compare
    "trust_from_pieces": 8,
    "trust_share": 0.65,  # so often are both ends of one piece more alike than ends of two; by chance it is half
}
_LEAST_DISTANCE = 1e-3


@dataclass(frozen=True, slots=True)
class Scale:
    """``stretch`` is what distances are multiplied by. ``is_trusted``: the recording bears it out."""

    stretch: float
    is_trusted: bool

    def of(self, products: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
        """Products of unit vectors as likeness on the scale of the model that ships."""
        return 1.0 - self.stretch * (1.0 - products)


def scale_of(vectors: Vectors, shipped: Vectors, *, begins: Vectors, ends: Vectors) -> Scale:
    """How a model's ``vectors`` of long pieces compare with the ``shipped`` model's of the same pieces.

    ``begins`` and ``ends`` are the model's vectors of both halves of the pieces that are long enough for that.
    """
    if len(vectors) < SETTINGS["scale_from_pieces"]:
        return Scale(1.0, is_trusted=False)
    other, known = _middle_distance(vectors), _middle_distance(shipped)
    return Scale(known / max(other, _LEAST_DISTANCE), is_trusted=other > _LEAST_DISTANCE and _tells(begins, ends))


def _middle_distance(vectors: Vectors) -> float:
    products = vectors @ vectors.T
    return float(np.median(1.0 - products[np.triu_indices(len(products), k=1)]))


def _tells(begins: Vectors, ends: Vectors) -> bool:
    if len(begins) < SETTINGS["trust_from_pieces"]:
        return False
    products = begins @ ends.T
    is_one_piece = np.eye(len(products), dtype=bool)
    is_more_alike = products[is_one_piece][:, None] > products[~is_one_piece][None]
    return float(is_more_alike.mean()) >= SETTINGS["trust_share"]
