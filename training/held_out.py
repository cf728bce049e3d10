r"""What the reader that ships makes of the twins that it never learnt from.

    python -m training.held_out

Of the two windows of a twin, how often the one that supports the claim is liked better, by kind of error; beside it the
same with no window at all, and with the windows of another twin, which shows what the claim alone gives away.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np

from reviewer.onnx.entailment import read
from training.twin_files import OWN, group_of, is_held_out, twins_of, windows_of


def held_out() -> Iterator[dict[str, Any]]:
    """The twins of our own that are never learnt from."""
    for file in sorted(OWN.glob("*.jsonl")):
        yield from (twin for twin in twins_of(file) if is_held_out(group_of(twin)))


def main() -> None:
    """Measure and print."""
    twins = list(held_out())
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    scores: dict[str, list[list[float]]] = {name: [[], []] for name in ("own", "none", "another")}
    for at, twin in enumerate(twins):
        other = twins[(at + 1) % len(twins)]
        shown = {"own": windows_of(twin), "none": ["", ""], "another": windows_of(other)}
        for claim, *answers in twin["claims"]:
            is_first = answers[0] == "S"
            for name, windows in shown.items():
                likes = [float(row[0]) for row in read([(text, claim) for text in windows])]
                scores[name][0].append(likes[0 if is_first else 1])
                scores[name][1].append(likes[1 if is_first else 0])
                if name == "own":
                    kind = answers[1 if is_first else 0]
                    for key in ("all", kind):
                        asked[key] += 1
                        right[key] += (likes[0] > likes[1]) == is_first
    print(f"{len(twins)} twins, {asked['all']} claims; right window preferred: {right['all'] / asked['all']:.2f}")
    print(", ".join(f"{kind} {right[kind] / asked[kind]:.2f} ({asked[kind]})" for kind in sorted(asked)))
    for name, (yes, no) in scores.items():
        one, two = np.array(yes)[:, None], np.array(no)[None, :]
        print(f"area under the curve, {name} window: {np.mean((one > two) + 0.5 * (one == two)):.2f}")


if __name__ == "__main__":
    main()
