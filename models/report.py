"""The drafted report as received and the claims in it.

``Report.text`` is never rewritten; paragraphs and claims are spans that point into it.
"""

from dataclasses import dataclass
from enum import StrEnum

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
    """A paragraph; ``number`` and ``page`` count from 1, ``page`` is None where the format has none."""

    span: TextSpan
    number: int
    page: int | None = None


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


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion. ``quote`` is ``span.of(report.text)``; ``position`` counts from 0."""

    id: str
    report_id: str
    position: int
    span: TextSpan
    quote: str
    kind: ClaimKind
