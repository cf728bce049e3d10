"""What a sentence is about, as numbers: texts of like meaning point the same way."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reviewer.onnx.session import FOLDER, Session

_LONGEST = 128
_TOGETHER = 8  # more of them gain next to nothing
NAME = "sentences.onnx"


@cache
def _session() -> Session:
    return Session(FOLDER / NAME, longest=_LONGEST, together=_TOGETHER)


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row of length 1 a text; the product of two rows is how alike they are, up to 1."""
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    found = _session().answers(texts)
    rows: NDArray[np.float32] = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    return rows
