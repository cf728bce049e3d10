"""Claims of a report: the clauses of its sentences, each with what sort of text it is."""

import re
from functools import lru_cache

from models.report import Claim, ClaimKind, Report
from models.spans import TextSpan
from reviewer.errors import ReportError
from reviewer.identity import new_id
from reviewer.report.clauses import clauses
from reviewer.report.sentences import IN_SINGLE_MARKS, sentences

_PLACEHOLDER = re.compile(
    r"\[\s*(?:INSERT|PLACEHOLDER|FILL|TBD|NAME|DATE|TIME|ADDRESS|OFFICER|DESCRIBE|DETAILS)\b[^\]]*\]|_{4,}|\bX{4,}\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(rf'\u201c([^\u201c\u201d]+)\u201d|(?<!\w)"([^"]+)"|{IN_SINGLE_MARKS}')
_BOILERPLATE = re.compile(
    r"(?:prepared|drafted|generated|written|created|assisted)[\w ,]{0,40}\b(?:AI|software)\b"
    r"|\bartificial intelligence\b|\bAI[- ](?:assisted|generated|drafted)\b"
    r"|\b(?:my|upon) training(?:,)? (?:and|&) experience\b|\btraining,? knowledge,? and experience\b"
    r"|^(?:this (?:incident|interaction|stop)|(?:my|the) (?:department[- ]issued )?body[- ]?worn camera)\b.{0,60}"
    r"\b(?:activated|recording|recorded|captured|footage|uploaded)\b"
    r"|\b(?:under penalty of perjury|true and correct|to the best of my knowledge)\b"
    r"|\bnothing further\b|\bend of report\b|\b(?:I have )?reviewed (?:this|the) (?:draft|report)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[A-Z][\w .#/()'-]{0,40}:(?:\s|$)")
_LEAST_QUOTED_WORDS = 2


def claims_of(report: Report) -> tuple[Claim, ...]:
    """The claims of a report in order: spans that do not overlap, each one checkable assertion as far as it goes.

    Raises:
        ReportError: There is none with words in it.
    """
    spans = [s for s in sentences(report.text, report.paragraphs) if re.search(r"\w", s.of(report.text))]
    pieces = [(piece, sort) for span in spans for piece, sort in _pieces(report.text, span)]
    claims = tuple(
        Claim(new_id(), report.id, position, span, span.of(report.text), kind)
        for position, (span, kind) in enumerate(pieces)
    )
    if all(claim.kind is ClaimKind.HEADING for claim in claims):
        raise ReportError(
            f"{report.name} holds no sentence that could be checked.", hint="Is it the narrative of the report?"
        )
    return claims


def _pieces(text: str, sentence: TextSpan) -> list[tuple[TextSpan, ClaimKind]]:
    """The clauses of a sentence; headings and standing text stay whole."""
    whole = kind_of(sentence.of(text))
    if whole in (ClaimKind.HEADING, ClaimKind.BOILERPLATE):
        return [(sentence, whole)]
    found = [
        TextSpan(sentence.start + clause.start, sentence.start + clause.end) for clause in clauses(sentence.of(text))
    ]
    return [(span, kind_within(span.of(text))) for span in found]


def kind_within(clause: str) -> ClaimKind:
    """A clause is no heading, however it is written."""
    kind = kind_of(clause)
    return ClaimKind.ASSERTION if kind is ClaimKind.HEADING else kind


def kind_of(quote: str) -> ClaimKind:
    """What sort of text a sentence is."""
    if _PLACEHOLDER.search(quote):
        return ClaimKind.PLACEHOLDER
    if _is_heading(quote):
        return ClaimKind.HEADING
    if any(len(span.of(quote).split()) >= _LEAST_QUOTED_WORDS for span in quotations(quote)):
        return ClaimKind.QUOTATION
    return ClaimKind.BOILERPLATE if _BOILERPLATE.search(quote) else ClaimKind.ASSERTION


@lru_cache(maxsize=1_024)
def quotations(quote: str) -> tuple[TextSpan, ...]:
    """What stands between quotation marks, without them; positions within ``quote``."""
    found = []
    for match in _QUOTED.finditer(quote):
        assert match.lastindex is not None
        found.append(TextSpan(*match.span(match.lastindex)))
    return tuple(found)


def _is_heading(quote: str) -> bool:
    stripped = quote.strip("#*_ \t")
    if _FIELD.match(stripped) and not stripped.endswith((".", "!", "?")):
        return True
    return stripped.endswith(":") or (
        not stripped.endswith((".", "!", "?", '"', "\u201d", ")", ";")) and (stripped.istitle() or stripped.isupper())
    )
