"""How many planted errors the main job finds, and how many faithful sentences it flags.

    python -m tests.benchmarks.main_job [--police FOLDER] [--cache FOLDER] [--model tiny.en]

Runs on the two sample cases, and on further cases in FOLDER (``NAME.json`` with turns and reports,
``NAME.m4a`` beside it) where there are any; each from its true script and from its sound, with its voices told
apart, as the program does by itself. Prints the tables and writes them into ``docs/benchmarks.md``.

A sentence is flagged when a claim in it is contradicted or not_found. Found: a planted error that sound can
show whose sentence is flagged. Flagged: a faithful sentence that is. Place: the best evidence of a claim
overlaps a turn that bears on its sentence.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.finding import Judgment, Verdict
from models.spans import TimeSpan
from reviewer.checking.judge import CHECKER, judge, settings_json
from reviewer.checking.reading import Verifier
from reviewer.matching.candidates import Heard, Index
from reviewer.onnx.entailment import read
from reviewer.onnx.sentences import embed
from reviewer.report.claims import claims_of
from tests.benchmarks.cases import Known, Sentence, cases, further, heard_and_told, parser_of_cases, sha256
from tests.benchmarks.sections import write_section

# A sentence is as its worst claim.
WORSE = (
    Verdict.NOT_FACTUAL,
    Verdict.SUPPORTED,
    Verdict.NOT_CHECKABLE,
    Verdict.PARTLY_SUPPORTED,
    Verdict.UNINTELLIGIBLE,
    Verdict.NOT_FOUND,
    Verdict.CONTRADICTED,
)
FLAGGED = (Verdict.CONTRADICTED, Verdict.NOT_FOUND)


@dataclass
class Tally:
    """Counts over sentences."""

    found: int = 0
    planted: int = 0
    flagged: int = 0
    faithful: int = 0
    placed: int = 0
    placeable: int = 0
    kinds: dict = field(default_factory=lambda: defaultdict(Counter))
    verdicts: Counter = field(default_factory=Counter)

    def planted_one(self, judgments: Sequence[Judgment], kind: str) -> None:
        is_found = any(judgment.verdict in FLAGGED for judgment in judgments)
        self.found += is_found
        self.planted += 1
        self.kinds[kind]["found" if is_found else "missed"] += 1

    def faithful_one(self, judgments: Sequence[Judgment], bearing: Sequence[TimeSpan]) -> None:
        self.flagged += any(judgment.verdict in FLAGGED for judgment in judgments)
        self.faithful += 1
        for span in [judgment.evidence[0].span for judgment in judgments if judgment.evidence and bearing]:
            self.placeable += 1
            self.placed += any(span.overlaps(each) for each in bearing)

    def row(self, name: str) -> str:
        return (
            f"| {name} | {_share(self.found, self.planted)} | {_share(self.flagged, self.faithful)} "
            f"| {_share(self.placed, self.placeable)} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.0f} %)" if whole else "none"


def count(known: Known, index: Index, verifier: Verifier | None, *tallies: Tally) -> None:
    """One case: faithful sentences of its first report, planted ones of all."""
    for number, (report, sentences) in enumerate(known.reports):
        claims = claims_of(report)
        judged = judge(report, claims, index, verifier=verifier)
        for sentence in sentences:
            within = [j for c, j in zip(claims, judged, strict=True) if c.span.overlaps(sentence.span)]
            _count_one(sentence, within, tallies, is_first=number == 0)


def _count_one(sentence: Sentence, judgments: Sequence[Judgment], tallies: Sequence[Tally], *, is_first: bool) -> None:
    worst = max((judgment.verdict for judgment in judgments), key=WORSE.index, default=None)
    for tally in tallies:
        if worst is not None and (is_first or not sentence.is_faithful):
            tally.verdicts[sentence.label, worst] += 1
        if sentence.kind is not None:
            tally.planted_one(judgments, sentence.kind)
        elif sentence.is_faithful and is_first:
            tally.faithful_one(judgments, sentence.bearing)


def main() -> None:
    """Measure, print, write."""
    options = parser_of_cases().parse_args()
    lines = _measured("Sample cases", list(cases(None)), options)
    lines += _measured("Further cases", list(further(options.police)), options)
    write_section("main job", [f"Checker: {CHECKER}, settings `{settings_json()}`.", "", *lines])


def _measured(title: str, known: Sequence[Known], options) -> list[str]:
    if not known:
        return []
    lines = [f"### {title}", "", "| case | planted errors found | faithful sentences flagged | best evidence in the right place |", "|---|---|---|---|"]  # fmt: skip
    for way in ("true script", f"sound, {options.model}"):
        total = Tally()
        for each in known:
            tally = Tally()
            if way == "true script":
                known_as = Heard("recording", "transcript", each.script())
            else:
                known_as = heard_and_told(each.media, options.model, options.cache)
            index = Index([known_as], embed=embed)
            count(each, index, read, tally, total)
            lines.append(tally.row(f"{each.name}, {way}"))
        lines.append(total.row(f"**all, {way}**"))
        kinds = ", ".join(f"{kind} {c['found']}/{c.total()}" for kind, c in sorted(total.kinds.items()))
        lines.append(f"| by kind, {way} | {kinds} | | |")
    hashes = [f"`{path.name}` {sha256(path)[:16]}" for each in known for path in (each.script_file, each.media)]
    return [*lines, "", "SHA-256 of the inputs (first 16 digits): " + ", ".join(hashes) + ".", ""]


if __name__ == "__main__":
    main()
