"""Which verifier reads claims: the one that ships, one from a folder, a language model on this computer, or none.

What was chosen is recorded with the run, by name and hash. All run on this computer.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reviewer import local_model, paths
from reviewer.checking.reading import Verifier
from reviewer.errors import UsageError
from reviewer.media.hashing import sha256_of
from reviewer.onnx import classifier, entailment
from reviewer.onnx.session import FOLDER

RULES = "rules"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A verifier by name. ``read`` is None where rules alone judge."""

    name: str
    sha256: str | None
    read: Verifier | None


def find(name: str | None) -> Chosen:
    """The verifier of that name: None for the one that ships, "rules" for none, ``MODEL@ADDRESS``, else a folder.

    ``MODEL@ADDRESS`` is a language model that runs on this computer (``reviewer.local_model``). A folder holds an
    ONNX sequence classifier: ``model.onnx``, ``tokenizer.json`` and a ``config.json`` whose ``id2label`` names its
    answers (entailment, contradiction, neutral; or supported and not).

    Raises:
        UsageError: There is no such folder, something is missing in it, or the address is not of this computer.
    """
    if name is None:
        return Chosen("shipped", shipped_sha256(entailment.NAME), entailment.read)
    if name == RULES:
        return Chosen(RULES, None, None)
    model, _, address = name.partition("@")
    if address.startswith(("http:", "https:")):
        return Chosen(name, None, local_model.load(address, model))
    folder = Path(name)
    if not folder.is_dir():
        raise UsageError(
            f"There is no verifier {name}.",
            kept="What was found before is as it was.",
            hint="Leave --verifier out for the one that ships, say “rules” for none, or name a folder with model.onnx "
            "or a language model on this computer (llama3@http://127.0.0.1:11434).",
        )
    read = classifier.load(folder)
    return Chosen(paths.shown_name(folder), sha256_of(folder / classifier.NAME), read)


@cache
def shipped_sha256(name: str) -> str:
    """Of a model that ships, by its file's name, in hexadecimal digits."""
    return sha256_of(FOLDER / name)
