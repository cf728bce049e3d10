"""Two things told of in one sentence, each with what was said of the other."""

import pytest

from models.finding import ErrorKind
from reviewer.checking.crossed import RULE
from tests.reviewer.checking.test_judge import heard, judged

TALK = (
    ("Officer Yazzie", "Run both of them for me, please."),
    ("Dispatch", "Conklin's got a warrant out of the county, failure to appear. Prater's clear, valid license."),
    ("Sandoval", "His bumper's got white on it. Her passenger door's got green."),
    ("Vasquez", "I need thirty minutes for a new one. Ten minutes for a follow-up."),
    ("Nunn", "The one with the purse went up Ninth and his buddy with the hat went down the alley."),
)
SOURCE = heard(TALK)
FAITHFUL = (
    "Conklin had a county warrant for failure to appear and Prater was clear with a valid license.",
    "Prater was clear with a valid license, while Conklin had a county warrant for failure to appear.",
    "Sandoval found white on his bumper and green on her passenger door.",
    "Vasquez needs thirty for a new one and ten for a follow-up.",
    "The male with the purse went up Ninth while the one with the hat went down the alley.",
)
CHANGED = (
    "Prater had a county warrant for failure to appear and Conklin was clear with a valid license.",
    "Conklin was clear with a valid license, while Prater had a county warrant for failure to appear.",
    "Sandoval found green on his bumper and white on her passenger door.",
    "Vasquez needs ten for a new one and thirty for a follow-up.",
    "The male with the purse went down the alley while the one with the hat went up Ninth.",
)


@pytest.mark.parametrize("sentence", FAITHFUL)
def test_each_with_its_own_is_let_be(sentence):
    (found,) = judged(sentence, sources=[SOURCE])
    assert not [reason.text for reason in found.reasons if reason.rule == RULE]


@pytest.mark.parametrize("sentence", CHANGED)
def test_each_with_what_was_said_of_the_other_is_objected_to(sentence):
    (found,) = judged(sentence, sources=[SOURCE])
    told = [reason for reason in found.reasons if reason.rule == RULE]
    assert [each.kind for each in told] == [ErrorKind.ACTION]
    assert " are heard." in told[0].text


def test_the_reason_gives_both_clauses_in_their_order():
    (found,) = judged(CHANGED[0], sources=[SOURCE])
    told = next(reason.text for reason in found.reasons if reason.rule == RULE)
    assert told.index("Conklin's got a warrant") < told.index("Prater's clear")


def test_what_is_only_asked_is_not_held_against_it():
    talk = (("Officer Yazzie", "Has Conklin got a warrant? Is Prater clear?"),)
    (found,) = judged("Prater had a warrant and Conklin was clear.", sources=[heard(talk)])
    assert not [reason.text for reason in found.reasons if reason.rule == RULE]
