"""Talk in another language than English: claims that rest on it say so, and so do claims that it may bear out.

Nothing here reads such talk; the rules and the verifier know English only.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from models.finding import ErrorKind, Judgment, Reason, Verdict
from models.transcript import Segment
from reviewer.checking.view import clock
from reviewer.matching.candidates import Index
from reviewer.matching.lexicon import STOP
from reviewer.matching.normalize import KEPT_TEXTS, tokens

RULE = "language"
_NAMES = {"es": "Spanish"}
_MOST_TIMES = 3
# Source: docs/benchmarks.md, “Two languages”.
MEASURED = (
    "in one talk spoken by computer voices “base” wrote 8 % of 428 Spanish words wrong, and 6 % of its 172 English ones"
    "; of footage more may be wrong"
)
# Words that hold Spanish sentences together and are no English ones.
_SPANISH = frozenset(
    "al aquí como cuando cómo de del dónde el ella ellos en es eso esta este está están estoy esto favor gracias hay "
    "la las le les lo los mi mis muy más nada nos pero por porque pues que qué se señor señora si soy su sus sí "
    "también te tengo tiene todo tu un una usted y ya yo él".split()
)
_OF_BOTH = frozenset("a d he me no".split())
_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST_WORDS, _LEAST_SHARE = 3, 0.3
_HEARD_FROM = 0.3

# Segments in another language than English, by transcript.
Spoken = dict[str, tuple[Segment, ...]]


def language_of(segment: Segment) -> str | None:
    """What is spoken in it: as it was heard, or Spanish where its words plainly are; None where nobody knows."""
    return "es" if segment.language in (None, "en") and _is_spanish(segment.text) else segment.language


@lru_cache(maxsize=KEPT_TEXTS)
def _is_spanish(text: str) -> bool:
    """Whether several words that hold a Spanish sentence together are in it, and far more than English ones.

    Capitalized ones do not count: "Los", "Las" and "El" begin names of places.
    """
    if len(_SPANISH.intersection(_LETTERS.findall(text.lower()))) < _LEAST_WORDS:
        return False  # nearly every line: a long transcript opens at once
    words = tokens(text)
    spanish = {word.plain for word in words if word.plain in _SPANISH and not word.is_name}
    english = sum(word.plain in STOP and word.plain not in _SPANISH | _OF_BOTH for word in words)
    return len(spanish) >= max(_LEAST_WORDS, 2 * english, _LEAST_SHARE * len(words))


def spoken_otherwise(index: Index) -> Spoken:
    """The talk that is not English, of all that was heard."""
    heard = [index.heard(source) for source in range(index.source_count)]
    return {each.transcript_id: tuple(s for s in each.segments if language_of(s) not in (None, "en")) for each in heard}


def told(judgment: Judgment, spoken: Spoken) -> Judgment:
    """The judgment, with what other languages than English have to do with it.

    What was not found may have been said in one: then it is no event that was made up. Noise that was written as
    another language, and hardly heard, is none.
    """
    if judgment.verdict is Verdict.NOT_FOUND and ErrorKind.BOILERPLATE not in judgment.kinds:
        return _not_compared(judgment, [s for held in spoken.values() for s in held if _is_heard(s)])
    rests_on = [
        segment
        for each in judgment.evidence
        for segment in spoken.get(each.transcript_id, ())
        if each.first_segment <= segment.index <= each.last_segment
    ]
    if not rests_on:
        return judgment
    text = (
        f"{_named(rests_on)} is spoken at {_times(rests_on)}. Small speech models often write it less well than "
        f"English ({MEASURED}), and the checks know English only: have it translated."
    )
    return replace(judgment, reasons=(*judgment.reasons, Reason(RULE, text)))


def _is_heard(segment: Segment) -> bool:
    return segment.score is None or segment.score >= _HEARD_FROM


def _not_compared(judgment: Judgment, segments: Sequence[Segment]) -> Judgment:
    if not segments:
        return judgment
    text = (
        f"{_named(segments)} is spoken in what was heard, at {_times(segments)}, and was not compared: have it "
        "translated."
    )
    kinds = tuple(kind for kind in judgment.kinds if kind is not ErrorKind.INVENTED_EVENT)
    return replace(judgment, kinds=kinds, reasons=(*judgment.reasons, Reason(RULE, text)))


def _named(segments: Sequence[Segment]) -> str:
    names = {_NAMES.get(language_of(segment) or "", "another language than English") for segment in segments}
    named = " and ".join(sorted(names, key=lambda name: (name not in _NAMES.values(), name)))
    return named[0].upper() + named[1:]


def _times(segments: Sequence[Segment]) -> str:
    times = list(dict.fromkeys(clock(segment.span) for segment in segments))
    further = f" and {len(times) - _MOST_TIMES} more" if len(times) > _MOST_TIMES else ""
    return ", ".join(times[:_MOST_TIMES]) + further
