"""Keys that are held: what they do is done once, however long that is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget


class HeldKeys(QObject):
    """Watches the keys that come to a window.

    Under X a key that is held is let go and pressed again by the server, both at one moment. Where the second half
    comes late, Qt takes it for a key pressed anew; by its time it is known all the same.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._let_go = (0, 0)
        self._is_held = False
        window.installEventFilter(self)

    def once(self, keys: QShortcut | QAction) -> None:
        """Let these keys do what they do once, until they are let go."""
        keys.setAutoRepeat(False)
        keys.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from a shortcut what comes of a key that is held."""
        if isinstance(watched, QWidget):
            if event.type() is QEvent.Type.Show:
                watched.windowHandle().installEventFilter(self)  # there is none before
        elif isinstance(event, QKeyEvent):
            self._note(event)
        return event.type() is QEvent.Type.Shortcut and self._is_held

    def _note(self, event: QKeyEvent) -> None:
        at = (event.key(), event.timestamp())
        if event.type() is QEvent.Type.KeyRelease:
            self._let_go = at
        else:
            self._is_held = event.isAutoRepeat() or at == self._let_go
