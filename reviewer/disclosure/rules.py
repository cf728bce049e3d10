"""Holding a report's text against the rule file of a state.

Says what is found in the text and where, never whether the law is met: a signature on paper, or a line on each
page, is not in the text that was read.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from models.spans import TextSpan
from reviewer.errors import UsageError

_FOLDER = Path(__file__).parent
CAUTION = "Check the official text. This is no legal advice and does not say whether the law is met."


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked of the text. ``found`` are its words in the report; ``near`` words that come close to it."""

    name: str
    asks: str
    found: TextSpan | None
    near: TextSpan | None


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A rule file held against a text. ``ask_for`` is what the law has kept and the text cannot show."""

    state: str
    citation: str
    in_force: str
    version: str
    requirements: tuple[Requirement, ...]
    ask_for: tuple[str, ...]


def states() -> list[str]:
    """The states that there are rule files for."""
    return sorted(file.stem for file in _FOLDER.glob("*.json"))


def held_against(text: str, state: str) -> Disclosure:
    """What of the state's requirements is found in ``text``.

    Raises:
        UsageError: There is no rule file for the state.
    """
    file = _FOLDER / f"{state.lower()}.json"
    if state.lower() not in states():
        raise UsageError(f"There are no rules for {state}.", hint=f"There are for: {', '.join(states())}.")
    rule = json.loads(file.read_text(encoding="utf-8"))
    return Disclosure(
        state=rule["state"],
        citation=rule["citation"],
        in_force=rule["in_force"],
        version=rule["version"],
        requirements=tuple(
            Requirement(each["name"], each["asks"], _place(each["found_by"], text), _place(each["near"], text))
            for each in rule["requirements"]
        ),
        ask_for=tuple(rule["ask_for"]),
    )


def _place(pattern: str, text: str) -> TextSpan | None:
    match = re.search(pattern.replace(" ", r"\s+"), text, re.IGNORECASE)
    return None if match is None else TextSpan(*match.span())
