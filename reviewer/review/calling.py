"""Findings as they are shown: what was found once, with speakers as they are known now. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from models.finding import Evidence, Finding, Judgment
from models.omission import LeftOut, Omission
from models.transcript import Segment, sole_speaker

Lines = Mapping[str, Sequence[Segment]]
Place = TypeVar("Place", Evidence, LeftOut)


def findings(found: Sequence[Finding], lines: Lines) -> tuple[Finding, ...]:
    """``found`` with the speakers of ``lines``, the segments of each transcript as they are called now."""
    return tuple(replace(each, judgment=_called(each.judgment, lines)) for each in found)


def omissions(left: Sequence[Omission], lines: Lines) -> tuple[Omission, ...]:
    """``left`` with the speakers of ``lines``."""
    return tuple(replace(each, left_out=_spoken(each.left_out, lines)) for each in left)


def _called(judgment: Judgment, lines: Lines) -> Judgment:
    return replace(judgment, evidence=tuple(_spoken(each, lines) for each in judgment.evidence))


def _spoken(place: Place, lines: Lines) -> Place:
    """``place`` with the one who speaks in all of its segments; None where several do, or one is not known."""
    if place.transcript_id not in lines:
        return place
    segments = lines[place.transcript_id][place.first_segment : place.last_segment + 1]
    return replace(place, speaker=sole_speaker(segments))
