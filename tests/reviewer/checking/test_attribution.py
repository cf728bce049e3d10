"""Who said it: words put into another mouth are never supported where speakers are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from tests.reviewer.checking.test_judge import heard, judged

LINES = (
    ("Officer Marsh", "Whose toolbox is that on the back seat?", ""),
    ("Passenger", "The toolbox belongs to my cousin, he works as an electrician.",
     "the toolbox belonged to a cousin who works as an electrician"),
    ("Driver", "I dropped my brother at the airport an hour ago.", "he dropped his brother at the airport an hour ago"),
    ("Officer Marsh", "Your taillight is broken and the registration expired in January.",
     "the taillight was broken and the registration had expired in January"),
    ("Driver", "My knee surgery was at Mercy Hospital in November.", "his knee surgery was at Mercy Hospital in November"),
)  # fmt: skip
TALK = tuple((who, text) for who, text, _ in LINES)
SAID = [(who, told) for who, _, told in LINES if told]
CALLED = {"Officer Marsh": "I", "Passenger": "The passenger", "Driver": "The driver"}


@pytest.mark.parametrize(("who", "told"), SAID)
def test_what_a_person_said_is_supported(who, told):
    (found,) = judged(f"{CALLED[who]} stated that {told}.", sources=[heard(TALK)])
    assert found.verdict is Verdict.SUPPORTED, found


@given(
    st.sampled_from(SAID),
    st.sampled_from(sorted(CALLED)),
    st.sampled_from(["stated", "explained", "advised", "admitted"]),
)
def test_words_put_into_another_mouth_are_never_supported(said, other, verb):
    who, told = said
    (found,) = judged(f"{CALLED[other]} {verb} that {told}.", sources=[heard(TALK)])
    assert (found.verdict is not Verdict.SUPPORTED) or other == who


@given(st.sampled_from(SAID), st.sampled_from(sorted(CALLED)))
def test_without_speakers_nothing_is_said_of_who_spoke(said, other):
    (found,) = judged(f"{CALLED[other]} stated that {said[1]}.", sources=[heard(TALK, with_speakers=False)])
    assert ErrorKind.ATTRIBUTION not in found.kinds


def test_the_one_who_spoke_is_named_with_the_moment():
    (found,) = judged("I stated that my knee surgery was at Mercy Hospital in November.", sources=[heard(TALK)])
    assert (found.verdict, found.kinds) == (Verdict.CONTRADICTED, (ErrorKind.ATTRIBUTION,))
    assert "at 00:16 Driver is heard: “My knee surgery" in found.reasons[0].text


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver related that the toolbox belonged to a cousin who works as an electrician.",
        "The driver indicated that the toolbox belonged to a cousin who works as an electrician.",
        "The driver threatened that the toolbox belonged to a cousin who works as an electrician.",
        "I was told by the driver that the toolbox belonged to a cousin who works as an electrician.",
        "According to the driver the toolbox belonged to a cousin who works as an electrician.",
        "The toolbox belonged to a cousin who works as an electrician, according to the driver.",
        '"The toolbox belongs to my cousin, he works as an electrician," the driver said.',
        'The driver screamed, "The toolbox belongs to my cousin, he works as an electrician."',
    ],
)
def test_every_way_of_saying_who_said_it_counts(sentence):
    (found,) = judged(sentence, sources=[heard(TALK)])
    assert (found.verdict is not Verdict.SUPPORTED) and ErrorKind.ATTRIBUTION in found.kinds
    (right,) = judged(sentence.replace("driver", "passenger"), sources=[heard(TALK)])
    assert ErrorKind.ATTRIBUTION not in right.kinds


def test_he_is_whom_the_sentence_before_speaks_of():
    told = "He stated that the toolbox belonged to a cousin who works as an electrician."
    *_, found = judged("I spoke with the driver.", told, sources=[heard(TALK)])
    assert (found.verdict, found.kinds) == (Verdict.PARTLY_SUPPORTED, (ErrorKind.ATTRIBUTION,))
    *_, right = judged("I spoke with the passenger.", told, sources=[heard(TALK)])
    assert right.verdict is Verdict.SUPPORTED


def test_what_its_writer_does_is_not_told_by_another():
    sentence = "I told him that his taillight was broken, according to the passenger's complaint."
    (found,) = judged(sentence, sources=[heard(TALK)])
    assert ErrorKind.ATTRIBUTION not in found.kinds


def test_without_speakers_it_is_told_that_who_said_it_was_not_checked():
    source = heard(TALK, with_speakers=False)
    (found,) = judged(
        "The passenger stated that the toolbox belonged to a cousin who works as an electrician.", sources=[source]
    )
    assert found.verdict is Verdict.SUPPORTED
    assert "Who said it was not checked" in found.reasons[-1].text
    (plain,) = judged("The toolbox belonged to a cousin who works as an electrician.", sources=[source])
    (named,) = judged(
        "The passenger stated that the toolbox belonged to a cousin who works as an electrician.", sources=[heard(TALK)]
    )
    assert all("not checked" not in reason.text for reason in (*plain.reasons, *named.reasons))
