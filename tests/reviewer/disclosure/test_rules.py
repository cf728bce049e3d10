"""What states ask of a drafted report, held against its text."""

import pytest

from reviewer.disclosure.rules import held_against, states
from reviewer.errors import UsageError

WHOLE = (
    "Narrative. This report was written either fully or in part using artificial intelligence. Draft One by Axon was "
    "used. I have reviewed this report and the facts in it are true and correct. I certify that I have read and "
    "reviewed it for accuracy."
)


def test_every_state_finds_what_is_there():
    assert states() == ["california", "utah"]
    for state in states():
        held = held_against(WHOLE, state)
        assert all(each.found is not None for each in held.requirements) or state == "utah"
    found = held_against(WHOLE, "California").requirements[0].found
    assert found.of(WHOLE) == "written either fully or in part using artificial intelligence"


def test_what_is_missing_is_told_with_the_nearest_words():
    text = "I stopped the car. This report was prepared with the help of artificial\nintelligence."
    california = {each.name: each for each in held_against(text, "california").requirements}
    assert california["disclosure"].found is None
    assert california["disclosure"].near.of(text) == "artificial\nintelligence"
    utah = {each.name: each for each in held_against(text, "utah").requirements}
    assert utah["disclaimer"].found is not None
    assert utah["certification"].found is None


def test_state_without_rules_is_told():
    with pytest.raises(UsageError, match="no rules for Ohio"):
        held_against(WHOLE, "Ohio")
