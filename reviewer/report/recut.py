"""Claims cut anew by a person: a claim in two, or two neighbors in one. Pure; ``reviewer.review.recuts`` keeps them.

The words stay as they are: what a cut makes lies where what it replaces lay. Claims that gave way stay in the case.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.annotation import Recut
from models.report import Claim, ClaimKind, Report
from models.spans import TextSpan
from reviewer.errors import UsageError
from reviewer.identity import new_id
from reviewer.report.claims import kind_of, kind_within

_KEPT = "The claims are as they were."


@dataclass(frozen=True, slots=True)
class Cut:
    """The claims that give way, and those that stand in their place. The position of new ones is not given yet."""

    replaced: tuple[Claim, ...]
    made: tuple[Claim, ...]

    @property
    def back(self) -> "Cut":
        """What takes it back."""
        return Cut(self.made, self.replaced)


def split(report: Report, claim: Claim, at: int) -> Cut:
    """The claim in two, of which the second begins with the word at a place of the report's text.

    Raises:
        UsageError: One of the two would have no word.
    """
    start = _word_start(report.text, claim.span, at)
    parts = (_trimmed(report.text, claim.span.start, start), _trimmed(report.text, start, claim.span.end))
    if not all(re.search(r"\w", part.of(report.text)) for part in parts):
        raise UsageError(
            "There are no words on one side of this place.", kept=_KEPT, hint="Choose a word within the claim."
        )
    return Cut((claim,), tuple(_claim(report, part, claim) for part in parts))


def merge(report: Report, standing: Sequence[Claim], claim: Claim) -> Cut:
    """A claim and the one after it as one; ``standing`` are the report's claims as they stand, in its order.

    Raises:
        UsageError: There is none after it in its paragraph.
    """
    after = next((two for one, two in pairwise(standing) if one.id == claim.id), None)
    if after is None or not _is_of_one_paragraph(report, claim, after):
        raise UsageError(
            f"No claim follows claim {claim.position + 1} in its paragraph.",
            kept=_KEPT,
            hint="Only neighbors of one paragraph can be merged.",
        )
    whole = TextSpan(claim.span.start, after.span.end)
    return Cut((claim, after), (_claim(report, whole, claim, after),))


def standing(claims: Sequence[Claim], recuts: Sequence[Recut]) -> tuple[Claim, ...]:
    """The claims as they stand, in the report's order; ``recuts`` are oldest first."""
    of_people = {each for recut in recuts for each in recut.made if recut_that_made(each, recuts) is not None}
    stand = {claim.id for claim in claims} - of_people
    for recut in recuts:
        stand = (stand - set(recut.replaced)) | set(recut.made)
    return tuple(sorted((each for each in claims if each.id in stand), key=lambda each: each.span))


def recut_that_made(claim_id: str, recuts: Sequence[Recut]) -> Recut | None:
    """The act by which a person first made a claim; None for one that the program cut."""
    first = next((each for each in recuts if claim_id in (*each.replaced, *each.made)), None)
    return first if first is not None and claim_id in first.made else None


def to_take_back(recuts: Sequence[Recut]) -> Recut | None:
    """The newest recut that still stands; None where all were taken back."""
    stand: list[Recut] = []
    for each in recuts:
        if stand and (each.replaced, each.made) == (stand[-1].made, stand[-1].replaced):
            stand.pop()
        else:
            stand.append(each)
    return stand[-1] if stand else None


def _is_of_one_paragraph(report: Report, *claims: Claim) -> bool:
    return any(all(p.span.start <= c.span.start < p.span.end for c in claims) for p in report.paragraphs)


def _word_start(text: str, span: TextSpan, at: int) -> int:
    """The beginning of the word that a place lies in."""
    while span.start < at < span.end and not text[at - 1].isspace():
        at -= 1
    return min(max(at, span.start), span.end)


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    inner = text[start:end]
    left = start + len(inner) - len(inner.lstrip(" ;\t\r\n"))
    return TextSpan(left, max(left, start + len(inner.rstrip())))


def _claim(report: Report, span: TextSpan, *replaced: Claim) -> Claim:
    is_clause = all(each.kind is not ClaimKind.HEADING for each in replaced)
    kind = (kind_within if is_clause else kind_of)(span.of(report.text))
    return Claim(new_id(), report.id, replaced[0].position, span, span.of(report.text), kind)
