"""What sound can hardly show: named with its reason, and never where somebody says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, NotCheckable, Verdict
from reviewer.checking.checkable import ASKED_OF_MACHINES, asked_of_machine, reason_not_checkable
from tests.reviewer.checking.test_judge import heard, judged

REASONS = [
    ("I observed that his eyes were bloodshot and watery", NotCheckable.VISUAL),
    ("There was a strong odor of alcohol on his breath", NotCheckable.SMELL_OR_TOUCH),
    ("Duarte appeared fearful and avoided eye contact", NotCheckable.STATE_OF_MIND),
    ("A records check through NCIC had no wants", NotCheckable.EXTERNAL_RECORD),
    ("Whitcomb was later transported to County", NotCheckable.BEFORE_OR_AFTER_RECORDING),
    ("A license plate reader alert came for the Hyundai", NotCheckable.MACHINE_SOURCED),
    ("A ShotSpotter alert came in for the corner", NotCheckable.MACHINE_SOURCED),
    ("A Flock alert put the Hyundai on Alder", NotCheckable.MACHINE_SOURCED),
    ("Clearview returned Marcus Bell as a match", NotCheckable.MACHINE_SOURCED),
    ("The Evolv scanner at the door alerted on his bag", NotCheckable.MACHINE_SOURCED),
    ("RTCC had seen the vehicle on Ninth", NotCheckable.MACHINE_SOURCED),
    ("A Raven sensor detected three shots", NotCheckable.MACHINE_SOURCED),
    ("There was probable cause to arrest the driver", NotCheckable.STATE_OF_MIND),
    ("The driver had slurred speech", NotCheckable.VISUAL),
    ("The Real Time Crime Center had followed the car", NotCheckable.MACHINE_SOURCED),
]
SAYING = st.sampled_from(["stated", "said", "explained", "admitted", "claimed", "replied", "told me", "asked"])


@pytest.mark.parametrize(("quote", "reason"), REASONS)
def test_each_reason_in_real_phrasing(quote, reason):
    assert reason_not_checkable(f"{quote}.") is reason


@given(SAYING, st.sampled_from([quote for quote, _ in REASONS]))
def test_what_somebody_says_can_be_heard_whatever_it_is_about(verb, quote):
    assert reason_not_checkable(f"The driver {verb} that {quote[0].lower()}{quote[1:]}.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "According to Menon, the male ran behind the silo first and from there to the store.",
        "Per Officer Balogun, he did not ask first, as Mr. Askew was reaching for his waist.",
        "By her own account, she was standing at the door.",
        "Dispatch described the male as wearing a gray hoodie.",
        "Officer Brandt pointed out a young female on the porch swing who was holding a bottle.",
        "The Sergeant also directed me to photograph Mr. Askew and his jacket.",
    ],
)
def test_a_telling_without_a_verb_of_saying_can_be_heard(sentence):
    assert reason_not_checkable(sentence) is None


PLATES = heard((("Dispatch", "Ninth and Alder, go ahead."), ("Officer Marsh", "I ran the plate, it comes back clear.")))


@pytest.mark.parametrize(
    "sentence",
    [
        "A Flock alert showed the vehicle northbound on Alder.",
        "The ALPR showed the plate as stolen.",
        "Clearview returned Marcus Bell as a match.",
        "The Evolv scanner at the door alerted on his bag.",
    ],
)
def test_what_a_machine_showed_is_not_checkable_whatever_rules_make_of_its_name(sentence):
    (found,) = judged(sentence, sources=[PLATES])
    assert (found.verdict, found.not_checkable) == (Verdict.NOT_CHECKABLE, NotCheckable.MACHINE_SOURCED)
    assert asked_of_machine(sentence) in found.reasons[0].text
    assert ErrorKind.NAME not in found.kinds


def test_every_machine_has_something_to_ask_for_and_plain_words_name_none():
    assert all(ASKED_OF_MACHINES)
    for plain in ("I remained vigilant.", "A flock of birds flew up.", "Raven Cole told me that she saw it."):
        assert asked_of_machine(plain) == ""


def test_a_legal_conclusion_and_slurred_speech_are_not_said_to_be_missing():
    legal, slurred = judged(
        "There was probable cause to arrest him.", "The driver had slurred speech.", sources=[PLATES]
    )
    assert (legal.verdict, legal.kinds) == (Verdict.NOT_CHECKABLE, (ErrorKind.LEGAL_CHARACTERIZATION,))
    assert (slurred.verdict, slurred.not_checkable) == (Verdict.NOT_CHECKABLE, NotCheckable.VISUAL)
    assert "listen" in slurred.reasons[0].text
