"""Talk made as a recognizer might have heard it."""

import random
from pathlib import Path

import pytest

from models.spans import TimeSpan
from models.transcript import Segment
from tests.benchmarks.cases import Known
from training.misheard import Ear, ear_of
from training.own_cases import own_cases
from training.spoken_cases import spoken_cases


def turns(*texts: tuple[str, str]) -> tuple[Segment, ...]:
    return tuple(
        Segment(at, TimeSpan(at * 4000, at * 4000 + 3000), text, (), who) for at, (who, text) in enumerate(texts)
    )


def known(said: tuple[Segment, ...]) -> Known:
    return Known("made", Path("made.json"), Path("made.json"), (), said)


SAID = turns(("Officer", "Step out of the car for me."), ("Driver", "I did not consent to that."))
HEARD = turns(("", "Step out of the car for me."), ("", "I did not can sent to that."))


@pytest.fixture
def ear() -> Ear:
    words = [word for turn in SAID for word in turn.text.split()] * 9
    return ear_of([(known(SAID), HEARD)], words)


def test_what_was_taken_for_what_is_learnt(ear):
    assert ear.taken == {("consent",): ("can sent",)}
    assert sorted(ear.shares) == [(0.0,), (1 / 6,)]


def test_a_phrase_is_taken_for_what_it_was_taken_for(ear):
    texts = {" ".join(s.text for s in ear.hear(SAID[1:], random.Random(seed))) for seed in range(200)}
    assert any("can sent" in text for text in texts)
    assert "I did not consent to that." in texts


def test_a_speaker_who_was_heard_well_is(ear):
    clear = Ear(((0.0,),), ear.taken, ear.lengths, ear.lost, ear.alike)
    for seed in range(20):
        heard = clear.hear(SAID, random.Random(seed))
        assert " ".join(s.text for s in heard) == " ".join(turn.text for turn in SAID)
        assert all(each.speaker is None for each in heard)
        assert [each.index for each in heard] == list(range(len(heard)))
        assert heard[0].span.start_ms == 0 and heard[-1].span.end_ms == 7000


def test_the_same_chance_hears_the_same(ear):
    assert ear.hear(SAID, random.Random(5)) == ear.hear(SAID, random.Random(5))


def test_the_spoken_cases_teach_an_ear_that_errs_as_often_as_it_was_heard_to():
    cases = [case for _, case in zip(range(6), own_cases(), strict=False)]
    ear = ear_of(list(spoken_cases())[:4], (word for case in cases for turn in case.said for word in turn.text.split()))
    turns_of = [share for shares in ear.shares for share in shares]
    expected = sum(turns_of) / len(turns_of)
    said = [word for case in cases for turn in case.said for word in turn.text.lower().split()]
    heard = [word for case in cases for s in ear.hear(case.said, random.Random(3)) for word in s.text.lower().split()]
    lost = 1 - len(set(heard) & set(said)) / len(set(said))
    assert 0.05 < expected < 0.5
    assert 0.02 < lost < 0.6
