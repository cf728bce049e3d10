"""Running a shipped model: text in, numbers out, on the processor.

One text at a time: the weights are whole numbers whose scale is found anew at each call, so the numbers of a text
would otherwise depend on what else is in its batch, and a verdict on what other footage is in the case.
"""

from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

FOLDER = Path(__file__).parent
Numbers = NDArray[np.float32]
# Answers kept, so that after one changed word only what depends on it is asked again.
_KEPT = 20_000
_QUIET = 3

Text = str | tuple[str, str]


def opened(model: Path | bytes) -> onnxruntime.InferenceSession:
    """A model file or its content, ready to run on the processor."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _QUIET
    # One order of sums whatever else the machine does: the same input always gives the same numbers.
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def shares(logits: Numbers) -> Numbers:
    """Raw answers as shares that add up to 1, row by row (softmax)."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    found: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return found


class Session:
    """A model file with the tokenizer beside it.

    ``cut`` says how what is longer than ``longest`` tokens is cut, in the tokenizer's words. A model that answers
    token by token is taken to mean their mean.
    """

    def __init__(self, model: Path, *, longest: int, cut: str = "longest_first") -> None:
        self._session = opened(model)
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(model.parent / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest, strategy=cut)
        self.answer = lru_cache(maxsize=_KEPT)(self._answer)

    def _answer(self, text: Text) -> Numbers:
        code = self._tokenizer.encode(*text) if isinstance(text, tuple) else self._tokenizer.encode(text)
        known = {"input_ids": code.ids, "attention_mask": code.attention_mask, "token_type_ids": code.type_ids}
        fed = {name: np.array([value], dtype=np.int64) for name, value in known.items() if name in self._inputs}
        found: Numbers = self._session.run(None, fed)[0][0]
        return found if found.ndim == 1 else found.mean(axis=0)
