"""Whom a text names: names, and words that end on a role ("the front passenger", not "the passenger's speech").

No grammar is parsed: roles are a list, a name is what is capitalized where a name can stand. Who begins a clause is
told by the word before: whoever follows a verb or "to" has it done to them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.report.clauses import is_verb

_ROLES = frozenset(
    """driver passenger rider pedestrian cyclist operator occupant owner resident tenant landlord neighbor suspect
    subject male female man woman boy girl kid teen teenager juvenile adult child minor person people someone
    somebody individual party victim witness bystander onlooker caller complainant reporter informant officer
    deputy sergeant lieutenant captain corporal detective trooper agent chief supervisor dispatch dispatcher
    control partner unit backup medic paramedic emt ems nurse doctor firefighter personnel staff employee worker
    clerk cashier manager guard security attendant bartender lead principal teacher counselor attorney lawyer
    interpreter translator mother father parent brother sister son daughter husband wife spouse boyfriend
    girlfriend fiance friend cousin uncle aunt grandmother grandfather rp roommate family relative others other
    another one defendant detainee arrestee patient customer shopper""".split()
)
_PLURALS = {
    "men": "man",
    "women": "woman",
    "deputies": "deputy",
    "parties": "party",
    "children": "child",
    "wives": "wife",
}
_TITLES = frozenset(
    """mr mrs ms dr miss officer ofc off sergeant sgt deputy dep detective det lieutenant lt trooper captain cpt capt
    corporal cpl agent supervisor chief nurse medic paramedic""".split()
)
_DETERMINERS = frozenset(
    "the a an another one my our his her their both each this these those two three several".split()
)
_SOME = frozenset("one two both several each".split())
_OF_HIM = ("'s", "\u2019s")
_OWN = frozenset("his her their my".split())
_ALONE = frozenset(
    "dispatch officers units staff medics paramedics ems witnesses bystanders others control deputies".split()
)
PRONOUNS = frozenset("he she they".split())
_SELVES = frozenset("i we me us".split())
OBJECTS = frozenset("me us him her them everyone".split())
_JOINS = frozenset("and or".split())
_OPEN_CLAUSES = frozenset(
    """but then so when while as that after before because once since until if although though whereas where yet
    whereupon however which account""".split()
)
_BESIDE = frozenset(
    """then also again never once both further later still not initially instead to of on in at from with by for about
    over under into onto near behind beside inside outside during following upon via through towards toward
    without regarding concerning involving whether what why how who whom whose he she they i we it me him them
    us be been being being is are""".split()
)
_OF_PLACE = frozenset("of on in at from to for".split())
_NO_NAMES = frozenset(
    """when while after before upon if as during specifically following the a an it its this that these those there he
    she they i we his her their my our no all both each another one once since until although because per
    according asked told on in at from with by for to of and but or so then later however additionally miranda
    despite english spanish subsequently yes i'm""".split()
)
_STOPS = ",;.:()"
_WORDS = re.compile(
    r"(?P<title>(?:Mr|Ms|Mrs|Dr|Ofc|Sgt|Det|Lt|Dep|Cpl|Capt)\.)|[^\W_]+(?:['\u2019-][^\W_]+)*['\u2019]?|[,;.:()]"
)


@dataclass(frozen=True, slots=True)
class Person:
    """Where somebody is named. ``begins`` says that a clause begins there, ``is_told`` that it is one after "that"."""

    start: int
    end: int
    who: str
    begins: bool
    is_told: bool


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return self.text.lower().rstrip(".") if len(self.text) > 1 else self.text.lower()


def people(text: str) -> Iterator[Person]:
    """Everybody whom a text names, in order; "the driver and the passenger" are one."""
    found = [_Token(each.group(), each.start(), each.end()) for each in _WORDS.finditer(text)]
    at, thing_until = 0, -1
    last: Person | None = None
    while at < len(found):
        until = _run(found, at)
        is_first = at == 0 or found[at - 1].text == "."
        if not _is_person(found[at:until], _plain(found, until), is_first=is_first):
            is_thing = until > at + 1 or found[at].text[:1].isupper()
            thing_until, at = until if is_thing else -1, until
            continue
        begins, is_told = _begins(found, at, is_after_thing=thing_until == at)
        joined = at > 1 and found[at - 1].plain in _JOINS and last is not None and last.end == found[at - 2].end
        start = found[at].start
        if joined and last is not None:
            start, begins, is_told = last.start, last.begins, last.is_told
        end = found[until - 1].end
        last = Person(start, end, text[start:end], begins, is_told)
        at = until
        yield last


