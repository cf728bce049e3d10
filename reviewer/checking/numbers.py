"""Numbers: every figure of a claim must be among the readings of what was heard at its place."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from models.finding import ErrorKind
from reviewer.checking.exchanges import Answer, exchanges
from reviewer.checking.times import hour_and_minutes, is_clock, is_time, of_its_kind
from reviewer.checking.units import (
    as_timed,
    is_money,
    is_one,
    number_words,
    ones,
    ordinals,
    otherwise,
    shares_unit,
    shown,
    stretches,
    thing,
    whole_number,
)
from reviewer.checking.view import Objection, View, at_moment, clock, spoken
from reviewer.matching.figures import MONTHS, accepted, atom, figures_in, is_number, plates, spelled, written
from reviewer.matching.normalize import Token, tokens

RULE = "numbers"
_AROUND = 4
_SPELLED_FROM = 4
_SMALL_TO = 10
_CORRECTION = re.compile(
    r"\b(?:correct(?:ed|ing|ion)|initially|at first|first (?:gave|said|repeated|stated))\b", re.IGNORECASE
)
# What stands before the figure that was said in the end, and before the one that was taken back.
_IN_THE_END = re.compile(r"\bcorrect(?:ed|ing) (?:[\w'\u2019]+ ){0,3}?to [^\d]{0,12}$", re.IGNORECASE)
_AT_FIRST = re.compile(
    r"\b(?:first|initially|originally|corrected (?:it |that |this )?from)\b(?:(?!\bcorrect)[^,;.\d]){0,60}$",
    re.IGNORECASE,
)
_WAS_FIRST = re.compile(r"\b(?:at first|initially|originally|before)\b", re.IGNORECASE)
# Spans of time told by halves, with the readings that bear each out.
_HALVES = (
    (re.compile(r"\b(?:an |one )?hour and a half\b", re.IGNORECASE), frozenset({"90", "1.5"})),
    (re.compile(r"\bhalf(?:-| an | )hour\b", re.IGNORECASE), frozenset({"30"})),
)
_ASKS_OR_DENIES = re.compile(
    r"\b(?:not|no|never|denied|asked|inquired|whether|if|refused|declined|corrected)\b|n['’]t\b", re.IGNORECASE
)
# "I don't know, like, nine?" is an answer.
_GUESSES = re.compile(r"\b(?:i don['’]t know|i think|i guess|maybe|probably)\b", re.IGNORECASE)
_ASKED_WITHIN = 2
_LONG_FROM = 3
_LIKE_FROM = 2
_TIME_AROUND = 8
_ALIKE_PLATES = 65
_LEAST_HALF = 3
# Source, segment, and the figures heard there.
_Place = tuple[int, int, frozenset[str]]


def object_to(view: View) -> Objection | None:
    """The first figure of the claim that is not heard; one that is heard elsewhere only counts as well."""
    figures = written(view.tokens)
    halves = _by_halves(view)
    if halves is not None or not (figures or ones(view.tokens) or ordinals(view.tokens) or plates(view.claim.quote)):
        return halves
    tells_correction = bool(_CORRECTION.search(view.claim.quote))
    around = view.near(wider=_AROUND)
    near = figures_in(around, with_corrected=tells_correction)
    aloud = spelled(around).replace(" ", "")
    taken_back = figures_in(around, with_corrected=True) - near
    for token, meant in figures:
        is_open = bool(taken_back.intersection(meant)) or not _is_plain_count(view, token, around)
        if not _is_heard(meant, near, aloud) and is_open and not _is_time_further_off(view, token, meant):
            return _of_month(view) or _counted(view, token, meant) or _objection(view, token)
    told_otherwise = _corrected_otherwise(view, around) if tells_correction else None
    return (
        told_otherwise
        or _of_month(view)
        or _with_other(view)
        or _unit(view)
        or _which(view)
        or _only_asked(view)
        or _plate(view, aloud)
        or _far_off(view, aloud)
    )


def _by_halves(view: View) -> Objection | None:
    """An hour and a half where half an hour is heard, or the other way round."""
    for told, meant in _HALVES:
        match = told.search(view.claim.quote)
        if match is None:
            continue
        around = view.segments(wider=1)
        others = [at for at, s in around if any(each.search(s.text) for each, _ in _HALVES if each is not told)]
        is_heard = any(_has(view.index.segment_tokens(view.source, at), tuple(meant)) for at, _ in around)
        if others and not is_heard:
            return _heard_as(view, match.group(), (view.source, others[0]), frozenset({"half", "hour"}))
    return None


def _corrected_otherwise(view: View, around: Sequence[Token]) -> Objection | None:
    """The claim tells a correction the other way round: what was taken back as meant, or what was meant as first."""
    at_last = figures_in(around)
    taken_back = figures_in(around, with_corrected=True) - at_last
    figures = written(view.tokens)
    for token, meant in figures:
        before, after = view.claim.quote[: token.span.start], view.claim.quote[token.span.end :]
        was_first = bool(taken_back.intersection(meant))
        is_only_one = len(figures) == 1 and not _CORRECTION.search(before) and not _WAS_FIRST.search(after)
        is_told_last = was_first and (is_only_one or _IN_THE_END.search(before) is not None)
        is_told_first = _AT_FIRST.search(before) is not None and bool(taken_back) and not was_first
        if not (is_told_last or (is_told_first and at_last.intersection(meant))):
            continue
        at = next((at for at, _ in view.segments(wider=_AROUND) if _is_corrected_at(view, at, meant)), None)
        if at is not None:
            how = " as what was said first" if is_told_first else " as what it was corrected to"
            return _heard_as(view, view.phrase(token), (view.source, at), _numbers_at(view, at), how=how)
    return None


def _is_corrected_at(view: View, at: int, meant: Sequence[str]) -> bool:
    """Whether the figure is said in a segment in which some figure is taken back."""
    held = view.index.segment_tokens(view.source, at)
    said = figures_in(held, with_corrected=True)
    return bool(said.intersection(meant)) and said != figures_in(held)


def _is_plain_count(view: View, token: Token, around: Sequence[Token]) -> bool:
    """Whether it only counts what anybody sees ("the two men"): in letters, small, of things nobody counts aloud."""
    value = atom(token.plain)
    if not token.plain.isalpha() or value is None or int(value) > _SMALL_TO:
        return False
    unit = thing(view.tokens, token)
    return unit is None or unit not in {each.key for each in around}


def _is_heard(meant: Sequence[str], near: frozenset[str], aloud: str) -> bool:
    """Whether a figure is among the readings; long ones may also be spelled out among letters, as on a plate."""
    return bool(near.intersection(meant)) or any(len(each) >= _SPELLED_FROM and each in aloud for each in meant)


def _far_off(view: View, aloud: str) -> Objection | None:
    """A figure that is heard only some way from most of the other words may belong to something else."""
    at_place = figures_in(_fullest(view))
    for token, meant in written(view.tokens):
        if not _is_heard(meant, at_place, aloud):
            told = token.span.of(view.claim.quote)
            text = f"The figure {told} is heard near this place, but not with these words."
            decisive = frozenset({token.plain})
            return Objection(RULE, ErrorKind.NUMBER, text, is_against=False, is_slight=True, decisive=decisive)
    return None


def is_seen(objection: Objection, shown: Sequence[Token]) -> bool:
    """Whether it says of a figure that it is heard with other words only, and the words that are shown have it."""
    is_far_off = objection.rule == RULE and not objection.is_against
    far_off = [token for word in objection.decisive for token in tokens(word)] if is_far_off else []
    return any(figures_in(shown).intersection(accepted(token)) for token in far_off)


def _fullest(view: View) -> tuple[Token, ...]:
    """The segment of the candidate in which most of the claim's words are heard, with the one before and after it."""
    if view.candidate is None:
        return ()
    source, wanted = view.candidate.source, {t.key for t in view.candidate.matched if not is_number(t)}
    held = [(len(wanted & {t.key for t in view.index.segment_tokens(source, at)}), -at) for at, _ in view.segments()]
    at = -max(held)[1]
    return view.index.tokens_in(source, at - 1, at + 1)


