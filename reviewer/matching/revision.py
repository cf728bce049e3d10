"""A draft laid over a final report: sentences aligned in order, changed words marked. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

# Less alike than this, two sentences are not versions of one another.
_ALIKE_FROM = 0.45
_WORD = re.compile(r"\S+")


class ChangeKind(StrEnum):
    """What became of a sentence."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class RunKind(StrEnum):
    """What became of words."""

    KEPT = "kept"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Words next to each other of which the same became."""

    kind: RunKind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence before and after; None where it was not there. ``runs`` are its words in reading order."""

    kind: ChangeKind
    before: str | None
    after: str | None
    runs: tuple[Run, ...]

    @property
    def dropped(self) -> tuple[str, ...]:
        """The runs of words that were taken out."""
        return tuple(run.text for run in self.runs if run.kind is RunKind.DROPPED)

    @property
    def new(self) -> tuple[str, ...]:
        """The runs of words that were put in."""
        return tuple(run.text for run in self.runs if run.kind is RunKind.NEW)

    def is_of_new_words(self, quote: str) -> bool:
        """Whether words of a part of ``after`` were put in, or words that stood in it were taken out.

        Words taken out between two parts belong to the one that they followed.
        """
        after = " ".join(run.text for run in self.runs if run.kind is not RunKind.DROPPED)
        start = after.find(" ".join(quote.split()))
        end = start + len(" ".join(quote.split()))
        return start >= 0 and any(place < end and until > start for place, until in self._places())

    def _places(self) -> Iterator[tuple[int, int]]:
        """Where words were put in or taken out, counted in ``after`` with single blanks."""
        at = 0
        for run in self.runs:
            if run.kind is RunKind.DROPPED:
                yield (at - 2, at - 1) if at else (0, 1)
                continue
            if run.kind is RunKind.NEW:
                yield at, at + len(run.text)
            at += len(run.text) + 1


_RUNS = {"equal": RunKind.KEPT, "delete": RunKind.DROPPED, "insert": RunKind.NEW}


def changes(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """Every sentence of both once, in the order of ``after``, removed ones where they stood.

    Near the square of the number of sentences; reports have at most hundreds.
    """
    rows = [[_likeness(one, other) for other in after] for one in before]
    best = _best(rows, len(before), len(after))
    found: list[Change] = []
    at, to = 0, 0
    while at < len(before) or to < len(after):
        if at < len(before) and to < len(after) and _is_pair(rows, best, at, to):
            found.append(_changed(before[at], after[to]))
            at, to = at + 1, to + 1
        elif to >= len(after) or (at < len(before) and best[at + 1][to] >= best[at][to + 1]):
            found.append(Change(ChangeKind.REMOVED, before[at], None, (Run(RunKind.DROPPED, before[at]),)))
            at += 1
        else:
            found.append(Change(ChangeKind.ADDED, None, after[to], (Run(RunKind.NEW, after[to]),)))
            to += 1
    return tuple(found)


def _likeness(one: str, other: str) -> float:
    return Indel.normalized_similarity(_WORD.findall(one.lower()), _WORD.findall(other.lower()))


def _best(rows: Sequence[Sequence[float]], height: int, width: int) -> list[list[float]]:
    """For each pair of places the best sum of likeness from there to the end."""
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for at in reversed(range(height)):
        for to in reversed(range(width)):
            pair = rows[at][to] + best[at + 1][to + 1] if rows[at][to] >= _ALIKE_FROM else 0.0
            best[at][to] = max(pair, best[at + 1][to], best[at][to + 1])
    return best


def _is_pair(rows: Sequence[Sequence[float]], best: Sequence[Sequence[float]], at: int, to: int) -> bool:
    return rows[at][to] >= _ALIKE_FROM and best[at][to] == rows[at][to] + best[at + 1][to + 1]


def _changed(before: str, after: str) -> Change:
    old, new = _WORD.findall(before), _WORD.findall(after)
    runs: list[Run] = []
    for step in Indel.opcodes(old, new):
        is_new = step.tag == "insert"
        part = new[step.dest_start : step.dest_end] if is_new else old[step.src_start : step.src_end]
        run = Run(_RUNS[step.tag], " ".join(part))
        is_replaced = run.kind is RunKind.DROPPED and runs[-1:] and runs[-1].kind is RunKind.NEW
        runs.insert(len(runs) - bool(is_replaced), run)  # what was there before what took its place
    return Change(ChangeKind.SAME if old == new else ChangeKind.CHANGED, before, after, tuple(runs))
