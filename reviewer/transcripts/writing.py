"""Transcripts for others: SubRip, WebVTT with voices, JSON as WhisperX writes it, and our own with everything."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from models.recording import Recording
from models.transcript import Coverage, SecondHearing, Segment, Transcript, Word
from reviewer.progress import Each, uncounted
from reviewer.transcripts.json_forms import FORMAT


def to_srt(segments: Sequence[Segment], *, each: Each = uncounted) -> str:
    """SubRip; the speaker, where known, stands before the words, and so does that they were held back."""
    return "".join(
        f"{number}\n{_clock(line.span.start_ms, ',')} --> {_clock(line.span.end_ms, ',')}\n{_spoken(line)}\n\n"
        for number, line in enumerate(each(segments), start=1)
    )


def to_vtt(segments: Sequence[Segment], *, each: Each = uncounted) -> str:
    """WebVTT; the speaker, where known, is a voice tag."""
    cues = "".join(
        f"{_clock(line.span.start_ms, '.')} --> {_clock(line.span.end_ms, '.')}\n{_voiced(line)}\n\n"
        for line in each(segments)
    )
    return f"WEBVTT\n\n{cues}"


def to_whisperx(segments: Sequence[Segment], *, each: Each = uncounted) -> str:
    """JSON for what reads WhisperX's or faster-whisper's; a word whose time was worked out is written without one.

    What was held back is marked in its text, and gives no words.
    """
    told = Counter(line.language for line in segments if line.language is not None)
    lines: list[str] = []
    words: list[str] = []
    for line in each(segments):
        made = _in_seconds(line)
        lines.append(_dumped(made))
        words += map(_dumped, made["words"])
    language = _dumped(told.most_common(1)[0][0] if told else None)
    held = (f'"language": {language}', f'"segments": {_listed(lines)}', f'"word_segments": {_listed(words)}')
    return "{\n " + ",\n ".join(held) + "\n}\n"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _listed(dumped: Sequence[str]) -> str:
    """A list in an object, of what was dumped piece by piece: line breaks stand between the parts alone."""
    return "[" + ",".join("\n  " + each.replace("\n", "\n  ") for each in dumped) + "\n ]" if dumped else "[]"


def _in_seconds(segment: Segment) -> dict[str, Any]:
    made: dict[str, Any] = {
        "start": segment.span.start_ms / 1000,
        "end": segment.span.end_ms / 1000,
        "text": marked(segment),
        "speaker": segment.speaker,
        "language": segment.language,
        "avg_logprob": round(math.log(segment.score), 4) if segment.score else None,
        "no_speech_prob": segment.no_speech_score,
    }
    words = segment.words if segment.held_back is None else ()
    return {
        **{name: value for name, value in made.items() if value is not None},
        "words": [_word_in_seconds(word, segment.speaker) for word in words],
    }


def _word_in_seconds(word: Word, speaker: str | None) -> dict[str, object]:
    """WhisperX calls how sure it is of a word ``score``, faster-whisper ``probability``."""
    made: dict[str, object] = {"word": word.text}
    if not word.is_interpolated:
        made |= {"start": word.span.start_ms / 1000, "end": word.span.end_ms / 1000}
    if word.score is not None:
        made |= {"score": word.score, "probability": word.score}
    return made if speaker is None else {**made, "speaker": speaker}


def to_json(
    transcript: Transcript,
    recording: Recording,
    segments: Sequence[Segment],
    *,
    coverage: Coverage | None = None,
    second: Sequence[SecondHearing] = (),
) -> str:
    """Every word with time and score, what made them, what was missed, and what a second hearing gave."""
    whole = {
        "format": FORMAT,
        "recording": {"name": recording.name, "sha256": recording.sha256},
        "engine": transcript.engine,
        "model": {"name": transcript.model_name, "sha256": transcript.model_sha256},
        "options": json.loads(transcript.options_json),
        "is_complete": transcript.completed_utc is not None,
        "coverage": None if coverage is None else asdict(coverage),
        "segments": [_segment(each) for each in segments],
        "heard_again": [_flat(each) for each in second],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _flat(second: SecondHearing) -> dict[str, object]:
    plain = {name: value for name, value in asdict(second).items() if name != "span"}
    return {"start_ms": second.span.start_ms, "end_ms": second.span.end_ms, **plain}


def _segment(segment: Segment) -> dict[str, object]:
    plain = {name: value for name, value in asdict(segment).items() if name not in ("span", "words", "index")}
    span = segment.span
    return {"start_ms": span.start_ms, "end_ms": span.end_ms, **plain, "words": [_word(w) for w in segment.words]}


def _word(word: Word) -> dict[str, object]:
    return {
        "text": word.text,
        "start_ms": word.span.start_ms,
        "end_ms": word.span.end_ms,
        "score": word.score,
        "is_interpolated": word.is_interpolated,
    }


def _spoken(segment: Segment) -> str:
    text = marked(segment).replace("-->", "\u2192")
    return f"{segment.speaker}: {text}" if segment.speaker else text


def _voiced(segment: Segment) -> str:
    text = marked(segment).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if not segment.speaker:
        return text
    speaker = segment.speaker.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<v {speaker}>{text}</v>"


def marked(segment: Segment) -> str:
    """The words, after the reason why they were held back, if they were."""
    return f"[held back: {segment.held_back}] {segment.text}" if segment.held_back else segment.text


def _clock(ms: int, point: str) -> str:
    return f"{clock(ms)}{point}{ms % 1000:03}"


def clock(ms: int) -> str:
    """Hours, minutes and whole seconds, as in 00:04:07."""
    seconds = ms // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
