"""Who did it to whom: the same deed with the two exchanged is another deed.

A deed is a verb with somebody right before it and somebody close after it ("Ray shoved me into the car"), or the
other way round in "was shoved by Ray". "I" is who speaks or wears the camera, "you" whom the turns before and after
are by; who is neither is nobody known, and can be anybody but these.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking import attribution
from reviewer.checking.sentences import is_question
from reviewer.checking.view import Objection, View, at_moment
from reviewer.checking.who_said import SAYS
from reviewer.matching.normalize import Token, tokens

RULE = "who did it"
_PARTS = re.compile(r"(?<=[.?!;])\s+|\s+[-\u2013\u2014]+\s+")
_GOES_ON = re.compile(r"(?:and|but|or|then|so)\b")
_RELATIVES = frozenset(
    """mother father mom dad sister brother son daughter aunt uncle cousin nephew niece wife husband girlfriend
    boyfriend fiance ex grandmother grandfather grandma grandpa stepfather stepmother roommate boss neighbor friend
    partner kid kids baby""".split()
)
_PEOPLE = _RELATIVES | frozenset(
    """driver passenger suspect victim witness man woman guy girl boy lady dude male female subject officer officers
    cop cops deputy sergeant clerk guard manager owner caller complainant medic paramedic nurse teacher customer
    juvenile teenager employee bouncer trooper detective""".split()
)
_TITLES = frozenset("officer deputy sergeant trooper detective corporal lieutenant captain mr mrs ms dr sgt".split())
_THIRD = frozenset("he she him her his they them their".split())
_OWNERS = {"my": "i", "your": "you", "his": "he", "her": "she", "their": "they"}
_OPENS_ONE = frozenset("the that this a an another".split())
_BEINGS = frozenset("was were is are am be been being got get getting gets".split())
_HELPS = _BEINGS | frozenset(
    """did do does had has have having will would gonna going to just then also again really actually who ever
    kept keep started start tried try could can even first literally straight came come""".split()
)
_DENIES = frozenset("not never".split())
_ENDS = frozenset("and but that who because if when while so or then after before until i he she they".split())
# What both do at once, and what is felt and not done.
_MUTUAL = frozenset(
    "argue speak meet know want need like love see saw hear heard think thought believ feel felt live hav".split()
)
_REACH = 5
_AROUND = 2


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who is meant, as far as the words tell: a ``label`` of the transcript, or the word ``name`` for them.

    ``others`` are labels of whom they are not. ``is_guess``: a "he" taken for who tells it.
    """

    label: str | None = None
    name: str = ""
    others: frozenset[str] = frozenset()
    is_guess: bool = False

    def is_same(self, other: "Somebody") -> bool | None:
        """None where it cannot be told."""
        if self.label is not None and other.label is not None:
            return self.label == other.label
        if self.label in other.others or other.label in self.others:
            return False
        return True if self.name and self.name == other.name else None


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody does something to somebody; ``verb`` is a token's key, ``words`` are as written."""

    doer: Somebody
    verb: str
    done_to: Somebody
    words: str


# Whom a word means: "i", "you", "he" or a name or role; None where it means nobody.
Means = Callable[[str], Somebody | None]


def object_to(view: View) -> Objection | None:
    """The deed is heard with the two exchanged, and nowhere as the claim has it."""
    if view.candidate is None or (_GOES_ON.match(view.claim.quote) and SAYS.search(view.sentence)):
        return None  # "He said that she fell and hit him": who "and hit him" is said of cannot be told
    own = {token.key for token in view.tokens if not view.is_quoted(token)}
    told = [deed for deed in deeds_in(view.text, _meant(view)) if deed.verb in own]
    for at, segment in view.segments(wider=_AROUND) if told else ():
        for claimed, deed in product(told, _heard(view, at, segment)):
            is_sure = _is_exchanged(claimed, deed)
            if is_sure is not None and not _is_heard_as_told(view, claimed):
                return _objection(view, at, segment, claimed, is_slight=not is_sure)
    return None


def _is_heard_as_told(view: View, claimed: Deed) -> bool:
    assert view.candidate is not None
    segments = enumerate(view.index.heard(view.candidate.source).segments)
    return any(_is_as_told(claimed, deed) for at, segment in segments for deed in _heard(view, at, segment))


def _is_as_told(claimed: Deed, heard: Deed) -> bool:
    same = claimed.doer.is_same(heard.doer), claimed.done_to.is_same(heard.done_to)
    return claimed.verb == heard.verb and False not in same and True in same


def _is_exchanged(claimed: Deed, heard: Deed) -> bool | None:
    """Whether it is for certain; None where it is not at all."""
    crossed = claimed.doer.is_same(heard.done_to), claimed.done_to.is_same(heard.doer)
    straight = claimed.doer.is_same(heard.doer), claimed.done_to.is_same(heard.done_to)
    if claimed.verb != heard.verb or False in crossed or True not in crossed or claimed.doer.is_same(claimed.done_to):
        return None
    guesses = claimed.doer.is_guess, claimed.done_to.is_guess
    if all(guess or same is None for guess, same in zip(guesses, crossed, strict=True)):
        return None
    if None not in crossed:
        return True not in guesses
    return False if False in straight else None


def deeds_in(text: str, means: Means) -> Iterator[Deed]:
    """Every deed that is neither asked for nor denied, in order."""
    for part in _PARTS.split(text):
        if not is_question(part):
            yield from _deeds(part, tokens(part), means)


