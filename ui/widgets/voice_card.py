"""One voice: moments to listen to, its name and role, and the ways to mend it."""

from collections.abc import MutableMapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.spans import TimeSpan
from models.speaker import Role, Speaker
from reviewer import wording
from reviewer.errors import UsageError
from ui import errors, words
from ui.panels.frame import ElidedLabel, button, plain_label
from ui.widgets.alike_row import AlikeRow, MayBeSame, Sample
from ui.widgets.narrow_box import NarrowBox
from ui.widgets.span_edit import SpanEdit

_SPLIT_MS = 5_000


class VoiceCard(QFrame):
    """``speaker`` None stands for what nobody is known to say: it can be listened to, and no more.

    A name that is typed stands in ``drafts`` until it is kept.

    Signals:
        play_asked: The ``Sample`` to play.
        named: Label, name, and ``Role`` or None.
        merged: Labels of two voices that are one, the second being what both go by.
        differed: Labels of two voices that are not the same.
        split: Label, and the ``TimeSpan`` in which it is somebody else.
        parted: Label of a voice that was made one with this, and is not after all.
    """

    play_asked = Signal(object)
    named = Signal(str, str, object)
    merged = Signal(str, str)
    differed = Signal(str, str)
    split = Signal(str, object)
    parted = Signal(str)

    def __init__(
        self,
        speaker: Speaker | None,
        talk: str,
        samples: Sequence[Sample],
        *,
        drafts: MutableMapping[str, list[object]],
        alike: Sequence[MayBeSame] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self._speaker, self._drafts = speaker, drafts
        self.span_edit = SpanEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        name = speaker.name if speaker else self.tr("Not known")
        column.addWidget(plain_label(f"{name} · {talk}", name="head", is_wrapped=True))
        column.addWidget(plain_label(self._told(speaker), name="soft", is_wrapped=True))
        for sample in samples:
            column.addLayout(self._sample_row(name, sample))
        self.alike_rows = [self._alike_row(name, each) for each in alike]
        for row in self.alike_rows:
            column.addWidget(row)
        if speaker is not None:
            column.addLayout(self._name_row(speaker))
            column.addLayout(self._mend_row(speaker))
            for label in speaker.labels[1:]:
                column.addWidget(self._part_button(label), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._split_row(samples))

    @property
    def label(self) -> str:
        """What the voice is called by the machine; empty for nobody known."""
        return self._speaker.labels[0] if self._speaker else ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every voice that this one is; none for nobody known."""
        return self._speaker.labels if self._speaker else ()

    @property
    def is_named(self) -> bool:
        """Whether there is nobody to be named here, or a person has."""
        return self._speaker is None or self._speaker.is_named

    def _told(self, speaker: Speaker | None) -> str:
        if speaker is None:
            return self.tr("Too little to tell, like none of the voices, or in no turn.")
        others = ", ".join(label for label in speaker.labels if label != speaker.name)
        parts = [
            words.said(wording.role(speaker.role)) if speaker.role else "",
            "" if speaker.is_named else self.tr("nobody has named this voice yet"),
            words.said(speaker.basis) if not speaker.is_named else "",
            self.tr("told apart as {labels}").format(labels=others) if others else "",
        ]
        return " · ".join(part for part in parts if part)

    def _sample_row(self, name: str, sample: Sample) -> QHBoxLayout:
        at = wording.clock(sample.span.start_ms)
        row = QHBoxLayout()
        play = button("▶", self.tr("Listen to {name} at {time}").format(name=name, time=at))
        play.clicked.connect(partial(self._play, sample))
        row.addWidget(play)
        row.addWidget(ElidedLabel(f"{at}  “{' '.join(sample.segment.text.split())}”"), 1)
        return row

    def _alike_row(self, name: str, proposal: MayBeSame) -> AlikeRow:
        row = AlikeRow(name, proposal)
        row.play_asked.connect(self.play_asked)
        row.merged.connect(self.merged)
        row.differed.connect(self.differed)
        return row

    def _play(self, sample: Sample, _is_checked: bool = False) -> None:
        self.play_asked.emit(sample)

    def _name_row(self, speaker: Speaker) -> QHBoxLayout:
        row = QHBoxLayout()
        self.name_edit = QLineEdit(speaker.name if speaker.is_named else "")
        self.name_edit.setPlaceholderText(self.tr("Who is {voice}?").format(voice=speaker.name))
        self.name_edit.setAccessibleName(self.tr("Name of {voice}").format(voice=speaker.name))
        self.name_edit.returnPressed.connect(self._name)
        self.role_box = NarrowBox(self.tr("What {voice} is").format(voice=speaker.name))
        if speaker.role is None:
            self.role_box.addItem(self.tr("role not known"), None)
        for role in Role:
            self.role_box.addItem(words.said(wording.role(role)), role)
        self.role_box.setCurrentIndex(max(0, self.role_box.findData(speaker.role)))
        self._resume()
        self.name_edit.textEdited.connect(self._keep_draft)
        self.role_box.activated.connect(self._keep_draft)
        keep = button(self.tr("Keep"), self.tr("Keep name and role of {voice}").format(voice=speaker.name))
        keep.clicked.connect(self._name)
        row.addWidget(self.name_edit, 1)
        row.addWidget(self.role_box, 1)
        row.addWidget(keep)
        return row

    def _resume(self) -> None:
        """Show again what was typed and not kept."""
        typed = self._drafts.get(f"voice {self.label}")
        if typed is not None:
            name, role = typed
            self.name_edit.setText(str(name))
            self.role_box.setCurrentIndex(max(0, self.role_box.findData(role and Role(str(role)))))

    @Slot()
    def _keep_draft(self) -> None:
        self._drafts[f"voice {self.label}"] = [self.name_edit.text(), self.role_box.currentData()]

    @Slot()
    def _name(self) -> None:
        assert self._speaker is not None
        self._drafts.pop(f"voice {self.label}", None)
        role = self.role_box.currentData()
        self.named.emit(self._speaker.labels[0], self.name_edit.text() or self._speaker.name, role and Role(role))

    def _mend_row(self, speaker: Speaker) -> QHBoxLayout:
        row = QHBoxLayout()
        self.same_box = NarrowBox(self.tr("Which voice {voice} is as well").format(voice=speaker.name))
        self.same_box.addItem(self.tr("is the same as …"), None)
        self.merge_button = button(self.tr("They are one"), self.tr("Keep that the two are one voice"))
        self.merge_button.setEnabled(False)
        self.merge_button.clicked.connect(self._merge)
        self.same_box.currentIndexChanged.connect(self.merge_button.setEnabled)
        self.split_button = button(
            self.tr("Split …"), self.tr("Say when {voice} is somebody else").format(voice=speaker.name)
        )
        self.split_button.setCheckable(True)
        row.addWidget(self.same_box, 1)
        row.addWidget(self.merge_button)
        row.addWidget(self.split_button)
        return row

    def show_others(self, others: Sequence[Speaker]) -> None:
        """Say who else speaks: one of them this voice may be as well. What is chosen stays while that one is there."""
        if self._speaker is None:
            return
        chosen = self.same_box.currentData()
        while self.same_box.count() > 1:
            self.same_box.removeItem(1)
        for other in others:
            self.same_box.addItem(other.name, other.labels[0])
        self.same_box.setCurrentIndex(max(0, self.same_box.findData(chosen)))

    @Slot()
    def _merge(self) -> None:
        assert self._speaker is not None
        self.merged.emit(self._speaker.labels[0], str(self.same_box.currentData()))

    def _part_button(self, label: str) -> QPushButton:
        told = self.tr("Keep that {voice} is a voice of its own after all").format(voice=label)
        made = button(self.tr("{voice} is somebody else").format(voice=label), told)
        made.clicked.connect(partial(self._part, label))
        return made

    def _part(self, label: str, _is_checked: bool = False) -> None:
        self.parted.emit(label)

    def _split_row(self, samples: Sequence[Sample]) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.split_label = plain_label(
            self.tr("From when to when is it somebody else, in the recording that is shown?"),
            name="soft",
            is_wrapped=True,
        )
        begin_ms = samples[0].span.start_ms if samples else 0
        self.span_edit.show_span(TimeSpan(begin_ms, begin_ms + _SPLIT_MS))
        self.span_edit.accepted.connect(self._split)
        take = QPushButton(self.tr("It is somebody else there"))
        take.clicked.connect(self._split)
        for widget in (self.split_label, self.span_edit):
            column.addWidget(widget)
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        held.hide()
        self.split_button.toggled.connect(held.setVisible)
        return held

    @Slot()
    def _split(self) -> None:
        assert self._speaker is not None
        try:
            span = self.span_edit.span()
        except UsageError as error:
            self.split_label.setText(errors.told(error))
            return
        self.split.emit(self._speaker.labels[0], span)
