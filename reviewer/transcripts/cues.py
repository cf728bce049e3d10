"""What every reader of a transcript format hands over, and how it becomes segments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.spans import TimeSpan
from models.transcript import Coverage, SecondHearing, Segment, Word
from reviewer.errors import TranscriptError
from reviewer.transcripts.interpolate import words_over

# Where people speak at once, makers write lines in either order.
_OUT_OF_ORDER_MS = 1_000
# As this program marks it in transcripts for others (``reviewer.transcripts.writing.marked``).
_HELD_BACK = re.compile(r"\[held back: ([^\]]+)\]\s*")


@dataclass(frozen=True, slots=True)
class Maker:
    """What made a transcript, as far as the file tells. ``recording_sha256`` is what it was made from.

    ``is_ours``: the file is one that this program wrote, and its words have the times that they are to have.
    """

    engine: str
    model_name: str | None = None
    model_sha256: str | None = None
    options_json: str = "{}"
    recording_sha256: str | None = None
    coverage: Coverage | None = None
    second: tuple[SecondHearing, ...] = ()
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class CueWord:
    """A word as the source has it; times in milliseconds or None."""

    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    score: float | None = None
    is_interpolated: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of speech as the source has it; ``place`` says where in the file, for people."""

    place: str
    start_ms: int | None
    end_ms: int | None
    text: str
    speaker: str | None = None
    words: tuple[CueWord, ...] = ()
    language: str | None = None
    score: float | None = None
    no_speech_score: float | None = None
    held_back: str | None = None


def to_segments(cues: Sequence[Cue], name: str) -> tuple[Segment, ...]:
    """The cues as segments, in the order in which they begin.

    Raises:
        TranscriptError: A cue has no time, ends before it begins, or begins a second or more before one before it.
    """
    spans: list[TimeSpan] = []
    latest_ms = 0
    for cue in cues:
        spans.append(_span(cue, name))
        if spans[-1].start_ms <= latest_ms - _OUT_OF_ORDER_MS:
            raise _refused(name, cue, "begins before the one before it: the times are out of order")
        latest_ms = max(latest_ms, spans[-1].start_ms)
    ordered = sorted(zip(cues, spans, strict=True), key=lambda each: each[1].start_ms)
    return tuple(_segment(cue, index, span) for index, (cue, span) in enumerate(ordered))


def _span(cue: Cue, name: str) -> TimeSpan:
    if cue.start_ms is None or cue.end_ms is None:
        raise _refused(name, cue, "has no time")
    if not 0 <= cue.start_ms <= cue.end_ms:
        raise _refused(name, cue, "ends before it begins")
    return TimeSpan(cue.start_ms, cue.end_ms)


def _refused(name: str, cue: Cue, what: str) -> TranscriptError:
    return TranscriptError(
        f"{name}: {cue.place} {what}.", kept="Nothing was added.", hint="Export the transcript again, with times."
    )


def _segment(cue: Cue, index: int, span: TimeSpan) -> Segment:
    marked = _HELD_BACK.match(cue.text) if not cue.words else None
    if marked:
        cue = replace(cue, text=cue.text[marked.end() :], held_back=marked.group(1))
    words = _timed(cue.words, span) if cue.words else words_over(cue.text.split(), span)
    return Segment(
        index=index,
        span=span,
        text=cue.text.strip(),
        words=words,
        speaker=cue.speaker,
        language=cue.language,
        score=cue.score,
        no_speech_score=cue.no_speech_score,
        held_back=cue.held_back,
    )


def _timed(words: Sequence[CueWord], span: TimeSpan) -> tuple[Word, ...]:
    """Words without times share the room between their neighbors."""
    made: list[Word] = []
    for at, word in enumerate(words):
        start = word.start_ms if word.start_ms is not None else (made[-1].span.end_ms if made else span.start_ms)
        end = word.end_ms
        if end is None:
            following = [each.start_ms for each in words[at + 1 :] if each.start_ms is not None]
            untimed = 1 + next((n for n, each in enumerate(words[at + 1 :]) if each.start_ms is not None), 0)
            end = start + max(0, (following[0] if following else span.end_ms) - start) // max(1, untimed)
        is_worked_out = word.is_interpolated or word.start_ms is None or word.end_ms is None
        made.append(Word(word.text, TimeSpan(max(0, start), max(0, start, end)), word.score, is_worked_out))
    return tuple(made)
