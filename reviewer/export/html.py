"""The findings as one page to read, print and hand over: the report beside what was heard.

Self-contained: no script, nothing fetched. All text of the case is escaped. Private notes stay behind.
"""

from collections import Counter
from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from models.finding import Finding, Verdict
from models.report import Claim, ClaimKind
from models.telling import Telling
from reviewer import attention, wording
from reviewer.checking.tellings import tellings
from reviewer.export.bundle import Bundle
from reviewer.progress import Each, uncounted
from reviewer.report.stated import sentence_numbers


def render(bundle: Bundle, *, each: Each = uncounted) -> str:
    """The page as text; ``each`` goes through the claims."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    source = files("reviewer.export").joinpath("templates/report.html.j2").read_text(encoding="utf-8")
    numbers = sentence_numbers(bundle.claims)
    counts = Counter(each.judgment.verdict for each in bundle.findings)
    flagged = [found for found in bundle.findings if attention.is_flagged(found.judgment)]
    return environment.from_string(source).render(
        bundle=bundle,
        words=wording,
        each=each,
        entries=[
            _entry(bundle, claim, told, goes_on=number == before)
            for claim, told, number, before in zip(
                bundle.claims, tellings(bundle.claims), numbers, [-1, *numbers], strict=False
            )
        ],
        counts=[(verdict, counts[verdict]) for verdict in Verdict if counts[verdict]],
        checked=sum(attention.is_checked(found.judgment) for found in bundle.findings),
        flagged=len(flagged),
        still_open=sum(bundle.decision_on(found.claim_id) is None for found in flagged),
        to_mend=sum(
            attention.is_to_mend(found.judgment) and bundle.decision_on(found.claim_id) is None
            for found in bundle.findings
        ),
        is_of_another_event=attention.seems_of_another_event(bundle.findings, bundle.decisions),
    )


def _entry(bundle: Bundle, claim: Claim, told: Telling, *, goes_on: bool) -> dict[str, object]:
    """``goes_on``: the claim is not the first of its sentence."""
    finding = bundle.finding_of(claim.id)
    decision = bundle.decision_on(claim.id)
    return {
        "number": claim.position + 1,
        "claim": claim,
        "told": wording.told(told),
        "ask_for": told.ask_for,
        "cut": bundle.told_cut(claim),
        "before": [
            (old, decision, bundle.reviewer_named(decision.reviewer_id)) for old, decision in bundle.ruled_before(claim)
        ],
        "is_heading": claim.kind is ClaimKind.HEADING,
        "goes_on": goes_on,
        "finding": finding,
        "is_flagged": _is_flagged(finding),
        "decision": decision,
        "reviewer": bundle.reviewer_named(decision.reviewer_id) if decision else None,
    }


def _is_flagged(finding: Finding | None) -> bool:
    return finding is not None and attention.is_flagged(finding.judgment)
