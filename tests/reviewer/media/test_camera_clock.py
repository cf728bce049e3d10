"""What containers say of the time of day."""

from datetime import UTC, datetime

import pytest

from models.clock import Sureness
from reviewer.media.camera_clock import from_tags, stated_clock
from tests.support.clips import make_clip

NOW = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("found", "zero_utc", "zone", "sureness"),
    [
        ({"creation_time": "2026-03-14T02:47:31.120000Z"}, "2026-03-14T02:47:31.120Z", 0, Sureness.STATED),
        (
            {"creation_time": "2026-03-14T09:47:31Z", "com.apple.quicktime.creationdate": "2026-03-13T19:47:31-0700"},
            "2026-03-14T02:47:31.000Z", -420, Sureness.STATED,
        ),
        ({"date": "2026-03-14 02:47:31"}, "2026-03-14T02:47:31.000Z", None, Sureness.DOUBTFUL),
        ({"creation_time": "2026-03-14T02:47:31Z", "encoder": "Lavf60.1"}, "2026-03-14T02:47:31.000Z", 0, Sureness.DOUBTFUL),
    ],
)  # fmt: skip
def test_stated_time_is_read_with_its_zone_and_doubt(found, zero_utc, zone, sureness):
    stated = from_tags(found, now=NOW)
    assert (stated.zero_utc, stated.zone_minutes, stated.sureness) == (zero_utc, zone, sureness)
    assert "of the file" in stated.note


@pytest.mark.parametrize(
    "text", ["1904-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "2026-13-40T00:00:00Z", "soon", ""]
)
def test_times_that_cannot_be_are_passed_over(text):
    assert from_tags({"creation_time": text}, now=NOW) is None


def test_file_without_a_time_states_none(tmp_path):
    assert stated_clock(make_clip(tmp_path / "plain.mp4", length=1)) is None