def _deeds(part: str, found: tuple[Token, ...], means: Means) -> Iterator[Deed]:
    subject: Somebody | None = None
    at = 0
    while at < len(found):
        who, end, is_owned = _somebody(found, at, means)
        if who is not None and not is_owned:
            subject, start = who, end
        elif subject is not None and found[at].plain in ("and", "then"):
            start = end = at + 1
        else:
            at = end
            continue
        deed = _deed(part, found, start, subject, means)
        if deed is not None:
            yield deed
        at = max(end, start)


def _deed(part: str, found: tuple[Token, ...], start: int, doer: Somebody, means: Means) -> Deed | None:
    at = start
    while at < len(found) and (found[at].plain in _HELPS | _DENIES or found[at].plain.endswith("ly")):
        at += 1
    before = {token.plain for token in found[start:at]}
    if at >= len(found) or before & _DENIES or not _can_be_verb(found[at]):
        return None
    is_passive = bool(before & _BEINGS) and not found[at].plain.endswith("ing")
    done_to, by = _object(part, found, at, means)
    if done_to is None or is_passive != by:
        return None
    words = part[found[at].span.start : found[at].span.end]
    return Deed(done_to, found[at].key, doer, words) if is_passive else Deed(doer, found[at].key, done_to, words)


def _can_be_verb(token: Token) -> bool:
    return token.plain.isalpha() and not token.is_stop and token.key not in _MUTUAL and token.plain not in _PEOPLE


def _object(part: str, found: tuple[Token, ...], verb: int, means: Means) -> tuple[Somebody | None, bool]:
    """Whom it is done to: the first one close after the verb; and whether "by" stands between."""
    by = False
    for at in range(verb + 1, min(verb + 1 + _REACH, len(found))):
        if found[at].plain in _ENDS or re.search(r"[,:]", part[found[at - 1].span.end : found[at].span.start]):
            break
        by = by or found[at].plain == "by"
        who, _, _ = _somebody(found, at, means)
        if who is not None:
            return who, by
    return None, by


def _somebody(found: tuple[Token, ...], at: int, means: Means) -> tuple[Somebody | None, int, bool]:
    """Who is named at a place, where that ends, and whether only something of theirs is meant ("my arm")."""
    token = found[at]
    if token.plain in _OWNERS and at + 1 < len(found):
        return _of(found, at, means)
    if token.plain in ("i", "me", "you") or token.plain in _THIRD:
        return means({"me": "i"}.get(token.plain, token.plain)), at + 1, False
    if token.plain in _OPENS_ONE:
        end = next((end for end in range(at + 1, min(at + 4, len(found))) if found[end].plain in _PEOPLE), None)
        return (None, at + 1, False) if end is None else (means(found[end].plain), end + 1, False)
    return _by_name(found, at, means)


def _of(found: tuple[Token, ...], at: int, means: Means) -> tuple[Somebody | None, int, bool]:
    """A relative of somebody, or somebody by what is theirs."""
    whose = means(_OWNERS[found[at].plain])
    for end in range(at + 1, min(at + 3, len(found))):
        if found[end].plain in _RELATIVES:
            others = frozenset({whose.label} if whose is not None and whose.label else ())
            return Somebody(None, found[end].plain, others), end + 1, False
    return whose, at + 1, found[at].plain != "her"


def _by_name(found: tuple[Token, ...], at: int, means: Means) -> tuple[Somebody | None, int, bool]:
    token = found[at]
    if not token.is_name or (token.is_stop and token.plain not in _TITLES) or not token.plain.isalpha():
        return None, at + 1, False
    end = at + 1
    while end < len(found) and found[end].is_name and not found[end].is_stop:
        end += 1
    return means(found[end - 1].plain), end, False


def _meant(view: View) -> Means:
    """Whom the words of a claim mean; "he" may be who tells it, and is never its writer."""
    wearer, teller = view.cast.wearer, attribution.teller(view)
    others = frozenset() if wearer is None else frozenset({wearer})

    def means(word: str) -> Somebody | None:
        if word == "i":
            return None if wearer is None else Somebody(wearer)
        if word == "you":
            return None
        if word in _THIRD:
            return Somebody(others=others) if teller in (None, wearer) else Somebody(teller, is_guess=True)
        return Somebody(view.cast.called.get(word), word)

    return means


def _heard(view: View, at: int, segment: Segment) -> Iterator[Deed]:
    assert view.candidate is not None
    held = view.index.heard(view.candidate.source).segments
    speaker = segment.speaker
    beside = [held[place].speaker for place in (at - 1, at + 1) if 0 <= place < len(held)]
    listeners = {each for each in beside if each is not None and each != speaker}
    listener = listeners.pop() if len(listeners) == 1 else None
    own = frozenset({speaker} if speaker else ())

    def means(word: str) -> Somebody | None:
        if word == "i":
            return Somebody(speaker) if speaker else None
        if word == "you":
            return Somebody(listener, others=own) if speaker else None
        if word in _THIRD:
            return Somebody(others=own | ({listener} if listener else frozenset()))
        return Somebody(view.cast.called.get(word), word)

    return deeds_in(segment.text, means)


def _objection(view: View, at: int, segment: Segment, claimed: Deed, *, is_slight: bool) -> Objection:
    assert view.candidate is not None
    return Objection(
        RULE,
        ErrorKind.ATTRIBUTION,
        f"The report may have exchanged who {claimed.words} whom; {at_moment(segment)}",
        is_against=True,
        place=(view.candidate.source, at),
        is_slight=is_slight,
    )
