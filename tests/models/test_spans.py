"""Half-open spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.spans import TextSpan, TimeSpan

times = st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)).map(lambda p: TimeSpan(min(p), max(p)))


@given(times, times)
def test_spans_overlap_where_they_share_a_millisecond(one, other):
    shared = min(one.end_ms, other.end_ms) - max(one.start_ms, other.start_ms)
    is_inside = one.length_ms > 0 and other.length_ms > 0
    if is_inside:
        assert one.overlaps(other) == (shared > 0) == other.overlaps(one)


@given(times, times)
def test_joined_span_holds_both(one, other):
    joined = one.joined(other)
    assert joined.start_ms <= min(one.start_ms, other.start_ms)
    assert joined.end_ms == max(one.end_ms, other.end_ms)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (5, 4)])
def test_backward_or_negative_span_is_refused(start, end):
    with pytest.raises(ValueError, match="not a time span"):
        TimeSpan(start, end)
    with pytest.raises(ValueError, match="not a text span"):
        TextSpan(start, end)


def test_text_span_counts_code_points():
    assert TextSpan(1, 3).of("a\U0001f600bc") == "\U0001f600b"
