"""What was heard in the recording that is shown: the word being said, evidence, search, corrections."""

import time
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QListView, QWidget

from models.transcript import Segment
from reviewer.export.bundle import HeardTranscript
from ui import words
from ui.item_models.hits import PLACE_ROLE, HitsModel, Place
from ui.language import later, translate
from ui.lines import Lines, Note
from ui.notes import notes_of
from ui.panels.frame import Panel, button, plain_label
from ui.searching import Hit, Way, search
from ui.state import LEAD_IN_MS, ReviewState
from ui.widgets.line_editor import LineEditor
from ui.widgets.sound_box import SoundBox
from ui.widgets.transcript_view import TranscriptView

_WAYS = {
    Way.EXACT: later("TranscriptPanel", "as written"),
    Way.ALIKE: later("TranscriptPanel", "something like it"),
    Way.PATTERN: later("TranscriptPanel", "pattern"),
}
_HITS_IN_VIEW = 5
_HANDS_OFF_S = 4.0


class _Read(NamedTuple):
    """A transcript with its rows."""

    heard: HeardTranscript
    lines: Lines


class TranscriptPanel(Panel):
    """Follows the player unless the reviewer has just scrolled.

    Signals:
        corrected: Transcript id, the ``Segment`` as it was, and as it is to be.
        left_out_asked: The sounds that were left out of the recording that is shown are to be heard.
    """

    corrected = Signal(str, object, object)
    left_out_asked = Signal()

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(translate("TranscriptPanel", "What was heard"), parent)
        self._state = state
        self._scrolled_at_s = 0.0
        self._marked: tuple[object, list[int]] = (None, [])
        self._known: dict[str, _Read] = {}
        self.correct_button = button(
            self.tr("Correct line"), self.tr("Correct words, speaker or boundaries of the line at the cursor (F2)")
        )
        self.correct_button.clicked.connect(self.correct_line)
        self.note_button = button(
            "⚑", self.tr("Next place to listen to: no words written, held back, or heard otherwise")
        )
        self.note_button.clicked.connect(self.next_note)
        self.head.addWidget(SoundBox(state))
        self.head.addWidget(self.note_button)
        self.head.addWidget(self.correct_button)
        self._build_hearing()
        self._build_search()
        self.view = TranscriptView()
        self.view.setAccessibleName(self.tr("Transcript"))
        self.view.word_chosen.connect(self._play_from)
        self.view.verticalScrollBar().sliderMoved.connect(self._note_scrolling)
        self.body.addWidget(self.view, 1)
        self.editor = LineEditor(state.drafts)
        self.editor.kept.connect(self._hand_over)
        self.editor.opened.connect(self._make_room)
        self.editor.closed.connect(self._leave_editor)
        self.body.addWidget(self.editor)
        self.empty_label = plain_label(name="soft", is_wrapped=True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.empty_label, 1)
        state.bundle_changed.connect(self.refresh)
        state.recording_shown.connect(self.refresh)
        state.claim_selected.connect(self._mark_evidence)
        state.moment_changed.connect(self._follow)

    def _why_empty(self) -> str:
        if not self._state.bundle.recordings:
            return self.tr("No recording yet. Add one from the menu “Case”.")
        return self.tr("Nothing has been heard in this recording yet. Choose “Transcribe and check” to begin.")

    def _build_hearing(self) -> None:
        """What there is to know of how it was heard."""
        row = QHBoxLayout()
        self.hearing_label = plain_label(name="warn", is_wrapped=True)
        told = self.tr("Hear the sounds of this recording that were left out (Shift+H)")
        self.left_out_button = button(self.tr("Hear it"), told)
        self.left_out_button.clicked.connect(self.ask_for_left_out)
        self.coverage_label = plain_label(name="soft", is_wrapped=True)
        self.body.addWidget(self.coverage_label)
        row.addWidget(self.hearing_label, 1)
        row.addWidget(self.left_out_button)
        self.body.addLayout(row)

    @Slot()
    def ask_for_left_out(self) -> None:
        """Ask for the sounds that were left out of the recording that is shown to be heard."""
        self.left_out_asked.emit()

    def _build_search(self) -> None:
        self.search_row = QWidget()
        row = QHBoxLayout(self.search_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit(placeholderText=self.tr("Search what was heard (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search what was heard"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._next_hit)
        self.way_box = QComboBox()
        self.way_box.setAccessibleName(self.tr("How to search"))
        for way, told in _WAYS.items():
            self.way_box.addItem(self.tr(told), way)
        self.way_box.currentIndexChanged.connect(self._search)
        row.addWidget(self.search, 1)
        row.addWidget(self.way_box)
        self.body.addWidget(self.search_row)
        self.hits_label = plain_label(name="soft", is_wrapped=True)
        self.hits_model = HitsModel()
        self.hits_view = QListView()
        self.hits_view.setAccessibleName(self.tr("Lines that were found"))
        self.hits_view.setModel(self.hits_model)
        self.hits_view.setUniformItemSizes(True)
        self.hits_view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.hits_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits_view.selectionModel().currentChanged.connect(self._show_hit)
        self.hits_view.activated.connect(self._play_hit)
        self.body.addWidget(self.hits_label)
        self.body.addWidget(self.hits_view)

    @Slot()
    def refresh(self) -> None:
        """Show the recording's lines as they are now; the place in them stays."""
        heard = self._state.transcript_of(self._state.recording_id)
        lines = self._read(heard).lines if heard else Lines()
        if lines is not self.view.lines:
            scrolled = self.view.verticalScrollBar().value()
            self.view.show_lines(lines)
            self.view.verticalScrollBar().setValue(scrolled)
        self.empty_label.setText(self._why_empty())
        self.empty_label.setVisible(not lines.rows)
        self.view.setVisible(bool(lines.rows))
        self.correct_button.setEnabled(bool(lines.segments))
        self.note_button.setVisible(any(isinstance(row, Note) for row in lines.rows))
        self.coverage_label.setText(words.coverage(heard) if heard is not None else "")
        told = self._state.seen.of_hearing.get(self._state.recording_id, "")
        self.hearing_label.setText(told)
        self.hearing_label.setVisible(bool(told))
        self.left_out_button.setVisible(self._state.recording_id in self._state.seen.left_out)
        self._mark_evidence(self._state.claim)
        self._find()

    @Slot(object)
    def _mark_evidence(self, claim: object) -> None:
        finding = self._state.finding(claim) if claim is not None else None  # type: ignore[arg-type]  # a Claim
        evidence = finding.judgment.evidence if finding else ()
        read = self._state.transcript_of(self._state.recording_id)
        here = [each for each in evidence if read is not None and each.transcript_id == read.transcript.id]
        count = len(self.view.lines.segments)
        found = [n for e in here for n in range(e.first_segment, e.last_segment + 1) if n < count]
        rows = [self.view.lines.row_of(n) for n in found]
        self.view.show_evidence(rows)
        place = (claim, rows)
        if rows and place != self._marked:
            self.view.scroll_to(rows[0])
        self._marked = place

    @Slot(str, int)
    def _follow(self, recording_id: str, ms: int) -> None:
        if recording_id != self._state.recording_id:
            return
        self.editor.span_edit.playhead_ms = ms
        row = self.view.lines.at(ms)
        word = None if row is None else self.view.lines.word_at(row, ms)
        is_other = self.view.show_spoken(row, word)
        is_free = time.monotonic() - self._scrolled_at_s > _HANDS_OFF_S and not self.editor.isVisible()
        if is_other and is_free and row is not None:
            self.view.scroll_to(row)

    @Slot()
    def _note_scrolling(self) -> None:
        self._scrolled_at_s = time.monotonic()

    @Slot(int, int)
    def _play_from(self, row: int, place: int) -> None:
        self._state.moment_asked.emit(self._state.recording_id, self.view.lines.start_of(row, place), True)

    @Slot()
    def _search(self) -> None:
        """Find what is sought now, and show the first place in the recording that is shown."""
        here = self._find()
        if here:
            self.view.scroll_to(here[0].row)

    def _find(self) -> list[Hit]:
        """Search every recording's lines; those of the one that is shown come first, and are given back."""
        wanted, way = self.search.text(), Way(self.way_box.currentData())  # a box gives the plain text back
        if not wanted.strip():
            return self._show_found("", [])
        why_not_all, places = "", []
        heard = filter(None, (self._state.transcript_of(each.id) for each in self._state.bundle.recordings))
        for each in sorted(heard, key=lambda t: t.transcript.recording_id != self._state.recording_id):
            read = self._read(each)
            result = search(read.lines.texts, wanted, way)
            places += [Place(each.transcript.recording_id, read.lines.rows[h.row], h) for h in result.hits]
            why_not_all = why_not_all or result.why_not_all
        return self._show_found(f"{self._told(len(places))} {why_not_all}".strip(), places)

    def _told(self, count: int) -> str:
        if not count and self.way_box.currentData() != Way.ALIKE:
            return self.tr("Nothing found. “something like it” finds words that were misheard as well.")
        if not count:
            return self.tr("Nothing found. Try a part of it, or another word for it.")
        if len(self._state.bundle.recordings) > 1:
            return self.tr("%n found in all recordings.", "", count)
        return self.tr("%n found.", "", count)

    def _read(self, heard: HeardTranscript) -> _Read:
        """The rows of a transcript as they are shown; kept, because they are searched at each key."""
        known = self._known.get(heard.transcript.id)
        if known is None or known.heard is not heard:
            known = self._known[heard.transcript.id] = _Read(heard, Lines(heard.segments, notes_of(heard)))
        return known

    def _show_found(self, told: str, places: list[Place]) -> list[Hit]:
        self.hits_model.show(places)
        self.hits_label.setText(told)
        is_room = self.editor.isHidden()
        self.hits_label.setVisible(bool(told) and is_room)
        self.hits_view.setVisible(bool(places) and is_room)
        self.coverage_label.setVisible(bool(self.coverage_label.text()) and is_room and not places)
        in_view = min(len(places), _HITS_IN_VIEW) * max(1, self.hits_view.sizeHintForRow(0))
        self.hits_view.setFixedHeight(in_view + 2 * self.hits_view.frameWidth())
        here = [place.hit for place in places if place.recording_id == self._state.recording_id]
        self.view.show_hits(here)
        return here

    @Slot()
    def _next_hit(self) -> None:
        """The hit after the chosen one; the first after the last."""
        count = self.hits_model.rowCount()
        if count:
            row = (self.hits_view.currentIndex().row() + 1) % count
            self.hits_view.setCurrentIndex(self.hits_model.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _show_hit(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._go_to_hit(now, is_playing=False)

    @Slot(QModelIndex)
    def _play_hit(self, index: QModelIndex) -> None:
        self._go_to_hit(index, is_playing=True)

    def _go_to_hit(self, index: QModelIndex, *, is_playing: bool) -> None:
        place: Place | None = index.data(PLACE_ROLE)
        if place is None:
            return
        self._state.moment_asked.emit(place.recording_id, place.row.span.start_ms, is_playing)
        self.view.scroll_to(place.hit.row, is_chosen=True)

    @Slot()
    def correct_line(self) -> None:
        """Open the line at the caret for correction; at a note the line before it."""
        heard = self._state.transcript_of(self._state.recording_id)
        lines = self.view.lines
        above = (row for row in reversed(lines.rows[: self.view.current_row + 1]) if isinstance(row, Segment))
        chosen = next(above, next(iter(lines.segments), None))
        if heard is not None and chosen is not None:
            self._edit(heard, chosen.index)
        else:
            self._state.told.emit(self._why_empty())

    def _edit(self, heard: HeardTranscript, at: int) -> None:
        lines = self.view.lines
        speakers = sorted({each.speaker for each in lines.segments if each.speaker})
        self.editor.edit(heard.transcript.id, lines.segments, at, speakers)
        self.body.activate()  # the view is smaller now
        self.view.scroll_to(lines.row_of(at), is_chosen=True)

    @Slot(str, object, object)
    def _hand_over(self, transcript_id: str, before: Segment, after: Segment) -> None:
        """The editor goes once the line is kept: what is typed outlives a full disk."""
        held = self._state.bundle
        self.corrected.emit(transcript_id, before, after)
        if after == before or self._state.bundle is not held:
            self.editor.leave()
        else:
            self.editor.tell_refused()

    def resume_draft(self) -> None:
        """Open the line again whose correction was begun when the program ended."""
        heard = self._state.transcript_of(self._state.recording_id)
        at = self.editor.begun_in(heard.transcript.id) if heard is not None else None
        if heard is not None and at is not None and at < len(self.view.lines.segments):
            self._edit(heard, at)

    @Slot()
    def _make_room(self) -> None:
        """What was searched, and how much was heard, is out of the way while a line is corrected; so is the latter
        while there are hits.
        """
        for each in (self.coverage_label, self.search_row, self.hits_label, self.hits_view):
            each.hide()

    @Slot()
    def begin_search(self) -> None:
        """Begin to search."""
        self.search_row.show()
        self.search.setFocus()

    @Slot()
    def _leave_editor(self) -> None:
        self.search_row.show()
        self._find()
        self.body.activate()  # hits take their room first
        self.view.scroll_to(self.view.current_row, is_chosen=True)
        self.view.setFocus()

    @Slot()
    def next_note(self) -> None:
        """Go to the next row below the caret that tells of the hearing; after the last to the first."""
        notes = [n for n, row in enumerate(self.view.lines.rows) if isinstance(row, Note)]
        if notes:
            row = next((n for n in notes if n > self.view.current_row), notes[0])
            self._scrolled_at_s = time.monotonic()  # the player begins a little before, and would scroll back
            self.view.scroll_to(row, is_chosen=True)
            start_ms = max(0, self.view.lines.rows[row].span.start_ms - LEAD_IN_MS)
            self._state.moment_asked.emit(self._state.recording_id, start_ms, True)
        elif self.view.lines.rows:
            self._state.told.emit(self.tr("No place of this transcript is marked. Listen where words are dotted."))
        else:
            self._state.told.emit(self._why_empty())
