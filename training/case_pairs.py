r"""What the reader learns from our own cases: windows as the checker finds them, claims as it cuts them.

    python -m training.case_pairs OUT.jsonl [--misheard]

Runs cutting and finding places over every telling of the cases that are learnt from (three in four but for those
of the road; the others measure), with speakers and without, and writes units of pairs for ``training.entailment``:
the same claim in both tellings where only one of them supports it, a planted sentence beside the one it stands for,
and single pairs. The places are those that the checker would read, and that where the author says the evidence is.
With ``--misheard`` the talk is what a recognizer might have made of it (``training.misheard``), without speakers.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.transcript import Segment
from reviewer.checking.places import places_of
from reviewer.checking.reading import talk_at
from reviewer.checking.view import View
from reviewer.matching.candidates import Candidate, Heard, Index
from reviewer.onnx.sentences import embed
from reviewer.report.claims import claims_of
from tests.benchmarks.cases import Known, Sentence
from training.doubt import is_faulty, nameless
from training.misheard import ear_of
from training.own_cases import OTHERWISE, group_of, is_measuring, own_cases
from training.spoken_cases import spoken_cases

SEED = 20261128
# Of windows that miss the evidence, of pairs at found places, and of claims alike in both tellings so many are taken.
MISSED_SHARE = 0.7
FOUND_SHARE = 1.0
SINGLE_SHARE = 1.0
MOST_TURNS = 9
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """As ``training.entailment`` reads it. ``label`` is one of supported, contradicted, unsupported."""

    window: str
    claim: str
    label: str
    group: str


Unit = list[Pair]


# What stands for the talk of a case, and whether who speaks is known there.
Talk = tuple[Callable[[Known], Sequence[Segment]], bool]


def units(known: Known, other: Known, talks: Sequence[Talk], chance: random.Random) -> Iterator[Unit]:
    """The units of the two tellings of a case, from each kind of talk."""
    for talk, is_named in talks:
        found = [_read(each, talk(each), is_named=is_named, chance=chance) for each in (known, other)]
        told: dict[str, list[Pair]] = defaultdict(list)
        for reads in found:
            for pair in reads.at_evidence:
                told[pair.claim].append(pair)
        for pairs in told.values():
            yield from _units_of(pairs, chance)
        for reads in found:
            yield from reads.rivals
            yield from ([pair] for pair in reads.elsewhere if chance.random() < FOUND_SHARE)


def _units_of(pairs: list[Pair], chance: random.Random) -> Iterator[Unit]:
    """Of one claim in both tellings: together where only one supports it, else now and then one of them."""
    right = [pair for pair in pairs if pair.label == "supported"]
    wrong = [pair for pair in pairs if pair.label != "supported"]
    if right and wrong:
        yield [right[0], wrong[0]]
    elif chance.random() < SINGLE_SHARE:
        yield [chance.choice(pairs)]


@dataclass(frozen=True, slots=True)
class _Reads:
    """The pairs of one telling: where the evidence is, elsewhere, and planted sentences beside their originals."""

    known: Known
    chance: random.Random
    at_evidence: list[Pair]
    elsewhere: list[Pair]
    rivals: list[Unit]
    seen: set[tuple[str, str]]

    def look_at_evidence(self, sentence: Sentence, view: View) -> None:
        """The claim and its sentence, read where the author says that the evidence is."""
        place = _evidence(sentence, view)
        if place is None:
            return
        window = talk_at(place, view.index, view.cast)
        for text, is_whole in ((view.text, False), (sentence.text, True)):
            pair = self._pair(window, text, _label(sentence, view, 1.0, is_whole=is_whole))
            if pair is None:
                continue
            self.at_evidence.append(pair)
            if is_whole and pair.label == "contradicted" and self._is_faithful(sentence.original):
                self.rivals.append([replace(pair, claim=sentence.original or "", label="supported"), pair])

    def look_at(self, sentence: Sentence, view: View, place: Candidate, text: str) -> None:
        """A claim or sentence, read at a place that the checker found."""
        window = talk_at(place, view.index, view.cast)
        label = _label(sentence, view, _covered(sentence, view, window), is_whole=text == view.sentence)
        is_missed = label == "unsupported" and bool(sentence.bearing)
        if is_missed and self.chance.random() > MISSED_SHARE:
            return
        pair = self._pair(window, text, label)
        if pair is not None:
            self.elsewhere.append(pair)

    def _pair(self, window: str, text: str, label: str | None) -> Pair | None:
        """None where the label is not known, and for what was taken before."""
        if label is None or (window, text) in self.seen:
            return None
        self.seen.add((window, text))
        return Pair(window, text, label, group_of(self.known.name))

    def _is_faithful(self, text: str | None) -> bool:
        return any(each.text == text and each.is_faithful for each in self.known.reports[0][1])


def _read(known: Known, segments: Sequence[Segment], *, is_named: bool, chance: random.Random) -> _Reads:
    index = Index([Heard("recording", "transcript", tuple(segments))], embed=embed)
    reads = _Reads(known, chance, [], [], [], set())
    for report, sentences in known.reports:
        for view, read in places_of(report, claims_of(report), index, _nothing):
            sentence = next((each for each in sentences if each.span.overlaps(view.claim.span)), None)
            if sentence is None or (not is_named and sentence.kind == "role_reversal"):
                continue
            reads.look_at_evidence(sentence, view)
            for reading in read.at:
                reads.look_at(sentence, view, reading.place, view.text)
            if read.whole is not None:
                reads.look_at(sentence, view, read.whole.place, view.sentence)
    return reads


def _nothing(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """A verifier that does not read: only the places are wanted."""
    return np.zeros((len(pairs), 3), dtype=np.float32)


def _evidence(sentence: Sentence, view: View) -> Candidate | None:
    """The turns from the first to the last that bear on it, where they are not too far apart."""
    at = [segment.index for segment in _bearing(sentence, view)]
    if not at or at[-1] - at[0] >= MOST_TURNS:
        return None
    return Candidate(0, at[0], at[-1], 0.0, 0.0, (), ())


def _bearing(sentence: Sentence, view: View) -> list[Segment]:
    """The turns that bear on a sentence, as its author says."""
    segments = view.index.heard(0).segments
    return [each for each in segments if any(each.span.overlaps(span) for span in sentence.bearing)]


def _covered(sentence: Sentence, view: View, window: str) -> float:
    """The share of the turns that bear on it which the window shows."""
    turns = _bearing(sentence, view)
    return sum(turn.text in window for turn in turns) / len(turns) if turns else 0.0


def _label(sentence: Sentence, view: View, covered: float, *, is_whole: bool) -> str | None:
    """What the window says of the claim; None where that is not known."""
    if sentence.label in ("unsupported", "not_checkable"):
        return "unsupported"
    if covered == 0:
        return "unsupported"
    is_enough = covered == 1 or (not is_whole and view.text != view.sentence and covered >= HALF)
    if sentence.is_faithful:
        return "supported" if is_enough else None
    is_wrong = is_whole or is_faulty(sentence, view.claim.span)
    return "contradicted" if is_wrong and covered >= HALF else None


def _misheard(every: Sequence[Known]) -> Callable[[Known], Sequence[Segment]]:
    """Says of a case what might have been heard of it; the errors are those made on the spoken cases."""
    ear = ear_of(spoken_cases(), (word for each in every for turn in each.script() for word in turn.text.split()))
    return lambda known: ear.hear(known.script(), random.Random(f"{SEED} {known.name}"))


def main() -> None:
    """Write the units of every case that is learnt from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--misheard", action="store_true")
    options = parser.parse_args()
    chance = random.Random(SEED)
    every = [each for each in own_cases() if not is_measuring(each.name)]
    plain: list[Talk] = [(Known.script, True), (lambda known: nameless(known.script()), False)]
    talks = [(_misheard(every), False)] if options.misheard else plain
    pairs = [(a, b) for a, b in zip(every[::2], every[1::2], strict=True)]
    count = 0
    with options.out.open("w", encoding="utf-8") as file:
        for known, other in pairs:
            assert other.name == known.name + OTHERWISE
            for unit in units(known, other, talks, chance):
                count += len(unit)
                file.write(json.dumps([asdict(pair) for pair in unit], ensure_ascii=False) + "\n")
    print(f"{count} pairs of {len(pairs)} cases")


if __name__ == "__main__":
    main()
