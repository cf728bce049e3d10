"""Reading transcripts made elsewhere: SubRip, WebVTT, several kinds of JSON, Axon-style Word documents.

A cue or turn without a time, or out of order, is refused and named: a transcript whose times cannot be
trusted would send a reviewer to the wrong moment. One with talk before the sound begins, which may be half a
minute into a bodycam recording, is moved by that, and says so. A word without a time or a length gets one
worked out, and is marked.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.recording import Recording
from models.transcript import MOVED_MS, Segment
from reviewer import paths, wording
from reviewer.errors import ReportError, TranscriptError
from reviewer.report import plain, word
from reviewer.speech.placing import with_lengths
from reviewer.transcripts import captions, json_forms, vendor
from reviewer.transcripts.cues import Cue, Maker, to_segments

_LARGEST_BYTES = 100 << 20
# Makers round, and let the last words run on.
_MOST_BEYOND_MS = 5_000
_LEAST_LINES_BEFORE, _LEAST_WORDS_BEFORE = 3, 8
_ASIDE = re.compile(r"\s*[\[(<][^\])>]*[\])>]")


@dataclass(frozen=True, slots=True)
class ImportedTranscript:
    """What a file says was said."""

    segments: tuple[Segment, ...]
    source_name: str
    source_sha256: str
    maker: Maker


def read_transcript(path: Path, *, of: Recording | None = None) -> ImportedTranscript:
    """A transcript with times.

    Raises:
        TranscriptError: It cannot be read, its times are missing or out of order, or it says itself that
            it was made from another recording than ``of``, or holds words after that one's end.
    """
    name = paths.shown_name(path)
    untrusted = untrusted_bytes(path, name)
    maker, cues = _cues(untrusted, name)
    if of is not None and maker.recording_sha256 not in (None, of.sha256):
        raise TranscriptError(
            f"{name} was made from another recording than {of.name}: the SHA-256 differs.",
            kept="Nothing was added.",
            hint="Give the transcript of this recording.",
        )
    segments = to_segments([cue for cue in cues if cue.text.strip()], name)
    if not segments:
        raise TranscriptError(f"{name} holds no words with times.", hint="Is it the transcript?")
    if not maker.is_ours:
        _see_that_it_fits(segments, name, of)
        begins_ms = of.facts.audio_start_ms if of is not None else None
        if of is not None and begins_ms and _counts_from_the_sound(segments, begins_ms, of.facts.duration_ms):
            segments, maker = _moved(segments, maker, begins_ms)
        segments = tuple(replace(each, words=with_lengths([each], each.span, ())[0].words) for each in segments)
    return ImportedTranscript(segments, name, hashlib.sha256(untrusted).hexdigest(), maker)


def _counts_from_the_sound(segments: Sequence[Segment], begins_ms: int, duration_ms: int) -> bool:
    """Whether people would speak before the sound of a recording begins, as where a program dropped that time.

    A line that begins with something between brackets ("[no audio]") is no talk, and a note or two of a typist are not
    enough. Never where the words would then stand after the recording's end.
    """
    before = [each for each in segments if each.span.end_ms < begins_ms and not _ASIDE.match(each.text)]
    words = sum(len(each.text.split()) for each in before)
    would_end_ms = max(each.span.start_ms for each in segments) + begins_ms
    is_talk = len(before) >= _LEAST_LINES_BEFORE and words >= _LEAST_WORDS_BEFORE
    return is_talk and would_end_ms <= duration_ms + _MOST_BEYOND_MS


def _moved(segments: Sequence[Segment], maker: Maker, by_ms: int) -> tuple[tuple[Segment, ...], Maker]:
    later = tuple(
        replace(
            each,
            span=each.span.shifted(by_ms),
            words=tuple(replace(word, span=word.span.shifted(by_ms)) for word in each.words),
        )
        for each in segments
    )
    options = {**json.loads(maker.options_json), MOVED_MS: by_ms}
    return later, replace(maker, options_json=json.dumps(options, sort_keys=True))


def _see_that_it_fits(segments: Sequence[Segment], name: str, of: Recording | None) -> None:
    last_ms = max(each.span.start_ms for each in segments)
    if of is not None and last_ms > of.facts.duration_ms + _MOST_BEYOND_MS:
        raise TranscriptError(
            f"{name} has words at {wording.clock(last_ms)}; {of.name} ends at {wording.clock(of.facts.duration_ms)}.",
            kept="Nothing was added.",
            hint="Give the transcript of this recording, with times counted from its beginning.",
        )


def is_vendor_transcript(path: Path) -> bool:
    """Whether a file is a Word document in which most of the text stands under times, as vendors write transcripts."""
    try:
        untrusted = untrusted_bytes(path, path.name)
        return untrusted.startswith(b"PK\x03\x04") and vendor.is_timed(word.lines(untrusted, path.name))
    except (TranscriptError, ReportError):
        return False


def untrusted_bytes(path: Path, name: str) -> bytes:
    """What is in a file, which ``name`` is called by.

    Raises:
        TranscriptError: It cannot be read, or is far larger than such files are.
    """
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise TranscriptError(f"{name} is larger than {_LARGEST_BYTES >> 20} MB.", hint="Is it the right file?")
        return path.read_bytes()
    except OSError as error:
        raise TranscriptError(f"{name} cannot be read ({error.strerror}).", hint="Check that it is there.") from error


def _cues(untrusted: bytes, name: str) -> tuple[Maker, list[Cue]]:
    try:
        if untrusted.startswith(b"PK\x03\x04"):
            return Maker("vendor transcript (Word)"), vendor.cues(word.lines(untrusted, name), name)
        text = plain.decoded(untrusted, name)
    except ReportError as error:
        raise TranscriptError(
            f"{name} is no transcript that can be read.", hint="Give SubRip, WebVTT, JSON or Word."
        ) from error
    if text.lstrip().startswith(("{", "[")):
        return json_forms.cues(_parsed(text, name), name)
    if text.lstrip("\ufeff").startswith("WEBVTT"):
        return Maker("WebVTT file"), captions.cues(text, name)
    return Maker("SubRip file"), captions.cues(text, name)


def _parsed(text: str, name: str) -> object:
    try:
        parsed: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TranscriptError(f"{name} is damaged JSON.", hint="Export it again.") from error
    return parsed
