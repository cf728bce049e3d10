"""Pictures for the documents: scores of words against being right, doubt on sentences against being planted."""

import matplotlib as mpl

mpl.use("agg")
import matplotlib.pyplot as plt

FEWEST = 10


def scores_against_being_right(counts, target):
    """``counts``: by the name of a set, right and all words by tenth of the score; of ``FEWEST`` words or more."""
    figure, (above, below) = plt.subplots(
        2, 1, sharex=True, figsize=(8.2, 5), height_ratios=(3, 1), layout="constrained"
    )
    above.plot([0, 1], [0, 100], color="0.8", linestyle="--", linewidth=1, label="score taken at its word")
    width = 0.08 / len(counts)
    for at, (name, bands) in enumerate(counts.items()):
        known = {int(band) / 10 + 0.05: each for band, each in bands.items() if band != "none"}
        words = sum(total for _, total in known.values())
        shares = {x: 100 * right / total for x, (right, total) in known.items() if total >= FEWEST}
        above.plot(list(shares), list(shares.values()), marker="o", label=f"{name}, {words} words")
        left = (at - (len(counts) - 1) / 2) * width
        below.bar([x + left for x in known], [total for _, total in known.values()], width=width)
    above.set(ylabel="words that are right, %", ylim=(0, 102), xlim=(0, 1))
    figure.legend(frameon=False, loc="outside right upper")
    below.set(xlabel="score of the word", ylabel="words", yscale="log")
    for each in (above, below):
        each.spines[["top", "right"]].set_visible(False)
    figure.savefig(target, dpi=110)
    plt.close(figure)


def doubt_against_being_planted(counts, target):
    """``counts``: by the name of a set, planted and all sentences by tenth of the doubt."""
    figure, (above, below) = plt.subplots(
        2, 1, sharex=True, figsize=(6.4, 5), height_ratios=(3, 1), layout="constrained"
    )
    for at, (name, bands) in enumerate(counts.items()):
        known = {band / 10 + 0.05: each for band, each in bands.items()}
        shares = [100 * planted / total for planted, total in known.values()]
        above.plot(list(known), shares, marker="o", label=f"{name}, {sum(t for _, t in known.values())} sentences")
        below.bar([x + (at - 0.5) * 0.03 for x in known], [total for _, total in known.values()], width=0.03)
    above.set(ylabel="sentences with a planted error, %", ylim=(0, 102), xlim=(0, 1))
    above.legend(frameon=False, loc="lower right")
    below.set(xlabel="largest doubt on a claim of the sentence", ylabel="sentences")
    for each in (above, below):
        each.spines[["top", "right"]].set_visible(False)
    figure.savefig(target, dpi=110)
    plt.close(figure)
