"""``reviewer changes``: first draft against final report, and where flagged claims seem to have come in."""

from typing import Annotated

import typer
from rich.text import Text

from reviewer import origins, wording
from reviewer.cli.arguments import CaseArgument, opened
from reviewer.cli.console import indented, out
from reviewer.matching.revision import Change, ChangeKind

_MARKS = {
    ChangeKind.SAME: ("=", "dim"),
    ChangeKind.CHANGED: ("~", "yellow"),
    ChangeKind.ADDED: ("+", "green"),
    ChangeKind.REMOVED: ("-", "red"),
}


def changes(
    path: CaseArgument,
    is_all: Annotated[bool, typer.Option("--all", help="Show sentences that stayed the same too.")] = False,
) -> int:
    """Lay the case's first report over its last; exit code 1 where sentences differ."""
    with opened(path) as workspace:
        found = origins.revision(workspace.database)
    out.print(Text(f"{found.first.name} → {found.last.name}", style="bold"))
    for change in found.changes:
        if is_all or change.kind is not ChangeKind.SAME:
            _show(change)
    counted = {kind: sum(each.kind is kind for each in found.changes) for kind in ChangeKind}
    out.print(", ".join(f"{count} {kind.value}" for kind, count in counted.items() if count) + ".")
    for each in found.traced:
        label = wording.label(each.finding.judgment.verdict)
        out.print(Text(f"\n{label}: “{' '.join(each.claim.quote.split())}”"))
        indented(f"Seems to have come in with: {wording.origin(each.origin)}. {each.why}", 4, style="dim")
    return 1 if any(each.kind is not ChangeKind.SAME for each in found.changes) else 0


def _show(change: Change) -> None:
    mark, style = _MARKS[change.kind]
    indented(change.after or change.before or "", 2, first=mark, style=style)
    if change.kind is ChangeKind.CHANGED:
        dropped = " · ".join(change.dropped) or "nothing"
        new = " · ".join(change.new) or "nothing"
        indented(f"taken out: {dropped}   put in: {new}", 4, style="dim")
