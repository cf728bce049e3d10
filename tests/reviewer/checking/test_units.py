"""What a figure stands with: a claim with another unit, count, half of the day or order is never supported."""

import pytest

from models.finding import ErrorKind, Verdict
from tests.reviewer.checking.test_judge import heard, judged

TALK = (
    ("Officer Marsh", "I got you at fifty-two in a thirty-five."),
    ("Driver", "I was going like thirty miles an hour over the hill."),
    ("Driver", "I'm up two days with the baby."),
    ("Driver", "He lent me five dollars for gas."),
    ("Driver", "I take ten milligrams of lisinopril."),
    ("Officer Marsh", "How old are you?"),
    ("Driver", "I'm seventeen. I turn eighteen in March."),
    ("Driver", "I only drank three, no wait, four beers at the barbecue."),
    ("Driver", "Two guys jumped me behind the laundromat."),
    ("Driver", "My uncle picked me up this morning around six."),
    ("Driver", "He shoved me twice. Actually, it was once."),
    ("Driver", "I waited twenty minutes, half an hour for the bus."),
)
SOURCE = heard(TALK)


def verdict(sentence):
    (found,) = judged(sentence, sources=[SOURCE])
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver stated that he was going 30 miles an hour over the hill.",
        "The driver stated that he was up two days with the baby.",
        "The driver stated that he lent him $5 for gas.",
        "The driver stated that he takes 10 milligrams of lisinopril.",
        "The driver stated that he was 17 years old.",
        "The driver stated that he only drank four beers at the barbecue.",
        "The driver stated that two men jumped him behind the laundromat.",
        "The driver stated that his uncle picked him up at 6:00 a.m. in the morning.",
        "The driver stated that he waited 30 minutes for the bus.",
        "The driver stated that he waited 20 minutes for the bus.",
        "I told the driver that I got him at 52 in a 35.",
    ],
)
def test_what_is_heard_as_it_stands_is_not_objected_to(sentence):
    assert not {ErrorKind.NUMBER, ErrorKind.TIME} & set(verdict(sentence).kinds)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The driver stated that he was going 30 kilometers per hour over the hill.", "30 kilometers"),
        ("The driver stated that he was up two hours with the baby.", "two hours"),
        ("The driver stated that he lent him five cents for gas.", "five cents"),
        ("The driver stated that he takes ten grams of lisinopril.", "ten grams"),
        ("The driver stated that he was 18 years old.", "18 years"),
        ("The driver stated that he only drank one beer at the barbecue.", "one beer"),
        ("The driver stated that one man jumped him behind the laundromat.", "one man"),
        ("The driver stated that his uncle picked him up at 6:00 p.m.", "6:00 p.m."),
        ("The driver stated that he shoved him twice.", "twice"),
        ("I told the driver that I got him at 35 in a 52.", "35 in a 52"),
        ("I told the driver that I got him at 35 mph in a 52 mph zone.", "35 in a 52"),
    ],
)
def test_what_is_heard_with_something_else_is_named_with_the_moment(sentence, words):
    found = verdict(sentence)
    assert found.verdict is Verdict.CONTRADICTED, found
    assert f"The report says “{words}”; at " in found.reasons[0].text


def test_a_unit_is_let_be_where_the_figure_stands_with_it_as_well():
    talk = (("Driver", "I was up for two days."), ("Driver", "Then I slept for two hours in the car."))
    (found,) = judged("The driver stated that he slept for two hours in the car.", sources=[heard(talk)])
    assert found.verdict is Verdict.SUPPORTED


def test_one_is_let_be_where_one_may_be_heard():
    talk = (("Driver", "My cousin had four beers."), ("Driver", "I had a beer with dinner, just one."))
    (found,) = judged("The driver stated that he had one beer with dinner.", sources=[heard(talk)])
    assert ErrorKind.NUMBER not in found.kinds


def test_a_time_of_day_in_hours_has_no_unit():
    talk = (("Officer Marsh", "I was on scene for ten minutes, since ten hundred, at the barn."),)
    (found,) = judged("I was on scene at the barn at 1000 hours.", sources=[heard(talk)])
    assert found.verdict is Verdict.SUPPORTED


def test_a_figure_is_not_held_against_talk_that_shares_nothing_with_the_claim():
    talk = (("Officer Marsh", "Show me out at Ninth and Alder."), ("Driver", "Was I speeding?"))
    (found,) = judged("His BAC was 0.08.", sources=[heard(talk)])
    assert found.verdict is Verdict.NOT_FOUND
