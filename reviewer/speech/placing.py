"""From what an engine gives to segments on the recording's clock: pure.

Engines count seconds from the start of the sound they were handed, give some words no length and lose the
times of some numerals. No word is dropped for want of a time: it gets one worked out, and is marked.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from models.report import Paragraph
from models.spans import TextSpan, TimeSpan
from models.transcript import Segment, Word
from reviewer.report.sentences import sentences
from reviewer.transcripts.interpolate import words_over

# What a letter and a digit of a spoken word take: the medians over the words with a length in the sample cases.
_LETTER_MS, _DIGIT_MS = 60, 270


@dataclass(frozen=True, slots=True)
class RawWord:
    """A word with the blanks around it, seconds from the start of the sound, and the engine's likeness."""

    text: str
    start_s: float | None
    end_s: float | None
    likeness: float


@dataclass(frozen=True, slots=True)
class RawSegment:
    """What an engine gives; ``average_logprob`` is over all tokens that were heard with it."""

    text: str
    words: tuple[RawWord, ...]
    start_s: float
    end_s: float
    average_logprob: float
    no_speech: float


def at_sentences(raw: RawSegment) -> tuple[RawSegment, ...]:
    """The same words, a segment for each sentence; whole where the words do not spell the text."""
    if "".join(word.text for word in raw.words).strip() != raw.text:
        return (raw,)
    ends = {span.end for span in sentences(raw.text, [Paragraph(TextSpan(0, len(raw.text)), 1)])}
    made: list[RawSegment] = []
    said: list[RawWord] = []
    at = len(raw.text) - sum(len(word.text) for word in raw.words)  # the blank that the first word begins with
    for word in raw.words:
        said.append(word)
        at += len(word.text)
        if at in ends:
            made.append(_of_words(raw, said))
            said = []
    return tuple(made) + ((_of_words(raw, said),) if said else ())


def _of_words(raw: RawSegment, words: Sequence[RawWord]) -> RawSegment:
    return replace(
        raw,
        text="".join(word.text for word in words).strip(),
        words=tuple(words),
        start_s=min((word.start_s for word in words if word.start_s is not None), default=raw.start_s),
        end_s=max((word.end_s for word in words if word.end_s is not None), default=raw.end_s),
    )


def placed(raw: Iterable[RawSegment], sound: TimeSpan, language: str | None) -> tuple[Segment, ...]:
    """Segments inside ``sound``, which is where the engine's sound lies; not yet numbered, empty ones left out."""
    return tuple(_segment(each, sound, language) for each in raw if each.text)


def _segment(raw: RawSegment, sound: TimeSpan, language: str | None) -> Segment:
    words = _words(raw, sound)
    start, end = words[0].span.start_ms, max(word.span.end_ms for word in words)
    return Segment(
        index=0,
        span=TimeSpan(start, max(start, end)),
        text=raw.text,
        words=words,
        language=language,
        score=round(math.exp(raw.average_logprob), 4),
        no_speech_score=round(raw.no_speech, 4),
    )


def _words(raw: RawSegment, sound: TimeSpan) -> tuple[Word, ...]:
    """The engine's words if they spell the text; else the text's own, with times worked out."""
    given = [word for word in raw.words if word.text.strip()]
    if "".join(word.text for word in given).split() != raw.text.split():
        return words_over(raw.text.split(), _span(raw.start_s, raw.end_s, sound))
    made: list[Word] = []
    for at, word in enumerate(given):
        earliest = made[-1].span.end_ms if made else sound.start_ms
        if word.start_s is None or word.end_s is None:
            span, is_worked_out = TimeSpan(earliest, _next_start(given[at + 1 :], sound, earliest)), True
        else:
            span, is_worked_out = _span(word.start_s, word.end_s, sound), False
        start = max(span.start_ms, earliest)
        end = max(span.end_ms, start)
        made.append(Word(word.text.strip(), TimeSpan(start, end), round(word.likeness, 4), is_worked_out))
    return tuple(made)


def _next_start(following: Sequence[RawWord], sound: TimeSpan, earliest: int) -> int:
    """Where a word without a time ends: its share of the room before the next word that has one."""
    timed = next((at for at, word in enumerate(following) if word.start_s is not None), None)
    limit = sound.end_ms if timed is None else _ms(following[timed].start_s or 0.0, sound)
    untimed = 1 + (len(following) if timed is None else timed)
    return earliest + max(0, limit - earliest) // untimed


