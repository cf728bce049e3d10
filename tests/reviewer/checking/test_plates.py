"""Plates: found where they are spelled out, with or without a hyphen; another one is named with its moment."""

import pytest

from models.finding import Verdict
from reviewer.matching.figures import plates, spelled, spelled_keys
from reviewer.matching.normalize import tokens
from tests.reviewer.checking.test_judge import heard, judged

TALK = (
    ("Officer Marsh", "Evening, do you know why I stopped you?"),
    ("Driver", "I ran the light, I guess."),
    ("Officer Marsh", "Stay in the car for me."),
    ("Driver", "Okay."),
    ("Driver", "Can I call my sister?"),
    ("Officer Marsh", "Sure."),
    ("Officer Marsh", "It's gonna be seven, Sam, Nora, Victor, two oh nine."),
    ("Dispatch", "Copy."),
    ("Officer Marsh", "And the other one is Adam Boy Charles twelve thirty-four, a blue Honda."),
)
SOURCE = heard(TALK)


@pytest.mark.parametrize("plate", ["7SNV209", "ABC1234", "ABC-1234", "plate ABC 1234", "license plate number ABC 1234"])
def test_a_plate_that_was_spelled_out_is_not_objected_to(plate):
    (found,) = judged(f"I ran {plate}.", sources=[SOURCE])
    assert not {"numbers", "names"} & {reason.rule for reason in found.reasons}, found
    assert found.verdict is not Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("I ran plate 7SMV209.", "Sam, Nora"),
        ("I ran plate 7SNV290.", "Sam, Nora"),
        ("The blue Honda was ABD1234.", "Adam Boy"),
        ("The blue Honda was ABC4321.", "Adam Boy"),
        ("The blue Honda was A8C1234.", "Adam Boy"),
    ],
)
def test_a_changed_plate_is_held_against_where_it_was_spelled_out(sentence, wanted):
    (found,) = judged(sentence, sources=[SOURCE])
    assert found.verdict is Verdict.CONTRADICTED, found
    assert wanted in found.reasons[0].text and wanted in found.evidence[0].words


def test_a_plate_that_nobody_spells_is_held_against_nothing():
    (found,) = judged("I ran plate QRS7781 on the car.", sources=[SOURCE])
    assert found.verdict not in (Verdict.CONTRADICTED, Verdict.SUPPORTED)
    assert not found.evidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I ran ABC-1234, a blue Honda.", ["ABC1234"]),
        ("The license plate number was ABC 1234.", ["ABC1234"]),
        ("It had plate 8K4-LM2 and tag: 7SNV209.", ["7SNV209"]),
        ("He drove on HWY-101 and SR 201 in a 2018 GMC with a DUI 2023 sticker.", []),
    ],
)
def test_plates_of_a_report(text, expected):
    assert plates(text) == expected


def test_figures_within_a_plate_are_put_together():
    assert spelled(tokens("Adam Boy Charles twelve thirty-four")) == "abc1234"
    assert spelled(tokens("Romeo Victor Hotel two niner eight")) == "rvh298"
    assert "abc1234" in spelled_keys(tokens("That's Adam Boy Charles twelve thirty-four."))
