"""Findings told in sentences."""

import pytest

from models.finding import Verdict
from reviewer import wording
from tests.support import values


@pytest.mark.parametrize(
    ("heard", "told"), [("Plate,", "Plate"), ("the plate --", "the plate"), ("No, sir.", "No, sir.")]
)
def test_words_in_an_account_end_without_comma_or_dash(heard, told):
    judgment = values.a_judgment(verdict=Verdict.SUPPORTED, evidence=(values.some_evidence(words=heard),))
    account = wording.account("I read the plate,", judgment)
    assert f"is heard: “{told}”" in account
    assert "The report says: “I read the plate”." in account


def test_words_that_are_nothing_but_a_dash_stay():
    judgment = values.a_judgment(evidence=(values.some_evidence(words="–"),))
    assert "is heard: “–”." in wording.account("He said no.", judgment)
