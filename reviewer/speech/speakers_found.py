"""Voices that were found in a transcript, and its lines cut where they change. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from models.spans import TimeSpan
from models.speaker import DOUBT, Role
from models.transcript import Segment
from reviewer.speech.speakers_pieces import Piece
from reviewer.speech.speakers_scale import Scale


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A voice before it has its label in the case: ``kind`` is "Wearer", "Radio" or "Voice".

    ``vector`` is what it sounds like to the encoder that ships; empty where too little is clearly its own.
    """

    kind: str
    role: Role | None
    basis: str
    vector: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTurn:
    """A piece with the place of its voice among those found; None: nobody's."""

    piece: Piece
    voice: int | None
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The voices of a transcript, those that speak most first, and who speaks when.

    ``scale`` is that of the model that told them apart; None for the one that ships.
    """

    voices: tuple[FoundVoice, ...]
    turns: tuple[FoundTurn, ...]
    scale: Scale | None = None


def labelled(
    segments: Sequence[Segment], found: Found, labels: Sequence[str], *, uncut: Collection[int] = ()
) -> tuple[Segment, ...]:
    """``segments`` cut where the speaker changes, each with its label; ``labels`` are those of the voices.

    Texts and words stay as they were heard. Indexes are new. Those whose old index is in ``uncut`` stay whole, and
    have no speaker where several speak.
    """
    by_segment: dict[int, list[FoundTurn]] = {}
    for turn in found.turns:
        by_segment.setdefault(turn.piece.segment, []).append(turn)
    made: list[Segment] = []
    for segment in segments:
        parts = _cut(segment, by_segment.get(segment.index, []), labels)
        made += [segment] if segment.index in uncut and len(parts) > 1 else parts
    return tuple(replace(each, index=index) for index, each in enumerate(made))


def _cut(segment: Segment, turns: Sequence[FoundTurn], labels: Sequence[str]) -> list[Segment]:
    runs = [(who, list(run)) for who, run in groupby(turns, key=lambda turn: _called(turn, labels))]
    if len(runs) <= 1:
        return [replace(segment, speaker=who) for who, _ in runs] or [segment]
    parts = []
    for who, run in runs:
        words = segment.words[run[0].piece.first : run[-1].piece.end]
        span = TimeSpan(words[0].span.start_ms, max(word.span.end_ms for word in words))
        text = " ".join(word.text for word in words)
        parts.append(replace(segment, span=span, text=text, words=words, speaker=who))
    return parts


def _called(turn: FoundTurn, labels: Sequence[str]) -> str | None:
    if turn.voice is None:
        return None
    return labels[turn.voice] + (DOUBT if turn.is_doubtful else "")


def made_whole(
    lines: Sequence[Segment], heard: Sequence[Segment], kept: Collection[int] = ()
) -> tuple[tuple[Segment, ...], dict[int, int]]:
    """``lines`` that were cut where the speaker changes, whole again as they were ``heard``, with new indexes.

    Where a line whose index is in ``kept`` came of one, that stays cut. Also gives the new index of each of the lines
    that stay. Where the two do not hold the same words in the same order, all stay.
    """
    if [word for line in lines for word in line.words] != [word for line in heard for word in line.words]:
        return tuple(lines), {line.index: line.index for line in lines}
    made: list[Segment] = []
    new: dict[int, int] = {}
    rest = iter(lines)
    for whole in heard:
        parts = [next(rest)]
        while sum(len(part.words) for part in parts) < len(whole.words):
            parts.append(next(rest))
        is_one = len(parts) > 1 and not any(part.index in kept for part in parts)
        if not is_one:
            new |= {part.index: len(made) + at for at, part in enumerate(parts)}
        made += [whole] if is_one else parts
    return tuple(replace(line, index=index) for index, line in enumerate(made)), new
