"""How well reports are cut into claims: real drafts with their atomic facts, written down by others.

A folder holds ``narrative_NN.txt`` and ``facts_NN.txt``, one fact a line. Each fact is laid to the claim that holds most of
its telling words, words that are rare in the narrative counting more; of claims alike in that the one nearest to that of the
fact before. A fact is well cut where its claim is laid to no more than one other fact.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from reviewer.matching.normalize import content, tokens
from reviewer.report.claims import claims_of
from reviewer.report.reading import read_report
from reviewer.report.sentences import sentences

MOST_TOGETHER = 2
_FARTHER_COSTS = 0.02
_LONGER_COSTS = 0.001


def splitting(folder: Path) -> list[str]:
    """The table: whole sentences beside claims."""
    rows = {"sentences": Counter[str](), "claims": Counter[str]()}
    for narrative in sorted(folder.glob("narrative_*.txt")):
        report = read_report(narrative)
        facts = narrative.with_name(narrative.name.replace("narrative", "facts")).read_text(encoding="utf-8")
        told = [line.strip() for line in facts.splitlines() if line.strip()]
        rows["sentences"] += _counted([s.of(report.text) for s in sentences(report.text, report.paragraphs)], told)
        rows["claims"] += _counted([claim.quote for claim in claims_of(report)], told)
    lines = ["### Claims: atomic facts with a claim of their own, or shared with one other", ""]
    lines += ["| cut into | pieces | facts well cut | pieces without a fact |", "|---|---|---|---|"]
    lines += [f"| {name} | {c['pieces']} | {_share(c['well'], c['facts'])} | {_share(c['empty'], c['pieces'])} |" for name, c in rows.items()]  # fmt: skip
    return [*lines, ""]


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})"


def _counted(pieces: Sequence[str], facts: Sequence[str]) -> Counter[str]:
    laid = list(_laid(pieces, facts))
    held = Counter(laid)
    well = sum(held[at] <= MOST_TOGETHER for at in laid)
    return Counter(pieces=len(pieces), facts=len(facts), well=well, empty=len(pieces) - len(held))


def _laid(pieces: Sequence[str], facts: Sequence[str]) -> Iterator[int]:
    """For each fact the piece that it is laid to."""
    words = [Counter(token.key for token in content(tokens(piece))) for piece in pieces]
    known = Counter(key for each in words for key in each)
    before = 0
    for fact in facts:
        wanted = {token.key for token in content(tokens(fact))}
        scores = [
            sum(1 / known[key] for key in wanted if key in each)
            - _FARTHER_COSTS * abs(at - before)
            - _LONGER_COSTS * each.total()
            for at, each in enumerate(words)
        ]
        before = scores.index(max(scores))
        yield before
