r"""Fit the weights and thresholds of ``reviewer.checking.doubt`` and write ``reviewer/checking/weights.py``.

    python -m training.doubt --police FOLDER [--model tiny.en]

Learns from claims whose faults are known: those of the sample cases, of the cases in FOLDER (``NAME.json`` with
turns and reports, ``NAME.m4a`` beside it), from their true scripts and from their sound, and of those of our own
cases that the reader never learnt from: as heard where they were spoken (``training.spoken_cases``), else for hearing
without their speakers. A claim counts as faulty where its words differ from those of the faithful sentence it was made
from. Six sets of weights: speakers named and words certain, words only heard, or heard with the voices told apart and
named; each with the verifier or by rules alone. Voices of the sample cases and of those in FOLDER are told apart by
their sound. Of our own cases it is known who speaks; so that weights do not learn to trust that, some of their lines
are nobody's and some somebody else's, about as many as where voices are told apart (docs/benchmarks.md). The
thresholds are set so that one faithful sentence in ten is flagged, each judged by weights fitted without its own case
(our own: without a fifth of them); by ear only what was heard counts for that. Prints what that finds.
"""

import argparse
import difflib
import hashlib
import json
import pprint
import re
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.report import ClaimKind
from models.spans import TextSpan
from models.transcript import Segment
from reviewer.checking.checkable import reason_not_checkable
from reviewer.checking.doubt import parts, weighed
from reviewer.checking.judge import is_stock, objections_to
from reviewer.checking.places import places_of
from reviewer.checking.reading import Verifier
from reviewer.matching.candidates import Heard, Index
from reviewer.onnx.entailment import read
from reviewer.onnx.sentences import embed
from reviewer.report.claims import claims_of
from tests.benchmarks.cases import Known, Sentence, cases, heard
from tests.benchmarks.speakers import heard_as, told_apart
from training.own_cases import case_of, is_measuring, own_cases
from training.spoken_cases import by_turns, spoken_cases

TARGET = Path(__file__).parents[1] / "reviewer" / "checking" / "weights.py"
# The share of faithful sentences that may be flagged.
FLAGGED_SHARE = 0.10
DOUBTED_SHARE = 0.25
RIDGE = 1.0
OWN_FOLDS = 5
NOBODYS_SHARE, WRONG_SHARE = 0.22, 0.02
Row = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A claim with its parts. ``sentence`` names its sentence, ``text`` is that, ``kind`` the fault planted there.

    ``is_faulty`` is None where nothing is known of this claim.
    """

    case: str
    sentence: tuple[str, int, int]
    row: Row
    is_faulty: bool | None
    kind: str | None
    is_faithful_sentence: bool
    can_be_flagged: bool
    is_own: bool
    is_heard: bool
    text: str


def examples(known: Known, index: Index, verifier: Verifier | None) -> Iterator[Example]:
    """Every claim of every report of a case."""
    for number, (report, sentences) in enumerate(known.reports):
        claims = claims_of(report)
        for view, found in places_of(report, claims, index, verifier):
            at = next((n for n, s in enumerate(sentences) if s.span.overlaps(view.claim.span)), None)
            if at is None or view.claim.kind is ClaimKind.HEADING:
                continue
            if view.claim.kind is ClaimKind.BOILERPLATE and not is_stock(view.claim.quote):
                continue
            sentence, objections = sentences[at], objections_to(view)
            cannot = reason_not_checkable(view.claim.quote) is not None
            is_faithful = not sentence.is_planted and sentence.is_faithful and number == 0
            yield Example(
                known.name,
                (known.name, number, at),
                parts(view, objections, found),
                is_faulty(sentence, view.claim.span) if sentence.is_planted else (False if is_faithful else None),
                sentence.kind,
                is_faithful,
                not cannot or any(each.is_against for each in objections),
                known.said is not None,
                not view.is_certain,
                sentence.text,
            )


def is_faulty(sentence: Sentence, span: TextSpan) -> bool:
    """Whether the claim holds words that the faithful sentence does not have in this place."""
    if sentence.original is None:
        return True
    return any(changed.overlaps(span) for changed in _changed(sentence))


def _changed(sentence: Sentence) -> Iterator[TextSpan]:
    assert sentence.original is not None
    before = re.findall(r"\w+|[^\w\s]", sentence.original.lower())
    after = [(m.group().lower(), m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", sentence.text)]
    matcher = difflib.SequenceMatcher(None, before, [each[0] for each in after], autojunk=False)
    for what, _, _, first, last in matcher.get_opcodes():
        if what == "equal":
            continue
        at, end = min(first, len(after) - 1), max(min(first, len(after) - 1), last - 1)
        yield TextSpan(sentence.span.start + after[at][1], sentence.span.start + after[end][2])


def fitted(found: Sequence[Example]) -> Row:
    """Weights by part, "always" among them: logistic regression with a ridge, by Newton's steps."""
    known = [each for each in found if each.is_faulty is not None and each.can_be_flagged]
    names = sorted({name for each in known for name in each.row})
    rows = np.array([[each.row.get(name, 0.0) for name in names] + [1.0] for each in known])
    labels = np.array([float(bool(each.is_faulty)) for each in known])
    ridge = np.diag([RIDGE] * len(names) + [1e-6])
    weights = np.zeros(len(names) + 1)
    for _ in range(30):
        shares = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (shares - labels) + ridge @ weights
        curve = (rows * (shares * (1 - shares))[:, None]).T @ rows + ridge
        weights -= np.linalg.solve(curve, slope)
    return {name: round(float(w), 3) for name, w in zip([*names, "always"], weights, strict=True)}


