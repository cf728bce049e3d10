"""Names of people and streets: one that nobody speaks is never supported, one misheard is let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from reviewer.checking.names import sounds, sounds_nearly
from tests.reviewer.checking.test_judge import heard, judged

SOURCE = heard(
    (
        ("Officer Marsh", "Who called you about it?"),
        ("Witness", "Denise Whitcomb called me about it from Larkspur."),
        ("Officer Marsh", "And who was with you?"),
        ("Witness", "My neighbor Octavio Renteria was with me the whole time."),
    )
)
OTHERS = st.sampled_from("Hollister Kowalczyk Abernathy Ferguson Grzelak Montgomery Zuniga Pelletier Blackwood".split())


@pytest.mark.parametrize(
    "sentence",
    [
        "The witness stated that Denise Whitcomb called her about it from Larkspur.",
        "The witness stated that her neighbor Octavio Renteria was with her the whole time.",
        "The witness stated that her neighbor Octavio Rentería was with her the whole time.",
    ],
)
def test_a_name_that_was_spoken_is_supported(sentence):
    assert judged(sentence, sources=[SOURCE])[0].verdict is Verdict.SUPPORTED


@given(OTHERS)
def test_another_name_is_never_supported(name):
    for sentence in (
        f"The witness stated that Denise {name} called her about it from Larkspur.",
        f"The witness stated that Denise Whitcomb called her about it from {name}.",
        f"The witness stated that her neighbor Octavio {name} was with her the whole time.",
    ):
        (found,) = judged(sentence, sources=[SOURCE])
        assert found.verdict is not Verdict.SUPPORTED
        assert ErrorKind.NAME in found.kinds
        assert name in " ".join(reason.text for reason in found.reasons)


def test_a_name_spelled_as_a_recognizer_may_hear_it_is_let_be():
    (found,) = judged("The witness stated that Denise Witcomb called her about it from Larkspur.", sources=[SOURCE])
    assert ErrorKind.NAME not in found.kinds


@pytest.mark.parametrize(
    ("heard_name", "told", "other"),
    [
        ("Kaitlyn", "Caitlin", "Kathryn"),
        ("Shawn", "Sean", "Steven"),
        ("Phil", "Phillip", "Bill"),
        ("Doyle", "Doyle", "Boyle"),
    ],
)
def test_a_name_that_sounds_the_same_is_let_be_and_one_a_letter_off_is_not(heard_name, told, other):
    source = heard((("Officer Marsh", "Who was with you?"), ("Witness", f"I was with {heard_name} at the fairground.")))
    sentence = "The witness stated that she was with {} at the fairground."
    assert ErrorKind.NAME not in judged(sentence.format(told), sources=[source])[0].kinds
    (found,) = judged(sentence.format(other), sources=[source])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.NAME in found.kinds


def test_names_that_sound_alike_have_one_key():
    for one, other in (("caitlin", "kaitlyn"), ("sean", "shawn"), ("geoff", "jeff"), ("cristofer", "christopher")):
        assert sounds(one) == sounds(other)
    for one, other in (("boyle", "doyle"), ("bill", "phil"), ("marcus", "martin")):
        assert sounds(one) != sounds(other)


def test_to_look_a_name_up_d_is_as_good_as_t():
    for one, other in (("pruitt", "prude"), ("bagley", "pakley"), ("vance", "fans")):
        assert sounds(one) != sounds(other)
        assert sounds_nearly(one) == sounds_nearly(other)
    assert sounds_nearly("moreno") != sounds_nearly("marsh")


@pytest.mark.parametrize("rank", ["Lieutenant", "Deputy", "Captain", "Officer"])
def test_another_rank_is_never_supported(rank):
    source = heard((("Officer Marsh", "Sergeant Doyle told me to hold you here."), ("Driver", "Okay.")))
    assert judged("Sgt. Doyle told me to hold the driver here.", sources=[source])[0].verdict is Verdict.SUPPORTED
    (found,) = judged(f"{rank} Doyle told me to hold the driver here.", sources=[source])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.NAME in found.kinds


def test_a_name_that_somebody_gives_must_be_heard_though_the_report_uses_it_throughout():
    source = heard((("Officer Marsh", "What's your name?"), ("Driver", "My name is Daniel Rayburn.")))
    report = ("Clayton left.", "I stopped Clayton.", "I released Clayton.")
    *_, found = judged(*report, "The driver stated that his name was Daniel Clayton.", sources=[source])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.NAME in found.kinds
    *_, right = judged(*report, "The driver stated that his name was Daniel Rayburn.", sources=[source])
    assert ErrorKind.NAME not in right.kinds


def test_whom_the_report_says_it_to_is_no_other_name():
    rolled = "You rolled right through the stop at Ninth and Alder, in front of Lincoln School."
    source = heard((("Officer Marsh", rolled), ("Driver", "Sorry.")))
    (found,) = judged("I told Walsh that he rolled through the stop at Ninth and Alder.", sources=[source])
    assert found.verdict is not Verdict.CONTRADICTED


RELEASED = (
    ("Officer Tran", "You want me to release the car to her?"),
    ("Officer Marsh", "Yeah, release it to Moreno. Kayla Moreno. She's good."),
)


def test_what_somebody_asks_about_did_not_go_to_who_asks():
    (found,) = judged("The car was released to Officer Tran.", sources=[heard(RELEASED)])
    assert found.verdict is not Verdict.SUPPORTED
    assert found.reasons[0].text.startswith(
        "The report says “Tran”; at 00:04 Officer Marsh is heard: “Yeah, release it"
    )


@pytest.mark.parametrize("told", ["to Moreno", "to Kayla Moreno", "to Ms. Moreno"])
def test_what_went_to_whom_it_was_said_to_go_is_no_slip(told):
    (found,) = judged(f"The car was released {told}.", sources=[heard(RELEASED)])
    assert ErrorKind.NAME not in found.kinds


def test_a_number_in_words_is_no_name():
    (found,) = judged("I was Fourteen Adam when the witness called me about Larkspur.", sources=[SOURCE])
    assert "Fourteen" not in " ".join(reason.text for reason in found.reasons if reason.rule == "names")
