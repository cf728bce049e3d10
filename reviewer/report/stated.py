"""What each claim states when it stands alone: the subject carried over, a leading "he" named.

"and requested his license" states "I requested his license"; "and that he had no license" states "The driver said
that he had no license". For reading against the footage only: what is shown and stored is the span as written. Who
"he" is is a guess from the words before it and never a finding by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.report import Claim, ClaimKind
from reviewer.report.clauses import JOINS, is_verb
from reviewer.report.people import people

_ENDED = re.compile(r"[.!?:][\"\u201d')\]]*$")
_SAYING = re.compile(
    r"^(?P<lead>.{0,60}?\b(?:stated|said|told|advised|claimed|explained|admitted|added|confirmed|denied|reported|"
    r"informed|noted|replied|believed|thought|asserted|indicated|clarified|acknowledged|mentioned|responded|relayed|"
    r"protested|insisted|agreed|answered)\b[^,;]{0,40}?)\s+that\b",
    re.IGNORECASE,
)
_OPENERS = frozenset("after before when while upon once as during if although because since until at on in".split())
_ADVERBS = frozenset("then also again later never only initially subsequently first further not".split())
_PRONOUNS = frozenset("he she".split())
_STARTERS = frozenset("i he she they it we dispatch".split())
_OFFICIAL = re.compile(
    r"\b(?:officer|sergeant|deputy|sgt|ofc|dispatch|control|trooper|detective|lieutenant|corporal)\b", re.I
)
_ADDRESSED = re.compile(
    r"\b(?:told|asked|advised|informed|ordered|instructed|directed|placed|arrested|contacted|observed|detained|"
    r"handcuffed|searched|approached|stopped|offered|interviewed|spoke (?:with|to)|met with)\s+"
    r"(?P<who>(?:the|a) (?:\w+ ){0,2}?(?:driver|passenger|suspect|male|female|man|woman|victim|witness|subject|"
    r"clerk|juvenile|caller|complainant)|(?:Mr\.|Ms\.|Mrs\.)? ?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_LONGEST_SUBJECT = 6


@dataclass(slots=True)
class _Told:
    """What has been told so far: the last whole text, its subject, and whom "he" may mean.

    ``person`` is the last one who is no officer; ``near`` the last of this sentence, whoever it is.
    """

    text: str = ""
    subject: str = ""
    saying: str = ""
    person: str = ""
    near: str = ""


def sentence_numbers(claims: Sequence[Claim]) -> list[int]:
    """For each claim the number of the sentence it is from, counted from 0."""
    numbers: list[int] = []
    before: Claim | None = None
    for claim in claims:
        numbers.append(numbers[-1] + _is_new(claim, before) if numbers else 0)
        before = claim
    return numbers


def sentences_of(claims: Sequence[Claim]) -> list[str]:
    """For each claim the whole of its sentence, as far as it is claims."""
    numbers = sentence_numbers(claims)
    parts: dict[int, list[str]] = {}
    for claim, number in zip(claims, numbers, strict=True):
        parts.setdefault(number, []).append(claim.quote)
    return [" ".join(parts[number]) for number in numbers]


def _is_new(claim: Claim, before: Claim | None) -> bool:
    """Whether a claim begins a sentence; ``before`` is the claim before it. Headings are sentences of their own."""
    if before is None or ClaimKind.HEADING in (claim.kind, before.kind):
        return True
    return _ENDED.search(before.quote.rstrip()) is not None and not claim.quote[:1].islower()


def stated(claims: Sequence[Claim]) -> tuple[str, ...]:
    """For each claim, in order, a text that can be read without the others."""
    told, found = _Told(), []
    before: Claim | None = None
    for claim in claims:
        quote = " ".join(claim.quote.split()).strip(" ,;")
        is_new = _is_new(claim, before)
        if is_new:
            told.near = ""
        text = _named(quote, told) if is_new else _carried(quote, told)
        found.append(text)
        _remember(told, text)
        before = claim
    return tuple(found)


def _carried(quote: str, told: _Told) -> str:
    """A clause that is not the first of its sentence."""
    first, _, rest = quote.partition(" ")
    if first.lower() in JOINS and rest:
        if rest.lower().startswith("that ") and told.saying:
            return f"{told.saying} {rest}"
        if _is_main(rest):
            return _named(rest, told)
        if told.subject and is_verb(_first_act(rest)):
            return f"{told.subject} {rest}"
    elif _is_main(quote) and first.lower() not in _OPENERS:
        return _named(quote, told)
    return f"{told.text} {quote}"


def _first_act(rest: str) -> str:
    """The first word that is no adverb."""
    words = [word.lower().strip(",") for word in rest.split()]
    return next((word for word in words if word not in _ADVERBS and not word.endswith("ly")), "")


def _is_main(text: str) -> bool:
    """Whether a clause brings its own subject."""
    words = text.split()
    plain = words[0].lower().strip(",")
    if plain in _STARTERS:
        return True
    is_somebody = (
        plain in ("the", "a", "his", "her", "their", "my", "both", "officer", "sergeant") or text[:1].isupper()
    )
    return is_somebody and any(is_verb(word.lower().strip(",.;")) for word in words[1:_LONGEST_SUBJECT])


def _named(text: str, told: _Told) -> str:
    """The text with its leading pronoun replaced by the person last spoken of."""
    first, _, rest = text.partition(" ")
    who = told.near or told.person
    return f"{who} {rest}" if first.lower() in _PRONOUNS and who else text


def _remember(told: _Told, text: str) -> None:
    told.text = text
    subject = _subject(text)
    if subject:
        told.subject = subject
    match = _SAYING.match(text)
    told.saying = match.group("lead") if match else (told.saying if text.startswith(told.subject or "\0") else "")
    addressed = _ADDRESSED.search(text)
    for who in (_somebody(addressed.group("who") if addressed else ""), _somebody(subject)):
        if who:
            told.near = who[:1].upper() + who[1:]
            if not _OFFICIAL.search(who):
                told.person = told.near


def _subject(text: str) -> str:
    """What stands before the first verb, where that is short; after an opening clause that of the main one."""
    words = text.split()
    if words and words[0].lower() in _OPENERS and "," in text:
        words = text.split(",", 1)[1].split()
    if words and words[0].lower() in _OPENERS:
        return ""
    for at, word in enumerate(words[:_LONGEST_SUBJECT]):
        plain = word.lower().strip(",.;")
        if is_verb(plain):
            return " ".join(w for w in words[:at] if w.lower() not in _ADVERBS).strip(" ,")
    return ""


def _somebody(text: str) -> str:
    """The name or role that the words begin with: "the driver", but nothing of "the driver's speech" or "he"."""
    found = next((each.who for each in people(text) if each.start == 0), "")
    return "" if found.lower() in _STARTERS else found
