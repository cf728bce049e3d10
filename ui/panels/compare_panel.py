"""Two transcripts of the recording that is shown, side by side: where they write different words, and what each writes.

Neither is taken for the truth: Enter or a double click plays the place.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from models.transcript import Transcript, TranscriptOrigin
from reviewer import side_by_side, wording
from reviewer.errors import ReviewerError
from reviewer.progress import CancelToken, Progress
from reviewer.side_by_side import SideBySide
from ui import errors
from ui.item_models.differences import ONE, OTHER, DifferencesModel, words_of
from ui.jobs.runner import Job, JobRunner
from ui.panels.frame import plain_label
from ui.state import LEAD_IN_MS, ReviewState
from ui.widgets.narrow_box import NarrowBox
from ui.widgets.row_table import row_table

# The ids of the recording and of two transcripts first.
Lay = Callable[[str, str, str, Progress, CancelToken], object]
Finished = Callable[[str], Sequence[Transcript]]
_WIDTHS = (74, 22)
_TWO = 2


class ComparePanel(QWidget):
    """Lays two of ``finished`` side by side with ``lay``, in the background, when somebody looks.

    Signals:
        laid: The differences are shown.
        can_changed: Whether the recording that is shown has two transcripts to compare.
    """

    laid = Signal()
    can_changed = Signal(bool)

    def __init__(
        self, state: ReviewState, runner: JobRunner, finished: Finished, lay: Lay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._finished, self._lay = state, runner, finished, lay
        self.found: SideBySide | None = None
        self._wanted: object = None
        self._job: Job | None = None
        self.model = DifferencesModel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._choices())
        self.told_label = plain_label(name="soft", is_wrapped=True)
        layout.addWidget(self.told_label)
        self.view = self._table()
        layout.addWidget(self.view, 1)
        self.whole_label = plain_label(is_wrapped=True)
        self.whole_label.setAccessibleName(self.tr("All words of the chosen place"))
        layout.addWidget(self.whole_label)
        state.bundle_changed.connect(self.refresh)
        state.recording_shown.connect(self.refresh)
        self.refresh()

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.one_box = NarrowBox(self.tr("Transcript on the left"))
        self.other_box = NarrowBox(self.tr("Transcript on the right"))
        self.telling_box = QCheckBox(self.tr("numbers, yes and no"))
        self.telling_box.setToolTip(self.tr("Only places where a number, or a yes or no, stands on one side alone (!)"))
        for box in (self.one_box, self.other_box):
            box.currentIndexChanged.connect(self._ask)
            row.addWidget(box, 1)
        self.telling_box.toggled.connect(self._fill)
        row.addWidget(self.telling_box)
        return row

    def _table(self) -> QTableView:
        view = row_table(self.model, self.tr("Places where the two transcripts differ"), _WIDTHS, wide=ONE)
        view.horizontalHeader().setSectionResizeMode(OTHER, QHeaderView.ResizeMode.Stretch)
        view.setWordWrap(False)
        view.selectionModel().currentRowChanged.connect(self._tell_whole)
        view.activated.connect(self._play)
        return view

    @property
    def can_compare(self) -> bool:
        """Whether there are two to compare."""
        return self.one_box.count() >= _TWO

    @Slot()
    def refresh(self) -> None:
        """Offer the transcripts of the recording that is shown: at first what was brought along beside what is read."""
        known = self._known()
        if [each.id for each in known] != self._offered():
            self._offer(known)
        self._ask()

    def _known(self) -> Sequence[Transcript]:
        recording_id = self._state.recording_id
        try:
            known = self._finished(recording_id) if recording_id else ()
        except ReviewerError as error:
            self.told_label.setText(errors.told(error))
            return ()
        return known if len(known) >= _TWO else ()

    def _offered(self) -> list[str]:
        return [self.one_box.itemData(at) for at in range(self.one_box.count())]

    def _offer(self, known: Sequence[Transcript]) -> None:
        """Those that were chosen stay chosen as long as they are there."""
        ids = [each.id for each in known]
        chosen = (self.one_box.currentData(), self.other_box.currentData())
        pair = chosen if set(chosen) <= set(ids) else self._usual(known)
        for box, transcript_id in zip((self.one_box, self.other_box), pair, strict=True):
            with QSignalBlocker(box):
                box.clear()
                for each, told in zip(known, _titles(known), strict=True):
                    box.addItem(told, each.id)
                box.setCurrentIndex(ids.index(transcript_id) if transcript_id in ids else -1)
        self.can_changed.emit(self.can_compare)

    def _usual(self, known: Sequence[Transcript]) -> tuple[str | None, str | None]:
        """What is read, on the right; beside it the newest that was brought along, else another of the same sound."""
        if not known:
            return None, None
        heard = [each for each in known if each.origin is TranscriptOrigin.RECOGNIZED] or known
        read = self._state.transcript_of(self._state.recording_id)
        right = next((each for each in heard if read and each.id == read.transcript.id), heard[-1])
        others = [each for each in known if each.id != right.id]
        brought = [each for each in others if each.origin is TranscriptOrigin.IMPORTED]
        alike = [each for each in others if side_by_side.is_of_one_sound(each, right)]
        return (brought or alike or others)[-1].id, right.id

    def showEvent(self, event: QShowEvent) -> None:
        """They are laid side by side when somebody looks."""
        super().showEvent(event)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Lay the chosen two side by side, where that was not done since either changed."""
        pair = (self.one_box.currentData(), self.other_box.currentData())
        read = {each.transcript.id: each for each in self._state.bundle.transcripts}
        wanted = (pair, *(read.get(each) for each in pair))
        if not self.isVisible() or not self.can_compare or wanted == self._wanted:
            return
        self._wanted = wanted
        self._job = None
        if self.found is None or pair != (self.found.one.transcript.id, self.found.other.transcript.id):
            self.found = None
            self._fill()
            self.told_label.setText(self.tr("The two are being laid side by side …"))
        if pair[0] == pair[1]:
            self.told_label.setText(self.tr("Both are the same transcript. Choose another one on one side."))
            return
        self._job = job = self._runner.create("side by side")
        job.succeeded.connect(self._show)
        job.failed.connect(self._tell)
        job.ended.connect(self._end)
        self._runner.start(job, partial(self._lay, self._state.recording_id, *pair))

    @Slot(object)
    def _tell(self, error: ReviewerError) -> None:
        if self.sender() is self._job:
            self.told_label.setText(errors.told(error))

    @Slot(object)
    def _show(self, found: SideBySide) -> None:
        if self.sender() is self._job:  # else another pair was chosen meanwhile
            self.found = found
            self._fill()
            self.laid.emit()

    @Slot()
    def _end(self) -> None:
        """What failed or was stopped is tried again when somebody looks the next time."""
        if self.sender() is self._job:
            self._job = None
            if self.found is None:
                self._wanted = None

    @Slot()
    def _fill(self) -> None:
        """List what differs; the place that was looked at stays."""
        found, before = self.found, self.view.currentIndex().row()
        at_ms = self.model.differences[before].span.start_ms if before >= 0 else 0
        every = found.found.differences if found else ()
        shown = [each for each in every if each.is_telling or not self.telling_box.isChecked()]
        self.model.show(shown, (found.one.title, found.other.title) if found else ("", ""))
        self.whole_label.clear()
        if found is not None:
            self.told_label.setText(self._told(found))
            starts = [each.span.start_ms for each in shown]
            self.view.selectRow(min(bisect_left(starts, at_ms), len(starts) - 1))

    def _told(self, found: SideBySide) -> str:
        count = self.tr("%n place(s) differ", "", len(found.found.differences))
        told = self.tr("{count}; {same} words are the same. Neither is the truth: listen.")
        corrected = [
            self.tr("In {title} %n line(s) stand as people corrected them.", "", side.corrected).format(
                title=side.title
            )
            for side in (found.one, found.other)
            if side.corrected
        ]
        sounds = [side.transcript for side in (found.one, found.other)]
        other = [] if side_by_side.is_of_one_sound(*sounds) else [self.tr("They are of different microphones.")]
        return " ".join([told.format(count=count, same=found.found.same), *other, *corrected])

    @Slot(QModelIndex)
    def _tell_whole(self, index: QModelIndex) -> None:
        """All words of the chosen place."""
        if not index.isValid() or self.found is None:
            return
        each = self.model.differences[index.row()]
        sides = ((self.found.one.title, each.one), (self.found.other.title, each.other))
        self.whole_label.setText("\n".join(f"{title} — {words_of(side)}" for title, side in sides))

    @Slot(QModelIndex)
    def _play(self, index: QModelIndex) -> None:
        start_ms = self.model.differences[index.row()].span.start_ms
        self._state.moment_asked.emit(self._state.recording_id, max(0, start_ms - LEAD_IN_MS), True)


def _titles(known: Sequence[Transcript]) -> list[str]:
    """What made each; with the time where two are called the same."""
    told = [side_by_side.title(each) for each in known]
    times = [wording.moment(each.completed_utc or "") for each in known]
    return [each if told.count(each) == 1 else f"{each}, {time}" for each, time in zip(told, times, strict=True)]