def _objection(view: View, token: Token) -> Objection:
    told = view.phrase(token)
    kind = ErrorKind.TIME if is_time(view.tokens, token) else ErrorKind.NUMBER
    found, is_slight = _otherwise(view, token), False
    if found is None:
        found, is_slight = _like_it(view, token), True
    if found is None:
        text = f"The report says “{told}”; that figure is not heard{view.around}."
        return Objection(RULE, kind, text, is_against=False)
    source, at, figures = found
    is_alike = _sounds_alike(view, token, figures)
    decisive = number_words(view.index.segment_tokens(source, at), figures)
    return _heard_as(view, told, (source, at), decisive, kind=kind, is_slight=is_slight, is_alike=is_alike)


def _heard_as(
    view: View,
    told: str,
    place: tuple[int, int],
    decisive: frozenset[str],
    *,
    kind: ErrorKind = ErrorKind.NUMBER,
    is_slight: bool = False,
    is_alike: bool = False,
    how: str = "",
) -> Objection:
    """The report has a figure as ``told``, and ``how``; at ``place``, a source and a segment, another is heard."""
    source, at = place
    segment = view.index.heard(source).segments[at]
    return Objection(
        RULE,
        kind,
        f"The report says “{told}”{how}; {at_moment(segment, decisive)}",
        is_against=True,
        place=place,
        is_slight=is_slight or is_alike,
        is_alike=is_alike,
        decisive=decisive,
    )