def _span(start_s: float, end_s: float, sound: TimeSpan) -> TimeSpan:
    start = _ms(start_s, sound)
    return TimeSpan(start, max(start, _ms(end_s, sound)))


def _ms(seconds: float, sound: TimeSpan) -> int:
    return min(sound.start_ms + max(0, round(seconds * 1000)), sound.end_ms)


def with_lengths(segments: Sequence[Segment], sound: TimeSpan, silent: Sequence[TimeSpan]) -> tuple[Segment, ...]:
    """``segments`` in which words that an engine gave a moment but no length have a time, marked as worked out.

    It is what such a word usually takes, in the room between its neighbors: after the moment, else before it; never
    where there is no sound. A word without any room stays at its moment. The neighbors keep their times.
    """
    words = [word for segment in segments for word in segment.words]
    for at, word in enumerate(words):
        if not word.span.length_ms:
            before = words[at - 1].span.end_ms if at else sound.start_ms
            after = words[at + 1].span.start_ms if at + 1 < len(words) else sound.end_ms
            words[at] = replace(word, span=_lengthened(word, before, after, silent), is_interpolated=True)
    rest = iter(words)
    return tuple(_with_words(each, tuple(islice(rest, len(each.words)))) for each in segments)


def _lengthened(word: Word, before: int, after: int, silent: Sequence[TimeSpan]) -> TimeSpan:
    moment = word.span.start_ms
    earliest = max([before, *(each.end_ms for each in silent if each.end_ms <= moment)])
    latest = min([after, *(each.start_ms for each in silent if each.start_ms >= moment)])
    usual_ms = sum(_DIGIT_MS if each.isdigit() else _LETTER_MS for each in word.text if each.isalnum())
    if latest > moment:
        return TimeSpan(moment, min(latest, moment + usual_ms))
    return TimeSpan(max(min(earliest, moment), moment - usual_ms), moment)


def _with_words(segment: Segment, words: tuple[Word, ...]) -> Segment:
    if words == segment.words:
        return segment
    return replace(segment, words=words, span=TimeSpan(words[0].span.start_ms, max(w.span.end_ms for w in words)))


def part(segments: Iterable[Segment], within: TimeSpan) -> tuple[Segment, ...]:
    """What is said in ``within``: the words whose middle lies there."""
    made = []
    for segment in segments:
        kept = [word for word in segment.words if _is_in((word.span.start_ms + word.span.end_ms) // 2, within)]
        if kept:
            span = TimeSpan(kept[0].span.start_ms, max(word.span.end_ms for word in kept))
            text = segment.text if len(kept) == len(segment.words) else " ".join(word.text for word in kept)
            made.append(replace(segment, span=span, text=text, words=tuple(kept)))
    return tuple(made)


def _is_in(at_ms: int, within: TimeSpan) -> bool:
    return within.start_ms <= at_ms < within.end_ms


def kept_out(segment: Segment, silent: Sequence[TimeSpan]) -> Segment:
    """The segment with no word where there is no sound: times are cut off there, or moved to the nearest sound."""
    if not any(segment.span.overlaps(each) for each in silent):
        return segment
    words = tuple(_word_kept_out(word, silent) for word in segment.words)
    spans = [word.span for word in words]
    return replace(segment, words=words, span=TimeSpan(spans[0].start_ms, max(span.end_ms for span in spans)))


def _word_kept_out(word: Word, silent: Sequence[TimeSpan]) -> Word:
    start, end = word.span.start_ms, word.span.end_ms
    for quiet in silent:
        if quiet.start_ms <= start and end <= quiet.end_ms:
            edge = quiet.end_ms if quiet.end_ms - end < start - quiet.start_ms else quiet.start_ms
            return replace(word, span=TimeSpan(edge, edge), is_interpolated=True)
        if quiet.start_ms <= start < quiet.end_ms:
            start = quiet.end_ms
        elif start < quiet.start_ms < end:
            end = quiet.start_ms
    return replace(word, span=TimeSpan(start, end))


def plain_words(text: str) -> list[str]:
    """Words as they are compared between two hearings: case and punctuation do not count."""
    return re.findall(r"\w+", re.sub(r"['’]", "", text.casefold()))
