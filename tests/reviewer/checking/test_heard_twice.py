"""A claim that turns on words which two hearings of the same sound give differently is for a person's ears."""

from dataclasses import replace

import pytest

from models.finding import Verdict
from models.spans import TimeSpan
from models.transcript import HeardAgainFor, SecondHearing
from tests.reviewer.checking.test_judge import heard, judged

# The driver's turn "I had one glass of wine with dinner. Maybe two." in the talk of the judge's tests.
WINE = TimeSpan(12_000, 15_500)


def heard_again(text, span=WINE):
    return replace(heard(), second=(SecondHearing(span, text, HeardAgainFor.POOR, "base", "with care"),))


@pytest.mark.parametrize(
    ("sentence", "once"),
    [
        ("The driver said he had one glass of wine with dinner, maybe two.", Verdict.SUPPORTED),
        ("The driver said he had six glasses of wine with dinner.", Verdict.CONTRADICTED),
    ],
)
def test_words_that_decide_and_were_heard_only_once_are_for_a_persons_ears(sentence, once):
    (before,) = judged(sentence)
    (found,) = judged(sentence, sources=[heard_again("I had a can of beer before dinner. Maybe two.")])
    assert before.verdict is once
    assert found.verdict is Verdict.UNINTELLIGIBLE
    assert found.evidence == before.evidence
    assert "a can of beer" in found.reasons[-1].text


@pytest.mark.parametrize(
    "second",
    [
        "I had one glass of wine with my dinner, you know. Maybe two.",
        "I had a can of beer before dinner.",
    ],
)
def test_differences_that_decide_nothing_change_nothing(second):
    sentence = "I asked the driver whether he had anything to drink tonight."
    (found,) = judged(sentence, sources=[heard_again(second)])
    assert found == judged(sentence)[0]


def test_second_hearing_of_other_sound_changes_nothing():
    sentence = "The driver said he had one glass of wine with dinner, maybe two."
    (found,) = judged(sentence, sources=[heard_again("A can of beer.", TimeSpan(40_000, 43_000))])
    assert found.verdict is Verdict.SUPPORTED
