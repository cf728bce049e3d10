"""The lines of one recording's transcript, and which line and word are being spoken at a moment. No Qt.

Places in a line are UTF-16 units from its start, as Qt counts them: speaker first, then the words.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from models.transcript import Segment

Places = tuple[tuple[int, int] | None, ...]
_AFTER_SPEAKER = "  "
_ONE_LINE = dict.fromkeys(map(ord, "\n\r\x0b\x0c\u2028\u2029"), " ")


def utf16_length(text: str) -> int:
    """How many units Qt counts in ``text``."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def head_of(segment: Segment) -> str:
    """What stands before the words of a line."""
    return f"{segment.speaker}{_AFTER_SPEAKER}" if segment.speaker else ""


def line_of(segment: Segment) -> str:
    """A line as it is shown."""
    return (head_of(segment) + segment.text).translate(_ONE_LINE)


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
    """Segments in time order."""

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        self.segments = segments
        self._starts_ms = [each.span.start_ms for each in segments]
        self._ended_ms = list(accumulate((each.span.end_ms for each in segments), max))
        self._places: dict[int, Places] = {}

    def at(self, ms: int) -> int | None:
        """The line that is spoken at a moment; of overlapping ones the latest to begin."""
        row = bisect_right(self._starts_ms, ms) - 1
        while row >= 0 and self._ended_ms[row] > ms:
            if ms < self.segments[row].span.end_ms:
                return row
            row -= 1
        return None

    def word_at(self, row: int, ms: int) -> int | None:
        """The word of a line that is being said, or was said last; None before the first."""
        words = self.segments[row].words
        at = bisect_right(words, ms, key=lambda word: word.span.start_ms) - 1
        return at if at >= 0 else None

    def places(self, row: int) -> Places:
        """Where each word of a line stands in it."""
        if row not in self._places:
            self._places[row] = word_places(self.segments[row])
        return self._places[row]

    def start_of(self, row: int, place: int) -> int:
        """When the word at a place of a line is said; the line's start where there is none."""
        segment = self.segments[row]
        for word, found in zip(segment.words, self.places(row), strict=True):
            if found is not None and found[0] <= place <= found[1]:
                return word.span.start_ms
        return segment.span.start_ms
