"""What looks like the engine's invention and not like something said: pure.

Whisper fills sound without speech with phrases from its training. Nothing is dropped here: a segment gets a
reason, is kept and shown with it, and is no evidence.
"""

import re
import zlib
from collections import Counter
from collections.abc import Sequence

from models.spans import TimeSpan
from models.transcript import Segment
from reviewer.speech.activity import overlap_ms

_LEAST_VOICED = 0.25
_LEAST_REPEATS = 5
_LOOP_SHARE = 0.6
_LOOP_COMPRESSION = 2.4
_LOOP_VOICED = 0.6
_LOOP_HURRIED = 0.25
_LONGEST_WORD_MS = 6_000
_SHORTEST_WORDS_MS = 55
_MANY_WORDS = 4
_PHANTOMS = re.compile(
    r"^\W*(?:thank(?:s| you)(?: (?:so|very) much)? for watching|"
    r"(?:please )?(?:like and |don'?t forget to )?subscribe(?: to (?:my|our|the) channel)?|"
    r"see you (?:in the next|next) (?:video|time)|"
    r"(?:sub)?titles? (?:by|made by|provided by) .*|transcri(?:bed|ption) by .*|"
    r"(?:www\.)?\w+\.(?:com|org|net)|\[?(?:music|applause|silence)(?: playing)?\]?|"
    r"gracias por ver(?: el v[ií]deo)?|subt[ií]tulos (?:por|realizados por) .*|suscr[ií]bete.*)\W*$",
    re.IGNORECASE,
)
_LIKELY_PHANTOM = re.compile(
    r"^\W*(?:thank you(?: (?:so|very) much)?|thanks|you|bye(?:[ -]bye)?|oh|okay|so|gracias)\W*$", re.IGNORECASE
)
_LIKELY_FROM = 0.4
# Whisper's own measure for "nobody speaks", beside how unsure it is of the words.
_NO_SPEECH_FROM = 0.6
_UNSURE_BELOW = 0.5

NO_VOICE = "nobody is heard to speak here"
NO_SOUND = "there is no sound here"
LOOP = "the same words over and over"
WORD_TIMES = "more words than can be said in this time, or a word too long to be one"
PHANTOM = "a phrase that speech engines are known to invent"
REASONS = (NO_VOICE, NO_SOUND, LOOP, WORD_TIMES, PHANTOM)


def reason_to_hold_back(segment: Segment, speech: Sequence[TimeSpan], silent: Sequence[TimeSpan]) -> str | None:
    """Why the segment's words are not to be relied on, or None."""
    span = _spoken(segment)
    voiced = overlap_ms(span, speech) / span.length_ms
    if overlap_ms(span, silent) > span.length_ms // 2:
        return NO_SOUND
    if _PHANTOMS.match(segment.text):
        return PHANTOM
    if voiced < _LEAST_VOICED:
        return NO_VOICE
    if is_loop(segment.text) and _is_unlikely_said(segment, voiced):
        return LOOP
    if _has_odd_times(segment):
        return WORD_TIMES
    is_faint = (segment.no_speech_score or 0.0) > _LIKELY_FROM and voiced < 2 * _LEAST_VOICED
    return PHANTOM if (is_faint or is_doubted(segment)) and _LIKELY_PHANTOM.match(segment.text) else None


def is_doubted(segment: Segment) -> bool:
    """Whether the engine doubts that somebody speaks, and the words: then being faintly like speech is not enough."""
    return (segment.no_speech_score or 0.0) > _NO_SPEECH_FROM and (segment.score or 0.0) < _UNSURE_BELOW


def _spoken(segment: Segment) -> TimeSpan:
    """The time of the words, at least a tenth of a second."""
    words = segment.words
    span = TimeSpan(words[0].span.start_ms, words[-1].span.end_ms) if words else segment.span
    return TimeSpan(span.start_ms, max(span.end_ms, span.start_ms + 100))


def is_loop(text: str) -> bool:
    """Whether one phrase of one to six words, several times over, is most of the text."""
    words = re.findall(r"\w+", text.lower())
    if len(words) < _LEAST_REPEATS * 2:
        return False
    packed = len(text.encode()) / len(zlib.compress(text.encode()))
    for length in range(1, 7):
        grams = Counter(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
        _, count = grams.most_common(1)[0]
        if count >= _LEAST_REPEATS and count * length >= _LOOP_SHARE * len(words):
            return True
    return packed > _LOOP_COMPRESSION


def _is_unlikely_said(segment: Segment, voiced: float) -> bool:
    """People do shout the same command ten times; then somebody is heard all along, and words take their time."""
    hurried = sum(word.span.length_ms < _SHORTEST_WORDS_MS for word in segment.words)
    return voiced < _LOOP_VOICED or hurried > _LOOP_HURRIED * len(segment.words)


def _has_odd_times(segment: Segment) -> bool:
    lengths = [word.span.length_ms for word in segment.words if not word.is_interpolated]
    if not lengths:
        return False
    is_crowded = len(lengths) >= _MANY_WORDS and sum(lengths) / len(lengths) < _SHORTEST_WORDS_MS
    return is_crowded or max(lengths) > _LONGEST_WORD_MS
