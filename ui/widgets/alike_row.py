"""A voice of another recording that may be the same person's: moments of it to listen to, and the two answers."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.spans import TimeSpan
from models.transcript import Segment
from reviewer import wording
from ui import words
from ui.panels.frame import button, plain_label


class Sample(NamedTuple):
    """A line to listen to."""

    recording_id: str
    transcript_id: str
    segment: Segment

    @property
    def span(self) -> TimeSpan:
        """When it is said."""
        return self.segment.span


class MayBeSame(NamedTuple):
    """A proposal: the ``name`` of the other voice and the ``place`` where it speaks, why, and moments of it.

    ``label`` is the voice that goes by ``into`` if the two are one: of the two it is the one of the later recording.
    """

    name: str
    place: str
    is_by_times: bool
    samples: tuple[Sample, ...]
    label: str
    into: str


class AlikeRow(QWidget):
    """One proposal on the card of a voice. Nothing is joined until one of the two answers is given.

    Signals:
        play_asked: The ``Sample`` to play.
        merged: Labels of two voices that are one person, the second being what both go by.
        differed: Labels of two voices that are not.
    """

    play_asked = Signal(object)
    merged = Signal(str, str)
    differed = Signal(str, str)

    def __init__(self, voice: str, proposal: MayBeSame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal = proposal
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        why = words.said(wording.alike(is_by_times=proposal.is_by_times))
        told = self.tr("May be the same as {other} of {recording}: {why}. Listen to both.")
        self.told_label = plain_label(
            told.format(other=proposal.name, recording=proposal.place, why=why), name="warn", is_wrapped=True
        )
        column.addWidget(self.told_label)
        column.addLayout(self._plays())
        self.same_button = button(
            self.tr("Same person"),
            self.tr("Keep that {voice} and {other} are one person").format(voice=voice, other=proposal.name),
        )
        self.same_button.clicked.connect(self._merge)
        self.differ_button = button(
            self.tr("Not the same"),
            self.tr("Keep that {voice} and {other} are not the same").format(voice=voice, other=proposal.name),
        )
        self.differ_button.clicked.connect(self._differ)
        answers = QHBoxLayout()
        answers.addWidget(self.same_button)
        answers.addWidget(self.differ_button)
        answers.addStretch(1)
        column.addLayout(answers)

    def _plays(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for sample in self._proposal.samples:
            at = wording.clock(sample.span.start_ms)
            told = self.tr("Listen to {name} at {time}").format(name=self._proposal.name, time=at)
            play = button(f"▶ {at}", told)
            play.setToolTip(words.tip(f"“{' '.join(sample.segment.text.split())}”"))
            play.clicked.connect(partial(self._play, sample))
            row.addWidget(play)
        row.addStretch(1)
        return row

    def _play(self, sample: Sample, _is_checked: bool = False) -> None:
        self.play_asked.emit(sample)

    @Slot()
    def _merge(self) -> None:
        self.merged.emit(self._proposal.label, self._proposal.into)

    @Slot()
    def _differ(self) -> None:
        self.differed.emit(self._proposal.label, self._proposal.into)
