"""JSON transcripts: ours, WhisperX's and faster-whisper's ``segments``, and plain ``turns``.

Times are in seconds, except in ours, which says so by its ``format`` and holds milliseconds.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from models.spans import TimeSpan
from models.transcript import MOVED_MS, Coverage, HeardAgainFor, SecondHearing
from reviewer.errors import TranscriptError
from reviewer.transcripts.cues import Cue, CueWord, Maker

FORMAT = "bodycam-report-reviewer transcript 1"
_LONGEST_S = 1e7
# What a word takes where a line has no end of its own.
_WORD_MS = 500
_NAMED = {"english": "en", "spanish": "es"}


def cues(parsed: object, name: str) -> tuple[Maker, list[Cue]]:
    """What made the transcript, and its cues.

    Raises:
        TranscriptError: It has none of the forms that are known, or is ours and was never finished.
    """
    if isinstance(parsed, Mapping):
        if parsed.get("format") == FORMAT:
            return _maker(parsed, name), [_ours(n, each) for n, each in enumerate(_list(parsed, "segments"))]
        if isinstance(parsed.get("segments"), list):
            return Maker("WhisperX or faster-whisper"), _seconds(parsed["segments"], "segment", parsed.get("language"))
        if isinstance(parsed.get("turns"), list):
            return Maker("plain turns"), _seconds(parsed["turns"], "turn", parsed.get("language"))
    if isinstance(parsed, list):
        return Maker("WhisperX or faster-whisper"), _seconds(parsed, "segment")
    raise TranscriptError(f"{name} is JSON, but no transcript that is known.", hint="It needs segments or turns.")


def _maker(ours: Mapping[str, object], name: str) -> Maker:
    if ours.get("is_complete") is False:
        raise TranscriptError(
            f"{name} was written before the whole recording was heard.",
            kept="Nothing was added.",
            hint="Finish it with `reviewer transcribe` and export it again.",
        )
    model, recording, options = (_object(ours, key) for key in ("model", "recording", "options"))
    return Maker(
        engine=_text(ours.get("engine")) or "unknown",
        model_name=_text(model.get("name")),
        model_sha256=_text(model.get("sha256")),
        options_json=json.dumps({name: options[name] for name in options if name != MOVED_MS}, sort_keys=True),
        coverage=_coverage(ours.get("coverage")),
        second=tuple(each for item in _list(ours, "heard_again") if (each := _second(item)) is not None),
        recording_sha256=_text(recording.get("sha256")),
        is_ours=True,
    )


def _coverage(found: object) -> Coverage | None:
    if not isinstance(found, Mapping):
        return None
    speech, silent, missed, perhaps, low_noise = (
        _spans(found, name) for name in ("speech", "silent", "missed", "perhaps", "low_noise")
    )
    return Coverage(speech, silent, missed, perhaps, low_noise, _whole(found.get("complaints")) or 0)


def _spans(found: Mapping[str, object], name: str) -> tuple[TimeSpan, ...]:
    return tuple(span for item in _list(found, name) if (span := _time_span(item)) is not None)


def _time_span(item: object) -> TimeSpan | None:
    if not isinstance(item, Mapping):
        return None
    start, end = _whole(item.get("start_ms")), _whole(item.get("end_ms"))
    return TimeSpan(start, end) if start is not None and end is not None and 0 <= start <= end else None


def _second(item: object) -> SecondHearing | None:
    span = _time_span(item)
    if span is None or not isinstance(item, Mapping) or item.get("reason") not in set(HeardAgainFor):
        return None
    text, name, how = (str(item.get(key) or "") for key in ("text", "model_name", "how"))
    return SecondHearing(span, text, HeardAgainFor(str(item["reason"])), name, how)


def _object(parsed: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = parsed.get(key)
    return found if isinstance(found, Mapping) else {}


def _list(parsed: Mapping[str, object], key: str) -> Sequence[object]:
    found = parsed.get(key)
    return found if isinstance(found, list) else []


def _seconds(items: Sequence[object], what: str, language: object = None) -> list[Cue]:
    """``language`` is that of what tells none itself."""
    cues = [_timed(f"{what} {n}", each, language) for n, each in enumerate(items) if isinstance(each, Mapping)]
    return [_ended(cue, then) for cue, then in zip_longest(cues, cues[1:])]


def _timed(place: str, item: Mapping[str, object], language: object) -> Cue:
    found = (_word(each) for each in _list(item, "words") if isinstance(each, Mapping))
    words = tuple(word for word in found if word.text)
    start_ms, end_ms, likely = _ms(item.get("start")), _ms(item.get("end")), _share(item.get("avg_logprob"))
    return Cue(
        place=place,
        start_ms=start_ms if start_ms is not None or not words else words[0].start_ms,
        end_ms=end_ms if end_ms is not None or not words else words[-1].end_ms,
        text=str(item.get("text") or "") or " ".join(word.text for word in words),
        speaker=_text(item.get("speaker")),
        words=words,
        language=_language(item.get("language") or language),
        score=round(math.exp(min(likely, 0.0)), 4) if likely is not None else None,
        no_speech_score=_share(item.get("no_speech_prob")),
    )


def _ended(cue: Cue, then: Cue | None) -> Cue:
    """A cue without an end takes what its words take at most, before the next begins."""
    if cue.start_ms is None or cue.end_ms is not None:
        return cue
    end_ms = cue.start_ms + _WORD_MS * max(1, len(cue.text.split()))
    if then is not None and then.start_ms is not None:
        end_ms = min(end_ms, max(cue.start_ms, then.start_ms))
    return replace(cue, end_ms=end_ms)


def _language(value: object) -> str | None:
    """The code of two letters: files write "es-MX" and "Spanish" too."""
    told = (_text(value) or "").lower()
    return _NAMED.get(told) or re.split("[-_]", told)[0] or None


def _word(item: Mapping[str, object]) -> CueWord:
    score = item.get("score", item.get("probability"))
    return CueWord(
        text=str(item.get("word", item.get("text", ""))).strip(),
        start_ms=_ms(item.get("start")),
        end_ms=_ms(item.get("end")),
        score=float(score) if isinstance(score, int | float) else None,
    )


def _ours(number: int, item: object) -> Cue:
    if not isinstance(item, Mapping):
        return Cue(f"segment {number}", None, None, "-")
    words = [each for each in _list(item, "words") if isinstance(each, Mapping)]
    return Cue(
        place=f"segment {number}",
        start_ms=_whole(item.get("start_ms")),
        end_ms=_whole(item.get("end_ms")),
        text=str(item.get("text") or ""),
        speaker=_text(item.get("speaker")),
        language=_text(item.get("language")),
        score=_share(item.get("score")),
        no_speech_score=_share(item.get("no_speech_score")),
        held_back=_text(item.get("held_back")),
        words=tuple(
            CueWord(
                text=str(each.get("text", "")),
                start_ms=_whole(each.get("start_ms")),
                end_ms=_whole(each.get("end_ms")),
                score=_share(each.get("score")),
                is_interpolated=bool(each.get("is_interpolated")),
            )
            for each in words
        ),
    )


def _ms(seconds: object) -> int | None:
    if not isinstance(seconds, int | float) or not abs(seconds) < _LONGEST_S:
        return None
    return round(float(seconds) * 1000)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _share(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def _text(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None
