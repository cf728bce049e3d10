"""A benchmark's own section of ``docs/benchmarks.md``, between two marks."""

import re

from tests.benchmarks.cases import ROOT

TARGET = ROOT / "docs" / "benchmarks.md"


def write_section(name: str, lines: list[str]) -> None:
    """Print the lines and put them between ``<!-- name -->`` and ``<!-- end of name -->``."""
    text = "\n".join(lines)
    print(text)
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    head, rest = TARGET.read_text(encoding="utf-8").split(begin)
    TARGET.write_text(f"{head}{begin}\n\n{text}\n\n{end}{rest.split(end)[1]}", encoding="utf-8")


def write_table(name: str, lines: list[str], *, before: str | None = None) -> None:
    """Print one table and put it into the place of the last one in a section.

    A table is known by its heading up to the colon or comma: counts behind that change. One that was not there yet comes
    before the first heading that begins with ``before``.
    """
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    head, rest = TARGET.read_text(encoding="utf-8").split(begin)
    section, after = rest.split(end)
    made = "\n".join(lines).rstrip() + "\n\n"
    print(made, flush=True)
    tables = re.split(r"(?m)^(?=### |SHA-256 )", section)
    at = next((number for number, table in enumerate(tables) if _title(table) == _title(made)), None)
    if at is not None:
        tables[at] = made
    elif before is not None:
        tables.insert(next(n for n, table in enumerate(tables) if table.startswith(before)), made)
    else:
        raise LookupError(f"no table {_title(made)!r} in {name}")
    TARGET.write_text(f"{head}{begin}{''.join(tables)}{end}{after}", encoding="utf-8")


def _title(table: str) -> str | None:
    found = re.match(r"### [^:,\n]+", table)
    return found.group() if found else None
