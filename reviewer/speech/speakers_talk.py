"""How much each speaker says, and moments to listen to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.transcript import Segment
from reviewer.speech.speakers_named import bare

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Talk:
    """What one speaker says. ``doubtful_ms`` is part of ``total_ms``; ``samples`` are in time order."""

    total_ms: int
    doubtful_ms: int
    samples: tuple[Segment, ...]


def talk_of(segments: Sequence[Segment]) -> dict[str | None, Talk]:
    """The talk of each speaker, those who speak most first; None is talk of nobody known, and comes last."""
    lines: dict[str | None, list[Segment]] = {}
    for segment in segments:
        lines.setdefault(bare(segment.speaker)[0] if segment.speaker else None, []).append(segment)
    talk = {name: _talk(held) for name, held in lines.items()}
    return dict(sorted(talk.items(), key=lambda each: (each[0] is None, -each[1].total_ms)))


def _talk(lines: Sequence[Segment]) -> Talk:
    doubtful = [line for line in lines if _is_doubtful(line)]
    clear = [line for line in lines if not _is_doubtful(line)] or lines
    return Talk(
        total_ms=sum(line.span.length_ms for line in lines),
        doubtful_ms=sum(line.span.length_ms for line in doubtful),
        samples=_spread(clear),
    )


def _is_doubtful(line: Segment) -> bool:
    return line.speaker is None or bool(bare(line.speaker)[1])


def _spread(lines: Sequence[Segment]) -> tuple[Segment, ...]:
    """The longest line of each third, so that the samples do not all come from one moment."""
    bounds = [len(lines) * part // _SAMPLES for part in range(_SAMPLES + 1)]
    thirds = [lines[start:end] for start, end in pairwise(bounds)]
    return tuple(max(third, key=lambda line: line.span.length_ms) for third in thirds if third)
