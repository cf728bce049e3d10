"""The clock in the picture: written in many ways, believed only where frames agree in step with media time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.media.watermark import Proposal, Shown, Unsure, agreed, moments, read_on, shown_in
from reviewer.ocr import Line

START = datetime(2026, 3, 14, 6, 41, 30, tzinfo=UTC)


def line(text, *, left=400, top=10, height=14):
    return Line(text, 0.99, left, top, left + 8 * len(text), top + height)


@pytest.mark.parametrize(
    ("texts", "local", "zone"),
    [
        (["2026-03-14 T06:41:30Z", "KESTREL CAM 4 X2207"], "2026-03-14T06:41:30", 0),
        (["2026-03-14T06:41:30.250 -0700"], "2026-03-14T06:41:30", -420),
        (["2026/03/14 06:41:30"], "2026-03-14T06:41:30", None),
        (["03/14/2026 06:41:30 PM"], "2026-03-14T18:41:30", None),
        (["03/14/2026 12:01:30 AM"], "2026-03-14T00:01:30", None),
        (["14/03/2026 06:41:30"], "2026-03-14T06:41:30", None),
        (["14.03.2026 06:41:30"], "2026-03-14T06:41:30", None),
        (["14 MAR 2026 06:41:30 UTC"], "2026-03-14T06:41:30", 0),
        (["Mar 14, 2026 6:41:30 +02:00"], "2026-03-14T06:41:30", 120),
        (["2026-03-1406:41:30"], "2026-03-14T06:41:30", None),
        (["06: 41: 30 2026- 03-14"], "2026-03-14T06:41:30", None),
    ],
)
def test_clocks_of_many_makers_are_read(texts, local, zone):
    found, _ = shown_in([line(text, top=10 + 18 * n) for n, text in enumerate(texts)])
    assert found == Shown(datetime.fromisoformat(local), zone)


def test_date_and_time_in_two_lines_are_put_together():
    found, used = shown_in([line("UNIT 7", top=300), line("2026-03-14"), line("06:41:30", top=28)])
    assert found.local == datetime(2026, 3, 14, 6, 41, 30)
    assert [each.text for each in used] == ["2026-03-14", "06:41:30"]


@pytest.mark.parametrize(
    "texts",
    [
        ["TLN 417"],
        ["06:41:30"],
        ["2026-03-14"],
        ["2026-13-45 06:41:30"],
        ["2026-13-12 06:41:30"],
        ["1926-03-14 06:41:30"],
        ["12-34-56"],
    ],
)
def test_what_is_no_clock_gives_none(texts):
    assert shown_in([line(text) for text in texts]) is None


def test_date_far_from_a_time_is_not_put_together_with_it():
    assert shown_in([line("2026-03-14", left=10), line("06:41:30", top=330)]) is None


def frames(zero, duration_ms, *, speed=1.0, zone=0):
    return [
        (at, Shown((zero + timedelta(milliseconds=at * speed)).replace(microsecond=0, tzinfo=None), zone))
        for at in moments(duration_ms)
    ]


@given(st.integers(0, 999), st.integers(30_000, 4 * 3_600_000))
def test_true_time_lies_within_what_is_stated(fraction_ms, duration_ms):
    zero = START + timedelta(milliseconds=fraction_ms)
    found = agreed(frames(zero, duration_ms))
    assert isinstance(found, Proposal)
    apart = abs(datetime.fromisoformat(found.zero_utc) - zero)
    assert apart <= timedelta(milliseconds=found.within_ms + 1)
    assert found.within_ms <= 150
    assert found.agreeing == found.read


def test_one_frame_misread_is_outvoted():
    read = frames(START, 300_000)
    at, shown = read[5]
    read[5] = (at, Shown(shown.local.replace(hour=8), shown.zone_minutes))
    found = agreed(read)
    assert (found.agreeing, found.read) == (len(read) - 1, len(read))
    assert found.zero_utc.startswith("2026-03-14T06:41:30.")


@pytest.mark.parametrize(
    ("read", "why"),
    [
        (frames(START, 300_000, speed=1.5), "does not run with the recording"),
        (frames(START, 300_000, speed=0.0), "stands still"),
        (frames(START, 300_000)[:3], "3 frames only"),
        ([], "0 frames only"),
    ],
)
def test_clock_that_cannot_be_trusted_is_not_proposed(read, why):
    found = agreed(read)
    assert isinstance(found, Unsure)
    assert why in found.reason


def test_clock_without_a_zone_says_so():
    found = agreed(frames(START, 300_000, zone=None))
    assert found.zone_minutes is None
    assert "taken as UTC" in found.note


def test_moments_fall_into_different_parts_of_a_second():
    found = moments(300_000)
    assert len(found) == 12
    assert len({at % 1000 for at in found}) == 12
    assert moments(0) == (0,)


def test_only_the_place_of_the_clock_is_read_once_it_is_known():
    import numpy as np

    whole, places = [], []

    def find(picture):
        whole.append(picture.shape)
        return (line("2026-03-14 06:41:30"),)

    def read(picture):
        places.append(picture.shape)
        return f"2026-03-14 06:41:3{len(places)}"

    found = read_on([(n * 1000, np.zeros((360, 640, 3), np.uint8)) for n in range(4)], find, read)

    assert [shown.local.second for _, shown in found] == [30, 31, 32, 33]
    assert whole == [(360, 640, 3)]
    assert set(places) == {(22, 160, 3)}
