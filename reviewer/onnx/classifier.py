"""Any sequence classifier that judges a pair of talk and sentence, from a folder with an ONNX file."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reviewer.checking.reading import Verifier
from reviewer.errors import UsageError
from reviewer.onnx.session import Session, shares

NAME = "model.onnx"
_LONGEST = 512
_SUPPORTS = ("entail", "support", "consistent", "label_1")
_AGAINST = ("contradict", "refut")
_KEPT = "What was found before is as it was."
_HINT = "It needs model.onnx, tokenizer.json, and config.json with id2label."


def load(folder: Path) -> Verifier:
    """The classifier in ``folder`` as a verifier. A model of two answers leaves "says otherwise" empty.

    Raises:
        UsageError: A file is missing or not what it should be.
    """
    try:
        labels = json.loads((folder / "config.json").read_text(encoding="utf-8"))["id2label"]
        names = [str(labels[str(at)]).lower() for at in range(len(labels))]
        session = Session(folder / NAME, longest=_LONGEST, cut="only_first")
    except Exception as error:
        raise UsageError(f"The verifier in {folder.name} cannot be used.", kept=_KEPT, hint=_HINT) from error
    supports = [at for at, name in enumerate(names) if name.startswith(_SUPPORTS) and "not" not in name]
    against = [at for at, name in enumerate(names) if name.startswith(_AGAINST)]
    if not supports:
        raise UsageError(
            f"None of the answers of the verifier in {folder.name} means “supported”.", kept=_KEPT, hint=_HINT
        )

    def read(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        rows = shares(session.answers(pairs)) if pairs else ()
        found = [(row[supports].sum(), row[against].sum()) for row in rows]
        return np.array([(yes, no, max(0.0, 1 - yes - no)) for yes, no in found], dtype=np.float32).reshape(-1, 3)

    return read
