"""Cases written for this project (training/cases/*.json), each told in two ways, as the benchmarks see cases.

A case is a dialogue, the same dialogue with some turns said otherwise, a faithful report, sentences with planted
errors of which many are true of the other telling, and rewordings of faithful sentences. Every telling is a case of
its own: its faithful report first, then reports with what is not true of it woven in, then one in other words.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.report import Report
from models.spans import TimeSpan
from models.transcript import Segment
from tests.benchmarks.cases import Known, Sentence, report_of
from training.twin_files import is_held_out

OWN = Path(__file__).parent / "cases"
SUPPORTED = "supported"
OTHERWISE = " otherwise"
ROAD = "tr_"
ONE_IN = 4
_WORD_MS = 330
_PAUSE_MS = 400


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence before it stands in a report. ``at``: which of the faithful report it stands for, or after."""

    text: str
    label: str
    kind: str | None
    original: str | None
    turns: tuple[int, ...]
    at: int
    is_added: bool = False


def own_cases(folder: Path = OWN) -> Iterator[Known]:
    """Both tellings of every case, in the order of their names."""
    for file in sorted(folder.glob("*.json")):
        held = json.loads(file.read_text(encoding="utf-8"))
        yield _telling(held, file, is_other=False)
        yield _telling(held, file, is_other=True)


def told(file: Path, times: Sequence[TimeSpan]) -> Known:
    """The first telling of a case, its turns spoken at these times."""
    return _telling(json.loads(file.read_text(encoding="utf-8")), file, is_other=False, times=times)


def case_of(name: str) -> str:
    """The case that a telling belongs to."""
    return name.removesuffix(OTHERWISE)


def is_measuring(name: str) -> bool:
    """Whether a case is never learnt from by the reader: those of the road, and of the others one in four by name."""
    return name.startswith(ROAD) or is_held_out(group_of(name), one_in=ONE_IN)


def group_of(name: str) -> str:
    """The name under which all pairs of a case go, so that they stay together."""
    return f"case:{case_of(name)}"


def _telling(held: dict[str, Any], file: Path, *, is_other: bool, times: Sequence[TimeSpan] = ()) -> Known:
    said = _said(held, is_other=is_other)
    said = tuple(replace(turn, span=span) for turn, span in zip(said, times, strict=True)) if times else said
    faithful, planted = _lines(held, is_other=is_other)
    reports = [faithful, *_woven(faithful, planted), _reworded(held, faithful)]
    made = tuple(_report(lines, said) for lines in reports)
    return Known(held["id"] + (OTHERWISE if is_other else ""), file, file, made, said)


def _said(held: dict[str, Any], *, is_other: bool) -> tuple[Segment, ...]:
    """The turns, timed as if spoken at an even pace."""
    segments, at_ms = [], 0
    for at, (speaker, text) in enumerate(held["turns"]):
        words = held["other"].get(str(at), text) if is_other else text
        span = TimeSpan(at_ms, at_ms + _WORD_MS * len(words.split()))
        segments.append(Segment(at, span, words, (), speaker))
        at_ms = span.end_ms + _PAUSE_MS
    return tuple(segments)


def _lines(held: dict[str, Any], *, is_other: bool) -> tuple[list[_Line], list[_Line]]:
    """The sentences of this telling's faithful report, and all that is not true of it."""
    own = [_line(each, at, None) for at, each in enumerate(held["report"])]
    planted = [_line(each, each["at"], own[each["at"]].text) for each in held["planted"]]
    if not is_other:
        return own, planted
    own = [replace(line, label=each.get("other", line.label)) for line, each in zip(own, held["report"], strict=True)]
    planted = [
        replace(line, label=each.get("other", line.label)) for line, each in zip(planted, held["planted"], strict=True)
    ]
    faithful, wrong = [], []
    for line in own:
        true = [each for each in planted if each.at == line.at and each.label == SUPPORTED and not each.is_added]
        if line.label in (SUPPORTED, "not_checkable"):
            faithful.append(line)
        else:
            kind = true[0].kind if true else "other"
            wrong.append(replace(line, kind=kind, original=true[0].text if true else None))
            faithful += [replace(each, kind=None, original=None) for each in true[:1]]
    return faithful, [*wrong, *(each for each in planted if each.label != SUPPORTED)]


def _line(entry: dict[str, Any], at: int, original: str | None) -> _Line:
    is_added = bool(entry.get("after"))
    before = None if is_added else original
    return _Line(entry["sentence"], entry["label"], entry.get("kind"), before, tuple(entry["turns"]), at, is_added)


def _woven(faithful: Sequence[_Line], planted: Sequence[_Line]) -> list[list[_Line]]:
    """As many reports as are needed for each planted sentence to stand in one of them, no two in one place."""
    taken: list[dict[int, _Line]] = []
    for line in planted:
        free = next((each for each in taken if line.at not in each), None)
        if free is None:
            taken.append(free := {})
        free[line.at] = line
    return [list(_with(faithful, each)) for each in taken]


def _with(faithful: Sequence[_Line], planted: dict[int, _Line]) -> Iterator[_Line]:
    left = dict(planted)
    for line in faithful:
        wrong = left.pop(line.at, None)
        if wrong is None or wrong.is_added:
            yield line
        if wrong is not None:
            yield wrong
    yield from left.values()


def _reworded(held: dict[str, Any], faithful: Sequence[_Line]) -> list[_Line]:
    """The faithful report with other words where there are some; those of sentences not true here stay out."""
    words = {held["report"][each["of"]]["sentence"]: each["sentence"] for each in held["reworded"]}
    return [replace(line, text=words.get(line.text, line.text)) for line in faithful]


def _report(lines: Sequence[_Line], said: Sequence[Segment]) -> tuple[Report, tuple[Sentence, ...]]:
    report, spans = report_of([line.text for line in lines])
    sentences = tuple(
        Sentence(
            text=line.text,
            span=span,
            kind=line.kind if line.label not in (SUPPORTED, "not_checkable") else None,
            is_faithful=line.label == SUPPORTED,
            original=line.original,
            bearing=tuple(said[turn].span for turn in line.turns),
            label=line.label,
        )
        for line, span in zip(lines, spans, strict=True)
    )
    return report, sentences
