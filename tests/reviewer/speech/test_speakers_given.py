"""Words given to the speaker turns of a file."""

from itertools import pairwise

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.speech.speakers_found import labelled
from reviewer.speech.speakers_given import Zero, given, zero_of
from reviewer.transcripts.rttm import Turn, TurnFile


def spoken(*words):
    """One line of words, each with its start and end."""
    timed = tuple(Word(text, TimeSpan(start, end)) for text, start, end in words)
    return Segment(0, TimeSpan(timed[0].span.start_ms, timed[-1].span.end_ms), " ".join(w.text for w in timed), timed)


def turns(*held):
    return TurnFile("t.rttm", "f" * 64, tuple(Turn(label, TimeSpan(start, end)) for label, start, end in held))


FROM_START = Zero(0, is_clear=True)


def who_says(line, file, *, zero=FROM_START):
    found = given([line], file, zero)
    names = [voice.basis.removeprefix("t.rttm: ") for voice in found.voices]
    return [(each.text, each.speaker) for each in labelled([line], found, names)]


def test_line_is_cut_where_the_turn_changes_and_nobody_has_what_lies_in_no_turn():
    line = spoken(("Step", 0, 400), ("out.", 400, 900), ("Why?", 1000, 1500), ("(wind)", 3000, 3500))
    assert who_says(line, turns(("A", 0, 950), ("B", 950, 1600))) == [
        ("Step out.", "A"),
        ("Why?", "B"),
        ("(wind)", None),
    ]


def test_word_during_which_two_speak_is_doubtful_and_goes_to_who_began():
    line = spoken(("I", 0, 400), ("said", 500, 900), ("no", 1000, 1400), ("sir", 1500, 1900))
    assert who_says(line, turns(("A", 0, 1450), ("B", 850, 2000))) == [("I", "A"), ("said no", "A?"), ("sir", "B")]


def test_word_at_the_edge_of_a_turn_is_theirs_unless_another_is_as_near():
    line = spoken(("traffic", 0, 500), ("stop.", 600, 900), ("Ma'am?", 2000, 2400), ("(wind)", 3000, 3400))
    assert who_says(line, turns(("A", 0, 550), ("B", 2300, 2700))) == [
        ("traffic stop.", "A"),
        ("Ma'am?", "B"),
        ("(wind)", None),
    ]
    assert who_says(line, turns(("A", 0, 550), ("B", 950, 1200))) == [
        ("traffic", "A"),
        ("stop. Ma'am? (wind)", None),
    ]


def test_two_turns_of_one_speaker_are_no_doubt():
    line = spoken(("I", 0, 400), ("said", 500, 900))
    assert who_says(line, turns(("A", 0, 700), ("A", 300, 1000))) == [("I said", "A")]


def test_word_without_length_has_the_turn_of_its_moment():
    line = spoken(("I", 0, 400), ("said", 700, 700), ("no", 700, 1000))
    assert who_says(line, turns(("A", 0, 700), ("B", 700, 1000))) == [("I", "A"), ("said no", "B")]


def test_those_who_speak_most_come_first_and_who_says_nothing_is_no_voice():
    line = spoken(("No.", 0, 300), ("Yes, indeed.", 1000, 2000))
    found = given([line], turns(("A", 0, 400), ("B", 900, 2000), ("C", 4000, 9000)), FROM_START)
    assert [voice.basis for voice in found.voices] == ["t.rttm: B", "t.rttm: A"]
    assert {voice.role for voice in found.voices} == {None}


@pytest.mark.parametrize(
    ("held", "audio_start_ms", "zero"),
    [
        ([("A", 0, 1000)], 0, Zero(0, is_clear=True)),
        ([("A", 0, 1000)], 40, Zero(40, is_clear=True)),
        ([("A", 0, 1000)], 30_000, Zero(30_000, is_clear=True)),
        ([("A", 30_000, 31_000)], 30_000, Zero(0, is_clear=True)),
        ([("A", 0, 90_000)], 30_000, Zero(30_000, is_clear=False)),
        ([("A", 60_000, 61_000)], -30_000, Zero(-30_000, is_clear=True)),
    ],
)
def test_words_tell_whether_turns_count_from_the_sound_or_the_picture(held, audio_start_ms, zero):
    line = spoken(("Step", 30_000, 30_400), ("out.", 30_400, 30_900))
    assert zero_of(turns(*held).turns, [line], audio_start_ms) == zero


def test_every_turn_is_doubtful_where_nothing_tells_from_where_they_count():
    line = spoken(("Step", 30_000, 30_400), ("out.", 30_400, 30_900))
    assert who_says(line, turns(("A", 0, 90_000)), zero=Zero(30_000, is_clear=False)) == [("Step out.", "A?")]


TIMES = st.lists(st.integers(0, 5000), min_size=2, max_size=20, unique=True).map(sorted)
TURNS = st.lists(st.tuples(st.sampled_from("AB"), st.integers(0, 5000), st.integers(0, 2000)), min_size=1, max_size=8)


@for_all(TIMES, TURNS)
def test_no_word_is_lost_and_each_is_where_a_turn_is(times, held):
    line = spoken(*((f"w{n}", start, end) for n, (start, end) in enumerate(pairwise(times))))
    file = turns(*((label, start, start + length) for label, start, length in held))
    said = who_says(line, file)
    assert " ".join(text for text, _ in said).split() == [word.text for word in line.words]
    by_word = {word: speaker for text, speaker in said for word in text.split()}
    for word in line.words:
        middle = (word.span.start_ms + word.span.end_ms) // 2
        having = {turn.label for turn in file.turns if turn.span.start_ms <= middle < turn.span.end_ms}
        near = {t.label for t in file.turns if t.span.start_ms - 250 <= middle < t.span.end_ms + 250}
        speaker = by_word[word.text]
        those = having or (near if len(near) == 1 else set())
        assert (speaker is None) == (not those)
        assert speaker is None or speaker.removesuffix("?") in those
        assert len(having) < 2 or speaker.endswith("?")
