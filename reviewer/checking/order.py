"""Order of events: "after", "before" and "once" must agree with when the two things are heard."""

import re

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.candidates import Candidate
from reviewer.matching.normalize import content, tokens

RULE = "order"
_LEADING = re.compile(
    r"^(?:it was )?(?:only )?(?P<word>after|before|prior to|once|upon|following)\b(?P<one>[^,;]+)[,;]\s*(?P<two>.+)$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"^(?P<two>.+?)\b(?:only )?(?P<word>after|before|prior to|once)\b(?P<one>.+)$", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:would|will|could|should|until)\b", re.IGNORECASE)
_BEFORE = {"before", "prior to"}
_LEAST_WORDS = 2
_LEAST_COVERAGE = 0.6
_LEAST_LIKENESS = 0.3
_APART_MS = 3_000


def object_to(view: View) -> Objection | None:
    """Both halves of the sentence are heard clearly, the other way round; told where the word of order stands."""
    from_here = view.sentence[max(0, view.sentence.find(view.claim.quote)) :]
    match = _LEADING.match(from_here) or _TRAILING.match(view.text)
    if match is None or match.group("word").lower() not in view.claim.quote.lower() or _PLANNED.search(match.group()):
        return None
    one, two = _place(view, match.group("one")), _place(view, match.group("two"))
    if one is None or two is None or one.source != two.source:
        return None
    segments = view.index.heard(one.source).segments
    one_span, two_span = segments[one.first].span, segments[two.first].span
    earlier, later = (two_span, one_span) if match.group("word").lower() in _BEFORE else (one_span, two_span)
    if earlier.start_ms <= later.start_ms + _APART_MS:
        return None
    return Objection(
        RULE,
        ErrorKind.ORDER,
        f"By the report one thing comes first that is heard at {clock(earlier)}, after the other at {clock(later)}.",
        is_against=True,
        place=(one.source, one.first if earlier == one_span else two.first),
    )


def _place(view: View, half: str) -> Candidate | None:
    found = content(tokens(half))
    if len(found) < _LEAST_WORDS:
        return None
    best = view.index.best(found, text=half, most=1)
    is_clear = best and (best[0].coverage >= _LEAST_COVERAGE or best[0].likeness >= _LEAST_LIKENESS)
    return best[0] if is_clear else None
