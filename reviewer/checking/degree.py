"""Degree and certainty: "maybe", "about" and "I think" must not become "confirmed" and "exactly"."""

import re

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock, spoken

RULE = "degree"
# The same for words that leave no room at all: this rule hardly errs.
EXACT_RULE = "degree: exact"
_EXACTLY = re.compile(
    r"\b(?:exactly|precisely|definitely|uninterrupted|knowingly|intentionally|deliberately)\b", re.IGNORECASE
)
_CERTAIN = re.compile(
    r"\b(?:exactly|precisely|definitely|certain(?:ly)?|knowingly|intentionally|deliberately|positive(?:ly)?|"
    r"admitted|confirmed|confessed|continuous(?:ly)?|uninterrupted|determined|without (?:any )?(?:doubt|difficulty)|"
    r"at all times|the entire time|every|insisted)\b",
    re.IGNORECASE,
)
_HEDGED_CLAIM = re.compile(
    r"\b(?:about|approximately|around|roughly|maybe|possibly|might|may have|believed|thought|estimated|unsure|"
    r"not sure|did not know|speculated|guessed|could have)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:maybe|might|i think|i guess|probably|kinda|sort of|about|around|like (?:an?|one|two|nine|ten|\d)|"
    r"not sure|i don['’]?t know|i dunno|or so|could(?:['’]?ve| have)?|possibly|i believe|roughly)\b",
    re.IGNORECASE,
)


def object_to(view: View) -> Objection | None:
    """The report is certain where the speaker was not."""
    certain = _EXACTLY.search(view.claim.quote) or _CERTAIN.search(view.claim.quote)
    if certain is None or _HEDGED_CLAIM.search(view.claim.quote) or view.candidate is None:
        return None
    for at, segment in view.segments():
        hedge = _HEDGED.search(segment.text)
        if hedge and not segment.text.rstrip().endswith("?"):
            return Objection(
                EXACT_RULE if _EXACTLY.fullmatch(certain.group()) else RULE,
                ErrorKind.DEGREE,
                f"The report says “{certain.group()}”; at {clock(segment.span)} the speaker is less certain: "
                f"{spoken(segment)}",
                is_against=True,
                place=(view.candidate.source, at),
            )
    return None
