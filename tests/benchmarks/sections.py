"""A benchmark's own section of ``docs/benchmarks.md``, between two marks."""

from tests.benchmarks.cases import ROOT

TARGET = ROOT / "docs" / "benchmarks.md"


def write_section(name: str, lines: list[str]) -> None:
    """Print the lines and put them between ``<!-- name -->`` and ``<!-- end of name -->``."""
    text = "\n".join(lines)
    print(text)
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    head, rest = TARGET.read_text(encoding="utf-8").split(begin)
    TARGET.write_text(f"{head}{begin}\n\n{text}\n\n{end}{rest.split(end)[1]}", encoding="utf-8")
