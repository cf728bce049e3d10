"""Which words of a text are denied, which are not, and of which it cannot be told.

A negation reaches a few words on, never past a comma or the end of a sentence. What is only asked, and what somebody
did not hear, see or know, is neither denied nor told as so. For the rule on yes and no.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from reviewer.checking.sentences import is_question
from reviewer.matching.figures import is_number
from reviewer.matching.normalize import KEPT_TEXTS, Token, tokens


class Denied(Enum):
    """Whether a word is denied. ``WITH``: something is that is told of it, as the knife in "didn't touch the knife";
    ``MAYBE``: a negation stands further before it in the same clause, which may reach so far.
    """

    YES = "yes"
    WITH = "with"
    MAYBE = "maybe"
    NO = "no"


Polarity = dict[str, frozenset[Denied]]

NEGATORS = frozenset("not cannot never none nothing nobody without denied unable neither hardly rarely unaware".split())
_NOBODY = "nobody"
_NO_TO = ("on", "to", "for")
_REACH = 3
# Words that say nothing by themselves, and yet something once they are denied.
_DENIED_TOO = frozenset("located identified conducted made asked".split())
_CLAUSE_ENDS = frozenset(
    "but and because so then while although though that who which where when if until after".split()
)
_DOES = frozenset("do does did doing done".split())
# Who does not want something done denies that, not the wanting alone.
_OPENS = frozenset("want wanted need needed think thought believe believed wish wished try tried".split())
_FILLERS = frozenset("uh um er like you know i mean".split())
# "I didn't hear any hitting" denies the hearing alone.
_PERCEIVES = frozenset(
    """hear heard hearing see saw seen seeing notice noticed observe observed watch watched know knew known knowing
    remember remembered recall realize realized aware unaware recognize recognized""".split()
)
# "Kept him from opening": denied is what stands after "from".
_KEPT = frozenset(
    """kept keep keeps keeping prevented prevent prevents preventing stopped stop barred banned prohibited trespassed
    forbidden""".split()
)
# These say that what follows is not so, and those that what stands before or after is not.
_NOT_SO = re.compile(
    r"\b(?:lack\w*|dislik\w+|refus\w+|declin\w+|except\w*|exclud\w+|instead|rather|unlike|stopped|nor|cannot|failed|"
    r"turned down)\b",
    re.IGNORECASE,
)
_IS_NOT_SO = re.compile(r"\b(?:out of|(?:left|was|were) out|missing|unknown|prevent\w*|kept \w+ from)\b", re.IGNORECASE)
_CLAUSES = re.compile(rf"\b(?:{'|'.join(sorted(_CLAUSE_ENDS - {'and', 'so'}))})\b", re.IGNORECASE)
_JOINS = re.compile(r"[\s\-–\"'“”‘’]*")
# A question all the same where a recognizer wrote no mark.
_ASKS = re.compile(
    r"\W*(?:(?:okay|ok|all right|so|and|hey|um|uh)\b[\s,.]*)*"
    r"(?:do|does|did|have|has|are|is|were|was|can|could|would|will) (?:you|he|she|they|it|there|i|we|that|this)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[^.?!]*(?:[.?!]+|$)")


@lru_cache(maxsize=KEPT_TEXTS)
def denials(text: str, *, is_of_perceiving: bool = False) -> Polarity:
    """For each telling word of what a text tells, not of what it asks, whether it is denied.

    ``is_of_perceiving``: it is held against what somebody heard, saw or knew, and so is what they did not.
    """
    found: dict[str, set[Denied]] = {}
    for part in _told(text, tokens(text)):
        for key, is_denied in _of_sentence(text, part, is_of_perceiving=is_of_perceiving):
            found.setdefault(key, set()).add(is_denied)
    return {key: frozenset(each) for key, each in found.items()}


def perceives(text: str) -> bool:
    """Whether somebody hears, sees or knows something in it, or does not."""
    return any(token.plain in _PERCEIVES for token in tokens(text))


def plainly_told(text: str) -> frozenset[str]:
    """The keys of the words before which their clause denies nothing, and which no other words say is not so."""
    cuts = [0, *(at for each in _CLAUSES.finditer(text) for at in each.span()), len(text)]
    clauses = (text[first:last] for first, last in pairwise(cuts))
    return frozenset(key for clause in clauses for key in _before_any_denial(clause))


def _before_any_denial(clause: str) -> Iterator[str]:
    found = tokens(clause)
    denies = next((each.span.start for each in found if each.plain in NEGATORS or each.plain == "no"), len(clause))
    says = _NOT_SO.search(clause)
    end = 0 if _IS_NOT_SO.search(clause) else min(denies, says.start() if says else len(clause))
    yield from (each.key for each in found if each.span.start < end)


def denies_anything(found: Sequence[Token]) -> bool:
    """Whether there is any negation among words."""
    return any(token.plain in NEGATORS or token.plain == "no" for token in found)


def _told(text: str, found: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The words of each sentence that does not ask."""
    for match in _SENTENCES.finditer(text):
        said = match.group()
        if said and not is_question(said) and not _ASKS.match(said):
            yield tuple(each for each in found if match.start() <= each.span.start < match.end())


