"""How much speaks for something being wrong with a claim: named parts, weighed, as one likeness from 0 to 1.

The parts are what the rules object to, what of the claim's own words is heard at its place, and what a verifier
reads there. The weights are fitted to claims whose faults are known (training/doubt.py says how); they are
small in number so that each can be looked at. Not a probability: on other talk other shares hold.
"""

import math
import re
from collections.abc import Sequence

from reviewer.checking.evidence import is_shaky
from reviewer.checking.reading import Read
from reviewer.checking.view import Objection, View
from reviewer.checking.weights import WEIGHTS
from reviewer.matching.normalize import content

_HEDGES = re.compile(
    r"\b(?:maybe|might|may|possibl[ey]|probably|about|approximately|around|roughly|believed?|thought|think|estimated|"
    r"unsure|not sure|uncertain|appeared|seemed|guess\w*|perhaps|could|or|if|kind of|sort of)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:maybe|might|i think|i guess|probably|kinda|kind of|sort of|not sure|i don['\u2019]?t know|or so|possibly|"
    r"i believe|could['\u2019]?ve|could have|i mean|supposed to|perhaps)\b",
    re.IGNORECASE,
)
_CONSENTS = re.compile(
    r"\b(?:consent\w*|agreed|allowed|permission|let (?:me|us|him|her)|complied|voluntar\w+|willing\w*)\b", re.IGNORECASE
)
_LIMITS = re.compile(r"\b(?:only|but|not|except|unless|limited|if|however|other than|reluctant\w*)\b", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:but not|not the|only|just the|except|unless|if i have to|i guess|i mean|don['\u2019]?t want you|though|"
    r"gonna do it anyway)\b",
    re.IGNORECASE,
)
_POOR_BY_RULE = frozenset(["numbers", "quotation"])
_PLACED_FROM = 0.25
_AROUND = 2


def parts(view: View, objections: Sequence[Objection], read: Read) -> dict[str, float]:
    """The named parts, each from 0 to 1; a part that does not apply is left out."""
    found = {"unplaced": float(_is_unplaced(view)), "few words": _few(view), **_missing(view), **_poor(view)}
    found["unlike"] = 1 - max(
        (each.likeness for each in (view.candidate, *view.others) if each is not None), default=0.0
    )
    found["hedge dropped"] = float(_is_dropped(view, _HEDGED, _HEDGES))
    found["condition dropped"] = float(
        bool(_CONSENTS.search(view.claim.quote)) and _is_dropped(view, _LIMITED, _LIMITS)
    )
    for each in objections:
        name = each.rule.split(":")[0] + " against" * each.is_against + " slightly" * each.is_slight
        if each.place is not None and is_shaky(view, each):
            name = f"{_own_poor(each.rule)}heard poorly"
        found[name] = 1.0
    if read.at:
        found["unsupported"] = 1 - read.at[0].supports
        found["unsupported anywhere"] = 1 - max(each.supports for each in read.at)
        found["read against"] = max(each.against for each in read.at)
    if read.whole is not None:
        found["sentence unsupported"] = 1 - read.whole.supports
        found["sentence read against"] = read.whole.against
    return {name: round(value, 4) for name, value in found.items() if value > 0}


def _own_poor(rule: str) -> str:
    """Where few words decide, poor hearing tells of something else than where many do."""
    first = rule.partition(":")[0]
    return f"{first} " if first in _POOR_BY_RULE else ""


def _missing(view: View) -> dict[str, float]:
    """The weight shares of the claim's own telling words heard elsewhere only, and heard nowhere."""
    own = {token.key: token for token in content(view.tokens)}
    whole = sum(view.weight(token) for token in own.values())
    heard = _keys_at_place(view)
    absent = [token for key, token in own.items() if key not in heard]
    elsewhere = sum(view.weight(token) for token in absent if view.holds(token))
    nowhere = sum(view.weight(token) for token in absent if not view.holds(token))
    return {"elsewhere": elsewhere / whole, "nowhere": nowhere / whole} if whole else {}


def _poor(view: View) -> dict[str, float]:
    """How unsure the engine was of the words at the place and of those around it; nothing where words have no score."""
    found = {}
    for name, wider in (("poor here", 0), ("poor around", _AROUND)):
        scores = [w.score for _, segment in view.segments(wider=wider) for w in segment.words if w.score is not None]
        found[name] = 1 - sum(scores) / len(scores) if scores else 0.0
    return found


def _is_dropped(view: View, heard: re.Pattern[str], told: re.Pattern[str]) -> bool:
    """Whether the talk at the place holds back in a way that the claim does not."""
    if view.candidate is None or told.search(view.claim.quote):
        return False
    own = {token.key for token in content(view.tokens)}
    return any(
        heard.search(segment.text) is not None
        for at, segment in view.segments()
        if own & {token.key for token in view.index.segment_tokens(view.candidate.source, at)}
    )


def doubt(found: dict[str, float], way: str, *, is_read: bool) -> float:
    """The parts weighed by the weights that ship, 0 to 1."""
    return weighed(found, WEIGHTS[key(way, is_read=is_read)])


def weighed(found: dict[str, float], weights: dict[str, float]) -> float:
    """The parts by any weights, 0 to 1; a part without a weight counts nothing."""
    summed = weights["always"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return round(1 / (1 + math.exp(-summed)), 4)


def way_of(view: View) -> str:
    """How a claim's recording is known: words certain ("named"), only heard, or heard with the voices told apart."""
    if view.is_certain:
        return "named"
    return "voices" if view.index.knows_voices(view.source) else "heard"


def key(way: str, *, is_read: bool) -> tuple[str, str]:
    """Which weights hold: for a way of knowing (see ``way_of``), with a verifier or by rules alone."""
    return (way, "read" if is_read else "rules")


def thresholds(way: str, *, is_read: bool) -> tuple[float, float]:
    """From which doubt on a claim is flagged, and from which it is not called supported."""
    weights = WEIGHTS[key(way, is_read=is_read)]
    return weights["flag from"], weights["doubt from"]


def own_coverage(view: View) -> float:
    """The weight share of the claim's own telling words that are heard at its place; 1 where it has none."""
    own = {token.key: view.weight(token) for token in content(view.tokens)}
    if not own:
        return 1.0
    heard = _keys_at_place(view)
    return sum(weight for key, weight in own.items() if key in heard) / sum(own.values())


def _keys_at_place(view: View) -> set[str]:
    """The words heard at the claim's place, with those that a recognizer may have written for them."""
    if view.candidate is None:
        return set()
    held = view.index.tokens_in(view.candidate.source, view.candidate.first, view.candidate.last)
    return {token.key for token in (*view.candidate.matched, *held)}


def _is_unplaced(view: View) -> bool:
    return view.candidate is None or view.candidate.coverage < _PLACED_FROM


def _few(view: View) -> float:
    """1 for a claim of no telling word, less for more."""
    return 1 / (1 + len({token.key for token in content(view.tokens)}))
