"""``reviewer check-many``: a folder of matters, each made into a case, heard and checked, one after another."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from models.finding import Verdict
from reviewer import batch, verifiers, wording
from reviewer.batch import Checked, How
from reviewer.cli.arguments import BackgroundOption, ModelOption, VerifierOption
from reviewer.cli.console import Work, err, out, told_fault, working
from reviewer.errors import ReviewerError, Stopped, UsageError
from reviewer.matters import Matter, matters_in
from reviewer.paths import shown_name
from reviewer.sorting import Copy
from reviewer.speech import weights
from reviewer.workspace import login_name

_HOUR_MS = 60 * 60 * 1000
_SEEDS = 1_000_000
_NAMED = 5
_NAMES = 2  # columns


@dataclass(frozen=True, slots=True)
class _Row:
    """How one matter came out: its reports, and in words what went wrong or was left out."""

    matter: Matter
    reports: tuple[Checked, ...] = ()
    told: tuple[str, ...] = ()


def check_many(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER", readable=False, help="One subfolder for each matter, or files that pair by name."
        ),
    ],
    cases: Annotated[
        Path | None,
        typer.Option(
            "--cases", metavar="FOLDER", readable=False, help="Where the case files go. Default: beside the subfolders."
        ),
    ] = None,
    model: ModelOption = None,
    is_on_transcripts: Annotated[
        bool, typer.Option("--transcripts", help="Transcripts that lie with a recording take the place of hearing it.")
    ] = False,
    verifier: VerifierOption = None,
    is_background: BackgroundOption = False,
    sample: Annotated[
        int | None,
        typer.Option(
            "--sample", metavar="NUMBER", min=1, help="Draw so many reports: half by chance, half with most flags."
        ),
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", metavar="NUMBER", help="Draws the same sample again.")] = None,
) -> int:
    """Make a case of every matter in a folder, hear and check it; goes on where it was stopped or killed."""
    by = None if model is None and is_on_transcripts else weights.find(model)
    how = How(by if model else None, verifiers.find(verifier), is_on_transcripts, is_background)
    rows: list[_Row] = []
    try:
        with working() as work:
            matters = matters_in([folder], cases, progress=work.progress, token=work.token)
            _refuse_none(folder, matters)
            _do_all(matters, how, work, rows)
    except Stopped as ending:
        _show(rows)
        raise Stopped(ending.message, kept="The same command goes on from there.") from ending
    _show(rows)
    held = [each for row in rows for each in row.reports]
    if sample is not None:
        _show_sample(held, sample, random.SystemRandom().randrange(_SEEDS) if seed is None else seed)
    is_whole = all(row.reports for row in rows) and not any(each.still_open for each in held)
    return 0 if is_whole else 1


def _refuse_none(folder: Path, matters: Sequence[Matter]) -> None:
    if all(each.refusal for each in matters):
        why = next((each.refusal.message for each in matters if each.refusal), "It is empty.")
        raise UsageError(
            f"No case can be made of what is in {folder}. {why}",
            hint="Put the report and the recordings of each matter into a folder of its own.",
        )


def _do_all(matters: Sequence[Matter], how: How, work: Work, rows: list[_Row]) -> None:
    """Rows are added as matters end, so that a batch that is stopped has those to show that were done."""
    before_ms, all_ms = 0, sum(each.sound_ms for each in matters if each.refusal is None)
    for number, matter in enumerate(matters, 1):
        err.print(f"{number} of {len(matters)}: {matter.name}", soft_wrap=True)
        row = _do(matter, how, Work(batch.over_all(work.progress, before_ms, all_ms), work.token))
        rows.append(row)
        before_ms += matter.sound_ms if matter.refusal is None else 0
        for each in row.told:
            err.print(f"  {each}", style="yellow", soft_wrap=True)


def _do(matter: Matter, how: How, work: Work) -> _Row:
    """One matter; whatever is wrong with it is told, and the next one has its turn.

    Beside what a ``ReviewerError`` tells, a matter can fail by a fault of ours in what its files led to (readers of
    foreign formats, the models), of a kind that nobody can list beforehand. It is told with kinds and place, goes to
    the log, and does not end a batch that runs overnight.
    """
    left = (*map(_copied, matter.found.copies), *_left_aside(matter.found.others))
    try:
        done = batch.do(matter, how, actor=login_name(), progress=work.progress, token=work.token)
    except Stopped:
        raise
    except ReviewerError as error:
        return _Row(matter, told=(error.told(), *left))
    except Exception as fault:  # noqa: BLE001 - the door of one matter, see above
        return _Row(matter, told=(told_fault(fault), *left))
    unread = tuple(_unread(each) for each in done.reports if each.unread_pages)
    astray = tuple(f"{each.report}: {wording.ANOTHER_EVENT}" for each in done.reports if each.seems_of_another_event)
    return _Row(matter, done.reports, (*astray, *left, *(each.message for each in done.left), *unread))


def _copied(copy: Copy) -> str:
    return f"{shown_name(copy.path)}: same words as {shown_name(copy.of)}, taken once."


def _left_aside(files: Sequence[Path]) -> tuple[str, ...]:
    named = ", ".join(shown_name(each) for each in files[:_NAMED])
    more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
    return (f"Left aside: {named}{more}.",) if files else ()


def _unread(checked: Checked) -> str:
    pages = ", ".join(map(str, checked.unread_pages))
    return f"{checked.report}: not read, because they are pictures: page {pages}."


def _show(rows: Sequence[_Row]) -> None:
    """The table, what its marks mean, and what went wrong."""
    if not rows:
        return
    table = Table("case", "report", "claims", *map(wording.symbol, Verdict), "second look", "hours", box=None)
    for number, column in enumerate(table.columns):
        column.overflow = "fold"
        column.justify = "left" if number < _NAMES else "right"
    for row in rows:
        for number, each in enumerate(row.reports):
            _add(table, row.matter.name if number == 0 else "", each)
        if not row.reports:
            table.add_row(row.matter.name, "not done")
    out.print(table)
    out.print("  ".join(f"{wording.symbol(each)} {wording.label(each).lower()}" for each in Verdict), soft_wrap=True)
    for row in rows:
        for told in row.told:
            out.print(f"{row.matter.name}: {told}", soft_wrap=True)
    _show_totals(rows)


def _add(table: Table, name: str, checked: Checked) -> None:
    counts = [str(checked.verdicts.get(verdict, 0)) for verdict in Verdict]
    hours = f"{checked.sound_ms / _HOUR_MS:.1f}" if name else ""
    table.add_row(name, checked.report, str(checked.claims), *counts, str(checked.still_open), hours)


def _show_totals(rows: Sequence[_Row]) -> None:
    done = [row for row in rows if row.reports]
    hours = sum(row.reports[0].sound_ms for row in done) / _HOUR_MS
    still_open = sum(each.still_open for row in done for each in row.reports)
    out.print(
        f"Cases: {len(done)}; not done: {len(rows) - len(done)}; hours of sound: {hours:.1f}; "
        f"claims that need a second look: {still_open}.",
        soft_wrap=True,
    )


def _show_sample(held: Sequence[Checked], count: int, seed: int) -> None:
    out.print(f"\nSample of {min(count, len(held))} of {len(held)} reports, seed {seed}:")
    for each in batch.draw(held, count, seed):
        why = "by chance" if each.is_by_chance else f"most flags ({each.checked.flagged})"
        out.print(f"  {why}: {each.checked.case.stem}, {each.checked.report}", soft_wrap=True)
