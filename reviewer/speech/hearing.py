"""The way from sound to finished stretches, whichever engine listens.

Speech is found first, by a detector that has nothing to do with the engine; only speech is handed to the
engine, in chunks cut at pauses. A chunk that was heard poorly is heard again with more care. Speech in which
still no word is written is heard once more by itself, and is listed as missed if that gives nothing. What
looks invented is held back. Every step is the same for the same sound, so a resumed run changes nothing.
"""

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.transcript import Coverage, HeardAgainFor, SecondHearing, Segment, Stretch
from reviewer.media.audio import SAMPLE_RATE, AudioTrack
from reviewer.progress import Progress, Step
from reviewer.speech import guard
from reviewer.speech.activity import clipped, silent_spans
from reviewer.speech.coverage import uncovered
from reviewer.speech.cutting import chunks_of, stretches_at_pauses
from reviewer.speech.languages import spoken_languages
from reviewer.speech.placing import RawSegment, kept_out, part, placed, plain_words
from reviewer.speech.recognizer import Options
from reviewer.speech.voice import Voice

_CHUNK_MS = 16_000
_CHUNK_PAUSE_MS = 3_000
_MARGIN_MS = 300
_POOR_SCORE = 0.5
_BEST_KNOWN = "en"
_CONTEXT_MS = 4_000
_POOR = HeardAgainFor.POOR
_HOW = {
    HeardAgainFor.POOR: "the worse of two hearings: quickly, or with more care",
    HeardAgainFor.VOCABULARY: "with the case's vocabulary",
    HeardAgainFor.FINDING: "with care and the sound around it",
}

Sound = NDArray[np.float32]
Item = TypeVar("Item")
Made = TypeVar("Made")


class Engine(Protocol):
    """What an engine has to offer; called from ``workers`` threads at once."""

    workers: int
    name: str
    is_multilingual: bool

    def voice_likeness(self, samples: Sound) -> Sound:
        """How much each frame sounds like speech."""

    def languages(self, sounds: Sequence[Sound]) -> list[dict[str, float]]:
        """For each sound how much it sounds like each language."""

    def quick(
        self, sounds: Sequence[Sound], *, language: str | None, hotwords: str = ""
    ) -> list[tuple[RawSegment, ...]]:
        """What is said in each sound, at little cost."""

    def careful(
        self, sound: Sound, *, language: str | None, beam_size: int, is_loop: bool = False
    ) -> tuple[RawSegment, ...]:
        """What is said in one sound, with care."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A part of a recording that is heard at once, and its language (None: the engine's own)."""

    span: TimeSpan
    language: str | None