def amount(each: Example, weights: Row) -> float:
    """The doubt on a claim; 0 where it would not be flagged whatever the doubt."""
    if not each.can_be_flagged:
        return 0.0
    return weighed(each.row, weights)


def by_sentence(found: Sequence[Example], amounts: Sequence[float]) -> dict[tuple[str, int, int], float]:
    """The largest doubt among the claims of each sentence."""
    most: dict[tuple[str, int, int], float] = {}
    for each, amount in zip(found, amounts, strict=True):
        most[each.sentence] = max(most.get(each.sentence, 0.0), amount)
    return most


def fold_of(case: str, *, is_own: bool) -> str:
    """What is left out when this case is judged: it alone, or of our own cases a fifth."""
    name = case_of(case)
    return f"own {int(hashlib.sha256(name.encode()).hexdigest(), 16) % OWN_FOLDS}" if is_own else name


def held_out(found: Sequence[Example]) -> list[float]:
    """Each claim's doubt by weights fitted without its fold."""
    folds = [fold_of(each.case, is_own=each.is_own) for each in found]
    without = {
        fold: fitted([each for each, other in zip(found, folds, strict=True) if other != fold]) for fold in set(folds)
    }
    return [amount(each, without[fold]) for each, fold in zip(found, folds, strict=True)]


def learnt(found: Sequence[Example], name: str, way: str) -> Row:
    """Weights fitted to all, with thresholds found on the held-out doubts; prints what these find."""
    most = by_sentence(found, held_out(found))
    counted = [each for each in found if way == "named" or each.is_heard]
    faithful = {each.sentence for each in counted if each.is_faithful_sentence}
    planted = {each.sentence for each in counted if each.kind}
    right = np.array([most[each] for each in sorted(faithful)])
    wrong = np.array([most[each] for each in sorted(planted)])
    flag_from, doubt_from = (_above(right, share) for share in (FLAGGED_SHARE, DOUBTED_SHARE))
    print(
        f"{name}: {len(planted)} planted, {len(faithful)} faithful, AUC {area(wrong, right):.3f}; flagged from "
        f"{flag_from:.3f}: {np.mean(wrong >= flag_from):.0%} of planted, {np.mean(right >= flag_from):.0%} of faithful"
    )
    return {**fitted(found), "flag from": round(flag_from, 3), "doubt from": round(doubt_from, 3)}


