"""Transcripts for others: SubRip, WebVTT with voices, and our own JSON with everything."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from models.recording import Recording
from models.transcript import Coverage, SecondHearing, Segment, Transcript, Word
from reviewer.transcripts.json_forms import FORMAT


def to_srt(segments: Sequence[Segment]) -> str:
    """SubRip; the speaker, where known, stands before the words, and so does that they were held back."""
    return "".join(
        f"{number}\n{_clock(each.span.start_ms, ',')} --> {_clock(each.span.end_ms, ',')}\n{_spoken(each)}\n\n"
        for number, each in enumerate(segments, start=1)
    )


def to_vtt(segments: Sequence[Segment]) -> str:
    """WebVTT; the speaker, where known, is a voice tag."""
    cues = "".join(
        f"{_clock(each.span.start_ms, '.')} --> {_clock(each.span.end_ms, '.')}\n{_voiced(each)}\n\n"
        for each in segments
    )
    return f"WEBVTT\n\n{cues}"


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
    seconds, ms = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{ms:03}"
