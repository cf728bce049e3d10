"""A quotation of the report beside the words heard: which words differ, shown by brackets and not by color."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from models.finding import Evidence
from models.report import Claim
from reviewer.matching.normalize import tokens
from reviewer.report.claims import quotations

_LEAST_COMMON = 0.34


@dataclass(frozen=True, slots=True)
class QuoteDiff:
    """Both wordings, each with what the other lacks in brackets."""

    quoted: str
    heard: str
    is_same: bool


def quote_diffs(claim: Claim, evidence: Sequence[Evidence]) -> tuple[QuoteDiff, ...]:
    """One for each quotation of the claim, against the evidence that is most like it; none where none is."""
    found = []
    for span in quotations(claim.quote):
        quoted = span.of(claim.quote)
        closest = max((_compared(quoted, each.words) for each in evidence), key=lambda each: each[0], default=None)
        if closest is not None and closest[0] >= _LEAST_COMMON:
            found.append(closest[1])
    return tuple(found)


def _compared(quoted: str, heard: str) -> tuple[float, QuoteDiff]:
    """The share of the quotation's words that are heard, and the two wordings. Words around it are cut off."""
    ours, theirs = quoted.split(), heard.split()
    matcher = SequenceMatcher(None, _keys(ours), _keys(theirs), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return 0.0, QuoteDiff(quoted, heard, is_same=False)
    same = [block for block in blocks if block.size > 1] or blocks  # a word alone is met everywhere
    first = max(0, same[0].b - same[0].a)
    end = min(len(theirs), same[-1].b + same[-1].size + len(ours) - same[-1].a - same[-1].size)
    left, right = _marked(ours, theirs[first:end])
    share = sum(block.size for block in blocks) / max(1, len(ours))
    return share, QuoteDiff(left, right, is_same="[" not in left + right)


def _keys(words: Sequence[str]) -> list[str]:
    """Case and punctuation do not make a word another word."""
    return [" ".join(token.plain for token in tokens(word)) or word for word in words]


def _marked(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, str]:
    left: list[str] = []
    right: list[str] = []
    matcher = SequenceMatcher(None, _keys(ours), _keys(theirs), autojunk=False)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        mine, heard = " ".join(ours[i:i_end]), " ".join(theirs[j:j_end])
        left.append(mine if tag == "equal" else f"[{mine}]" if mine else "")
        right.append(heard if tag == "equal" else f"[{heard}]" if heard else "")
    return " ".join(filter(None, left)), " ".join(filter(None, right))
