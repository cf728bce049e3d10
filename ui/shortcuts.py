"""The keys of the desk; each does something that a button or menu does too."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from models.finding import Verdict
from ui.desk import Desk

_VERDICT_KEYS = {
    "1": Verdict.SUPPORTED,
    "2": Verdict.PARTLY_SUPPORTED,
    "3": Verdict.CONTRADICTED,
    "4": Verdict.NOT_FOUND,
    "5": Verdict.UNINTELLIGIBLE,
    "6": Verdict.NOT_CHECKABLE,
    "7": Verdict.NOT_FACTUAL,
}
_SHEET = (
    "Space play or pause · ← → 1 s · Shift+← → 5 s · , . frame · J K next, previous sentence · N next open one · "
    "P play evidence · Ctrl+1 … 7 choose a verdict · Ctrl+Enter rule · A agree with the machine · Ctrl+F search"
)


def sheet() -> str:
    """The keys in a line."""
    return _SHEET


def install(desk: Desk) -> None:
    """Bind the keys. Keys without Ctrl do nothing while text is being typed: the field takes them."""
    state, video, claim = desk.state, desk.video, desk.claim
    keys: dict[str, Callable[[], object]] = {
        "Space": video.toggle,
        "Left": video.back_1,
        "Right": video.forward_1,
        "Shift+Left": video.back_5,
        "Shift+Right": video.forward_5,
        ",": video.previous_frame,
        ".": video.next_frame,
        "J": lambda: state.step(1),
        "K": lambda: state.step(-1),
        "N": lambda: state.step(1, is_open_only=True),
        "P": lambda: state.select(state.claim, is_playing=True) if state.claim else None,
        "A": claim.agree,
        "Ctrl+Return": claim.rule,
        "Ctrl+F": desk.transcript.search.setFocus,
    }
    keys |= {f"Ctrl+{key}": partial(claim.choose, verdict) for key, verdict in _VERDICT_KEYS.items()}
    for key, act in keys.items():
        shortcut = QShortcut(QKeySequence(key), desk)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
