"""Fit what tells moments by their meaning (``reviewer/onnx/moments.npz``).

    python -m training.moments

Learns from the moments that the authors of our own cases marked (training/README.md), in the cases that the reader
learns from; the others measure. One linear score for "some moment" and one for each kind, over what a segment is
about, by itself and with its neighbors. Prints how well they tell moments from other talk in cases not learnt from.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviewer.matching.candidates import Heard, Index
from reviewer.onnx.moments import FILE, KINDS, SOME
from reviewer.onnx.sentences import embed
from tests.benchmarks.cases import Known
from training.doubt import area
from training.own_cases import OTHERWISE, is_measuring, own_cases

RIDGE = {True: 1.0, False: 3.0}
STEPS = 25


@dataclass(frozen=True, slots=True)
class Marked:
    """The segments of a case: what each is about, and of which kinds of moment it is a part."""

    case: str
    about: NDArray[np.float64]
    kinds: list[set[str]]


def marked(known: Known) -> Marked:
    """A case with the moments that its author marked."""
    said = known.script()
    kinds: list[set[str]] = [set() for _ in said]
    for moment in json.loads(known.script_file.read_text(encoding="utf-8"))["moments"]:
        for turn in moment["turns"]:
            kinds[turn].add(moment["kind"])
    about = Index([Heard("recording", "transcript", said)], embed=embed).meanings(0)
    assert about is not None
    return Marked(known.name, about.astype(np.float64), kinds)


def fitted(about: NDArray[np.float64], labels: NDArray[np.float64], ridge: float) -> NDArray[np.float64]:
    """Weights of a logistic regression with a ridge, the constant last, by Newton's steps."""
    rows = np.hstack([about, np.ones((len(about), 1))])
    held = np.diag([ridge] * about.shape[1] + [1e-6])
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - chances) - held @ weights
        weights += np.linalg.solve((rows * (chances * (1 - chances))[:, None]).T @ rows + held, slope)
    return weights


def is_of(cases: Sequence[Marked], kind: str) -> NDArray[np.float64]:
    """For each segment 1 where it is part of such a moment (``SOME``: of any)."""
    return np.array([float(bool(of) if kind == SOME else kind in of) for each in cases for of in each.kinds])


def main() -> None:
    """Fit, say how good it is, and write the file."""
    every = [marked(each) for each in own_cases() if not each.name.endswith(OTHERWISE)]
    learnt = [each for each in every if not is_measuring(each.case)]
    others = [each for each in every if is_measuring(each.case)]
    about = np.vstack([each.about for each in learnt])
    weights = np.array([fitted(about, is_of(learnt, kind), RIDGE[kind == SOME]) for kind in KINDS])
    np.savez_compressed(FILE, weights=weights.astype(np.float16))
    scores = np.vstack([each.about for each in others]) @ weights[:, :-1].T + weights[:, -1]
    print(f"learnt from {len(learnt)} cases; area on {len(others)} others, by kind:")
    for column, kind in enumerate(KINDS):
        is_one = is_of(others, kind) > 0
        if is_one.any():
            print(f"  {kind}: {area(scores[is_one, column], scores[~is_one, column]):.2f} ({is_one.sum()})")


if __name__ == "__main__":
    main()
