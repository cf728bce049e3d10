"""Who did it to whom: a deed turned round is never supported where the talk has it the other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from reviewer.checking.doing import RULE, Somebody, deeds_in
from tests.reviewer.checking.test_judge import heard, judged

TALK = (
    ("Officer Marsh", "Step over here for me."),
    ("Driver", "You shoved me into the car!"),
    ("Officer Marsh", "You pulled away from me."),
    ("Driver", "I did not."),
    ("Officer Marsh", "Ma'am, what happened inside the house?"),
    ("Passenger", "My husband choked me on the couch."),
    ("Officer Marsh", "And the girls?"),
    ("Passenger", "Tanya slapped Maria in the kitchen."),
    ("Officer Marsh", "Did Maria kick Tanya?"),
    ("Passenger", "I never kicked my husband."),
)


def objected(found):
    return any(reason.rule == RULE for reason in found.reasons)


@pytest.mark.parametrize(
    "sentence",
    [
        "I shoved the driver into the car.",
        "The driver was shoved into the car by me.",
        "The driver pulled away from me.",
        "The passenger stated that her husband choked her on the couch.",
        "The passenger stated that she was choked on the couch by her husband.",
        "The passenger stated that Tanya slapped Maria in the kitchen.",
        "The passenger stated that Maria was slapped by Tanya in the kitchen.",
    ],
)
def test_a_deed_told_as_it_is_heard_is_let_be(sentence):
    (found,) = judged(sentence, sources=[heard(TALK)])
    assert not objected(found)
    assert found.verdict in (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED)


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver shoved me into the car.",
        "I was shoved into the car by the driver.",
        "I pulled away from the driver.",
        "The passenger stated that she choked her husband on the couch.",
        "The passenger stated that Maria slapped Tanya in the kitchen.",
        "The passenger stated that Tanya was slapped by Maria in the kitchen.",
    ],
)
def test_a_deed_turned_round_is_named(sentence):
    (found,) = judged(sentence, sources=[heard(TALK)])
    assert found.verdict is not Verdict.SUPPORTED
    assert objected(found)
    assert ErrorKind.ATTRIBUTION in found.kinds


def test_what_is_asked_or_denied_turns_nothing_round():
    for sentence in ("Tanya kicked Maria in the kitchen.", "The passenger's husband kicked the passenger."):
        assert not objected(judged(sentence, sources=[heard(TALK)])[0])


def test_where_both_did_it_nothing_is_said():
    talk = (*TALK, ("Passenger", "Maria slapped Tanya right back."))
    (found,) = judged("The passenger stated that Maria slapped Tanya.", sources=[heard(talk)])
    assert not objected(found)


def test_without_speakers_only_names_tell():
    source = heard(TALK, with_speakers=False)
    assert not objected(judged("The driver shoved me into the car.", sources=[source])[0])
    assert objected(judged("Maria slapped Tanya in the kitchen.", sources=[source])[0])


def test_a_clause_of_what_is_said_that_names_nobody_is_let_be():
    talk = (("Officer Marsh", "What did he do?"), ("Passenger", "He came at me and he shoved me off the porch."))
    judgments = judged(
        "The passenger stated that the neighbor came at him", "and shoved him off the porch.", sources=[heard(talk)]
    )
    assert not any(objected(each) for each in judgments)


NAMES = st.sampled_from("Tanya Maria Ray Denise Octavio".split())
DEEDS = st.sampled_from("slapped kicked choked grabbed punched pushed".split())


@given(NAMES, NAMES, DEEDS)
def test_active_and_passive_tell_the_same_deed(doer, done_to, deed):
    def told(text):
        (found,) = deeds_in(text, lambda word: Somebody(name=word))
        return found.doer.name, found.verb, found.done_to.name

    assert told(f"{doer} {deed} {done_to}.") == told(f"{done_to} was {deed} by {doer}.")


@given(NAMES, NAMES, DEEDS)
def test_names_exchanged_are_never_supported(doer, done_to, deed):
    source = heard((("Officer Marsh", "What happened?"), ("Witness", f"{doer} {deed} {done_to} by the door.")))
    (found,) = judged(f"The witness stated that {done_to} {deed} {doer} by the door.", sources=[source])
    assert found.verdict is not Verdict.SUPPORTED or doer == done_to
