"""A folder of discovery, sorted by what is in its files.

The same file twice is told by its hash; the same report in two kinds of file (.docx and .txt) by its words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from models.report import Report
from reviewer.errors import MediaError, ReportError, ReviewerError, TranscriptError
from reviewer.intake import FileKind, kind_of
from reviewer.media.hashing import sha256_of
from reviewer.media.probe import probe
from reviewer.progress import CancelToken, Progress, silent
from reviewer.report.reading import read_report
from reviewer.transcripts.reading import is_vendor_transcript, read_transcript

_PLAIN_ENDINGS = {".txt", ".md"}
# What a word processor writes and a plain text often does not.
_TYPED = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})


class Copy(NamedTuple):
    """A report whose words are those of another, ``of``, which is listed in its place."""

    path: Path
    of: Path


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files by kind. ``others`` are none of them, with why in ``refusals``; ``twice`` are the same, bit for bit, as one
    that is listed.

    ``texts`` are the reports as they were read: a scan takes seconds a page, and is read once. ``copies`` are reports
    with the same words as one that is listed, as far as ``without_copies`` looked.
    """

    recordings: tuple[Path, ...] = ()
    reports: tuple[Path, ...] = ()
    texts: tuple[Report, ...] = ()
    transcripts: tuple[Path, ...] = ()
    cases: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    refusals: tuple[ReviewerError, ...] = ()
    twice: tuple[Path, ...] = ()
    copies: tuple[Copy, ...] = ()


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those anywhere in the folders named; hidden ones are left out.

    A copy comes after what it is a copy of, as systems name it: ``a.mp4`` before ``a (1).mp4`` and ``a copy.mp4``.
    """
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*"), key=_without_ending) if path.is_dir() else [path]
        found += [each for each in inside if each.is_file() and not each.name.startswith(".")]
    return found


def _without_ending(path: Path) -> tuple[Path, str]:
    return path.parent / path.stem, path.suffix


def sort_files(files: Sequence[Path], *, progress: Progress = silent, token: CancelToken | None = None) -> Sorted:
    """Sort files by content.

    Raises:
        Stopped: On request.
    """
    token = token or CancelToken()
    twice = _twice(files, progress, token)
    by_kind: dict[FileKind, list[Path]] = defaultdict(list)
    texts: list[Report] = []
    refused: list[tuple[Path, ReviewerError]] = []
    for path in files:
        token.check()
        if path in twice:
            continue
        try:
            by_kind[_kind(path, texts)].append(path)
        except (MediaError, ReportError, TranscriptError) as error:
            refused.append((path, error))
    return Sorted(
        recordings=tuple(by_kind[FileKind.RECORDING]),
        reports=tuple(by_kind[FileKind.REPORT]),
        texts=tuple(texts),
        transcripts=tuple(by_kind[FileKind.TRANSCRIPT]),
        cases=tuple(by_kind[FileKind.CASE]),
        others=tuple(path for path, _ in refused),
        refusals=tuple(error for _, error in refused),
        twice=tuple(path for path in files if path in twice),
    )


def without_copies(found: Sorted) -> Sorted:
    """Reports of one matter, each draft once: of those with the same words one stays, not the plain text if it can be.

    Line breaks, and how quotation marks and dashes are typed, make no other words.
    """
    reports = list(zip(found.reports, found.texts, strict=True))
    kept: dict[str, Path] = {}
    for path, text in sorted(reports, key=lambda pair: pair[0].suffix.lower() in _PLAIN_ENDINGS):
        kept.setdefault(_words(text), path)
    copies = [Copy(path, kept[_words(text)]) for path, text in reports if kept[_words(text)] != path]
    left = [pair for pair in reports if pair[0] not in {each.path for each in copies}]
    return replace(
        found,
        reports=tuple(path for path, _ in left),
        texts=tuple(text for _, text in left),
        copies=tuple(copies),
    )


def _words(report: Report) -> str:
    return " ".join(report.text.translate(_TYPED).split())


def _twice(files: Sequence[Path], progress: Progress, token: CancelToken) -> set[Path]:
    """Only files of one size can be the same, so only those are hashed."""
    by_size: dict[int, list[Path]] = defaultdict(list)
    for path in files:
        by_size[path.stat().st_size].append(path)
    twice = set()
    for same_size in by_size.values():
        seen: set[str] = set()
        for path in same_size if len(same_size) > 1 else ():
            digest = sha256_of(path, progress=progress, token=token)
            if digest in seen:
                twice.add(path)
            seen.add(digest)
    return twice


def _kind(path: Path, texts: list[Report]) -> FileKind:
    """What a file is, made sure of by reading it as that.

    A report that was read goes to ``texts``.
    """
    kind = seen_kind(path)
    if kind is FileKind.RECORDING:
        probe(path)
    elif kind is FileKind.TRANSCRIPT:
        read_transcript(path)
    elif kind is FileKind.REPORT:
        texts.append(read_report(path))
    return kind


def seen_kind(path: Path) -> FileKind:
    """What a file seems to be; a Word file with times is a transcript."""
    kind = kind_of(path)
    return FileKind.TRANSCRIPT if kind is FileKind.REPORT and is_vendor_transcript(path) else kind
