"""Degree and certainty: "maybe", "about" and "I think" must not become "confirmed" and "exactly"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.sentences import is_question, sentences
from reviewer.checking.units import stretches, thing
from reviewer.checking.view import Objection, View, at_moment
from reviewer.checking.who_said import SAYS
from reviewer.matching.figures import closes_clause, figures_in, is_number, written
from reviewer.matching.normalize import Token, content, tokens

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
_DENIES = r"(?:\b(?:not|never|no|neither|without)|n['\u2019]t)"
_NOT_CERTAIN = re.compile(_DENIES + r"(?: \w+){0,2} $", re.IGNORECASE)
_NEAR = ("about", "around")
_OPENS_FIGURE = frozenset("a an half quarter noon midnight".split())
_GOES_ON = frozenset("it that this he she they him her them".split())
_CLAUSES = re.compile(r",?\s+(?:and|but|so|because|then)\s+", re.IGNORECASE)
_UNBROKEN = re.compile(
    r"\b(?:continuous(?:ly)?|uninterrupted(?:ly)?|unbroken|constant(?:ly)?|the (?:entire|whole) time|at all times|"
    r"never (?:lost|left|took)|without (?:interruption|losing|a break))\b",
    re.IGNORECASE,
)
_WATCHES = re.compile(
    r"\b(?:observ\w*|watch\w*|sight|view|surveil\w*|monitor\w*|visual|eyes on|attention)\b", re.IGNORECASE
)
# Only what whoever watched says: "he walked away" is what the other one did.
_LOSES = re.compile(
    r"\b(?:(?:lost|lose|losing) (?:sight|track|visual)|out of (?:my|our) (?:sight|view)|"
    r"(?:i|we) (?:had|picked) (?:him|her|them)(?: up)? (?:again|back)|"
    r"(?:i|we) could(?:n['\u2019]?t| not) (?:really )?see (?:him|her|them))\b",
    re.IGNORECASE,
)
_DENIED_FAR = re.compile(_DENIES + r"(?: \w+){0,6} $", re.IGNORECASE)
_BREAK_WITHIN = 3
_SURE_WITHIN = 2
# What leaves open which of two figures holds, and what else may stand between them.
_LEAVES_OPEN = frozenset("or maybe possibly perhaps probably".split())
_FILLS = _LEAVES_OPEN | frozenset("like uh um even".split())
_OPEN = re.compile(
    r"\b(?:or|between|at (?:least|most)|(?:more|less|fewer) than|up to|perhaps|over|under)\b|\d to \d", re.IGNORECASE
)
_CLOSES = re.compile(r"[.;!]")
_LEAST_HELD, _LEAST_WEIGHT = 0.6, 0.6


def object_to(view: View) -> Objection | None:
    """The report is certain where the speaker was not, or leaves out that its own words were held back."""
    return _certain(view) or _broken(view) or _one_of_two(view) or _dropped(view)


def _broken(view: View) -> Objection | None:
    """The report tells of watching without a break, and whoever watched tells of one: "I lost sight of him"."""
    quote = view.claim.quote
    unbroken = _UNBROKEN.search(quote)
    if unbroken is None or not _WATCHES.search(quote) or view.candidate is None:
        return None
    if _DENIED_FAR.search(quote[: unbroken.start()]) or _break_in(quote):
        return None
    is_own = re.search(r"\b(?:I|[Ww]e)\b", quote) is not None
    for at, segment in view.segments(wider=_BREAK_WITHIN):
        lost = _break_in(segment.text)
        is_another = is_own and segment.speaker not in (None, view.cast.wearer)
        if lost is not None and not is_another:
            return Objection(
                RULE,
                ErrorKind.DEGREE,
                f"The report tells of no break, “{unbroken.group()}”; {at_moment(segment)}",
                is_against=True,
                place=(view.candidate.source, at),
                decisive=frozenset(token.plain for token in tokens(lost)),
            )
    return None


def _break_in(text: str) -> str | None:
    """The words that tell of losing somebody from sight; none where they are denied or asked for."""
    told = (each for each in sentences(text) if not each.endswith("?"))
    found = ((each, match) for each in told for match in _LOSES.finditer(each))
    return next((match.group() for each, match in found if not _DENIED_FAR.search(each[: match.start()])), None)


def _one_of_two(view: View) -> Objection | None:
    """Of two figures between which it is left open, "forty, maybe forty-five", the report has one as certain.

    Not where that one is heard close by as well: then it may be sure.
    """
    quote = view.claim.quote
    told = written(view.tokens)
    if not told or view.candidate is None or _HEDGED_CLAIM.search(quote) or _OPEN.search(quote):
        return None
    for at, segment in view.segments(wider=1):
        for pair in _left_open(view.index.segment_tokens(view.source, at), segment.text):
            own = [(token, meant) for token, meant in told if not pair.readings.isdisjoint(meant)]
            if len(own) != 1 or not _counts_alike(view, *own[0], pair.counted) or _is_sure(view, at, pair, own[0][1]):
                continue
            return Objection(
                RULE,
                ErrorKind.DEGREE,
                f"The report has “{view.phrase(own[0][0])}” as certain, one of two figures between which it was "
                f"left open; {at_moment(segment)}",
                is_against=False,
                place=(view.source, at),
            )
    return None


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures, ``first`` up to ``end`` among the words of a segment, their readings, and what they count."""

    first: int
    end: int
    readings: frozenset[str]
    counted: str | None


