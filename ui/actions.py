"""What can be done on the desk, each by a key, in the palette, and by a button or menu too."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from reviewer import wording
from ui import kept, words
from ui.desk import Desk
from ui.held_keys import HeldKeys
from ui.language import later, translate
from ui.panels.ruling_panel import VERDICTS, RulingPanel

MOVING = later("actions", "Play and move")
REVIEWING = later("actions", "Review")
LOOKING = later("actions", "Find and see")

# What goes on while its key is held; everything else, a ruling above all, is done once however long that is.
_WHILE_HELD = frozenset(
    {
        "Back 1 second",
        "Forward 1 second",
        "Back 5 seconds",
        "Forward 5 seconds",
        "Back one frame",
        "Forward one frame",
        "Next claim",
        "Previous claim",
        "Timeline: closer",
        "Timeline: farther",
    }
)

Rows = list[tuple[str, tuple[str, ...], Callable[[], object]]]


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do. ``keys`` are as Qt writes them; the first is shown. ``first_key`` it had before one was chosen.

    Chosen keys are kept by ``name``, which is the same in all languages; ``text`` and ``group`` are what is read.
    """

    name: str
    text: str
    group: str
    keys: tuple[str, ...]
    act: Callable[[], object]
    first_key: str = ""


def desk_actions(desk: Desk) -> list[Action]:
    """All of them, with keys as the reviewer set them."""
    chosen = kept.load("keys")
    return [with_chosen_key(each, chosen) for each in (*_moving(desk), *_reviewing(desk), *_looking(desk))]


def with_chosen_key(action: Action, chosen: kept.Kept) -> Action:
    """The action with the key that the reviewer gave it, if any."""
    key = chosen.get(action.name)
    return replace(action, keys=(str(key),), first_key=next(iter(action.keys), "")) if key else action


def _moving(desk: Desk) -> list[Action]:
    video, state = desk.video, desk.state
    rows: Rows = [
        (later("actions", "Play or pause"), ("Space", "Ctrl+Space"), video.toggle),
        (later("actions", "Back 1 second"), ("Left",), video.back_1),
        (later("actions", "Forward 1 second"), ("Right",), video.forward_1),
        (later("actions", "Back 5 seconds"), ("Shift+Left",), video.back_5),
        (later("actions", "Forward 5 seconds"), ("Shift+Right",), video.forward_5),
        (later("actions", "Back one frame"), (",",), video.previous_frame),
        (later("actions", "Forward one frame"), (".",), video.next_frame),
        (later("actions", "Next recording"), ("W",), video.next_recording),
        (later("actions", "Slower"), ("[",), video.slower),
        (later("actions", "Faster"), ("]",), video.faster),
        (
            later("actions", "Play the evidence"),
            ("P",),
            lambda: state.select(state.claim, is_playing=True) if state.claim else desk.queue.next_open(),
        ),
        (later("actions", "Loop the evidence"), ("L",), video.loop_button.toggle),
        (later("actions", "Captions on or off"), ("C",), video.caption_box.toggle),
    ]
    return _actions(MOVING, rows)


def _reviewing(desk: Desk) -> list[Action]:
    state, ruling = desk.state, desk.claim.ruling
    rows: Rows = [
        (later("actions", "Next open claim"), ("N",), desk.queue.next_open),
        (later("actions", "Next claim"), ("J",), partial(state.step, 1)),
        (later("actions", "Previous claim"), ("K",), partial(state.step, -1)),
        (later("actions", "Agree with the machine"), ("A",), ruling.agree),
        (later("actions", "Keep the ruling"), ("R", "Ctrl+Return", "Ctrl+Enter"), ruling.rule),
        (later("actions", "Severity: none, major, minor"), ("S",), partial(ruling.by_key, ruling.next_severity)),
        (later("actions", "Kind of error"), ("E",), partial(ruling.by_key, ruling.kind_box.showPopup)),
        (later("actions", "Write a note"), ("T",), partial(ruling.by_key, ruling.note_edit.setFocus)),
        (later("actions", "Split the claim"), ("X",), desk.claim.cutter.begin),
        (later("actions", "Merge the claim with the next"), ("M",), desk.claim.cutter.merge),
        (
            later("actions", "Note private, or for export"),
            ("Shift+T",),
            partial(ruling.by_key, ruling.private_box.toggle),
        ),
        (later("actions", "Hear again what the claim rests on"), ("H",), desk.claim.ask_again),
        (later("actions", "Hear the sounds that were left out"), ("Shift+H",), desk.transcript.ask_for_left_out),
        (later("actions", "Undo"), ("Ctrl+Z",), desk.acts.undo),
        (later("actions", "Do again"), ("Ctrl+Shift+Z", "Ctrl+Y"), desk.acts.redo),
        (later("actions", "Correct the line of the transcript"), ("F2",), desk.transcript.correct_line),
        (later("actions", "Set the camera's clock"), (), desk.video.clock_line.ask),
        (later("actions", "Read the clock in the picture"), (), desk.video.clock_line.ask_reading),
        (later("actions", "Somebody else reviews"), (), ruling.ask_name),
    ]
    return [*_actions(REVIEWING, rows), *(_choice(number, ruling) for number in range(len(VERDICTS)))]