@dataclass(frozen=True, slots=True)
class _Ear:
    """What listens to what, and how."""

    engine: Engine
    track: AudioTrack
    options: Options

    def carefully(self, span: TimeSpan, language: str | None, *, is_loop: bool = False) -> tuple[Segment, ...]:
        """What is said in ``span``, with care."""
        raw = self.engine.careful(
            self.track.samples(span), language=language, beam_size=self.options.beam_size, is_loop=is_loop
        )
        return placed(raw, span, language)

    def languages(self, spans: Sequence[TimeSpan]) -> list[dict[str, float]]:
        """For each span how much it sounds like each language."""
        return self.engine.languages([self.track.samples(span) for span in spans])

    def widened(self, span: TimeSpan, by_ms: int) -> TimeSpan:
        """``span`` with the sound around it, as far as there is any."""
        end_ms = max(span.end_ms, min(span.end_ms + by_ms, self.track.duration_ms))
        return TimeSpan(max(0, span.start_ms - by_ms), end_ms)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch that is to be heard, with where the voice detector finds speech, faint speech included."""

    span: TimeSpan
    speech: tuple[TimeSpan, ...]
    faint: tuple[TimeSpan, ...]


def stretches(
    engine: Engine, track: AudioTrack, options: Options, *, start_ms: int, first_index: int, progress: Progress
) -> Iterator[Stretch]:
    """What is said from ``start_ms`` on, stretch by stretch; a few are heard ahead, at the same time."""
    ear = _Ear(engine, track, options)
    voice = Voice(track, engine.voice_likeness)
    spans = stretches_at_pauses(voice.speech_in, track.duration_ms, longest_ms=options.stretch_ms, start_ms=start_ms)
    parts = (_Part(span, voice.speech_in(span), voice.faint_in(span)) for span in spans)
    index = first_index
    for stretch in _ahead(lambda each: _heard(ear, each), parts, engine.workers):
        segments = tuple(replace(each, index=index + at) for at, each in enumerate(stretch.segments))
        index += len(segments)
        yield replace(stretch, segments=segments)
        progress(Step("transcribe", stretch.span.end_ms, track.duration_ms))


def _ahead(work: Callable[[Item], Made], items: Iterable[Item], workers: int) -> Iterator[Made]:
    """``work`` on each item in several threads, results in the items' order, never far ahead."""
    waiting: deque[Future[Made]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for left in waiting:
                left.cancel()


def _heard(ear: _Ear, stretch: _Part) -> Stretch:
    """One stretch, to its end."""
    start_ms = stretch.span.start_ms
    quiet = silent_spans(ear.track.samples(stretch.span), sample_rate=SAMPLE_RATE)
    silent = tuple(each.shifted(start_ms) for each in quiet)
    chunks = _chunks(ear, stretch)
    first = _quick(ear, chunks)
    twice = [_with_care(ear, chunk, heard, stretch.speech) for chunk, heard in zip(chunks, first, strict=True)]
    found = [_guarded(each, stretch.faint, silent) for best, _ in twice for each in best]
    gaps = uncovered(stretch.speech, found)
    found.extend(_guarded(each, stretch.faint, silent) for gap in gaps for each in _in_gap(ear, gap, chunks))
    found.sort(key=lambda segment: (segment.span.start_ms, segment.span.end_ms))
    second = [
        made
        for chunk, (best, other) in zip(chunks, twice, strict=True)
        if (made := _differing(best, other, _POOR, chunk.span, ear)) is not None
    ]
    if ear.options.hotwords:
        second.extend(_with_vocabulary(ear, chunks, first))
    coverage = Coverage(stretch.speech, silent, uncovered(stretch.speech, found))
    return Stretch(stretch.span, tuple(found), coverage, tuple(second))


def _chunks(ear: _Ear, stretch: _Part) -> list[_Chunk]:
    """The stretch's speech in chunks of one language each."""
    if ear.options.language or not ear.engine.is_multilingual:
        runs = [(ear.options.language or "en", stretch.faint)]
    else:
        runs = spoken_languages(stretch.faint, stretch.span, ear.languages)
    halves = [(a[-1].end_ms + b[0].start_ms) // 2 for (_, a), (_, b) in itertools.pairwise(runs)]
    borders = itertools.pairwise([stretch.span.start_ms, *halves, stretch.span.end_ms])
    return [
        _Chunk(span, language)
        for (language, speech), (start, end) in zip(runs, borders, strict=True)
        for span in chunks_of(
            speech,
            TimeSpan(start, end),
            longest_ms=_CHUNK_MS,
            longest_pause_ms=_CHUNK_PAUSE_MS,
            margin_ms=_MARGIN_MS,
        )
    ]


def _quick(ear: _Ear, chunks: Sequence[_Chunk], hotwords: str = "") -> list[tuple[Segment, ...]]:
    """What is said in each chunk; those of one language are heard together."""
    made: dict[_Chunk, tuple[Segment, ...]] = {}
    for language in dict.fromkeys(chunk.language for chunk in chunks):
        same = [chunk for chunk in chunks if chunk.language == language]
        sounds = [ear.track.samples(chunk.span) for chunk in same]
        for chunk, raw in zip(same, ear.engine.quick(sounds, language=language, hotwords=hotwords), strict=True):
            made[chunk] = placed(raw, chunk.span, language)
    return [made[chunk] for chunk in chunks]


def _with_care(
    ear: _Ear, chunk: _Chunk, heard: tuple[Segment, ...], speech: Sequence[TimeSpan]
) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """The better of two hearings, and the other one; only what was heard poorly is heard twice.

    What is not English always is: small weights know other languages far less well.
    """
    inside = clipped(speech, chunk.span)
    is_loop = any(guard.is_loop(each.text) for each in heard)
    is_unsure = any((each.score or 0.0) < _POOR_SCORE for each in heard)
    if not (is_loop or is_unsure or chunk.language != _BEST_KNOWN or uncovered(inside, heard)):
        return heard, heard
    again = ear.carefully(chunk.span, chunk.language, is_loop=is_loop)
    return (again, heard) if _badness(again, inside) <= _badness(heard, inside) else (heard, again)


def _badness(heard: Sequence[Segment], speech: Sequence[TimeSpan]) -> tuple[bool, float]:
    """Loops are worst; then speech without words, in seconds, and how unsure the engine was."""
    left_s = sum(each.length_ms for each in uncovered(speech, heard)) / 1000
    doubt = 1 - sum(each.score or 0.0 for each in heard) / len(heard) if heard else 1.0
    return any(guard.is_loop(each.text) for each in heard), left_s + doubt


def _guarded(segment: Segment, faint: Sequence[TimeSpan], silent: Sequence[TimeSpan]) -> Segment:
    held_back = guard.reason_to_hold_back(segment, faint, silent)
    return replace(kept_out(segment, silent) if held_back is None else segment, held_back=held_back)


def _in_gap(ear: _Ear, gap: TimeSpan, chunks: Sequence[_Chunk]) -> tuple[Segment, ...]:
    """What is said where no word was written: heard by itself, with a little of the sound around it."""
    near = next((chunk for chunk in chunks if chunk.span.overlaps(gap)), chunks[-1])
    return part(ear.carefully(ear.widened(gap, _MARGIN_MS), near.language), gap)


def _with_vocabulary(
    ear: _Ear, chunks: Sequence[_Chunk], plain: Sequence[tuple[Segment, ...]]
) -> Iterator[SecondHearing]:
    """The same sound with the case's vocabulary: what differs stands beside the transcript, never in it."""
    for chunk, without, with_it in zip(chunks, plain, _quick(ear, chunks, ear.options.hotwords), strict=True):
        made = _differing(without, with_it, HeardAgainFor.VOCABULARY, chunk.span, ear)
        if made is not None:
            yield made


def _differing(
    one: Sequence[Segment], other: Sequence[Segment], reason: HeardAgainFor, span: TimeSpan, ear: _Ear
) -> SecondHearing | None:
    """The other hearing of ``span``, if its words differ."""
    said, otherwise = (" ".join(each.text for each in heard) for heard in (one, other))
    if plain_words(said) == plain_words(otherwise):
        return None
    return SecondHearing(span, otherwise, reason, ear.engine.name, _HOW[reason])


def hear_again(
    engine: Engine, track: AudioTrack, spans: Sequence[TimeSpan], options: Options
) -> Iterator[SecondHearing]:
    """What is said in each span, heard with care and with the sound around it."""
    ear = _Ear(engine, track, options)
    for span in spans:
        language = options.language or "en"
        if options.language is None and engine.is_multilingual:
            language = spoken_languages((span,), span, ear.languages)[0][0]
        heard = part(ear.carefully(ear.widened(span, _CONTEXT_MS), language), span)
        said = " ".join(each.text for each in heard)
        yield SecondHearing(span, said, HeardAgainFor.FINDING, engine.name, _HOW[HeardAgainFor.FINDING])
