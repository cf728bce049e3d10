"""Spoken numbers written in digits, as the reader is shown them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.matching.figures import in_digits


@pytest.mark.parametrize(
    ("spoken", "digits"),
    [
        ("Robert thirty-one, twenty-one oh six.", "Robert 31, 2106."),
        ("Like seven, seven-fifteen.", "Like 7, 715."),
        ("She blew a point one one.", "She blew a 0.11."),
        ("Six six oh nine, eight hundred dollars.", "6609, 800 dollars."),
        ("Forty-one, no, fourteen.", "41, no, 14."),
        ("At 9:30 p.m. or 2106 hours.", "At 930 p.m. or 2106 hours."),
        ("Oh, two of them.", "Oh, 2 of them."),
        ("No one had one, the second time.", "No one had one, the second time."),
    ],
)
def test_numbers_are_in_digits(spoken, digits):
    assert in_digits(spoken) == digits


@given(st.text(alphabet="abz .,-'\n:", max_size=40))
def test_what_holds_no_number_stays_as_it_is(text):
    assert in_digits(text) == text


@given(st.integers(min_value=0, max_value=9999))
def test_digits_stay_as_they_are(number):
    assert in_digits(f"He had {number} of them.") == f"He had {number} of them."
