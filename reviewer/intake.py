"""What a file is, by what is in it: recording, report or transcript.

A folder of discovery mixes them, and endings lie. Only the first bytes are read here; reading the file
as what it seems to be comes later and may still refuse it.
"""

import re
from enum import StrEnum
from pathlib import Path

_HEAD_BYTES = 4096
_CUE = re.compile(rb"\d\d?:\d\d:\d\d[,.]\d{3}\s+-->\s")
_REPORT_ENDINGS = {".txt", ".md", ".docx", ".pdf", ".rtf"}
_TRANSCRIPT_ENDINGS = {".srt", ".vtt", ".json"}
_MEDIA_ENDINGS = set(
    ".3gp .aac .asf .avi .flac .m4a .m4v .mkv .mov .mp3 .mp4 .mpeg .mpg .ogg .opus .ts .wav .webm .wma .wmv".split()
)
_SQLITE = b"SQLite format 3\0"


class FileKind(StrEnum):
    """What a file seems to be."""

    RECORDING = "recording"
    REPORT = "report"
    TRANSCRIPT = "transcript"
    CASE = "case"


def kind_of(path: Path) -> FileKind:
    """What the file at ``path`` seems to be; a file that cannot be opened goes by its ending."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        head = b""
    return _by_head(head) or _by_ending(path.suffix.lower())


def is_named_as_one(path: Path) -> bool:
    """Whether a file's ending is that of a recording, a report or a transcript: one that cannot be read is missed."""
    return path.suffix.lower() in _REPORT_ENDINGS | _MEDIA_ENDINGS | {".srt", ".vtt"}


def _by_head(head: bytes) -> FileKind | None:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(_SQLITE):
        return FileKind.CASE
    if head.startswith((b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")):
        return FileKind.REPORT
    if text.startswith((b"WEBVTT", b"{", b"[{")) or _CUE.search(head):
        return FileKind.TRANSCRIPT
    return None


def _by_ending(ending: str) -> FileKind:
    if ending in _REPORT_ENDINGS:
        return FileKind.REPORT
    return FileKind.TRANSCRIPT if ending in _TRANSCRIPT_ENDINGS else FileKind.RECORDING
