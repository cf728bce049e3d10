"""The timeline of the recording that is shown, with its waveform made in the background."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from models.finding import Evidence
from models.omission import Omission
from models.report import Claim
from models.spans import TimeSpan
from models.transcript import Coverage, span_of
from reviewer import wording
from reviewer.checking.moments import Moment, moments
from reviewer.export.bundle import HeardTranscript
from reviewer.media.peaks import Peaks, kept_peaks, peaks_of, silences
from reviewer.speech.speakers_named import bare
from ui import words
from ui.jobs.runner import JobRunner
from ui.language import translate
from ui.panels.frame import Panel, button
from ui.state import HIDDEN_SYMBOL, ReviewState
from ui.theme import current
from ui.widgets.timeline import Timeline
from ui.widgets.timeline_content import Content, Lane, Mark, Stretches

OMISSION_SYMBOL = "◆"
MOMENT_SYMBOL = "◇"
FURTHER_SYMBOL = "•"
_SILENCE_FROM_MS = 2_000
_MOST_LANES = 4
_ZOOM = 2.0
_TOLD_LENGTH = 160
_REST_MS = 10  # what else waits is served between the other panels and the timeline


_Spoken = list[tuple[str, int, int]]
_Sides = tuple[list[TimeSpan], list[TimeSpan]]


class Said(NamedTuple):
    """Words to go to: further evidence, or what a defender looks for; ``told`` is in the window's words."""

    recording_id: str
    transcript_id: str
    span: TimeSpan
    told: str


