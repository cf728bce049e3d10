"""The language that the window speaks: the system's, or the one chosen in it.

Sources are English. ``translate`` names its context first; in widgets ``self.tr`` serves as well. Plural forms take
``self.tr(text, "", count)``. Inserted words stand in braces and are put in after translating.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui import kept

translate = QCoreApplication.translate

LANGUAGES = {"en": "English", "es": "Español"}
_FOLDER = Path(__file__).parent / "resources" / "translations"
_WINDOW, _ENTRY = "window", "language"


def later(_context: str, text: str) -> str:
    """The text itself, so that a constant is found by those who translate; ``translate`` it where it is shown."""
    return text


def chosen() -> str:
    """The code of the language that was chosen in the window; empty where it is the system's."""
    code = str(kept.load(_WINDOW).get(_ENTRY, ""))
    return code if code in LANGUAGES else ""


def choose(code: str) -> str:
    """Keep another language, empty for the system's; says in that language when it will be spoken."""
    kept.change(_WINDOW, **{_ENTRY: code})
    spoken = QTranslator()
    spoken.load(_file("reviewer", code or best_of(QLocale.system().uiLanguages())))
    source = later("language", "The window will be in English from its next start on.")
    return spoken.translate("language", source) or source


def best_of(wanted: Iterable[str]) -> str:
    """The first of some languages (``es-MX``) that the window can speak; English where it can speak none."""
    return next((code for each in wanted if (code := each.replace("_", "-").split("-")[0]) in LANGUAGES), "en")


def speak(code: str = "") -> str:
    """Speak a language from now on in all that is made; without a code the chosen one. Returns its code."""
    app = QCoreApplication.instance()
    assert app is not None
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    code = code or chosen() or best_of(QLocale.system().uiLanguages())
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt_folder / f"qtbase_{code}.qm", Path(_file("reviewer", code))):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
    return code


def _file(name: str, code: str) -> str:
    return str(_FOLDER / f"{name}_{code}.qm")


def source_file() -> str:
    """The ``.ts`` file of the language that is spoken."""
    return str(_FOLDER / f"reviewer_{translate('language', 'en')}.ts")


def is_source() -> bool:
    """Whether the window speaks the language of its sources, and of the words that the program keeps."""
    return translate("language", "en") == "en"