def _above(amounts: NDArray[np.float64], share: float) -> float:
    """A threshold that at most this share of the amounts reaches."""
    return float(np.sort(amounts)[-(int(len(amounts) * share) + 1)]) + 1e-3


def area(wrong: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """How often an amount of one kind is above one of the other, ties counting half."""
    return float(np.mean((wrong[:, None] > right[None, :]) + 0.5 * (wrong[:, None] == right[None, :])))


def learnt_from(police: Path, way: str, model: str, cache: Path) -> Iterator[tuple[Known, Index]]:
    """Every case learnt from, "named", "heard" or "voices"; of our own those from which the reader never learnt."""
    for known in cases(police):
        yield known, _index(known, way, model, cache)
    spoken = [] if way == "named" else list(spoken_cases())
    for known, segments in spoken:
        yield known, index_of(segments if way == "heard" else _as_known(by_turns(segments, known), known.name, way))
    names = {known.name for known, _ in spoken}
    for known in own_cases():
        if is_measuring(known.name) and known.name not in names:
            yield known, index_of(_as_known(known.script(), known.name, way))


def _index(known: Known, way: str, model: str, cache: Path) -> Index:
    """A case that has sound, looked through."""
    if way == "named":
        return index_of(known.script())
    if way == "heard":
        return index_of(heard(known.media, model, cache))
    truth = json.loads(known.script_file.read_text(encoding="utf-8"))
    told = told_apart("", known.name, known.media, truth, model, cache)
    return Index([heard_as(told, "voices named")], embed=embed)


def _as_known(said: Sequence[Segment], name: str, way: str) -> tuple[Segment, ...]:
    """Talk of which it is known who speaks, as it is known in that way."""
    if way == "heard":
        return nameless(said)
    return as_told_apart(said, name) if way == "voices" else tuple(said)


def as_told_apart(said: Sequence[Segment], name: str) -> tuple[Segment, ...]:
    """The same talk, some lines nobody's and some somebody else's, always the same for a ``name``."""
    chance = np.random.default_rng(zlib.crc32(name.encode()))
    people = sorted({each.speaker for each in said if each.speaker})
    drawn = [(chance.random(), people[int(chance.integers(len(people)))]) for _ in said]
    return tuple(
        replace(each, speaker=None if share < NOBODYS_SHARE else anyone)
        if share < NOBODYS_SHARE + WRONG_SHARE
        else each
        for each, (share, anyone) in zip(said, drawn, strict=True)
    )


def nameless(said: Sequence[Segment]) -> tuple[Segment, ...]:
    """The same talk, and nobody knows who speaks."""
    return tuple(replace(each, speaker=None) for each in said)


def index_of(segments: Sequence[Segment]) -> Index:
    """Looked through by words and by meaning."""
    return Index([Heard("recording", "transcript", tuple(segments))], embed=embed)


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--police", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "main-job-transcripts")
    parser.add_argument("--model", default="tiny.en")
    options = parser.parse_args()
    made: dict[tuple[str, str], Row] = {}
    for way in ("named", "heard", "voices"):
        every = list(learnt_from(options.police, way, options.model, options.cache))
        for how, verifier in (("rules", None), ("read", read)):
            found = [example for known, index in every for example in examples(known, index, verifier)]
            made[way, how] = learnt(found, f"{way}, {how}", way)
    text = pprint.pformat(made, width=110, sort_dicts=True)
    TARGET.write_text(
        '"""The weights of ``reviewer.checking.doubt``, written by training/doubt.py; not by hand."""\n\n'
        f"WEIGHTS: dict[tuple[str, str], dict[str, float]] = {text}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
