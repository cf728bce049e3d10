"""The language in which a recording is heard: told by a person, or found out for each utterance as it is heard.

Codes are those of Whisper, such as ``en`` and ``es``.
"""

import re
from functools import lru_cache
from pathlib import Path

from reviewer.errors import UsageError
from reviewer.speech.weights import Weights

AS_HEARD = "auto"
_ENGLISH = "en"
# Whisper's mark of a language; its other marks are longer words.
_MARK = re.compile(r"<\|([a-z]{2,3})\|>")
_NAMING = ("tokenizer.json", "vocabulary.json", "vocabulary.txt")


def known_to(weights: Weights) -> tuple[str, ...]:
    """The languages that speech weights know, in the order of their codes; English alone for most small ones."""
    if not weights.is_multilingual:
        return (_ENGLISH,)
    found = next((weights.folder / name for name in _NAMING if (weights.folder / name).is_file()), None)
    return (_ENGLISH,) if found is None else _marked(found)


@lru_cache(maxsize=8)
def _marked(file: Path) -> tuple[str, ...]:
    return tuple(sorted(set(_MARK.findall(file.read_text(encoding="utf-8"))) | {_ENGLISH}))


def refuse_unknown(weights: Weights, language: str | None) -> None:
    """Words of another language would be written down as if they were English, and called that language.

    Raises:
        UsageError: The weights do not know the language; None stands for finding out.
    """
    known = known_to(weights)
    if language is None or language in known:
        return
    if len(known) == 1:
        raise UsageError(
            f"The speech weights {weights.name} know English alone, so nothing can be heard in “{language}” with them.",
            kept="What was heard before is kept.",
            hint="Take weights for many languages, such as base, or let the language be as heard.",
        )
    raise UsageError(
        f"The speech weights {weights.name} know no language “{language}”.",
        kept="What was heard before is kept.",
        hint=f"They know: {', '.join(known)}.",
    )
