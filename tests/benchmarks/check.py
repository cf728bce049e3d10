"""How well the checker checks: planted errors, places, omissions, human-labelled claims, speed.

    python -m tests.benchmarks.check [--data FOLDER] [--model NAME] [--also NAME...] [--verifier NAME] [--only PART...]

FOLDER holds ``drafts/`` (narratives with their facts), ``police/`` (cases with turns, reports and sound) and
``claims/`` (dialogues with labelled claims). Prints
tables and writes them into ``docs/benchmarks.md``. A case is always judged by weights that were fitted without it;
a set of claims by a threshold found on the other sets. Intervals are bootstrapped over sources, not sentences.
"""

import argparse
import json
import multiprocessing
import re
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from models.report import Claim, Report
from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer import verifiers
from reviewer.checking.judge import judge
from reviewer.checking.omissions import left_out
from reviewer.checking.places import places_of
from reviewer.checking.reading import Read, Verifier
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.normalize import content, tokens
from reviewer.onnx.moments import likeness
from reviewer.report.claims import claims_of
from tests.benchmarks.bm25 import Bm25
from tests.benchmarks.cases import ROOT, Known, further, heard, report_of, sha256
from tests.benchmarks.intervals import interval
from tests.benchmarks.planted import planted
from tests.benchmarks.sections import write_section, write_table
from tests.benchmarks.splitting import splitting
from training.doubt import area, index_of
from training.own_cases import OTHERWISE, is_measuring, own_cases

FIRST = 10


# Finding the place ---------------------------------------------------------------------------------------------


def places(known: Sequence[Known], options) -> list[str]:
    lines = [
        "### Finding the place: right evidence among the first",
        "",
        "| on | by | 1 | 3 | 5 |",
        "|---|---|---|---|---|",
    ]
    for way in ("true script", f"sound, {options.model}"):
        hits: dict[str, list[list[bool]]] = defaultdict(list)
        for case in known:
            segments = case.script() if way == "true script" else heard(case.media, options.model, options.cache)
            report, sentences = case.reports[0]
            words, meaning, counted = Index([Heard("r", "t", segments)]), index_of(segments), Bm25(segments)
            for sentence in sentences:
                if sentence.is_faithful and sentence.bearing:
                    found = counted.best(sentence.text, most=5)
                    hits["BM25 alone"].append([_is_at(segments, *each, sentence.bearing) for each in found])
                    _place(sentence.text, words, meaning, sentence.bearing, hits)
            _joined_places(report, sentences, segments, meaning, hits)
        lines += [_place_row(f"police, {way}", by, rows) for by, rows in hits.items()]
    return [*lines, ""]


def _place(text: str, words: Index, meaning: Index, bearing: Sequence[TimeSpan], hits: dict) -> None:
    wanted, segments = content(tokens(text)), words.heard(0).segments
    ways = {
        "words alone": words.best(wanted, most=5),
        "meaning alone": meaning.best((), text=text, most=5),
        "both": meaning.best(wanted, text=text, most=5),
    }
    for by, found in ways.items():
        hits[by].append([_is_at(segments, each.first, each.last, bearing) for each in found])


def _joined_places(report: Report, sentences, segments: Sequence[Segment], index: Index, hits: dict) -> None:
    """As the checker does it: claims, both views, and the report's order as a hint."""
    claims = claims_of(report)
    views = [view for view, _ in places_of(report, claims, index, None)]
    for sentence in sentences:
        held = [v for v in views if v.claim.span.overlaps(sentence.span)]
        if sentence.is_faithful and sentence.bearing and held:
            found = [each for each in (held[0].candidate, *held[0].others) if each is not None]
            hits["as checked"].append([_is_at(segments, c.first, c.last, sentence.bearing) for c in found])


def _is_at(segments: Sequence[Segment], first: int, last: int, bearing: Sequence[TimeSpan]) -> bool:
    span = segments[first].span.joined(segments[last].span)
    return any(span.overlaps(each) for each in bearing)


def _place_row(on: str, by: str, rows: list[list[bool]]) -> str:
    shares = [np.mean([any(row[:most]) for row in rows]) for most in (1, 3, 5)]
    return f"| {on} | {by} | " + " | ".join(f"{share:.0%}" for share in shares) + " |"


def turns_of(turns: Sequence[dict]) -> tuple[Segment, ...]:
    """Turns without times as segments of a second each."""
    made = []
    for at, turn in enumerate(turns):
        span = TimeSpan(at * 1000, at * 1000 + 999)
        words = tuple(Word(word, span, None) for word in turn["text"].split())
        made.append(Segment(at, span, turn["text"], words, turn["speaker"], None, None, None))
    return tuple(made)


# Omissions -----------------------------------------------------------------------------------------------------


