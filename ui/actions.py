"""What can be done on the desk, each by a key, in the palette, and by a button or menu too."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from models.finding import Verdict
from reviewer import wording
from ui import kept
from ui.desk import Desk
from ui.panels.ruling_panel import VERDICTS

MOVING, REVIEWING, LOOKING = "Play and move", "Review", "Find and see"


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do. ``keys`` are as Qt writes them; the first is shown."""

    name: str
    group: str
    keys: tuple[str, ...]
    act: Callable[[], object]


def desk_actions(desk: Desk) -> list[Action]:
    """All of them, with keys as the reviewer set them."""
    chosen = kept.load("keys")
    return [_with_chosen_key(each, chosen) for each in (*_moving(desk), *_reviewing(desk), *_looking(desk))]


def _with_chosen_key(action: Action, chosen: kept.Kept) -> Action:
    key = chosen.get(action.name)
    return Action(action.name, action.group, (str(key),), action.act) if key else action


def _moving(desk: Desk) -> list[Action]:
    video, state = desk.video, desk.state
    rows: list[tuple[str, tuple[str, ...], Callable[[], object]]] = [
        ("Play or pause", ("Space",), video.toggle),
        ("Back 1 second", ("Left",), video.back_1),
        ("Forward 1 second", ("Right",), video.forward_1),
        ("Back 5 seconds", ("Shift+Left",), video.back_5),
        ("Forward 5 seconds", ("Shift+Right",), video.forward_5),
        ("Back one frame", (",",), video.previous_frame),
        ("Forward one frame", (".",), video.next_frame),
        ("Slower", ("[",), video.slower),
        ("Faster", ("]",), video.faster),
        ("Play the evidence", ("P",), lambda: state.select(state.claim, is_playing=True) if state.claim else None),
        ("Loop the evidence", ("L",), video.loop_button.toggle),
        ("Captions on or off", ("C",), video.caption_box.toggle),
    ]
    return [Action(name, MOVING, keys, act) for name, keys, act in rows]


def _reviewing(desk: Desk) -> list[Action]:
    state, ruling = desk.state, desk.claim.ruling
    rows: list[tuple[str, tuple[str, ...], Callable[[], object]]] = [
        ("Next open claim", ("N",), desk.queue.next_open),
        ("Next claim", ("J",), partial(state.step, 1)),
        ("Previous claim", ("K",), partial(state.step, -1)),
        ("Agree with the machine", ("A",), ruling.agree),
        *((_choice(verdict), (str(n),), partial(ruling.choose, verdict)) for n, verdict in enumerate(VERDICTS, 1)),
        ("Keep the ruling", ("R", "Ctrl+Return", "Ctrl+Enter"), ruling.rule),
        ("Severity: none, major, minor", ("S",), ruling.next_severity),
        ("Kind of error", ("E",), ruling.kind_box.showPopup),
        ("Write a note", ("T",), ruling.note_edit.setFocus),
        ("Undo", ("Ctrl+Z",), desk.acts.undo),
        ("Do again", ("Ctrl+Shift+Z", "Ctrl+Y"), desk.acts.redo),
        ("Correct the line of the transcript", ("F2",), desk.transcript.correct_line),
        ("Somebody else reviews", (), ruling.ask_name),
    ]
    return [Action(name, REVIEWING, keys, act) for name, keys, act in rows]


def _choice(verdict: Verdict) -> str:
    return f"Choose: {wording.label(verdict)}"


def _looking(desk: Desk) -> list[Action]:
    rows: list[tuple[str, tuple[str, ...], Callable[[], object]]] = [
        ("Search what was heard", ("Ctrl+F", "/"), desk.transcript.search.setFocus),
        ("Show the claims", ("Q",), desk.show_queue),
        ("Show what is left out", ("O",), desk.show_omissions),
        ("Timeline: closer", ("+", "="), desk.timeline.zoom_in),
        ("Timeline: farther", ("-",), desk.timeline.zoom_out),
        ("Timeline: whole recording", ("0",), desk.timeline.timeline.show_whole),
    ]
    return [Action(name, LOOKING, keys, act) for name, keys, act in rows]


def install(desk: Desk, actions: list[Action]) -> None:
    """Bind the keys, in the place of those bound before. While text is typed, keys without Ctrl go to the field."""
    for before in desk.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
        before.setEnabled(False)
        before.deleteLater()
    for action in actions:
        for key in action.keys:
            shortcut = QShortcut(QKeySequence(key), desk)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action.act)


def choose_key(actions: list[Action], name: str, key: str) -> str:
    """Give an action another key, or its first one back where ``key`` is empty; says how it went."""
    taken = next((each.name for each in actions if key and key in each.keys and each.name != name), None)
    if taken is not None:
        return f"{key} is the key of “{taken}”. Give that one another key first."
    chosen = {each: held for each, held in kept.load("keys").items() if each != name}
    kept.save("keys", chosen | {name: key} if key else chosen)
    return f"“{name}” has the key {key} now." if key else f"“{name}” has its first key again."
