"""Every word gets a time, one that was worked out is marked, and none is lost."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.speech.placing import RawSegment, RawWord, at_sentences, kept_out, part, placed, with_lengths

SOUND = TimeSpan(10_000, 20_000)


def raw(text, *words, end_s=4.0):
    return RawSegment(text, tuple(words), 1.0, end_s, -0.2, 0.1)


def test_numerals_without_times_keep_their_place_and_are_marked():
    words = (
        RawWord(" unit", 1.0, 1.5, 0.9), RawWord(" 44", None, None, 0.5), RawWord(" 71", None, None, 0.5),
        RawWord(" now", 3.5, 4.0, 0.9),
    )  # fmt: skip
    [segment] = placed([raw("unit 44 71 now", *words)], SOUND, "en")

    assert [word.text for word in segment.words] == ["unit", "44", "71", "now"]
    assert [word.is_interpolated for word in segment.words] == [False, True, True, False]
    spans = [word.span for word in segment.words]
    assert spans[1:3] == [TimeSpan(11_500, 12_500), TimeSpan(12_500, 13_500)]


def test_words_that_the_aligner_lost_are_worked_out_from_the_text():
    [segment] = placed([raw("badge 2,117 here", RawWord(" badge", 1.0, 1.5, 0.9))], SOUND, "en")

    assert [word.text for word in segment.words] == ["badge", "2,117", "here"]
    assert all(word.is_interpolated for word in segment.words)
    assert segment.span == TimeSpan(11_000, 14_000)


SAID = st.sampled_from(["unit", "44", "2,117", "9:15", "$40", "no.", "7K-2231", "he"])


@given(st.lists(st.tuples(SAID, st.sampled_from(["timed", "untimed", "untimed", "lost"])), min_size=1, max_size=9))
def test_no_word_and_no_numeral_is_lost_and_what_the_engine_gave_no_time_is_marked(said):
    step = 8 / len(said)
    given_words = tuple(
        RawWord(f" {text}", *((n * step, (n + 0.9) * step) if how == "timed" else (None, None)), 0.9)
        for n, (text, how) in enumerate(said)
        if how != "lost"
    )
    [segment] = placed([raw(" ".join(text for text, _ in said), *given_words, end_s=8.0)], SOUND, "en")

    assert [word.text for word in segment.words] == [text for text, _ in said]
    is_any_lost = any(how == "lost" for _, how in said)
    assert [word.is_interpolated for word in segment.words] == [is_any_lost or how == "untimed" for _, how in said]
    edges = [SOUND.start_ms, *(ms for w in segment.words for ms in (w.span.start_ms, w.span.end_ms)), SOUND.end_ms]
    assert edges == sorted(edges)


def test_each_sentence_is_a_segment_with_its_own_words_and_times():
    said = "I met Mr. Cole. He had 41.5, no? Yes."
    words = tuple(RawWord(f" {word}", n, n + 0.5, 0.9) for n, word in enumerate(said.split()))
    found = at_sentences(raw(said, *words))

    assert [each.text for each in found] == ["I met Mr. Cole.", "He had 41.5, no?", "Yes."]
    assert [(each.start_s, each.end_s) for each in found] == [(0, 3.5), (4, 7.5), (8, 8.5)]
    assert tuple(word for each in found for word in each.words) == words


def test_words_that_do_not_spell_the_text_stay_one_segment():
    whole = raw("He left. She stayed.", RawWord(" He", 0, 1, 0.9))

    assert at_sentences(whole) == (whole,)


@given(st.lists(st.sampled_from(["he", "left.", "No?", "Mr.", "4.", "a.m.", "wait...", "Stop!", "2,117"]), min_size=1))
def test_no_word_is_lost_between_sentences(said):
    words = tuple(RawWord(f" {word}", None, None, 0.9) for word in said)
    found = at_sentences(raw(" ".join(said), *words))

    assert tuple(word for each in found for word in each.words) == words
    assert " ".join(each.text for each in found) == " ".join(said)


def test_words_stay_in_order_and_inside_their_sound():
    words = (RawWord(" a", 0.5, 3.0, 0.9), RawWord(" b", 2.0, 2.5, 0.9), RawWord(" c", 9.0, 99.0, 0.9))
    [segment] = placed([raw("a b c", *words)], SOUND, "es")

    spans = [word.span for word in segment.words]
    assert all(a.end_ms <= b.start_ms for a, b in itertools.pairwise(spans))
    assert spans[-1].end_ms == SOUND.end_ms
    assert segment.language == "es"


def test_no_word_lies_where_there_is_no_sound():
    words = (RawWord(" in", 1.0, 1.5, 0.9), RawWord(" edge", 1.5, 4.0, 0.9), RawWord(" after", 4.0, 4.5, 0.9))
    [segment] = placed([raw("in edge after", *words, end_s=4.5)], SOUND, "en")

    moved = kept_out(segment, [TimeSpan(10_000, 12_000)])

    assert [word.span for word in moved.words] == [
        TimeSpan(12_000, 12_000), TimeSpan(12_000, 14_000), TimeSpan(14_000, 14_500),
    ]  # fmt: skip
    assert [word.is_interpolated for word in moved.words] == [True, False, False]
    assert moved.span == TimeSpan(12_000, 14_500)


def untimed(*words):
    """Segments of one word each: text, start and end in milliseconds."""
    return [
        Segment(n, TimeSpan(*times), text, (Word(text, TimeSpan(*times)),)) for n, (text, *times) in enumerate(words)
    ]


def test_words_without_a_length_take_their_usual_time_in_the_room_around_them_and_are_marked():
    heard = untimed(
        ("the", 10_500, 10_900), ("One", 11_900, 11_900), ("glass", 11_900, 12_300), ("52,", 12_300, 12_300)
    )
    timed = with_lengths(heard, SOUND, ())

    assert [(w.span.start_ms, w.span.end_ms, w.is_interpolated) for s in timed for w in s.words] == [
        (10_500, 10_900, False), (11_720, 11_900, True), (11_900, 12_300, False), (12_300, 12_840, True),
    ]  # fmt: skip
    assert [s.span for s in timed] == [s.words[0].span for s in timed]


def test_neighbors_and_silence_leave_what_room_they_leave():
    heard = untimed(("a", 10_000, 10_050), ("signature", 10_100, 10_100), ("b", 10_100, 10_200), ("no", 10_200, 10_200))
    timed = with_lengths(
        [*heard, *untimed(("c", 10_200, 10_400), ("yes", 10_700, 10_700))], SOUND, [TimeSpan(10_750, 12_000)]
    )

    assert [w.span for s in timed for w in s.words][1::2] == [
        TimeSpan(10_050, 10_100), TimeSpan(10_200, 10_200), TimeSpan(10_700, 10_750),
    ]  # fmt: skip
    assert [w.is_interpolated for s in timed for w in s.words] == [False, True] * 3


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 300)), max_size=12))
def test_words_that_got_a_length_overlap_nobody_and_lie_at_their_moment(given_times):
    heard, at_ms = [], SOUND.start_ms
    for n, (pause, length) in enumerate(given_times):
        at_ms += pause
        heard += untimed((f"word{n}", at_ms, at_ms + length))
        at_ms += length
    timed = with_lengths(heard, TimeSpan(SOUND.start_ms, max(at_ms, SOUND.end_ms)), ())

    assert all(a.span.end_ms <= b.span.start_ms for a, b in itertools.pairwise(timed))
    for before, after in zip(heard, timed, strict=True):
        own = before.words[0].span
        assert after.words[0].span == own if own.length_ms else own.start_ms in (after.span.start_ms, after.span.end_ms)
        assert after.words[0].is_interpolated == (not own.length_ms)


def test_part_keeps_the_words_whose_middle_lies_in_it():
    words = (RawWord(" keep", 1.0, 2.0, 0.9), RawWord(" this", 2.0, 3.0, 0.9), RawWord(" not", 5.0, 6.0, 0.9))
    [kept] = part(placed([raw("keep this not", *words)], SOUND, "en"), TimeSpan(11_000, 13_000))

    assert kept.text == "keep this"
    assert kept.span == TimeSpan(11_000, 13_000)
