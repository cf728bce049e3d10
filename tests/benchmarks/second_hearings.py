"""What hearing the same sound twice does to findings.

    python -m tests.benchmarks.second_hearings [--police FOLDER] [--model tiny.en] [--better base]

Each case is heard and its reports are checked: resting on the words alone; with the second hearings that poor chunks
get anyway; and with what the findings rest on heard again, by the same weights and by better ones if they are there.
A sentence counts as flagged and as found as in ``main_job``; unintelligible: one of its claims is, and none is flagged.
Writes its section of ``docs/benchmarks.md``.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from models.finding import Judgment, Verdict
from models.report import Claim, Report
from models.transcript import HeardAgainFor, SecondHearing
from reviewer.checking.judge import judge
from reviewer.hearing_again import rested_on
from reviewer.matching.candidates import Heard, Index
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.onnx.sentences import embed
from reviewer.report.claims import claims_of
from reviewer.speech import child, weights
from reviewer.speech.activity import joined
from reviewer.speech.recognizer import Options
from tests.benchmarks.cases import Known, ReadOnce, Sentence, further, hearing, kept_at, parser_of_cases
from tests.benchmarks.main_job import FLAGGED
from tests.benchmarks.sections import write_section


@dataclass(frozen=True)
class Checked:
    """A report of a case with its sentences, claims and judgments."""

    report: Report
    sentences: tuple[Sentence, ...]
    claims: Sequence[Claim]
    judgments: Sequence[Judgment]


read_once = ReadOnce()


@cache
def embed_once(text):
    return embed([text])[0]


def checked(known: Known, heard: Heard) -> list[Checked]:
    """All reports of a case; what was read or embedded for one hearing is not asked again for the next."""
    index = Index([heard], embed=lambda texts: np.stack([embed_once(each) for each in texts]))
    made = []
    for report, sentences in known.reports:
        claims = claims_of(report)
        found = judge(report, claims, index, verifier=read_once)
        made.append(Checked(report, sentences, claims, found))
    return made


def heard_again(known: Known, before: Sequence[Checked], model: str, cache: Path) -> tuple[SecondHearing, ...]:
    """What findings of the reports rest on, heard again."""
    places = rested_on(judgment for each in before for judgment in each.judgments)
    spans = joined(place.span for place in places)
    chosen, options = weights.find(model), Options(language="en")
    kept = kept_at(cache, known.media, chosen.model_sha256, options.to_json(), str(spans))
    if not kept.exists():
        with tempfile.TemporaryDirectory() as scratch:
            track = extract(known.media, Path(scratch), facts=probe(known.media))
            found = child.hear_again(track, chosen, options, spans)
        kept.write_text(json.dumps([each.text for each in found]), encoding="utf-8")
    texts = json.loads(kept.read_text(encoding="utf-8"))
    return tuple(
        SecondHearing(span, text, HeardAgainFor.FINDING, model, "") for span, text in zip(spans, texts, strict=True)
    )


def counted(made: Sequence[Checked]) -> Counter:
    """Sentences by what they are and what is said of them; faithful ones of the first report only."""
    total: Counter = Counter()
    for number, each in enumerate(made):
        for sentence in each.sentences:
            pairs = zip(each.claims, each.judgments, strict=True)
            verdicts = {judgment.verdict for claim, judgment in pairs if claim.span.overlaps(sentence.span)}
            of = "planted" if sentence.is_planted else "faithful"
            if sentence.is_planted or (sentence.is_faithful and number == 0):
                total[of] += 1
                is_flagged = not verdicts.isdisjoint(FLAGGED)
                total[of, "flagged"] += is_flagged
                total[of, "unintelligible"] += not is_flagged and Verdict.UNINTELLIGIBLE in verdicts
    return total


def row(name: str, total: Counter, spans: int) -> str:
    """A line of the table."""
    cells = [
        f"{total[of, what]} of {total[of]}" for what in ("flagged", "unintelligible") for of in ("planted", "faithful")
    ]
    return f"| {name} | {spans} | " + " | ".join(cells) + " |"


def main() -> None:
    """Measure, print, write."""
    parser = parser_of_cases()
    parser.add_argument("--better", default="base")
    options = parser.parse_args()
    models = [options.model, *(each.name for each in weights.installed() if each.name == options.better)]
    totals: dict[str, Counter] = {}
    places: Counter = Counter()

    def keep(way, made, second):
        totals.setdefault(way, Counter()).update(counted(made))
        places[way] += len(second)

    for known in further(options.police):
        heard = hearing(known.media, options.model, options.cache)
        plain = checked(known, replace(heard, second=()))
        keep("heard once", plain, ())
        keep("poor chunks heard twice", checked(known, heard), heard.second)
        for model in models:
            second = (*heard.second, *heard_again(known, plain, model, options.cache))
            keep(f"and what findings rest on, by `{model}`", checked(known, replace(heard, second=second)), second)
        for model in models[1:]:
            better = replace(hearing(known.media, model, options.cache), second=())
            keep(f"heard once, by `{model}` from the start", checked(known, better), ())
        print(known.name, totals, flush=True)
    lines = [
        f"Heard with `{options.model}`.",
        "",
        "| hearing | places heard twice | planted errors found | faithful sentences flagged | planted unintelligible | faithful unintelligible |",
        "|---|---|---|---|---|---|",
        *(row(way, total, places[way]) for way, total in totals.items()),
    ]
    write_section("second hearings", lines)


if __name__ == "__main__":
    main()
