"""Starts the window as ``python -m ui.app`` does, and tells what is to be seen of it, when asked.

    python -m tests.support.watched [CASE]

For each letter on standard input one line of JSON on standard output; nothing is done to the window.
"""

import json
import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from ui.app import start
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.panels.ruling_panel import VERDICTS


class Watch:
    """Looks at one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._desk: Desk | None = None
        self._at_ms = self._jumps_back = 0
        self._asked: list[tuple[int, bool]] = []

    def seen(self) -> dict[str, object]:
        """What a person could tell of the window now."""
        desk, active = self._window.desk, QApplication.activeWindow()
        if desk is not self._desk:
            self._desk = desk
            if desk is not None:
                desk.state.moment_asked.connect(self._note_asked)
                desk.video.player.positionChanged.connect(self._note_move)
        with_keys = QApplication.activePopupWidget() or QApplication.focusWidget()
        return {
            "active": active.windowTitle() if active else "",
            "with_keys": with_keys.accessibleName() if with_keys else "",
            "has_list": QApplication.activePopupWidget() is not None,
            "is_busy": self._window.work.runner.is_busy,
            **({} if desk is None else self._of(desk)),
        }

    def _of(self, desk: Desk) -> dict[str, object]:
        state, ruling, player = desk.state, desk.claim.ruling, desk.video.player
        chosen = ruling.verdict_buttons.checkedId()
        found = state.finding(state.claim) if state.claim else None
        return {
            "is_checked": state.bundle.run is not None,
            "claim": state.claim.id if state.claim else None,
            "rulings": len(state.rulings),
            "is_open": state.claim is not None and state.is_open(state.claim),
            "open": sum(map(state.is_open, state.checkable_claims())),
            "evidence_ms": [each.span.start_ms for each in found.judgment.evidence] if found else [],
            "is_playing": player.isPlaying(),
            "at_ms": player.position(),
            "rate": player.playbackRate(),
            "jumps_back": self._jumps_back,
            "asked": self._asked,
            "is_looping": desk.video.loop_button.isChecked(),
            "verdict": VERDICTS[chosen].value if chosen >= 0 else None,
            "kind": ruling.kind_box.currentData(),
            "severity": ruling.severity_box.currentData(),
            "note": ruling.note_edit.text(),
            "is_private": ruling.private_box.isChecked(),
            "shown": desk.tabs.tabText(desk.tabs.currentIndex()),
            "left_out_ms": [each.left_out.span.start_ms for each in state.bundle.omissions],
        }

    def _note_asked(self, _recording_id: str, ms: int, is_playing: bool) -> None:
        self._asked.append((ms, is_playing))

    def _note_move(self, ms: int) -> None:
        self._jumps_back += ms < self._at_ms
        self._at_ms = ms


def main(cases: list[str]) -> int:
    """Run the window until it is closed or killed."""
    app = QApplication(sys.argv[:1])
    window = start(cases)
    watch = Watch(window)
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def tell() -> None:
        if os.read(sys.stdin.fileno(), 1):
            print(json.dumps(watch.seen()), flush=True)
        else:
            asked.setEnabled(False)

    asked.activated.connect(tell)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
