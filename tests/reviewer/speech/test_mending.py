"""What is put into a gap, and where the gap is heard from."""

import pytest

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.speech.mending import around, left_out, put_in

PIECES = [TimeSpan(0, 4_000), TimeSpan(4_200, 6_000), TimeSpan(6_500, 9_000), TimeSpan(15_000, 20_000)]


def said(text, *, from_ms, word_ms=300):
    words = text.split()
    spans = [TimeSpan(from_ms + n * word_ms, from_ms + (n + 1) * word_ms) for n in range(len(words))]
    whole = TimeSpan(from_ms, spans[-1].end_ms)
    return Segment(0, whole, text, tuple(Word(w, s, 0.9) for w, s in zip(words, spans, strict=True)))


@pytest.mark.parametrize(
    ("gap", "before_ms", "after_ms", "window"),
    [
        (TimeSpan(5_000, 5_900), 4_000, 1_000, TimeSpan(4_100, 6_250)),
        (TimeSpan(4_500, 5_900), 400, 4_000, TimeSpan(4_100, 9_300)),
        (TimeSpan(17_000, 18_000), 300, 500, TimeSpan(16_400, 18_800)),
        (TimeSpan(100, 900), 4_000, 500, TimeSpan(0, 1_700)),
    ],
)
def test_gap_is_heard_from_pause_to_pause(gap, before_ms, after_ms, window):
    assert around(gap, PIECES, before_ms=before_ms, after_ms=after_ms) == window


def test_only_what_stands_between_the_known_words_is_put_in():
    known = [said("I saw him go", from_ms=1_000), said("and then he ran", from_ms=4_000)]
    again = [said("saw him go into the house and den he ran", from_ms=1_400)]

    [new] = left_out(known, again, TimeSpan(2_300, 3_300), TimeSpan(0, 6_000))

    assert new.text == "into the house"
    assert new.span == TimeSpan(2_300, 3_200)
    assert left_out(known, [said("him go and then", from_ms=1_600)], TimeSpan(2_300, 3_300), TimeSpan(0, 6_000)) == ()


def test_other_hearing_of_a_known_word_is_not_put_in():
    known = [said("Neild says", from_ms=1_000)]
    again = [said("Nealed says", from_ms=1_700)]
    assert left_out(known, again, TimeSpan(1_650, 2_400), TimeSpan(0, 4_000)) == ()


def test_words_are_put_in_where_they_were_said():
    whole = Segment(
        0,
        TimeSpan(1_000, 5_200),
        "I saw him and then",
        (*said("I saw him", from_ms=1_000).words, *said("and then", from_ms=4_600).words),
    )
    made = put_in([whole], said("go into the house", from_ms=2_500))

    assert [each.text for each in made] == ["I saw him", "go into the house", "and then"]
    assert [each.span.start_ms for each in made] == [1_000, 2_500, 4_600]
