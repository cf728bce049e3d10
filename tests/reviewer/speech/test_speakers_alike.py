"""Which voices of different recordings are proposed as one person's."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reviewer.speech.speakers_alike import SETTINGS, Compared, Why, _shared_ms, alike, combined, kept

JUST_ALIKE = SETTINGS["alike_mark"] + 0.005
NEARLY_ALIKE = SETTINGS["alike_mark"] - 0.005


def voice(name, recording, vector=(), talk=(), runs=None):
    return Compared(name, recording, f"heard in {recording}", tuple(vector), tuple(talk), runs)


def at(likeness, *, of=0):
    """A vector as much like the ``of``-th of three that are not alike at all."""
    made = np.zeros(4)
    made[of], made[3] = likeness, np.sqrt(1 - likeness**2)
    return kept(made)


def pairs(*voices):
    return [(each.one.name, each.other.name, each.why) for each in alike(voices)]


def test_voices_of_two_recordings_that_sound_alike_are_proposed():
    found = pairs(
        voice("A", "one", at(1)), voice("B", "one", at(1, of=1)),
        voice("C", "two", at(JUST_ALIKE, of=1)), voice("D", "two", at(0.5)),
    )  # fmt: skip
    assert found == [("B", "C", Why.SOUND)]


def test_what_is_less_alike_or_of_unknown_sound_is_not():
    assert pairs(voice("A", "one", at(1)), voice("B", "two", at(NEARLY_ALIKE)), voice("C", "two")) == []


def test_two_of_one_recording_are_never_proposed():
    one, other = voice("A", "one", at(1)), voice("B", "one", at(1))
    assert pairs(one, Compared("B", "one", "its other microphone", other.vector)) == []
    assert pairs(one, other) == []


def test_two_that_a_third_is_nearly_as_like_are_in_doubt_and_not_proposed():
    near = at(JUST_ALIKE - SETTINGS["alike_lead"] / 2)
    assert pairs(voice("A", "one", at(1)), voice("B", "two", at(JUST_ALIKE)), voice("C", "two", near)) == []
    assert pairs(voice("A", "one", at(JUST_ALIKE)), voice("B", "one", near), voice("C", "two", at(1))) == []


HERE, THERE = [(0, 4_000), (10_000, 14_000)], [(5_000, 9_000), (15_000, 19_000)]


def test_who_speaks_at_the_same_times_is_one_person_however_it_sounds():
    found = pairs(
        voice("A", "one", at(1), HERE, (0, 60_000)), voice("B", "one", at(1, of=1), THERE, (0, 60_000)),
        voice("C", "two", at(0.3), [(100, 4_100), (10_100, 14_100)], (-5_000, 40_000)),
    )  # fmt: skip
    assert found == [("A", "C", Why.TIMES)]


def test_who_speaks_at_other_times_while_both_recordings_run_is_somebody_else_however_it_sounds():
    one = voice("A", "one", at(1), HERE, (0, 60_000))
    assert pairs(one, voice("B", "two", at(1), THERE, (0, 60_000))) == []
    later = [(start + 70_000, end + 70_000) for start, end in THERE]
    assert pairs(one, voice("B", "two", at(1), later, (65_000, 99_000))) == [("A", "B", Why.SOUND)]
    assert pairs(one, voice("B", "two", at(1), THERE)) == [("A", "B", Why.SOUND)]


def test_little_talk_while_both_run_tells_nothing_of_times():
    one = voice("A", "one", at(1), [(0, 4_000)], (0, 60_000))
    assert pairs(one, voice("B", "two", at(0.5), [(0, 4_000)], (0, 60_000))) == []
    assert pairs(one, voice("B", "two", at(1), [(5_000, 9_000)], (0, 60_000))) == [("A", "B", Why.SOUND)]


stretches = st.lists(st.integers(0, 60), min_size=0, max_size=12, unique=True).map(
    lambda ms: list(zip(sorted(ms)[::2], sorted(ms)[1::2], strict=False))
)


@given(stretches, stretches)
def test_shared_time_is_that_of_every_millisecond_in_both(one, other):
    within = [{ms for start, end in each for ms in range(start, end)} for each in (one, other)]
    assert _shared_ms(one, other) == len(within[0] & within[1])


def test_voices_that_are_one_sound_like_all_of_them():
    assert combined([]) == ()
    assert combined([(1.0, 0.0), (0.0, 1.0)]) == (0.7071, 0.7071)
