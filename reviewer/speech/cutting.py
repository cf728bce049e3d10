"""Where to cut a recording so that no word is cut: pure, and the same for the same speech.

A resumed run must cut where the first run cut, so a cut depends only on the one before it and on the
speech that follows.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence

from models.spans import TimeSpan

# How small a part of what is left a stretch may be: a recording's last minutes are shared out finely.
_SHARE = 4

SpeechIn = Callable[[TimeSpan], Sequence[TimeSpan]]


def stretches_at_pauses(
    speech_in: SpeechIn, duration_ms: int, *, longest_ms: int, shortest_ms: int | None = None, start_ms: int = 0
) -> Iterator[TimeSpan]:
    """Stretches of at most ``longest_ms`` from ``start_ms`` on without gaps, cut at the longest pause.

    The one that begins the recording is at most ``shortest_ms`` long, so that something can be read soon. Towards the
    end they become shorter, down to that, so that all who hear at the same time end at nearly the same time.

    A pause is looked for in the second half of what a stretch may hold; without one the cut is hard.
    ``speech_in`` gives the speech that overlaps a span; it is asked as the cutting goes on.

    Raises:
        ValueError: ``longest_ms`` is not positive.
    """
    if longest_ms <= 0 or (shortest_ms is not None and shortest_ms <= 0):
        raise ValueError("a stretch needs a length")
    least_ms = longest_ms if shortest_ms is None else min(shortest_ms, longest_ms)
    while (left_ms := duration_ms - start_ms) > least_ms:
        most_ms = min(max(left_ms // _SHARE, least_ms), longest_ms) if start_ms else least_ms
        window = TimeSpan(start_ms + most_ms // 2, start_ms + most_ms)
        cut = _cut(speech_in(window), window)
        yield TimeSpan(start_ms, cut)
        start_ms = cut
    if start_ms < duration_ms:
        yield TimeSpan(start_ms, duration_ms)


def _cut(speech: Sequence[TimeSpan], window: TimeSpan) -> int:
    """The middle of the longest pause in ``window``, the latest of several; its end if all is speech."""
    starts = [window.start_ms, *(min(max(s.end_ms, window.start_ms), window.end_ms) for s in speech)]
    ends = [*(max(min(s.start_ms, window.end_ms), window.start_ms) for s in speech), window.end_ms]
    pauses = [TimeSpan(a, b) for a, b in zip(starts, ends, strict=True) if b - a > 1]
    if not pauses:
        return window.end_ms
    longest = max(pauses, key=lambda pause: (pause.length_ms, pause.start_ms))
    return (longest.start_ms + longest.end_ms) // 2


def chunks_of(
    speech: Sequence[TimeSpan], within: TimeSpan, *, longest_ms: int, longest_pause_ms: int, margin_ms: int = 0
) -> tuple[TimeSpan, ...]:
    """Neighboring speech put together to chunks of at most ``longest_ms``, with a margin, inside ``within``.

    Margins reach at most half way to the speech beside them, so no sound is in two chunks.
    """
    pieces = [piece for each in speech for piece in _pieces(each, longest_ms)]
    cores: list[TimeSpan] = []
    while pieces:
        last = _last(pieces, longest_ms, longest_pause_ms)
        cores.append(pieces[0].joined(pieces[last]))
        pieces = pieces[last + 1 :]
    halves = ((a.end_ms + b.start_ms) // 2 for a, b in itertools.pairwise(cores))
    borders = [within.start_ms, *halves, within.end_ms]
    return tuple(
        TimeSpan(max(core.start_ms - margin_ms, before), min(core.end_ms + margin_ms, after))
        for core, before, after in zip(cores, borders, borders[1:], strict=False)
    )


def _last(pieces: Sequence[TimeSpan], longest_ms: int, longest_pause_ms: int) -> int:
    """Which piece ends the first chunk: the one before the longest pause in the chunk's second half."""
    start_ms = pieces[0].start_ms
    pauses = [b.start_ms - a.end_ms for a, b in itertools.pairwise(pieces)]
    fits = 0
    while fits < len(pauses) and pauses[fits] <= longest_pause_ms and pieces[fits + 1].end_ms - start_ms <= longest_ms:
        fits += 1
    if fits == len(pauses) or pauses[fits] > longest_pause_ms:
        return fits
    late = [at for at in range(fits + 1) if pieces[at].end_ms - start_ms >= longest_ms // 2]
    return max(late, key=lambda at: (pauses[at], at), default=fits)


def _pieces(span: TimeSpan, longest_ms: int) -> Iterator[TimeSpan]:
    """Speech without a pause, cut into pieces of equal length."""
    count = -(-span.length_ms // longest_ms)
    edges = [span.start_ms + span.length_ms * n // count for n in range(count + 1)]
    return (TimeSpan(a, b) for a, b in itertools.pairwise(edges))
