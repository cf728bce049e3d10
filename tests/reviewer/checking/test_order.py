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
