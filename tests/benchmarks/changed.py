"""How many slips put into real drafts are still called supported, by kind.

    python -m tests.benchmarks.changed [FOLDER]

Each draft of FOLDER (``narrative_NN.txt``) is read aloud word for word, so that its claims are supported; then one thing
in a claim is changed, and rules alone judge it. Everything was heard perfectly and nothing is told in other words: what
passes here passes everywhere.
"""

import sys
from collections import Counter
from pathlib import Path

from models.finding import Verdict
from reviewer.report.reading import read_report
from tests.benchmarks.cases import ROOT
from tests.support.changed_words import slips


def main() -> None:
    """Print the table, and with it every claim that passed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data" / "drafts"
    made, passed, told = Counter(), Counter(), []
    for path in sorted(folder.glob("narrative_*.txt")):
        for kind, quote, verdict in slips(read_report(path)):
            made[kind] += 1
            if verdict is Verdict.SUPPORTED:
                passed[kind] += 1
                told.append(f"{path.stem} {kind}: {' '.join(quote.split())}")
    print("| changed | claims | still supported |\n|---|---|---|")
    for kind, count in made.most_common():
        print(f"| {kind} | {count} | {passed[kind]} ({passed[kind] / count:.0%}) |")
    print(*told, sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
