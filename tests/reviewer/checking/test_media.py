"""Background media: what only a television or a radio says supports nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from tests.reviewer.checking.test_judge import heard, judged

LINES = (
    "Get down on the floor and put the money in the bag!",
    "The suspect turned into a frog before my eyes.",
    "Nobody leaves this house alive tonight, you hear me?",
)
PEOPLE = (("Officer Marsh", "Could you turn that down, please?"), ("Witness", "Sure, give me a second."))


@given(st.sampled_from(LINES), st.sampled_from(["Television", "TV", "Car radio", "Movie", "Radio broadcast"]))
def test_a_claim_that_rests_on_media_is_never_supported(line, who):
    (found,) = judged(f"A male stated that {line[0].lower()}{line[1:-1]}.", sources=[heard((*PEOPLE, (who, line)))])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.BACKGROUND_MEDIA in found.kinds


@pytest.mark.parametrize("line", LINES)
def test_the_same_words_of_a_person_are_no_media(line):
    (found,) = judged(f"The witness stated that {line[0].lower()}{line[1:-1]}.", sources=[heard((("Witness", line),))])
    assert found.verdict is Verdict.SUPPORTED, found


def test_a_claim_about_the_television_may_rest_on_it():
    talk = (*PEOPLE, ("Television", LINES[0]))
    (found,) = judged("On the television a male shouted to get down on the floor.", sources=[heard(talk)])
    assert ErrorKind.BACKGROUND_MEDIA not in found.kinds
