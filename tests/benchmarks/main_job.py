"""How many planted errors the main job finds, and how many faithful sentences it flags.

    python -m tests.benchmarks.main_job [--police FOLDER] [--cache FOLDER] [--model tiny.en]

Runs on the two sample cases, and on further cases in FOLDER (``NAME.json`` with turns and reports,
``NAME.m4a`` beside it) where there are any; each from its true script and from its sound. Prints the tables
and writes them into ``docs/benchmarks.md``.

Found: a planted error that sound can show, with the verdict contradicted or not_found. Flagged: a faithful
sentence with one of these two verdicts. Place: the best evidence overlaps a turn that bears on the sentence.
"""

import argparse
import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from models.finding import Judgment, Verdict
from models.report import Claim, Report
from models.spans import TextSpan
from models.transcript import Segment
from reviewer.checking.judge import CHECKER, judge, settings_json
from reviewer.matching.candidates import Heard, Index
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.report.claims import claims_of, kind_of
from reviewer.report.reading import read_report
from reviewer.speech import child, weights
from reviewer.speech.recognizer import Options
from reviewer.transcripts.reading import read_transcript
from reviewer.transcripts.writing import to_json
from tests.support import values

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_media"
TARGET = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- main job -->", "<!-- end of main job -->"
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

    def planted_one(self, judgment: Judgment, kind: str) -> None:
        is_found = judgment.verdict in FLAGGED
        self.found += is_found
        self.planted += 1
        self.kinds[kind]["found" if is_found else "missed"] += 1

    def faithful_one(self, judgment: Judgment, bearing: list[tuple[int, int]]) -> None:
        self.flagged += judgment.verdict in FLAGGED
        self.faithful += 1
        if judgment.evidence and bearing:
            span = judgment.evidence[0].span
            self.placeable += 1
            self.placed += any(start < span.end_ms and span.start_ms < end for start, end in bearing)

    def row(self, name: str) -> str:
        return (
            f"| {name} | {_share(self.found, self.planted)} | {_share(self.flagged, self.faithful)} "
            f"| {_share(self.placed, self.placeable)} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.0f} %)" if whole else "none"


def sample(case: Path, segments: tuple[Segment, ...], tally: Tally) -> None:
    """One sample case against what was heard."""
    report = read_report(case / "draft.txt")
    claims = claims_of(report)
    judged = dict(zip((c.span.start for c in claims), _judged(report, claims, segments), strict=True))
    for entry in json.loads((case / "expected.json").read_text(encoding="utf-8"))["sentences"]:
        judgment = judged[entry["start"]]
        if entry["planted"] and entry["audible"]:
            tally.planted_one(judgment, entry["kinds"][0])
        elif entry["verdict"] == "supported":
            tally.faithful_one(judgment, [(e["start_ms"], e["end_ms"]) for e in entry["evidence"]])


def police(case: Path, segments: tuple[Segment, ...], tally: Tally) -> None:
    """One case of the folder: faithful sentences once, planted ones of every report."""
    held = json.loads(case.read_text(encoding="utf-8"))
    turns = {turn["id"]: (round(turn["start"] * 1000), round(turn["end"] * 1000)) for turn in held["turns"]}
    for number, sentences in enumerate([held["faithful_report"], *held["planted_reports"]]):
        report, claims = _report([entry["sentence"] for entry in sentences])
        for entry, judgment in zip(sentences, _judged(report, claims, segments), strict=True):
            if entry["error_type"] and entry["label"] != "not_checkable":
                tally.planted_one(judgment, entry["error_type"])
            elif entry["label"] == "supported" and number == 0:
                tally.faithful_one(judgment, [turns[t] for t in entry["evidence_turns"]])


def _report(sentences: list[str]) -> tuple[Report, list[Claim]]:
    text, claims = "", []
    for position, sentence in enumerate(sentences):
        span = TextSpan(len(text), len(text) + len(sentence))
        text += sentence + " "
        claims.append(Claim(str(position), "report", position, span, sentence, kind_of(sentence)))
    return Report("report", 0, "report.txt", "", "0" * 64, len(text), text, (), ""), claims


def _judged(report, claims, segments) -> tuple[Judgment, ...]:
    return judge(report, claims, Index([Heard("recording", "transcript", segments)]))


def heard(media: Path, model: str, cache: Path) -> tuple[Segment, ...]:
    """What the program hears in a recording; kept in ``cache`` by the hash of both and the options."""
    chosen, options = weights.find(model), Options()
    key = hashlib.sha256(
        f"{_sha256(media)} {chosen.model_sha256} {options.to_json()} {_sha256(ROOT / 'reviewer/speech/whisper.py')}".encode()
    ).hexdigest()
    kept = cache / f"{key}.json"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            track = extract(media, Path(scratch), facts=probe(media))
            found = [s for stretch in child.transcribe(track, chosen, options) for s in stretch.segments]
        kept.write_text(
            to_json(values.a_transcript(completed_utc=values.NOW), values.a_recording(), found), encoding="utf-8"
        )
    return read_transcript(kept).segments


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--police", type=Path, default=ROOT.parent / "shared" / "data" / "police")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "main-job-transcripts")
    parser.add_argument("--model", default="tiny.en")
    options = parser.parse_args()
    cases = [(SAMPLES / name, sample, SAMPLES / name / "script.json", SAMPLES / name / "video.mp4")
             for name in ("traffic_stop", "domestic")]  # fmt: skip
    further = [(case, police, case, case.with_suffix(".m4a")) for case in sorted(options.police.glob("*.json"))]
    lines = _measured("Sample cases", cases, options) + _measured("Further cases", further, options)
    text = "\n".join(lines)
    print(text)
    _write(text)


def _measured(title: str, cases: list, options) -> list[str]:
    if not cases:
        return []
    lines = [f"### {title}", "", "| case | planted errors found | faithful sentences flagged | best evidence in the right place |", "|---|---|---|---|"]  # fmt: skip
    for way in ("true script", f"sound, {options.model}"):
        total = Tally()
        for case, measure, script, media in cases:
            segments = (
                read_transcript(script).segments if way == "true script" else heard(media, options.model, options.cache)
            )
            tally = Tally()
            measure(case, segments, tally)
            measure(case, segments, total)
            lines.append(tally.row(f"{case.stem}, {way}"))
        lines.append(total.row(f"**all, {way}**"))
        kinds = ", ".join(f"{kind} {c['found']}/{c.total()}" for kind, c in sorted(total.kinds.items()))
        lines.append(f"| by kind, {way} | {kinds} | | |")
    hashes = [f"`{path.name}` {_sha256(path)[:16]}" for case in cases for path in case[2:4]]
    return [*lines, "", "SHA-256 of the inputs (first 16 digits): " + ", ".join(hashes) + ".", ""]


def _write(text: str) -> None:
    before = TARGET.read_text(encoding="utf-8") if TARGET.exists() else f"# Benchmarks\n\n{BEGIN}\n{END}\n"
    head, rest = before.split(BEGIN)
    tail = rest.split(END)[1]
    intro = f"Checker: {CHECKER}, settings `{settings_json()}`.\n"
    TARGET.write_text(f"{head}{BEGIN}\n\n{intro}\n{text}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
