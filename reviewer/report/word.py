"""Word documents (.docx): paragraphs and tables in reading order.

Text that tracked changes have put in is read, text that they have taken out is not: what a reader sees.
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
from reviewer.report.blocks import Block

_LARGEST_UNPACKED_BYTES = 200 << 20
_LARGEST_RATIO = 200
_RATIO_COUNTS_FROM_BYTES = 5 << 20


def blocks(untrusted: bytes, name: str) -> list[Block]:
    """The paragraphs of a Word document, the rows of its tables with tabs between cells.

    Raises:
        ReportError: It is no Word document, is damaged, or unpacks to far more than a report can be.
    """
    return [Block(line + "\n") for line in lines(untrusted, name)]


def lines(untrusted: bytes, name: str) -> list[str]:
    """The same as plain lines."""
    _refuse_bombs(untrusted, name)
    try:
        document = docx.Document(io.BytesIO(untrusted))
        return list(_lines(document))
    except (PackageNotFoundError, KeyError, ValueError, XMLSyntaxError, zipfile.BadZipFile) as error:
        raise ReportError(
            f"{name} is no Word document, or a damaged one.", hint="Copy it again, or save it as PDF and add that."
        ) from error


def _refuse_bombs(untrusted: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
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
    """Text of all runs, those inside links and tracked insertions too; deleted text has another tag."""
    parts = []
    for node in paragraph._p.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")):
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.getparent() is not None and node.getparent().tag == qn("w:r"):
            parts.append("\t" if node.tag == qn("w:tab") else "\n")
    return "".join(parts)
