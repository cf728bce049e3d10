"""Corrected lines: the first hearing stays, equal words keep their times, findings that rest on them are told."""

import pytest

from models.spans import TimeSpan
from models.transcript import Stretch, Word
from reviewer import pipeline
from reviewer.errors import UsageError
from reviewer.review import corrections, reviewers, voices
from reviewer.storage import audit, recordings, reports, transcripts
from reviewer.storage.database import Database
from tests.support import values

WORDS = (
    Word("No,", TimeSpan(1000, 1200), 0.9),
    Word("I", TimeSpan(1300, 1400), 0.9),
    Word("won't.", TimeSpan(1500, 2000), 0.4),
)
HEARD = values.a_segment(text="No, I won't.", words=WORDS)


@pytest.fixture
def database(tmp_path):
    made = Database.create(tmp_path / "stop.case", "State v. Nobody")
    recordings.add(made, values.a_recording(), actor="me")
    transcripts.start(made, values.a_transcript(), actor="me")
    transcripts.add_stretch(made, "tra", Stretch(TimeSpan(0, 5000), (HEARD,)))
    reports.add(made, values.a_report(), values.some_claims(), actor="me")
    yield made
    made.close()


def correct(database, **changes):
    reviewer = reviewers.named(database, "Ana Ortiz")
    corrections.correct(database, values.a_correction(reviewer_id=reviewer.id, **changes))


def lines(database):
    return corrections.lines(database, "tra", voices.cast(database))


def test_equal_words_keep_their_time_and_new_ones_share_what_is_between(database):
    correct(database, text="No, sir, I will not.")

    (shown,) = lines(database)

    assert shown.text == "No, sir, I will not."
    assert [(w.text, w.span.start_ms, w.span.end_ms, w.is_interpolated) for w in shown.words] == [
        ("No,", 1000, 1200, False), ("sir,", 1200, 1300, True), ("I", 1300, 1400, False),
        ("will", 1400, 1700, True), ("not.", 1700, 2000, True),
    ]  # fmt: skip
    assert transcripts.segments(database, "tra") == (HEARD,)
    assert audit.entries(database)[-1].act == "correct transcript"


def test_newest_correction_counts_and_a_speaker_alone_leaves_the_words(database):
    correct(database, text="Yes.")
    correct(database, id="cor2", text=HEARD.text, speaker="Passenger")

    (shown,) = lines(database)

    assert (shown.speaker, shown.words) == ("Passenger", WORDS)
    assert len(corrections.history(database, "tra")) == 2


def test_moved_boundaries_draw_in_the_words_outside_and_leave_the_first_hearing(database):
    correct(database, text=HEARD.text, start_ms=1250, end_ms=1800)

    (shown,) = lines(database)

    assert shown.span == TimeSpan(1250, 1800)
    assert [(w.span.start_ms, w.span.end_ms, w.is_interpolated) for w in shown.words] == [
        (1250, 1250, True), (1300, 1400, False), (1500, 1800, True),
    ]  # fmt: skip
    assert transcripts.segments(database, "tra") == (HEARD,)
    correct(database, id="cor2", text="No, I really won't.", start_ms=900, end_ms=2400)
    (shown,) = lines(database)
    assert (shown.span, shown.words[0].span) == (TimeSpan(900, 2400), TimeSpan(1000, 1200))


@pytest.mark.parametrize(("start_ms", "end_ms"), [(1500, 1500), (1500, 1400), (4100, 4200)])
def test_line_that_would_end_first_or_leave_its_place_is_refused(database, start_ms, end_ms):
    after = values.a_segment(1, "Go.", 4000, 4500)
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(5000, 6000), (after,)))
    with pytest.raises(UsageError, match="ends after it begins"):
        correct(database, start_ms=start_ms, end_ms=end_ms)
    assert corrections.history(database, "tra") == ()


def test_line_without_length_can_be_corrected_where_it_stands(database):
    odd = values.a_segment(1, "Go.", 4000, 4000)
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(5000, 6000), (odd,)))
    correct(database, segment_index=1, text="Go on.", start_ms=4000, end_ms=4000)
    assert [line.text for line in lines(database)] == [HEARD.text, "Go on."]


def test_word_put_before_a_line_without_times_lies_within_it():
    bare = values.a_segment(text="No.", words=())
    (shown,) = corrections.corrected([bare], {0: values.a_correction(text="Oh no.")})
    assert all(bare.span.start_ms <= w.span.start_ms <= w.span.end_ms <= bare.span.end_ms for w in shown.words)


def test_checking_rests_on_the_corrected_words(database):
    correct(database, text="Yes, officer, I will.")
    assert pipeline.heard_in(database)[0].segments[0].text == "Yes, officer, I will."


def test_findings_that_rest_on_a_corrected_line_are_stale():
    found = values.some_findings()
    assert corrections.stale(found, [values.a_correction()]) == {"cl1", "cl2"}
    assert corrections.stale(found, [values.a_correction(segment_index=7)]) == frozenset()
