"""How well voices are told apart, and what naming them does for the main job.

    python -m tests.benchmarks.speakers [--police FOLDER] [--speech FOLDER] [--cache FOLDER] [--model tiny.en]

Recordings: the two sample cases, further cases (``NAME.json`` with turns, ``NAME.m4a`` beside it) and
conversations with exact turns (``manifest.json``), each heard with the model and then told apart. Writes its
section of ``docs/benchmarks.md``.

Diarization error: time missed, plus time of false speech, plus time given to the wrong voice, over the time of
all turns; overlapping talk counts for each who speaks, and a collar of 0.25 s around each true boundary is left
out. Voices are paired with speakers so that most time agrees. Missed time is mostly what the recognizer did not
write down. Wearer confused: share of all speech time, overlap left out, in which the wearer's talk is given to
another voice or another's to the wearer; "clear" leaves out turns marked as doubtful.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from models.speaker import Role, VoiceAct, VoiceActKind
from reviewer.matching.candidates import Heard, Index
from reviewer.onnx import talkers
from reviewer.onnx.entailment import read
from reviewer.onnx.sentences import embed
from reviewer.onnx.voices import model_sha256
from reviewer.speech.speakers import ENGINE, settings_json
from reviewer.speech.speakers_found import Found
from tests.benchmarks import cases as known_cases
from tests.benchmarks.main_job import Tally, count
from tests.benchmarks.sections import write_section

FRAME_MS, COLLAR = 10, 25
JOINED_MS = 800
MEDIA = {"television", "car radio"}


@dataclass
class Case:
    """A recording with its true turns; ``wearer`` is the speaker who wears the camera, if any does."""

    group: str
    name: str
    turns: list
    wearer: str | None
    segments: tuple
    found: Found

    def result(self) -> "Result":
        return measured(self)


@dataclass
class Result:
    """Frames, so that results can be added up."""

    pairs: dict
    total: int
    missed: int
    false: int
    confused: int
    wearer_wrong: int
    wearer_wrong_clear: int
    speech: int
    clear: int
    clear_wrong: int
    doubtful: int
    doubtful_wrong: int
    turns: int
    turns_doubtful: int
    true_count: int
    found_count: int
    is_wearer_right: bool | None


def measured(case: Case) -> Result:
    """One recording."""
    end = (
        1
        + max([int(t["end"] * 1000) for t in case.turns] + [t.piece.span.end_ms for t in case.found.turns]) // FRAME_MS
    )
    speakers = sorted({turn["speaker"] for turn in case.turns})
    true = np.zeros((len(speakers), end), bool)
    kept = np.ones(end, bool)
    for turn in case.turns:
        first, last = (int(turn[edge] * 1000 / FRAME_MS) for edge in ("start", "end"))
        true[speakers.index(turn["speaker"]), first:last] = True
        for edge in (first, last):
            kept[max(0, edge - COLLAR) : edge + COLLAR] = False
    said, somebody = _said(case.found, end, gap_ms=JOINED_MS)
    agreed = ((true & kept)[:, None] & said[None]).sum(axis=2)
    pairs = _paired(agreed)
    true_count, said_count = (true & kept).sum(axis=0), somebody * kept
    right = sum(int(agreed[s, v]) for s, v in pairs.items())
    pieces = _by_piece(case.found, true, pairs)
    wearer = _wearer(case, speakers, true)
    return Result(
        pairs={speakers[s]: v for s, v in pairs.items()},
        total=int(true_count.sum()),
        missed=int(np.maximum(true_count - said_count, 0).sum()),
        false=int(np.maximum(said_count - true_count, 0).sum()),
        confused=int(np.minimum(true_count, said_count).sum()) - right,
        true_count=len(speakers),
        found_count=len(case.found.voices),
        turns=len(case.found.turns),
        turns_doubtful=sum(t.is_doubtful or t.voice is None for t in case.found.turns),
        **pieces,
        **wearer,
    )


def _said(found: Found, end: int, *, gap_ms: int = 0, clear_only: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Frames of each voice, short gaps in its talk closed; and how many voices, known or not, speak in each."""
    said = np.zeros((max(1, len(found.voices)), end), bool)
    unknown = np.zeros(end, bool)
    last = None
    for turn in found.turns:
        first, until = turn.piece.span.start_ms, turn.piece.span.end_ms
        if turn.voice is None:
            unknown[first // FRAME_MS : until // FRAME_MS] = True
        elif not (clear_only and turn.is_doubtful):
            if last is not None and last.voice == turn.voice and 0 < first - last.piece.span.end_ms < gap_ms:
                first = last.piece.span.end_ms
            said[turn.voice, first // FRAME_MS : until // FRAME_MS] = True
        last = turn
    return said, said.sum(axis=0) + unknown


def _paired(agreed: np.ndarray) -> dict[int, int]:
    """Which voice is which speaker, so that most frames agree: exact, over sets of voices."""

    @cache
    def best(speaker: int, used: int) -> tuple[int, tuple]:
        if speaker == len(agreed):
            return 0, ()
        found = best(speaker + 1, used)
        for voice in range(agreed.shape[1]):
            if not used >> voice & 1 and agreed[speaker, voice]:
                rest = best(speaker + 1, used | 1 << voice)
                score = rest[0] + int(agreed[speaker, voice])
                if score > found[0]:
                    found = score, ((speaker, voice), *rest[1])
        return found

    return dict(best(0, 0)[1])


def _by_piece(found: Found, true: np.ndarray, pairs: dict[int, int]) -> dict[str, int]:
    """Time of pieces, marked as doubtful or not, and whether the one who speaks in most of them is meant."""
    sums = dict.fromkeys(("clear", "clear_wrong", "doubtful", "doubtful_wrong"), 0)
    for turn in found.turns:
        span = turn.piece.span
        speaking = true[:, span.start_ms // FRAME_MS : span.end_ms // FRAME_MS].sum(axis=1)
        is_wrong = not speaking.any() or turn.voice is None or pairs.get(int(speaking.argmax())) != turn.voice
        kind = "doubtful" if turn.is_doubtful or turn.voice is None else "clear"
        sums[kind] += span.length_ms
        sums[f"{kind}_wrong"] += span.length_ms * is_wrong
    return sums


def _wearer(case: Case, speakers: list, true: np.ndarray) -> dict[str, object]:
    if case.wearer is None:
        proposed = any(voice.role is Role.WEARER for voice in case.found.voices)
        return {"wearer_wrong": 0, "wearer_wrong_clear": 0, "speech": 0, "is_wearer_right": False if proposed else None}
    at = speakers.index(case.wearer)
    own, others = true[at], np.delete(true, at, axis=0).any(axis=0)
    is_wearer = np.array([voice.role is Role.WEARER for voice in case.found.voices])
    wrong = []
    for clear_only in (False, True):
        said, _ = _said(case.found, true.shape[1], clear_only=clear_only)
        by_wearer, by_others = said[is_wearer].any(axis=0), said[~is_wearer].any(axis=0)
        wrong.append(int(((own & ~others & by_others & ~by_wearer) | (others & ~own & by_wearer & ~by_others)).sum()))
    return {
        "wearer_wrong": wrong[0],
        "wearer_wrong_clear": wrong[1],
        "speech": int((own | others).sum()),
        "is_wearer_right": bool(is_wearer.any()) and _most_said_by(case, true, is_wearer) == at,
    }


def _most_said_by(case: Case, true: np.ndarray, is_wearer: np.ndarray) -> int:
    said, _ = _said(case.found, true.shape[1])
    return int((true & said[is_wearer].any(axis=0)).sum(axis=1).argmax())


def cases(options: argparse.Namespace) -> list[Case]:
    """All recordings, heard and told apart."""
    return [
        told_apart(*each, options.model, options.cache)
        for each in known_cases.with_turns(options.police, options.speech)
    ]


def told_apart(group: str, name: str, media: Path, truth: dict, model: str, cache: Path) -> Case:
    """One recording, heard and told apart."""
    segments = known_cases.heard(media, model, cache)
    told = known_cases.told_apart(media, segments)
    return Case(group, name, truth["turns"], truth.get("reporting_officer"), segments, told)


def _sum(results: list[Result], part: str) -> int:
    return sum(getattr(each, part) for each in results)


def _row(name: str, results: list[Result]) -> str:
    total = _sum(results, "total")
    errors = [_sum(results, part) for part in ("missed", "false", "confused")]
    shares = " | ".join(_percent(each, total) for each in (sum(errors), *errors))
    speech = _sum(results, "speech")
    wearer = (
        f"{_percent(_sum(results, 'wearer_wrong'), speech)} ({_percent(_sum(results, 'wearer_wrong_clear'), speech)})"
    )
    doubt = _percent(_sum(results, "turns_doubtful"), _sum(results, "turns"))
    wrong = f"{_percent(_sum(results, 'clear_wrong'), _sum(results, 'clear'))} / {_percent(_sum(results, 'doubtful_wrong'), _sum(results, 'doubtful'))}"
    counts = f"{_sum(results, 'found_count')} of {_sum(results, 'true_count')}"
    return f"| {name} | {counts} | {shares} | {wearer if speech else 'none'} | {doubt} | {wrong} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"


def table(told: list[Case]) -> list[str]:
    """The speaker table."""
    head = "| recording | voices found, true | diarization error | missed | false | confused | wearer confused (clear) | turns doubtful | wrong: clear / doubtful |"
    lines = [head, "|---|---|---|---|---|---|---|---|---|"]
    results = {case.name: case.result() for case in told}
    for group in ("sample", "further", "conversation"):
        of_group = [case for case in told if case.group == group]
        lines += [_row(case.name, [results[case.name]]) for case in of_group]
        if of_group:
            lines.append(_row(f"**all, {group}**", [results[case.name] for case in of_group]))
    worn = [results[case.name] for case in told if case.wearer]
    others = [results[case.name] for case in told if not case.wearer]
    right = sum(bool(each.is_wearer_right) for each in worn)
    wrongly = sum(each.is_wearer_right is False for each in others)
    return [*lines, "", f"The wearer was found in {right} of {len(worn)} bodycam recordings, and proposed in {wrongly} of {len(others)} recordings that have none."]  # fmt: skip


def for_the_main_job(told: list[Case], police: Path) -> list[str]:
    """The main job by ear: without speakers, with voices told apart, and with each voice named."""
    lines = ["| case | planted errors found | faithful sentences flagged | best evidence in the right place |", "|---|---|---|---|"]  # fmt: skip
    known = {each.name: each for each in known_cases.cases(police)}
    for group in ("sample", "further"):
        for way in WAYS:
            tally = Tally()
            for case in [each for each in told if each.group == group]:
                count(known[case.name], Index([heard_as(case, way)], embed=embed), read, tally)
            kinds = ", ".join(f"{k} {c['found']}/{c.total()}" for k, c in sorted(tally.kinds.items()) if k in KINDS)
            if tally.planted:
                lines += [tally.row(f"{group}, {way}"), f"| of these, {way} | {kinds} | | |"]
    return lines


WAYS = ("no speakers", "voices told apart", "voices named")
KINDS = {"attribution", "role_reversal", "background_media"}


def heard_as(case: Case, way: str) -> Heard:
    """A recording as a check is given it, by one of ``WAYS`` of knowing who speaks."""
    if way == "no speakers":
        return Heard("recording", "transcript", case.segments)
    labels = known_cases.labels_of(case.found)
    return known_cases.with_voices(case.segments, case.found, _acts(case, labels) if way == "voices named" else ())


def _acts(case: Case, labels: Sequence[str]) -> list[VoiceAct]:
    """What a person who listens to each voice would say: its true name, and the roles of wearer and media."""
    acts = []
    for speaker, voice in case.result().pairs.items():
        role = Role.WEARER if speaker == case.wearer else Role.MEDIA if speaker.lower() in MEDIA else None
        act = VoiceAct("act", VoiceActKind.NAME, labels[voice], "somebody", "now")
        acts.append(replace(act, name=speaker, role=role))
    return acts


def main() -> None:
    """Measure, print, write."""
    parser = known_cases.parser_of_cases()
    parser.add_argument("--speech", type=Path, default=known_cases.DATA / "speech")
    options = parser.parse_args()
    told = cases(options)
    lines = [
        f"{ENGINE}, encoder {model_sha256()[:16]}, talkers {talkers.model_sha256()[:16]}, settings `{settings_json()}`; heard with {options.model}.",
        "",
        *table(told),
        "",
        "What it does for the main job, by ear:",
        "",
        *for_the_main_job(told, options.police),
    ]
    write_section("speakers", lines)


if __name__ == "__main__":
    main()
