"""Take the pictures of the real window that the README shows: ``make screenshots``.

Checks the sample traffic stop from its sound, opens the window on it, and saves one picture in light and one
in dark. Needs speech weights.
"""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from models.finding import Verdict
from reviewer.cli.main import run
from ui.app import dress
from ui.main_window import MainWindow

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "sample_media" / "traffic_stop"
SIZE = (1440, 900)
SETTLE_MS = 3_000


def main() -> None:
    """Both pictures."""
    with tempfile.TemporaryDirectory() as scratch:
        case = Path(scratch) / "traffic_stop.case"
        ended = run(["check", str(SAMPLE / "video.mp4"), "--report", str(SAMPLE / "draft.docx"), "--case", str(case)])
        if ended not in (0, 1):
            sys.exit(ended)
        app = QApplication([])
        for name in ("light", "dark"):
            os.environ["REVIEWER_THEME"] = name
            dress()
            _take(app, case, HERE / f"window-{name}.png")


def _take(app: QApplication, case: Path, target: Path) -> None:
    window = MainWindow()
    window.resize(*SIZE)
    window.show()
    window.open_case(case)
    QTimer.singleShot(SETTLE_MS // 2, partial(_select, window))
    QTimer.singleShot(SETTLE_MS, partial(_save, window, target, app))
    app.exec()


def _select(window: MainWindow) -> None:
    assert window.desk is not None
    state = window.desk.state
    contradicted = [
        claim
        for claim in state.checkable_claims()
        if (finding := state.finding(claim)) and finding.judgment.verdict is Verdict.CONTRADICTED
    ]
    state.select(contradicted[len(contradicted) // 2])


def _save(window: MainWindow, target: Path, app: QApplication) -> None:
    window.grab().save(str(target))
    print(f"Wrote {target}")
    window.close()
    app.quit()


if __name__ == "__main__":
    main()
