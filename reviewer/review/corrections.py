"""Lines of a transcript as a reviewer heard them: new versions beside the line as it was heard first.

A correction is a whole line: words, speaker, beginning and end. A corrected word keeps the time of the word it
equals; the others share the time between, marked as worked out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from models import tables
from models.annotation import Correction
from models.finding import Finding
from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer import wording
from reviewer.errors import UsageError
from reviewer.review import reviewers
from reviewer.speech.speakers_named import Cast
from reviewer.storage import audit, rows, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.interpolate import words_over


def correct(database: Database, correction: Correction) -> None:
    """Keep a correction. The trail notes who and which line, not its words.

    Raises:
        UsageError: The line would end before it begins, or not lie between the lines around it any more.
    """
    if correction.start_ms is not None and correction.end_ms is not None:
        heard = _around(database, correction)
        at = next(n for n, each in enumerate(heard) if each.index == correction.segment_index)
        if (correction.start_ms, correction.end_ms) != (heard[at].span.start_ms, heard[at].span.end_ms):
            check_order(heard, at, correction.start_ms, correction.end_ms)
    with database.writing() as connection:
        rows.add(connection, tables.corrections, correction)
        audit.append(
            connection,
            actor=reviewers.by_id(connection, correction.reviewer_id).name,
            act="correct transcript",
            subject=correction.id,
            transcript=correction.transcript_id,
            segment=correction.segment_index,
        )


def _around(database: Database, correction: Correction) -> tuple[Segment, ...]:
    """The line that is corrected, as it stood, between its neighbors."""
    at, transcript_id = correction.segment_index, correction.transcript_id
    near = [transcripts.segment(database, transcript_id, index) for index in range(at - 1, at + 2)]
    return corrected([each for each in near if each is not None], newest_of(history(database, transcript_id)))


def check_order(heard: Sequence[Segment], at: int, start_ms: int, end_ms: int) -> None:
    """Lines stay in the order of their beginnings, and none ends before it begins.

    Raises:
        UsageError: The line at place ``at`` of ``heard`` would.
    """
    earliest_ms = heard[at - 1].span.start_ms if at else 0
    latest_ms = heard[at + 1].span.start_ms if at + 1 < len(heard) else max(start_ms, earliest_ms)
    if not (earliest_ms <= start_ms <= latest_ms and start_ms < end_ms):
        raise UsageError(
            "A line ends after it begins, and begins between the lines before and after it.",
            kept="The line is as it was.",
            hint=f"It can begin from {wording.clock(earliest_ms)} to {wording.clock(latest_ms)}.",
        )


def history(database: Database, transcript_id: str) -> tuple[Correction, ...]:
    """Every correction of a transcript, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.corrections, Correction, order_by="number", transcript_id=transcript_id)


def lines(database: Database, transcript_id: str, cast: Cast) -> tuple[Segment, ...]:
    """The lines of a transcript as they stand now: corrected, and with speakers as they are known."""
    return _standing(database, transcript_id, transcripts.segments(database, transcript_id), cast)


def line(database: Database, transcript_id: str, index: int, cast: Cast) -> Segment:
    """One of the lines of a transcript as it stands now."""
    heard = transcripts.segment(database, transcript_id, index)
    assert heard is not None
    return _standing(database, transcript_id, [heard], cast)[0]


def _standing(database: Database, transcript_id: str, heard: Sequence[Segment], cast: Cast) -> tuple[Segment, ...]:
    newest = newest_of(history(database, transcript_id))
    given_utc = {index: each.made_utc for index, each in newest.items()}
    return cast.called(transcript_id, corrected(heard, newest), given_utc=given_utc)


def newest_of(made: Sequence[Correction]) -> dict[int, Correction]:
    """The correction of each line that counts, by segment index; ``made`` are oldest first."""
    return {each.segment_index: each for each in made}


def corrected(heard: Sequence[Segment], newest: Mapping[int, Correction]) -> tuple[Segment, ...]:
    """``heard`` with corrections, by segment index, in the place of what they correct."""
    return tuple(_as_corrected(each, newest[each.index]) if each.index in newest else each for each in heard)


def _as_corrected(segment: Segment, correction: Correction) -> Segment:
    moved = replace(_moved(segment, correction), speaker=correction.speaker)
    if moved.text == correction.text:
        return moved
    return replace(moved, text=correction.text, words=tuple(_words(moved, correction.text.split())))


def _moved(segment: Segment, correction: Correction) -> Segment:
    """The segment with its new beginning and end; a word that would lie outside is drawn in."""
    if correction.start_ms is None or correction.end_ms is None:
        return segment
    span = TimeSpan(correction.start_ms, correction.end_ms)
    return replace(segment, span=span, words=tuple(_within(word, span) for word in segment.words))


def _within(word: Word, span: TimeSpan) -> Word:
    inside = TimeSpan(*(min(max(ms, span.start_ms), span.end_ms) for ms in (word.span.start_ms, word.span.end_ms)))
    return word if inside == word.span else replace(word, span=inside, is_interpolated=True)


def _words(segment: Segment, texts: Sequence[str]) -> Iterator[Word]:
    before = segment.words
    heard_at = said_at = 0
    for same in Levenshtein.editops([word.text for word in before], texts).as_matching_blocks():
        if said_at < same.b:
            start_ms = before[heard_at - 1].span.end_ms if heard_at else segment.span.start_ms
            end_ms = before[same.a].span.start_ms if same.a < len(before) else segment.span.end_ms
            yield from words_over(texts[said_at : same.b], TimeSpan(start_ms, max(start_ms, end_ms)))
        yield from before[same.a : same.a + same.size]
        heard_at, said_at = same.a + same.size, same.b + same.size


def stale(findings: Sequence[Finding], since_run: Sequence[Correction]) -> frozenset[str]:
    """The ids of claims whose evidence rests on a line that was corrected after the run."""
    touched = {(each.transcript_id, each.segment_index) for each in since_run}
    return frozenset(finding.claim_id for finding in findings if not touched.isdisjoint(_lines(finding)))


def _lines(finding: Finding) -> Iterator[tuple[str, int]]:
    for evidence in finding.judgment.evidence:
        for index in range(evidence.first_segment, evidence.last_segment + 1):
            yield evidence.transcript_id, index
