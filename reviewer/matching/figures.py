"""Numbers as they are written in reports and as they are spoken.

"Twenty-three forty-two" is 2342, "six six oh nine" 6609, "four point one" 4.1, "two twenty-one" 221. Which is
meant cannot be told from the words alone, so what was heard is a set of readings and a claim's number is
held against all of them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reviewer.matching.lexicon import PHONETIC
from reviewer.matching.normalize import KEPT_TEXTS, Token, tokens

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_VALUES: dict[str, int] = (
    {word: value for value, word in enumerate(_ONES)}
    | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
    | ORDINALS
    | {"oh": 0, "o": 0, "couple": 2, "dozen": 12, "noon": 12, "midnight": 12, "twice": 2, "thrice": 3, "niner": 9}
)
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "dozen": 12}
_WRITTEN_SCALES = frozenset(["hundred", "thousand"])
_OF_ONE = frozenset(["hundred", "thousand", "million"])
# By themselves these count nothing for certain.
_TOO_COMMON = frozenset("one second o oh first couple once grand".split())
MONTHS = ("january february march april may june july august september october november december").split()
_CARDINALS = frozenset([*_ONES, *_TENS, "oh", "o"])
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_DIGITS = re.compile(r"\$?(\d[\d,]*(?:[.:]\d+)*|\.\d+)(?:st|nd|rd|th)?$")
# Hours and minutes, and digits spelled out, as a recognizer may write them: "22.42 hours", "23.0.7".
_WITH_POINTS = re.compile(r"(?:0\d|[1-9]\d?)\.\d\d|\d+\.\d+\.\d[\d.]*")
_AFTER_MIDNIGHT = re.compile(r"00:?([0-5]\d)")
_PLATE = re.compile(r"(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,8}")
# The same in two words: three letters and a hyphen, or right after "plate".
_PLATE_IN_TWO = re.compile(
    r"\b(?!HWY|RTE)(?:[A-Z]{3}-\d{3,4}|\d{3,4}-[A-Z]{3})\b"
    r"|(?i:\b(?:plates?|tags?|registration|license)(?: (?:number|no\.|of|was|is|as|reading))*[:,]? )"
    r"([A-Z]{2,3}[ -]\d{3,5}|\d{1,4}-[A-Z]{2,3}(?:-?\d{1,4})?)\b"
)
_PLATE_LENGTHS = range(4, 9)
_PLATE_LETTERS = 3
_LONGEST_RUN = 8
# "Forty-one, no, fourteen": what is said right after takes the place of what was said right before.
_CORRECTIONS = frozenset("no sorry correction wait mean scratch actually".split())
_CORRECTED_WITHIN = 3
_TAKEN_BACK_WITHIN = 3
_FAR = 99
_PARTS = {"quarter": "15", "half": "30"}
_TO, _PAST = ("to", "till", "til"), ("past", "after")
_HOUR, _NOON = 60, 12
_CLOCK_WORDS = (["hours"], ["hrs"], ["pm"], ["am"])
_HALVES = (["p", "m"], ["a", "m"])
_WITH_MINUTES = 3
_YEAR_DIGITS = 4
_LONG_BEFORE_POINT = 3
_LAST_DAY = 31
_UNITS_PLACE = 10
_TENS_TOP = 90
_TENS_BOTTOM = 20


def is_number(token: Token) -> bool:
    """Whether the token is a number, in digits or in words; "one" and "second" alone are too common to count."""
    return atom(token.plain) is not None


@lru_cache(maxsize=KEPT_TEXTS)
def atom(plain: str) -> str | None:
    """The digits of one number token; None where it is none."""
    if plain in _VALUES:
        return str(_VALUES[plain])
    match = _DIGITS.match(plain)
    return match.group(1).replace(",", "") if match else None


def figures_in(heard: Sequence[Token], *, with_corrected: bool = False) -> frozenset[str]:
    """All readings, with those that leave something unspoken or say it in other words than figures.

    "Oh nine four" may be .094, "half an hour" 30 minutes, "two and a half" 2.5; June is "month 6". "6 alone" is a
    figure that stands among no others, as a full hour does.
    """
    return _figures(tuple(heard), with_corrected)


@lru_cache(maxsize=KEPT_TEXTS)
def _figures(heard: tuple[Token, ...], with_corrected: bool) -> frozenset[str]:
    runs = _runs(heard, with_corrected=with_corrected)
    found = _plain_readings(heard, runs) | _half_readings(heard)
    for run in runs:
        for part in ([value for each in run for value in each], *run):
            text = "".join(_joined(part))
            found |= {_digits(f".{text}")} if text.isdigit() else set()
    found |= {_alone(each) for each in _lone(heard)}
    return frozenset(found | {_month(MONTHS.index(token.plain) + 1) for token in heard if _is_month(token)})


def _is_month(token: Token) -> bool:
    return token.is_name and token.plain in MONTHS


def _month(number: int) -> str:
    return f"month {number}"


def _lone(heard: Sequence[Token]) -> Iterator[str]:
    """Figures that stand among no others in their clause; "sixth" and its like are none."""
    are = [is_number(token) for token in heard]
    for at, token in enumerate(heard):
        follows = at > 0 and are[at - 1] and not closes_clause(heard, at - 1)
        goes_on = at + 1 < len(are) and are[at + 1] and not closes_clause(heard, at)
        is_ordinal = token.plain in ORDINALS or token.plain.endswith(("st", "nd", "rd", "th"))
        if are[at] and not (follows or goes_on or is_ordinal):
            yield _digits(atom(token.plain) or "")


def _alone(digits: str) -> str:
    return f"{digits} alone"


def _half_readings(heard: Sequence[Token]) -> set[str]:
    plain = [token.plain for token in heard]
    found: set[str] = set()
    for at in (at for at, word in enumerate(plain) if word == "half"):
        found.add(".5")
        if plain[at + 1 : at + 2] == ["hour"] or plain[at + 1 : at + 3] == ["an", "hour"]:
            found.add("30")
        if plain[max(0, at - 2) : at] == ["and", "a"] and at > 2:  # noqa: PLR2004 - "two and a half"
            before = plain[at - 3]
            found |= {"90", "1.5"} if before == "hour" else {f"{atom(before)}.5"} if atom(before) else set()
    return found


def readings(heard: Sequence[Token], *, with_corrected: bool = False) -> set[str]:
    """Every number that the words could mean, as digit strings; decimals with a point.

    What the speaker took back ("forty-one, no, fourteen") is left out unless ``with_corrected``.
    """
    return _plain_readings(heard, _runs(heard, with_corrected=with_corrected))


def _plain_readings(heard: Sequence[Token], runs: "Sequence[Run]") -> set[str]:
    found = _clock_readings(heard)
    for run in runs:
        found |= _readings_of([value for part in run for value in part])
        for part in run if len(run) > 1 else ():
            found |= _readings_of(part)
    return found


# A run of number words in the parts into which commas and full stops cut it.
Run = list[list[str]]


def _runs(heard: Sequence[Token], *, with_corrected: bool) -> list[Run]:
    """Stretches of number words that follow one another ("point" and "hundred" belong to them)."""
    runs: list[Run] = [[]]
    since_correction, since_number = _FAR, _FAR
    end = 0
    for at, token in enumerate(heard):
        is_scale = bool(runs[-1]) and token.plain in _SCALES
        value = None if is_scale else _value(heard, at)
        is_taken_back = token.plain in _CORRECTIONS and since_number <= _TAKEN_BACK_WITHIN
        since_correction = 0 if is_taken_back else since_correction + 1
        since_number = 0 if value is not None else since_number + 1
        if value is not None:
            is_correction = since_correction <= _CORRECTED_WITHIN and not runs[-1] and len(runs) > 1
            if is_correction and not with_corrected:
                runs[-2].clear()
            if not runs[-1] or token.span.start != end + 1:
                runs[-1].append([])
            runs[-1][-1].append(value)
        elif is_scale or (runs[-1] and (token.plain == "point" or _opens_cents(heard, at))):
            runs[-1][-1].append(token.plain if is_scale else "point")
        elif token.plain in ("and", "uh", "um", "dash") and runs[-1]:
            continue
        elif runs[-1]:
            runs.append([])
        end = token.span.end
    return [run for run in runs if run]


def _value(heard: Sequence[Token], at: int) -> str | None:
    """The digits of one token where it stands: "a hundred" is 100, and "once" is 1 at the end of a clause."""
    token = heard[at]
    if token.plain in _SCALES and at and heard[at - 1].plain == "a":
        return str(_SCALES[token.plain])
    if token.plain == "once" and closes_clause(heard, at):
        return "1"
    return atom(token.plain)


def _opens_cents(heard: Sequence[Token], at: int) -> bool:
    """Whether cents follow the dollars: "three dollars and forty-two cents" is 3.42."""
    after = [token.plain for token in heard[at + 1 : at + 5]]
    return heard[at].plain in ("dollars", "bucks") and bool({"cents", "cent"} & set(after))


def closes_clause(found: Sequence[Token], at: int) -> bool:
    """Whether more than a space stands after a token, or nothing more."""
    return at + 1 >= len(found) or found[at + 1].span.start > found[at].span.end + 1


def _clock_readings(heard: Sequence[Token]) -> set[str]:
    """Times told by what is missing or past: "ten to eight" is 7:50, "quarter past six" 6:15."""
    found = set()
    for minutes, word, hour in zip(heard, heard[1:], heard[2:], strict=False):
        past = _PARTS.get(minutes.plain) or atom(minutes.plain) or ""
        of = atom(hour.plain) or ""
        if word.plain not in _TO + _PAST or not (past.isdigit() and of.isdigit()):
            continue
        if 0 < int(past) < _HOUR and 0 < int(of) <= _NOON:
            is_to = word.plain in _TO
            hours = (int(of) - 2) % _NOON + 1 if is_to else int(of)
            found.add(_digits(f"{hours}{_HOUR - int(past) if is_to else int(past):02}"))
    return found


def _readings_of(run: Sequence[str]) -> set[str]:
    joined = _joined(run)
    found: set[str] = set()
    for start in range(len(joined)):
        for end in range(start + 1, min(len(joined), start + _LONGEST_RUN) + 1):
            found.add(_digits("".join(joined[start:end])))
    return found | {_digits(each.replace(".", "")) for each in joined if _WITH_POINTS.fullmatch(each)}


def _joined(run: Sequence[str]) -> list[str]:
    """Tens with ones ("20", "3" is 23), scales ("4", "hundred" is 400) and points put together."""
    made: list[str] = []
    is_scaled = False
    for each in run:
        if each in _SCALES and made and made[-1].isdigit():
            made[-1] = str(int(made[-1]) * _SCALES[each])
            is_scaled = True
        elif each in ("point", *_SCALES):
            made.append("." if each == "point" else str(_SCALES[each]))
        elif made and _adds_up(made[-1], each, is_scaled=is_scaled):
            made[-1] = str(int(made[-1]) + int(each))
        else:
            made.append(each)
            is_scaled = False
    return made


def _adds_up(before: str, value: str, *, is_scaled: bool = False) -> bool:
    """Whether the second goes on with the first; ``is_scaled`` where that is made up of hundreds and tens."""
    if not (before.isdigit() and value.isdigit()):
        return False
    tens = int(before) % 100 if is_scaled else int(before)
    is_tens = _TENS_BOTTOM <= tens <= _TENS_TOP and tens % _UNITS_PLACE == 0
    is_hundreds = int(before) >= 100 and int(before) % 100 == 0 and 0 < int(value) < 100  # noqa: PLR2004 - hundreds
    return (is_tens and 0 < int(value) < _UNITS_PLACE) or is_hundreds


def _digits(text: str) -> str:
    whole, _, part = text.replace(":", "").replace(",", "").partition(".")
    whole, part = whole.lstrip("0"), part.rstrip("0.")
    return f"{whole}.{part}" if part else whole or "0"


def written(found: Sequence[Token]) -> list[tuple[Token, tuple[str, ...]]]:
    """The numbers of a claim, each with the readings that would support it."""
    numbers = []
    for at, token in enumerate(found):
        value = _value(found, at)
        is_digits = not token.plain.isalpha()
        is_scaled = token.plain == "one" and is_scaled_up(found, at)
        if value is None or (not is_digits and token.plain in _TOO_COMMON and not is_scaled):
            continue
        if not is_digits and at and (atom(found[at - 1].plain) is not None or found[at - 1].plain in _OF_ONE):
            continue  # it goes on with the number before: "one hundred forty"
        meant = _accepted(value, found[at:])
        numbers.append((token, (*meant, _month(int(value))) if _opens_date(found[at : at + 3]) else meant))
    return numbers


def is_scaled_up(found: Sequence[Token], at: int) -> bool:
    """Whether a hundred, thousand or million comes right after a token: "a hundred", "one thousand"."""
    return at + 1 < len(found) and found[at + 1].plain in _OF_ONE


def _opens_date(found: Sequence[Token]) -> bool:
    """Whether the first is the month of a date in digits: "06/02/2004", "6-2"."""
    plain = [token.plain for token in found]
    joined = [one.span.end + 1 == two.span.start for one, two in pairwise(found)]
    if not (joined[:1] == [True] and plain[0].isdigit() and plain[1].isdigit()):
        return False
    is_whole = joined[1:] != [True] or len(plain[2]) in (2, _YEAR_DIGITS)
    return 0 < int(plain[0]) <= _NOON and 0 < int(plain[1]) <= _LAST_DAY and is_whole


def accepted(token: Token) -> tuple[str, ...]:
    """The readings that would support one number of a claim by itself."""
    return _accepted(atom(token.plain) or "", [token])


def _accepted(value: str, following: Sequence[Token]) -> tuple[str, ...]:
    """A year may be spoken by its last two digits, a full hour by the hour, dollars without the cents."""
    run: list[str] = []
    for token in following[:4]:
        each = token.plain if run and token.plain in _SCALES else atom(token.plain)
        is_scaled = each in _SCALES
        if each is None or (run and not is_scaled and not (token.plain.isalpha() and following[0].plain.isalpha())):
            break
        run.append(each)
    accepted = {_digits("".join(_joined(run or [value])))}
    digits = _digits(value)
    after_midnight = _AFTER_MIDNIGHT.fullmatch(value)
    if after_midnight and following[0].plain == value:
        minutes = after_midnight.group(1)
        said = _digits(f".00{minutes}"), _digits(f".0{minutes}"), f"12{minutes}"  # "zero fourteen" is 0014
        return (*said, *([_alone("12")] if minutes == "00" else []))
    if not _SCALES.keys() & set(run):
        accepted.add(digits)
    is_count = _counts(following[1:]) or bool({"$", ","} & set(following[0].plain))
    if len(digits) == _YEAR_DIGITS and digits[:2] in ("19", "20") and not (is_count or _is_of_clock(following[1:])):
        accepted.add(_digits(digits[2:]))
    if value.endswith(":00") or (len(digits) in (3, 4) and digits.endswith("00") and not is_count):
        accepted.add(_alone(digits[:-2]))
    if digits.isdigit() and (":" in value or _is_of_clock(following[1:])):
        accepted |= _by_other_clock(digits)
    if "." in value and _is_told_without_point(value, following):
        accepted.add(_digits(value.replace(".", "")))
    return tuple(sorted(accepted))


def _is_told_without_point(value: str, following: Sequence[Token]) -> bool:
    """Money, times and dates with a point, and sections of the law: "four ten" is $4.10, but "fifteen" never 1.5."""
    is_money = following[0].plain.startswith("$") or [token.plain for token in following[1:2]] == ["dollars"]
    is_section = value.count(".") > 1 or value.index(".") >= _LONG_BEFORE_POINT
    if not value.partition(".")[2].strip("0."):
        return False
    return is_money or is_section or _is_of_clock(following[1:])


def _counts(after: Sequence[Token]) -> bool:
    """Whether a number counts something, by the word that follows it: "1950 milligrams" is neither year nor hour."""
    return any(not each.is_stop and not each.is_name and [each.plain] not in _CLOCK_WORDS for each in after[:1])


def _is_of_clock(after: Sequence[Token]) -> bool:
    """Whether a number is a time of day by what follows it: "hours", "pm", "p.m."."""
    plain = [token.plain for token in after[:2]]
    return plain[:1] in _CLOCK_WORDS or plain in _HALVES


def _by_other_clock(digits: str) -> set[str]:
    """A time by twelve hours as by twenty-four and the other way round; full hours with and without minutes."""
    hours, minutes = (digits, "00") if len(digits) < _WITH_MINUTES else (digits[:-2], digits[-2:])
    if int(hours) > 2 * _NOON or int(minutes) >= _HOUR:
        return set()
    other = int(hours) - _NOON if int(hours) > _NOON else int(hours) + _NOON
    return {_digits(f"{other}{minutes}"), *({_alone(str(other))} if minutes == "00" else ())}


@lru_cache(maxsize=KEPT_TEXTS)
def in_digits(text: str) -> str:
    """The text with numbers in digits however they were spoken: "nine oh five" becomes "905", "9:05" too.

    "One" by itself and ordinals stay, and so does a stretch that only begins like a number ("oh, two").
    """
    made, end = [], 0
    for run in _spoken(text):
        values = [atom(token.plain) or token.plain for token in run]
        first = "0" if values[0] == "point" else ""
        made += [text[end : run[0].span.start], first, "".join(_joined(values))]
        end = run[-1].span.end
    return _CLOCK.sub(r"\1\2", "".join([*made, text[end:]]))


def _spoken(text: str) -> Iterator[list[Token]]:
    """Stretches of number words with nothing but a space or hyphen between them."""
    run: list[Token] = []
    for token in tokens(text):
        is_next = bool(run) and token.span.start == run[-1].span.end + 1 and text[run[-1].span.end] in " -"
        if not is_next or not _goes_on(token):
            yield from _whole(run)
            run = []
        if run or token.plain == "point" or (token.plain in _CARDINALS and token.plain not in ("oh", "o")):
            run.append(token)
    yield from _whole(run)


def _goes_on(token: Token) -> bool:
    return (
        token.plain in _CARDINALS or token.plain.isdigit() or token.plain in _WRITTEN_SCALES or token.plain == "point"
    )


def _whole(run: list[Token]) -> Iterator[list[Token]]:
    """The stretch, if it is a number and more than "one"."""
    while run and run[-1].plain in ("point", "oh", "o"):
        run.pop()
    if any(token.plain in _CARDINALS for token in run) and [token.plain for token in run] != ["one"]:
        yield run


def plates(text: str) -> list[str]:
    """Licence plates and the like in a report: capitals and digits, without what may stand between them."""
    in_two = [match.group(1) or match.group() for match in _PLATE_IN_TWO.finditer(text)]
    return [*_PLATE.findall(text), *(re.sub(r"[ -]", "", each) for each in in_two)]


def spelled(heard: Sequence[Token]) -> str:
    """Letters and digits as spelled out aloud, one after another: "Hotel Juliet Victor twenty-six" is "hjv26"."""
    parts: list[str] = []
    for at, token in enumerate(heard):
        value = atom(token.plain)
        if value is not None and at and _adds_up(parts[-1], value) and not closes_clause(heard, at - 1):
            parts[-1:] = ["", str(int(parts[-1]) + int(value))]
        elif value is not None:
            parts.append(value)
        elif token.plain in PHONETIC:
            parts.append(PHONETIC[token.plain])
        elif len(token.plain) == 1 or _PLATE.fullmatch(token.plain.upper()):
            parts.append(token.plain)
        else:
            parts.append(" ")
    return "".join(parts)


def spelled_keys(heard: Sequence[Token]) -> list[str]:
    """Whatever may be a plate, or the letters of one, in what is spelled out aloud."""
    found = []
    for run in spelled(heard).split():
        if run.isalpha() or run.isdigit():
            continue
        for first in range(len(run)):
            letters = run[first : first + _PLATE_LETTERS]
            found += [letters] if letters.isalpha() and len(letters) == _PLATE_LETTERS else []
            cuts = (run[first : first + length] for length in _PLATE_LENGTHS if first + length <= len(run))
            found += [cut for cut in cuts if not (cut.isalpha() or cut.isdigit())]
    return found
