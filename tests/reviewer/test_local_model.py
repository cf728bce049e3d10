"""A language model on this computer: asked by the real protocol, and believed only where it quotes what is there."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from reviewer import verifiers
from reviewer.errors import UsageError

pytestmark = pytest.mark.enable_socket

TALK = "I: Did you hit him? Man: I pushed him, I didn't hit him."
PAIR = [(TALK, "The man denied hitting him.")]


@pytest.fixture
def model():
    """A server of OpenAI's chat protocol; ``answers`` are what the model writes, in order."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append((self.path, body))
            content = server.answers.pop(0)
            if isinstance(content, int):
                self.send_error(content)
                return
            message = {"role": "assistant", "content": content}
            answer = json.dumps({"object": "chat.completion", "choices": [{"index": 0, "message": message}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_args):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.answers = [], []
    server.address_text = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def said(answer, quote):
    return json.dumps({"answer": answer, "quote": quote})


def read(model, *answers):
    model.answers += answers
    return verifiers.find(f"llama3@{model.address_text}/v1").read(PAIR)


@pytest.mark.parametrize(
    ("told", "row"),
    [
        (said("supports", "I didn't hit him"), [1, 0, 0]),
        (said("contradicts", "I pushed him"), [0, 1, 0]),
        (said("neither", ""), [0, 0, 1]),
        ("Sure! " + said("supports", "I pushed him,"), [1, 0, 0]),
    ],
)
def test_answer_with_words_that_are_there_counts(model, told, row):
    assert np.array_equal(read(model, told), [row])


@pytest.mark.parametrize(
    "told", [said("supports", "He never touched anybody."), said("supports", ""), said("maybe", "him"), "no idea", "{}"]
)
def test_answer_without_them_is_thrown_away(model, told):
    assert np.allclose(read(model, told), 1 / 3)


def test_it_is_asked_once_about_a_pair_and_told_the_talk(model):
    model.answers += [said("neither", "")]
    chosen = verifiers.find(f"llama3@{model.address_text}")
    chosen.read(PAIR)
    chosen.read(PAIR)
    [(path, body)] = model.asked
    assert path == "/v1/chat/completions"
    assert body["model"] == "llama3"
    assert body["temperature"] == 0
    assert TALK in body["messages"][-1]["content"]
    assert chosen.name == f"llama3@{model.address_text}"


def test_refusal_and_silence_are_told(model):
    with pytest.raises(UsageError, match="HTTP 404"):
        read(model, 404)
    with pytest.raises(UsageError, match="No language model answers"):
        verifiers.find("llama3@http://127.0.0.1:9").read(PAIR)


@pytest.mark.parametrize(
    "address", ["http://example.org", "http://10.0.0.5:11434", "https://127.0.0.1", "http://[::2]"]
)
def test_nothing_leaves_the_computer(address):
    with pytest.raises(UsageError, match="not an address of this computer"):
        verifiers.find(f"llama3@{address}")