class TimelinePanel(Panel):
    """Draws the state on a ``Timeline`` and passes on what is done there.

    What changes is drawn once the other panels have changed, however many signals told of it.
    """

    def __init__(self, state: ReviewState, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(translate("TimelinePanel", "Timeline"), parent)
        self._state, self._runner = state, runner
        self._omission: Omission | None = None
        self._moments: dict[str, tuple[_Spoken, list[Said]]] = {}
        self._laned: tuple[HeardTranscript | None, tuple[Lane, ...]] = (None, ())
        self._is_all_due = False
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self._draw)
        self.timeline = Timeline()
        self._add_buttons(self.head)
        self.body.addWidget(self.timeline)
        self.timeline.seek_asked.connect(self._seek)
        self.timeline.item_chosen.connect(self._choose)
        self.timeline.view_changed.connect(self._show_buttons)
        state.bundle_changed.connect(self._draw_all_soon)
        state.rulings_changed.connect(self._draw_soon)
        state.claim_selected.connect(self._draw_soon)
        state.recording_shown.connect(self._show_recording)
        state.waveform_ready.connect(self.refresh)
        state.moment_changed.connect(self._follow)

    def _add_buttons(self, row: QHBoxLayout) -> None:
        self.whole_button = self._button(
            self.tr("Whole recording"), self.tr("Show the whole recording"), self.timeline.show_whole
        )
        self.farther_button = self._button("−", self.tr("Zoom out"), self.zoom_out)
        self.closer_button = self._button("+", self.tr("Zoom in"), self.zoom_in)
        for each in (self.whole_button, self.farther_button, self.closer_button):
            row.addWidget(each)
        self._show_buttons()

    def _button(self, text: str, name: str, slot: Callable[[], None]) -> QPushButton:
        made = button(text, name)
        made.clicked.connect(slot)
        return made

    @Slot()
    def _show_buttons(self) -> None:
        for each in (self.whole_button, self.farther_button):
            each.setEnabled(not self.timeline.view.is_whole)

    @Slot()
    def zoom_in(self) -> None:
        """Twice as close."""
        self.timeline.zoom(_ZOOM)

    @Slot()
    def zoom_out(self) -> None:
        """Half as close."""
        self.timeline.zoom(1 / _ZOOM)

    @Slot(str)
    def _show_recording(self, recording_id: str) -> None:
        self._ask_for_peaks(recording_id)
        self.refresh()
        self._show_buttons()

    def _ask_for_peaks(self, recording_id: str) -> None:
        """Kept peaks are taken at once; others are made in the background."""
        recording = self._state.bundle.recording(recording_id)
        if recording_id in self._state.peaks:
            return
        kept = kept_peaks(recording)
        if kept is not None:
            self._state.take_peaks(recording_id, kept)
            return
        job = self._runner.create("waveform")
        job.succeeded.connect(self._take_peaks)
        self._runner.start(
            job, lambda progress, token: (recording_id, peaks_of(recording, progress=progress, token=token))
        )

    @Slot(object)
    def _take_peaks(self, made: tuple[str, Peaks]) -> None:
        self._state.take_peaks(*made)

    @Slot()
    def _draw_all_soon(self) -> None:
        self._is_all_due = True
        self._soon.start()

    @Slot()
    def _draw_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _draw(self) -> None:
        if self._is_all_due:
            self.refresh()
        else:
            self._mark(None)

    @Slot()
    def refresh(self) -> None:
        """Draw the state's recording anew."""
        self._is_all_due = False
        shown = next((r for r in self._state.bundle.recordings if r.id == self._state.recording_id), None)
        if shown is None:
            return
        peaks = self._state.peaks.get(shown.id)
        heard = self._state.transcript_of(shown.id)
        if heard is not None:
            self._ask_for_moments(heard)
        self.title_label.setText(self.tr("TIMELINE · {name}").format(name=self._state.bundle.recording_name(shown.id)))
        self.timeline.show_content(
            Content(
                length_ms=shown.facts.duration_ms,
                claims=tuple(self._claim_marks(shown.id)),
                omissions=tuple(self._omission_marks(shown.id)),
                lanes=self._lanes(heard) if heard else (),
                peaks=peaks,
                silences=self._silences(peaks),
            )
        )

    def _lanes(self, heard: HeardTranscript) -> tuple[Lane, ...]:
        if self._laned[0] is not heard:
            self._laned = (heard, lanes(heard))
        return self._laned[1]

    def _silences(self, peaks: Peaks | None) -> tuple[TimeSpan, ...]:
        shown = self.timeline.content
        if peaks is None or peaks is shown.peaks:
            return shown.silences if peaks is not None else ()
        return silences(peaks, least_ms=_SILENCE_FROM_MS)

    def _ask_for_moments(self, heard: HeardTranscript) -> None:
        """What a defender looks for is looked for in the background, once for the words that were heard."""
        transcript, segments = heard.transcript, heard.segments
        spoken = [(each.text, each.span.start_ms, each.span.end_ms) for each in segments]
        before, found = self._moments.get(transcript.id, ([], []))
        if before == spoken:
            return
        self._moments[transcript.id] = (spoken, found)
        job = self._runner.create("moments")
        job.succeeded.connect(self._take_moments)
        self._runner.start(
            job,
            lambda _progress, _token: (transcript.id, spoken, [_moment(heard, each) for each in moments(segments)]),
        )

    @Slot(object)
    def _take_moments(self, made: tuple[str, _Spoken, list[Said]]) -> None:
        transcript_id, spoken, found = made
        if self._moments[transcript_id][0] is spoken:
            self._moments[transcript_id] = (spoken, found)
            self._draw_soon()

    def _claim_marks(self, recording_id: str) -> list[Mark]:
        """One mark a claim, at its best evidence; of the selected claim all that bears on it, for and against."""
        marks = []
        for claim in self._state.checkable_claims():
            finding = self._state.finding(claim)
            places = finding.judgment.evidence if finding else ()
            is_selected = self._state.claim is not None and claim.id == self._state.claim.id
            for number, evidence in enumerate(places if is_selected else places[:1]):
                if evidence.recording_id == recording_id:
                    marks.append(self._claim_mark(claim, evidence, is_first=number == 0))
        return marks

    def _claim_mark(self, claim: Claim, evidence: Evidence, *, is_first: bool) -> Mark:
        verdict = self._state.verdict(claim)
        symbol = wording.symbol(verdict) if verdict else HIDDEN_SYMBOL
        color = current().verdicts[verdict] if verdict else current().soft
        told = f"{words.label(verdict) + ': ' if verdict else ''}{_short(claim.quote)}"
        is_selected = self._state.claim is not None and claim.id == self._state.claim.id
        if not is_first:
            told = self.tr("Bears on it as well: {words}").format(words=_short(evidence.words))
            said = Said(evidence.recording_id, evidence.transcript_id, evidence.span, told)
            return Mark(evidence.span, FURTHER_SYMBOL, color, told, said, is_selected)
        return Mark(evidence.span, symbol, color, told, claim, is_selected)

    def _omission_marks(self, recording_id: str) -> list[Mark]:
        """What is left out, and hollow the other moments that a defender looks for, by the words said."""
        told, color = self.tr("Left out, {moment}: {words}"), current().omission
        found = [o for o in self._state.bundle.omissions if o.left_out.recording_id == recording_id]
        heard = self._state.transcript_of(recording_id)
        others = self._moments.get(heard.transcript.id, ([], []))[1] if heard else []
        return [
            *(
                Mark(each.span, MOMENT_SYMBOL, color, each.told, each)
                for each in _beside(others, [o.left_out.span for o in found])
            ),
            *(
                Mark(
                    each.left_out.span,
                    OMISSION_SYMBOL,
                    color,
                    told.format(moment=words.said(each.left_out.moment), words=_short(each.left_out.words)),
                    each,
                    each == self._omission,
                )
                for each in found
            ),
        ]

    def _mark(self, omission: Omission | None) -> None:
        """Only the marks change."""
        self._omission = omission
        recording_id = self._state.recording_id
        marks, left_out = tuple(self._claim_marks(recording_id)), tuple(self._omission_marks(recording_id))
        self.timeline.show_content(replace(self.timeline.content, claims=marks, omissions=left_out))

    @Slot(object)
    def _choose(self, item: object) -> None:
        if isinstance(item, Claim):
            self._state.select(item)
        elif isinstance(item, Omission):
            self._mark(item)
            self._state.go_to(item.left_out, is_playing=True)
        elif isinstance(item, Said):
            self._state.go_to(item, is_playing=True)

    @Slot(int)
    def _seek(self, ms: int) -> None:
        self._state.moment_asked.emit(self._state.recording_id, ms, False)

    @Slot(str, int)
    def _follow(self, recording_id: str, ms: int) -> None:
        if recording_id == self._state.recording_id:
            self.timeline.move_playhead(ms, is_followed=True)


