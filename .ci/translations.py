"""Bring the window's translations up to the sources: ``make translations``.

Every text of ``ui/``, the closed lists of words from below it (``ui.words``) and what the core's errors say go into the
``.ts`` files, where those who translate write beside them; then the ``.qm`` files that the program reads are made of
them. English has plural forms alone. Both kinds of file are in the repository: nobody who installs needs Qt's tools.
"""

import ast
import itertools
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from reviewer import errors as core_errors
from reviewer.media import wrappers
from ui import errors, words
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
        texts = [(words.CONTEXT, text) for text in words.sources()] + [
            (errors.CONTEXT, text) for text in errors_of_the_core()
        ]
        listed.write("\n".join(f"translate({json.dumps(context)}, {json.dumps(text)})" for context, text in texts))
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


def errors_of_the_core() -> list[str]:
    """What the errors of ``reviewer/`` say, with ``{0}`` where something is put in. The command line's stay English."""
    found: list[str] = []
    for path in sorted((HERE / "reviewer").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if "cli" not in path.parts:
            names = {
                n.targets[0].id: n.value
                for n in tree.body
                if isinstance(n, ast.Assign) and isinstance(n.targets[0], ast.Name)
            }
            found += [text for node in ast.walk(tree) for part in _parts(node) for text in _texts(part, names)]
    found.append(core_errors.ONLY_READ)
    found += [text for what, to_do in wrappers.KNOWN for text in (f"{{0}} is {what}.", to_do)]
    return list(dict.fromkeys(text for text in found if any(map(str.isalpha, text))))


def _parts(node: ast.AST) -> list[ast.expr]:
    """Message, what was kept and hint, where an error is made or its parts are handed on."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return []
    kind = getattr(core_errors, node.func.id, None)
    is_named = isinstance(kind, type) and issubclass(kind, core_errors.ReviewerError)
    is_error = is_named or any(each.arg == "kept" for each in node.keywords)  # the kind may be chosen as it is raised
    handed_on = [each.value for each in node.keywords if each.arg in ("kept", "hint")]
    return [*(node.args[:1] if is_error else []), *handed_on]


def _texts(part: ast.expr, names: dict[str, ast.expr]) -> list[str]:
    if isinstance(part, ast.Name):
        return _texts(names[part.id], names) if part.id in names else []
    if isinstance(part, ast.IfExp):
        return _texts(part.body, names) + _texts(part.orelse, names)
    if isinstance(part, ast.Constant):
        return [part.value] if isinstance(part.value, str) else []
    if isinstance(part, ast.JoinedStr):
        places = itertools.count()
        return ["".join(str(v.value) if isinstance(v, ast.Constant) else f"{{{next(places)}}}" for v in part.values)]
    return []


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the program reads."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / f"pyside6-{tool}"), *arguments], cwd=HERE, check=True)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    main()
