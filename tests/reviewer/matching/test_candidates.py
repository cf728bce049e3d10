"""Which stretches of talk might bear on a claim."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.normalize import content, tokens

WORDS = "purse wine dinner knee truck warrant lawyer blue bottle garage ladder wallet".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def embed(texts):
    """Which of the words a text holds, as a meaning."""
    rows = np.array([[float(word in text.split()) for word in WORDS] for text in texts], dtype=np.float32)
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def index_of(*recordings):
    return Index([heard(texts) for texts in recordings], embed=embed)


def heard(texts):
    spans = [TimeSpan(at * 2000, at * 2000 + 1900) for at in range(len(texts))]
    return Heard("r", "t", tuple(Segment(at, spans[at], text) for at, text in enumerate(texts)))


@given(st.lists(TEXTS, min_size=1, max_size=40), st.lists(TEXTS, min_size=1, max_size=6))
def test_what_is_found_does_not_depend_on_what_else_is_looked_for(talk, claims):
    together = index_of(talk)
    together.prepare(claims)
    for claim in claims:
        wanted = content(tokens(claim))
        assert together.best(wanted, text=claim) == index_of(talk).best(wanted, text=claim)


@given(st.lists(TEXTS, min_size=1, max_size=10), st.lists(TEXTS, min_size=1, max_size=10), TEXTS)
def test_what_a_recording_tells_of_a_claim_does_not_depend_on_other_recordings(talk, other, claim):
    wanted, most = content(tokens(claim)), len(talk) + len(other)
    alone = index_of(talk).best(wanted, text=claim, most=most)
    beside = index_of(talk, other).best(wanted, text=claim, most=most)
    assert next(each for each in beside if each.source == 0) == alone[0]


@given(st.lists(TEXTS, min_size=1, max_size=40), st.data())
def test_first_is_no_worse_than_where_all_words_are_heard(talk, data):
    claim = data.draw(st.sampled_from(talk))
    (first, *_) = index_of(talk).best(content(tokens(claim)), text=claim)
    assert first.score >= 1


def test_of_equal_windows_the_first_are_kept():
    found = index_of(["blue truck", "no word of it"] * 60).best(content(tokens("blue truck")), most=3)
    assert [(each.first, each.last) for each in found] == [(0, 0), (2, 2), (4, 4)]


def test_by_ear_a_figure_tells_less_of_the_place_than_a_word_and_one_is_not_taken_for_the_other():
    told = heard(["23, 40 problems.", *["Turn it down."] * 8, "Guests, like 20, 25."])
    words = [replace(s, words=(Word(s.text, s.span, 0.9),)) for s in told.segments]
    wanted = content(tokens("40 guests"))

    by_script, by_ear, again = (
        Index([each]).best(wanted)[0] for each in (told, replace(told, segments=tuple(words)), told)
    )

    assert (by_script.first, by_script.last) == (again.first, again.last) == (0, 0)
    assert (by_ear.first, by_ear.last) == (9, 9)
