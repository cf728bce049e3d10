"""Names of people and streets: one that nobody speaks is never supported, one misheard is let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
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
