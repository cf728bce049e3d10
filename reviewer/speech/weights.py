"""Speech weights on this computer: where they lie, which are best, and whether they are whole.

Looked for in the folder that is named, in ``REVIEWER_MODEL_DIR``, in the user's data folder. Nothing here
uses the network; ``reviewer.speech.fetching`` does.
"""

import json
import shutil
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reviewer.errors import MediaError, UnknownWeightsError, WeightsError
from reviewer.media.hashing import sha256_of
from reviewer.paths import model_folder, private_folder
from reviewer.speech.catalog import CATALOG

_CARD = "weights.json"
_MODEL = "model.bin"
_NEEDED = (_MODEL, "config.json")
_OWN_RANK = 100
_KEPT = "What was heard with them before is kept."
_ANEW = "Take that folder out of its place, then fetch or add them again."


@dataclass(frozen=True, slots=True)
class Weights:
    """A folder of CTranslate2 Whisper weights. ``model_sha256`` is that of ``model.bin``."""

    name: str
    folder: Path
    model_sha256: str
    is_multilingual: bool


def installed() -> tuple[Weights, ...]:
    """The sound weights in the program's folder, best last."""
    return _looked_at()[0]


def damaged() -> dict[str, WeightsError]:
    """The weights in the program's folder that cannot be used, by name, and what to tell of each."""
    return _looked_at()[1]


def _looked_at() -> tuple[tuple[Weights, ...], dict[str, WeightsError]]:
    """Every folder that holds weights or a part of them; what is still on its way lies behind a dot."""
    folder = model_folder()
    sound: list[Weights] = []
    unsound: dict[str, WeightsError] = {}
    for each in sorted(folder.iterdir()) if folder.is_dir() else []:
        if each.name.startswith(".") or not any((each / name).is_file() for name in _NEEDED):
            continue
        try:
            sound.append(_described(each))
        except WeightsError as error:
            unsound[each.name] = error
    return tuple(sorted(sound, key=_rank)), unsound


def find(name_or_folder: str | None) -> Weights:
    """The weights of that name or in that folder; without either the best that are installed.

    Raises:
        WeightsError: There are none, or they are damaged.
        UnknownWeightsError: None have that name.
    """
    if name_or_folder and _is_whole(Path(name_or_folder)):
        return _described(Path(name_or_folder))
    sound, unsound = _looked_at()
    wanted = [each for each in sound if name_or_folder in (None, each.name)]
    if wanted:
        return wanted[-1]
    for name, error in unsound.items():
        if name_or_folder in (None, name):
            raise error
    which = f"named {name_or_folder} " if name_or_folder else ""
    fetched = name_or_folder if name_or_folder in CATALOG else "tiny.en"
    missing = WeightsError if name_or_folder in (None, *CATALOG) else UnknownWeightsError
    raise missing(
        f"There are no speech weights {which}in {model_folder()}.",
        kept="Nothing was changed.",
        hint=f"Fetch some with `reviewer models fetch {fetched}`, or take your own with `reviewer models add FOLDER`.",
    )


def add(folder: Path, name: str | None = None) -> Weights:
    """Copy a folder of weights into the program's folder.

    Raises:
        WeightsError: It holds no CTranslate2 Whisper weights, or the name is taken.
    """
    if not _is_whole(folder):
        raise WeightsError(
            f"{folder} holds no CTranslate2 Whisper weights: {' and '.join(_NEEDED)} are needed.",
            kept="Nothing was changed.",
            hint="Convert the weights with ct2-transformers-converter first.",
        )
    target = model_folder() / (name or folder.resolve().name)
    if target.exists():
        raise WeightsError(
            f"There are weights named {target.name} already.",
            kept="They are unchanged.",
            hint="Rename the folder and add it again.",
        )
    private_folder(model_folder())
    with tempfile.TemporaryDirectory(dir=model_folder(), prefix=".adding-") as scratch:
        copy = Path(scratch) / "copy"
        shutil.copytree(folder, copy)
        settle(copy, target)
    return _described(target)


def settle(folder: Path, target: Path, *, source: str = "") -> Weights:
    """Write down the hash of weights and put them in their place in one step."""
    card = {"model_sha256": sha256_of(folder / _MODEL), "source": source, **_stamp(folder)}
    (folder / _CARD).write_text(json.dumps(card, indent=1, sort_keys=True), encoding="utf-8")
    folder.rename(target)
    return _described(target)


def _stamp(folder: Path) -> dict[str, int]:
    """Size and time of the model file, so that 1.5 GB need not be hashed at every start."""
    stat = (folder / _MODEL).stat()
    return {"size_bytes": stat.st_size, "mtime_ns": stat.st_mtime_ns}


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _NEEDED)


def _described(folder: Path) -> Weights:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        is_known = bool(config.get("lang_ids"))
        model_sha256 = _model_sha256(folder)
    except (OSError, ValueError, AttributeError, MediaError) as error:
        raise WeightsError(f"The weights in {folder} are damaged.", kept=_KEPT, hint=_ANEW) from error
    return Weights(
        name=folder.resolve().name,
        folder=folder,
        model_sha256=model_sha256,
        is_multilingual=is_known and not folder.resolve().name.endswith(".en"),
    )


def _model_sha256(folder: Path) -> str:
    try:
        card = json.loads((folder / _CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        card = {}
    if card.items() >= _stamp(folder).items() and "model_sha256" in card:
        return str(card["model_sha256"])
    found = _hash(folder / _MODEL, **_stamp(folder))
    if card.get("model_sha256", found) != found:
        raise WeightsError(f"The weights in {folder} have changed since they were put there.", kept=_KEPT, hint=_ANEW)
    return found


@lru_cache
def _hash(model: Path, *, size_bytes: int, mtime_ns: int) -> str:  # noqa: ARG001 - a file that was touched is another
    """Kept while the program runs: what is offered is looked through each time a menu opens."""
    return sha256_of(model)


def _rank(weights: Weights) -> tuple[int, str]:
    offer = CATALOG.get(weights.name)
    return (offer.rank if offer else _OWN_RANK, weights.name)
