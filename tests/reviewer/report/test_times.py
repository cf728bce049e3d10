"""Times of day in the words of a report."""

import pytest

from reviewer.report.times import stated_times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On the listed date at approximately 2242 hours, I conducted a stop.", ("2242 hours",)),
        ("Between 10:42 p.m. and 11:06 PM I stood by.", ("10:42 p.m.", "11:06 PM")),
        ("At 22:42:05 dispatch called; at 0515 hrs. I left.", ("22:42:05", "0515 hrs")),
        ("He came at 9 p.m. and left at ten at night.", ("9 p.m.", "ten at night")),
        ("Court is on April 21 at nine in the morning.", ("nine in the morning",)),
        ("It was about 3 o’clock, not noon.", ("3 o’clock", "noon")),
        ("He drove 62 in a 35 zone, was born in 1989, and lives at 2242 Birch Lane, apartment 2:3.", ()),
        ("He waited 30 hours; it took 2560 hours.", ()),
        ("at 2242\nhours", ("2242 hours",)),
        ("I am at the plant.", ()),
    ],
)
def test_times_are_told_as_they_are_written(text, found):
    assert stated_times(text) == found
