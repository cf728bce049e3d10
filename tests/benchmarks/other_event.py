"""How many claims are supported where a report is held against its own footage, and against that of another event.

    python -m tests.benchmarks.other_event [--police FOLDER]

Each report with planted errors is checked against its own case and against the next one, by true script and as heard.
Prints the share of the claims held against sound that are supported: what ``reviewer.attention`` warns by.
"""

import argparse
import tempfile
from pathlib import Path

from models.finding import Verdict
from reviewer.attention import is_checked
from reviewer.checking.judge import judge
from reviewer.onnx.entailment import read
from reviewer.report.claims import claims_of
from tests.benchmarks.cases import ROOT, further, heard
from training.doubt import index_of


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--police", type=Path, default=ROOT.parent / "shared" / "data" / "police")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "main-job-transcripts")
    options = parser.parse_args()
    known = list(further(options.police))
    said = {
        case.name: {"script": case.script(), "sound": heard(case.media, "tiny.en", options.cache)} for case in known
    }
    for case, other in zip(known, [*known[1:], known[0]], strict=True):
        report = max(case.reports, key=lambda each: sum(not sentence.is_faithful for sentence in each[1]))[0]
        for way in ("script", "sound"):
            own, another = (_supported(report, said[name][way]) for name in (case.name, other.name))
            print(f"{case.name}, {way}: {own:.0%} supported; held against {other.name}: {another:.0%}", flush=True)


def _supported(report, segments) -> float:
    judgments = judge(report, claims_of(report), index_of(segments), verifier=read)
    checked = [each for each in judgments if is_checked(each)]
    return sum(each.verdict is Verdict.SUPPORTED for each in checked) / len(checked)


if __name__ == "__main__":
    main()
