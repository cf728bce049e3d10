"""The same claim with its people exchanged: what a reader must tell apart who minds who did what to whom.

Of a claim that a window supports, a rival that the same window does not support, word for word the same but for two
people who change places, for one in whose place somebody else of the window stands, or for another name. Made by
rule: some few rivals are true all the same ("Cole met Reyes"), and are learnt wrongly.
"""

import random
import re
from collections.abc import Iterator
from itertools import pairwise

_SPEAKER = re.compile(r"(?:^|[.?!,…\"'] )((?:[A-Z][\w'’-]*\.? ?){1,4}): ")
_ROLES = (
    "driver passenger suspect witness victim caller complainant dispatcher medic paramedic clerk mother father sister "
    "brother cousin aunt uncle manager guard neighbor nurse teacher principal owner customer foreman supervisor"
).split()
_RANK = r"(?:Officer|Sergeant|Deputy|Trooper|Corporal|Detective|Sgt\.|Ofc\.|Mr\.|Mrs\.|Ms\.|Dr\.)"
_PERSON = re.compile(
    rf"\b(?:I|me|dispatch|(?>(?:{_RANK} )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)|[Tt]he (?:{'|'.join(_ROLES)}))\b(?!['’-])"
)
_TOGETHER = re.compile(r"^\W*(?:and|or|with|,)\W*$")
_WHOM = re.compile(
    r"\b(?:to|by|of|with|for|from|at|on|about|behind|near|than|told|gave|let|met|had|saw|showed|handed|"
    r"ask|tell|give|let|call|help|see|hear|meet|[a-z]{3,}ed) $"
)

_AT_A_PLACE = re.compile(r"\b(?:at|in|on|near|off|along|into|onto|toward|towards|of|from) (?:the )?$")


def speakers_in(window: str) -> list[str]:
    """Who speaks in a window, each once, as it names them."""
    return list(dict.fromkeys(match.group(1).strip() for match in _SPEAKER.finditer(window)))


def exchanged(window: str, claim: str, chance: random.Random) -> str | None:
    """The claim with its people exchanged; None where nobody in it is of the window, or no other is at hand."""
    speakers = speakers_in(window)
    people = [match for match in _PERSON.finditer(claim) if _is_person(match, window, speakers)]
    rivals = [*_two_exchanged(claim, people), *_another_in_place(claim, people, speakers)]
    return chance.choice(rivals) if rivals else None


def _is_person(match: re.Match[str], window: str, speakers: list[str]) -> bool:
    """A speaker, or a name in the talk that stands neither first in a sentence nor where a place would."""
    who = match.group()
    last = _last(who)
    if re.fullmatch(_RANK, who):
        return False
    if last in ("i", "dispatch") or who.lower().startswith("the "):
        return True
    if any(last in speaker.lower().split() for speaker in speakers):
        return True
    is_place = _AT_A_PLACE.search(match.string, 0, match.start()) is not None
    return not is_place and re.search(rf"[a-z,] {re.escape(who.split()[-1])}\b", window) is not None


def _last(who: str) -> str:
    return "i" if who in ("I", "me") else who.rsplit(maxsplit=1)[-1].lower()


def _two_exchanged(claim: str, people: list[re.Match[str]]) -> Iterator[str]:
    for one, other in pairwise(people):
        between = claim[one.end() : other.start()]
        if _last(one.group()) == _last(other.group()) or _TOGETHER.match(between):
            continue
        first, second = _fitting(other.group(), claim, one), _fitting(one.group(), claim, other)
        yield claim[: one.start()] + first + between + second + claim[other.end() :]


def _another_in_place(claim: str, people: list[re.Match[str]], speakers: list[str]) -> Iterator[str]:
    told = {_last(match.group()) for match in people}
    for match in people[:1]:
        for speaker in speakers:
            if not told & {_last(word) for word in speaker.split()}:
                yield claim[: match.start()] + _fitting(speaker, claim, match) + claim[match.end() :]


def _fitting(who: str, claim: str, at: re.Match[str]) -> str:
    """The name as it stands there: "I" or "me", a capital at the beginning."""
    if who in ("I", "me"):
        return "me" if at.group() == "me" or _WHOM.search(claim, 0, at.start()) else "I"
    return who[0].upper() + who[1:] if at.start() == 0 else who[0].lower() + who[1:] if who.startswith("The ") else who
