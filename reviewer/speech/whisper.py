"""Recognition with faster-whisper: the only file that imports the engine.

The sound is cut at pauses into stretches and each is heard on its own, so that a finished one can be kept.
The engine is handed samples, never a file: its own decoder would drop the time of late or missing sound.
It is not handed stretches in which its voice detector finds no speech: Whisper invents words in silence.
"""

import os
from collections.abc import Iterator, Sequence

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.transcribe import Segment as EngineSegment
from faster_whisper.transcribe import Word as EngineWord
from faster_whisper.vad import VadOptions, get_speech_timestamps
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.transcript import Segment, Stretch, Word
from reviewer.media.audio import SAMPLE_RATE, AudioTrack
from reviewer.progress import Progress, Step
from reviewer.speech.cutting import stretches_at_pauses
from reviewer.speech.recognizer import Options
from reviewer.speech.weights import Weights

# Short pauses are where stretches may be cut; the engine itself hears better with its own, longer ones.
_VAD = VadOptions(min_silence_duration_ms=300, speech_pad_ms=150)
_WINDOW_MS = 10 * 60_000
_OVERLAP_MS = 5_000


class Whisper:
    """A loaded model."""

    def __init__(self, weights: Weights) -> None:
        self._model = WhisperModel(
            str(weights.folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=os.cpu_count() or 1,
            local_files_only=True,
        )
        self._is_multilingual = weights.is_multilingual

    def stretches(
        self, track: AudioTrack, options: Options, *, start_ms: int, first_index: int, progress: Progress
    ) -> Iterator[Stretch]:
        """See ``Recognizer``."""
        speech = _speech(track)
        index = first_index
        for span in stretches_at_pauses(speech, track.duration_ms, longest_ms=options.stretch_ms):
            if span.start_ms < start_ms:
                continue
            segments: tuple[Segment, ...] = ()
            if any(span.overlaps(each) for each in speech):
                segments = tuple(self._heard(track, span, options, index, progress))
            index += len(segments)
            yield Stretch(span, segments)
            progress(Step("transcribe", span.end_ms, track.duration_ms))

    def _heard(
        self, track: AudioTrack, span: TimeSpan, options: Options, index: int, progress: Progress
    ) -> Iterator[Segment]:
        language = options.language if self._is_multilingual else "en"
        found, info = self._model.transcribe(
            track.samples(span),
            language=language,
            task="transcribe",
            beam_size=options.beam_size,
            word_timestamps=True,
            vad_filter=True,
            condition_on_previous_text=False,
            hotwords=options.hotwords or None,
        )
        for segment in found:
            if segment.text.strip():
                made = to_segment(segment, index, span, info.language)
                progress(Step("transcribe", made.span.end_ms, track.duration_ms))
                yield made
                index += 1


def _speech(track: AudioTrack) -> tuple[TimeSpan, ...]:
    """Where the voice detector finds speech, window by window so that memory stays flat."""
    found: list[TimeSpan] = []
    for start_ms in range(0, max(track.duration_ms, 1), _WINDOW_MS):
        end_ms = min(start_ms + _WINDOW_MS + _OVERLAP_MS, track.duration_ms)
        for span in _speech_in(track.samples(TimeSpan(start_ms, max(start_ms, end_ms)))):
            shifted = span.shifted(start_ms)
            if found and shifted.start_ms <= found[-1].end_ms:
                found[-1] = found[-1].joined(shifted)
            else:
                found.append(shifted)
    return tuple(found)


def _speech_in(samples: NDArray[np.float32]) -> list[TimeSpan]:
    if not np.any(samples):
        return []
    return [
        TimeSpan(int(each["start"]) * 1000 // SAMPLE_RATE, int(each["end"]) * 1000 // SAMPLE_RATE)
        for each in get_speech_timestamps(samples, _VAD)
    ]


def to_segment(segment: EngineSegment, index: int, within: TimeSpan, language: str | None) -> Segment:
    """The engine's segment on the recording's clock, inside the stretch, its words in order."""
    span = _placed(segment.start, segment.end, within)
    return Segment(
        index=index,
        span=span,
        text=segment.text.strip(),
        words=_words(segment.words or (), within),
        language=language,
        score=round(float(np.exp(segment.avg_logprob)), 4),
        no_speech_score=round(float(segment.no_speech_prob), 4),
    )


def _words(words: Sequence[EngineWord], within: TimeSpan) -> tuple[Word, ...]:
    made: list[Word] = []
    for word in words:
        text = word.word.strip()
        if not text:
            continue
        is_timed = word.start is not None and word.end is not None
        earliest = made[-1].span.start_ms if made else within.start_ms
        span = _placed(word.start, word.end, within) if is_timed else TimeSpan(earliest, earliest)
        span = TimeSpan(max(span.start_ms, earliest), max(span.end_ms, span.start_ms, earliest))
        made.append(Word(text, span, round(float(word.probability), 4), is_interpolated=not is_timed))
    return tuple(made)


def _placed(start_s: float, end_s: float, within: TimeSpan) -> TimeSpan:
    start = min(within.start_ms + max(0, round(start_s * 1000)), within.end_ms)
    end = min(within.start_ms + max(0, round(end_s * 1000)), within.end_ms)
    return TimeSpan(start, max(start, end))
