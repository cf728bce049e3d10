"""What tells voices apart: the speaker model that ships, or one or a diarizer from a folder; known by name and hash."""

from dataclasses import dataclass
from pathlib import Path

from reviewer import paths
from reviewer.errors import UsageError
from reviewer.onnx import speaker_model, voices
from reviewer.onnx.voices import Encoder
from reviewer.speech import pyannote
from reviewer.speech.pyannote import Diarizer

SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A speaker model by name, or a ``diarizer``. ``other`` is None for the model that ships."""

    name: str
    sha256: str
    other: Encoder | None
    diarizer: Diarizer | None = None


def find(name: str | None) -> Chosen:
    """The model of that name: None or "shipped" for the one that ships, else a folder with an ONNX file or a pipeline
    of pyannote.

    Raises:
        UsageError: There is no such folder, or what is in it cannot be used (see ``reviewer.onnx.speaker_model`` and
            ``reviewer.speech.pyannote``).
    """
    if name in (None, SHIPPED):
        return Chosen(SHIPPED, voices.model_sha256(), None)
    folder = Path(name)
    if not folder.is_dir():
        raise UsageError(
            f"There is no speaker model {name}.",
            kept="All voices are as they were.",
            hint="Leave --voice-model out or say “shipped” for the one that ships, or name a folder with an ONNX file "
            "or a pipeline of pyannote.",
        )
    known_as = paths.shown_name(folder.absolute())
    if pyannote.is_pipeline(folder):
        diarizer = pyannote.load(folder)
        return Chosen(known_as, diarizer.sha256, None, diarizer)
    found = speaker_model.load(folder)
    return Chosen(known_as, found.sha256, found.read)
