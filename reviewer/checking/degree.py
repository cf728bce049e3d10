"""Degree and certainty: "maybe", "about" and "I think" must not become "confirmed" and "exactly"."""

import re

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.view import Objection, View, at_moment
from reviewer.checking.who_said import SAYS
from reviewer.matching.normalize import content, tokens

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
# Words that hold back what stands in their own sentence.
_HELD_BACK = re.compile(
    r"\b(?:maybe|might(?:['\u2019]?ve)?|may have|i think(?! i (?:want|need|should)\b)|i guess|i believe|probably|"
    r"possibly|perhaps|not sure|could(?:['\u2019]?ve| have)|"
    r"(?:i don['\u2019]?t know|i dunno)(?! (?:what|who|why|how|where|if|him|her|them|you|that)\b))\b",
    re.IGNORECASE,
)
_TOLD_AS_HELD_BACK = re.compile(
    r"\b(?:may|think|guess\w*|probably|perhaps|could|unsure|uncertain|unclear|suspected|appeared|seemed|assumed)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.?!])\s+")
_LEAST_HELD, _LEAST_WEIGHT = 0.6, 0.6


def object_to(view: View) -> Objection | None:
    """The report is certain where the speaker was not, or leaves out that its own words were held back."""
    return _certain(view) or _dropped(view)


def _dropped(view: View) -> Objection | None:
    """Most telling words of what is told as said stand in a sentence that holds back, and nowhere near outright.

    Slight: people also say "I think" out of politeness.
    """
    quote = view.claim.quote
    if (
        view.candidate is None
        or not SAYS.search(quote)
        or _HEDGED_CLAIM.search(quote)
        or _TOLD_AS_HELD_BACK.search(quote)
    ):
        return None
    own = {t.key: view.weight(t) for t in content(view.tokens) if t.plain not in view.people}
    least = max(_LEAST_HELD * sum(own.values()), _LEAST_WEIGHT)
    held: tuple[int, Segment, str] | None = None
    for at, segment in view.segments(wider=1):
        for said in _SENTENCES.split(segment.text):
            shared = sum(own[key] for key in own.keys() & {token.key for token in tokens(said)})
            if shared < least or said.endswith("?"):
                continue
            hedge = _HELD_BACK.search(said)
            if hedge is None:
                return None
            held = held or (at, segment, hedge.group())
    if held is None:
        return None
    at, segment, hedge_word = held
    return Objection(
        RULE,
        ErrorKind.DEGREE,
        f"The report leaves out “{hedge_word}”; {at_moment(segment)}",
        is_against=False,
        place=(view.candidate.source, at),
        is_slight=True,
    )


def _certain(view: View) -> Objection | None:
    certain = _EXACTLY.search(view.claim.quote) or _CERTAIN.search(view.claim.quote)
    if certain is None or _HEDGED_CLAIM.search(view.claim.quote) or view.candidate is None:
        return None
    for at, segment in view.segments():
        hedge = _HEDGED.search(segment.text)
        if hedge and not segment.text.rstrip().endswith("?"):
            return Objection(
                EXACT_RULE if _EXACTLY.fullmatch(certain.group()) else RULE,
                ErrorKind.DEGREE,
                f"The report is more certain, “{certain.group()}”; {at_moment(segment)}",
                is_against=True,
                place=(view.candidate.source, at),
                decisive=frozenset(token.plain for token in tokens(hedge.group())),
            )
    return None
