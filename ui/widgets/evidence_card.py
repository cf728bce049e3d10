"""One piece of evidence, or one moment, with its play button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.finding import Evidence
from reviewer import wording
from reviewer.export.bundle import Bundle
from ui.panels.frame import button, plain_label


class EvidenceCard(QFrame):
    """Time, who speaks and the words, turn by turn; ``play`` is called when its button is pressed."""

    def __init__(
        self,
        evidence: Evidence,
        bundle: Bundle,
        play: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        at = wording.clock(evidence.span.start_ms)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(3)
        row = QHBoxLayout()
        self.play_button = button("▶", self.tr("Play from {time}").format(time=at))
        self.play_button.clicked.connect(play)
        row.addWidget(self.play_button, 0, Qt.AlignmentFlag.AlignTop)
        speaker = bundle.who_speaks_in(evidence) or self.tr("speaker not known")
        row.addWidget(plain_label(f"{at} · {speaker}", name="soft", is_wrapped=True), 1)
        column.addLayout(row)
        if evidence.is_doubtful:
            column.addWidget(plain_label(self.tr("Heard poorly: listen first."), name="warn", is_wrapped=True))
        nobody, turns = self.tr("not known"), bundle.turns_of(evidence)
        for who, words in turns:
            named = f"{who or nobody}: " if len(turns) > 1 else ""
            column.addWidget(plain_label(f"{named}“{words}”", is_wrapped=True))
