"""Planted errors, each case judged by weights and thresholds fitted without it (of our own: without its fifth): found, flagged.

What is counted as found and flagged is said in ``tests.benchmarks.main_job``. Our own cases (training/cases) are told in two ways
and spoken by nobody: they stand with their speakers, and only those count from which the reader never learnt.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from models.finding import Verdict
from reviewer import verifiers
from reviewer.checking.doubt import key
from reviewer.checking.reading import Verifier
from reviewer.checking.weights import WEIGHTS
from reviewer.matching.candidates import Index
from reviewer.onnx.sentences import embed
from tests.benchmarks.cases import ROOT, SAMPLE_NAMES, Known, ReadOnce, heard, heard_and_told
from tests.benchmarks.intervals import interval
from tests.benchmarks.main_job import Tally, count
from training.doubt import Example, by_sentence, examples, fold_of, held_out, index_of, learnt, learnt_from
from training.own_cases import case_of

BINS = 10
WORST = 5
PICTURE = ROOT / "docs" / "doubt.png"
LABELS = ("supported", "contradicted", "unsupported", "not_checkable")


Cases = list[tuple[Known, Index]]


@dataclass(frozen=True, slots=True)
class _Judged:
    """Tallies by group and case, and the claims with the doubt on each by weights fitted without its fold."""

    tallies: dict[str, dict[str, Tally]]
    found: list[Example]
    amounts: list[float]


def planted(options) -> list[str]:
    lines = ["### Planted errors, each case judged by weights fitted on the others", ""]
    lines += ["| on | read by | found | faithful flagged |", "|---|---|---|---|"]
    kinds: list[str] = []
    last: list[str] = []
    drawn: dict[str, dict[int, tuple[int, int]]] = {}
    for way, shown in (
        ("named", "true script"),
        ("heard", f"sound, {options.model}"),
        ("voices", f"sound, {options.model}, voices named"),
    ):
        every = list(learnt_from(options.data / "police", way, options.model, options.cache))
        police = [(case, index) for case, index in every if case.said is None and case.name not in SAMPLE_NAMES]
        own = [each for each in every if each[0].said is not None and (way == "named" or not each[1].is_certain(0))]
        groups = {f"police, {shown}": police}
        if way != "voices":  # who speaks in our own is known, not told by sound
            groups[f"our own, {shown}"] = own
        if way == "heard":
            groups |= {f"police, sound, {model}": _heard_by(model, police, options) for model in options.also}
        if way == "voices":  # as the program does by itself, before anybody names them
            groups |= {
                f"police, sound, {model}, voices told apart": _told_apart_by(model, police, options)
                for model in (options.model, *options.also)
            }
        for how, verifier in (
            ("rules alone", None),
            ("rules and verifier", ReadOnce(verifiers.find(options.verifier).read)),
        ):
            judged = _judged(every, groups, way, verifier)
            for name, tallies in judged.tallies.items():
                lines.append(f"| {name} | {how} | {_row(list(tallies.values()))} |")
                kinds.append(f"- {name}, {how}: {_kinds(list(tallies.values()))}")
            if verifier is not None:
                name = f"police, {shown}"
                told = _told(judged, [case.name for case, _ in police])
                last += _closer(name, judged, told)
                drawn[name] = _bins(told)
    return [*lines, "", "By kind, at the same thresholds:", "", *kinds, "", *last, *_picture(drawn, options)]


def _heard_by(model: str, cases: Cases, options) -> Cases:
    return [(case, index_of(heard(case.media, model, options.cache))) for case, _ in cases]


def _told_apart_by(model: str, cases: Cases, options) -> Cases:
    return [(case, Index([heard_and_told(case.media, model, options.cache)], embed=embed)) for case, _ in cases]


def _judged(every: Cases, groups: dict[str, Cases], way: str, verifier: Verifier | None) -> _Judged:
    """Each case of each group judged while the weights are those fitted without its fold; they are put back at the end."""
    which = key(way, is_read=verifier is not None)
    found = [example for case, index in every for example in examples(case, index, verifier)]
    kept = WEIGHTS[which]
    tallies: dict[str, dict[str, Tally]] = {name: defaultdict(Tally) for name in groups}
    for fold in dict.fromkeys(_fold(case) for case, _ in every):
        others = [each for each in found if fold_of(each.case, is_own=each.is_own) != fold]
        WEIGHTS[which] = learnt(others, f"without {fold}", way)
        for name, cases in groups.items():
            for case, index in cases:
                if _fold(case) == fold:
                    count(case, index, verifier, tallies[name][case_of(case.name)])
    WEIGHTS[which] = kept
    return _Judged(tallies, found, held_out(found))


def _fold(case: Known) -> str:
    return fold_of(case.name, is_own=case.said is not None)


def _row(tallies: Sequence[Tally]) -> str:
    low, high = interval(tallies, _share)
    flagged = sum(t.flagged for t in tallies) / sum(t.faithful for t in tallies)
    return f"{_share(tallies):.0%} ({low:.0%} to {high:.0%}) | {flagged:.0%}"


def _share(tallies: Sequence[Tally]) -> float:
    return sum(t.found for t in tallies) / sum(t.planted for t in tallies)


def _kinds(tallies: Sequence[Tally]) -> str:
    kinds: dict[str, Counter] = defaultdict(Counter)
    for tally in tallies:
        for kind, counted in tally.kinds.items():
            kinds[kind].update(counted)
    return ", ".join(f"{kind} {c['found']}/{c.total()}" for kind, c in sorted(kinds.items()))


def _told(judged: _Judged, names: Sequence[str]) -> list[tuple[float, Example]]:
    """The sentences of which it is known whether they are planted or faithful, each with the largest doubt in it."""
    most = by_sentence(judged.found, judged.amounts)
    told = {e.sentence: e for e in judged.found if e.case in names and (e.kind or e.is_faithful_sentence)}
    return [(most[at], each) for at, each in told.items()]


def _closer(name: str, judged: _Judged, told: Sequence[tuple[float, Example]]) -> list[str]:
    """What was said of which, how well the doubt tells, and the worst errors in words."""
    verdicts = sum((tally.verdicts for tally in judged.tallies[name].values()), Counter())
    shown = [verdict for verdict in Verdict if any(verdicts[label, verdict] for label in LABELS)]
    lines = [f"#### {name}: what was said of which sentences", ""]
    lines += ["| written as | " + " | ".join(shown) + " |", "|---|" + "---|" * len(shown)]
    lines += [f"| {label} | " + " | ".join(str(verdicts[label, v]) for v in shown) + " |" for label in LABELS]
    lines += ["", f"#### {name}: doubt against being wrong", "", "| doubt | sentences | planted |", "|---|---|---|"]
    lines += [
        f"| {at / BINS:.1f} to {(at + 1) / BINS:.1f} | {total} | {wrong / total:.0%} |"
        for at, (wrong, total) in _bins(told).items()
    ]
    lines += ["", f"#### {name}: worst errors", ""]
    missed = sorted((amount, each.text, each.kind) for amount, each in told if each.kind)[:WORST]
    flagged = sorted(((amount, e.text) for amount, e in told if e.is_faithful_sentence), reverse=True)[:WORST]
    lines += [f"- Planted ({kind}), doubt {amount:.2f}: “{text}”" for amount, text, kind in missed]
    lines += [f"- Faithful, doubt {amount:.2f}: “{text}”" for amount, text in flagged]
    return [*lines, ""]


def _bins(told: Sequence[tuple[float, Example]]) -> dict[int, tuple[int, int]]:
    """Planted and all sentences by tenth of the doubt; a tenth without any is left out."""
    held: dict[int, list[bool]] = defaultdict(list)
    for amount, each in told:
        held[min(int(amount * BINS), BINS - 1)].append(bool(each.kind))
    return {at: (sum(held[at]), len(held[at])) for at in sorted(held)}


def _picture(drawn: dict[str, dict[int, tuple[int, int]]], options) -> list[str]:
    """The same as a picture, if there is something to draw it with."""
    if options.verifier:
        return []
    try:
        from tests.benchmarks.plot import doubt_against_being_planted
    except ModuleNotFoundError:
        print("No picture: matplotlib is missing (pip install -e '.[bench]').")
        return []
    doubt_against_being_planted(drawn, PICTURE)
    return [f"![How often a sentence of each doubt has a planted error]({PICTURE.name})", ""]
