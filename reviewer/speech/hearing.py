"""The way from sound to finished stretches, whichever engine listens.

Speech is found first, by a detector that has nothing to do with the engine; only speech is handed to the
engine, in chunks cut at pauses. A chunk that was heard poorly is heard again, filled up otherwise. Speech in which
still no word is written is heard once more by itself, and is listed as missed if that gives nothing. What
looks invented is held back. Every step is the same for the same sound, so a resumed run changes nothing.
"""

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.transcript import Coverage, HeardAgainFor, SecondHearing, Segment, Stretch
from reviewer.media.audio import SAMPLE_RATE, AudioTrack
from reviewer.progress import Progress, Step
from reviewer.speech import guard
from reviewer.speech.activity import LEAST_NOISE_MS, clipped, joined, low_noise_spans, silent_spans, speech_spans
from reviewer.speech.coverage import LEAST_DOUBTED_MS, uncovered, without
from reviewer.speech.cutting import chunks_of, stretches_at_pauses
from reviewer.speech.languages import spoken_languages
from reviewer.speech.mending import around, left_out, put_in
from reviewer.speech.placing import RawSegment, kept_out, part, placed, plain_words, with_lengths
from reviewer.speech.recognizer import Options
from reviewer.speech.voice import Voice

_CHUNK_MS = 12_000
_CHUNK_PAUSE_MS = 3_000
_MARGIN_MS = 300
# Whisper hears talk with a pause of this length otherwise than talk that goes on.
_PAUSE_MS = 400
# A gap is heard with what is said before it; if that gives nothing, by itself with what is said after it: an engine
# that stopped at the end of a sentence stops there again.
_GAP_REACHES_MS = ((4_000, 1_000), (300, 4_000))
_SHORTEST_STRETCH_MS = 30_000
_POOR_SCORE = 0.35
# What is heard again because it was poor or left out: a wider beam loses more words there.
_AGAIN_BEAM = 2
_LEAST_SCORE_PUT_IN = 0.4
_BEST_KNOWN = "en"
_CONTEXT_MS = 4_000
# Between two turns in two languages there may be hardly a breath.
_LEAST_BREATH_MS, _MOST_BREATHS = 64, 4
_POOR = HeardAgainFor.POOR
_HOW = {
    HeardAgainFor.POOR: "the worse of two hearings of the same sound",
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
        self, sounds: Sequence[Sound], *, language: str | None, hotwords: str = "", has_pauses: bool = True
    ) -> list[tuple[RawSegment, ...]]:
        """What is said in each sound, at little cost; of talk that goes on, or of talk with pauses."""

    def careful(
        self, sounds: Sequence[Sound], *, language: str | None, beam_size: int, is_loop: bool = False
    ) -> list[tuple[RawSegment, ...]]:
        """What is said in each sound, with care."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A part of a recording that is heard at once, its language (None: the engine's own), and whether talk pauses."""

    span: TimeSpan
    language: str | None
    has_pauses: bool = True


_Hearings = dict[_Chunk, tuple[Segment, ...]]


class _Hear(Protocol):
    """A way of hearing several sounds of one language."""

    def __call__(self, sounds: Sequence[Sound], *, language: str | None) -> list[tuple[RawSegment, ...]]:
        """What is said in each."""


