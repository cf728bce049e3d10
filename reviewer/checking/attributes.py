"""Colors, sides, directions, relatives, months, weapons: words of a class of which only one can be meant."""

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.candidates import Candidate
from reviewer.matching.lexicon import CLASSES, EQUAL_IN_CLASS
from reviewer.matching.normalize import Token

RULE = "attributes"
_CLOSED = {"relative", "month", "day"}
_NEARLY = 0.15
_REACH = 2


def object_to(view: View) -> Objection | None:
    """The claim names one of a class, the talk at its places another, and not the claim's."""
    claimed_all = {_same(token.plain) for token in view.tokens if not view.is_quoted(token)}
    places = _places(view)
    heard_all = {_same(token.plain) for each in places for token in _around(view, each)}
    for name, members in CLASSES.items():
        of_class = {_same(each) for each in members}
        claimed, heard = claimed_all & of_class, heard_all & of_class
        for word in sorted(claimed - heard):
            found = _against(view, places, name, word, heard - claimed)
            if found is not None:
                return found
    return None


def _places(view: View) -> list[Candidate]:
    """The best candidate and those nearly as good."""
    if view.candidate is None:
        return []
    return [each for each in (view.candidate, *view.others) if each.score >= view.candidate.score - _NEARLY]


def _around(view: View, place: Candidate) -> tuple[Token, ...]:
    return view.index.tokens_in(place.source, place.first - _REACH, place.last + _REACH)


def _same(word: str) -> str:
    return EQUAL_IN_CLASS.get(word, word)


def _against(view: View, places: list[Candidate], name: str, word: str, others: set[str]) -> Objection | None:
    for place in places:
        held = view.index.heard(place.source).segments
        for at in range(max(0, place.first - _REACH), min(len(held), place.last + _REACH + 1)):
            heard = view.index.segment_tokens(place.source, at)
            decisive = frozenset(token.plain for token in heard if _same(token.plain) in others)
            if decisive:
                return Objection(
                    f"{RULE}: {name}",
                    ErrorKind.NAME if name in _CLOSED else ErrorKind.ACTION,
                    f"The report says “{word}”; at {clock(held[at].span)} the words heard are “{held[at].text}”.",
                    is_against=True,
                    place=(place.source, at),
                    decisive=decisive,
                )
    return None
