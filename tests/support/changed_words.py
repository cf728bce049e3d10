"""Claims with one thing changed: what a slip of a drafting program looks like."""

import re
from collections.abc import Iterator

from models.finding import Verdict
from models.report import Claim, Report
from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.checking.judge import judge
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.lexicon import CLASSES
from reviewer.report.claims import claims_of

_FAR_NAME = "Kowalczyk"
_ANSWERS = (
    ("consented to", "refused"), ("agreed to", "refused to"), ("refused to", "agreed to"), ("denied", "admitted"),
    ("declined to", "agreed to"), ("complied with", "refused to follow"),
)  # fmt: skip


def _number(quote: str) -> str | None:
    match = re.search(r"(?<![\w.:/-])\d+(?![\w.:/-]*\w)", quote)
    return match and f"{quote[: match.start()]}{int(match.group()) + 3}{quote[match.end() :]}"


def _time(quote: str) -> str | None:
    match = re.search(r"\b\d{4}(?= hours)|\b\d{1,2}:\d\d", quote)
    return match and f"{quote[: match.end() - 1]}{(int(match.group()[-1]) + 4) % 10}{quote[match.end() :]}"


def _name(quote: str) -> str | None:
    match = re.search(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", re.sub(r"\[[^\]]*\]", lambda m: "_" * len(m.group()), quote))
    return match and quote[: match.start()] + _FAR_NAME + quote[match.end() :]


def _negation(quote: str) -> str | None:
    match = re.search(r"\b(was|were|did|could|would|had)( not)?\b", quote)
    if match and re.search(r"\b(?:asked|whether|if|when|where)\b", quote[: match.start()]):
        return None  # to ask whether he had not is to ask whether he had
    return match and quote[: match.end(1)] + ("" if match.group(2) else " not") + quote[match.end() :]


def _answer(quote: str) -> str | None:
    return next((quote.replace(one, other, 1) for one, other in _ANSWERS if one in quote), None)


def _quotation(quote: str) -> str | None:
    match = re.search(r"[\u201c\"]([^\u201d\"]+)[\u201d\"]", quote)
    words = match.group(1).split() if match else []
    if match is None or len(words) < 4:
        return None
    return quote[: match.start(1)] + " ".join([words[0], "elephants", *words[2:]]) + quote[match.end(1) :]


# What follows "right" where it is no side.
_NO_SIDE = "there|here|behind|outside|back|now|away|after|before|to"
# A driver is a person but for these, and "front" and "rear" no ends.
_OF_A_CAR = r"(?= (?:side|seat|door|window)\b)"


def _of_class(name: str, quote: str) -> str | None:
    words = sorted(CLASSES[name])
    part = _OF_A_CAR if name in ("seat", "end") else ""
    match = re.search(rf"\b(?:{'|'.join(words)})\b{part}(?!(?<=right) (?:{_NO_SIDE})\b)", quote)
    if match is None:
        return None
    other = next(word for word in words if word != match.group())
    return quote[: match.start()] + other + quote[match.end() :]


def changes(quote: str) -> Iterator[tuple[str, str]]:
    """For each kind of slip that the claim has room for, the claim with it."""
    plain = {
        "number": _number, "time": _time, "name": _name, "negation": _negation, "yes or no": _answer,
        "quotation": _quotation,
    }  # fmt: skip
    for kind, change in plain.items():
        changed = change(quote)
        if changed:
            yield kind, changed
    for name in CLASSES:
        changed = _of_class(name, quote)
        if changed:
            yield name, changed


def slips(report: Report) -> Iterator[tuple[str, str, Verdict]]:
    """A report held against itself read aloud: for each supported claim each kind of slip, the claim with it, and what
    rules alone say of that.
    """
    claims = claims_of(report)
    index = Index([Heard("rec", "tra", tuple(_aloud(n, claim) for n, claim in enumerate(claims)))])
    for at, judgment in enumerate(judge(report, claims, index)):
        if judgment.verdict is not Verdict.SUPPORTED:
            continue
        for kind, changed in changes(claims[at].quote):
            near = [*claims[max(0, at - 2) : at], _with_quote(claims[at], changed)]
            yield kind, changed, judge(report, near, index)[-1].verdict


def _aloud(number: int, claim: Claim) -> Segment:
    span = TimeSpan(number * 4000, number * 4000 + 3500)
    return Segment(number, span, claim.quote, tuple(Word(word, span, None) for word in claim.quote.split()), None)


def _with_quote(claim: Claim, quote: str) -> Claim:
    return Claim(claim.id, claim.report_id, claim.position, claim.span, quote, claim.kind)
