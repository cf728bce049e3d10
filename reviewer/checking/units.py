"""What a figure of a claim stands with: its unit, what it counts, the part of the day, another figure.

Each function finds a segment in which a figure of the claim is heard, but with something else. For the rule on
numbers alone.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.checking.view import View
from reviewer.matching.figures import ORDINALS, closes_clause, figures_in, is_number, is_scaled_up, written
from reviewer.matching.normalize import Token

_CLASSES = {
    "time": "second seconds sec secs, minute minutes min mins, hour hours hr hrs, day days, week weeks, month months,"
    "year years",
    "money": "dollar dollars buck bucks, cent cents, euro euros, peso pesos",
    "distance": "inch inches, foot feet ft, yard yards, block blocks, mile miles mph, kilometer kilometers km kph,"
    "meter meters",
    "amount": "milligram milligrams mg, gram grams, kilogram kilograms kilo kilos kg, ounce ounces oz,"
    "pound pounds lb lbs, ton tons, milliliter milliliters ml, liter liters, gallon gallons, pint pints",
}
# A class of units and the unit of it.
_Unit = tuple[str, str]
_UNIT_OF: dict[str, _Unit] = {
    word: (name, unit.split()[0])
    for name, line in _CLASSES.items()
    for unit in line.split(",")
    for word in unit.split()
}
_PEOPLE = frozenset("man men guy guys dude dudes people person persons male males".split())
_INNER = frozenset("hundred thousand grand million point".split())
_TIMES = ("once", "twice", "thrice")
_ONE = frozenset("one 1 a an another single".split())
_ONE_ALONE = frozenset("just only had maybe like".split())
_AROUND = 4
_CLOSE = 3
_CLOCK_DIGITS = 3

_BEFORE_NOON, _AFTER_NOON = frozenset(["morning", "am"]), frozenset("afternoon evening tonight night pm".split())
_NIGHT = frozenset(["tonight", "night"])
_MORNING_FROM, _NOON = 6, 12
_DAY_WITHIN = 4

_AGE = re.compile(r"\byears?[\s-]old\b|\bage\b|\baged\b", re.IGNORECASE)
_NOT_YET = frozenset("turn turns turning almost nearly until till be".split())
_IS = frozenset("i he she am is just only im".split())
_OF_SPEED = frozenset("mile miles mph per an hour zone kilometers kph".split())


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The place in the recording where it is heard otherwise, and what the claim has."""

    at: int
    shown: str


def otherwise(view: View) -> Otherwise | None:
    """The first figure of the claim that is heard with something else."""
    return _other_unit(view) or _other_day(view) or _exchanged(view) or _not_yet(view)


def _other_unit(view: View) -> Otherwise | None:
    """A figure stands beside another unit of the class, and never beside the claim's: "five hours"."""
    for token, meant in written(view.tokens):
        unit = _unit_of(view.tokens, token)
        if unit is None:
            continue
        heard = list(_runs_with(view, meant))
        if any(unit in _units(run.signed, run.held[run.end : run.end + _CLOSE]) for run in heard):
            continue
        for run in heard:
            right_after = _units(run.signed, run.held[run.end : run.end + 1])
            if any(name == unit[0] for name, _ in right_after):
                return Otherwise(run.at, shown(view, token))
    return None


def _unit_of(found: Sequence[Token], token: Token) -> _Unit | None:
    """The unit of a figure of the claim: a sign before it, or the word right after its number words."""
    if token.plain.startswith("$"):
        return _UNIT_OF["dollar"]
    if ":" in token.plain or (token.plain.isdigit() and len(token.plain) > _CLOCK_DIGITS):
        return None
    at = next(n for n, each in enumerate(found) if each is token)
    after = next((each for each in found[at + 1 :] if not (is_number(each) or each.plain in _INNER)), None)
    return None if after is None else _UNIT_OF.get(after.plain)


def is_money(found: Sequence[Token], token: Token) -> bool:
    """Whether a figure of the claim is one of money, by its sign or the word after it."""
    unit = _unit_of(found, token)
    return unit is not None and unit[0] == "money"


def shares_unit(claimed: Sequence[Token], token: Token, heard: Sequence[Token]) -> bool:
    """Whether a figure of the claim has a unit, and one of its class is heard."""
    unit = _unit_of(claimed, token)
    signed = any(each.plain.startswith("$") for each in heard)
    return unit is not None and unit[0] in {name for name, _ in _units(signed, heard)}


