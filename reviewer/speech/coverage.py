"""Which speech no word covers: pure. "Done" means that nothing is left here."""

from collections.abc import Iterable, Sequence

from models.spans import TimeSpan
from models.transcript import Coverage, Segment, Word
from reviewer.speech.activity import FRAME_MS, joined

# Engines end words early and begin them late; a breath or a laugh is no lost sentence.
_SLACK_MS = 100
_LONGEST_PAUSE_MS = 1_000
LEAST_MISSED_MS = 1_000
LEAST_DOUBTED_MS = 500
_LEAST_NOISE_MS = 2_000
# An engine that leaves out a sentence stretches the word before it over the gap. So a word covers no more than it
# can take to say slowly.
_WORD_MS, _LETTER_MS, _DIGIT_MS = 250, 80, 400


def uncovered(
    speech: Sequence[TimeSpan], segments: Iterable[Segment], *, least_ms: int = LEAST_MISSED_MS
) -> tuple[TimeSpan, ...]:
    """Where somebody speaks for at least ``least_ms`` and no word is written. Held-back segments cover nothing.

    Short pauses between two words that are written do not part such speech, but do not count.
    What is worth hearing again (``LEAST_DOUBTED_MS``) is shorter than what is listed as missed.
    """
    heard = joined(
        TimeSpan(max(0, span.start_ms - _SLACK_MS), span.end_ms + _SLACK_MS)
        for segment in segments
        if segment.held_back is None
        for span in ([_sayable(word) for word in segment.words] or [segment.span])
    )
    groups: list[list[TimeSpan]] = []
    for part in (part for span in speech for part in without(span, heard)):
        if groups and _is_one(groups[-1][-1], part, heard):
            groups[-1].append(part)
        else:
            groups.append([part])
    long_enough = (each for each in groups if sum(part.length_ms for part in each) >= least_ms)
    return tuple(each[0].joined(each[-1]) for each in long_enough)


def _is_one(before: TimeSpan, after: TimeSpan, heard: Sequence[TimeSpan]) -> bool:
    pause = TimeSpan(before.end_ms, max(before.end_ms, after.start_ms))
    return pause.length_ms <= _LONGEST_PAUSE_MS and not any(span.overlaps(pause) for span in heard)


def _sayable(word: Word) -> TimeSpan:
    longest_ms = _WORD_MS + sum(_DIGIT_MS if each.isdigit() else _LETTER_MS for each in word.text)
    return TimeSpan(word.span.start_ms, min(word.span.end_ms, word.span.start_ms + longest_ms))


def without(span: TimeSpan, others: Sequence[TimeSpan]) -> Iterable[TimeSpan]:
    """What of a span is in none of others, which are in time order."""
    at = span.start_ms
    for other in others:
        if not other.overlaps(span):
            continue
        if other.start_ms > at:
            yield TimeSpan(at, other.start_ms)
        at = max(at, other.end_ms)
    if at < span.end_ms:
        yield TimeSpan(at, span.end_ms)


def whole(parts: Sequence[Coverage | None]) -> Coverage | None:
    """The coverage of a recording from that of its stretches; None where one of them has none.

    Of low noise what lasts for two seconds or more counts.
    """
    known = [part for part in parts if part is not None]
    if not known or len(known) != len(parts):
        return None
    # A cut between two stretches parts no noise, though a frame of each is left there.
    noisy = joined((span for part in known for span in part.low_noise), within_ms=2 * FRAME_MS)
    return Coverage(
        speech=joined(span for part in known for span in part.speech),
        silent=joined(span for part in known for span in part.silent),
        missed=joined(span for part in known for span in part.missed),
        perhaps=joined(span for part in known for span in part.perhaps),
        low_noise=tuple(span for span in noisy if span.length_ms >= _LEAST_NOISE_MS),
    )
