"""Word errors between what was said and what was heard, as measured in our benchmarks.

Case, punctuation and hesitation do not count; numbers are compared digit by digit however they are written
("twenty-three forty-two" and "2342"), and "kinda" is "kind of".
"""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from reviewer.matching.figures import atom

_FILLERS = frozenset("uh um mm hmm mhm uhhuh mmhmm er erm ah".split())
_SPOKEN = {
    "kinda": "kind of", "wanna": "want to", "gonna": "going to", "gotta": "got to", "ok": "okay", "alright": "all right",
    "cause": "because", "em": "them", "mr": "mister", "dr": "doctor", "lemme": "let me", "yup": "yep",
}  # fmt: skip
_SMALL = re.compile(r"[1-9]")
_TENS = re.compile(r"[2-9]0")


@dataclass(frozen=True)
class Errors:
    """Words said, and how many were heard otherwise, not at all, or without being said."""

    said: int
    wrong: int
    lost: int
    added: int

    def __add__(self, other):
        return Errors(
            self.said + other.said, self.wrong + other.wrong, self.lost + other.lost, self.added + other.added
        )

    @property
    def share(self):
        """Word errors in percent of the words said."""
        return 100 * (self.wrong + self.lost + self.added) / self.said


def errors(said, heard):
    """The errors of ``heard`` against ``said``."""
    reference, hypothesis = normal(said), normal(heard)
    found = {"replace": 0, "delete": 0, "insert": 0}
    for each in Levenshtein.editops(reference, hypothesis):
        found[each.tag] += 1
    return Errors(len(reference), found["replace"], found["delete"], found["insert"])


def normal(text):
    """The words that are compared."""
    bare = re.sub(r"(?<=\d)[,.:](?=\d)", "", text.lower().replace("’", "'"))
    words = [word for word in re.sub(r"[^\w\s]", "", re.sub(r"[-–—/]", " ", bare)).split() if word not in _FILLERS]
    return _digits([part for word in words for part in _SPOKEN.get(word, word).split()])


def _digits(words):
    values, made = (
        [atom(word) if word not in ("o", "second", "couple", "dozen", "noon") else None for word in words],
        [],
    )
    for word, value, after in zip(words, values, [*values, None][1:], strict=True):
        if value is None:
            made.append(word)
        elif _TENS.fullmatch(value) and not word.isdigit() and after and _SMALL.fullmatch(after):
            made.append(value[0])
        else:
            made.extend(value)
    return made
