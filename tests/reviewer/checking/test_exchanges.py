"""What was asked and how it was answered; and what that, a correction or another's words say against a claim."""

import pytest

from models.finding import ErrorKind, Verdict
from models.spans import TimeSpan
from models.transcript import Segment
from reviewer.checking.attributes import corrections
from reviewer.checking.exchanges import Answer, amounts_to, asks_only_if_understood, exchanges
from tests.reviewer.checking.test_judge import heard, judged


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Yeah, go ahead.", Answer.YES),
        ("Um, I guess. Yeah, fine.", Answer.YES),
        ("If I have to.", Answer.YES),
        ("No, go ahead.", Answer.YES),
        ("I don't-- no. I don't think I should.", Answer.NO),
        ("I'd rather you didn't, honestly.", Answer.NO),
        ("I mean, I'd rather talk to a lawyer first.", Answer.NO),
        ("Nah, man.", Answer.NO),
        ("I can't. My ribs.", Answer.NO),
        ("I don't know.", None),
        ("I don't remember, man.", None),
        ("The sixteen ounce ones.", None),
        ("Okay. But I'm not going to sign anything.", Answer.BOTH),
    ],
)
def test_answers_amount_to_what_people_mean(words, answer):
    assert amounts_to(words) is answer


def test_no_to_do_you_mind_is_a_yes():
    assert amounts_to("No, not at all.", is_mind=True) is Answer.YES
    assert amounts_to("Actually, I do mind.", is_mind=True) is Answer.NO


def said(*talk):
    return tuple(
        Segment(at, TimeSpan(at * 4000, at * 4000 + 3000), text, (), who) for at, (who, text) in enumerate(talk)
    )


def test_answer_is_that_of_the_next_to_speak_until_the_next_question():
    talk = said(
        ("Officer", "You wanna blow in this for me?"),
        ("Driver", "What happens if I say no?"),
        ("Officer", "Nothing tonight."),
        ("Driver", "Then no."),
        ("Officer", "Where do you live?"),
        ("Driver", "Yes, Birch Lane."),
    )
    (found, *_) = exchanges(talk, 0, 0, reach=6)
    assert found.is_request
    assert [at for at, _, _ in found.answers] == [1, 3]
    assert exchanges(talk, 4, 4, reach=2).__next__().is_open


def test_without_speakers_the_answer_may_stand_in_the_same_segment():
    (found,) = exchanges(said((None, "Can I look in the car? No, I don't want you to.")), 0, 0, reach=2)
    assert found.amounts_to is Answer.NO


STOP = (
    ("Officer Marsh", "Okay. This is a preliminary breath test, it's voluntary. You wanna blow in this for me?"),
    ("Driver", "I don't-- no. I don't think I should."),
    ("Officer Marsh", "Did he fight with anybody in the store, or run?"),
    ("Clerk", "No. He was pretty polite, actually."),
    ("Officer Marsh", "What kind of cans, like twelve ounce?"),
    ("Driver", "Tall ones. The sixteen ounce ones."),
    ("Officer Marsh", "This your current address, eighteen-oh-six Harmon Street?"),
    ("Driver", "No, I moved. I'm on Larkspur now."),
    ("Medic", "Pressure is fine. She's got a cut over the left, no, her right eyebrow."),
    ("Dispatch", "He's got a bench warrant out of Ridgeway, misdemeanor, bail is five thousand."),
    ("Passenger", "It was me, I smoked the blunt by the river. He had one hit."),
    ("Clerk", "The camera by the river was broken all week."),
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The driver agreed to blow in the preliminary breath test.", ErrorKind.NEGATION),
        ("The clerk reported that he fought in the store.", ErrorKind.NEGATION),
        ("The driver said that they were 12 ounce cans.", ErrorKind.NUMBER),
        ("The driver gave his current address as 1806 Harmon Street.", ErrorKind.NUMBER),
        ("The medic said that she had a cut over the left eyebrow.", ErrorKind.ACTION),
        (
            "Dispatch advised that he had a misdemeanor bench warrant out of Meridian with bail of $5,000.",
            ErrorKind.NAME,
        ),
        ("The driver said that he smoked the blunt by the river.", ErrorKind.ATTRIBUTION),
    ],
)
def test_what_was_heard_overrules_what_is_told(sentence, kind):
    (found,) = judged(sentence, sources=[heard(STOP)])
    assert found.verdict is Verdict.CONTRADICTED
    assert kind in found.kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver declined to blow in the preliminary breath test.",
        "The clerk said that he was polite.",
        "The driver said that they were 16 ounce cans.",
        "The medic said that she had a cut over the right eyebrow.",
        "Dispatch advised that he had a misdemeanor bench warrant out of Ridgeway with bail of $5,000.",
        "The passenger said that he smoked the blunt by the river.",
    ],
)
def test_what_was_so_told_is_not_contradicted(sentence):
    (found,) = judged(sentence, sources=[heard(STOP)])
    assert found.verdict is not Verdict.CONTRADICTED


