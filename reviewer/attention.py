"""What still needs a person, told the same way in the terminal, on the page and in the window."""

from collections.abc import Sequence

from models.annotation import Decision
from models.finding import ErrorKind, Finding, Judgment, Verdict

_FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.NOT_FOUND, Verdict.PARTLY_SUPPORTED, Verdict.UNINTELLIGIBLE})
_TO_MEND = frozenset({ErrorKind.PLACEHOLDER, ErrorKind.PLANTED_ERROR})
# Of claims that are supported, partly or not found, so few are supported only where report and footage are not of the
# same event (python -m tests.benchmarks.other_event).
_HARDLY_ANY = 0.1
_LEAST_CLAIMS = 10


def is_flagged(judgment: Judgment) -> bool:
    """Whether somebody should listen."""
    return judgment.verdict in _FLAGGED


def is_checked(judgment: Judgment) -> bool:
    """Whether it could be held against sound."""
    return is_flagged(judgment) or judgment.verdict is Verdict.SUPPORTED


def is_to_mend(judgment: Judgment) -> bool:
    """Whether the draft itself holds what no report may: a placeholder, or a sentence planted to test who reads."""
    return not is_flagged(judgment) and not _TO_MEND.isdisjoint(judgment.kinds)


def needs_attention(judgment: Judgment, decision: Decision | None) -> bool:
    """Whether a person has still to look: flagged or to be mended, and not ruled on."""
    return decision is None and (is_flagged(judgment) or is_to_mend(judgment))


def seems_of_another_event(findings: Sequence[Finding], decisions: Sequence[Decision] = ()) -> bool:
    """Whether hardly any claim is supported, as where a report is held against the wrong recording.

    What a person ruled counts instead of what was found. False for reports of few claims, where chance would tell it.
    """
    ruled = {each.claim_id: each.verdict for each in decisions}
    verdicts = [ruled.get(each.claim_id, each.judgment.verdict) for each in findings]
    supported = verdicts.count(Verdict.SUPPORTED)
    telling = supported + sum(each in (Verdict.PARTLY_SUPPORTED, Verdict.NOT_FOUND) for each in verdicts)
    return telling >= _LEAST_CLAIMS and supported < _HARDLY_ANY * telling
