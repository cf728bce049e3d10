"""What a figure of a claim accepts, held against the readings of what was spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.matching.figures import figures_in, written
from reviewer.matching.normalize import tokens


def is_accepted(claim, spoken):
    heard = figures_in(tokens(spoken))
    figures = written(tokens(claim))
    return bool(figures) and all(heard.intersection(meant) for _, meant in figures)


@pytest.mark.parametrize(
    ("claim", "spoken"),
    [
        ("a 0.094", "you blew a oh nine four"),
        ("a .08", "point zero eight"),
        ("a .08", "oh eight"),
        ("a 0.112", "it's a one twelve"),
        ("1.5 grams", "one point five"),
        ("1.5 grams", "one and a half grams"),
        ("$4.10", "four ten"),
        ("$387.42", "three hundred eighty-seven dollars and forty-two cents"),
        ("a .38", "a thirty-eight"),
        ("06/02/2004", "June second, two thousand and four"),
        ("30 minutes", "like half an hour"),
        ("90 minutes", "an hour and a half"),
        ("$2,000", "two grand"),
        ("four hundred dollars", "four hundred bucks"),
        ("24 eggs", "two dozen eggs"),
        ("100 people", "a hundred people"),
        ("$1,000", "a thousand bucks"),
        ("$120,000", "a hundred and twenty thousand"),
        ("two beers", "a couple beers"),
        ("hit twice", "two times"),
        ("three times", "three times"),
        ("at 2242 hours", "Happy 3 week a night, 22.42 hour."),  # as a recognizer writes it
        ("at 4:30", "4.30. We stopped for gas first."),
        ("at 2307 hours", "underneath to the south. 23.0.7."),
        ("one hundred yards", "a hundred yards from residence"),
        ("a hundred yards", "one hundred yards"),
    ],
)
def test_a_figure_is_heard_however_it_is_spoken(claim, spoken):
    assert is_accepted(claim, spoken)


@pytest.mark.parametrize(
    ("claim", "spoken"),
    [
        ("a 0.94", "you blew a oh nine four"),
        ("a 0.8", "point oh eight"),
        ("a .8", "point oh eight"),
        ("a 0.08", "point eight"),
        ("1.5 grams", "fifteen grams"),
        ("$15.00", "fifteen hundred"),
        ("$2,000", "twenty"),
        ("07/02/2004", "June second, two thousand and four"),
        ("12 eggs", "two dozen eggs"),
        ("hit twice", "Twice. Actually, it was once."),
        ("three beers", "three, no wait, it was four"),
        ("12 beers", "It reads 0.12."),  # the point parts no hours from minutes
        ("one hundred feet", "one foot"),
        ("at 430", "4.3"),
    ],
)
def test_another_figure_is_not(claim, spoken):
    assert not is_accepted(claim, spoken)


@given(st.integers(1, 999), st.integers(1, 3))
def test_a_point_counts_and_so_do_zeros_after_it(figure, zeros):
    point = f"0.{'0' * zeros}{figure}"
    assert is_accepted(f"a {point}", f"It reads {point} here.")
    assert not is_accepted(f"a {point}", f"It reads 0.{figure} here.")
    assert not is_accepted(f"a {point}", f"It reads {figure} percent here.")


@pytest.mark.parametrize(
    ("claim", "spoken"),
    [
        ("0014 hours", "at zero zero fourteen"),
        ("0014 hours", "twelve fourteen"),
        ("0100 hours", "like one in the morning"),
        ("1800 hours", "around six"),
        ("10:00", "The other one's at ten. Ten o'clock."),
        ("9:00", "Like, nine? Nine thirty?"),
        ("0000 hours", "midnight"),
    ],
)
def test_a_time_is_heard_by_either_clock(claim, spoken):
    assert is_accepted(claim, spoken)


@pytest.mark.parametrize(
    ("claim", "spoken"),
    [
        ("0001 hours", "four four seven one"),
        ("0014 hours", "fourteen"),
        ("0100 hours", "four four seven one"),
        ("0300 hours", "September third"),
        ("2013 hours", "thirteen"),
    ],
)
def test_a_time_is_not_heard_in_part_of_another_figure(claim, spoken):
    assert not is_accepted(claim, spoken)
