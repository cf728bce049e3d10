"""Which language each utterance is in: pure, from an engine's likeness for every language it knows.

Short utterances are often taken for a language that nobody speaks. So only what is long and clear decides for
itself; the rest is one of the languages of most American recordings, or the one spoken just before.
"""

from collections.abc import Callable, Sequence

from models.spans import TimeSpan
from reviewer.speech.cutting import chunks_of

_USUAL = ("en", "es")
_SURE = 0.9
_LONG_ENOUGH_MS = 2_500
_UTTERANCE_MS = 8_000
_PAUSE_MS = 250
_STAYS = 1.5

Likeness = Callable[[Sequence[TimeSpan]], Sequence[dict[str, float]]]


def spoken_languages(
    speech: Sequence[TimeSpan], within: TimeSpan, likeness: Likeness
) -> list[tuple[str, tuple[TimeSpan, ...]]]:
    """Runs of utterances in one language, in time order."""
    utterances = chunks_of(speech, within, longest_ms=_UTTERANCE_MS, longest_pause_ms=_PAUSE_MS)
    runs: list[tuple[str, tuple[TimeSpan, ...]]] = []
    for span, likely in zip(utterances, likeness(utterances) if utterances else (), strict=True):
        before = runs[-1][0] if runs else None
        language = _chosen(likely, span, before)
        if language == before:
            runs[-1] = (language, (*runs[-1][1], span))
        else:
            runs.append((language, (span,)))
    return runs


def _chosen(likely: dict[str, float], span: TimeSpan, before: str | None) -> str:
    best = max(likely, key=lambda language: likely[language])
    if likely[best] >= _SURE and span.length_ms >= _LONG_ENOUGH_MS:
        return best
    known = dict.fromkeys((*_USUAL, before or _USUAL[0]))
    return max(known, key=lambda language: likely.get(language, 0.0) * (_STAYS if language == before else 1.0))
