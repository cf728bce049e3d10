"""The lines of one recording's transcript, and which line and word are being spoken at a moment. No Qt.

Beside what was heard there are rows that tell of the hearing. Places in a line are UTF-16 units from its start, as Qt
counts them: speaker first, then the words.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.checking.languages import language_of

Places = tuple[tuple[int, int] | None, ...]
_AFTER_SPEAKER = "  "
# As a language calls itself.
_LANGUAGES: dict[str | None, str] = {"es": "español"}
_ONE_LINE = dict.fromkeys(map(ord, "\n\r\x0b\x0c\u2028\u2029"), " ")


class About(Enum):
    """What a note tells of."""

    MISSED = auto()  # somebody speaks, and no words were written
    PERHAPS = auto()  # the same of what is only a little like speech
    SILENT = auto()
    LOW_NOISE = auto()  # far louder than all else
    AGAIN = auto()  # another hearing gave other words
    HELD_BACK = auto()
    DAMAGED = auto()  # the recording may be
    MOVED = auto()  # all lines stand later than in the file they are from


@dataclass(frozen=True, slots=True)
class Note:
    """A row of its own that tells of the hearing; it holds no evidence."""

    span: TimeSpan
    about: About
    text: str


Row = Segment | Note


def utf16_length(text: str) -> int:
    """How many units Qt counts in ``text``."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def head_of(segment: Segment) -> str:
    """What stands before the words of a line: who speaks, and the language where it is not English."""
    language = language_of(segment)
    told = f"[{_LANGUAGES.get(language, language)}]" if language not in (None, "en") else ""
    head = " ".join(filter(None, (segment.speaker, told)))
    return f"{head}{_AFTER_SPEAKER}" if head else ""


def line_of(row: Row) -> str:
    """A row as it is shown."""
    head = head_of(row) if isinstance(row, Segment) else ""
    line = head + row.text
    return line if line.isprintable() else line.translate(_ONE_LINE)


def word_places(segment: Segment) -> Places:
    """Where each word stands in its line; None for one that the text does not hold."""
    offset = utf16_length(head_of(segment))
    places: list[tuple[int, int] | None] = []
    at = units = 0
    for word in segment.words:
        found = segment.text.find(word.text, at)
        if found < 0:
            places.append(None)
            continue
        start = units + utf16_length(segment.text[at:found])
        units = start + utf16_length(word.text)
        at = found + len(word.text)
        places.append((offset + start, offset + units))
    return tuple(places)


class Lines:
    """Segments in time order, with notes between them: ``rows`` are both, as they are shown."""

    def __init__(self, segments: Sequence[Segment] = (), notes: Sequence[Note] = ()) -> None:
        self.segments = segments
        rows: list[Row] = [*segments, *notes]
        self.rows = sorted(rows, key=lambda row: (row.span.start_ms, isinstance(row, Note))) if notes else rows
        self._rows_of = [n for n, row in enumerate(self.rows) if isinstance(row, Segment)]
        self._starts_ms = [each.span.start_ms for each in segments]
        self._ended_ms = list(accumulate((each.span.end_ms for each in segments), max))
        self._places: dict[int, Places] = {}

    @cached_property
    def texts(self) -> list[str]:
        """The rows as they are shown."""
        return [line_of(row) for row in self.rows]

    def row_of(self, segment: int) -> int:
        """The row of the segment with that index."""
        return self._rows_of[segment]

    def at(self, ms: int) -> int | None:
        """The row of the segment that is spoken at a moment; of overlapping ones the latest to begin."""
        found = bisect_right(self._starts_ms, ms) - 1
        while found >= 0 and self._ended_ms[found] > ms:
            if ms < self.segments[found].span.end_ms:
                return self._rows_of[found]
            found -= 1
        return None

    def word_at(self, row: int, ms: int) -> int | None:
        """The word of a row that is being said, or was said last; None before the first."""
        at = bisect_right(self._words(row), ms, key=lambda word: word.span.start_ms) - 1
        return at if at >= 0 else None

    def places(self, row: int) -> Places:
        """Where each word of a row stands in it."""
        if row not in self._places:
            found = self.rows[row]
            self._places[row] = word_places(found) if isinstance(found, Segment) else ()
        return self._places[row]

    def start_of(self, row: int, place: int) -> int:
        """When the word at a place of a row is said; the row's start where there is none."""
        for word, found in zip(self._words(row), self.places(row), strict=True):
            if found is not None and found[0] <= place <= found[1]:
                return word.span.start_ms
        return self.rows[row].span.start_ms

    def _words(self, row: int) -> Sequence[Word]:
        found = self.rows[row]
        return found.words if isinstance(found, Segment) else ()
