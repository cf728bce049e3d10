"""When another recording shows the same moment: by the links of sound first, else by clocks that are sure."""

import pytest

from models.clock import ClockLink, ClockReading, LinkSource, ReadingSource, Sureness
from reviewer.case_clock import Placed, same_moment
from tests.support import values

NOW = values.NOW


def placed(name, *, offset_ms=None, drift_ppm=0.0, zero_utc=None, sureness=Sureness.SET):
    link = None
    if offset_ms is not None:
        link = ClockLink("li" + name, name, "a", offset_ms, drift_ppm, 20, LinkSource.SOUND, "me", NOW)
    reading = None
    if zero_utc is not None:
        reading = ClockReading("re" + name, name, zero_utc, 0, ReadingSource.HAND, sureness, "", "me", NOW)
    return Placed(values.a_recording(id=name), reading, link, zero_utc, reading)


def test_by_sound_with_drift_and_back_again():
    both = (placed("a"), placed("b", offset_ms=10_000, drift_ppm=100))
    assert same_moment(both, "a", 30_000, "b") == pytest.approx(20_000, abs=3)
    assert same_moment(both, "b", 20_000, "a") == pytest.approx(30_000, abs=3)


def test_two_that_were_placed_by_the_same_reference_meet():
    three = (placed("a"), placed("b", offset_ms=10_000), placed("c", offset_ms=-5_000))
    assert same_moment(three, "b", 1_000, "c") == 16_000


def test_by_clocks_where_sound_says_nothing():
    both = (placed("a", zero_utc="2026-03-14T06:41:30.000Z"), placed("b", zero_utc="2026-03-14T06:41:50.000Z"))
    assert same_moment(both, "a", 30_000, "b") == 10_000


@pytest.mark.parametrize(("ms", "found"), [(5_000, 0), (90_000, 60_000)])
def test_beyond_an_end_it_is_the_nearest_moment(ms, found):
    both = (placed("a"), placed("b", offset_ms=10_000))
    assert same_moment(both, "a", ms, "b") == found


@pytest.mark.parametrize(
    "other", [placed("b"), placed("b", zero_utc="2026-03-14T06:41:50.000Z", sureness=Sureness.DOUBTFUL)]
)
def test_what_is_not_known_or_doubtful_is_not_guessed(other):
    first = placed("a", zero_utc="2026-03-14T06:41:30.000Z")
    assert same_moment((first, other), "a", 1_000, "b") is None
