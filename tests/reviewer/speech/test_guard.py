"""What is taken for the engine's invention, what is not, and which speech counts as missed."""

import pytest

from models.spans import TimeSpan
from models.transcript import Coverage, Segment, Word
from reviewer.speech import guard
from reviewer.speech.coverage import uncovered, whole

MINUTE = TimeSpan(0, 60_000)


def said(text, start_ms=1_000, word_ms=250, **changes):
    words = tuple(
        Word(each, TimeSpan(start_ms + n * word_ms, start_ms + (n + 1) * word_ms), 0.9)
        for n, each in enumerate(text.split())
    )
    span = TimeSpan(start_ms, words[-1].span.end_ms)
    return Segment(0, span, text, words, no_speech_score=changes.get("no_speech_score", 0.0))


@pytest.mark.parametrize(
    "text",
    [
        "Thank you.",
        "Get on the ground now! Get on the ground!",
        "Stop resisting! Stop resisting! Stop resisting! Stop resisting! Stop resisting! Stop resisting!",
        "No, no, no, no, no, no, no, no, no, no, no.",
        "I was watching and I thank you for that.",
        "4 4 7 1",
    ],
)
def test_what_people_say_is_not_held_back(text):
    assert guard.reason_to_hold_back(said(text), [MINUTE], []) is None


@pytest.mark.parametrize(
    ("segment", "speech", "silent", "reason"),
    [
        (said("The driver stepped out."), [], [], guard.NO_VOICE),
        (said("The driver stepped out."), [TimeSpan(5_000, 9_000)], [], guard.NO_VOICE),
        (said("The driver stepped out."), [MINUTE], [MINUTE], guard.NO_SOUND),
        (said("Thanks for watching!"), [MINUTE], [], guard.PHANTOM),
        (said("Subtítulos realizados por la comunidad"), [MINUTE], [], guard.PHANTOM),
        (said("I am going to go. " * 12, word_ms=20), [MINUTE], [], guard.LOOP),
        (said("I am going to go. " * 12), [TimeSpan(1_000, 6_000)], [], guard.LOOP),
        (said("He had a gun in his hand", word_ms=20), [MINUTE], [], guard.WORD_TIMES),
        (said("Oh", word_ms=9_000), [MINUTE], [], guard.WORD_TIMES),
        (said("Thank you.", no_speech_score=0.8), [TimeSpan(1_000, 1_200)], [], guard.PHANTOM),
    ],
)
def test_likely_inventions_are_held_back_with_their_reason(segment, speech, silent, reason):
    assert guard.reason_to_hold_back(segment, speech, silent) == reason


def test_speech_without_words_is_missed_and_held_back_words_cover_nothing():
    speech = [TimeSpan(1_000, 4_000), TimeSpan(10_000, 14_000)]
    heard = said("one two three four five six seven eight nine ten eleven twelve")
    invented = Segment(1, TimeSpan(10_000, 14_000), "Thanks for watching!", held_back=guard.PHANTOM)

    assert uncovered(speech, [heard, invented]) == (TimeSpan(10_000, 14_000),)
    assert uncovered(speech, [heard, said("well then I saw him go away", 10_100, 550)]) == ()


def test_word_that_is_stretched_over_a_left_out_sentence_does_not_cover_it():
    words = (Word("the", TimeSpan(1_000, 5_000), 0.9), Word("difficulties", TimeSpan(5_000, 6_000), 0.9))
    heard = Segment(0, TimeSpan(1_000, 6_000), "the difficulties", words)
    assert uncovered([TimeSpan(1_000, 6_000)], [heard]) == (TimeSpan(1_590, 4_900),)
    spelled = Segment(0, TimeSpan(1_000, 4_000), "4471", (Word("4471", TimeSpan(1_000, 3_000), 0.9),))
    assert uncovered([TimeSpan(1_000, 3_000)], [spelled]) == ()


def test_speech_left_out_with_a_short_pause_in_it_is_one_gap():
    speech = [TimeSpan(0, 2_000), TimeSpan(2_400, 5_000), TimeSpan(20_000, 20_400), TimeSpan(25_000, 25_400)]
    heard = [said("Evening", 0, 500), said("you", 3_200, 300)]
    assert uncovered(speech, heard) == (TimeSpan(600, 3_100), TimeSpan(3_600, 5_000))
    assert uncovered(speech, heard, least_ms=1_500) == (TimeSpan(600, 3_100),)


def test_coverage_is_unknown_if_a_stretch_has_none():
    part = Coverage((TimeSpan(0, 5),), (), (TimeSpan(3, 5),))
    more = Coverage((TimeSpan(5, 9),), (TimeSpan(9, 12),), (TimeSpan(5, 9),), (TimeSpan(6, 7),))

    assert whole([part, None]) is None
    assert whole([part, more]) == Coverage((TimeSpan(0, 9),), (TimeSpan(9, 12),), (TimeSpan(3, 9),), (TimeSpan(6, 7),))
