"""Half-open spans: stretches of media time and stretches of report text.

Media time is whole milliseconds from the first video frame of a recording: never a float,
never a time of day. Text positions are code points from the start of ``Report.text``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan:
    """From ``start_ms`` up to, but not including, ``end_ms``.

    A span may be empty: speech engines give some words no length of their own.

    Raises:
        ValueError: The span begins before zero or ends before it begins.
    """

    start_ms: int
    end_ms: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_ms <= self.end_ms:
            raise ValueError(f"not a time span: {self.start_ms}..{self.end_ms} ms")

    @property
    def length_ms(self) -> int:
        """Milliseconds covered."""
        return self.end_ms - self.start_ms

    def overlaps(self, other: "TimeSpan") -> bool:
        """Whether the two share at least one millisecond."""
        return self.start_ms < other.end_ms and other.start_ms < self.end_ms

    def shifted(self, by_ms: int) -> "TimeSpan":
        """The same length, ``by_ms`` later.

        Raises:
            ValueError: It would begin before zero.
        """
        return TimeSpan(self.start_ms + by_ms, self.end_ms + by_ms)

    def joined(self, other: "TimeSpan") -> "TimeSpan":
        """The shortest span that holds both."""
        return TimeSpan(min(self.start_ms, other.start_ms), max(self.end_ms, other.end_ms))


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Code points from ``start`` up to, but not including, ``end``.

    Raises:
        ValueError: The span begins before zero or ends before it begins.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a text span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "TextSpan") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
