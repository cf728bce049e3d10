"""What a transcript tells of its own hearing, as rows between its lines: speech without words, stretches without sound,
what was held back, and what another hearing gave.
"""

from collections.abc import Iterator, Sequence

from models.spans import TimeSpan
from models.transcript import HeardAgainFor, SecondHearing, Segment
from reviewer import wording
from reviewer.export.bundle import HeardTranscript
from ui import words
from ui.language import later, translate
from ui.lines import About, Note

_SILENT_FROM_MS = 2_000
_AGAIN = {
    HeardAgainFor.POOR: later("notes", "↳ Another hearing of this gave: “{words}” Neither is the truth: listen."),
    HeardAgainFor.VOCABULARY: later("notes", "↳ With the case's own words in mind it was heard as: “{words}” Listen."),
    HeardAgainFor.FINDING: later("notes", "↳ Heard once more, with care: “{words}” Neither is the truth: listen."),
}


def notes_of(heard: HeardTranscript) -> list[Note]:
    """All notes of a transcript, in no order."""
    return [*_moved(heard), *_of_coverage(heard), *map(_held_back, heard.held_back), *_differing(heard)]


def _moved(heard: HeardTranscript) -> Iterator[Note]:
    by_ms = heard.transcript.moved_ms
    if by_ms:
        yield Note(TimeSpan(0, 0), About.MOVED, wording.moved(by_ms, words.said))


def _of_coverage(heard: HeardTranscript) -> Iterator[Note]:
    if heard.coverage is None:
        return
    if damaged := wording.damaged(heard.coverage, words.said):
        yield Note(TimeSpan(0, 0), About.DAMAGED, f"{damaged[0].upper()}{damaged[1:]}.")
    missed = translate("notes", "Somebody speaks here for {seconds} s and no words were written: listen.")
    for span in heard.coverage.missed:
        yield Note(span, About.MISSED, missed.format(seconds=_seconds(span)))
    perhaps = translate("notes", "Perhaps somebody speaks here for {seconds} s; no words were written: listen.")
    for span in heard.coverage.perhaps:
        yield Note(span, About.PERHAPS, perhaps.format(seconds=_seconds(span)))
    silent = translate("notes", "No sound for {seconds} s.")
    for span in heard.silent:
        if span.length_ms >= _SILENT_FROM_MS:
            yield Note(span, About.SILENT, silent.format(seconds=_seconds(span)))
    noise = translate(
        "notes", "Low noise, as of wind or an engine, is far louder than all else for {seconds} s: talk may be drowned."
    )
    for span in heard.coverage.low_noise:
        yield Note(span, About.LOW_NOISE, noise.format(seconds=_seconds(span)))


def _seconds(span: TimeSpan) -> str:
    return f"{span.length_ms / 1000:.1f}"


def _held_back(segment: Segment) -> Note:
    told = translate("notes", "↳ Held back, no evidence: {reason}.").format(reason=words.said(segment.held_back or ""))
    return Note(TimeSpan(segment.span.start_ms, segment.span.start_ms), About.HELD_BACK, told)


def _differing(heard: HeardTranscript) -> Iterator[Note]:
    """Second hearings that say something else than the lines there."""
    for second in heard.second:
        if _letters(second.text) != _letters(" ".join(_said_in(heard.segments, second.span))):
            yield Note(second.span, About.AGAIN, _again(second))


def _again(second: SecondHearing) -> str:
    nothing = translate("notes", "nothing")
    return translate("notes", _AGAIN[second.reason]).format(words=" ".join(second.text.split()) or nothing)


def _said_in(segments: Sequence[Segment], span: TimeSpan) -> Iterator[str]:
    for segment in segments:
        if segment.span.overlaps(span):
            yield from (word.text for word in segment.words if word.span.overlaps(span))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
