"""What was asked and what was answered: a question alone bears nothing out."""

import pytest

from models.finding import ErrorKind, Verdict
from reviewer.checking.answers import OPEN_RULE
from tests.reviewer.checking.test_judge import heard, judged

ASKED = "Okay. Did you hit your head?"


def no_plain_no(answer, sentence="She denied hitting her head on anything."):
    (found,) = judged(sentence, sources=[heard((("Officer Amaya", ASKED), ("Haddad", answer)))])
    return [reason for reason in found.reasons if reason.rule == OPEN_RULE], found


@pytest.mark.parametrize("answer", ["On the tub. A little.", "I don't know. Maybe. There's a bump.", "A bit, I guess."])
def test_what_was_denied_without_a_no_is_objected_to(answer):
    reasons, found = no_plain_no(answer)
    assert [each.kind for each in reasons] == [ErrorKind.NEGATION]
    assert "Did you hit your head?" in reasons[0].text
    assert answer in reasons[0].text
    assert found.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "answer", ["No. I just sat down.", "Nah.", "I never hit anything.", "She says no.", "¿Te pegaste en la cabeza?"]
)
def test_a_no_and_a_question_back_are_let_be(answer):
    assert not no_plain_no(answer)[0]


def test_what_denies_nothing_is_let_be():
    assert not no_plain_no("On the tub. A little.", "She said that she had hit her head.")[0]


def test_the_evidence_of_an_answer_has_the_answer_in_it():
    talk = (("Officer Reyes", "You willing to do the field sobriety tests?"), ("Whitcomb", "Yeah, fine."))
    (found,) = judged("Whitcomb agreed to field sobriety tests.", sources=[heard(talk)])
    assert found.evidence[0].words.endswith("Yeah, fine.")


def test_the_evidence_of_a_question_ends_with_it():
    talk = (("Officer Reyes", "You willing to do the field sobriety tests?"), ("Whitcomb", "Yeah, fine."))
    (found,) = judged("I asked Whitcomb about doing field sobriety tests.", sources=[heard(talk)])
    assert found.evidence[0].words.endswith("tests?")


def test_who_is_said_to_refuse_and_is_not_heard_is_told():
    talk = (
        ("Officer Lund", "Is there a patient that refused transport?"),
        ("Dispatch", "That patient refused transport in February."),
        ("Rowley", "My head hurts."),
    )
    (found,) = judged("Rowley refused transport.", sources=[heard(talk)])
    assert found.verdict is not Verdict.SUPPORTED
    assert "The report has Rowley say it" in " ".join(reason.text for reason in found.reasons)