def _of_sentence(text: str, found: Sequence[Token], *, is_of_perceiving: bool) -> Iterator[tuple[str, Denied]]:
    plains = [_meant(text, found, at) for at in range(len(found))]
    is_open = is_headed = is_beyond = False
    first = 0
    for at, token in enumerate(found):
        plain = plains[at]
        is_cut = at > 0 and not _goes_on(text, found[at - 1], token)
        is_end = plain in _CLAUSE_ENDS and not (plain == "so" and at and plains[at - 1] in _DOES)
        if is_cut:
            first = at
        if is_cut or is_end:
            is_open = is_beyond = False
        before = plains[max(first, at - _REACH) : at]
        if plain in NEGATORS or (plain == "from" and not _KEPT.isdisjoint(before)):
            is_open, is_headed = True, False
        if _is_guess(found, at):
            is_open, first = False, at + 1
        is_empty = (token.is_stop and plain not in _DENIED_TOO) or plain in NEGATORS or plain == "no"
        if is_empty:
            is_beyond = not is_of_perceiving and (is_beyond or plain == "unaware")
            continue
        if not is_beyond:
            yield token.key, _denied(before, is_open=is_open, is_headed=is_headed)
        is_beyond = is_beyond or (is_open and plain in _PERCEIVES and not is_of_perceiving)
        is_headed = is_headed or not (plain in _OPENS or (is_of_perceiving and plain in _PERCEIVES))


def _meant(text: str, found: Sequence[Token], at: int) -> str:
    """A word as it is meant: the "one" of "no one" is nobody, the "no" of "no on the bag" denies the bag."""
    plain = found[at].plain
    if plain == "one" and at and found[at - 1].plain == "no":
        return _NOBODY
    after = found[at + 1] if at + 1 < len(found) else None
    is_no_to = plain == "no" and after is not None and after.plain in _NO_TO and _goes_on(text, found[at], after)
    return "not" if is_no_to else plain


def _denied(before: Sequence[str], *, is_open: bool, is_headed: bool) -> Denied:
    """``before`` are the few words before, ``is_headed`` says that something was denied already in this clause."""
    if before[-1:] == ["no"]:  # "No, I sold it" answers a question
        return Denied.YES
    is_kept = any(word == "from" and not _KEPT.isdisjoint(before[:at]) for at, word in enumerate(before))
    if is_kept or not NEGATORS.isdisjoint(before):
        return Denied.WITH if is_headed else Denied.YES
    return Denied.MAYBE if is_open else Denied.NO


def _goes_on(text: str, one: Token, two: Token) -> bool:
    """Whether no punctuation but of a quotation stands between two words; people do pause while they think."""
    is_joined = _JOINS.fullmatch(text, one.span.end, max(one.span.end, two.span.start)) is not None
    return is_joined or one.plain in _FILLERS or two.plain in _FILLERS


def _is_guess(found: Sequence[Token], at: int) -> bool:
    """Whether "I don't know" ends here and denies nothing of what follows: "I don't know ten minutes"."""
    said = [each.plain for each in found[max(0, at - 3) : at + 1]]
    return said == ["i", "do", "not", "know"] and at + 1 < len(found) and is_number(found[at + 1])
