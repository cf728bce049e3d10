"""PDF with a text layer."""

import io
import logging

import pypdf
from pypdf.errors import DependencyError, PdfReadError, PyPdfError

from reviewer import ocr
from reviewer.errors import ReportError
from reviewer.report.blocks import Block, by_blank_lines

# pypdf warns about small flaws of almost every PDF; what matters comes as an exception.
logging.getLogger("pypdf").setLevel(logging.ERROR)


def blocks(untrusted: bytes, name: str) -> list[Block]:
    """The paragraphs of each page; pages that hold only pictures give none.

    Raises:
        ReportError: It is damaged, has no page, needs a password, or is a scan that cannot be read.
    """
    try:
        pages = _pages(untrusted, name)
    except (PyPdfError, PdfReadError, DependencyError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReportError(f"{name} is a damaged PDF file.", hint="Copy it again from where you received it.") from error
    if not pages:
        raise ReportError(f"{name} has no pages.", hint="Copy it again from where you received it.")
    if not any(text.strip() for text in pages):
        pages = _read_as_pictures(untrusted, name, len(pages))
    return [block for number, text in enumerate(pages, start=1) for block in _page(text, number)]


def _pages(untrusted: bytes, name: str) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(untrusted))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReportError(
            f"{name} is locked with a password.", hint="Open it with the password, save it without, and add that."
        )
    return [page.extract_text() for page in reader.pages]


def _read_as_pictures(untrusted: bytes, name: str, count: int) -> list[str]:
    """The text of a scan, each page under a line that says how it was read; that line is a heading, not a claim."""
    if not ocr.is_installed():
        raise ReportError(
            f"{name} is a scan: none of its {count} pages holds text.",
            hint="Ask for the report as text, or install the optional packages that read text in pictures: "
            "pip install --require-hashes -r requirements-ocr.txt",
        )
    try:
        pages = list(ocr.pages_of(untrusted))
    except ValueError as error:
        raise ReportError(f"{name} is a scan that cannot be drawn.", hint="Ask for the report as text.") from error
    if not any(text.strip() for text in pages):
        raise ReportError(f"{name} is a scan in which no text can be read.", hint="Ask for the report as text.")
    return [
        f"Page {number} of a scan, read by this program and not checked against the paper:\n\n{text}"
        for number, text in enumerate(pages, start=1)
    ]


def _page(text: str, number: int) -> list[Block]:
    return by_blank_lines(text + "\n\n", number)
