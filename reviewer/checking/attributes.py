"""Colors, sides, directions, relatives, months, weapons: words of a class of which only one can be meant."""

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.lexicon import CLASSES, EQUAL_IN_CLASS

RULE = "attributes"
_CLOSED = {"relative", "month", "day", "side", "direction"}


def object_to(view: View) -> Objection | None:
    """The claim names one of a class, the talk at its place another, and not the claim's."""
    claimed_all = {_same(token.plain) for token in view.tokens}
    near = view.near()
    heard_all = {_same(token.plain) for token in near}
    for name, members in CLASSES.items():
        claimed = claimed_all & {_same(each) for each in members}
        heard = heard_all & {_same(each) for each in members}
        for word in sorted(claimed - heard):
            others = heard - claimed
            if others:
                return _against(view, name, word, others)
    return None


def _same(word: str) -> str:
    return EQUAL_IN_CLASS.get(word, word)


def _against(view: View, name: str, word: str, others: set[str]) -> Objection | None:
    for at, segment in view.segments(wider=2):
        assert view.candidate is not None
        said = {_same(token.plain) for token in view.index.segment_tokens(view.candidate.source, at)}
        if said & others:
            return Objection(
                f"{RULE}: {name}",
                ErrorKind.ACTION if name not in _CLOSED else ErrorKind.NAME,
                f"The report says “{word}”; at {clock(segment.span)} the words heard are “{segment.text}”.",
                is_against=True,
                place=(view.candidate.source, at),
            )
    return None
