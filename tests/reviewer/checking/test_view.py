"""What rules tell of a claim and of a moment, in words that can be read out."""

from dataclasses import replace

import pytest

from models.report import Claim, ClaimKind
from models.spans import TextSpan, TimeSpan
from models.transcript import Word
from reviewer.checking.attribution import cast_of
from reviewer.checking.doubt import thresholds, way_of
from reviewer.checking.view import View, at_moment, clock
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.normalize import tokens
from tests.support import values


def a_view(quote):
    claim = Claim("c", "r", 0, TextSpan(0, len(quote)), quote, ClaimKind.ASSERTION)
    return View(claim, quote, quote, tokens(quote), None, Index([]), cast_of("", []))


@pytest.mark.parametrize(
    ("quote", "word", "told"),
    [
        ("I stopped him for 62 miles per hour.", "62", "62 miles"),
        ("The court date is January 26 at 8:30 a.m. in town.", "26", "January 26"),
        ("The court date is January 26 at 8:30 a.m. in town.", "8:30", "8:30 a.m."),
        ("Photographs were booked under 26-05204-B.", "26", "26-05204-B"),
        ("At approximately 2214 hours,", "2214", "2214 hours"),
        ("He had a black bag.", "black", "black bag"),
        ("He said that it was on the left.", "left", "left"),
        ("Boyle was born on November 12, 1988.", "1988", "1988"),
    ],
)
def test_a_word_is_told_whole_with_what_it_belongs_to(quote, word, told):
    view = a_view(quote)
    assert view.phrase(next(token for token in view.tokens if token.plain == word)) == told


def test_a_moment_is_told_with_who_speaks_from_the_sentence_that_decides_to_the_end():
    turn = values.a_segment(
        text="Evening, sir. He shoved me twice. Actually, it was once.", start_ms=61_000, end_ms=64_000
    )
    told = at_moment(turn, {"twice"})
    assert told == "at 01:01 Driver is heard: “He shoved me twice. Actually, it was once.”"


def test_a_moment_of_nobody_known_without_a_word_that_decides_is_told_whole():
    turn = values.a_segment(text="Evening, sir. It was twice", speaker=None)
    assert at_moment(turn, {"once"}) == "at 00:01 these words are heard: “Evening, sir. It was twice”."


def test_moments_after_an_hour_are_told_with_the_hour_as_everywhere():
    assert clock(values.a_segment(start_ms=4_512_300, end_ms=4_513_000).span) == "1:15:12"


@pytest.mark.parametrize(
    ("score", "speakers", "way"),
    [
        (None, ("Driver", "Wearer", None), "named"),
        (0.9, ("Driver", None, "Wearer"), "voices"),
        (0.9, ("Driver", None, None), "heard"),
        (0.9, (None, None, None), "heard"),
    ],
)
def test_a_claim_is_weighed_by_how_its_recording_is_known(score, speakers, way):
    """Written down by somebody; heard, with the voices of most lines known; or heard alone."""
    lines = tuple(
        values.a_segment(at, "Stop.", speaker=who, words=(Word("Stop.", TimeSpan(1000, 2000), score),))
        for at, who in enumerate(speakers)
    )
    view = a_view("He stopped.")
    assert way_of(replace(view, index=Index([Heard("r", "t", lines)]))) == way
    assert thresholds(way, is_read=True)[0] > thresholds(way, is_read=True)[1] > 0
