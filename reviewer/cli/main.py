"""The ``reviewer`` command: puts its commands together and turns errors into exit codes.

Exit codes: 0 nothing needs attention, 1 something does, 2 the request makes no sense, 3 it failed,
130 it was stopped.
"""

import sys

import typer
from typer.exceptions import TyperException

from reviewer.cli import (
    add,
    changes,
    check,
    check_many,
    claims,
    clock,
    compare,
    disclosure,
    export,
    findings,
    models,
    new,
    open_window,
    show,
    speakers,
    transcribe,
    verify,
)
from reviewer.cli.console import FAILED, err, told_fault
from reviewer.errors import ReviewerError, Stopped, UsageError
from reviewer.version import VERSION

_STOPPED = 130
_KEPT = "What was stored is kept. Give the same command again to go on."
_USAGE = 2

app = typer.Typer(
    name="reviewer",
    help="Check drafted police reports against bodycam footage, on this computer only.",
    epilog="Exit codes: 0 nothing needs attention, 1 something does, 2 the request makes no sense, 3 it failed, "
    "130 it was stopped. Results go to standard output, messages and bars to standard error.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("new")(new.new)
app.command("add")(add.add)
app.command("show", short_help="List what the case holds.")(show.show)
app.command("transcribe", short_help="Write down what is said.")(transcribe.transcribe)
app.command("speakers", short_help="Tell voices apart, name them.")(speakers.speakers)
app.command("check", short_help="Hold a report against recordings: all in one go.")(check.check)
app.command("check-many", short_help="Make and check a case of every matter in a folder.")(check_many.check_many)
app.command("claims", short_help="List, split and merge the claims of a report.")(claims.claims)
app.command("compare", short_help="Lay two transcripts of a recording side by side.")(compare.compare)
app.command("clock", short_help="Show, read and set each camera's clock.")(clock.clock)
app.command("findings", short_help="Print what the latest check found.")(findings.findings)
app.command("changes", short_help="Lay the first draft over the final report.")(changes.changes)
app.command("disclosure", short_help="Hold a report against a state's disclosure rules.")(disclosure.disclosure)
app.command("export", short_help="Write findings or a transcript into files.")(export.export)
app.command("verify", short_help="Check hashes, trail and case file.")(verify.verify)
app.command("open")(open_window.open_window)
app.add_typer(models.app, name="models")


def _show_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def reviewer(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version and end."
    ),
) -> None:
    """Check drafted police reports against bodycam footage, on this computer only."""


def run(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code. Bugs are told as such, without words from the case."""
    try:
        result = app(arguments, prog_name="reviewer", standalone_mode=False)
    except typer.Exit as ending:
        return ending.exit_code
    except TyperException as error:
        err.print(_told_request(error), soft_wrap=True)
        return _USAGE
    except (Stopped, KeyboardInterrupt, typer.Abort) as ending:
        kept = ending.kept if isinstance(ending, Stopped) else ""
        err.print(f"Stopped. {kept or _KEPT}", soft_wrap=True)
        return _STOPPED
    except ReviewerError as error:
        err.print(error.told(), soft_wrap=True)
        return _USAGE if isinstance(error, UsageError) else FAILED
    except Exception as fault:  # noqa: BLE001 - the outermost door: a bug is named by its type alone
        return _tell_fault(fault)
    return result if isinstance(result, int) else 0


def _told_request(error: TyperException) -> str:
    """What makes no sense in a request, by the words that the user knows, and where to read on; or the help itself."""
    said, context = error.format_message().replace("Value error, ", ""), getattr(error, "ctx", None)
    if context is None or said == context.get_help():
        return said
    ended = said if said.endswith(("?", ".")) else f"{said}."
    return f"{ended} Nothing was done. See `{context.command_path} --help`."


def _tell_fault(fault: Exception) -> int:
    err.print(told_fault(fault), soft_wrap=True)
    return FAILED


def main() -> None:
    """Run the command that the shell asked for."""
    sys.exit(run())


if __name__ == "__main__":
    main()