def _figures(view: View, at: int) -> frozenset[str]:
    """The number words of a segment that the claim has not: it turns on whether they were heard right."""
    own = _own(view)
    return frozenset(plain for plain in _numbers_at(view, at) if atom(plain) not in own)


def _own(view: View) -> set[str]:
    """The readings of all figures of the claim."""
    return {each for _, meant in written(view.tokens) for each in meant}


def _otherwise(view: View, token: Token) -> _Place | None:
    """The segment with another figure of as many digits in which most of the claim's words and figures are heard; of
    money any long figure that is the only one in its segment.

    A figure that the claim has as well is no other one. A segment that shares nothing with the claim tells of
    something else, unless both have a long figure, one with a point, or a unit of the same class.
    """
    if view.candidate is None:
        return None
    source = view.candidate.source
    shapes = {_shape(each) for each in accepted(token)}
    own, of_money = _own(view), is_money(view.tokens, token)
    wanted = {t.key for t in view.candidate.matched if not is_number(t)}
    found = []
    for at, _ in view.segments(wider=1):
        held = view.index.segment_tokens(source, at)
        figures = figures_in(held)
        alike = {each for each in figures - own if _shape(each) in shapes}
        if of_money and len(list(stretches(held))) == 1:
            alike |= {each for each in figures - own if each.isdigit() and len(each) >= _LONG_FROM}
        others = of_its_kind(view.claim.quote, view.tokens, token, held, alike)
        if is_clock(view.tokens, token) and not view.is_certain:
            others = {each for each in others if any(_is_like_time(each, other) for other in accepted(token))}
        shared = len(wanted & {t.key for t in held}) + len(figures & own)
        shared += "." in "".join(accepted(token)) and any("." in each.plain or each.plain == "point" for each in held)
        shared += any(len(each) >= _LONG_FROM and each.isdigit() for each in others)
        if others and (shared or shares_unit(view.tokens, token, held)):
            found.append((shared, at, frozenset(others)))
    most = max(found, key=lambda each: (each[0], -each[1]), default=None)
    return None if most is None else (source, *most[1:])


def _like_it(view: View, token: Token) -> _Place | None:
    """A figure much like one that is not heard: a time of the same hour or minute, two digits right at the place."""
    meant, own = set(accepted(token)), _own(view)
    if is_clock(view.tokens, token):
        for source, at in _wide(view):
            held = view.index.segment_tokens(source, at)
            times = of_its_kind(view.claim.quote, view.tokens, token, held, figures_in(held) - own)
            others = {each for each in times if any(_is_like_time(each, other) for other in meant)}
            if others:
                return source, at, frozenset(others)
        return None
    shapes = {_shape(each) for each in meant if each.isdigit() and len(each) >= _LIKE_FROM}
    for at, _ in view.segments() if shapes else ():
        held = view.index.segment_tokens(view.source, at)
        alike = {each for each in figures_in(held) - own if _shape(each) in shapes}
        others = of_its_kind(view.claim.quote, view.tokens, token, held, alike)
        if others:
            return view.source, at, frozenset(others)
    return None


def _is_like_time(one: str, other: str) -> bool:
    """Whether two times have the hour or the minutes in common."""
    first, second = hour_and_minutes(one), hour_and_minutes(other)
    return first is not None and second is not None and any(a == b for a, b in zip(first, second, strict=True))


def _wide(view: View) -> list[tuple[int, int]]:
    """Source and segment of all that is said around the claim's place and its sentence's, the nearest first.

    Dispatch gives the time at the end of what it has to say, and a report puts it first.
    """
    places = [each for each in (view.home, view.candidate) if each is not None]
    found = [
        (max(place.first - at, at - place.last, 0), place.source, at)
        for place in places
        for at, _ in view.segments_at(place, wider=_TIME_AROUND)
    ]
    return list(dict.fromkeys((source, at) for _, source, at in sorted(found)))


