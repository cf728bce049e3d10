"""Reviews a case in the real window, key by key, and prints after each key what a person would have then.

    python -m tests.support.hands CASE [KEY ...]

One line of JSON for the window as it opened, and one for each key; a key of one letter is typed where the keys are.
Killed at any moment, what was printed last is what the window had handled.
"""

import hashlib
import json
import os
import sys
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import language, rechecking
from ui.main_window import MainWindow

_SETTLES_MS = 15


def had(window: MainWindow) -> str:
    """Rulings, what is typed and not kept yet, and the lines as they stand."""
    state = window.desk.state
    lines = "\n".join(line.text for heard in state.bundle.transcripts for line in heard.segments)
    whole = {
        "rulings": [(r.claim_id, r.verdict, r.severity, r.note, r.is_withdrawn) for r in state.rulings],
        "typed": sorted(map(json.dumps, state.drafts.values())),  # a ruling that is kept has another id each time
        "lines": hashlib.sha256(lines.encode()).hexdigest(),
    }
    return json.dumps(whole, sort_keys=True)


def settled(window: MainWindow) -> str:
    """What a person has once the window has done all that it has to do for a key, however busy the computer is."""
    before, now = "", had(window)
    while before != now:
        QTest.qWait(_SETTLES_MS)
        before, now = now, had(window)
    return now


def main(case: Path, keys: list[str]) -> None:
    """Open, press, tell."""
    app = QApplication([])  # noqa: F841 - kept while the window lives
    language.speak("en")
    rechecking.WAIT_MS = 3_600_000  # when the hands rest depends on the machine; the keys are to do the same each time
    window = MainWindow()
    window.show()
    assert window.open_case(case)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 20_000)
    QTest.qWait(500)
    print(settled(window), flush=True)
    for key in keys:
        if len(key) == 1 and not key.isupper():
            QTest.keyClicks(window.focusWidget(), key)
        else:
            combination = QKeySequence(key)[0]
            QTest.keyClick(window.focusWidget() or window, combination.key(), combination.keyboardModifiers())
        print(settled(window), flush=True)
    os._exit(0)  # as without warning: no window says goodbye


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
