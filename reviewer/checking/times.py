"""Times of day among figures: which figure of a claim is one, and which of those heard is said as one.

A time is held against times only, and what is no time against none: "2214 hours" says nothing against the plate
"four four seven one". For the rule on numbers alone.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from reviewer.checking.units import stretches, thing
from reviewer.matching.figures import atom, closes_clause, figures_in
from reviewer.matching.lexicon import PHONETIC
from reviewer.matching.normalize import Token

_MARKS = frozenset("hours hrs pm am p a".split())
_LONG_FROM, _LONG_TO = 3, 4
_HOURS, _MINUTES = 24, 60
_JOINS = ("-", "#")
# "Zero fourteen", as figures put what has its zero in front.
_PAST_MIDNIGHT = re.compile(r"\.00?([0-5]\d)")


def is_time(found: Sequence[Token], token: Token) -> bool:
    """Whether a figure of a claim is a time of day by a colon or by the word after it."""
    return ":" in token.plain or _is_marked(found, next(n for n, each in enumerate(found) if each is token) + 1)


def is_clock(found: Sequence[Token], token: Token) -> bool:
    """Whether it is one with its minutes."""
    digits = token.plain.replace(":", "")
    return is_time(found, token) and digits.isdigit() and len(digits) >= _LONG_FROM


def of_its_kind(
    quote: str, claimed: Sequence[Token], token: Token, held: Sequence[Token], others: Collection[str]
) -> set[str]:
    """Those of the figures heard in a segment that may stand for a figure of the claim, as far as times go.

    What is joined with others by a hyphen or has its zero in front is an identifier, and no time either way.
    """
    if is_clock(claimed, token):
        return set(others) & {figure for readings, _, _ in _times(held) for figure in readings}
    is_identifier = _is_identifier(quote, token)
    if not is_identifier and thing(claimed, token) is None:
        return set(others)
    of_times = {
        figure
        for readings, figures, is_marked in _times(held)
        if is_marked or (is_identifier and any(_is_of_clock(each) for each in readings))
        for figure in figures
    }
    return set(others) - of_times


def _is_identifier(quote: str, token: Token) -> bool:
    before, after = quote[: token.span.start][-1:], quote[token.span.end :][:1]
    return token.plain.isdigit() and (before in _JOINS or after in _JOINS or token.plain.startswith("0"))


def _times(held: Sequence[Token]) -> Iterator[tuple[frozenset[str], frozenset[str], bool]]:
    """What is said as a time of day: its readings as one, all its figures, and whether a word says that it is one.

    Without such a word, what is spelled out ("four four seven one"), stands beside letters or numbers something
    is none.
    """
    runs = list(_runs(held))
    for first, end in runs:
        run = held[first:end]
        is_marked = _is_marked(held, end) and not closes_clause(held, end - 1)
        is_of_letters = first > 0 and not closes_clause(held, first - 1) and held[first - 1].plain in PHONETIC
        if is_marked or not (_is_spelled(run) or is_of_letters or thing(held, run[-1])):
            yield frozenset(_readings(run)), figures_in(run), is_marked
    of_runs = {figure for first, end in runs for figure in figures_in(held[first:end])}
    others = frozenset(each for each in figures_in(held) - of_runs if _is_of_clock(each))  # "ten to eight"
    yield others, others, False


def _is_spelled(run: Sequence[Token]) -> bool:
    """Whether it is told digit by digit; "oh eight oh two" is a time all the same."""
    digits = [atom(each.plain) or "" for each in run]
    return len(run) > 1 and all(len(each) == 1 for each in digits) and not (len(run) == _LONG_TO and digits[0] == "0")


def _runs(held: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Number words in a row with no punctuation between them."""
    for start, last in stretches(held):
        first = start
        for at in range(start, last):
            if at + 1 == last or closes_clause(held, at):
                yield first, at + 1
                first = at + 1


def _readings(run: Sequence[Token]) -> Iterator[str]:
    """All of a run as one time of day, if it can be one; a full hour stands alone."""
    found = figures_in(run)
    whole = max((each for each in found if each.isdigit()), key=len, default="")
    if _is_of_clock(whole):
        yield whole
    yield from (each for each in found if _PAST_MIDNIGHT.fullmatch(each))
    alone = {each: each.removesuffix(" alone") for each in found if each.endswith(" alone")}
    yield from (each for each, hour in alone.items() if hour.isdigit() and int(hour) <= _HOURS)


def hour_and_minutes(figure: str) -> tuple[int, int] | None:
    """A reading as a time of day; None where it cannot be one with its minutes."""
    past_midnight = _PAST_MIDNIGHT.fullmatch(figure)
    if past_midnight is not None:
        return 0, int(past_midnight.group(1))
    if not (figure.isdigit() and _LONG_FROM <= len(figure) <= _LONG_TO):
        return None
    hour, minutes = int(figure[:-2]), int(figure[-2:])
    return (hour, minutes) if hour <= _HOURS and minutes < _MINUTES else None


def _is_of_clock(figure: str) -> bool:
    return figure.isdigit() and hour_and_minutes(figure) is not None


def _is_marked(found: Sequence[Token], at: int) -> bool:
    """Whether "hours", "p.m." or the like stands at a place."""
    return at < len(found) and found[at].plain in _MARKS
