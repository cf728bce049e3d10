"""A language model that runs on this computer as a verifier (Ollama, llama.cpp: whatever speaks OpenAI's protocol).

The only file that asks it. Addresses that leave the computer are refused, redirects are not followed, no proxy is
used. Its word alone counts for nothing: an answer must quote words that stand in the talk, or it is thrown away.
"""

import ipaddress
import json
from collections.abc import Sequence
from functools import lru_cache
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from reviewer.checking.reading import Verifier
from reviewer.errors import UsageError
from reviewer.matching.normalize import tokens

_LONGEST_S = 120
_KEPT = 20_000
_LONGEST_ANSWER = 200
_ASKED = """You compare one sentence of a police report with a part of a transcript of body camera sound.
"I" in the sentence and "I:" in the transcript are the reporting officer. Judge by the transcript alone.
Answer with JSON only: {"answer": "supports" | "contradicts" | "neither", "quote": "..."}.
"supports": the transcript bears out everything the sentence states, who said or did it included.
"contradicts": the transcript says otherwise on at least one point. "neither": it does not tell.
"quote": the words of the transcript that decide, copied exactly; empty for "neither"."""
_ROWS = {"supports": (1.0, 0.0, 0.0), "contradicts": (0.0, 1.0, 0.0), "neither": (0.0, 0.0, 1.0)}
_NOT_READ = (1 / 3, 1 / 3, 1 / 3)

Row = tuple[float, float, float]


def load(address: str, model: str) -> Verifier:
    """The model of that name at ``address`` (``http://127.0.0.1:11434``), asked once for each pair.

    What it answers without words that are really there counts as not read: three equal shares.

    Raises:
        UsageError: The address is not of this computer. The verifier raises it where nothing answers.
    """
    host, port, path = _place(address)

    @lru_cache(maxsize=_KEPT)
    def row(talk: str, sentence: str) -> Row:
        told = _told(host, port, path, _request(model, talk, sentence))
        return _row(told, talk)

    def read(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return np.array([row(*pair) for pair in pairs], dtype=np.float32).reshape(-1, 3)

    return read


def _place(address: str) -> tuple[str, int, str]:
    """Host as a number, port and path of the chat."""
    parts = urlsplit(address)
    host = "127.0.0.1" if parts.hostname == "localhost" else parts.hostname or ""
    try:
        is_here = parts.scheme == "http" and ipaddress.ip_address(host).is_loopback
        port = parts.port or 80
    except ValueError:
        is_here, port = False, 0
    if not is_here:
        raise UsageError(
            f"{address} is not an address of this computer.",
            kept="Nothing was sent.",
            hint="A language model may only be asked on this computer, for example at http://127.0.0.1:11434.",
        )
    return host, port, parts.path.rstrip("/").removesuffix("/v1") + "/v1/chat/completions"


def _request(model: str, talk: str, sentence: str) -> dict[str, object]:
    asked = f"Transcript:\n{talk}\n\nSentence:\n{sentence}"
    return {
        "model": model,
        "messages": [{"role": "system", "content": _ASKED}, {"role": "user", "content": asked}],
        "temperature": 0,
        "seed": 1,
        "max_tokens": _LONGEST_ANSWER,
        "response_format": {"type": "json_object"},
    }


def _told(host: str, port: int, path: str, request: dict[str, object]) -> str:
    """What the model wrote."""
    connection = HTTPConnection(host, port, timeout=_LONGEST_S)
    try:
        connection.request("POST", path, json.dumps(request), {"Content-Type": "application/json"})
        response = connection.getresponse()
        body = response.read()
    except (OSError, HTTPException) as error:
        raise UsageError(
            f"No language model answers at {host}:{port}.",
            kept="What was found before is as it was.",
            hint="Start it, or leave --verifier out.",
        ) from error
    finally:
        connection.close()
    if response.status != 200:  # noqa: PLR2004 - OK
        raise UsageError(
            f"The language model at {host}:{port} refuses (HTTP {response.status}).",
            kept="What was found before is as it was.",
            hint="Is the model's name right, and is it loaded?",
        )
    return _content(body)


def _content(body: bytes) -> str:
    """The text of the first choice; empty where the answer is of another form."""
    try:
        return str(json.loads(body)["choices"][0]["message"]["content"])
    except (ValueError, LookupError, TypeError):
        return ""


def _row(told: str, talk: str) -> Row:
    try:
        answer = json.loads(told[told.find("{") : told.rfind("}") + 1])
        row, quote = _ROWS[answer["answer"]], str(answer.get("quote", ""))
    except (ValueError, LookupError, TypeError):
        return _NOT_READ
    return row if answer["answer"] == "neither" or _stands_in(quote, talk) else _NOT_READ


def _stands_in(quote: str, talk: str) -> bool:
    """Whether the quoted words are in the talk, in a row."""
    wanted, held = ([token.plain for token in tokens(text)] for text in (quote, talk))
    return bool(wanted) and any(held[at : at + len(wanted)] == wanted for at in range(len(held) - len(wanted) + 1))
