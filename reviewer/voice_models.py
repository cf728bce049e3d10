"""Which speaker model tells voices apart: the one that ships, or one from a folder. It is recorded by name and hash."""

from dataclasses import dataclass
from pathlib import Path

from reviewer import paths
from reviewer.errors import UsageError
from reviewer.onnx import speaker_model, voices
from reviewer.onnx.voices import Encoder

SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A speaker model by name. ``other`` is None for the one that ships."""

    name: str
    sha256: str
    other: Encoder | None


def find(name: str | None) -> Chosen:
    """The model of that name: None or "shipped" for the one that ships, else a folder with an ONNX file.

    Raises:
        UsageError: There is no such folder, or what is in it cannot be used (see ``reviewer.onnx.speaker_model``).
    """
    if name in (None, SHIPPED):
        return Chosen(SHIPPED, voices.model_sha256(), None)
    folder = Path(name)
    if not folder.is_dir():
        raise UsageError(
            f"There is no speaker model {name}.",
            kept="All voices are as they were.",
            hint="Leave --voice-model out or say “shipped” for the one that ships, or name a folder with an ONNX file.",
        )
    found = speaker_model.load(folder)
    return Chosen(paths.shown_name(folder.absolute()), found.sha256, found.read)
