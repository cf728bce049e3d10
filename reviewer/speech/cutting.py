"""Where to cut a recording so that no word is cut: pure, and the same for the same speech.

A resumed run must cut where the first run cut, so the cuts depend on the whole recording only.
"""

from collections.abc import Sequence

from models.spans import TimeSpan


def stretches_at_pauses(speech: Sequence[TimeSpan], duration_ms: int, *, longest_ms: int) -> tuple[TimeSpan, ...]:
    """Stretches of at most ``longest_ms`` from 0 to ``duration_ms`` without gaps, cut at the longest pause.

    A pause is looked for in the second half of what a stretch may hold; without one the cut is hard.

    Raises:
        ValueError: ``longest_ms`` is not positive.
    """
    if longest_ms <= 0:
        raise ValueError("a stretch needs a length")
    pauses = _pauses(speech, duration_ms)
    cuts = [0]
    while duration_ms - cuts[-1] > longest_ms:
        cuts.append(_cut(pauses, cuts[-1] + longest_ms // 2, cuts[-1] + longest_ms))
    ends = [*cuts[1:], duration_ms]
    return tuple(TimeSpan(start, end) for start, end in zip(cuts, ends, strict=True) if start < end)


def _pauses(speech: Sequence[TimeSpan], duration_ms: int) -> list[TimeSpan]:
    starts = [0, *(span.end_ms for span in speech)]
    ends = [*(span.start_ms for span in speech), duration_ms]
    return [TimeSpan(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _cut(pauses: Sequence[TimeSpan], earliest_ms: int, latest_ms: int) -> int:
    window = TimeSpan(earliest_ms, latest_ms)
    inside = [TimeSpan(max(p.start_ms, earliest_ms), min(p.end_ms, latest_ms)) for p in pauses if p.overlaps(window)]
    if not inside:
        return latest_ms
    longest = max(inside, key=lambda pause: (pause.length_ms, pause.start_ms))
    return (longest.start_ms + longest.end_ms) // 2 if longest.length_ms > 1 else latest_ms