RIGHTS = (
    ("Officer Marsh", "You have the right to remain silent. Do you understand these rights?"),
    ("Driver", "Yes, I understand. I think I should talk to a lawyer before I say anything."),
    ("Officer Marsh", "Okay. That's fine."),
)


@pytest.mark.parametrize(
    "sentence", ["The driver waived his rights.", "The driver understood his rights and agreed to speak with me."]
)
def test_who_asks_for_a_lawyer_has_not_agreed_to_talk(sentence):
    (found,) = judged(sentence, sources=[heard(RIGHTS)])
    assert found.verdict is Verdict.CONTRADICTED
    (by_ear,) = judged(sentence, sources=[heard(RIGHTS, score=0.95, with_speakers=False)])
    assert by_ear.verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver asked for a lawyer and did not waive his rights.",
        "The driver declined to speak without an attorney.",
    ],
)
def test_a_request_for_a_lawyer_that_is_told_is_not_held_against(sentence):
    (found,) = judged(sentence, sources=[heard(RIGHTS)])
    assert found.verdict is not Verdict.CONTRADICTED


@pytest.mark.parametrize("second", ["right", "north"])
def test_a_correction_is_of_its_own_class(second):
    found = list(corrections(f"Over the left, no, the {second} one."))
    assert found == ([("left", "right")] if second == "right" else [])


@pytest.mark.parametrize("words", ["Yeah.", "Yeah, I do mind actually.", "Yes, sir, I do.", "I kinda mind, yeah."])
def test_yes_to_do_you_mind_is_a_no(words):
    assert amounts_to(words, is_mind=True) is Answer.NO


@pytest.mark.parametrize("words", ["Go right ahead.", "Yeah, go for it.", "Yeah, that's fine.", "I don't mind."])
def test_leave_given_to_do_you_mind_is_a_yes(words):
    assert amounts_to(words, is_mind=True) is Answer.YES


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Hell no.", Answer.NO),
        ("Please don't.", Answer.NO),
        ("Then I'll pass.", Answer.NO),
        ("Go right ahead.", Answer.YES),
        ("Oh, go for it.", Answer.YES),
        ("Don't worry, go ahead.", Answer.YES),
        ("Don't know.", None),
    ],
)
def test_short_answers_amount_to_what_people_mean(words, answer):
    assert amounts_to(words) is answer


@pytest.mark.parametrize(
    ("asked", "is_so"),
    [
        ("You have the right to an attorney. You understand?", True),
        ("Do you understand these rights?", True),
        ("You understand that? You wanna talk to me?", False),
        ("Do you understand, and are you willing to talk to me?", False),
        ("Where were you headed?", False),
    ],
)
def test_who_is_only_asked_if_he_understands_is_asked_for_nothing(asked, is_so):
    assert asks_only_if_understood(asked) is is_so