def _begins(found: Sequence[_Token], at: int, *, is_after_thing: bool) -> tuple[bool, bool]:
    """Whether a clause begins with this word, and whether it is one after "that"."""
    if found[at].plain in PRONOUNS | {"i", "we"}:
        return True, at > 0 and found[at - 1].plain == "that"
    before = at - 1
    while before >= 0 and (found[before].plain.endswith("ly") or found[before].plain in ("also", "then", "later")):
        before -= 1
    if before < 0 or found[before].text in ",;:.":
        return True, False
    plain = found[before].plain
    is_start = plain in _OPEN_CLAUSES or plain in _JOINS or (is_after_thing and before == at - 1 and not is_verb(plain))
    return is_start and found[at].plain not in OBJECTS, plain == "that"


def _run(found: Sequence[_Token], at: int) -> int:
    """Where the words end that name one thing or person from here on; at least one word."""
    first, until = found[at], at + 1
    if first.text in ",;:." or first.plain in PRONOUNS | {"i", "we", "me", "us", "him", "them"}:
        return until
    is_named = first.text[:1].isupper() and first.plain not in _NO_NAMES
    if not (first.plain in _DETERMINERS or is_named or _is_role(first.plain)):
        return until
    while until < len(found) and not _is_stop(
        found, until, is_modifier=until == at + 1 and first.plain in _DETERMINERS
    ):
        until += 1
    if until == at + 1 and first.plain in _SOME and _plain(found, until) == "of":
        return _run(found, until + 1) if until + 1 < len(found) else until
    is_of = _plain(found, until) in ("of", "behind") and _plain(found, until + 1) in ("the", "a", "another")
    return _run(found, until + 1) if is_of and _is_role(found[until - 1].plain) else until


def _plain(found: Sequence[_Token], at: int) -> str:
    return found[at].plain if at < len(found) else ""


def _is_stop(found: Sequence[_Token], at: int, *, is_modifier: bool) -> bool:
    """Whether a word names nothing of what stands before it. ``is_modifier``: "the assisting officer"."""
    word = found[at]
    if (
        word.text in ",;:."
        or word.plain in _BESIDE | _JOINS | _OPEN_CLAUSES | _DETERMINERS
        or word.plain.endswith("ly")
    ):
        return True
    is_act = is_verb(word.plain) or word.plain.endswith("ing") or word.plain == "alleged"
    is_followed = at + 1 < len(found) and not _is_stop(found, at + 1, is_modifier=False)
    return is_act and not (is_modifier and is_followed) and not word.text[:1].isupper()


def _is_person(run: Sequence[_Token], after: str, *, is_first: bool) -> bool:
    """Whether the words end on a role or are a name; ``is_first``: they open a sentence, so are capitalized anyway."""
    of = next((n for n, each in enumerate(run) if each.plain in ("of", "behind")), 0)
    if of and run[0].plain not in _SOME:
        run = run[:of]
    head = run[-1]
    if head.plain in PRONOUNS | OBJECTS | _SELVES:
        return len(run) == 1
    if len(run) == 1 and head.plain in _SOME | {"another"}:
        return head.text[:1].isupper() or head.plain == "both"
    if not _is_role(head.plain):
        return _is_name(run) and not (len(run) == 1 and is_first and after in _OF_PLACE)  # "Sound on both cameras"
    is_body = head.plain == "person" and len(run) > 1 and (run[0].plain in _OWN or run[-2].plain.endswith(_OF_HIM))
    is_somebody = len(run) > 1 or head.plain in _ALONE or head.text[:1].isupper() or head.plain.endswith("s")
    return is_somebody and not is_body


def _is_name(run: Sequence[_Token]) -> bool:
    """Whether the words are capitalized, or those after a role."""
    names = [n for n, each in enumerate(run) if each.text[:1].isupper() and each.plain not in _NO_NAMES]
    if not names or names[-1] != len(run) - 1 or run[-1].plain.endswith((*_OF_HIM, "'", "\u2019")):
        return False
    first = next(n for n in range(len(run)) if all(each in names for each in range(n, len(run))))
    return first == 0 or _is_role(run[first - 1].plain)


def _is_role(plain: str) -> bool:
    plain = plain.rsplit("-", 1)[-1]
    return plain in _ROLES or _PLURALS.get(plain) in _ROLES or plain.removesuffix("s") in _ROLES or plain in _TITLES
