"""Degree and certainty: "maybe", "about" and "I think" must not become "confirmed" and "exactly"."""

import re

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.view import Objection, View, at_moment
from reviewer.checking.who_said import SAYS
from reviewer.matching.figures import figures_in, is_number, written
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
# A certainty that the claim itself denies: "could not be certain".
_NOT_CERTAIN = re.compile(r"(?:\b(?:not|never|no|neither|without)|n['\u2019]t)(?: \w+){0,2} $", re.IGNORECASE)
_NEAR = ("about", "around")
_OPENS_FIGURE = frozenset("a an half quarter noon midnight".split())
_GOES_ON = frozenset("it that this he she they him her them".split())
_CLAUSES = re.compile(r",?\s+(?:and|but|so|because|then)\s+", re.IGNORECASE)
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
    if _NOT_CERTAIN.search(view.claim.quote[: certain.start()]):
        return None
    for at, segment in view.segments():
        hedge = _hedge(view, segment.text)
        if hedge is not None:
            return Objection(
                EXACT_RULE if _EXACTLY.fullmatch(certain.group()) else RULE,
                ErrorKind.DEGREE,
                f"The report is more certain, “{certain.group()}”; {at_moment(segment)}",
                is_against=True,
                place=(view.candidate.source, at),
                decisive=frozenset(token.plain for token in tokens(hedge)),
            )
    return None


def _hedge(view: View, said: str) -> str | None:
    """What holds back, in a clause that tells of what the claim does or of nothing else; "it" goes on from before."""
    own = {token.key for token in content(view.tokens) if token.plain not in view.cast.called}
    own -= {token.key for certain in _CERTAIN.finditer(view.claim.quote) for token in tokens(certain.group())}
    figures = {each for _, meant in written(view.tokens) for each in meant}
    was_own = False
    for clause in (each for sentence in _SENTENCES.split(said) for each in _CLAUSES.split(sentence)):
        found = tokens(clause)
        hedge = next((each for each in _HEDGED.finditer(clause) if _holds_back(clause, each)), None)
        told = {token.key for token in content(found)} - {t.key for t in (tokens(hedge.group()) if hedge else ())}
        is_own = bool(own & told) or not figures.isdisjoint(figures_in(found))
        is_own = is_own or (was_own and not _GOES_ON.isdisjoint(token.plain for token in found))
        if hedge and not clause.rstrip().endswith("?") and (is_own or not told or not own):
            return hedge.group()
        was_own = is_own
    return None


def _holds_back(clause: str, hedge: re.Match[str]) -> bool:
    """Of "about" and "around" only what stands before a figure: "around eleven", but not "turn around"."""
    after = tokens(clause[hedge.end() :])[:1]
    return hedge.group().lower() not in _NEAR or any(is_number(each) or each.plain in _OPENS_FIGURE for each in after)
