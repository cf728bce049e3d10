"""Whether a stretch of talk supports a sentence, says otherwise, or says nothing of it: a small trained reader."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reviewer.matching.figures import in_digits
from reviewer.onnx.session import FOLDER, Session, shares

_LONGEST = 288
NAME = "entailment.onnx"


@cache
def _session() -> Session:
    return Session(FOLDER / NAME, longest=_LONGEST, cut="only_first")


def read(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """For each pair of talk and sentence three shares that add up to 1: supports, says otherwise, neither.

    Both are read with their numbers in digits, as the model learnt them. Talk is cut at its end where both are too
    long; the sentence never is. Likeness, not probability: what the shares are worth on police talk is measured in
    docs/benchmarks.md.
    """
    if not pairs:
        return np.zeros((0, 3), dtype=np.float32)
    return shares(_session().answers([(in_digits(talk), in_digits(sentence)) for talk, sentence in pairs]))
