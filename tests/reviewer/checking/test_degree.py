"""Degree and certainty: what a speaker held back is never supported as certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from tests.reviewer.checking.test_judge import heard, judged

HEDGED = (
    ("I think I had two glasses of wine, maybe three, with dinner.", "he had {} two glasses of wine with dinner"),
    ("It was probably around a dozen people at the party, I'm not sure.", "there were {} a dozen people at the party"),
    ("He might have been holding a phone in his hand, I guess.", "he was {} holding a phone in his hand"),
)
NOT_SUPPORTED = {Verdict.PARTLY_SUPPORTED, Verdict.CONTRADICTED}
CERTAIN = ("exactly", "definitely", "precisely")


@given(st.sampled_from(HEDGED), st.sampled_from(CERTAIN), st.sampled_from(["stated", "confirmed"]))
def test_what_was_held_back_is_never_supported_as_certain(case, word, verb):
    heard_so, told = case
    (found,) = judged(f"The witness {verb} that {told.format(word)}.", sources=[heard((("Witness", heard_so),))])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.DEGREE in found.kinds


@pytest.mark.parametrize(("heard_so", "told"), HEDGED)
def test_what_is_told_as_held_back_is_no_slip(heard_so, told):
    sentence = f"The witness estimated that {told.format('about')}."
    (found,) = judged(sentence, sources=[heard((("Witness", heard_so),))])
    assert ErrorKind.DEGREE not in found.kinds


def test_what_was_said_outright_is_no_slip():
    talk = (("Driver", "I had two glasses of wine with dinner."),)
    (found,) = judged("The driver admitted that he had two glasses of wine with dinner.", sources=[heard(talk)])
    assert ErrorKind.DEGREE not in found.kinds


@pytest.mark.parametrize(
    ("heard_so", "told"),
    [
        ("I might've bumped him, I don't know.", "he bumped him"),
        ("I think it was a blue Honda, maybe.", "it was a blue Honda"),
        ("We left around nine. It was probably Marcus who had the keys.", "Marcus had the keys"),
    ],
)
@pytest.mark.parametrize("verb", ["stated", "admitted"])
def test_a_hedge_at_the_own_words_that_is_left_out_is_no_more_than_half(heard_so, told, verb):
    talk = (("Officer Marsh", "What happened?"), ("Driver", heard_so))
    (found,) = judged(f"The driver {verb} that {told}.", sources=[heard(talk)])
    assert found.verdict in ({Verdict.PARTLY_SUPPORTED} if verb == "stated" else NOT_SUPPORTED)
    assert heard_so in found.reasons[0].text


@pytest.mark.parametrize(
    "heard_so",
    ["It was a blue Honda. I think he was in a hurry.", "I think a blue Honda. Yes, it was a blue Honda, I saw it."],
)
def test_a_hedge_at_other_words_or_taken_back_is_no_slip(heard_so):
    (found,) = judged("The driver stated that it was a blue Honda.", sources=[heard((("Driver", heard_so),))])
    assert ErrorKind.DEGREE not in found.kinds


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("The driver admitted that he knowingly ran the red light.",
         "Reason I'm stopping you, you ran the red light back there, and you were kinda drifting over the line."),
        ("Dispatch confirmed that the car was stolen.", "The car is stolen. I'm like two minutes out."),
        ("She said that she could not be certain that he lent the key.", "I'm not sure that he lent the key."),
        ("I determined that the driver was responsible.", "The driver was responsible. Turn around."),
    ],
)  # fmt: skip
def test_a_hedge_on_another_thing_is_no_slip(told, said):
    (found,) = judged(told, sources=[heard((("Witness", said),))])
    assert ErrorKind.DEGREE not in found.kinds, found.reasons


@pytest.mark.parametrize("said", ["There's a foot by the bed. I think it moved.", "The foot moved. I'm not sure."])
def test_a_hedge_on_what_was_just_said_counts(said):
    (found,) = judged("He was certain that the foot by the bed moved.", sources=[heard((("Deputy", said),))])
    assert ErrorKind.DEGREE in found.kinds


@pytest.mark.parametrize(
    ("heard_so", "told"),
    [
        ("Forty? Forty-five, maybe?", "he was going forty-five"),
        ("Like forty or forty-five.", "he was going 40 mph"),
        ("Two, maybe three beers.", "he had two beers"),
        ("I had two or three beers.", "he had three beers"),
    ],
)
def test_one_of_two_figures_is_not_told_as_certain(heard_so, told):
    talk = (("Officer Marsh", "And how fast were you going? Did you drink?"), ("Driver", heard_so))
    (found,) = judged(f"The driver stated that {told}.", sources=[heard(talk)])
    assert found.verdict in NOT_SUPPORTED
    assert ErrorKind.DEGREE in found.kinds
    assert heard_so in " ".join(each.text for each in found.reasons)


@pytest.mark.parametrize(
    ("heard_so", "told"),
    [
        ("I had two or three beers.", "he had two or three beers"),
        ("I had two or three beers.", "he had about three beers"),
        ("I had one or two cigarettes and three beers.", "he had three beers"),
        ("One or two of us came at nine, two beers each.", "they had two beers each"),
        ("Forty-one, no, fourteen beers.", "he had fourteen beers"),
        ("Two, maybe three beers. Yeah, three beers.", "he had three beers"),
        ("I had two or three beers.", "he had at least two beers"),
        ("I had two or three beers.", "he had no more than three beers"),
        ("Apartment twelve. Fifteen, maybe fourteen Birch.", "he lived in apartment 12"),
        ("Two, maybe three. It's apartment three.", "he lived in apartment 3"),
    ],
)
def test_both_figures_or_one_that_is_sure_are_no_slip(heard_so, told):
    talk = (("Officer Marsh", "How much did you drink?"), ("Driver", heard_so))
    (found,) = judged(f"The driver stated that {told}.", sources=[heard(talk)])
    assert ErrorKind.DEGREE not in found.kinds


@pytest.mark.parametrize(
    "told",
    [
        "She stated that she kept continuous observation of him in the aisle.",
        "She stated that she watched him in the aisle the entire time.",
        "She said that she never lost sight of him in the aisle.",
    ],
)
@pytest.mark.parametrize(
    ("heard_so", "is_broken"),
    [
        ("I lost sight of him for, like, ten seconds in the aisle.", True),
        ("I watched him. He went behind the pallets in the aisle, then I had him again.", True),
        ("I watched him in the aisle, I never lost sight of him.", False),
        ("At no point did I lose sight of him in the aisle.", False),
        ("I don't think I ever lost sight of him in the aisle.", False),
        ("I watched him in the aisle the whole time. He put it in his coat and walked away.", False),
        ("I watched him in the aisle the whole time. He lost it and started yelling.", False),
    ],
)
def test_a_break_in_watching_that_is_told_of_speaks_against_none(told, heard_so, is_broken):
    talk = (("Officer Marsh", "Did you ever lose sight of him?"), ("Loss Prevention", heard_so))
    (found,) = judged(told, sources=[heard(talk)])
    assert not (is_broken and found.verdict is Verdict.SUPPORTED)
    assert (ErrorKind.DEGREE in found.kinds) == is_broken


def test_a_break_of_somebody_else_s_or_a_denied_certainty_is_no_slip():
    other = (
        ("Officer Marsh", "I have a constant visual of the suspect vehicle."),
        ("Unit Four", "I lost visual at Oak."),
    )
    (found,) = judged("I maintained constant visual of the suspect vehicle.", sources=[heard(other)])
    assert ErrorKind.DEGREE not in found.kinds
    talk = (("Loss Prevention", "I lost sight of him for ten seconds in the aisle."),)
    (found,) = judged("She did not keep continuous observation of him in the aisle.", sources=[heard(talk)])
    assert ErrorKind.DEGREE not in found.kinds
