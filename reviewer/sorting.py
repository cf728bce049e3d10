"""A folder of discovery, sorted by what is in its files; the same file twice is told by its hash."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.report import Report
from reviewer.errors import MediaError, ReportError, TranscriptError
from reviewer.intake import FileKind, kind_of
from reviewer.media.hashing import sha256_of
from reviewer.media.probe import probe
from reviewer.progress import CancelToken, Progress, silent
from reviewer.report.reading import read_report
from reviewer.transcripts.reading import is_vendor_transcript, read_transcript


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files by kind. ``others`` are none of them; ``twice`` are the same, bit for bit, as one that is listed.

    ``texts`` are the reports as they were read: a scan takes seconds a page, and is read once.
    """

    recordings: tuple[Path, ...] = ()
    reports: tuple[Path, ...] = ()
    texts: tuple[Report, ...] = ()
    transcripts: tuple[Path, ...] = ()
    cases: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    twice: tuple[Path, ...] = ()


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those anywhere in the folders named; hidden ones are left out."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [each for each in inside if each.is_file() and not each.name.startswith(".")]
    return found


def sort_files(files: Sequence[Path], *, progress: Progress = silent, token: CancelToken | None = None) -> Sorted:
    """Sort files by content.

    Raises:
        Stopped: On request.
    """
    token = token or CancelToken()
    twice = _twice(files, progress, token)
    by_kind: dict[FileKind | None, list[Path]] = defaultdict(list)
    texts: list[Report] = []
    for path in files:
        token.check()
        if path not in twice:
            by_kind[_kind(path, texts)].append(path)
    return Sorted(
        recordings=tuple(by_kind[FileKind.RECORDING]),
        reports=tuple(by_kind[FileKind.REPORT]),
        texts=tuple(texts),
        transcripts=tuple(by_kind[FileKind.TRANSCRIPT]),
        cases=tuple(by_kind[FileKind.CASE]),
        others=tuple(by_kind[None]),
        twice=tuple(path for path in files if path in twice),
    )


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


def _kind(path: Path, texts: list[Report]) -> FileKind | None:
    """What a file is, made sure of by reading it as that.

    A report that was read goes to ``texts``.
    """
    kind = seen_kind(path)
    if kind is FileKind.CASE:
        return kind
    try:
        if kind is FileKind.RECORDING:
            probe(path)
        elif kind is FileKind.TRANSCRIPT:
            read_transcript(path)
        else:
            return _report_kind(path, texts)
    except (MediaError, TranscriptError):
        return None
    return kind


def seen_kind(path: Path) -> FileKind:
    """What a file seems to be; a Word file with times is a transcript."""
    kind = kind_of(path)
    return FileKind.TRANSCRIPT if kind is FileKind.REPORT and is_vendor_transcript(path) else kind


def _report_kind(path: Path, texts: list[Report]) -> FileKind | None:
    try:
        texts.append(read_report(path))
    except ReportError:
        return None
    return FileKind.REPORT
