"""What a claim says against what was said, in the words of the street: the faithful one passes, the changed one not.

Turns of phrase on which rules were once silent, each with the rule that speaks now.
"""

import pytest

from models.finding import Verdict
from tests.reviewer.checking.test_judge import heard, judged

DOG = (("Officer Halvorsen", "Then I might call for a dog, and that's, I don't know, half an hour."),)
LONG = (("Officer Halvorsen", "Then I might call for a dog, and that's an hour and a half."),)
CALL = (
    ("Dispatch", "Three Ocean nine, unwanted person on Pell Avenue, a driver with a silver Camry."),
    ("Officer Mbatha", "On my way to Pell Avenue."),
    ("Dispatch", "Zero fourteen."),
)
MESSAGE = (("Dispatch", "The text message was sent at seventeen twenty, correction, seventeen fifty."),)
FENCES = (
    ("Officer Yoder", "He threw the bag over there."),
    ("Officer Yoder", "Third fence. I hurt my knee. Landed wrong."),
)
LOAN = (("Rogelio", "My brother's out of work, I loaned him eight hundred."),)
COPY = (("Officer Marek", "His copy's got June twentieth on it. It's signed and dated."),)
VAN = (("Kessler", "The van's at six-fourteen Vine Street, it's a kitchen job."),)
WEAPONS = (
    ("Officer Grabowski", "Copy. Any weapons mentioned?"),
    ("Dispatch", "Affirmative, possible knife."),
)
NO_WEAPONS = (
    ("Officer Grabowski", "Copy. Any weapons mentioned?"),
    ("Dispatch", "Negative."),
)
TOPICS = (
    ("Officer Pettibone", "You want to talk to me about tonight?"),
    ("Travis", "I'll talk about the earbuds. I'm not talking about any pan."),
)
UNCLE = (("Jonah", "Please don't call my mom. Can you call my grandpa?"),)
SEAT = (("Bramwell", "And I pull in, and he's right there in her car, in the passenger seat."),)
WINDOW = (
    ("Ivan", "Me, I called. He is throwing her out on the street."),
    ("Dabrowski", "I saw it from my kitchen window. He yanked that box off her. She never touched him."),
)


@pytest.mark.parametrize(
    ("talk", "faithful", "changed", "rule"),
    [
        (DOG, "I told her that a dog could take half an hour.", "I told her that a dog could take an hour and a half.", "numbers"),
        (LONG, "I told her that a dog could take an hour and a half.", "I told her that a dog could take half an hour.", "numbers"),
        (CALL, "I was sent to Pell Avenue at about 0014 hours for a silver Camry.", "I was sent to Pell Avenue at about 0019 hours for a silver Camry.", "numbers"),
        (MESSAGE, "Dispatch advised that the text message was sent at 1750 hours, which was corrected.", "Dispatch advised that the text message was sent at 1720 hours, which was corrected.", "numbers"),
        (MESSAGE, "Dispatch first gave the text message as sent at 1720 hours and corrected that.", "Dispatch first gave the text message as sent at 1750 hours and corrected that.", "numbers"),
        (FENCES, "I hurt my knee at the third fence.", "I hurt my knee at the second fence.", "numbers"),
        (LOAN, "He told me that he loaned his brother $800.", "He told me that he loaned his brother $1,800.", "numbers"),
        (COPY, "His copy was signed and dated June 20.", "His copy was signed and dated June 2.", "numbers"),
        (VAN, "The van was at 614 Vine Street for a kitchen job.", "The van was at 614 Vine Terrace for a kitchen job.", "names"),
        (NO_WEAPONS, "Dispatch advised that no weapons had been mentioned.", "Dispatch advised that weapons had been mentioned.", "asked and answered"),
        (WEAPONS, "Dispatch advised that weapons had been mentioned.", "Dispatch advised that no weapons had been mentioned.", "asked and answered"),
        (TOPICS, "Travis was willing to talk about the earbuds but not the pan.", "Travis was willing to talk about the pan but not the earbuds.", "yes or no"),
        (UNCLE, "Jonah asked me to call his grandfather instead of his mother.", "Jonah asked me to call his uncle instead of his mother.", "attributes"),
        (SEAT, "Bramwell found him in the passenger seat of her car.", "Bramwell found him in the driver's seat of her car.", "attributes"),
        (WINDOW, 'Dabrowski said, "She never touched him."', 'Dabrowski said, "He never touched her."', "quotation"),
    ],
)  # fmt: skip
def test_only_what_was_changed_is_objected_to(talk, faithful, changed, rule):
    sources = [heard(talk)]
    (right,), (wrong,) = judged(faithful, sources=sources), judged(changed, sources=sources)
    assert right.verdict is not Verdict.CONTRADICTED
    assert not [each.text for each in right.reasons if each.rule.startswith(rule) and "The report" in each.text]
    assert [each.text for each in wrong.reasons if each.rule.startswith(rule) and "The report" in each.text]
    assert wrong.verdict is not Verdict.SUPPORTED


def test_a_quotation_with_its_people_exchanged_is_held_against_where_it_was_said():
    (found,) = judged('Dabrowski said, "He never touched her."', sources=[heard(WINDOW)])
    assert "the words heard are" in found.reasons[0].text
    assert "She never touched him" in found.evidence[0].words


def test_an_answer_by_somebody_else_says_nothing_of_one_word():
    talk = (("Officer Grabowski", "You got any weapons?"), ("Desta", "Yes. A knife."))
    (found,) = judged("Dispatch advised that no weapons had been mentioned.", sources=[heard((*talk, *NO_WEAPONS))])
    assert not any(each.rule == "asked and answered" for each in found.reasons)
