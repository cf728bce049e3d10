"""The camera's clock as it is burned into the picture: read on several frames, believed where they agree in step.

What is read is a proposal that a person confirms. A clock that stands still is the overlay of when a recording was
begun, not a clock. Shown seconds are whole, so frames at different parts of a second narrow the time down.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reviewer.clock import as_utc
from reviewer.ocr import Line, Picture

FRAMES = 12
_LEAST_AGREEING = 4
_LEAST_SHARE = 0.75
_FIRST_YEAR = 2000
_SECOND_MS = 1000
_TRIED_WHOLE = 4
_AROUND = 2
_LATE_HALF = 12
_MONTHS_A_YEAR = 12

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATES = (
    re.compile(r"(?P<year>20\d\d) ?[-/.] ?(?P<month>[01]?\d) ?[-/.] ?(?P<day>[0-3]\d|\d(?!\d))"),
    re.compile(r"(?P<month>[0-3]?\d) ?[-/] ?(?P<day>[0-3]?\d) ?[-/] ?(?P<year>20\d\d)"),
    re.compile(r"(?P<day>[0-3]?\d) ?\. ?(?P<month>[01]?\d) ?\. ?(?P<year>20\d\d)"),
    re.compile(rf"(?P<day>[0-3]?\d)[- ]?(?P<name>{'|'.join(_MONTHS)})[a-z]*[- ,]*(?P<year>20\d\d)", re.IGNORECASE),
    re.compile(rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*[- .]*(?P<day>[0-3]?\d)[ ,]+(?P<year>20\d\d)", re.IGNORECASE),
)
_TIME = re.compile(
    r"(?<!\d)(?P<hour>[0-2]?\d) ?[:.] ?(?P<minute>[0-5]\d) ?[:.] ?(?P<second>[0-5]\d)(?![\d])(?:\.\d+)?"
    r" ?(?P<half>[AP]M)? ?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?(?![A-Za-z])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A date and time as a picture shows it, to the second; ``zone_minutes`` is None where it shows no zone."""

    local: datetime
    zone_minutes: int | None

    @property
    def moment(self) -> datetime:
        """The same in UTC; without a zone it is taken as UTC."""
        return self.local.replace(tzinfo=UTC) - timedelta(minutes=self.zone_minutes or 0)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the clock in the picture showed at media time zero, within ``within_ms``, and how many frames agree."""

    zero_utc: str
    zone_minutes: int | None
    within_ms: int
    agreeing: int
    read: int

    @property
    def note(self) -> str:
        """What it rests on, for people."""
        zone = "" if self.zone_minutes is not None else "; no zone in the picture, taken as UTC"
        return (
            f"read off the picture by this program: {self.agreeing} of {self.read} frames agree"
            f" within {self.within_ms / 1000:.2f} s{zone}"
        )


@dataclass(frozen=True, slots=True)
class Unsure:
    """Why nothing is proposed."""

    reason: str


def moments(duration_ms: int) -> tuple[int, ...]:
    """Where to look: all over the recording, each time in another part of a second."""
    step = duration_ms / FRAMES
    at = (int((number + 0.5) * step) // _SECOND_MS * _SECOND_MS for number in range(FRAMES))
    spread = (start + number * _SECOND_MS // FRAMES for number, start in enumerate(at))
    return tuple(sorted({min(each, max(0, duration_ms - 1)) for each in spread}))


def shown_in(lines: Sequence[Line]) -> tuple[Shown, tuple[Line, ...]] | None:
    """The first date with a time in the texts of a picture, and the lines that it stands in.

    Date and time may stand in one line or in two that are close to each other.
    """
    for line in lines:
        near = [line, *(each for each in lines if each is not line and _is_near(line, each))]
        for used in ([line], *([line, each] for each in near[1:])):
            found = _parsed(" ".join(each.text for each in used))
            if found is not None:
                return found, tuple(used)
    return None


def _is_near(one: Line, other: Line) -> bool:
    reach = _AROUND * max(one.height, other.height)
    is_beside = abs(one.top - other.top) < reach and one.left - reach * 4 < other.right
    return is_beside and other.left < one.right + reach * 4


def _parsed(text: str) -> Shown | None:
    for pattern in _DATES:
        date = pattern.search(text)
        time = _TIME.search(text[date.end() :]) or _TIME.search(text[: date.start()]) if date else None
        if date and time:
            return _put_together(date, time)
    return None


def _put_together(date: re.Match[str], time: re.Match[str]) -> Shown | None:
    parts = date.groupdict()
    month = _MONTHS.index(parts["name"][:3].lower()) + 1 if parts.get("name") else int(parts["month"])
    day = int(parts["day"])
    is_year_last = date.end("year") == date.end()
    if month > _MONTHS_A_YEAR and is_year_last:  # the day stands first, as outside the United States
        month, day = day, month
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % _LATE_HALF + (_LATE_HALF if time["half"].upper() == "PM" else 0)
    try:
        local = datetime(int(parts["year"]), month, day, hour, int(time["minute"]), int(time["second"]))
    except ValueError:
        return None
    return Shown(local, _zone_minutes(time["zone"])) if local.year >= _FIRST_YEAR else None


def _zone_minutes(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone[0] not in "+-":
        return 0
    sign = -1 if zone[0] == "-" else 1
    return sign * (int(zone[1:3]) * 60 + int(zone[-2:]))


def read_on(
    frames: Iterable[tuple[int, Picture]],
    find: Callable[[Picture], tuple[Line, ...]],
    read: Callable[[Picture], str],
) -> list[tuple[int, Shown]]:
    """What the frames show, by media time.

    ``find`` looks for text in a whole picture; once it has found the clock, only its place is ``read``.
    """
    found: list[tuple[int, Shown]] = []
    places: list[tuple[slice, slice]] = []
    tried = 0
    for ms, picture in frames:
        shown = _parsed(" ".join(read(picture[place]) for place in places)) if places else None
        if shown is None and tried < _TRIED_WHOLE:
            tried += 1
            first = shown_in(find(picture))
            if first is not None:
                shown, lines = first
                places = [_place(line) for line in lines]
        if shown is not None:
            found.append((ms, shown))
    return found


def _place(line: Line) -> tuple[slice, slice]:
    """Rows and columns of a line, with a little of the picture around it."""
    margin = line.height // 3
    rows, columns = ((line.top, line.bottom), (line.left, line.right))
    return slice(max(0, rows[0] - margin), rows[1] + margin), slice(max(0, columns[0] - margin), columns[1] + margin)


def agreed(found: Sequence[tuple[int, Shown]]) -> Proposal | Unsure:
    """What frames amount to together: a clock that runs in step with media time, or why not."""
    if len(found) < _LEAST_AGREEING:
        return Unsure(f"a date with a time to the second was read on {len(found)} frames only")
    if len({shown.moment for _, shown in found}) == 1:
        return Unsure("the time in the picture stands still: it says when something began, and is no clock")
    earliest = [_ms(shown) - at for at, shown in found]
    best = max(earliest, key=lambda start: sum(_fits(each, start) for each in earliest))
    fitting = [number for number, each in enumerate(earliest) if _fits(each, best)]
    if len(fitting) < max(_LEAST_AGREEING, _LEAST_SHARE * len(found)):
        return Unsure(f"only {len(fitting)} of {len(found)} frames agree, so the clock does not run with the recording")
    # At media time zero it was no earlier than the latest of these, and less than a second after the earliest.
    first = max(earliest[number] for number in fitting)
    end = min(earliest[number] for number in fitting) + _SECOND_MS
    zones = [found[number][1].zone_minutes for number in fitting]
    zero = datetime.fromtimestamp((first + end) / 2000, UTC)
    return Proposal(as_utc(zero), max(zones, key=zones.count), max(1, (end - first + 1) // 2), len(fitting), len(found))


def _fits(each: int, latest: int) -> bool:
    """Whether a reading allows the same time zero as the one that asks for the latest."""
    return latest - _SECOND_MS < each <= latest


def _ms(shown: Shown) -> int:
    return round(shown.moment.timestamp() * 1000)
