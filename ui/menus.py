"""The menus of the window, with all that can be done: what stands in them is in the palette and has keys too."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui import actions, kept, language
from ui.held_keys import HeldKeys
from ui.language import later, translate

_GROUP = later("MainWindow", "Case and window")


class Menus(QObject):
    """Of a window. Names are translated in the context of the window; ``of_desk`` are the menus that the desk fills."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._bar = window.menuBar()
        self.held_keys = HeldKeys(window)
        self._held: list[tuple[actions.Action, QAction]] = []
        self._own: dict[QMenu, list[QAction]] = {}
        self.of_desk: dict[str, QMenu] = {}

    def menu(self, text: str, *, group: str = "") -> QMenu:
        """Another menu, of the actions of the desk in ``group`` where there is one."""
        made = self._bar.addMenu(text)
        if group:
            self.of_desk[group] = made
        return made

    def add(
        self, menu: QMenu, name: str, slot: object, keys: str = "", *, text: str = "", is_under_menu: bool = False
    ) -> QAction:
        """Something in a menu and in the palette, there with the menu's name where asked; ``text`` if not the name."""
        action = QAction(text or translate("MainWindow", name), self)
        self.held_keys.once(action)
        action.triggered.connect(slot)
        menu.addAction(action)
        self._own.setdefault(menu, []).append(action)
        told = f"{menu.title()}: {action.text()}" if is_under_menu else action.text()
        group = translate("MainWindow", _GROUP)
        held = actions.Action(name, told.replace("&", ""), group, (keys,) if keys else (), action.trigger)
        self._held.append((held, action))
        return action

    def add_languages(self, menu: QMenu, choose: Callable[[str], None]) -> None:
        """Names of languages stand in their own language."""
        self._languages = QActionGroup(self)
        for code, text in {"": translate("MainWindow", "As the system"), **language.LANGUAGES}.items():
            action = self.add(menu, f"Language: {code}", partial(_chosen, choose, code), text=text, is_under_menu=True)
            action.setCheckable(True)
            action.setChecked(code == language.chosen())
            self._languages.addAction(action)

    def with_keys(self) -> list[actions.Action]:
        """What the window can do, with keys as the reviewer set them; they are bound."""
        chosen = kept.load("keys")
        found = [(actions.with_chosen_key(held, chosen), action) for held, action in self._held]
        for held, action in found:
            action.setShortcut(QKeySequence(held.keys[0] if held.keys else ""))
        return [held for held, _ in found]

    def fill(self, of_desk: list[actions.Action]) -> None:
        """What the keys of the desk do can be chosen here too; without a desk it cannot be done."""
        for group, menu in self.of_desk.items():
            menu.clear()
            menu.addActions(self._own.get(menu, []))
            menu.addSeparator()
            actions.fill(menu, [each for each in of_desk if each.group == translate("actions", group)])
            menu.setEnabled(not menu.isEmpty())


def _chosen(choose: Callable[[str], None], code: str, _is_checked: bool = False) -> None:
    choose(code)
