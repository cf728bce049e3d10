"""Recognition with faster-whisper: the only file that imports the engine.

The sound is cut at pauses into stretches, and these into chunks of speech that are heard together, several
stretches at a time. A finished stretch can be kept. What was heard poorly, and speech in which no word was
written, is heard again (see ``reviewer.speech.hearing``). The engine is handed samples, never
a file: its own decoder would drop the time of late or missing sound.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_ctranslate2_storage, get_suppressed_tokens
from faster_whisper.vad import get_vad_model
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.transcript import SecondHearing, Stretch
from reviewer.media.audio import SAMPLE_RATE, AudioTrack
from reviewer.progress import Progress
from reviewer.speech import hearing
from reviewer.speech.activity import FRAME_SAMPLES
from reviewer.speech.devices import PROCESSOR
from reviewer.speech.features import Features
from reviewer.speech.placing import RawSegment, RawWord, at_sentences
from reviewer.speech.recognizer import Options
from reviewer.speech.weights import Weights

_MOST_WORKERS = 4
_FULL_FRAMES = 3_000
_FRAMES_PER_S = 100
_FRAMES_A_PLACE = 2  # of what the encoder makes
# Whisper was trained on 30 s; some seconds without sound after the words do as well, at a fraction of the cost.
_AFTER_FRAMES = 400
# So much of that is encoded with each sound; what silence is encoded as stands for the rest.
_NEAR_FRAMES = 100
# Wide enough to hear nearly as well as the usual 5, at less cost (docs/listening.md).
_BEAM = 3
# Source: Whisper's features, decades of power over four, are cut off eight decades below the loudest of a window.
_SILENCE_BELOW = 2.0
_USUAL_LOUDEST = 1.3
_TOKENS_PER_S = 9
_SPARE_TOKENS = 12
_LATEST_BEGIN = 50
_LONGEST_SAMPLES = 28 * SAMPLE_RATE
_AGAINST_LOOPS = {"repetition_penalty": 1.15, "no_repeat_ngram_size": 6}
_PREPENDED = "\"'“¿([{-"
_APPENDED = "\"'.。,，!！?？:：”)]}、"


class Whisper:
    """A loaded model. Its methods may be called from several threads at once."""

    def __init__(self, weights: Weights, *, compute: str = PROCESSOR, is_background: bool = False) -> None:
        cores = max(1, (os.cpu_count() or 1) // (2 if is_background else 1))
        self._is_on_card = compute != PROCESSOR
        self.workers = 1 if self._is_on_card else min(cores, _MOST_WORKERS)
        self.name = weights.name
        self.is_multilingual = weights.is_multilingual
        self._model = WhisperModel(
            str(weights.folder),
            device="cuda" if self._is_on_card else "cpu",
            compute_type=compute,
            cpu_threads=max(1, cores // self.workers),
            num_workers=self.workers,
            local_files_only=True,
        )
        self._all_features = Features(self._model.feature_extractor.mel_filters)
        self._voice = get_vad_model()
        self._tokenizer = lru_cache(self._new_tokenizer)
        self._nothing = lru_cache(self._new_nothing)

    def stretches(
        self, track: AudioTrack, options: Options, *, start_ms: int, first_index: int, progress: Progress
    ) -> Iterator[Stretch]:
        """See ``Recognizer``."""
        return hearing.stretches(self, track, options, start_ms=start_ms, first_index=first_index, progress=progress)

    def hear_again(self, track: AudioTrack, spans: Sequence[TimeSpan], options: Options) -> Iterator[SecondHearing]:
        """See ``Recognizer``."""
        return hearing.hear_again(self, track, spans, options)

    def voice_likeness(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """How much each frame of ``FRAME_SAMPLES`` sounds like speech, by the Silero detector."""
        padded = np.pad(samples, (0, -len(samples) % FRAME_SAMPLES))
        found: NDArray[np.float32] = np.asarray(self._voice(padded), dtype=np.float32).ravel()
        return found

    def languages(self, sounds: Sequence[NDArray[np.float32]]) -> list[dict[str, float]]:
        """For each sound how much it sounds like each language."""
        found = []
        for sound in sounds:
            encoded = self._model.encode(filled_up([self._features(sound)], _AFTER_FRAMES, is_silent_after=False))
            [likely] = self._model.model.detect_language(encoded)
            found.append({token[2:-2]: likeness for token, likeness in likely})
        return found

    def quick(
        self,
        sounds: Sequence[NDArray[np.float32]],
        *,
        language: str | None,
        hotwords: str = "",
        has_pauses: bool = True,
    ) -> list[tuple[RawSegment, ...]]:
        """What is said in each sound, heard together.

        Where talk goes on without a pause the engine writes no time marks; each sentence is a segment.
        """
        heard = self._heard(
            sounds, language, after=_AFTER_FRAMES, hotwords=hotwords, has_time_marks=has_pauses, beam_size=_BEAM
        )
        return heard if has_pauses else [tuple(one for each in raw for one in at_sentences(each)) for raw in heard]

    def careful(
        self, sounds: Sequence[NDArray[np.float32]], *, language: str | None, beam_size: int, is_loop: bool = False
    ) -> list[tuple[RawSegment, ...]]:
        """What is said in each sound, otherwise filled up than the first time.

        Behind the words is a faint even hiss, as the engine's own way has it, and not silence: where words were left
        out or are doubtful, another hearing is worth most if it errs elsewhere.

        What is not English gets whole windows: small weights know it less well, and need what they were trained on.
        What does not fit one window is heard window after window, in the engine's own way. Nothing is drawn by
        chance, so that on one computer the same sound gives the same words.
        """
        manner: dict[str, Any] = {"beam_size": beam_size, **(_AGAINST_LOOPS if is_loop else {})}
        if any(len(each) > _LONGEST_SAMPLES for each in sounds):
            return [self._by_windows(each, language, manner) for each in sounds]
        after = _AFTER_FRAMES if language == "en" else _FULL_FRAMES
        return self._heard(sounds, language, after=after, is_silent_after=False, **manner)

    def _by_windows(
        self, sound: NDArray[np.float32], language: str | None, manner: dict[str, Any]
    ) -> tuple[RawSegment, ...]:
        found, _ = self._model.transcribe(
            sound,
            language=language,
            task="transcribe",
            temperature=0.0,
            word_timestamps=True,
            condition_on_previous_text=False,
            **manner,
        )
        return tuple(_from_engine(segment) for segment in found)

    def _heard(
        self,
        sounds: Sequence[NDArray[np.float32]],
        language: str | None,
        *,
        after: int,
        is_silent_after: bool = True,
        hotwords: str = "",
        has_time_marks: bool = True,
        **manner: Any,
    ) -> list[tuple[RawSegment, ...]]:
        """Sounds of one window each, together; at least ``after`` frames of silence (or hiss) follow each."""
        if not sounds:
            return []
        tokenizer = self._tokenizer(language)
        features = [self._features(each) for each in sounds]
        encoded = self._encoded(features, after, is_silent_after=is_silent_after)
        prompt = self._model.get_prompt(tokenizer, [], without_timestamps=not has_time_marks, hotwords=hotwords or None)
        longest_s = max(each.shape[1] for each in features) / _FRAMES_PER_S
        results = self._model.model.generate(
            _stored(encoded),
            [prompt] * len(sounds),
            max_length=min(self._model.max_length, len(prompt) + int(_TOKENS_PER_S * longest_s) + _SPARE_TOKENS),
            max_initial_timestamp_index=_LATEST_BEGIN,
            suppress_blank=True,
            suppress_tokens=list(get_suppressed_tokens(tokenizer, [-1])),
            return_scores=True,
            return_no_speech_prob=True,
            **manner,
        )
        split = [_split(each.sequences_ids[0], tokenizer) for each in results]
        self._time_words(split, tokenizer, encoded, [each.shape[1] for each in features])
        return [
            tuple(_raw(segment, tokenizer, _average(result), result.no_speech_prob) for segment in segments)
            for segments, result in zip(split, results, strict=True)
        ]

    def _features(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        return self._all_features(sound)[:, :_FULL_FRAMES]

    def _time_words(
        self, split: list[list[dict[str, Any]]], tokenizer: Tokenizer, encoded: Any, frames: list[int]
    ) -> None:
        """Find when each word of each sound is said, each by itself: on a processor that is faster, too."""
        alone = [slice(at, at + 1) for at in range(len(split))]
        for one in [slice(None)] if self._is_on_card else alone:
            part = encoded if self._is_on_card else _stored(encoded[one])
            self._model.add_word_timestamps(split[one], tokenizer, part, frames[one], _PREPENDED, _APPENDED, 0.0)

    def _encoded(self, features: Sequence[NDArray[np.float32]], after: int, *, is_silent_after: bool) -> Any:
        """What the decoder listens to, for all sounds at once.

        On a processor the encoder is twice as fast on one sound of 20 s as on several together, or on 30 s: what it
        keeps for its attention no longer fits the cache. There each is encoded at its own length.
        """
        if self._is_on_card:
            return self._model.encode(filled_up(features, after, is_silent_after=is_silent_after))
        near = after if after == _FULL_FRAMES else _NEAR_FRAMES  # whole windows are encoded whole
        rows = [filled_up([each], near, is_silent_after=is_silent_after) for each in features]
        parts = [np.asarray(self._model.encode(row))[0] for row in rows]
        width = max(map(len, parts)) + (after - near) // _FRAMES_A_PLACE
        nothing = self._nothing(is_silent_after)
        return np.stack([np.concatenate([each, nothing[len(each) : width]]) for each in parts])

    def _new_nothing(self, is_silent: bool) -> NDArray[np.float32]:
        """What a whole window without sound, of silence or of hiss, is encoded as."""
        level = _USUAL_LOUDEST - _SILENCE_BELOW if is_silent else 0.0
        empty = np.full((1, self._all_features.bands, _FULL_FRAMES), level, dtype=np.float32)
        encoded: NDArray[np.float32] = np.asarray(self._model.encode(empty))[0]
        return encoded

    def _new_tokenizer(self, language: str | None) -> Tokenizer:
        return Tokenizer(
            self._model.hf_tokenizer, self._model.model.is_multilingual, task="transcribe", language=language or "en"
        )


def _stored(encoded: Any) -> Any:
    """What was encoded, as the engine takes it."""
    return get_ctranslate2_storage(encoded) if isinstance(encoded, np.ndarray) else encoded


def filled_up(features: Sequence[NDArray[np.float32]], after: int, *, is_silent_after: bool) -> NDArray[np.float32]:
    """Features of several sounds side by side, each filled up with silence or with hiss.

    Whisper was trained on sound filled up with silence. Zero, which the engine fills up with, is a faint hiss.
    """
    width = min(max(each.shape[1] for each in features) + after, _FULL_FRAMES)
    batch = np.zeros((len(features), features[0].shape[0], width + width % 2), dtype=np.float32)
    for row, each in zip(batch, features, strict=True):
        if is_silent_after:
            row[:] = each.max() - _SILENCE_BELOW
        row[:, : each.shape[1]] = each
    return batch


def _split(tokens: Sequence[int], tokenizer: Tokenizer) -> list[dict[str, Any]]:
    """Tokens between time marks, as the engine's word aligner takes them; always at least one entry."""
    parts: list[list[int]] = [[]]
    for token in tokens:
        if token >= tokenizer.timestamp_begin:
            parts.append([])
        elif token < tokenizer.eot:
            parts[-1].append(token)
    kept = [part for part in parts if part] or [[]]
    return [{"seek": 0, "start": 0.0, "end": _FULL_FRAMES / _FRAMES_PER_S, "tokens": part} for part in kept]


