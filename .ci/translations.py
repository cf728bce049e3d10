"""Bring the window's translations up to the sources: ``make translations``.

Every text of ``ui/``, and the closed lists of words from below it (``ui.words``), goes into the ``.ts`` files, where
those who translate write beside it; then the ``.qm`` files that the program reads are made of them. English has
plural forms alone. Both kinds of file are in the repository: nobody who installs needs Qt's tools.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from ui import words
from ui.language import LANGUAGES

HERE = Path(__file__).resolve().parent.parent
FOLDER = HERE / "ui" / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def main() -> None:
    """All languages."""
    for code in LANGUAGES:
        update(FOLDER / f"reviewer_{code}.ts", is_plural_only=code == "en")
        compile_to(FOLDER / f"reviewer_{code}.ts", FOLDER / f"reviewer_{code}.qm")


def update(target: Path, *, is_plural_only: bool) -> None:
    """Bring a ``.ts`` file up to the sources: what is new is marked unfinished, what is gone is dropped."""
    sources = [path.relative_to(HERE) for path in sorted((HERE / "ui").rglob("*.py"))]
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as listed:
        listed.write("\n".join(f'translate("{words.CONTEXT}", "{text}")' for text in words.sources()))
        listed.flush()
        options = [
            "-locations",
            "none",
            "-no-obsolete",
            "-silent",
            "-source-language",
            "en",
            "-target-language",
            target.stem.split("_")[1],
        ]
        options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        options += ["-tr-function-alias", "QT_TRANSLATE_NOOP+=later"]
        options += ["-pluralonly"] if is_plural_only else []
        _run("lupdate", *map(str, sources), listed.name, *options, "-ts", str(target))


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the program reads."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / f"pyside6-{tool}"), *arguments], cwd=HERE, check=True)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    main()