def _counts_alike(view: View, token: Token, meant: Collection[str], counted: str | None) -> bool:
    """Whether the claim counts what is counted there; where nothing is named there, no small figure."""
    return thing(view.tokens, token) == counted if counted else all(len(each) > 1 for each in meant)


def _is_sure(view: View, at: int, pair: _Pair, meant: Collection[str]) -> bool:
    """Whether the figure is heard close by outside the pair as well."""
    held = view.index.segment_tokens(view.source, at)
    others = [view.index.segment_tokens(view.source, n) for n, _ in view.segments(wider=_SURE_WITHIN) if n != at]
    around = ((*held[: pair.first], *held[pair.end :]), *others)
    return any(not figures_in(each).isdisjoint(meant) for each in around)


def _left_open(held: Sequence[Token], text: str) -> Iterator[_Pair]:
    """Two figures in a row between which it is left open: "forty, maybe forty-five", "forty? Forty-five, maybe"."""
    cut = [part for first, end in stretches(held) for part in _clauses_of(held, first, end)]
    for (first, last), (after, end) in pairwise(cut):
        between = held[last:after]
        then = () if _is_closed(held, end, text) else held[end : end + 1]
        if _is_closed(held, last, text) or not all(token.plain in _FILLS for token in between):
            continue
        one, other = figures_in(held[first:last]), figures_in(held[after:end])
        if one.isdisjoint(other) and any(token.plain in _LEAVES_OPEN for token in (*between, *then)):
            is_hedge = bool(then) and then[0].plain in _FILLS
            yield _Pair(first, end, one | other, None if is_hedge else thing(held, held[end - 1]))


def _is_closed(held: Sequence[Token], end: int, text: str) -> bool:
    """Whether the sentence ends, other than as a question, before the word at ``end``."""
    return end < len(held) and _CLOSES.search(text[held[end - 1].span.end : held[end].span.start]) is not None


def _clauses_of(held: Sequence[Token], first: int, end: int) -> Iterator[tuple[int, int]]:
    """From where up to where each figure in a row of number words goes: "forty? forty-five" is two."""
    for at in range(first, end):
        if at == end - 1 or closes_clause(held, at):
            yield first, at + 1
            first = at + 1


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
        for said in sentences(segment.text):
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
    for clause in (each for sentence in sentences(said) for each in _CLAUSES.split(sentence)):
        found = tokens(clause)
        hedge = next((each for each in _HEDGED.finditer(clause) if _holds_back(clause, each)), None)
        told = {token.key for token in content(found)} - {t.key for t in (tokens(hedge.group()) if hedge else ())}
        is_own = bool(own & told) or not figures.isdisjoint(figures_in(found))
        is_own = is_own or (was_own and not _GOES_ON.isdisjoint(token.plain for token in found))
        if hedge and not is_question(clause) and (is_own or not told or not own):
            return hedge.group()
        was_own = is_own
    return None


def _holds_back(clause: str, hedge: re.Match[str]) -> bool:
    """Of "about" and "around" only what stands before a figure: "around eleven", but not "turn around"."""
    after = tokens(clause[hedge.end() :])[:1]
    return hedge.group().lower() not in _NEAR or any(is_number(each) or each.plain in _OPENS_FIGURE for each in after)
