"""The frame that every panel has: a quiet title and room for what is in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class Panel(QFrame):
    """A titled panel; subclasses add to ``body``."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(title)
        self.title_label = plain_label(title.upper(), name="title")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 12)
        self.body.setSpacing(8)
        self.body.addWidget(self.title_label)


def plain_label(text: str = "", *, name: str = "", is_wrapped: bool = False) -> QLabel:
    """A label that never reads its text as markup: much of it comes from elsewhere."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(is_wrapped)
    if name:
        label.setObjectName(name)
    return label