def _moment(heard: HeardTranscript, found: Moment) -> Said:
    said = heard.segments[found.first : found.last + 1]
    told = translate("TimelinePanel", "{moment}: {words}").format(
        moment=words.said(found.cue.name), words=_short(" ".join(each.text for each in said))
    )
    return Said(heard.transcript.recording_id, heard.transcript.id, span_of(said), told[:1].upper() + told[1:])


def _beside(said: Iterable[Said], taken: Iterable[TimeSpan]) -> list[Said]:
    """Those that overlap none of the spans that are taken."""
    spans = sorted(taken)
    starts_ms = [each.start_ms for each in spans]
    ended_ms = [0, *accumulate((each.end_ms for each in spans), max)]
    return [each for each in said if ended_ms[bisect_left(starts_ms, each.span.end_ms)] <= each.span.start_ms]


def lanes(heard: HeardTranscript) -> tuple[Lane, ...]:
    """One lane a speaker, those who speak longest first; the rest share the last; one where nobody is named.

    What only seems to be a speaker's lies in the same lane, as doubtful. Below them lies speech for which no words were
    written, and where low noise may drown talk. What was held back is in none.
    """
    said: dict[str | None, list[TimeSpan]] = defaultdict(list)
    for segment in heard.segments:
        if segment.held_back is None:
            said[segment.speaker].append(segment.span)
    spoken: dict[str, _Sides] = defaultdict(lambda: ([], []))
    for speaker, spans in said.items():
        name, doubt = bare(speaker) if speaker else (translate("TimelinePanel", "Speech"), "")
        spoken[name][bool(doubt)].extend(spans)
    ranked = sorted(spoken.items(), key=lambda each: -sum(span.length_ms for side in each[1] for span in side))
    if len(ranked) > _MOST_LANES:
        rest = [sides for _, sides in ranked[_MOST_LANES - 1 :]]
        others = ([span for sides in rest for span in sides[0]], [span for sides in rest for span in sides[1]])
        ranked = [*ranked[: _MOST_LANES - 1], (translate("TimelinePanel", "Others"), others)]
    return (
        *(Lane(name, Stretches.of(sure), Stretches.of(doubtful)) for name, (sure, doubtful) in ranked),
        *_unwritten(heard.coverage),
        *_noisy(heard.coverage),
    )


def _unwritten(found: Coverage | None) -> tuple[Lane, ...]:
    if found is None or not (found.missed or found.perhaps):
        return ()
    return (Lane(translate("TimelinePanel", "No words"), Stretches.of(found.missed), Stretches.of(found.perhaps)),)


def _noisy(found: Coverage | None) -> tuple[Lane, ...]:
    if found is None or not found.low_noise:
        return ()
    return (Lane(translate("TimelinePanel", "Low noise"), Stretches.of(found.low_noise)),)


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _TOLD_LENGTH else f"{joined[:_TOLD_LENGTH]}…"
