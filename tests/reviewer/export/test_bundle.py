"""What a transcript tells of itself: lines that are held back, and why."""

from reviewer.export.bundle import HeardTranscript
from reviewer.wording import WRITTEN_TWICE
from tests.support import values

WHY = "nobody is heard to speak here"


def held(*segments):
    heard = HeardTranscript(values.a_transcript(), segments)
    return [(each.text, each.held_back) for each in heard.held_back]


def test_words_that_a_line_beside_has_too_are_told_as_written_twice():
    kept = values.a_segment(0, "Okay. You have a name for him?", 20_000, 21_900)
    again = values.a_segment(1, "You have a name for him?", 22_100, 22_400, held_back=WHY)
    assert held(kept, again) == [(again.text, WRITTEN_TWICE)]


def test_other_words_parts_of_words_and_far_lines_keep_their_reason():
    kept = values.a_segment(0, "You have a namesake.", 20_000, 21_900)
    others = [
        values.a_segment(1, "Thanks for watching.", 22_100, 22_400, held_back=WHY),
        values.a_segment(2, "You have a name", 22_500, 22_800, held_back=WHY),
        values.a_segment(3, "You have a namesake.", 60_000, 61_000, held_back=WHY),
        values.a_segment(4, "...", 22_900, 23_000, held_back=WHY),
    ]
    assert held(kept, *others) == [(each.text, WHY) for each in others]


def test_two_lines_that_are_both_held_back_keep_their_reason():
    lines = [values.a_segment(n, "Bye.", 1000 * n, 1000 * n + 500, held_back=WHY) for n in range(2)]
    assert held(*lines) == [("Bye.", WHY)] * 2