def _choice(number: int, ruling: RulingPanel) -> Action:
    verdict = VERDICTS[number]
    text = translate("actions", "Choose: {verdict}").format(verdict=words.label(verdict))
    name = f"Choose: {wording.label(verdict)}"
    act = partial(ruling.by_key, partial(ruling.choose, verdict))
    return Action(name, text, translate("actions", REVIEWING), (str(number + 1),), act)


def _actions(group: str, rows: Rows) -> list[Action]:
    told = translate("actions", group)
    return [Action(name, translate("actions", name), told, keys, act) for name, keys, act in rows]


def _looking(desk: Desk) -> list[Action]:
    rows: Rows = [
        (later("actions", "Search what was heard"), ("Ctrl+F", "/"), desk.transcript.begin_search),
        (later("actions", "Show the claims"), ("Q",), desk.show_queue),
        (later("actions", "Show all claims, without filters"), ("F",), desk.show_all_claims),
        (later("actions", "Sort the claims by the next column"), ("Shift+Q",), desk.queue.sort_next),
        (later("actions", "Show what is left out"), ("O",), desk.show_omissions),
        (later("actions", "Show the voices"), ("V",), desk.show_voices),
        (later("actions", "Two transcripts side by side"), ("Shift+V",), desk.show_compare),
        (later("actions", "Next place where hearing is in doubt"), ("Shift+N",), desk.transcript.next_note),
        (later("actions", "Draft laid over the final report"), ("D",), desk.report.toggle_changes),
        (later("actions", "Next change after the draft"), ("Shift+D",), desk.report.next_change),
        (later("actions", "Timeline: closer"), ("+", "="), desk.timeline.zoom_in),
        (later("actions", "Timeline: farther"), ("-",), desk.timeline.zoom_out),
        (later("actions", "Timeline: whole recording"), ("0",), desk.timeline.timeline.show_whole),
    ]
    return _actions(LOOKING, rows)


def install(desk: Desk, actions: list[Action], held: HeldKeys) -> None:
    """Bind the keys, in the place of those bound before. While text is typed, keys without Ctrl go to the field."""
    for before in desk.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
        before.setEnabled(False)
        before.deleteLater()
    for action in actions:
        for key in action.keys:
            shortcut = QShortcut(QKeySequence(key), desk)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if action.name not in _WHILE_HELD:
                held.once(shortcut)
            shortcut.activated.connect(action.act)


def fill(menu: QMenu, actions: list[Action]) -> None:
    """Show actions with their keys in a menu; the keys themselves are bound to the desk."""
    for action in actions:
        key = QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if action.keys else ""
        menu.addAction(f"{action.text}\t{key}" if key else action.text).triggered.connect(action.act)


def choose_key(actions: list[Action], name: str, key: str) -> str:
    """Give an action another key, or its first one back where ``key`` is empty; says how it went."""
    taken = next((each.text for each in actions if key and key in each.keys and each.name != name), None)
    if taken is not None:
        told = translate("actions", "{key} is the key of “{action}”. Give that one another key first.")
        return told.format(key=key, action=taken)
    chosen = {each: held for each, held in kept.load("keys").items() if each != name}
    kept.save("keys", chosen | {name: key} if key else chosen)
    text = next((each.text for each in actions if each.name == name), name)
    if not key:
        return translate("actions", "“{action}” has its first key again.").format(action=text)
    return translate("actions", "“{action}” has the key {key} now.").format(action=text, key=key)
