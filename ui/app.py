"""Starts the window: ``python -m ui.app [CASE]``."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reviewer import priority
from reviewer.errors import ReviewerError, kinds_and_place
from ui import garbage, language
from ui.theme import current, palette, style_sheet

_SWITCH_S = 0.001


def main(arguments: list[str]) -> int:
    """Run the window until it is closed."""
    app = QApplication.instance() or QApplication(arguments[:1])
    window = start(arguments[1:])
    window.show()
    return app.exec()


def start(cases: list[str]) -> QWidget:
    """The window, on the first of ``cases`` if there is one; it is to be shown."""
    sys.excepthook = _tell_fault
    take_turns()
    with garbage.left_alone():
        from ui.main_window import MainWindow  # noqa: PLC0415 - with the garbage left alone it loads in four fifths

        QApplication.setApplicationName("Bodycam report reviewer")
        language.speak()
        dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(_redress)
        window = MainWindow()
        if cases:
            window.open_case(Path(cases[0]))
    return window


def take_turns() -> None:
    """Work beside the window goes behind it, and lets Python go a fifth as late as usual: so long the window's thread
    would wait for it.
    """
    priority.put_window_first()
    sys.setswitchinterval(_SWITCH_S)
    garbage.look_seldom()


def dress() -> None:
    """Give all widgets the look of the desktop's light or dark scheme."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyle("Fusion")
        app.setPalette(palette(current()))
        app.setStyleSheet(style_sheet(current()))


def _redress(_scheme: Qt.ColorScheme) -> None:
    dress()


def _tell_fault(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Messages of exceptions may hold words of a case: only kinds and the place are written down."""
    logging.getLogger(__name__).error("fault %s", kinds_and_place(error))
    from ui.jobs.runner import program_fault  # noqa: PLC0415 - as the window, which holds it

    for window in QApplication.topLevelWidgets():
        tell = getattr(window, "tell", None)
        if tell is not None:
            tell(error if isinstance(error, ReviewerError) else program_fault(error))


if __name__ == "__main__":
    sys.exit(main(sys.argv))
