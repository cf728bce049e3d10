"""Quotations: a telling word changed between quotation marks is never supported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from tests.reviewer.checking.test_judge import heard, judged

LINES = (
    "I'm not telling you what's in there, so get a warrant.",
    "I just had coffee and a sandwich at the diner.",
    "He pushed me down the stairs and took my purse.",
    "I ain't signing nothing until my lawyer gets here.",
)
SOURCE = heard(tuple(("Driver", line) for line in LINES))
OTHERS = st.sampled_from("elephants bicycle umbrella whiskey pharmacy volcano".split())


@pytest.mark.parametrize("line", LINES)
def test_words_that_were_said_are_supported(line):
    assert judged(f"The driver stated, “{line}”", sources=[SOURCE])[0].verdict is Verdict.SUPPORTED


@given(st.sampled_from(LINES), st.data(), OTHERS)
def test_a_quotation_with_another_word_is_never_supported(line, data, other):
    words = line.split()
    at = data.draw(st.integers(0, len(words) - 1))
    changed = " ".join([*words[:at], other, *words[at + 1 :]])
    (found,) = judged(f"The driver stated, “{changed}”", sources=[SOURCE])
    is_telling = len(words[at].strip(",.'")) > 3
    assert (found.verdict is not Verdict.SUPPORTED) or not is_telling


@given(st.lists(st.lists(st.sampled_from(LINES[2].split()), max_size=6).map(" ".join), max_size=12), st.data())
def test_a_quotation_is_found_among_its_own_words_in_other_orders(around, data):
    at = data.draw(st.integers(0, len(around)))
    lines = [*around[:at], LINES[2], *around[at:]]
    (found,) = judged(f"The driver stated, “{LINES[2]}”", sources=[heard(tuple(("Driver", line) for line in lines))])
    assert not any(reason.rule == "quotation" for reason in found.reasons)


def test_both_wordings_are_told():
    (found,) = judged("The driver stated, “I just had whiskey and a sandwich at the diner.”", sources=[SOURCE])
    assert (found.verdict, found.kinds) == (Verdict.CONTRADICTED, (ErrorKind.QUOTATION,))
    assert "coffee" in found.reasons[0].text
    assert "whiskey" in found.reasons[0].text


def test_words_that_nobody_says_in_that_order_are_told_to_be_nowhere():
    (found,) = judged("The driver shouted, “You will all regret this tomorrow.”", sources=[SOURCE])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.QUOTATION in found.kinds


AROUND = (
    ("Officer Marsh", "Control, show me out on a traffic stop."),
    ("Driver", "All right."),
    ("Officer Marsh", "Okay, hang tight for me."),
    ("Driver", "You can't prove anything, I wasn't even there."),
    ("Officer Marsh", "We'll see."),
    ("Driver", "Whatever."),
)


def test_what_is_shown_for_a_quotation_holds_its_words():
    (found,) = judged("The driver said, “You can't prove a thing, I was nowhere near there.”", sources=[heard(AROUND)])
    assert found.verdict is Verdict.CONTRADICTED
    assert found.evidence[0].words == "You can't prove anything, I wasn't even there."
    assert "All right" not in found.reasons[0].text


def test_a_quotation_over_two_turns_is_shown_with_both():
    talk = (
        *AROUND[:3],
        ("Driver", "There's some tools and like one"),
        ("Driver", "machete in the trunk."),
        *AROUND[4:],
    )
    (found,) = judged("The driver said, “There's some tools and like one shotgun in the trunk.”", sources=[heard(talk)])
    assert "There's some tools and like one machete in the trunk." in found.reasons[0].text
    assert found.evidence[0].words == "There's some tools and like one machete in the trunk."
