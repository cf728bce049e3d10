"""Colors, sides, directions, months, relatives, weapons: another one of the class is never supported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from reviewer.matching.lexicon import CLASSES, EQUAL_IN_CLASS
from tests.reviewer.checking.test_judge import heard, judged

SOURCE = heard(
    (
        ("Officer Marsh", "What did the truck look like?"),
        ("Witness", "It was a red truck with a dented tailgate."),
        ("Officer Marsh", "What was he holding?"),
        ("Witness", "He had the knife in his right hand the whole time."),
        ("Officer Marsh", "Where did he go?"),
        ("Witness", "He ran north on Kessler toward the river."),
        ("Officer Marsh", "When did you buy it?"),
        ("Witness", "I bought it in March from my brother."),
    )
)
OTHER_CAR = heard(
    (
        ("Officer Marsh", "And the other car?"),
        ("Witness", "The passenger door was ripped open by the plow. The rear bumper landed in some corn."),
        ("Witness", "A tall guy in a hat walked over to it from the ditch."),
        ("Witness", "The gate by the ditch was locked, and the shed was open."),
        ("Witness", "The child on the mattress was asleep, next to a skateboard."),
    )
)
AT_HOME = heard(
    (
        ("Officer Marsh", "What did he have on him?"),
        ("Resident", "There was a grinder in the front pouch of his bag."),
        ("Resident", "She drank a whiskey out of a paper cup."),
        ("Resident", "He wore a torn vest with paint on the collar."),
        ("Resident", "They argued in the kitchen about the rent."),
        ("Resident", "A dog chewed through the leash."),
        ("Resident", "He paid the cab in cash and left."),
        ("Resident", "The taillight of the moped was smashed."),
        ("Resident", "She took two tablets with dinner."),
        ("Resident", "The courier rang the bell in the morning."),
    )
)
FAITHFUL = (
    ("The witness stated that it was a {} truck with a dented tailgate.", "color", "red"),
    ("The witness stated that he had the knife in his {} hand the whole time.", "side", "right"),
    ("The witness stated that he had the {} in his right hand the whole time.", "weapon", "knife"),
    ("The witness stated that he ran {} on Kessler toward the river.", "direction", "north"),
    ("The witness stated that she bought it in {} from her brother.", "month", "March"),
    ("The witness stated that she bought it in March from her {}.", "relative", "brother"),
)
OF_OTHER_CAR = (
    ("The witness stated that the {} door was ripped open by the plow.", "seat", "passenger"),
    ("The witness stated that the {} bumper landed in some corn.", "end", "rear"),
    ("The witness stated that a {} guy in a hat walked over to it from the ditch.", "height", "tall"),
    ("The witness stated that a tall guy in a hat {} over to it from the ditch.", "gait", "walk"),
    ("The witness stated that the gate by the ditch was {}.", "lock", "locked"),
    ("The witness stated that by the ditch the shed was {}.", "door", "open"),
    ("The witness stated that the child on the mattress was {}.", "sleep", "asleep"),
    ("The witness stated that the child slept next to a {} on the mattress.", "ride", "skateboard"),
)
OF_HOME = (
    ("The resident stated that a {} was in the front pouch of his bag.", "carried", "grinder"),
    ("The resident stated that she drank a {} out of a paper cup.", "drink", "whiskey"),
    ("The resident stated that he wore a torn {} with paint on the collar.", "clothes", "vest"),
    ("The resident stated that they argued in the {} about the rent.", "room", "kitchen"),
    ("The resident stated that a {} chewed through the leash.", "animal", "dog"),
    ("The resident stated that he paid the cab in {} and left.", "pay", "cash"),
    ("The resident stated that the {} of the moped was smashed.", "lamp", "taillight"),
    ("The resident stated that she took two tablets with {}.", "meal", "dinner"),
    ("The resident stated that the courier rang the bell in the {}.", "hour", "morning"),
)
SPOKEN = [
    *((SOURCE, *each) for each in FAITHFUL),
    *((OTHER_CAR, *each) for each in OF_OTHER_CAR),
    *((AT_HOME, *each) for each in OF_HOME),
]


@pytest.mark.parametrize(("source", "sentence", "_name", "word"), SPOKEN)
def test_the_word_that_was_spoken_is_supported(source, sentence, _name, word):
    (found,) = judged(sentence.format(word), sources=[source])
    assert found.verdict is Verdict.SUPPORTED, found


@given(st.sampled_from([each for each in SPOKEN if each[2] in CLASSES]), st.data())
def test_another_word_of_the_class_is_never_supported(case, data):
    source, sentence, name, word = case
    other = data.draw(st.sampled_from(sorted(CLASSES[name])))
    (found,) = judged(sentence.format(other), sources=[source])
    is_same = EQUAL_IN_CLASS.get(other, other) == EQUAL_IN_CLASS.get(word.lower(), word.lower())
    assert (found.verdict is not Verdict.SUPPORTED) or is_same


def test_a_slip_names_both_words_and_the_moment():
    (found,) = judged("The witness stated that it was a blue truck with a dented tailgate.", sources=[SOURCE])
    assert (found.verdict, found.kinds) == (Verdict.CONTRADICTED, (ErrorKind.ACTION,))
    assert "“blue truck”; at 00:04" in found.reasons[0].text


INJURIES = (
    ("Officer Marsh", "Hang tight, I'll be right back."),
    ("Driver", "My left knee hurts and my right hip is sore."),
    ("Officer Marsh", "Right. You have the right to remain silent, right?"),
    ("Driver", "He took off around nine, right after dinner."),
    ("Passenger", "He had on a black hoodie and gray sweats, and a white and red cap."),
    ("Passenger", "He went east on Main, uh, west, sorry, west."),
    ("Driver", "It was heroin I used in the morning."),
    ("Passenger", "He pointed a shotgun at the clerk."),
)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The driver stated that his right knee hurts.", "right"),
        ("The driver stated that his right knee hurts and his left hip is sore.", "right"),
        ("The passenger stated that he had on a gray hoodie and black sweats.", "gray hoodie"),
        ("The passenger stated that he went east on Main.", "east"),
        ("The driver stated that it was cocaine he used in the morning.", "cocaine"),
        ("The passenger stated that he pointed a knife at the clerk.", "knife"),
    ],
)
def test_a_side_a_pair_or_what_was_taken_back_is_not_overheard(sentence, words):
    (found,) = judged(sentence, sources=[heard(INJURIES)])
    assert found.verdict is Verdict.CONTRADICTED, found
    assert f"The report says “{words}" in found.reasons[0].text


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver stated that his left knee hurts and his right hip is sore.",
        "The driver stated that he left the house around nine after dinner.",
        "The driver stated that Clayton left after dinner around nine.",
        "The passenger stated that he had on a black hoodie and gray sweats.",
        "The passenger stated that he had on a red cap.",
        "The passenger stated that he had on a white cap.",
        "The passenger stated that he went west on Main.",
        "The driver stated that it was heroin he used in the morning.",
        "The passenger stated that he pointed a firearm at the clerk.",
    ],
)
def test_what_agrees_is_not_objected_to(sentence):
    (found,) = judged(sentence, sources=[heard(INJURIES)])
    assert not any(reason.rule.startswith("attributes") for reason in found.reasons), found


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The witness stated that the driver's door was ripped open by the plow.", "driver's door"),
        ("The witness stated that the front bumper landed in some corn.", "front bumper"),
        ("The witness stated that a short guy in a hat walked over to it.", "short"),
        ("The witness stated that a tall guy in a hat ran over to it from the ditch.", "ran"),
        ("The witness stated that the gate by the ditch was unlocked.", "unlocked"),
        ("The witness stated that the shed was closed.", "closed"),
    ],
)
def test_the_other_of_two_is_told_with_what_was_heard(sentence, words):
    (found,) = judged(sentence, sources=[OTHER_CAR])
    assert found.verdict is Verdict.CONTRADICTED, found
    assert f"The report says “{words}" in found.reasons[0].text


@pytest.mark.parametrize(
    "sentence",
    [
        "The witness stated that the gate by the ditch was not unlocked.",
        "The witness stated that the driver saw that the passenger door was ripped open by the plow.",
        "The witness stated that the guy in a hat went back to it from the ditch.",
        "The witness stated that a short time later the guy in a hat walked over to it.",
        "I ran the guy in a hat from the ditch.",
    ],
)
def test_who_drives_what_is_denied_and_what_is_no_end_is_not_the_other_of_two(sentence):
    (found,) = judged(sentence, sources=[OTHER_CAR])
    assert not any(reason.rule.startswith("attributes") for reason in found.reasons), found


def test_the_word_is_shown_as_the_report_has_it():
    talk = (("Passenger", "He pulled a knife on me by the door."),)
    (found,) = judged("The passenger stated that he pulled a firearm on her by the door.", sources=[heard(talk)])
    assert "“firearm”" in found.reasons[0].text


def test_a_pocket_of_something_else_does_not_contradict_a_backpack():
    talk = (("Officer Brandt", "Anything in here that's gonna stick me, a pipe, needles?"),
            ("Suspect", "There's a box cutter in the front pocket. No needles."))  # fmt: skip
    (found,) = judged("I located a glass pipe with burnt residue in the backpack.", sources=[heard(talk)])
    assert found.verdict is not Verdict.SUPPORTED
    assert not any(reason.rule.startswith("attributes") for reason in found.reasons)


def test_another_relative_of_whom_nothing_of_the_claim_is_told_is_slight():
    talk = (("Witness", "My wife's driving the truck. She has the keys."), ("Neighbor", "His brother called me."))
    (found,) = judged("His cousin was playing in the yard with the keys of the truck.", sources=[heard(talk)])
    assert any(reason.rule == "attributes: relative" for reason in found.reasons)
