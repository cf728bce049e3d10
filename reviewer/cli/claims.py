"""``reviewer claims``: the claims of a report with what each tells of; split and merge them."""

import json
import re
from dataclasses import asdict
from typing import Annotated

import typer

from models.report import Claim, ClaimKind
from models.telling import Telling
from reviewer import rechecking, wording
from reviewer.checking.tellings import tellings
from reviewer.cli.arguments import CaseArgument, JsonOption, opened
from reviewer.cli.console import err, indented, working
from reviewer.errors import UsageError
from reviewer.export import findings_json
from reviewer.export.bundle import Bundle
from reviewer.report.recut import Cut, merge, split
from reviewer.review import recuts, reviewers
from reviewer.workspace import Workspace

_KEPT = "The claims are as they were."
_SPLIT = re.compile(r"\s*(?P<number>\d+)\s*@\s*(?P<words>\S.*)")


def claims(
    case: CaseArgument,
    splits: Annotated[
        list[str] | None,
        typer.Option("--split", metavar="NUMBER@WORDS", help="Split a claim where these words of it begin."),
    ] = None,
    merges: Annotated[
        list[int] | None, typer.Option("--merge", metavar="NUMBER", help="Merge a claim with the one after it.")
    ] = None,
    is_undoing: Annotated[bool, typer.Option("--undo", help="Take back the last split or merge.")] = False,
    report: Annotated[
        str | None, typer.Option("--report", metavar="NAME", help="Which report, by file name. Default: the latest.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Your name, kept with what you split or merge.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the claims of a report; split or merge them, which checks the new ones at once and lists those alone."""
    made: list[str] = []
    with opened(case) as workspace:
        report_id = workspace.report_named(report).id
        for text in splits or []:
            made += _keep(workspace, _split(workspace.bundle(report_id), text), by)
        for number in merges or []:
            made += _keep(workspace, _merge(workspace.bundle(report_id), number), by)
        if is_undoing:
            reviewer = reviewers.named(workspace.database, by or workspace.actor)
            made += recuts.take_back(workspace.database, report_id, reviewer_id=reviewer.id).made
        bundle = _checked(workspace, report_id)
    told = list(zip(bundle.claims, tellings(bundle.claims), strict=True))
    if as_json:
        listed = [_plain(bundle, *each) for each in told]
        print(json.dumps({"claims": listed}, ensure_ascii=False, indent=1))  # noqa: T201 - for another program
        return
    for claim, telling in told:
        if not made or claim.id in made:
            _show(bundle, claim, telling)


def _keep(workspace: Workspace, cut: Cut, by: str | None) -> tuple[str, ...]:
    """The ids of the claims made."""
    reviewer = reviewers.named(workspace.database, by or workspace.actor)
    return recuts.keep(workspace.database, cut.replaced[0].report_id, cut, reviewer_id=reviewer.id).made


def _split(bundle: Bundle, text: str) -> Cut:
    match = _SPLIT.fullmatch(text)
    if match is None:
        raise UsageError(
            f"{text} does not say where to split.", kept=_KEPT, hint="For example: --split '12@and requested'."
        )
    claim = _numbered(bundle, int(match["number"]))
    words = r"\s+".join(map(re.escape, match["words"].split()))
    found = list(re.finditer(rf"(?<!\w){words}", claim.quote, re.IGNORECASE))
    if len(found) != 1:
        how_often = "not" if not found else "more than once"
        raise UsageError(
            f"“{match['words']}” is {how_often} in claim {match['number']}.",
            kept="The claim is as it was.",
            hint=f"The claim says: “{' '.join(claim.quote.split())}”",
        )
    return split(bundle.report, claim, claim.span.start + found[0].start())


def _merge(bundle: Bundle, number: int) -> Cut:
    return merge(bundle.report, bundle.claims, _numbered(bundle, number))


def _numbered(bundle: Bundle, number: int) -> Claim:
    found = [each for each in bundle.claims if each.position + 1 == number]
    if not found:
        is_old = any(each.position + 1 == number for each in bundle.given_way)
        why = "was split or merged and does not stand any more" if is_old else "is not in this report"
        raise UsageError(f"Claim {number} {why}.", kept=_KEPT, hint="See `reviewer claims CASE` for those there are.")
    return found[0]


def _checked(workspace: Workspace, report_id: str) -> Bundle:
    """The report with its claims as they stand; new ones are checked as the rest was, if it was."""
    bundle = workspace.bundle(report_id)
    if bundle.run is None or not rechecking.has_unchecked(bundle):
        return bundle
    try:
        with working() as work:
            rechecking.check_again(
                workspace.database, bundle.report, bundle.run,
                actor=workspace.actor, progress=work.progress, token=work.token,
            )  # fmt: skip
    except UsageError as error:
        err.print(f"The claims are kept, and not checked yet. {error.told()}", soft_wrap=True)
    return workspace.bundle(report_id)


def _show(bundle: Bundle, claim: Claim, told: Telling) -> None:
    style = "dim" if claim.kind is ClaimKind.HEADING else ""
    indented(" ".join(claim.quote.split()), 6, first=f"{claim.position + 1:>4}", style=style)
    finding = bundle.finding_of(claim.id)
    verdict = wording.label(finding.judgment.verdict) if finding else "Not checked yet" if bundle.run else ""
    parts = [verdict, wording.told(told), f"to ask for: {told.ask_for}" if told.ask_for else ""]
    indented("; ".join(filter(None, parts)), 6, style="dim")
    for line in _history(bundle, claim):
        indented(line, 6, style="dim")


def _history(bundle: Bundle, claim: Claim) -> list[str]:
    rulings = [
        f"Ruling on claim {old.position + 1}, which does not stand any more: {wording.label(decision.verdict)}, "
        f"{bundle.reviewer_named(decision.reviewer_id)}, {wording.moment(decision.decided_utc)}."
        for old, decision in bundle.ruled_before(claim)
    ]
    return list(filter(None, (bundle.told_cut(claim), *rulings)))


def _plain(bundle: Bundle, claim: Claim, told: Telling) -> dict[str, object]:
    finding = bundle.finding_of(claim.id)
    return {
        "number": claim.position + 1,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "tells": asdict(told),
        "verdict": finding.judgment.verdict if finding else None,
        "cut": findings_json.cut(bundle, claim),
    }
