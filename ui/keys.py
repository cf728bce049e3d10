"""Keys and commands over the window: the sheet of all keys, the palette, and keys that the reviewer chooses."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ui import actions
from ui.desk import Desk
from ui.menus import Menus
from ui.panels.overlay import KeysOverlay, PaletteOverlay


class Keys(QObject):
    """What can be done by keys: of the desk, while there is one, and of the menus.

    Signals:
        told: Whether an action has another key now.
    """

    told = Signal(str)

    def __init__(self, menus: Menus, window: QWidget) -> None:
        super().__init__(window)
        self._menus = menus
        self._desk: Desk | None = None
        self._of_desk: list[actions.Action] = []
        self.sheet = KeysOverlay(window)
        self.sheet.key_chosen.connect(self.choose)
        self.palette = PaletteOverlay(window)

    def lay(self, desk: Desk | None) -> None:
        """Bind the keys of a desk that is in the window (they are never heard before); None where there is none."""
        self._desk = desk
        self._of_desk = actions.desk_actions(desk) if desk is not None else []
        if desk is not None:
            actions.install(desk, self._of_desk, self._menus.held_keys)
            tell_keys(desk, [*self._of_desk, *self._menus.with_keys()])
        self._menus.fill(self._of_desk)

    @Slot()
    def show_sheet(self) -> None:
        """All keys, over the window."""
        self.sheet.show_actions([*self._of_desk, *self._menus.with_keys()])

    @Slot()
    def show_palette(self) -> None:
        """All commands, found by typing."""
        self.palette.show_actions([*self._of_desk, *self._menus.with_keys()])

    @Slot(str, str)
    def choose(self, name: str, key: str) -> None:
        """Give an action another key, or its first one back where ``key`` is empty."""
        self.told.emit(actions.choose_key([*self._of_desk, *self._menus.with_keys()], name, key))
        self.lay(self._desk)
        self.show_sheet()
        self.sheet.focus_on(name)


def tell_keys(desk: QWidget, of: Sequence[actions.Action]) -> None:
    """What names its key in brackets, as in ``Note (T)``, names the one that was chosen, or again its first."""
    chosen = {f"({_native(each.first_key)})": f"({_native(each.keys[0])})" for each in of if each.first_key}
    widgets: list[QWidget] = [*desk.findChildren(QAbstractButton), *desk.findChildren(QLineEdit)]
    for widget, entry in itertools.product(widgets, ("text", "placeholderText", "accessibleName", "toolTip")):
        if entry == "text" and isinstance(widget, QLineEdit):  # what a person typed
            continue
        before = widget.property(f"first {entry}")
        text = str(before or widget.property(entry) or "")
        key = text[text.rfind("(") :]
        if before or key in chosen:
            widget.setProperty(f"first {entry}", text if key in chosen else None)
            widget.setProperty(entry, text.removesuffix(key) + chosen.get(key, key))


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
