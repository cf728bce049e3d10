"""Reading a drafted report as received: what it is, its hash, and the text that a reader sees in it.

The format is told by what is in the file, not by its ending. The text is never tidied.
"""

import hashlib
from pathlib import Path

from models.report import Paragraph, Report
from models.spans import TextSpan
from reviewer import paths
from reviewer.clock import utc_now
from reviewer.errors import ReportError
from reviewer.identity import new_id
from reviewer.report import pdf, plain, rtf, word
from reviewer.report.blocks import Block

_LARGEST_BYTES = 50 << 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_report(path: Path, *, position: int = 0) -> Report:
    """A report with its text and paragraphs.

    Raises:
        ReportError: It cannot be read, or holds no text.
    """
    name = paths.shown_name(path)
    untrusted = _bytes(path, name)
    blocks = [block for block in _blocks(untrusted, name) if block.text.strip()]
    if not blocks:
        raise ReportError(f"{name} holds no text.", hint="If it is a scan, ask for the text or run OCR on it.")
    text, paragraphs = _joined(blocks)
    return Report(
        id=new_id(),
        position=position,
        name=name,
        path=paths.as_text(path),
        sha256=hashlib.sha256(untrusted).hexdigest(),
        size_bytes=len(untrusted),
        text=text,
        paragraphs=paragraphs,
        added_utc=utc_now(),
    )


def _bytes(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > _LARGEST_BYTES:
            raise ReportError(f"{name} is larger than {_LARGEST_BYTES >> 20} MB.", hint="Is it the report?")
        untrusted = path.read_bytes()
    except OSError as error:
        raise ReportError(
            f"{name} cannot be read ({error.strerror}).",
            hint="Check that the file is there and that you may read it.",
        ) from error
    if not untrusted:
        raise ReportError(f"{name} is empty: it has zero bytes.", hint="Copy it again from where you received it.")
    return untrusted


def _blocks(untrusted: bytes, name: str) -> list[Block]:
    if untrusted.startswith(b"PK\x03\x04"):
        return word.blocks(untrusted, name)
    if b"%PDF-" in untrusted[:1024]:
        return pdf.blocks(untrusted, name)
    if untrusted.lstrip().startswith(b"{\\rtf"):
        return rtf.blocks(untrusted, name)
    if untrusted.startswith(_OLD_OFFICE):
        raise ReportError(
            f"{name} is a file of an older Office program, such as .doc.",
            hint="Save a copy of it as .docx or PDF and add that.",
        )
    if Path(name).suffix.lower() in (".docx", ".pdf"):
        raise ReportError(
            f"{name} is not what its ending says: it is no {Path(name).suffix[1:].upper()} file.",
            hint="Copy it again from where you received it.",
        )
    return plain.blocks(untrusted, name)


def _joined(blocks: list[Block]) -> tuple[str, tuple[Paragraph, ...]]:
    """One text with what stood between the paragraphs, and where each lies in it."""
    parts: list[str] = []
    paragraphs = []
    at = 0
    for number, block in enumerate(blocks, start=1):
        if parts and not parts[-1].endswith("\n"):
            parts.append("\n")
            at += 1
        span = TextSpan(at, at + len(block.text.rstrip("\n")))
        starts = tuple(at + start for start in block.page_starts)
        paragraphs.append(Paragraph(span, number, block.page, starts))
        parts.append(block.text)
        at += len(block.text)
    return "".join(parts), tuple(paragraphs)
