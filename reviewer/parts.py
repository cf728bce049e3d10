"""Recordings that are parts of one: cameras begin a new file every so many minutes. Pure; a proposal for a person.

Parts are told by a number behind the word for it in their names, or by clocks of which one begins where another
ended; their picture and sound are of one kind. Clocks that say otherwise overrule names.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import PurePath

from models.clock import ClockReading
from models.recording import Recording

_NUMBERED = re.compile(
    r"(?P<stem>.*?)[ _.()-]*(?:(?:part|pt|chapter|seg|segment|parte)[ _.-]*(?P<number>\d{1,3})(?:[ _-]*of[ _-]*\d+)?"
    r"|(?P<first>\d{1,3})[ _-]*of[ _-]*\d+)\)?",
    re.IGNORECASE,
)
# Files state whole seconds, some the moment of their first write.
_CLOCKS_AGREE_MS = 2_000

Readings = Mapping[str, ClockReading]


def runs(held: Sequence[Recording], readings: Readings) -> tuple[tuple[Recording, ...], ...]:
    """Recordings that are parts of one, each run in its order; in the order of their first parts' arrival."""
    after = {a.id: b for a, b in _by_name(held) if _gap_ms(a, b, readings) in (None, 0)}
    named = {*after, *(each.id for each in after.values())}
    others = [each for each in held if each.id not in named]
    for a in others:
        following = [b for b in others if b is not a and _kind(a) == _kind(b) and _gap_ms(a, b, readings) == 0]
        if len(following) == 1:
            after[a.id] = following[0]
    later = {each.id for each in after.values()}
    made = []
    for first in (each for each in held if each.id in after and each.id not in later):
        run = [first]
        while run[-1].id in after:
            run.append(after[run[-1].id])
        made.append(tuple(run))
    return tuple(made)


def _by_name(held: Sequence[Recording]) -> list[tuple[Recording, Recording]]:
    """Neighbors by their names' numbers; a name that occurs twice or a number that is missing parts a run."""
    numbered: dict[tuple[object, ...], list[tuple[int, Recording]]] = defaultdict(list)
    for each in held:
        match = _NUMBERED.fullmatch(PurePath(each.name).stem)
        if match is not None:
            numbered[match["stem"].casefold(), _kind(each)].append((int(match["number"] or match["first"]), each))
    pairs = []
    for group in numbered.values():
        ordered = sorted(group, key=lambda one: one[0])
        pairs += [(a, b) for (n, a), (m, b) in pairwise(ordered) if m == n + 1]
    return pairs


def _kind(recording: Recording) -> tuple[object, ...]:
    facts = recording.facts
    return (facts.container, facts.video_codec, facts.width, facts.height, facts.audio_codec, facts.audio_track_count)


def _gap_ms(a: Recording, b: Recording, readings: Readings) -> int | None:
    """How long after the end of one the other begins by their own clocks; 0 for about at once, None if not known."""
    if a.id not in readings or b.id not in readings:
        return None
    began = (datetime.fromisoformat(readings[each.id].zero_utc).timestamp() for each in (a, b))
    gap = round((-next(began) + next(began)) * 1000) - a.facts.duration_ms
    return 0 if abs(gap) <= _CLOCKS_AGREE_MS else gap
