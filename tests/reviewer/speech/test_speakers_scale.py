"""What another speaker model's likeness means is taken from the recording, and is not trusted where it does not show."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.speech.speakers_groups import grouped
from reviewer.speech.speakers_scale import scale_of

PIECES, WIDTH = 12, 64


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def spoken(spread=0.1, seed=3):
    """Pieces of two voices in turn, both somewhat alike, as by the model that ships."""
    rng = np.random.default_rng(seed)
    centers = unit(np.eye(2, WIDTH) + 0.1)
    return unit(centers[np.arange(PIECES) % 2] + spread * rng.standard_normal((PIECES, WIDTH)) / np.sqrt(WIDTH))


def nearer(vectors, share):
    """The same vectors with ``share`` of the distances, as by a model that finds all voices more alike."""
    return np.concatenate([np.sqrt(share) * vectors, np.full((len(vectors), 1), np.sqrt(1 - share))], axis=1)


@given(st.floats(0.05, 0.95))
def test_distances_come_back_on_the_scale_of_the_model_that_ships(share):
    known = spoken()
    other = nearer(known, share).astype(np.float32)
    scale = scale_of(other, known, begins=other, ends=other)
    assert scale.is_trusted
    assert scale.of(other @ other.T) == pytest.approx(known @ known.T, abs=1e-3)


def test_groups_are_the_same_on_either_scale():
    known, lengths = spoken(), np.full(PIECES, 2000)
    other = nearer(known, 0.1).astype(np.float32)
    scale = scale_of(other, known, begins=other, ends=other)
    chosen = grouped(known, lengths).argmax(axis=1)

    assert chosen.tolist() == [0, 1] * (PIECES // 2)
    assert grouped(other, lengths, likeness=scale.of).argmax(axis=1).tolist() == chosen.tolist()
    # On its own scale everything would have been one voice.
    assert grouped(other, lengths).shape[1] == 1


def test_scale_is_not_trusted_where_the_recording_does_not_bear_it_out():
    known = spoken()
    ends = {"begins": known, "ends": known}
    assert not scale_of(known[:5], known[:5], **ends).is_trusted
    assert not scale_of(known, known, begins=known[:2], ends=known[:2]).is_trusted
    noise = unit(np.random.default_rng(5).standard_normal((PIECES, WIDTH)))
    assert not scale_of(known, known, begins=known, ends=noise).is_trusted
    same = np.repeat(known[:1], PIECES, axis=0)
    told = scale_of(same, known, begins=same, ends=same)
    assert not told.is_trusted
    assert np.isfinite(told.of(same @ same.T)).all()
