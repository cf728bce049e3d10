"""How much talk sounds like a moment that a defense lawyer looks for, by what it is about; see training/moments.py."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from reviewer.onnx.session import FOLDER

FILE = FOLDER / "moments.npz"
SOME = "some"
KINDS = (
    SOME,
    "consent_or_refusal",
    "dispatch_fact",
    "exculpatory",
    "force",
    "injury_or_medical",
    "mitigating",
    "officer_doubt",
    "prior_statement",
    "request_for_lawyer",
    "rights",
    "search_basis",
    "self_identification",
)


@cache
def _weights() -> NDArray[np.float32]:
    with np.load(FILE) as held:
        return np.asarray(held["weights"], dtype=np.float32)


def likeness(about: NDArray[np.float32]) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """``KINDS``, and for each row of ``Index.meanings`` a score for each: above 0 more like one than not.

    The first is for a moment of any kind. Likeness, not probability.
    """
    weights = _weights()
    return KINDS, about @ weights[:, :-1].T + weights[:, -1]
