"""The drafted report as received and the claims in it.

``Report.text`` is never rewritten; paragraphs and claims are spans that point into it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from models.spans import TextSpan


class ClaimKind(StrEnum):
    """What sort of text a claim is, which decides how it can be checked."""

    ASSERTION = "assertion"
    QUOTATION = "quotation"
    PLACEHOLDER = "placeholder"
    BOILERPLATE = "boilerplate"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``number`` and ``page`` count from 1, ``page`` is None where the format has none.

    ``page`` is that of its beginning. Where it runs over onto further pages, ``page_starts`` are the places in the
    report's text at which they begin.
    """

    span: TextSpan
    number: int
    page: int | None = None
    page_starts: tuple[int, ...] = ()

    def page_at(self, position: int) -> int | None:
        """The page of a place in the paragraph."""
        return None if self.page is None else self.page + sum(start <= position for start in self.page_starts)


@dataclass(frozen=True, slots=True)
class Report:
    """A drafted report. ``sha256`` is that of the file; ``text`` is what a reader sees in it."""

    id: str
    position: int
    name: str
    path: str
    sha256: str
    size_bytes: int
    text: str
    paragraphs: tuple[Paragraph, ...]
    added_utc: str

    def place_of(self, span: TextSpan) -> "Place":
        """Page and paragraph where a span begins; a file whose pages are one paragraph each tells of no paragraphs."""
        at = next((each for each in self.paragraphs if each.span.start <= span.start < each.span.end), None)
        if at is None:
            return Place(None, None)
        pages = {each.page for each in self.paragraphs}
        is_of_pages_alone = None not in pages and len(pages) == len(self.paragraphs)
        return Place(at.page_at(span.start), None if is_of_pages_alone else at.number)


class Place(NamedTuple):
    """Where a claim stands in its report, as it would be cited; None where that is not known."""

    page: int | None
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion. ``quote`` is ``span.of(report.text)``.

    ``position`` counts from 0: the program's claims in the report's order, then those that people made of them, as
    they came. It is never given twice, so that a claim keeps its number.
    """

    id: str
    report_id: str
    position: int
    span: TextSpan
    quote: str
    kind: ClaimKind
