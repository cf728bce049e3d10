"""Order of events: "after", "before", "once" and "then" must agree with when the two things are heard."""

import re

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.candidates import Candidate
from reviewer.matching.normalize import content, tokens
from reviewer.report.clauses import is_verb

RULE = "order"
_LEADING = re.compile(
    r"^(?:it was )?(?:only )?(?P<word>after|before|prior to|once|upon|following)\b(?P<one>[^,;]+)[,;]\s*(?P<two>.+)$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"^(?P<two>.+?)\b(?:only )?(?P<word>after|before|prior to|once)\b(?P<one>.+)$", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:would|will|could|should|until)\b", re.IGNORECASE)
# "before that night": which one is not told here.
_POINTS_BACK = re.compile(r"\s*(?:that|this|then)\b", re.IGNORECASE)
_BEFORE = {"before", "prior to"}
# "He then stated ...", "Afterwards, he ...", "and then ...": after what was told before it.
_NEXT = re.compile(
    r"^(?:(?:and|but) )?(?:(?P<word>then|afterwards?|subsequently|next|thereafter|after (?:that|this|which))\b,? "
    r"(?P<two>.+)|(?P<who>(?:\w+\.? ){1,3}?)(?P<inner>then|subsequently|afterwards?|next)\b (?P<deed>.+))$",
    re.IGNORECASE,
)
_PLACES, _NEARBY = 3, 8
_LEAST_WORDS = 2
_LEAST_COVERAGE = 0.6
_LEAST_LIKENESS = 0.3
# What is told in one breath is as often told in another order than it was.
_APART_MS, _CLEARLY_APART_MS = 3_000, 10_000


def object_to(view: View) -> Objection | None:
    """Both halves of the sentence are heard clearly, the other way round; told where the word of order stands."""
    return _within(view) or _after_what_was_told(view)


def _within(view: View) -> Objection | None:
    from_here = view.sentence[max(0, view.sentence.find(view.claim.quote)) :]
    match = _LEADING.match(from_here) or _TRAILING.match(view.text)
    if match is None or match.group("word").lower() not in view.claim.quote.lower() or _PLANNED.search(match.group()):
        return None
    if _POINTS_BACK.match(match.group("one")):
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
        f"By the report, what is heard at {clock(earlier)} comes before what is heard at {clock(later)}.",
        is_against=True,
        is_slight=earlier.start_ms <= later.start_ms + _CLEARLY_APART_MS,
        place=(one.source, one.first if earlier == one_span else two.first),
    )


def _after_what_was_told(view: View) -> Objection | None:
    """What a "then" puts after the words before it is heard before them, wherever either may be heard.

    Slight: the words before it are as often told of elsewhere, in words that nobody found.
    """
    match = _NEXT.match(view.claim.quote.strip())
    told = view.sentence.partition(view.claim.quote)[0].strip() or view.before
    if match is None or not told or _PLANNED.search(match.group()) or _PLANNED.search(told):
        return None
    one, two = _places(view, told), _places(view, match.group("two") or match.group("deed"))
    if not one or not two or any(a.source != b.source or a.first <= b.last for a in one for b in two):
        return None
    segments = view.index.heard(one[0].source).segments
    earlier, later = segments[one[0].first].span, segments[two[0].first].span
    if earlier.start_ms <= later.start_ms + _APART_MS:
        return None
    return Objection(
        RULE,
        ErrorKind.ORDER,
        f"The report tells this after “{told}”; this is heard at {clock(later)}, that only at {clock(earlier)}.",
        is_against=True,
        is_slight=True,
        place=(two[0].source, two[0].first),
    )


def _places(view: View, half: str) -> list[Candidate]:
    """Every place where most of the half's telling words are heard; none where it has none of them."""
    found = [token for token in content(tokens(half)) if token.plain not in view.people]
    return [each for each in view.index.best(found, text=half, most=_PLACES) if each.coverage >= _LEAST_COVERAGE]


def _place(view: View, half: str) -> Candidate | None:
    found = content(tokens(half))
    if len(found) < _LEAST_WORDS:
        return _only_place(view, half) if _tells_of_a_deed(half) else None
    best = view.index.best(found, text=half, most=1)
    is_clear = best and (best[0].coverage >= _LEAST_COVERAGE or best[0].likeness >= _LEAST_LIKENESS)
    return best[0] if is_clear else None


def _tells_of_a_deed(half: str) -> bool:
    """Whether it is no mere time or thing ("before that night") and brings its own subject ("after which it went")."""
    words = half.lower().split()
    has_word = any(token.plain.isalpha() for token in content(tokens(half)))
    return has_word and words[0] != "which" and any(is_verb(word) for word in words)


def _only_place(view: View, half: str) -> Candidate | None:
    """Where the one telling word of a half is heard, if all of that is at one place."""
    found = sorted(_places(view, half), key=lambda each: (each.source, each.first))
    if not found or found[0].source != found[-1].source or found[-1].last - found[0].first > _NEARBY:
        return None
    return found[0]
