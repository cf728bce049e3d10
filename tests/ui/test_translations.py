"""Translations are complete: every text of the sources, nothing unfinished, the same placeholders, no English left."""

import ast
import importlib.util
import re
import shutil
import string
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableView,
    QTabWidget,
    QWidget,
)

from models.finding import Verdict
from reviewer.progress import Step
from tests.support.commands import ROOT
from tests.support.desk import PLAYER_TALK
from ui import errors, language
from ui.main_window import MainWindow
from ui.widgets import work_bar

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
FOLDER = ROOT / "ui" / "resources" / "translations"


def tools():
    spec = importlib.util.spec_from_file_location("translations", ROOT / ".ci" / "translations.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def messages(path):
    """Every message as (context, source), its translations, and whether they are finished."""
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            made = message.find("translation")
            forms = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
            yield (context.findtext("name"), message.findtext("source")), forms, "type" not in made.attrib


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_every_text_of_the_sources_is_translated(code, tmp_path):
    kept = FOLDER / f"reviewer_{code}.ts"
    now = shutil.copy(kept, tmp_path / kept.name)
    tools().update(now, is_plural_only=code == "en")
    of_the_window = [{key for key, *_ in messages(path) if key[0] != errors.CONTEXT} for path in (now, kept)]
    assert of_the_window[0] == of_the_window[1], "run: make translations"
    unfinished = [
        key
        for key, forms, is_finished in messages(now)
        if key[0] != errors.CONTEXT and not (is_finished and all(forms))  # an error without one is told in English
    ]
    assert unfinished == []


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_compiled_translation_is_that_of_the_text(code, tmp_path):
    tools().compile_to(FOLDER / f"reviewer_{code}.ts", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / f"reviewer_{code}.qm").read_bytes(), (
        "run: make translations"
    )


def test_what_is_translated_is_found_by_those_who_translate():
    """Qt's tool passes over a context or a text that is not written out; a text may only be a name that is elsewhere."""
    unseen = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            name = getattr(getattr(node, "func", None), "id", getattr(getattr(node, "func", None), "attr", ""))
            if name in ("translate", "later") and isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                unseen += [path.name] if not isinstance(node.args[0], ast.Constant) else []
            if name in ("tr", "translate", "later") and isinstance(node, ast.Call) and node.args:
                unseen += [path.name] if isinstance(node.args[-1], (ast.JoinedStr, ast.BinOp)) else []
    assert unseen == []


def test_error_whose_kind_is_chosen_as_it_is_raised_is_translated_too():
    assert "There are no speech weights {0}in {1}." in tools().errors_of_the_core()


def inserted(text):
    named = sorted(name for _, name, *_ in string.Formatter().parse(text.replace("%n", "")) if name is not None)
    return named, "%n" in text, re.findall(r"&\w", text) != [], text.endswith("…")


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_translations_insert_the_same_words(code):
    differing = [
        (key, form)
        for key, forms, _ in messages(FOLDER / f"reviewer_{code}.ts")
        for form in forms
        if form and inserted(form) != inserted(key[1])
    ]
    assert differing == []


def texts(window):
    """All that a person may read or hear of a window's own words, with what says it."""
    found = {}
    for widget in (window, *window.findChildren(QWidget), *window.findChildren(QAction)):
        if not widget.objectName().startswith(("qt_", "_q_")):
            for text in of(widget):
                found.setdefault(text, type(widget).__name__)
    return {text: name for text, name in found.items() if re.search(r"[^\W\d]{2}", text)}


def of(widget):
    if isinstance(widget, QAction):
        return [widget.text(), widget.toolTip()]
    held = [widget.accessibleName(), widget.toolTip(), widget.windowTitle()]
    if isinstance(widget, (QLabel, QAbstractButton)):
        held.append(widget.text())
    if isinstance(widget, QLineEdit):
        held.append(widget.placeholderText())
    if isinstance(widget, (QMenu, QGroupBox)):
        held.append(widget.title())
    if isinstance(widget, QComboBox):
        held += [widget.itemText(n) for n in range(widget.count())]
    if isinstance(widget, QTabWidget):
        held += [widget.tabText(n) for n in range(widget.count())]
    if isinstance(widget, QListWidget):
        held += [widget.item(n).text() for n in range(widget.count())]
    if isinstance(widget, QTableView):
        model = widget.model()
        held += [model.headerData(n, widget.horizontalHeader().orientation()) for n in range(model.columnCount())]
        held += [model.index(n, 1).data() for n in range(model.rowCount())]
    return held


def everything_shown(qtbot, case, code):
    """All texts of the start page and of a desk on which everything was opened once, and the case's own words."""
    language.speak(code)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    found = texts(window)
    assert window.open_case(case)
    desk, state = window.desk, window.desk.state
    qtbot.waitUntil(lambda: desk.video.picture.image is not None, timeout=10_000)
    desk.show_omissions()
    qtbot.waitUntil(lambda: desk.omissions.area.widget() is not None)
    desk.transcript.correct_line()
    desk.show_voices()
    desk.transcript.search.setText("speed")
    for stage in work_bar.STAGES:
        window.work.bar.show_step(Step(stage, 1, 2))
        found[window.work.bar.bar.format().split("%")[0]] = stage
    for is_blind in (True, False):
        state.hide_verdicts(is_blind)
        for verdict in Verdict:
            claim = next((c for c in state.checkable_claims() if state.finding(c).judgment.verdict is verdict), None)
            if claim is not None:
                state.select(claim)
                found |= texts(window)
    window.keys.show_sheet()
    window.keys.show_palette()
    found |= texts(window)
    window.close()
    return found, words_of(state.bundle)


def words_of(bundle):
    """What the case holds, and what the checker wrote of it."""
    judged = [(claim, finding.judgment) for claim, finding in zip(bundle.claims, bundle.findings, strict=False)]
    parts = [bundle.report.text, bundle.case.name, bundle.report.name, *(r.name for r in bundle.recordings)]
    parts += [segment.text for heard in bundle.transcripts for segment in heard.segments]
    parts += [each.left_out.words for each in bundle.omissions]
    for claim, judgment in judged:
        parts += [bundle.account(claim, judgment), *(reason.text for reason in judgment.reasons)]
        parts += [each.words for each in judgment.evidence]
    return " ".join(" ".join(part.split()) for part in parts)


NAMES = {"English", "Español", "Language: English", "Miranda"}


def test_window_in_spanish_holds_no_english(qtbot, case):
    english, _ = everything_shown(qtbot, case, "en")
    spanish, of_the_case = everything_shown(qtbot, case, "es")
    known = {text: key for key, forms, _ in messages(FOLDER / "reviewer_es.ts") for text in [key[1]] if forms != [text]}

    untranslated = {
        text: name
        for text, name in spanish.items()
        if (text in english or text in known) and " ".join(text.strip("“”").split()) not in of_the_case
    }
    assert {text: name for text, name in untranslated.items() if text not in NAMES} == {}
    assert len(spanish) > 200
    assert any("Contradicha" in text for text in spanish)
