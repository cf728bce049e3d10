"""Rivals of a supported claim: its people exchanged, nothing else."""

import random

import pytest

from training.exchanged import exchanged, speakers_in

WINDOW = "I: Wen, hold him here. Officer Wen: Copy. Hensley: I ain't going nowhere, ask Tran. Dispatch: Go ahead."


def rivals(claim: str, window: str = WINDOW) -> set[str | None]:
    """Whatever chance brings."""
    return {exchanged(window, claim, random.Random(seed)) for seed in range(40)}


def test_speakers_are_those_who_talk_in_the_window():
    assert speakers_in(WINDOW) == ["I", "Officer Wen", "Hensley", "Dispatch"]


@pytest.mark.parametrize(
    ("claim", "rival"),
    [
        ("I told Officer Wen to hold him.", "Officer Wen told me to hold him."),
        ("Wen was told by me to hold him.", "I was told by Wen to hold him."),
        ("Hensley told me to ask Tran.", "I told Hensley to ask Tran."),
        ("Hensley told me to ask Tran.", "Hensley told Tran to ask me."),
        ("Hensley stayed where he was.", "Officer Wen stayed where he was."),
        ("Hensley stayed where he was.", "I stayed where he was."),
    ],
)
def test_people_change_places_and_the_rest_stays(claim, rival):
    assert rival in rivals(claim)


@pytest.mark.parametrize(
    "claim",
    ["He was told to wait.", "The car was at Keystone.", "Officer Wen's car was parked."],
)
def test_a_claim_without_people_of_the_window_has_no_rival(claim):
    assert rivals(claim) == {None}


def test_a_name_is_exchanged_whole():
    assert rivals("Dana Wen's car was parked.", "I: Where? Dana Wen: Over there. Hensley: No.") == {None}


def test_two_named_together_are_not_exchanged():
    assert not rivals("Officer Wen and Hensley talked.") & {"Hensley and Officer Wen talked."}


def test_a_place_is_nobody():
    assert rivals("He was working at Keystone.", "I: Where to? Hensley: I work at Keystone.") == {None}
