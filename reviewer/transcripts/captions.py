"""SubRip (.srt) and WebVTT (.vtt)."""

import html
import re
from collections import Counter
from dataclasses import replace

from reviewer.errors import TranscriptError
from reviewer.transcripts.cues import Cue, CueWord

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{3})"
_TIMING = re.compile(rf"^\s*{_TIME}\s*-->\s*{_TIME}")
_ARROW = "-->"
_VOICE = re.compile(r"<v(?:\.[^ >]*)?\s+([^>]+)>")
_INNER_TIME = re.compile(rf"<{_TIME}>")
_TAG = re.compile(r"<[^>]*>")
_PREFIX = re.compile(r"^([A-Z][\w .'#-]{0,30}):\s+(?=\S)")


def cues(text: str, name: str) -> list[Cue]:
    """The cues of a file in either format, with voices and the times of words where it has them.

    A "NAME:" before the words is the speaker where it comes back.

    Raises:
        TranscriptError: A timing line cannot be read, or there is none.
    """
    lines = text.lstrip("\ufeff").splitlines()
    timings = [number for number, line in enumerate(lines) if _ARROW in line]
    if not timings:
        raise TranscriptError(f"{name} holds no times.", hint="Give SubRip, WebVTT, JSON or Word with times.")
    return _with_speakers([_cue(lines, at, name) for at in timings])


def _cue(lines: list[str], at: int, name: str) -> Cue:
    match = _TIMING.match(lines[at])
    if match is None:
        raise TranscriptError(f"{name}: the time in line {at + 1} cannot be read.", hint="Export it again.")
    start_ms, end_ms = _ms(match.groups()[:4]), _ms(match.groups()[4:])
    body = []
    for line in lines[at + 1 :]:
        if not line.strip() or _ARROW in line:
            break
        body.append(line)
    return _from_body(" ".join(body), f"the cue in line {at + 1}", start_ms, end_ms)


def _from_body(body: str, place: str, start_ms: int, end_ms: int) -> Cue:
    voice = _VOICE.search(body)
    words = _timed_words(body, start_ms, end_ms) if _INNER_TIME.search(body) else ()
    return Cue(
        place=place,
        start_ms=start_ms,
        end_ms=end_ms,
        text=_bare(body),
        speaker=html.unescape(voice.group(1)).strip() if voice else None,
        words=words,
    )


def _bare(body: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", body)).split())


def _timed_words(body: str, start_ms: int, end_ms: int) -> tuple[CueWord, ...]:
    """Times stand before the words that they belong to; words that share one get the room between."""
    times = [start_ms, *(_ms(match.groups()) for match in _INNER_TIME.finditer(body)), end_ms]
    parts = _INNER_TIME.split(body)[:: _INNER_TIME.groups + 1]
    words = []
    for part, begin, end in zip(parts, times, times[1:], strict=False):
        texts = _bare(part).split()
        for number, text in enumerate(texts):
            step = max(0, end - begin) // len(texts)
            first = begin + number * step
            words.append(CueWord(text, first, first + step, is_interpolated=len(texts) > 1))
    return tuple(words)


def _with_speakers(cues: list[Cue]) -> list[Cue]:
    """A name before a colon is a speaker if it stands before several cues, or before all of them."""
    prefixes = [match.group(1) if (match := _PREFIX.match(cue.text)) else None for cue in cues]
    counted = Counter(prefix for prefix in prefixes if prefix)
    made = []
    for cue, prefix in zip(cues, prefixes, strict=True):
        is_speaker = prefix is not None and cue.speaker is None and (counted[prefix] > 1 or all(prefixes))
        if is_speaker and prefix is not None:
            text = cue.text[len(prefix) + 1 :].strip()
            made.append(replace(cue, text=text, speaker=prefix, words=()))
        else:
            made.append(cue)
    return made


def _ms(groups: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, milliseconds = (int(each or 0) for each in groups)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
