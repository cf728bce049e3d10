"""Which language each utterance is in: pure, from an engine's likeness for every language it knows.

Short utterances are often taken for a language that nobody speaks. So a language that is rare in American recordings
has to be long and clear somewhere, and what is unclear goes with the talk around it.
"""

import itertools
from collections.abc import Callable, Sequence

from models.spans import TimeSpan
from reviewer.speech.cutting import chunks_of

_USUAL = ("en", "es")
# What short Spanish is mistaken for.
_KIN = {"es": ("gl", "it", "pt", "ca")}
_SURE = 0.9
_LONG_ENOUGH_MS = 2_500
_UTTERANCE_MS = 8_000
_PAUSE_MS = 250
# How much more like another language than like that of the talk around it an utterance has to be: twice this, or
# once where the talk before it and after it differ.
_CHANGE = 0.35
# Two turns in two languages with hardly a pause between them are one utterance at first.
_LEAST_TURN_MS = 700
_CLEARLY = 0.75

Likeness = Callable[[Sequence[TimeSpan]], Sequence[dict[str, float]]]
Pauses = Callable[[TimeSpan], Sequence[int]]
_Known = list[tuple[TimeSpan, dict[str, float]]]


def spoken_languages(
    speech: Sequence[TimeSpan], within: TimeSpan, likeness: Likeness, pauses: Pauses
) -> list[tuple[str, tuple[TimeSpan, ...]]]:
    """Runs of utterances in one language, in time order. ``pauses`` tells of even short ones inside an utterance."""
    utterances = chunks_of(speech, within, longest_ms=_UTTERANCE_MS, longest_pause_ms=_PAUSE_MS)
    if not utterances:
        return []
    known = list(zip(utterances, likeness(utterances), strict=True))
    if _sure(known) - {"en"}:
        mixed = _may_hold_two(known)
        known = [
            part
            for at, each in enumerate(known)
            for part in (_parted(each, likeness, pauses) if at in mixed else [each])
        ]
    path = _likeliest(known)
    runs = itertools.groupby(zip(path, known, strict=True), key=lambda each: each[0])
    return [(language, tuple(span for _, (span, _) in held)) for language, held in runs]


def _sure(known: _Known) -> set[str]:
    """Languages that a long utterance is clearly in."""
    bests = ((span, max(likely.items(), key=lambda each: each[1])) for span, likely in known)
    return {best for span, (best, like) in bests if like >= _SURE and span.length_ms >= _LONG_ENOUGH_MS}


def _may_hold_two(known: _Known) -> set[int]:
    """Which utterances are long, and unclear or beside one in another language."""
    bests = [_best(likely) for _, likely in known]
    return {
        at
        for at, (span, _) in enumerate(known)
        if span.length_ms >= _LONG_ENOUGH_MS
        and (bests[at][1] < _SURE or any(near[0] != bests[at][0] for near in bests[max(0, at - 1) : at + 2]))
    }


def _parted(one: tuple[TimeSpan, dict[str, float]], likeness: Likeness, pauses: Pauses) -> _Known:
    """An utterance in two parts, where either side of a pause is clearly in another language; else as it is."""
    span, _ = one
    inside = TimeSpan(span.start_ms + _LEAST_TURN_MS, span.end_ms - _LEAST_TURN_MS)
    cuts = [at for at in pauses(span) if inside.start_ms <= at < inside.end_ms]
    parts = [part for at in cuts for part in (TimeSpan(span.start_ms, at), TimeSpan(at, span.end_ms))]
    told = list(zip(parts, likeness(parts), strict=True)) if parts else []
    pairs = [told[at : at + 2] for at in range(0, len(told), 2)]
    clear = [pair for pair in pairs if _best(pair[0][1])[0] != _best(pair[1][1])[0]]
    best = max(clear, key=_least_clear, default=None)
    return best if best is not None and _least_clear(best) >= _CLEARLY else [one]


def _least_clear(pair: _Known) -> float:
    return min(_best(likely)[1] for _, likely in pair)


def _best(likely: dict[str, float]) -> tuple[str, float]:
    return max(((each, _like(each, likely, _USUAL)) for each in _USUAL), key=lambda each: each[1])


def _like(language: str, likely: dict[str, float], states: Sequence[str]) -> float:
    """How much it sounds like a language, or like one that it is mistaken for and that nobody speaks here."""
    kin = (each for each in _KIN.get(language, ()) if each not in states)
    return likely.get(language, 0.0) + sum(likely.get(each, 0.0) for each in kin)


def _likeliest(known: _Known) -> list[str]:
    """The language of each utterance such that together they are likest, and seldom change."""
    states = list(dict.fromkeys((*_USUAL, *sorted(_sure(known)))))
    paths = {state: (0.0, list[str]()) for state in states}
    for _, likely in known:
        paths = {
            state: (score + _like(state, likely, states), [*before, state])
            for state in states
            for score, before in [max((_reached(state, *each) for each in paths.values()), key=lambda each: each[0])]
        }
    return max(paths.values(), key=lambda each: each[0])[1]


def _reached(state: str, score: float, before: list[str]) -> tuple[float, list[str]]:
    return score - _CHANGE * (bool(before) and before[-1] != state), before
