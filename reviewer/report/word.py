"""Word documents (.docx): paragraphs and tables in reading order.

Text that tracked changes have put in is read, text that they have taken out is not: what a reader sees. Pages are
those of the last layout that Word left in the file; a document that Word never laid out has none.
"""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from reviewer.errors import ReportError
from reviewer.report.blocks import Block, on_pages

# Letters that no XML can hold: a page break that was asked for, and one that Word laid out.
_ASKED, _LAID_OUT = _MARKS = "\x01\x02"
_LARGEST_UNPACKED_BYTES = 200 << 20
_LARGEST_RATIO = 200
_RATIO_COUNTS_FROM_BYTES = 5 << 20


def blocks(untrusted: bytes, name: str) -> list[Block]:
    """The paragraphs of a Word document, the rows of its tables with tabs between cells.

    Raises:
        ReportError: It is no Word document, is damaged, or unpacks to far more than a report can be.
    """
    return _on_pages(_marked_lines(untrusted, name))


def lines(untrusted: bytes, name: str) -> list[str]:
    """The same as plain lines."""
    return [block.text.removesuffix("\n") for block in blocks(untrusted, name)]


def _marked_lines(untrusted: bytes, name: str) -> list[str]:
    _refuse_other_archives(untrusted, name)
    try:
        document = docx.Document(io.BytesIO(untrusted))
        return list(_lines(document))
    except (PackageNotFoundError, KeyError, ValueError, XMLSyntaxError, zipfile.BadZipFile) as error:
        raise ReportError(
            f"{name} is no Word document, or a damaged one.", hint="Copy it again, or save it as PDF and add that."
        ) from error


def _refuse_other_archives(untrusted: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
            held = set(archive.namelist())
    except zipfile.BadZipFile as error:
        raise ReportError(
            f"{name} is no Word document, or a damaged one.", hint="Copy it again from where you received it."
        ) from error
    is_dense = unpacked > _RATIO_COUNTS_FROM_BYTES and unpacked > _LARGEST_RATIO * len(untrusted)
    if unpacked > _LARGEST_UNPACKED_BYTES or is_dense:
        raise ReportError(
            f"{name} would unpack to {unpacked >> 20} MB, far more than a report: it was not opened.",
            hint="Ask for the report anew.",
        )
    if "[Content_Types].xml" not in held:
        raise _no_word(name, is_open_document="content.xml" in held)


def _no_word(name: str, *, is_open_document: bool) -> ReportError:
    if is_open_document:
        return ReportError(f"{name} is an OpenDocument file.", hint="Save a copy of it as Word (.docx) and add that.")
    return ReportError(
        f"{name} is a ZIP archive, no Word document.",
        hint="Unpack it, keep it as it was received, and add the files that are in it.",
    )


def _lines(document: Document) -> Iterator[str]:
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            yield _visible(item)
        else:
            yield from _rows(item)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield "\t".join(" ".join(_visible(p) for p in cell.paragraphs) for cell in row.cells)


def _visible(paragraph: Paragraph) -> str:
    """Text of all runs, those inside links and tracked insertions too; deleted text has another tag.

    Page breaks are in it as marks.
    """
    parts = []
    for node in paragraph._p.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:lastRenderedPageBreak")):
        if node.get(qn("w:type")) == "page":
            parts.append(_ASKED)
        if node.tag == qn("w:lastRenderedPageBreak"):
            parts.append(_LAID_OUT)
        elif node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.getparent() is not None and node.getparent().tag == qn("w:r"):
            parts.append("\t" if node.tag == qn("w:tab") else "\n")
    return "".join(parts)


def _on_pages(marked: list[str]) -> list[Block]:
    """The lines without their marks, on the pages that those tell of. A break that was asked for and the one that
    Word laid out there are one; where Word laid nothing out, no page is known.
    """
    has_pages = any(_LAID_OUT in line for line in marked)
    page, is_asked, found = 1, False, []
    for line in marked:
        text, breaks = "", []
        for letter in line:
            if letter == _ASKED or (letter == _LAID_OUT and not is_asked):
                breaks.append(len(text))
            is_asked = letter == _ASKED or (is_asked and letter.isspace())
            text += "" if letter in _MARKS else letter
        found.append(on_pages(text + "\n", breaks, page) if has_pages else Block(text + "\n"))
        page += len(breaks)
    return found
