"""Findings in the terminal: what needs attention first, each with its reason and the moment to listen to."""

from rich.text import Text

from models.finding import Finding, Verdict
from reviewer import attention, wording
from reviewer.cli.console import err, indented, out
from reviewer.export import findings_json
from reviewer.export.bundle import Bundle, HeardTranscript

_MOST_SHOWN = 5
_STYLES = {
    Verdict.CONTRADICTED: "bold red",
    Verdict.NOT_FOUND: "bold yellow",
    Verdict.PARTLY_SUPPORTED: "yellow",
    Verdict.UNINTELLIGIBLE: "magenta",
    Verdict.SUPPORTED: "green",
}


def show(bundle: Bundle, *, as_json: bool, is_all: bool = False) -> int:
    """Print the findings; gives the exit code: 1 where something needs attention, else 0."""
    ruled = {each.claim_id: each for each in bundle.decisions}
    open_findings = [f for f in bundle.findings if attention.needs_attention(f.judgment, ruled.get(f.claim_id))]
    if as_json:
        print(findings_json.render(bundle))  # noqa: T201 - bytes for another program, not for a terminal
    else:
        if attention.seems_of_another_event(bundle.findings, bundle.decisions):
            out.print(wording.ANOTHER_EVENT, style="bold yellow", soft_wrap=True)
            out.print()
        for finding in bundle.findings if is_all else open_findings:
            _show_one(bundle, finding)
        _show_omissions(bundle, _MOST_SHOWN if not is_all else len(bundle.omissions))
        _show_counts(bundle, open_findings)
    return 1 if open_findings else 0


def _show_one(bundle: Bundle, finding: Finding) -> None:
    claim = next(each for each in bundle.claims if each.id == finding.claim_id)
    verdict = finding.judgment.verdict
    heading = Text(f"{wording.symbol(verdict)} {wording.label(verdict)}", style=_STYLES.get(verdict, "dim"))
    kinds = ", ".join(wording.kind_label(kind) for kind in wording.kinds_told(finding.judgment))
    where = wording.place(bundle.report.place_of(claim.span))
    number = ", ".join(filter(None, (f"claim {claim.position + 1}", where)))
    out.print(heading + Text(f"  {kinds}" if kinds else "") + Text(f"  ({number})", style="dim"), soft_wrap=True)
    indented(bundle.account(claim, finding.judgment), 2)
    for reason in wording.reasons_beside(finding.judgment):
        indented(reason, 4, style="dim")
    out.print()


def _show_omissions(bundle: Bundle, most: int) -> None:
    if not bundle.omissions:
        return
    out.print(Text("Heard, and not found in the report", style="bold"))
    for omission in bundle.omissions[:most]:
        left = omission.left_out
        name = f"{bundle.place_name(left.transcript_id, left.recording_id)} " if len(bundle.transcripts) > 1 else ""
        said = " ".join(f"{who}: “{words}”" if who else f"“{words}”" for who, words in bundle.turns_of(left))
        indented(f"{name}{wording.clock(left.span.start_ms)}  {left.moment}. {said}", 2)
    more = len(bundle.omissions) - most
    if more > 0:
        indented(f"and {more} more: `reviewer findings CASE --all`, or the HTML page.", 2)
    out.print()


def _show_counts(bundle: Bundle, open_findings: list[Finding]) -> None:
    gone_through = {claim.id for claim in bundle.to_go_through}
    findings = [each for each in bundle.findings if each.claim_id in gone_through]
    counted = {v: sum(f.judgment.verdict is v for f in findings) for v in Verdict}
    parts = [f"{count} {wording.label(verdict).lower()}" for verdict, count in counted.items() if count]
    out.print(f"{bundle.report.name}, {len(findings)} claims: " + ", ".join(parts) + ".", soft_wrap=True)
    to_mend = sum(attention.is_to_mend(each.judgment) for each in open_findings)
    out.print(wording.needing(len(open_findings) - to_mend, to_mend), soft_wrap=True)
    for each in bundle.transcripts:
        show_hearing(bundle.heard_name(each), each)
    if any(each.transcript.completed_utc is None for each in bundle.transcripts):
        err.print("A recording has not been heard to its end; findings may change.", style="yellow")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def show_hearing(name: str, heard: HeardTranscript) -> None:
    """Whether the words cover the speech, and what was held back or came out otherwise in a second hearing."""
    is_whole = heard.coverage is None or not heard.coverage.missed
    err.print(f"{name}: {heard.told_coverage}.", style=None if is_whole else "yellow", soft_wrap=True)
    if perhaps := wording.perhaps_speech(heard.coverage):
        err.print(f"  {perhaps}.", soft_wrap=True)
    if noisy := wording.low_noise(heard.coverage):
        err.print(f"  {noisy}.", soft_wrap=True)
    if damaged := wording.damaged(heard.coverage):
        err.print(f"  {damaged}.", style="yellow", soft_wrap=True)
    if heard.transcript.moved_ms:
        err.print(f"  {wording.moved(heard.transcript.moved_ms)}", soft_wrap=True)
    held_back = heard.held_back
    twice = sum(each.held_back == wording.WRITTEN_TWICE for each in held_back)
    if twice:
        err.print(f"  Held back {_times(twice)}: {wording.WRITTEN_TWICE}.", soft_wrap=True)
    for segment in (each for each in held_back if each.held_back != wording.WRITTEN_TWICE):
        line = f"{wording.clock(segment.span.start_ms)}  held back ({segment.held_back}): “{segment.text}”"
        indented(line, 2, on=err)
    if heard.second:
        err.print(f"  Places that came out otherwise when heard again: {len(heard.second)}; the JSON export has both.")
