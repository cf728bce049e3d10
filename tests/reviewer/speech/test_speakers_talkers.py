"""Talk is cut where another goes on, and talk of two at once is told; the network is asked for nothing needless."""

import numpy as np
import pytest

from models.spans import TimeSpan
from models.transcript import Word
from reviewer.onnx import talkers
from reviewer.speech.speakers_pieces import Piece, span_of
from reviewer.speech.speakers_talkers import Talkers

HOUR_MS = 3_600_000


class Track:
    """Sound that holds, at each moment, that moment: what is asked for can be read off it."""

    duration_ms = HOUR_MS

    def samples(self, span):
        return np.arange(span.start_ms, span.end_ms, dtype=np.float64)


@pytest.fixture
def told(monkeypatch):
    """What the network says is made from turns: (start, end, talker) in milliseconds; windows asked for are kept."""

    def of(*turns):
        asked = []

        def shares(samples):
            asked.append(int(samples[0]))
            found = np.zeros((589, 3), np.float32)
            for start, end, who in turns:
                if end > samples[0] and start < samples[0] + talkers.WINDOW_MS:
                    # A window calls its talkers as it likes.
                    called = (who + int(samples[0]) // 5_000) % 3
                    found[talkers.frames(start - samples[0], end - samples[0]), called] = 1.0
            return found

        monkeypatch.setattr(talkers, "shares", shares)
        return Talkers(Track()), asked

    return of


def words(*bounds):
    return [Word(f"w{at}", TimeSpan(start, end)) for at, (start, end) in enumerate(bounds)]


def whole(said):
    return Piece(0, 0, len(said), span_of(said))


def every(ms, count, at_ms=0):
    return words(*((at_ms + n * ms, at_ms + (n + 1) * ms - 20) for n in range(count)))


def test_piece_of_two_is_cut_between_their_words(told):
    said = every(400, 8, at_ms=20_000)
    found, _ = told((20_000, 21_600, 0), (21_600, 23_200, 1))
    parts = found.parted(whole(said), said)

    assert [(part.first, part.end) for part in parts] == [(0, 4), (4, 8)]
    assert [(part.span.start_ms, part.span.end_ms) for part in parts] == [(20_000, 21_580), (21_600, 23_180)]


def test_too_little_of_another_cuts_nothing(told):
    said = every(400, 8, at_ms=20_000)
    found, _ = told((20_000, 21_600, 0), (21_600, 21_800, 1), (21_800, 23_200, 0))
    assert found.parted(whole(said), said) == (whole(said),)


def test_short_piece_one_word_and_none_stay_whole(told):
    found, asked = told((0, 500, 0), (500, 2_000, 1))
    short, one = every(300, 3), words((0, 2_000))
    assert found.parted(whole(short), short) == (whole(short),)
    assert found.parted(whole(one), one) == (whole(one),)
    assert asked == []


def test_long_piece_is_cut_wherever_it_changes_and_not_where_one_window_gives_over_to_the_next(told):
    said = every(400, 100, at_ms=100_000)
    turns = [(100_000, 111_200, 0), (111_200, 127_200, 1), (127_200, 140_000, 0)]
    found, _ = told(*turns)
    assert [part.first for part in found.parted(whole(said), said)] == [0, 28, 68]


def test_others_share_is_that_of_the_second_who_talks(told):
    found, _ = told((50_000, 54_000, 0), (53_000, 54_000, 1), (60_000, 80_000, 0), (70_000, 80_000, 1))
    assert found.others_share(TimeSpan(50_000, 53_000)) == pytest.approx(0, abs=0.02)
    assert found.others_share(TimeSpan(50_000, 54_000)) == pytest.approx(0.2, abs=0.02)
    assert found.others_share(TimeSpan(53_000, 54_000)) == pytest.approx(0.5, abs=0.02)
    assert found.others_share(TimeSpan(60_000, 80_000)) == pytest.approx(0.25, abs=0.03)
    assert found.others_share(TimeSpan(90_000, 91_000)) == 0


def test_windows_lie_at_fixed_places_and_are_asked_for_once(told):
    found, asked = told((0, HOUR_MS, 0))
    for start_ms in (0, 8_500, 9_000, 10_000, HOUR_MS - 300):
        found.others_share(TimeSpan(start_ms, start_ms + 300))
    assert asked == [0, 5_000, HOUR_MS - talkers.WINDOW_MS]
