"""What a verifier is shown, and how sentences find their places together."""

import numpy as np

from reviewer.checking.reading import read_at, talk_at
from reviewer.checking.view import Cast
from reviewer.matching.align import aligned
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.normalize import content, tokens
from tests.reviewer.checking.test_judge import heard

CAST = Cast(("Officer Marsh", "Driver", "Car radio"), {"driver": "Driver", "pruitt": "Driver"}, "Officer Marsh")


def place(source, first, last, score=1.0):
    return Candidate(source, first, last, score, 0.5, (), ())


def test_talk_names_the_wearer_as_a_report_does():
    index = Index([heard()])
    assert talk_at(place(0, 3, 3), index, CAST).startswith(
        "I: Anything to drink tonight? Driver Pruitt: I had one glass of wine with dinner. Maybe two. I: Is that"
    )


def test_talk_of_unnamed_speakers_is_words_alone():
    index = Index([heard(with_speakers=False)])
    assert ":" not in talk_at(place(0, 3, 3), index, Cast((), {}, None))


def test_verifier_is_asked_once_a_claim_and_its_rows_stay_with_their_places():
    asked = []

    def verifier(pairs):
        asked.append(pairs)
        return np.array([[0.1 * at, 0.2, 0.7] for at, _ in enumerate(pairs)], dtype=np.float32)

    found = read_at(
        [("He gave his address.", place(0, 0, 1)), ("He gave it.", place(0, 4, 5))], Index([heard()]), CAST, verifier
    )
    assert [len(each) for each in asked] == [2]
    assert [(r.place.first, r.supports) for r in found] == [(0, 0.0), (4, 0.1)]


def test_report_order_decides_between_equal_places():
    forward = aligned([[place(0, 10, 10)], [place(0, 2, 2, 0.8), place(0, 20, 20, 0.75)], [place(0, 30, 30)]])
    assert [each.middle for each in forward] == [(0, 10), (0, 20), (0, 30)]


def test_a_better_place_breaks_the_order():
    assert aligned([[place(0, 10, 10)], [place(0, 2, 2, 1.5), place(0, 20, 20, 0.75)]])[1].middle == (0, 2)
    assert aligned([[], [place(0, 3, 5)], []]) == [None, place(0, 3, 5), None]


def test_a_hint_brings_a_place_in_though_no_word_is_heard_there():
    index = Index([heard()])
    found = index.best(content(tokens("Nothing of this")), most=3, near=(0, 7))
    assert any(each.first <= 7 <= each.last for each in found)