def _average(result: Any) -> float:
    count = len(result.sequences_ids[0])
    return float(result.scores[0]) * count / (count + 1)


def whole_words(parts: Sequence[RawWord]) -> tuple[RawWord, ...]:
    """Words as they are written: the engine cuts "$23,000" at its comma. Each is as sure as its least sure part."""
    made: list[RawWord] = []
    for part in parts:
        if made and not part.text.startswith(" "):
            last = made.pop()
            likeness = min(last.likeness, part.likeness)
            made.append(RawWord(last.text + part.text, last.start_s, part.end_s, likeness))
        else:
            made.append(part)
    return tuple(made)


def _raw(segment: dict[str, Any], tokenizer: Tokenizer, score: float, no_speech: float) -> RawSegment:
    words = segment.get("words") or []
    return RawSegment(
        text=str(tokenizer.decode(segment["tokens"])).strip(),
        words=whole_words([RawWord(w["word"], w["start"], w["end"], float(w["probability"])) for w in words]),
        start_s=float(segment["start"]),
        end_s=float(segment["end"]),
        average_logprob=score,
        no_speech=float(no_speech),
    )


def _from_engine(segment: Any) -> RawSegment:
    words: Iterable[Any] = segment.words or ()
    return RawSegment(
        text=segment.text.strip(),
        words=whole_words([RawWord(word.word, word.start, word.end, float(word.probability)) for word in words]),
        start_s=segment.start,
        end_s=segment.end,
        average_logprob=float(segment.avg_logprob),
        no_speech=float(segment.no_speech_prob),
    )
