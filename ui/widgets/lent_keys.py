"""The keys lent to a widget that comes and goes: afterwards they go where they were."""

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget


class LentKeys:
    """Of the fields and questions inside ``owner``."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._before: QWidget | None = None

    def lend(self, widget: QWidget) -> None:
        """Put the keys on a widget until it is gone again."""
        now = QApplication.focusWidget()
        self._before = now if now is not None and not self._owner.isAncestorOf(now) else self._before
        widget.setFocus()

    def give_back(self) -> None:
        """The keys go where they were, and not to what happens to come next."""
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._before = None
