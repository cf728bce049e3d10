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


def write_table(name: str, lines: list[str]) -> None:
    """Put one table, known by its heading in the first line, into the place of the last one in a section."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    head, rest = TARGET.read_text(encoding="utf-8").split(begin)
    section, after = rest.split(end)
    parts = re.split(r"(?m)^(?=### |SHA-256 )", section)
    at = next(number for number, part in enumerate(parts) if part.startswith(f"{lines[0]}\n"))
    parts[at] = "\n".join(lines).rstrip() + "\n\n"
    TARGET.write_text(f"{head}{begin}{''.join(parts)}{end}{after}", encoding="utf-8")