@pytest.mark.parametrize(
    ("told", "asked", "said"),
    [
        ("I offered a medic for his neck.", "You want a medic for that neck?", "No. I've had worse off the cat."),
        ("She turned down a medic.", "You want a medic?", "Uh-uh. I got a Band-Aid."),
        ("She would not now let me look in her purse.", "Can I look in your purse now?", "No. Not in my purse now."),
    ],
)
def test_an_offer_and_leave_that_was_not_given_are_not_turned_round_by_a_no(told, asked, said):
    talk = (("Officer Marsh", asked), ("Driver", said))
    (found,) = judged(told, sources=[heard(talk)])
    assert not any(reason.rule == "asked and answered" for reason in found.reasons), found.reasons


@pytest.mark.parametrize(
    ("told", "is_yes"),
    [
        ("Reyes told me to go ahead when I asked to look in the tote.", True),
        ("Permission to look in the tote was given by Reyes.", True),
        ("Reyes gave me leave to look in the tote.", True),
        ("Reyes had no objection to a look in the tote.", True),
        ("Reyes preferred that I not look in the tote.", False),
        ("Reyes would rather I did not look in the tote.", False),
        ("Reyes was not willing to have the tote looked in.", False),
        ("Reyes objected to a search of the tote.", False),
        ("Reyes objected to any look in the tote.", False),
        ("Reyes chose not to let me look in the tote.", False),
    ],
)
@pytest.mark.parametrize("was_yes", [True, False])
def test_leave_and_its_denial_are_known_in_many_words(told, is_yes, was_yes):
    answer = "Sure, go ahead." if was_yes else "No. I don't want you in there."
    talk = (("Officer Marsh", "Can I take a look in the tote?"), ("Reyes", answer))
    (found, *_) = judged(told, sources=[heard(talk)])
    assert (found.verdict is Verdict.CONTRADICTED) == (is_yes != was_yes), found.reasons


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("Reyes objected that the tote was hers.", "Can I look in the tote?", "Go ahead. The tote is mine."),
        ("Reyes did not say whether I could look in the tote.", "Can I look in the tote?", "Go ahead."),
        ("I asked whether Reyes objected to a look in the tote.", "Can I look in the tote?", "Go ahead."),
        ("Nobody objected to a search of the tote.", "Can I look in the tote?", "Go ahead."),
        ("I chose not to cite Reyes over the tote.", "Can I look in the tote?", "Go ahead."),
        (
            "Reyes was told that he was not allowed in the store.",
            "Can you sign this?",
            "Sure. Not allowed in the store.",
        ),
        ("The neighbor objected to the noise.", "Can I come in? It's about the noise.", "Sure, come in."),
        ("Reyes turned the music down.", "Can you turn the music down for me?", "Yeah, okay, sorry."),
        ("No consent to search the tote was given.", "Can I search the tote?", "No, I don't consent."),
        ("Reyes gave no permission to search the tote.", "Can I search the tote?", "No, I don't consent."),
        ("Reyes told me not to go ahead with the tote.", "Can I search the tote?", "No, don't go ahead with the tote."),
        ("I told Reyes to go ahead and step out.", "Can I search the tote? Step out.", "No, I don't consent."),
        ("Reyes had a rental agreement for the tote.", "Can I search the tote?", "No. Here's the rental agreement."),
        ("Reyes had no objection to a look in the tote.", "Any objection to me looking in the tote?", "No."),
        ("I had no objection to Reyes calling his mother.", "Can I look in the tote?", "No. Can I call my mother?"),
    ],
)
def test_what_is_neither_leave_nor_refusal_speaks_against_nothing(told, asked, answer):
    found = judged(told, sources=[heard((("Officer Marsh", asked), ("Reyes", answer)))])
    assert not any(each.verdict is Verdict.CONTRADICTED for each in found), found
