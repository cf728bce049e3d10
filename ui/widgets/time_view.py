"""Which part of a recording is drawn over a width in pixels. Pure; milliseconds of media time."""

from dataclasses import dataclass

LEAST_MS = 2_000
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_LABEL_PX = 76


@dataclass(frozen=True, slots=True)
class TimeView:
    """From ``start_ms`` to ``end_ms`` of a recording of ``length_ms``, over ``width`` pixels."""

    length_ms: int
    start_ms: float
    end_ms: float
    width: int

    @classmethod
    def whole(cls, length_ms: int, width: int) -> "TimeView":
        """All of it."""
        return cls(max(1, length_ms), 0.0, float(max(1, length_ms)), max(1, width))

    @property
    def span_ms(self) -> float:
        """How much is drawn."""
        return self.end_ms - self.start_ms

    @property
    def is_whole(self) -> bool:
        """Whether nothing lies outside."""
        return self.start_ms <= 0 and self.end_ms >= self.length_ms

    def x_of(self, ms: float) -> float:
        """Where a moment lies, in pixels from the left; outside moments lie outside."""
        return (ms - self.start_ms) / self.span_ms * self.width

    def ms_at(self, x: float) -> int:
        """The moment at a pixel, kept within the recording."""
        return int(min(self.length_ms, max(0.0, self.start_ms + x / self.width * self.span_ms)))

    def _at(self, start_ms: float, span_ms: float) -> "TimeView":
        span_ms = min(float(self.length_ms), max(min(LEAST_MS, self.length_ms), span_ms))
        start_ms = min(self.length_ms - span_ms, max(0.0, start_ms))
        return TimeView(self.length_ms, start_ms, start_ms + span_ms, self.width)

    def part(self, start_ms: float, end_ms: float) -> "TimeView":
        """Another part of the recording, as near to the one named as can be."""
        return self._at(start_ms, end_ms - start_ms)

    def zoomed(self, factor: float, at_ms: float) -> "TimeView":
        """``factor`` times as close, with the moment ``at_ms`` staying where it is."""
        share = (at_ms - self.start_ms) / self.span_ms
        span_ms = min(float(self.length_ms), max(min(LEAST_MS, self.length_ms), self.span_ms / factor))
        return self._at(at_ms - share * span_ms, span_ms)

    def moved(self, by_ms: float) -> "TimeView":
        """The same closeness, ``by_ms`` later, within the recording."""
        return self._at(self.start_ms + by_ms, self.span_ms)

    def resized(self, width: int) -> "TimeView":
        """The same part over another width."""
        return TimeView(self.length_ms, self.start_ms, self.end_ms, max(1, width))

    def holding(self, ms: float) -> "TimeView":
        """Itself if the moment is in it, else the page that begins shortly before the moment."""
        is_inside = self.start_ms <= ms <= self.end_ms
        return self if is_inside else self._at(ms - self.span_ms / 10, self.span_ms)

    def marks_ms(self) -> range:
        """Round moments for a ruler, far enough apart for their labels."""
        least_s = self.span_ms / self.width * _LABEL_PX / 1000
        step_ms = next((s for s in _STEPS_S if s >= least_s), _STEPS_S[-1]) * 1000
        first = -int(-self.start_ms // step_ms) * step_ms
        return range(first, int(self.end_ms) + 1, step_ms)
