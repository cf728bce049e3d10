"""Running a shipped model: text in, numbers out, on the processor.

One text a call: where the weights are whole numbers their scale is found anew at each call, so the numbers of a text
would otherwise depend on what else is in its batch, and a verdict on what other footage is in the case. Several
calls run beside each other instead, each on one core. A model that reckons with fractions may take several texts of
as many tokens at once: each gets the numbers that it would get alone, to the last bit, and the weights are read once.
"""

import os
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Lock

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from reviewer.priority import put_thread_behind_the_window

FOLDER = Path(__file__).parent
Numbers = NDArray[np.float32]
_KEPT = 20_000
_QUIET = 3
_ROWS = 2

Text = str | tuple[str, str]


def opened(model: Path | bytes, *, threads: int = 0) -> onnxruntime.InferenceSession:
    """A model file or its content, ready to run on the processor; on all of its cores where ``threads`` is 0."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = _QUIET
    # One order of sums whatever else the machine does: the same input always gives the same numbers.
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def shares(logits: Numbers) -> Numbers:
    """Raw answers as shares that add up to 1, row by row (softmax)."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    found: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return found


def _length(text: Text) -> int:
    return len(text) if isinstance(text, str) else sum(map(len, text))


class Session:
    """A model file with the tokenizer beside it.

    ``cut`` says how what is longer than ``longest`` tokens is cut, in the tokenizer's words. A model that answers
    token by token is taken to mean their mean. ``together``: how many texts of as many tokens are run at once.
    """

    def __init__(self, model: Path, *, longest: int, cut: str = "longest_first", together: int = 1) -> None:
        self._together = together
        self._session = opened(model, threads=1)
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(model.parent / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest, strategy=cut)
        self._known: dict[Text, Numbers] = {}
        self._keeping = Lock()

    def answers(self, texts: Sequence[Text]) -> Numbers:
        """A row a text, in their order, each as if it were asked alone; what was answered lately is not run again."""
        rows = self._kept(texts)
        new = sorted({text for text in texts if text not in rows}, key=_length, reverse=True)
        if new:
            found = self._side_by_side(new)
            rows |= found
            self._keep(found)
        return np.array([rows[text] for text in texts], dtype=np.float32)

    def _side_by_side(self, texts: Sequence[Text]) -> dict[Text, Numbers]:
        """The row of each text; the longest of them are begun first."""
        alike: dict[int, list[tuple[Text, Encoding]]] = defaultdict(list)
        for text in texts:
            code = self._encoded(text)
            alike[len(code.ids)].append((text, code))
        size = self._together
        batches = [held[at : at + size] for held in alike.values() for at in range(0, len(held), size)]
        count = min(len(batches), os.cpu_count() or 1)
        with ThreadPoolExecutor(count, initializer=put_thread_behind_the_window) as pool:
            found = pool.map(lambda batch: self._answers([code for _, code in batch]), batches)
            return {
                text: row
                for batch, rows in zip(batches, found, strict=True)
                for (text, _), row in zip(batch, rows, strict=True)
            }

    def _kept(self, texts: Sequence[Text]) -> dict[Text, Numbers]:
        """Those that are kept, which are then the last to be given up."""
        with self._keeping:
            rows = {text: self._known.pop(text) for text in dict.fromkeys(texts) if text in self._known}
            self._known |= rows
            return rows

    def _keep(self, found: dict[Text, Numbers]) -> None:
        """The newest answers, so that after one changed word only what depends on it is asked again."""
        with self._keeping:
            self._known |= found
            for text in list(islice(self._known, max(0, len(self._known) - _KEPT))):
                del self._known[text]

    def _encoded(self, text: Text) -> Encoding:
        return self._tokenizer.encode(*text) if isinstance(text, tuple) else self._tokenizer.encode(text)

    def _answers(self, codes: Sequence[Encoding]) -> Numbers:
        """A row a text; all of them have as many tokens."""
        known = {
            "input_ids": [code.ids for code in codes],
            "attention_mask": [code.attention_mask for code in codes],
            "token_type_ids": [code.type_ids for code in codes],
        }
        fed = {name: np.array(value, dtype=np.int64) for name, value in known.items() if name in self._inputs}
        found: Numbers = self._session.run(None, fed)[0]
        return found if found.ndim == _ROWS else found.mean(axis=1)