def omissions(known: Sequence[Known]) -> list[str]:
    """Leave out the sentences about one moment at a time: it must be listed early, the told ones not at all.

    Of our own cases those count that what tells moments by their meaning never learnt from.
    """
    lines = ["### Omissions", ""]
    lines += [f"| on | left out, then listed among the first {FIRST} | told of, listed all the same |", "|---|---|---|"]
    own = [case for case in own_cases() if is_measuring(case.name) and not case.name.endswith(OTHERWISE)]
    for on, cases in (("police, true script", known), ("our own, true script", own)):
        asked, found, listed = (sum(counted) for counted in zip(*map(_left_out, cases), strict=True))
        lines.append(
            f"| {on} | {found} of {asked} ({found / asked:.0%}) | {listed} of {asked} ({listed / asked:.0%}) |"
        )
    return [*lines, ""]


def _left_out(case: Known) -> tuple[int, int, int]:
    """How many moments the report tells of; how many are listed without their sentences, and with them."""
    index = index_of(case.script())
    report, sentences = case.reports[0]
    whole = left_out(claims_of(report), index, sounds_like=likeness)
    asked, found, listed = 0, 0, 0
    for spans in _moments(case):
        about = [s for s in sentences if any(a.overlaps(b) for a in spans for b in s.bearing)]
        if about:
            rest, _ = report_of([s.text for s in sentences if s not in about])
            first = left_out(claims_of(rest), index, sounds_like=likeness)[:FIRST]
            asked += 1
            found += any(each.span.overlaps(span) for each in first for span in spans)
            listed += any(each.span.overlaps(span) for each in whole for span in spans)
    return asked, found, listed


def _moments(case: Known) -> Iterator[list[TimeSpan]]:
    """The turns of each moment that a case's author marked."""
    held = json.loads(case.script_file.read_text(encoding="utf-8"))
    if "legal_moments" in held:
        times = {t["id"]: TimeSpan(round(t["start"] * 1000), round(t["end"] * 1000)) for t in held["turns"]}
        yield from ([times[turn] for turn in moment["turns"]] for moment in held["legal_moments"])
    else:
        said = case.script()
        yield from ([said[turn].span for turn in moment["turns"]] for moment in held["moments"])


# Human-labelled claims -----------------------------------------------------------------------------------------


def human(folder: Path, reader: Verifier | None) -> list[str]:
    """Balanced accuracy and area per set: by the verifier's best place alone, and by all parts."""
    sets: dict[str, list[tuple[float, bool, str]]] = {}
    for file in sorted(folder.glob("*.jsonl")):
        if not file.stem.startswith("qmsum_evidence"):
            sets[file.stem] = list(_scored(file, reader))
    lines = ["### Claims labelled by people, threshold from the other sets", ""]
    lines += ["| set | claims | balanced accuracy | area |", "|---|---|---|---|"]
    means = []
    for name, rows in sets.items():
        threshold = best_threshold([row for other, held in sets.items() if other != name for row in held])
        groups: dict[str, list] = defaultdict(list)
        for row in rows:
            groups[row[2]].append(row)
        figure = balanced(rows, threshold)
        low, high = interval(list(groups.values()), lambda drawn: balanced([r for g in drawn for r in g], threshold))  # noqa: B023
        right = [score for score, is_right, _ in rows if is_right]
        wrong = [score for score, is_right, _ in rows if not is_right]
        means.append(figure)
        lines.append(
            f"| {name} | {len(rows)} | {figure:.2f} ({low:.2f} to {high:.2f}) | {area(np.array(right), np.array(wrong)):.2f} |"
        )
    return [*lines, f"| mean | | {np.mean(means):.2f} | |", ""]


def _scored(file: Path, reader: Verifier | None) -> Iterator[tuple[float, bool, str]]:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    sources = {row["source"]: index_of(turns_of(row["turns"])) for row in rows if row.get("turns")}
    for row in rows:
        if row.get("claim") and row["source"] in sources:
            report, _ = report_of([row["claim"].rstrip(" .") + "."])
            amount = support(report, claims_of(report), sources[row["source"]], reader)
            yield amount, row["label"] == "supported", row["source"]


def support(report: Report, claims: Sequence[Claim], index: Index, reader: Verifier | None) -> float:
    """How far the weakest claim is supported where it is supported best, and its sentence."""
    amounts = [
        max((each.supports for each in held.at), default=0.0) + _whole(held)
        for _, held in places_of(report, claims, index, reader)
    ]
    return min(amounts, default=0.0)


def _whole(held: Read) -> float:
    return held.whole.supports if held.whole else 0.0


def balanced(rows: Sequence[tuple[float, bool, str]], threshold: float) -> float:
    right = [score >= threshold for score, is_right, _ in rows if is_right]
    wrong = [score < threshold for score, is_right, _ in rows if not is_right]
    return float((np.mean(right) + np.mean(wrong)) / 2) if right and wrong else float("nan")