def _is_time_further_off(view: View, token: Token, meant: Sequence[str]) -> bool:
    return is_clock(view.tokens, token) and any(_has(view.index.segment_tokens(*each), meant) for each in _wide(view))


def _of_month(view: View) -> Objection | None:
    """Another day of the same month: "June 2" where "June twentieth" is heard."""
    days = [
        (month.plain, token, meant)
        for month, token in pairwise(view.tokens)
        if month.plain in MONTHS and month.is_name
        for _, meant in written((token,))
    ]
    for month, token, meant in days:
        heard = [
            (at, _days(view.index.segment_tokens(view.source, at), month)) for at, _ in view.segments(wider=_AROUND)
        ]
        others = [(at, words) for at, each in heard for words in each]
        if others and not any(_has(words, meant) for _, words in others):
            at, words = others[0]
            return _heard_as(view, view.phrase(token), (view.source, at), as_timed(words))
    return None


def _days(found: Sequence[Token], month: str) -> list[Sequence[Token]]:
    """The number words right after a month."""
    return [
        found[first:end]
        for first, end in stretches(found)
        if first > 0 and found[first - 1].plain == month and found[first - 1].is_name
    ]


def _with_other(view: View) -> Objection | None:
    """A figure that is heard, but with another unit, of another half of the day, exchanged, or still to come."""
    found = otherwise(view)
    if found is None or view.candidate is None:
        return None
    return _heard_as(view, found.shown, (view.source, found.at), _numbers_at(view, found.at))


def _numbers_at(view: View, at: int) -> frozenset[str]:
    assert view.candidate is not None
    return frozenset(t.plain for t in view.index.segment_tokens(view.candidate.source, at) if is_number(t))


def _shape(reading: str) -> tuple[int, str]:
    """What two figures have in common that may be taken for each other: their length, and what is no digit."""
    return len(reading), reading.strip("0123456789")


def _unit(view: View) -> Objection | None:
    """The same thing counted or numbered otherwise: "thirty days" where "ten days" is heard."""
    if view.candidate is None:
        return None
    at_place = view.near(wider=0)
    counts: list[tuple[Token, tuple[str, ...], str | None]]
    counts = [(token, ("1",), thing(view.tokens, token)) for token in ones(view.tokens)]
    counts = [each for each in counts if each[2] and not is_one(view.near(), each[2])]
    counts += [
        (t, m, thing(view.tokens, t)) for t, m in written(view.tokens) if figures_in(_counting(at_place)).isdisjoint(m)
    ]
    return next((found for token, meant, _ in counts if (found := _counted(view, token, meant)) is not None), None)


def _which(view: View) -> Objection | None:
    """Another one of several: "the second fence" where "third fence" is heard."""
    around = ordinals(view.near())
    for token, unit in ordinals(view.tokens):
        if any(each.plain == token.plain and of == unit for each, of in around):
            continue
        for at, _ in view.segments(wider=1):
            heard = ordinals(view.index.segment_tokens(view.source, at))
            others = frozenset(each.plain for each, of in heard if of == unit)
            if others:
                return _heard_as(view, view.phrase(token), (view.source, at), others)
    return None


def _counted(view: View, token: Token, meant: Sequence[str]) -> Objection | None:
    """Where another number of what a figure counts is heard."""
    unit = thing(view.tokens, token)
    for at, _ in view.segments(wider=1) if unit else ():
        heard = _counting(view.index.segment_tokens(view.source, at))
        counted = [each for each in heard if is_number(each) and thing(heard, each) == unit]
        if counted and not figures_in(heard).intersection(meant):
            words = [each for number in counted for each in whole_number(heard, number)]
            is_alike = _sounds_alike(view, token, figures_in(words))
            return _heard_as(view, shown(view, token), (view.source, at), as_timed(words), is_alike=is_alike)
    return None


