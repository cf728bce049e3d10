"""Panels that lie over the window and go away with Escape or a click beside them: the keys, and the palette."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Action
from ui.language import translate
from ui.panels.frame import button, fill, frame, plain_label, press
from ui.theme import grown

_KEY_COLUMNS = 3
_KEY_COLUMN_WIDTH = 300
_KEY_WIDTH = 104
_KEY_MARGINS = 28
_PALETTE_WIDTH = 520
_PALETTE_HEIGHT = 380


class Overlay(QWidget):
    """A frame over a dimmed window; ``body`` holds what is in it. It takes the whole of its parent.

    Signals:
        closed: It is gone; the keys go back to where they were.
    """

    closed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self._before: QWidget | None = None
        self._is_open = False
        self.frame = frame("panel")
        self.frame.setParent(self)
        self.body = QVBoxLayout(self.frame)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.outer = QVBoxLayout(self)
        self._over = parent
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Lie over the window and take the keys."""
        window = self.window()
        self._before = window.focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._is_open = True

    @Slot()
    def close_over(self) -> None:
        """Go away and give the keys back."""
        self._is_open = False
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays in it while it lies over the window."""
        held = self.findChildren(QWidget) if self._is_open else []
        inside = [each for each in held if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if not inside:
            return super().focusNextPrevChild(is_next)
        used = self.window().focusWidget()
        at = inside.index(used) if used in inside else -1 if is_next else 0
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        inside[(at + (1 if is_next else -1)) % len(inside)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter presses the button that has the keys."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        elif not press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the frame closes."""
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.close_over()


class KeyField(QStackedWidget):
    """The key of an action as a button; pressed, it waits for the next key.

    Signals:
        chosen: The name of the action and its new key; an empty key restores the first one.
    """

    chosen = Signal(str, str)

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        keys = QKeySequence(action.keys[0] if action.keys else "")
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.button = button(native or "–", self.tr("Key for: {action}, {key}").format(action=action.text, key=native))
        self.button.clicked.connect(self._wait)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New key for: {action}").format(action=action.text))
        self.edit.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.edit.installEventFilter(self)
        for field in self.edit.findChildren(QLineEdit):
            field.setPlaceholderText(self.tr("next key …"))
        self.edit.keySequenceChanged.connect(self._take, Qt.ConnectionType.QueuedConnection)
        for each in (self.button, self.edit):
            self.addWidget(each)
        self.setMinimumWidth(max(grown(_KEY_WIDTH), self.fontMetrics().horizontalAdvance(native) + _KEY_MARGINS))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def name(self) -> str:
        """Of the action."""
        return self._action.name

    @Slot()
    def _wait(self) -> None:
        self.setCurrentWidget(self.edit)
        self.edit.setFocus()

    @Slot(QKeySequence)
    def _take(self, keys: QKeySequence) -> None:
        key = keys.toString(QKeySequence.SequenceFormat.PortableText)
        if key:
            self._leave()
            self.chosen.emit(self._action.name, "" if key == "Backspace" else key)

    def _leave(self) -> None:
        self.setCurrentWidget(self.button)
        self.button.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the key as it is."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if watched is self.edit and is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self._leave()
            return True
        return super().eventFilter(watched, event)


class KeysOverlay(Overlay):
    """All keys by group; each can be given another.

    Signals:
        key_chosen: The name of an action and its new key; an empty key restores the first one.
    """

    key_chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("KeysOverlay", "Keys"), parent)
        self.outer.setContentsMargins(30, 30, 30, 30)
        self.outer.addWidget(self.frame)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Keys"), name="big"), 1)
        self.close_button = QPushButton(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_over)
        head.addWidget(self.close_button)
        self.body.addLayout(head)
        told = self.tr(
            "Enter or a click on a key, then the new one; Backspace there brings the first one back, Escape leaves it."
        )
        self.body.addWidget(plain_label(told, name="soft", is_wrapped=True))
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("All keys"))
        self.body.addWidget(self.area, 1)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Take the actions and open."""
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setSpacing(24)
        groups = list(dict.fromkeys(action.group for action in actions))
        most = max(1, min(_KEY_COLUMNS, self._over.width() // grown(_KEY_COLUMN_WIDTH)))
        for place in range(min(most, len(groups))):
            column = QVBoxLayout()
            column.setSpacing(6)
            for group in groups[place : place + 1] if place < most - 1 else groups[place:]:
                column.addWidget(plain_label(group, name="head"))
                column.addLayout(self._keys_of([each for each in actions if each.group == group]))
                column.addSpacing(14)
            column.addStretch(1)
            columns.addLayout(column, 1)
        fill(self.area, inner)
        self.open()
        self.close_button.setFocus()

    def focus_on(self, name: str) -> None:
        """Put the keys on the key of an action."""
        for field in self.area.findChildren(KeyField):
            if field.name == name:
                field.button.setFocus()

    def _keys_of(self, actions: Sequence[Action]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, action in enumerate(actions):
            grid.addWidget(self._key_field(action), row, 0)
            grid.addWidget(plain_label(action.text, is_wrapped=True), row, 1)
        return grid

    def _key_field(self, action: Action) -> "KeyField":
        field = KeyField(action)
        # The fields are made anew for the other key: not while one of them is still telling of it.
        field.chosen.connect(self.key_chosen, Qt.ConnectionType.QueuedConnection)
        return field


class PaletteOverlay(Overlay):
    """Type a part of what is wanted, Enter does it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("PaletteOverlay", "Commands"), parent)
        self.outer.setContentsMargins(20, 70, 20, 20)
        self.outer.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.edit = QLineEdit(placeholderText=self.tr("What do you want to do?"))
        self.edit.setAccessibleName(self.edit.placeholderText())
        self.edit.textChanged.connect(self._filter)
        self.edit.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.list.itemActivated.connect(self._do)
        self.list.itemClicked.connect(self._do)
        self.none_label = plain_label(self.tr("No command has that in its name. Type less of it."), name="soft")
        for each, share in ((self.edit, 0), (self.none_label, 0), (self.list, 1)):
            self.body.addWidget(each, share)
        self._actions: Sequence[Action] = ()

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Take the actions and open."""
        self._actions = actions
        self.edit.clear()
        self._filter("")
        room = self._over.size().shrunkBy(self.outer.contentsMargins())
        self.frame.setFixedSize(QSize(grown(_PALETTE_WIDTH), grown(_PALETTE_HEIGHT)).boundedTo(room))
        self.open()
        self.edit.setFocus()

    @Slot(str)
    def _filter(self, typed: str) -> None:
        parts = typed.casefold().split()
        self.list.clear()
        for action in self._actions:
            if all(part in action.text.casefold() for part in parts):
                keys = f"     {action.keys[0]}" if action.keys else ""
                item = QListWidgetItem(f"{action.text}{keys}")
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.none_label.setVisible(self.list.count() == 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field move and choose in the list."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            move = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if move:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + move)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem():
                self._do(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    @Slot(QListWidgetItem)
    def _do(self, item: QListWidgetItem) -> None:
        action: Action = item.data(Qt.ItemDataRole.UserRole)
        self.close_over()
        act: Callable[[], object] = action.act
        act()
