"""Two transcripts of one recording, word against word."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.transcripts.comparing import compared
from tests.support import values

texts = st.lists(st.lists(st.sampled_from("no yes 41 forty-one the Lane, lane stop".split()), min_size=1), max_size=6)


def _lines(*texts, speaker="Driver"):
    return [values.a_segment(n, t, n * 1000, n * 1000 + 900, speaker=speaker) for n, t in enumerate(texts)]


def _told(differences):
    return [
        (" ".join(s.word.text for s in d.one), " ".join(s.word.text for s in d.other), d.is_telling)
        for d in differences
    ]


def test_spelling_of_numbers_case_and_punctuation_are_no_difference():
    found = compared(_lines("It's forty-one Birch Lane."), _lines("it's 41 birch lane"))
    assert (found.same, found.differences) == (4, ())


def test_differences_name_both_sides_and_what_matters():
    vendor = _lines("I do consent to a search.", "Fourteen Birch Lane.", "Thank you")
    ours = _lines("I don't consent to a search.", "Forty Birch Lane.", "Thank you so much")
    assert _told(compared(vendor, ours).differences) == [
        ("do", "don't", True), ("Fourteen", "Forty", True), ("", "so much", False),
    ]  # fmt: skip
    assert compared(vendor, ours).differences[1].span.start_ms == 1000


def test_held_back_words_are_not_counted_as_heard():
    ours = [*_lines("Step out."), values.a_segment(1, "Thanks for watching.", 9_000, 9_900, held_back="a phantom")]
    found = compared(_lines("Step out."), ours)
    assert (found.other_count, found.differences) == (2, ())


@given(texts, texts)
def test_counts_add_up_and_equal_texts_do_not_differ(one, other):
    left, right = (_lines(*(" ".join(line) for line in side)) for side in (one, other))
    found = compared(left, right)
    assert found.same + sum(len(d.one) for d in found.differences) == found.one_count
    assert found.same + sum(len(d.other) for d in found.differences) == found.other_count
    assert compared(left, left).differences == ()