def _sounds_alike(view: View, token: Token, heard: Collection[str]) -> bool:
    """Whether a figure differs from one heard as fifteen does from fifty: a recognizer takes one for the other."""
    if view.is_certain:
        return False
    own = {int(each) for each in accepted(token) if each.isdigit()}
    tens = {(ten, ten // 10 + 10) for ten in range(30, 100, 10)}
    figures = {int(each) for each in heard if each.isdigit()}
    return any((ten in own and teen in figures) or (teen in own and ten in figures) for ten, teen in tens)


def _counting(found: Sequence[Token]) -> tuple[Token, ...]:
    """Without "second", which as often is an ordinal or a moment: "a second unit, ten minutes out"."""
    return tuple(each for each in found if each.plain != "second")


def _only_asked(view: View) -> Objection | None:
    """A figure that somebody only asks for, where the answer is no or gives another: "like twelve ounce?"."""
    if view.candidate is None or _ASKS_OR_DENIES.search(view.claim.quote):
        return None
    source, segments = view.candidate.source, view.index.heard(view.candidate.source).segments
    around = view.segments(wider=_ASKED_WITHIN)
    for token, meant in written(view.tokens):
        heard = [at for at, _ in around if _has(view.index.segment_tokens(source, at), meant)]
        if any("?" not in segments[at].text for at in heard):
            continue
        for each in (each for at in heard for each in exchanges(segments, at, at, reach=2)):
            at, segment, answer = each.answers[0]
            is_no = answer is Answer.NO or _is_other(view, at, token, meant)
            if is_no and at != each.at and _has(tokens(each.asked), meant) and not _GUESSES.search(each.asked):
                asked = f"at {clock(segments[each.at].span)}: “{each.asked}”"
                told = f"the answer heard at {clock(segment.span)} is {spoken(segment)}"
                text = f"The report says “{view.phrase(token)}”; that is only asked for, {asked}, and {told}"
                return Objection(
                    RULE, ErrorKind.NUMBER, text, is_against=True, place=(source, at), decisive=_figures(view, at)
                )
    return None


def _has(found: Sequence[Token], meant: Sequence[str]) -> bool:
    return not figures_in(found).isdisjoint(meant)


def _is_other(view: View, at: int, token: Token, meant: Sequence[str]) -> bool:
    """Whether a segment gives another long figure of as many digits, or another count of the same thing."""
    assert view.candidate is not None
    held = view.index.segment_tokens(view.candidate.source, at)
    shapes = {_shape(each) for each in meant if len(each) >= _LONG_FROM}
    counted = {thing(held, each) for each in held if is_number(each)} - {None}
    unit = thing(view.tokens, token)
    alike = {each for each in figures_in(held) if _shape(each) in shapes}
    is_like = bool(of_its_kind(view.claim.quote, view.tokens, token, held, alike)) or unit in counted
    return is_like and not _has(held, meant)


def _plate(view: View, aloud: str) -> Objection | None:
    for plate in plates(view.claim.quote):
        if plate.lower() not in aloud and any(each.isalpha() for each in plate):
            letters = "".join(c for c in plate.lower() if c.isalpha())
            digits = "".join(c for c in plate if c.isdigit())
            if letters in aloud and digits in aloud:
                continue
            if digits in aloud and not view.is_certain:
                text = f"Of {plate} the figures are heard; the letters were heard otherwise or not at all: listen."
                return Objection(RULE, ErrorKind.NUMBER, text, is_against=False, is_slight=True)
            return _spelled_otherwise(view, plate) or Objection(
                RULE, ErrorKind.NUMBER, f"{plate} is not heard spelled out{view.around}.", is_against=False
            )
    return None


def _spelled_otherwise(view: View, plate: str) -> Objection | None:
    """Where something like the plate is spelled out near the place."""
    if view.candidate is None:
        return None
    source, found = view.candidate.source, []
    for at, segment in view.segments(wider=_AROUND):
        runs = spelled(view.index.segment_tokens(source, at)).split()
        found.append((max((_likeness(run, plate.lower()) for run in runs), default=0), -at, segment))
    alike, at, segment = max(found, key=lambda each: each[:2])
    if alike < _ALIKE_PLATES:
        return None
    decisive = frozenset(t.plain for t in view.index.segment_tokens(source, -at) if spelled([t]).strip())
    return Objection(
        RULE,
        ErrorKind.NUMBER,
        f"The report says “{plate}”; {at_moment(segment, decisive)}",
        is_against=True,
        place=(source, -at),
        decisive=decisive,
    )


def _likeness(run: str, plate: str) -> float:
    """How alike to a plate what is spelled out is: 100 where its letters, or its figures, are the same."""
    cuts = [run[at : at + len(plate)] for at in range(len(run) - len(plate) + 1)]
    return 100 if any(_has_half(cut, plate) for cut in cuts) else fuzz.ratio(run, plate)


def _has_half(one: str, other: str) -> bool:
    """Whether letters and figures stand in the same order, and three or more of one kind are the same."""
    if [each.isdigit() for each in one] != [each.isdigit() for each in other]:
        return False
    halves = [("".join(filter(kind, one)), "".join(filter(kind, other))) for kind in (str.isalpha, str.isdigit)]
    return any(half == whole and len(half) >= _LEAST_HALF for half, whole in halves)