def _units(signed: bool, after: Sequence[Token]) -> set[_Unit]:
    found = {_UNIT_OF[each.plain] for each in after if each.plain in _UNIT_OF}
    return found | {_UNIT_OF["dollar"]} if signed else found


@dataclass(frozen=True, slots=True)
class _Run:
    """Number words in a row, ``first`` up to ``end``, among the words of a segment."""

    at: int
    held: Sequence[Token]
    first: int
    end: int

    @property
    def figures(self) -> frozenset[str]:
        return figures_in(self.held[self.first : self.end])

    @property
    def signed(self) -> bool:
        return any(each.plain.startswith("$") for each in self.held[self.first : self.end])


def _runs(view: View, *, wider: int = _AROUND) -> Iterator[_Run]:
    if view.candidate is None:
        return
    for at, _ in view.segments(wider=wider):
        held = view.index.segment_tokens(view.candidate.source, at)
        for first, end in stretches(held):
            yield _Run(at, held, first, end)


def _runs_with(view: View, meant: Sequence[str]) -> Iterator[_Run]:
    return (run for run in _runs(view) if not run.figures.isdisjoint(meant))


def stretches(held: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Number words in a row: from where up to where among the words."""
    first = 0
    while first < len(held):
        is_a_hundred = held[first].plain == "a" and is_scaled_up(held, first)
        end = first + 2 * is_a_hundred
        while end < len(held) and (is_number(held[end]) or (end > first and held[end].plain in _INNER)):
            end += 1
        if end > first:
            yield first, end
        first = end + 1


def number_words(held: Sequence[Token], figures: Collection[str]) -> frozenset[str]:
    """The words of a segment that give one of these figures."""
    found: set[str] = set()
    for first, end in stretches(held):
        runs = (held[at : at + n] for n in range(1, end - first + 1) for at in range(first, end - n + 1))
        shortest = next((run for run in runs if not figures_in(run).isdisjoint(figures)), ())
        found |= as_timed(shortest)
    return frozenset(found)


def as_timed(run: Sequence[Token]) -> frozenset[str]:
    """Number words with their parts: a recognizer times "22.42" as "22" and ".42"."""
    parts = {part for token in run for part in re.split("[.:,]", token.plain)}
    return frozenset({each.plain for each in run} | {each for part in parts for each in (part, f".{part}")})


def whole_number(held: Sequence[Token], token: Token) -> Sequence[Token]:
    """The number words in a row that one of them belongs to."""
    runs = (held[first:end] for first, end in stretches(held))
    return next((run for run in runs if any(each is token for each in run)), (token,))


def thing(found: Sequence[Token], token: Token) -> str | None:
    """What a number counts: the telling word right after it; "times" for "twice"; men and guys are the same."""
    at = next(n for n, each in enumerate(found) if each is token)
    if token.plain in _TIMES:
        return "times" if token.plain != "once" or closes_clause(found, at) else None
    after = next(iter(found[at + 1 : at + 2]), None)
    if after is None or is_number(after) or (after.is_stop and after.plain != "person"):
        return None
    if after.plain in ("times", *_PEOPLE):
        return "times" if after.plain == "times" else "people"
    return after.key


def shown(view: View, token: Token) -> str:
    """The figure as the claim has it, with the word after it where it counts or measures something."""
    return token.span.of(view.claim.quote) if token.plain in _TIMES else view.phrase(token)


def ones(found: Sequence[Token]) -> list[Token]:
    """Where the claim counts one: "one" right before what it counts."""
    single = [each for at, each in enumerate(found) if at == 0 or not is_number(found[at - 1])]
    counted = [(each, thing(found, each)) for each in single if each.plain in ("one", "once")]
    return [each for each, unit in counted if unit is not None and unit not in _INNER]


def ordinals(found: Sequence[Token]) -> list[tuple[Token, str]]:
    """Where it is said which of several: "first", "third" right before the thing, each with that."""
    told = [(each, thing(found, each)) for each in found if each.plain in ORDINALS]
    return [(each, unit) for each, unit in told if unit is not None and unit not in _UNIT_OF]


def is_one(found: Sequence[Token], counted: str) -> bool:
    """Whether one of a thing may be heard as well: "a beer", "just one"."""
    return any(
        (one.plain in _ONE and thing(found, one) == counted)
        or (one.plain in _ONE_ALONE and two.plain == "one")
        or (counted == "times" and two.plain == "once")
        for one, two in pairwise(found)
    )


def _other_day(view: View) -> Otherwise | None:
    """A time of day is heard of the other half of the day: "this morning around six" for 6:00 p.m."""
    for token, meant in written(view.tokens):
        is_late = _is_late(view.tokens, token)
        heard = [(run, _halves(run, token)) for run in _runs_with(view, meant)] if is_late is not None else []
        if not any(is_late in halves for _, halves in heard):
            other = next((run for run, halves in heard if halves), None)
            if other is not None:
                return Otherwise(other.at, f"{token.plain} {'p.m.' if is_late else 'a.m.'}")
    return None


def _is_late(found: Sequence[Token], token: Token) -> bool | None:
    """Whether a time of the claim is after noon; None where it is no time or does not say."""
    at = next(n for n, each in enumerate(found) if each is token)
    after = [each.plain for each in found[at + 1 : at + 4]]
    for is_late, short, words in ((False, "a", _BEFORE_NOON), (True, "p", _AFTER_NOON - _NIGHT)):
        if (
            after[:2] == [short, "m"]
            or after[:1] == [f"{short}m"]
            or (after[:2] == ["in", "the"] and {*after[2:]} & words)
        ):
            return is_late
    digits = token.plain.replace(":", "")
    if after[:1] in (["hours"], ["hrs"]) and digits.isdigit() and len(digits) > _CLOCK_DIGITS:
        return int(digits[:2]) >= _NOON
    return None


def _halves(run: _Run, token: Token) -> set[bool]:
    """Which halves of the day are named close to a figure."""
    first, end = max(0, run.first - _DAY_WITHIN), run.end + _DAY_WITHIN
    close = [each.plain for each in run.held[first:end]]
    pairs = list(pairwise(close))
    words = set(close) - {two for one, two in pairs if one == "good"}
    hour = re.match(r"\d{1,2}(?=:|\d\d$|$)", token.plain)
    is_by_day = hour is not None and int(hour.group()) % _NOON >= _MORNING_FROM
    late = _AFTER_NOON if is_by_day else _AFTER_NOON - _NIGHT
    named = (
        (False, bool(words & _BEFORE_NOON) or ("a", "m") in pairs),
        (True, bool(words & late) or ("p", "m") in pairs),
    )
    return {is_late for is_late, is_named in named if is_named}


def _exchanged(view: View) -> Otherwise | None:
    """Two figures are heard the other way round: "35 in a 52"."""
    claimed = list(_zones(view.tokens))
    heard = list(_zones_heard(view)) if claimed else []
    for one, two in claimed:
        if any(one & first and two & second for _, (first, second) in heard):
            continue
        for at, (first, second) in heard:
            if one & second and two & first:
                return Otherwise(at, f"{min(one, key=len)} in a {min(two, key=len)}")
    return None


def _zones_heard(view: View) -> Iterator[tuple[int, tuple[frozenset[str], frozenset[str]]]]:
    if view.candidate is not None:
        for at, _ in view.segments(wider=1):
            for zone in _zones(view.index.segment_tokens(view.candidate.source, at)):
                yield at, zone


def _zones(found: Sequence[Token]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The readings of two figures with "in a" between them, and units of speed."""
    for (first, end), (start, last) in pairwise(stretches(found)):
        between = [each.plain for each in found[end:start]]
        if between[-2:] in (["in", "a"], ["in", "an"]) and _OF_SPEED.issuperset(between[:-2]):
            yield figures_in(found[first:end]), figures_in(found[start:last])


def _not_yet(view: View) -> Otherwise | None:
    """An age that somebody only comes to: "I'm seventeen. I turn eighteen in March"."""
    if not _AGE.search(view.claim.quote):
        return None
    for token, meant in written(view.tokens):
        heard = list(_runs_with(view, meant))
        others = [run for run in _runs(view) if run.figures.isdisjoint(meant)]
        is_other = any(_before(run, 1) & _IS for run in others)
        if heard and is_other and all(_before(run, 1) & _NOT_YET for run in heard):
            return Otherwise(heard[0].at, shown(view, token))
    return None


def _before(run: _Run, count: int) -> set[str]:
    return {each.plain for each in run.held[max(0, run.first - count) : run.first]}
