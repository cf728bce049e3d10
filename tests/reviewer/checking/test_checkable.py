"""What sound can hardly show: named with its reason, and never where somebody says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import NotCheckable
from reviewer.checking.checkable import reason_not_checkable

REASONS = [
    ("I observed that his eyes were bloodshot and watery", NotCheckable.VISUAL),
    ("There was a strong odor of alcohol on his breath", NotCheckable.SMELL_OR_TOUCH),
    ("Duarte appeared fearful and avoided eye contact", NotCheckable.STATE_OF_MIND),
    ("A records check through NCIC had no wants", NotCheckable.EXTERNAL_RECORD),
    ("Whitcomb was later transported to County", NotCheckable.BEFORE_OR_AFTER_RECORDING),
    ("A license plate reader alert came for the Hyundai", NotCheckable.MACHINE_SOURCED),
    ("A ShotSpotter alert came in for the corner", NotCheckable.MACHINE_SOURCED),
    ("The Real Time Crime Center had followed the car", NotCheckable.MACHINE_SOURCED),
]
SAYING = st.sampled_from(["stated", "said", "explained", "admitted", "claimed", "replied", "told me", "asked"])


@pytest.mark.parametrize(("quote", "reason"), REASONS)
def test_each_reason_in_real_phrasing(quote, reason):
    assert reason_not_checkable(f"{quote}.") is reason


@given(SAYING, st.sampled_from([quote for quote, _ in REASONS]))
def test_what_somebody_says_can_be_heard_whatever_it_is_about(verb, quote):
    assert reason_not_checkable(f"The driver {verb} that {quote[0].lower()}{quote[1:]}.") is None
