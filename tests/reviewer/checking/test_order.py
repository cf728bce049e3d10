"""Order of events: two things told the other way round than they are heard are never supported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from tests.reviewer.checking.test_judge import heard, judged

EVENTS = (
    ("I'm reading you your Miranda rights from this card.", "I read him his Miranda rights from a card"),
    ("Step over here, I need to search your backpack now.", "I searched his backpack"),
    ("Dispatch, start medics for a shoulder injury please.", "I requested medics for a shoulder injury"),
    ("Put your wrists together, these handcuffs are going on.", "I put the handcuffs on his wrists"),
)
SOURCE = heard(
    tuple(each for line, _ in EVENTS for each in (("Officer Marsh", line), ("Driver", "Yeah, okay, whatever.")))
)
PAIRS = st.lists(st.sampled_from(range(len(EVENTS))), min_size=2, max_size=2, unique=True)


@given(PAIRS)
def test_the_wrong_order_is_never_supported(pair):
    first, second = sorted(pair)
    for sentence in (
        f"After {EVENTS[second][1]}, {EVENTS[first][1]}.",
        f"Before {EVENTS[first][1]}, {EVENTS[second][1]}.",
    ):
        found = judged(sentence, sources=[SOURCE])[0]
        assert found.verdict is not Verdict.SUPPORTED, sentence


@given(PAIRS)
def test_the_right_order_is_no_slip(pair):
    first, second = sorted(pair)
    (found,) = judged(f"After {EVENTS[first][1]}, {EVENTS[second][1]}.", sources=[SOURCE])
    assert ErrorKind.ORDER not in found.kinds


@pytest.mark.parametrize("plan", ["I told him that I would search his backpack before I read him his Miranda rights."])
def test_what_is_only_planned_has_no_order_yet(plan):
    assert ErrorKind.ORDER not in judged(plan, sources=[SOURCE])[0].kinds


QUESTIONED = heard(
    (
        ("Officer Marsh", "Where'd you get the TV?"),
        ("Driver", "I took the TV from the shed."),
        ("Officer Marsh", "Turn around, you're under arrest."),
        ("Officer Marsh", "You have the right to remain silent, anything you say can be used against you."),
        ("Driver", "Okay."),
    )
)
RIGHTS = "I advised him of his right to remain silent."


@pytest.mark.parametrize(
    "then",
    [
        "He then stated that he took the TV from the shed.",
        "Afterwards, he admitted he took the TV from the shed.",
        "Subsequently, he said he took the TV from the shed.",
        "Mr. Bell next told me that he took the TV from the shed.",
    ],
)
def test_what_a_then_puts_after_the_sentence_before_it_must_be_heard_after_it(then):
    _, told = judged(RIGHTS, then, sources=[QUESTIONED])
    assert told.verdict is not Verdict.SUPPORTED
    assert ErrorKind.ORDER in told.kinds


def test_a_then_that_agrees_is_no_slip():
    _, told = judged("He stated that he took the TV from the shed.", f"I then {RIGHTS[2:]}", sources=[QUESTIONED])
    assert ErrorKind.ORDER not in told.kinds


def test_what_is_heard_both_before_and_after_has_no_order_to_break():
    talk = ((s.speaker, s.text) for s in QUESTIONED.segments)
    again = heard((*talk, ("Driver", "Yeah, I took the TV from the shed.")))
    _, told = judged(RIGHTS, "He then stated that he took the TV from the shed.", sources=[again])
    assert ErrorKind.ORDER not in told.kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "I told him he was under arrest before I asked where he got the TV.",
        "He took the TV from the shed after I told him he was under arrest.",
    ],
)
def test_a_half_of_one_telling_word_counts_where_it_is_heard_at_one_place(sentence):
    (found,) = judged(sentence, sources=[QUESTIONED])
    assert ErrorKind.ORDER in found.kinds


def test_a_half_of_one_telling_word_that_is_heard_all_over_counts_nothing():
    talk = tuple((s.speaker, s.text) for s in QUESTIONED.segments)
    over = heard((*talk, *(("Driver", "Okay, whatever, man."),) * 10, ("Driver", "That TV again?")))
    (found,) = judged("I told him he was under arrest before I asked where he got the TV.", sources=[over])
    assert ErrorKind.ORDER not in found.kinds


def test_what_is_told_in_one_breath_in_another_order_is_no_contradiction():
    talk = (("Driver", "I got the keys from the shed."), ("Driver", "I locked the trailer, that was earlier."))
    (found,) = judged("He locked the trailer before he got the keys from the shed.", sources=[heard(talk)])
    assert (found.verdict, found.kinds) == (Verdict.PARTLY_SUPPORTED, (ErrorKind.ORDER,))


def test_a_time_of_one_word_is_no_half():
    talk = (("Witness", "I work nights."), ("Officer Marsh", "Okay."), ("Witness", "I never saw the other man before."))
    (found,) = judged("The witness never saw the other man before that night.", sources=[heard(talk)])
    assert ErrorKind.ORDER not in found.kinds
