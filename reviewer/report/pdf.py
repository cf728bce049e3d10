"""PDF with a text layer."""

import io
import logging
import re
from collections.abc import Sequence

import pypdf
from pypdf.errors import DependencyError, PdfReadError, PyPdfError

from reviewer import ocr
from reviewer.errors import ReportError
from reviewer.report.blocks import Block, by_blank_lines

# pypdf warns about small flaws of almost every PDF; what matters comes as an exception.
logging.getLogger("pypdf").setLevel(logging.ERROR)


NOT_READ = "Page {} is a picture, and what is in it was not read:"
_NOT_READ = re.compile(NOT_READ.format(r"(\d+)"), re.MULTILINE)


def unread_pages(text: str) -> tuple[int, ...]:
    """The pages of which a report's text says that they were not read."""
    return tuple(int(number) for number in _NOT_READ.findall(text))


def blocks(untrusted: bytes, name: str) -> list[Block]:
    """The paragraphs of each page. Pages that hold only pictures are read as pictures where that is possible; each
    begins with a line that says so, or that it was not read.

    Raises:
        ReportError: It is damaged, has no page, needs a password, or is a scan that cannot be read.
    """
    try:
        pages = _pages(untrusted, name)
    except (PyPdfError, PdfReadError, DependencyError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReportError(f"{name} is a damaged PDF file.", hint="Copy it again from where you received it.") from error
    if not pages:
        raise ReportError(f"{name} has no pages.", hint="Copy it again from where you received it.")
    texts = {number: text for number, (text, _) in enumerate(pages, start=1) if text.strip()}
    if not texts:
        _refuse_without_reader(name, len(pages))
    bare = [number for number in range(1, len(pages) + 1) if number not in texts]
    read = _read_as_pictures(untrusted, name, bare)
    if not texts and not read:
        raise ReportError(f"{name} is a scan in which no text can be read.", hint="Ask for the report as text.")
    pictured = (number for number in bare if pages[number - 1][1])
    unread = {number: NOT_READ.format(number) + "\n\n" for number in pictured}
    return [block for number, text in sorted({**unread, **read, **texts}.items()) for block in _page(text, number)]


def _pages(untrusted: bytes, name: str) -> list[tuple[str, bool]]:
    """The text of each page, and whether there are pictures on it."""
    reader = pypdf.PdfReader(io.BytesIO(untrusted))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReportError(
            f"{name} is locked with a password.", hint="Open it with the password, save it without, and add that."
        )
    return [(page.extract_text(), len(page.images) > 0) for page in reader.pages]


def _refuse_without_reader(name: str, count: int) -> None:
    if not ocr.is_installed():
        raise ReportError(
            f"{name} is a scan: none of its {count} pages holds text.",
            hint="Ask for the report as text, or install the optional packages that read text in pictures: "
            "pip install --require-hashes -r requirements-ocr.txt",
        )


def _read_as_pictures(untrusted: bytes, name: str, numbers: Sequence[int]) -> dict[int, str]:
    """The pages in whose pictures text was read, each under a line that says how; that line is a heading, no claim."""
    if not numbers or not ocr.is_installed():
        return {}
    try:
        texts = list(ocr.pages_of(untrusted, numbers))
    except ValueError as error:
        raise ReportError(f"{name} is a scan that cannot be drawn.", hint="Ask for the report as text.") from error
    return {
        number: f"Page {number} of a scan, read by this program and not checked against the paper:\n\n{text}"
        for number, text in zip(numbers, texts, strict=True)
        if text.strip()
    }


def _page(text: str, number: int) -> list[Block]:
    return by_blank_lines(text + "\n\n", number)
