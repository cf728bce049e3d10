"""People whom the report names in full, and what they are called by in the talk."""

import pytest

from models.finding import ErrorKind, Verdict
from reviewer.checking.called import RULE, names_in_full
from tests.reviewer.checking.test_judge import heard, judged

INTRODUCED = "I stopped Andre Simmons, and with him was the passenger, Ricky Dunn."
TALK = (
    ("Officer Maddox", "Under the passenger seat I got a plastic bag. And a grinder."),
    ("Officer Maddox", "Hey Ricky, whose bag is this, and the grinder?"),
    ("Passenger", "Aw, man. That's mine, and the grinder is mine."),
    ("Passenger", "Andre didn't know about it."),
    ("Officer Pelletier", "The scale says four point one."),
    ("Officer Maddox", "All right. I'm writing the civil ticket to Ricky."),
    ("Officer Pelletier", "And that is all I need from them?"),
    ("Officer Maddox", "The brake light is a warning to Andre."),
)


def told(sentence, talk=TALK, *, with_speakers=False):
    """What the rule says of a sentence after one that names both in full, and the judgment."""
    held = talk if with_speakers else tuple((None, text) for _, text in talk)
    *_, found = judged(INTRODUCED, sentence, sources=[heard(held)])
    return [reason for reason in found.reasons if reason.rule == RULE], found


@pytest.mark.parametrize("with_speakers", [False, True])
@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Simmons admitted that the bag and the grinder were his.", "Ricky Dunn is asked by name"),
        ("Simmons said that Dunn did not know about it.", "of Ricky Dunn, the talk of Andre Simmons"),
        ("Simmons was written the civil ticket.", "of Andre Simmons, the talk of Ricky Dunn"),
    ],
)
def test_somebody_else_by_name_is_objected_to(sentence, says, with_speakers):
    reasons, found = told(sentence, with_speakers=with_speakers)
    assert [each.kind for each in reasons] == [ErrorKind.ATTRIBUTION]
    assert says in reasons[0].text
    assert found.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("with_speakers", [False, True])
@pytest.mark.parametrize(
    "sentence",
    [
        "Dunn admitted that the bag and the grinder were his.",
        "Dunn said that Simmons did not know about it.",
        "Dunn was written the civil ticket.",
        "Simmons was warned about the brake light.",
    ],
)
def test_the_same_person_by_the_other_name_is_let_be(sentence, with_speakers):
    reasons, _ = told(sentence, with_speakers=with_speakers)
    assert not reasons


def test_a_call_by_name_without_a_question_is_nobody_asked():
    talk = (("Officer Maddox", "Ricky?"), ("Driver", "The bag and the grinder are mine."))
    reasons, _ = told("Simmons admitted that the bag and the grinder were his.", talk)
    assert not reasons


def test_another_one_spoken_to_in_between_answers_for_himself():
    talk = (
        ("Officer Maddox", "Hey Ricky, whose bag is this?"),
        ("Officer Maddox", "Or, Andre, the grinder, is that yours?"),
        ("Driver", "The bag and the grinder are mine."),
    )
    reasons, _ = told("Simmons admitted that the bag and the grinder were his.", talk)
    assert not reasons


def test_names_in_full_are_known_by_either_word_and_not_by_one_that_two_bear():
    found = names_in_full(
        "I spoke with Grace Osei and with Harriet Osei, then with Officer Beaumont on Gannet Lane at Cutler and Bright."
    )
    assert found == {"grace": "Grace Osei", "harriet": "Harriet Osei"}
