"""Findings told in sentences."""

import re
from pathlib import Path

import pytest

from models.finding import Verdict
from reviewer import wording
from reviewer.speech import clock_sync
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


def test_every_reason_why_clocks_were_not_brought_together_is_in_the_list_that_is_translated():
    source = Path(clock_sync.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'Refusal\("([^"]+)"\)', source)) == set(wording.NOT_TOGETHER)
