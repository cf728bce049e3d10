"""How many claims are supported where a report is held against its own footage, and against that of another event.

    python -m tests.benchmarks.other_event [--police FOLDER]

Each report with planted errors is checked against its own case and against the next one, by true script and as heard.
Prints how many of the claims that are supported, partly or not found are supported: what ``reviewer.attention`` warns by.
"""

from models.finding import Verdict
from reviewer.checking.judge import judge
from reviewer.onnx.entailment import read
from reviewer.report.claims import claims_of
from tests.benchmarks.cases import further, heard, parser_of_cases
from training.doubt import index_of


def main() -> None:
    """Measure and print."""
    options = parser_of_cases().parse_args()
    known = list(further(options.police))
    said = {
        case.name: {"script": case.script(), "sound": heard(case.media, options.model, options.cache)} for case in known
    }
    for case, other in zip(known, [*known[1:], known[0]], strict=True):
        report = max(case.reports, key=lambda each: sum(not sentence.is_faithful for sentence in each[1]))[0]
        for way in ("script", "sound"):
            for by, verifier in (("rules alone", None), ("rules and verifier", read)):
                own, another = (_supported(report, said[name][way], verifier) for name in (case.name, other.name))
                print(f"{case.name}, {way}, {by}: {own:.0%}; held against {other.name}: {another:.0%}", flush=True)


def _supported(report, segments, verifier) -> float:
    verdicts = [each.verdict for each in judge(report, claims_of(report), index_of(segments), verifier=verifier)]
    telling = [each for each in verdicts if each in (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED, Verdict.NOT_FOUND)]
    return telling.count(Verdict.SUPPORTED) / len(telling)


if __name__ == "__main__":
    main()
