"""Findings told in sentences."""

import re
from pathlib import Path

import pytest

from models.finding import ErrorKind, NotCheckable, Reason, Relation, Verdict
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


AGAINST = values.some_evidence(relation=Relation.AGAINST)
READ = Reason("reading", "The model that reads along takes the talk from 00:01 to say otherwise, too.")


def test_what_reading_alone_speaks_against_is_told_as_no_more_than_that():
    judgment = values.a_judgment(kinds=(ErrorKind.ACTION,), reasons=(READ,), evidence=(AGAINST,))
    account = wording.account("He said yes.", judgment)
    assert account.endswith("The model that reads along takes that to say otherwise, and cannot say in what: listen.")
    assert "At issue" not in account
    assert (wording.kinds_told(judgment), wording.reasons_beside(judgment)) == ((), ())


def test_what_a_rule_speaks_against_too_is_told_with_its_kind_and_all_reasons():
    rule = Reason("yes or no", "The report says that somebody agreed.", ErrorKind.NEGATION)
    judgment = values.a_judgment(reasons=(rule, READ), evidence=(AGAINST,))
    account = wording.account("He said yes.", judgment)
    assert account.endswith("That is not what the report says. At issue: yes or no.")
    assert wording.reasons_beside(judgment) == (rule.text, READ.text)


def test_support_that_nothing_is_named_to_lack_is_in_doubt_rather_than_partial():
    listen = Reason("reading", "Its telling words are heard at this place.")
    judgment = values.a_judgment(verdict=Verdict.PARTLY_SUPPORTED, kinds=(), reasons=(listen,))
    assert wording.account("He said no.", judgment).endswith("Whether that supports all of it is in doubt.")
    assert wording.reasons_beside(judgment) == (listen.text,)


@pytest.mark.parametrize("told", [wording.LEGAL_CONCLUSION, wording.SPEECH_SOUNDED])
def test_why_sound_cannot_show_it_is_told_once_and_by_the_better_reason(told):
    reason = Reason("checkable by ear", f"{told} To ask for: the log.")
    judgment = values.a_judgment(
        verdict=Verdict.NOT_CHECKABLE,
        kinds=(),
        not_checkable=NotCheckable.STATE_OF_MIND,
        reasons=(reason,),
        evidence=(),
    )
    assert wording.account("He slurred.", judgment) == f"The report says: “He slurred.” {told}"
    assert wording.reasons_beside(judgment) == ("To ask for: the log.",)


def test_what_speaks_against_a_claim_that_sound_cannot_show_is_heard_in_its_account():
    judgment = values.a_judgment(verdict=Verdict.NOT_CHECKABLE, not_checkable=NotCheckable.VISUAL, evidence=(AGAINST,))
    told = "Sound alone cannot show it. At 00:01.0 Driver is heard: “No, sir.” That speaks against it."
    assert told in wording.account("I saw him nod.", judgment)


def test_words_heard_poorly_are_said_to_be():
    heard = values.some_evidence(is_doubtful=True)
    judgment = values.a_judgment(verdict=Verdict.SUPPORTED, evidence=(heard,))
    assert "“No, sir.” That was heard poorly: listen first. That supports it." in wording.account("No.", judgment)


def test_words_that_are_nothing_but_a_dash_stay():
    judgment = values.a_judgment(evidence=(values.some_evidence(words="–"),))
    assert "is heard: “–”." in wording.account("He said no.", judgment)


def test_every_reason_why_clocks_were_not_brought_together_is_in_the_list_that_is_translated():
    source = Path(clock_sync.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'Refusal\("([^"]+)"\)', source)) == set(wording.NOT_TOGETHER)
