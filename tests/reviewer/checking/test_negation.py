"""Yes and no: an answer turned round is never supported; silence is no consent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from reviewer.checking.negation import WORD_RULE
from tests.reviewer.checking.test_judge import heard, judged

ASKED = ("Officer Marsh", "Would you mind if I take a look in the car?")
REFUSALS = (
    "No, I don't consent to that.",
    "I'd rather not.",
    "Uh-uh, I do mind.",
    "I refuse.",
    "Nah, not without a lawyer.",
)
CONSENTS = ("Go ahead, look in the car.", "Sure, you can look.", "Yeah, be my guest.", "Okay, you can check the car.")
YES = ("The driver consented to a search of the car.", "The driver agreed that I could look in the car.",
       "The driver gave consent for me to look in the car.", "The driver let me look in the car.",
       "The driver said that I could look in the car.")  # fmt: skip
NO = ("The driver refused a search of the car.", "The driver declined to let me look in the car.",
      "The driver did not consent to a search of the car.")  # fmt: skip
SURE = (
    ("Witness", "The front door was locked when I got home from work."),
    ("Driver", "My brother was driving the truck on Friday night."),
    ("Witness", "I never saw the other man before that night."),
)


@given(st.sampled_from(YES), st.sampled_from(REFUSALS))
def test_a_refusal_never_supports_consent(sentence, answer):
    (found,) = judged(sentence, sources=[heard((ASKED, ("Driver", answer)))])
    assert found.verdict is not Verdict.SUPPORTED


@given(st.sampled_from(NO), st.sampled_from(CONSENTS))
def test_consent_never_supports_a_refusal(sentence, answer):
    (found,) = judged(sentence, sources=[heard((ASKED, ("Driver", answer)))])
    assert found.verdict is not Verdict.SUPPORTED


@given(st.sampled_from(YES))
def test_silence_is_no_consent(sentence):
    (found,) = judged(sentence, sources=[heard((ASKED,))])
    assert found.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("answer", ["[sighs]", "Um.", "This is crazy, I was on my way to work."])
@pytest.mark.parametrize("sentence", YES)
def test_what_is_no_answer_is_neither_a_yes_nor_a_no(sentence, answer):
    (found,) = judged(sentence, sources=[heard((ASKED, ("Driver", answer)))])
    assert found.verdict is Verdict.PARTLY_SUPPORTED
    assert any("silence is not a yes" in reason.text for reason in found.reasons)


@pytest.mark.parametrize("answer", CONSENTS)
@pytest.mark.parametrize("sentence", YES)
def test_leave_that_was_given_need_not_repeat_what_was_asked(sentence, answer):
    (found,) = judged(sentence, sources=[heard((ASKED, ("Driver", answer)))])
    assert found.verdict in (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED)
    assert all(reason.rule == "coverage" for reason in found.reasons)


@pytest.mark.parametrize(
    ("faithful", "turned"),
    [
        ("The witness stated that the front door was locked when she got home from work.",
         "The witness stated that the front door was not locked when she got home from work."),
        ("The driver stated that his brother was driving the truck on Friday night.",
         "The driver stated that his brother was not driving the truck on Friday night."),
        ("The witness stated that she never saw the other man before that night.",
         "The witness stated that she saw the other man before that night."),
    ],
)  # fmt: skip
def test_a_denial_put_in_or_taken_out_is_named(faithful, turned):
    assert judged(faithful, sources=[heard(SURE)])[0].verdict is Verdict.SUPPORTED
    (found,) = judged(turned, sources=[heard(SURE)])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.NEGATION in found.kinds


def test_a_denial_may_reach_further_than_three_words():
    said = ("Witness", "Look, I don't wanna press charges on anybody on the street.")
    told = "The witness stated that she did not want anybody on the street arrested or to press charges."
    assert ErrorKind.NEGATION not in judged(told, sources=[heard((said,))])[0].kinds
    never = ("Witness", "I never sold the gun.")
    sold = "The witness did not say where she found the gun that she sold."
    assert ErrorKind.NEGATION in judged(sold, sources=[heard((never,))])[0].kinds
    turned = "The witness stated that she wanted to press charges on anybody on the street."
    assert ErrorKind.NEGATION in judged(turned, sources=[heard((said,))])[0].kinds


MIND = ("Officer Marsh", "Do you mind if I search the car real quick?")


@pytest.mark.parametrize("answer", ["Yeah, I do mind actually.", "Yeah.", "Yes, I mind."])
def test_yes_to_do_you_mind_is_a_refusal(answer):
    source = heard((MIND, ("Driver", answer)))
    assert judged("The driver refused a search of the car.", sources=[source])[0].verdict is not Verdict.CONTRADICTED
    (found,) = judged("The driver consented to a search of the car.", sources=[source])
    assert ErrorKind.NEGATION in found.kinds


@pytest.mark.parametrize("answer", ["Go right ahead.", "Go for it.", "Knock yourself out."])
def test_leave_given_in_other_words_is_consent(answer):
    source = heard((("Officer Marsh", "Can I search the car?"), ("Driver", answer)))
    assert ErrorKind.NEGATION not in judged("The driver consented to a search of the car.", sources=[source])[0].kinds
    (found,) = judged("The driver refused a search of the car.", sources=[source])
    assert ErrorKind.NEGATION in found.kinds


def test_giving_in_is_no_plain_permission():
    source = heard((("Officer Marsh", "Can I search your car?"), ("Driver", "You're gonna do it anyway, so.")))
    (found,) = judged("The driver gave me permission to search the car.", sources=[source])
    assert (found.verdict, found.kinds) == (Verdict.PARTLY_SUPPORTED, (ErrorKind.NEGATION,))


@pytest.mark.parametrize(
    ("said", "turned", "faithful"),
    [
        ("I never in my life put my hands on that woman.",
         "The driver stated that he put his hands on the woman.",
         "The driver stated that he never put his hands on the woman."),
        ("I wouldn't say I was drunk.", "The driver stated that he was drunk.",
         "The driver would not say that he was drunk."),
        ("There was nobody else in the house.", "The driver stated that somebody else was in the house.",
         "The driver stated that no one else was in the house."),
        ("She hardly ever drinks at home.", "The driver stated that she drinks at home.",
         "The driver stated that she rarely drinks at home."),
    ],
)  # fmt: skip
def test_denials_of_other_wordings_count(said, turned, faithful):
    source = heard((("Witness", "There was one red truck by the house."), ("Driver", said)))
    assert ErrorKind.NEGATION not in judged(faithful, sources=[source])[0].kinds
    (found,) = judged(turned, sources=[source])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.NEGATION in found.kinds


def test_yes_and_a_lawyer_is_no_waiver():
    asked = ("Officer Marsh", "Do you understand your rights?")
    source = heard((asked, ("Driver", "Yes, I understand. I think I should talk to a lawyer first.")))
    (found,) = judged("The driver waived his rights.", sources=[source])
    assert "yes or no" in [reason.rule for reason in found.reasons]
    assert found.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("told", "said", "reason"),
    [
        (
            "The driver stated that he touched the steering wheel.",
            "I never touched the steering wheel.",
            "The report does not deny “touched”, and what is heard does: at 00:00 Driver is heard: “I never touched",
        ),
        (
            "The driver stated that he never touched the steering wheel.",
            "I touched the steering wheel.",
            "The report denies “touched”, and what is heard does not: at 00:00 Driver is heard: “I touched",
        ),
    ],
)
def test_the_word_that_only_one_side_denies_is_named(told, said, reason):
    (found,) = judged(told, sources=[heard((("Driver", said),))])
    assert any(each.text.startswith(reason) for each in found.reasons), found.reasons


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Reyes stated that he hit her first.", (("Officer Quill", "The neighbor didn't hear any hitting."),
                                                 ("Reyes", "I hit her first, okay."))),
        ("I asked whether he needed medical attention.", (("Driver", "No, I don't need an ambulance."),)),
        ("I asked whether he needed medical attention,", (("Driver", "No, I don't need medical attention."),)),
        ("Before I asked for permission to search the car.", (("Driver", "I don't give permission to search the car."),)),
        ("He was trespassed from all of the stores for a year.",
         (("Officer Marsh", "You can't come back to any of our stores for a year."),)),
        ("He had one prior citation for speed.", (("Dispatch", "He's valid, no one. One prior citation for speed."),)),
        ("She said that she was unable to blow because of her ribs.", (("Driver", "I can't. My ribs, it hurts."),)),
        ("He was taking off his seat belt.", (("Passenger", "Don't! I'm taking my seat belt off!"),)),
        ("He replied that he could not do so on an injury crash.", (("Officer Marsh", "Not on an injury crash."),)),
        ("The purse held fourteen dollars.", (("Officer Marsh", "There's forty-one, no, fourteen dollars in the purse."),)),
        ("He swore that he had been unaware the car was stolen.", (("Driver", "I didn't know the car was stolen."),)),
        ("He stated that he had never seen Hensley before.", (("Officer Marsh", "My partner's got Hensley over there."),)),
    ],
)  # fmt: skip
def test_what_somebody_did_not_perceive_or_only_asked_is_not_denied(told, said):
    (found,) = judged(told, sources=[heard(said)])
    assert not any(reason.rule == "denied word" for reason in found.reasons), found.reasons


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("The witness saw a punch.", "I didn't see any punch."),
        ("The witness did not see the bag.", "I see him with the bag."),
        ("When asked about a phone, the man stated that a kid had brought it.", "Nobody brought me a phone, man."),
        ("The Sentra was entered as stolen rather than lost.", "The Sentra is lost, not stolen."),
        ('Dispatch said that the situation was not a "joke".', "The situation was a joke to them."),
        ("The driver was not asked to step out.", "The driver was asked to step out."),
        ("He was told that if he wanted to go he could not leave.", "If you wanted to go you could leave."),
    ],
)
def test_a_denial_of_the_very_word_is_still_named(told, said):
    (found,) = judged(told, sources=[heard((("Witness", said),))])
    assert any(reason.rule == "denied word" for reason in found.reasons), found.reasons


@pytest.mark.parametrize("answer", ["Yeah.", "Yeah, I understand."])
def test_that_a_warning_was_understood_says_nothing_of_invoking_a_right(answer):
    asked = ("Officer Marsh", "You have the right to remain silent and to an attorney. You understand your rights?")
    (found,) = judged("Boyle invoked his right to remain silent.", sources=[heard((asked, ("Boyle", answer)))])
    assert found.verdict is Verdict.PARTLY_SUPPORTED
    assert any("nobody is heard to refuse" in reason.text for reason in found.reasons)


def test_a_right_that_was_invoked_is_no_slip():
    asked = ("Officer Marsh", "You have the right to remain silent and to an attorney. You understand your rights?")
    said = ("Boyle", "Yeah. I want a lawyer, I want to remain silent.")
    (found,) = judged("Boyle invoked his right to remain silent.", sources=[heard((asked, said))])
    assert ErrorKind.NEGATION not in found.kinds


def test_words_of_a_quotation_are_left_to_the_rule_on_quotations():
    talk = (("Officer Marsh", "Reason I'm stopping you, you ran the red light."), ("Driver", "I thought it was green."))
    (found,) = judged('The driver stated, "I saw the red light but I couldn\'t stop."', sources=[heard(talk)])
    assert found.verdict is not Verdict.SUPPORTED
    assert not any(reason.rule == "denied word" for reason in found.reasons), found.reasons


def test_who_need_not_do_it_may_do_it():
    talk = (("Officer Maddox", "Consent for the interior, not the trunk."), ("Simmons", "Fine."))
    (found,) = judged("I told him that he did not have to consent to the interior.", sources=[heard(talk)])
    assert not [reason.text for reason in found.reasons if reason.rule == WORD_RULE]


def test_a_question_without_its_mark_tells_nothing():
    talk = (("Officer Maddox", "Do you want an ambulance over here."), ("Simmons", "I don't."))
    (found,) = judged("Simmons did not want an ambulance over here.", sources=[heard(talk)])
    assert not [reason.text for reason in found.reasons if reason.rule == WORD_RULE]


def test_who_has_to_do_it_is_not_told_that_he_need_not():
    talk = (("Officer Marsh", "It needs to be towed off the lane."), ("Driver", "Fine."))
    (found,) = judged("I told him that it did not need to be towed off the lane.", sources=[heard(talk)])
    assert [reason.text for reason in found.reasons if reason.rule == WORD_RULE]


def test_none_is_the_opposite_of_everything():
    talk = (("Officer Brandt", "Perfect."), ("Nair", "Everything's recovered. The one box is opened, though."))
    (found,) = judged("None of the stolen merchandise in the cart was recovered.", sources=[heard(talk)])
    assert [reason.text for reason in found.reasons if reason.rule == WORD_RULE]
