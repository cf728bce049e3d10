"""``reviewer verify``: is the case sound, and what does that show."""

from reviewer.cli.arguments import CaseArgument, opened
from reviewer.cli.console import out, working
from reviewer.storage.verify import Check
from reviewer.storage.verify import verify as run_checks


def verify(path: CaseArgument) -> int:
    """Check the media's hashes, the audit trail and the database, and say what each result shows and does not show."""
    with opened(path) as workspace, working() as work:
        checks = run_checks(workspace.database, progress=work.progress, token=work.token)
    for check in checks:
        _show(check)
    return 0 if all(check.is_ok for check in checks) else 1


def _show(check: Check) -> None:
    out.print(f"{'✓' if check.is_ok else '✗'} {check.told}", soft_wrap=True)
    out.print(f"    Shows: {check.shows}", soft_wrap=True)
    out.print(f"    Does not show: {check.does_not_show}", soft_wrap=True)
