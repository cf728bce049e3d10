r"""What the reader that ships makes of the twins that it never learnt from.

    python -m training.held_out

Of the two windows of a twin, how often the one that supports the claim is liked better, by kind of error; beside it the
same with no window at all, and with the windows of another twin, which shows what the claim alone gives away.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from reviewer.onnx.entailment import read

TWINS = Path(__file__).parent / "twins"
Twin = dict


def held_out() -> Iterator[Twin]:
    """One twin in ten of our own, by its name, as training/entailment.py leaves them out."""
    for file in sorted(TWINS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            twin = json.loads(line) if line.strip() else None
            if twin and int(hashlib.sha256(f"twin:{twin['id']}".encode()).hexdigest(), 16) % 10 == 0:
                yield twin


def window(turns: Sequence[tuple[str, str]], wearer: str | None) -> str:
    """As the program shows talk: who wears the camera is "I"."""
    return " ".join(f"{'I' if who == wearer else who}: {words}" for who, words in turns)


def main() -> None:
    """Measure and print."""
    twins = list(held_out())
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    scores: dict[str, list[list[float]]] = {name: [[], []] for name in ("own", "none", "another")}
    for at, twin in enumerate(twins):
        other = twins[(at + 1) % len(twins)]
        shown = {
            "own": [window(twin[side], twin.get("wearer")) for side in ("a", "b")],
            "none": ["", ""],
            "another": [window(other[side], other.get("wearer")) for side in ("a", "b")],
        }
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