def best_threshold(rows: Sequence[tuple[float, bool, str]]) -> float:
    values = np.unique([row[0] for row in rows])
    tried = values[:: max(1, len(values) // 200)]
    return float(max(tried, key=lambda threshold: balanced(rows, threshold)))


# Speed ---------------------------------------------------------------------------------------------------------


def speed(known: Sequence[Known], options) -> list[str]:
    """Claims against segments made by joining the cases end to end, in one process: how long, and how it grows."""
    reader = verifiers.find(options.verifier).read
    _read_s(*_joined(known, 50, 5), reader)  # loads the models
    whole = _joined(known, 3_000, 100)
    rules_s, whole_s = _rules_s(*whole), _read_s(*whole, reader)
    corrected = [(*whole[2][:at], _with_word(whole[2][at]), *whole[2][at + 1 :]) for at in range(50, 3_000, 550)]
    again_s = np.median([_read_s(whole[0], whole[1], segments, reader) for segments in corrected])
    memory, twice = (_in_a_process_of_its_own(_peak_mb, options, count) for count in (3_000, 6_000))
    lines = [
        "### Speed: 100 claims against 3,000 segments",
        "",
        f"- rules alone {rules_s:.1f} s; with places by meaning and the verifier {whole_s:.1f} s; again after one "
        f"corrected word {again_s:.2f} s (median of {len(corrected)}). Peak memory of a process that does only this "
        f"{memory:.0f} MB, with 6,000 segments {twice:.0f} MB.",
        "",
        "| claims | segments | rules alone | with the verifier |",
        "|---|---|---|---|",
    ]
    for claims, segments in ((50, 3_000), (200, 3_000), (100, 1_500), (100, 6_000)):
        case = _joined(known, segments, claims)
        lines.append(f"| {claims} | {segments:,} | {_rules_s(*case):.1f} s | {_read_s(*case, reader):.1f} s |")
    return [*lines, ""]


def _in_a_process_of_its_own(act: Callable[..., float], *given) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(act, given)


def _peak_mb(options, segment_count: int) -> float:
    """The most memory that this process held, after it checked 100 claims once.

    Where the system tells it by /proc: ``ru_maxrss`` there counts what the parent held before this one began.
    """
    _read_s(*_joined(list(further(options.data / "police")), segment_count, 100), verifiers.find(options.verifier).read)
    told = Path("/proc/self/status")
    peak_kb = re.search(r"VmHWM:\s+(\d+) kB", told.read_text(encoding="ascii")) if told.exists() else None
    return (int(peak_kb[1]) if peak_kb else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


_Joined = tuple[Report, list[Claim], tuple[Segment, ...]]


def _joined(known: Sequence[Known], segment_count: int, claim_count: int) -> _Joined:
    """The cases end to end until there is enough of both, each text with a word of its own: none was read before."""
    pool = [s for case in known for s in case.script()]
    segments = []
    for at in range(segment_count):
        each, span = pool[at % len(pool)], TimeSpan(at * 3_600, at * 3_600 + 3_000)
        text = f"{each.text} {segment_count}{claim_count}{at}"
        segments.append(Segment(at, span, text, each.words, each.speaker, None, None, None))
    told = [sentence.text for case in known for sentence in case.reports[0][1]]
    report, _ = report_of([f"{text} {at}" for at in range(2) for text in told])
    return report, claims_of(report)[:claim_count], tuple(segments)


def _rules_s(report: Report, claims: list[Claim], segments: Sequence[Segment]) -> float:
    return _took(lambda: judge(report, claims, Index([Heard("r", "t", tuple(segments))])))


def _read_s(report: Report, claims: list[Claim], segments: Sequence[Segment], reader: Verifier | None) -> float:
    return _took(lambda: judge(report, claims, index_of(segments), verifier=reader))


def _with_word(segment: Segment) -> Segment:
    return Segment(
        segment.index, segment.span, segment.text + " indeed", segment.words, segment.speaker, None, None, None
    )


def _took(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "main-job-transcripts")
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--also", nargs="*", default=["base"], help="further speech weights for the planted errors")
    parser.add_argument(
        "--verifier", help="as for `reviewer check`: a folder with another verifier; nothing is written"
    )
    parser.add_argument("--only", nargs="*", choices=("claims", "planted", "places", "omissions", "human", "speed"))
    options = parser.parse_args()
    known = list(further(options.data / "police"))
    parts = {
        "claims": lambda: splitting(options.data / "drafts"),
        "planted": lambda: planted(options),
        "places": lambda: places(known, options),
        "omissions": lambda: omissions(known),
        "human": lambda: human(options.data / "claims", verifiers.find(options.verifier).read),
        "speed": lambda: speed(known, options),
    }
    lines: list[str] = []
    for name in options.only or parts:
        made = parts[name]()
        if options.only and not options.verifier:
            write_table("checking", made)
        else:
            print("\n".join(made), flush=True)
        lines += made
    if not options.only and not options.verifier:
        write_section("checking", [*lines, _hashes(known, options)])


def _hashes(known: Sequence[Known], options) -> str:
    files = [path for case in known for path in (case.script_file, case.media)]
    files += sorted((options.data / "claims").glob("*.jsonl"))
    return "SHA-256 of the inputs (first 16 digits): " + ", ".join(f"`{f.name}` {sha256(f)[:16]}" for f in files) + "."


if __name__ == "__main__":
    main()
