"""Every word gets a time, one that was worked out is marked, and none is lost."""

import itertools

from models.spans import TimeSpan
from reviewer.speech.placing import RawSegment, RawWord, kept_out, part, placed

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


def test_part_keeps_the_words_whose_middle_lies_in_it():
    words = (RawWord(" keep", 1.0, 2.0, 0.9), RawWord(" this", 2.0, 3.0, 0.9), RawWord(" not", 5.0, 6.0, 0.9))
    [kept] = part(placed([raw("keep this not", *words)], SOUND, "en"), TimeSpan(11_000, 13_000))

    assert kept.text == "keep this"
    assert kept.span == TimeSpan(11_000, 13_000)
