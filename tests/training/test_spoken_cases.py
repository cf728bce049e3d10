"""Our own cases as they are heard."""

import numpy as np

from training.own_cases import case_of
from training.spoken_cases import BESIDE_A_ROAD, ROAD, beside_a_road, by_turns, spoken_cases


def test_a_road_is_as_loud_as_it_is_said_to_be_comes_and_goes_and_is_the_same_each_time():
    silence = np.zeros(30 * 16_000, np.float32)

    road = beside_a_road(silence, 5)

    seconds = np.sqrt(np.mean(road.reshape(30, -1) ** 2, axis=1))
    assert 0.6 * ROAD < seconds.mean() < 1.4 * ROAD
    assert seconds.max() > 1.5 * seconds.min()
    assert np.array_equal(road, beside_a_road(silence, 5))
    assert not np.array_equal(road, beside_a_road(silence, 6))


def test_words_are_heard_within_their_case():
    for known, segments in spoken_cases():
        last_ms = known.said[-1].span.end_ms
        assert all(each.span.end_ms <= last_ms + 5_000 for each in segments)
        assert len(segments) > len(known.said) / 3


def test_cases_beside_a_road_are_among_the_spoken_ones():
    assert {case_of(known.name) for known, _ in spoken_cases()} >= BESIDE_A_ROAD


def test_what_was_written_in_one_reads_so_again():
    """A recognizer times words in parts, "4", ".30." of 4.30 and "5", "-11" of 5-11: what is kept here is whole."""
    texts = [segment.text for _, segments in spoken_cases() for segment in segments]

    assert texts[texts.index("4.30.") + 1].startswith("We stopped for gas")
    assert not any(part in text for text in texts for part in (" -1", " .3", " ,7", " 'am"))


def test_what_was_heard_is_parted_by_who_speaks_then():
    known, segments = next(spoken_cases())

    parted = by_turns(segments, known)

    assert [word for each in parted for word in each.words] == [word for each in segments for word in each.words]
    assert {each.speaker for each in parted} <= {turn.speaker for turn in known.said}
    for speaker, word in [(each.speaker, word) for each in parted for word in each.words]:
        middle_ms = (word.span.start_ms + word.span.end_ms) / 2
        speaking = {turn.speaker for turn in known.said if turn.span.start_ms <= middle_ms <= turn.span.end_ms}
        assert speaker in (speaking or {speaker})