@dataclass(frozen=True, slots=True)
class _Ear:
    """What listens to what, and how."""

    engine: Engine
    track: AudioTrack
    options: Options

    def quickly(self, chunks: Sequence[_Chunk], hotwords: str = "") -> _Hearings:
        """What is said in each chunk; those of one language are heard together, talk with pauses apart from other."""
        made: _Hearings = {}
        for has_pauses in (True, False):
            alike = [chunk for chunk in chunks if chunk.has_pauses is has_pauses]
            made |= self._together(alike, partial(self.engine.quick, hotwords=hotwords, has_pauses=has_pauses))
        return {chunk: made[chunk] for chunk in chunks}

    def carefully(self, chunks: Sequence[_Chunk], *, beam_size: int = _AGAIN_BEAM, is_loop: bool = False) -> _Hearings:
        """What is said in each chunk, with care."""
        return self._together(chunks, partial(self.engine.careful, beam_size=beam_size, is_loop=is_loop))

    def _together(self, chunks: Sequence[_Chunk], hear: _Hear) -> _Hearings:
        made: _Hearings = {}
        for language in dict.fromkeys(chunk.language for chunk in chunks):
            same = [chunk for chunk in chunks if chunk.language == language]
            heard = hear([self.track.samples(chunk.span) for chunk in same], language=language)
            made.update((chunk, placed(raw, chunk.span, language)) for chunk, raw in zip(same, heard, strict=True))
        return {chunk: made[chunk] for chunk in chunks}

    def languages(self, spans: Sequence[TimeSpan]) -> list[dict[str, float]]:
        """For each span how much it sounds like each language."""
        return self.engine.languages([self.track.samples(span) for span in spans])

    def pauses(self, span: TimeSpan) -> list[int]:
        """The middles of the longest pauses in a span, even short ones."""
        spoken = speech_spans(self.engine.voice_likeness(self.track.samples(span)), least_pause_ms=_LEAST_BREATH_MS)
        gaps = sorted(itertools.pairwise(spoken), key=lambda pair: pair[0].end_ms - pair[1].start_ms)[:_MOST_BREATHS]
        return sorted(span.start_ms + (a.end_ms + b.start_ms) // 2 for a, b in gaps)

    def widened(self, span: TimeSpan, by_ms: int) -> TimeSpan:
        """``span`` with the sound around it, as far as there is any."""
        end_ms = max(span.end_ms, min(span.end_ms + by_ms, self.track.duration_ms))
        return TimeSpan(max(0, span.start_ms - by_ms), end_ms)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch that is to be heard, with where the voice detector finds speech, faint speech, perhaps speech included.

    Only speech and faint speech are heard: what is less like it gave no words when it was tried.
    """

    span: TimeSpan
    speech: tuple[TimeSpan, ...]
    faint: tuple[TimeSpan, ...]
    perhaps: tuple[TimeSpan, ...]


def stretches(
    engine: Engine, track: AudioTrack, options: Options, *, start_ms: int, first_index: int, progress: Progress
) -> Iterator[Stretch]:
    """What is said from ``start_ms`` on, stretch by stretch; a few are heard ahead, at the same time."""
    ear = _Ear(engine, track, options)
    voice = Voice(track, engine.voice_likeness)
    spans = stretches_at_pauses(
        voice.speech_in,
        track.duration_ms,
        longest_ms=options.stretch_ms,
        shortest_ms=_SHORTEST_STRETCH_MS,
        start_ms=start_ms,
    )
    parts = (_Part(span, voice.speech_in(span), voice.faint_in(span), voice.perhaps_in(span)) for span in spans)
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
    sound = ear.track.samples(stretch.span)
    silent, noisy = (
        tuple(each.shifted(stretch.span.start_ms) for each in found)
        for found in (silent_spans(sound, sample_rate=SAMPLE_RATE), low_noise_spans(sound))
    )
    chunks = _chunks(ear, stretch)
    first = ear.quickly(chunks)
    twice = _with_care(ear, first, stretch.speech)
    found = [_guarded(each, stretch, silent) for best, _ in twice.values() for each in best]
    for reach in _GAP_REACHES_MS:
        for new in list(_left_out(ear, stretch, found, chunks, reach)):
            found = put_in(found, _guarded(new, stretch, silent))
    coverage = _coverage(stretch, silent, noisy, found)
    second = [_differing(best, other, _POOR, chunk.span, ear) for chunk, (best, other) in twice.items()]
    if ear.options.hotwords:
        second.extend(_with_vocabulary(ear, first))
    # Not before: the guard knows inventions by words without a length.
    timed = with_lengths(found, stretch.span, silent)
    return Stretch(stretch.span, timed, coverage, tuple(each for each in second if each is not None))


def _coverage(
    stretch: _Part, silent: tuple[TimeSpan, ...], noisy: Sequence[TimeSpan], found: Sequence[Segment]
) -> Coverage:
    missed = uncovered(stretch.speech, found)
    more = [each for each in uncovered(stretch.perhaps, found) if not any(each.overlaps(known) for known in missed)]
    somebody = joined([*stretch.faint, *more])
    nobody = (left for each in noisy for left in without(each, somebody))
    low_noise = tuple(each for each in nobody if each.length_ms >= LEAST_NOISE_MS)
    return Coverage(stretch.speech, silent, missed, tuple(more), low_noise)


def _chunks(ear: _Ear, stretch: _Part) -> list[_Chunk]:
    """The stretch's speech in chunks of one language each."""
    if not stretch.faint:
        return []
    if ear.options.language or not ear.engine.is_multilingual:
        runs = [(ear.options.language or "en", stretch.faint)]
    else:
        runs = spoken_languages(stretch.faint, stretch.span, ear.languages, ear.pauses)
    halves = [(a[-1].end_ms + b[0].start_ms) // 2 for (_, a), (_, b) in itertools.pairwise(runs)]
    borders = itertools.pairwise([stretch.span.start_ms, *halves, stretch.span.end_ms])
    return [
        _Chunk(span, language, _has_pauses(clipped(speech, span)))
        for (language, speech), (start, end) in zip(runs, borders, strict=True)
        for span in chunks_of(
            speech,
            TimeSpan(start, end),
            longest_ms=_CHUNK_MS,
            longest_pause_ms=_CHUNK_PAUSE_MS,
            margin_ms=_MARGIN_MS,
        )
    ]


def _has_pauses(speech: Sequence[TimeSpan]) -> bool:
    return any(b.start_ms - a.end_ms >= _PAUSE_MS for a, b in itertools.pairwise(speech))


def _with_care(
    ear: _Ear, first: _Hearings, speech: Sequence[TimeSpan]
) -> dict[_Chunk, tuple[tuple[Segment, ...], tuple[Segment, ...]]]:
    """For each chunk the better of two hearings, and the other one; only what was heard poorly is heard twice."""
    loops = [chunk for chunk, heard in first.items() if _has_loop(heard)]
    poor = [chunk for chunk, heard in first.items() if chunk not in loops and _is_poor(chunk, heard)]
    again = {**ear.carefully(poor), **ear.carefully(loops, is_loop=True)}
    return {chunk: _better_first(again.get(chunk, heard), heard, chunk, speech) for chunk, heard in first.items()}


def _has_loop(heard: Sequence[Segment]) -> bool:
    return any(guard.is_loop(each.text) for each in heard)


def _is_poor(chunk: _Chunk, heard: Sequence[Segment]) -> bool:
    """Unsure, or not in English: small weights know other languages far less well."""
    return chunk.language != _BEST_KNOWN or any((each.score or 0.0) < _POOR_SCORE for each in heard)


def _better_first(
    again: tuple[Segment, ...], heard: tuple[Segment, ...], chunk: _Chunk, speech: Sequence[TimeSpan]
) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    inside = clipped(speech, chunk.span)
    return (again, heard) if _badness(again, inside) <= _badness(heard, inside) else (heard, again)


def _badness(heard: Sequence[Segment], speech: Sequence[TimeSpan]) -> tuple[bool, float]:
    """Loops are worst, of sentences too; then speech without words, in seconds, and how unsure the engine was."""
    left_s = sum(each.length_ms for each in uncovered(speech, heard)) / 1000
    doubt = 1 - sum(each.score or 0.0 for each in heard) / len(heard) if heard else 1.0
    return guard.is_loop(" ".join(each.text for each in heard)), left_s + doubt


def _guarded(segment: Segment, stretch: _Part, silent: Sequence[TimeSpan]) -> Segment:
    speech = stretch.speech if guard.is_doubted(segment) else stretch.faint
    held_back = guard.reason_to_hold_back(segment, speech, silent)
    return replace(kept_out(segment, silent) if held_back is None else segment, held_back=held_back)


def _left_out(
    ear: _Ear, stretch: _Part, found: Sequence[Segment], chunks: Sequence[_Chunk], reach: tuple[int, int]
) -> Iterator[Segment]:
    """Words for speech in which none is written; it is heard again with what is said ``reach`` around it."""
    known = [each for each in found if each.held_back is None]
    windows = {
        gap: _Chunk(
            around(gap, stretch.faint, before_ms=reach[0], after_ms=reach[1]),
            next((chunk.language for chunk in chunks if chunk.span.overlaps(gap)), ear.options.language or _BEST_KNOWN),
        )
        for gap in uncovered(stretch.speech, found, least_ms=LEAST_DOUBTED_MS)
    }
    again = ear.carefully(list(dict.fromkeys(windows.values())))
    for gap, window in windows.items():
        if not _has_loop(again[window]):
            sure = [each for each in again[window] if (each.score or 0.0) >= _LEAST_SCORE_PUT_IN]
            yield from left_out(known, sure, gap, window.span)


def _with_vocabulary(ear: _Ear, plain: _Hearings) -> Iterator[SecondHearing | None]:
    """The same sound with the case's vocabulary: what differs stands beside the transcript, never in it."""
    for chunk, with_it in ear.quickly(list(plain), ear.options.hotwords).items():
        yield _differing(plain[chunk], with_it, HeardAgainFor.VOCABULARY, chunk.span, ear)


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
            runs = spoken_languages((span,), span, ear.languages, ear.pauses)
            language, _ = max(runs, key=lambda run: sum(each.length_ms for each in run[1]))
        wider = _Chunk(ear.widened(span, _CONTEXT_MS), language)
        [heard] = ear.carefully([wider], beam_size=options.beam_size).values()
        said = " ".join(each.text for each in part(heard, span))
        yield SecondHearing(span, said, HeardAgainFor.FINDING, engine.name, _HOW[HeardAgainFor.FINDING])
