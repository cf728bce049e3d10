"""Who speaks: each voice with moments to listen to, to be named once, and merged or split where the machine was wrong.

Only people give names; a voice that nobody named goes by its label.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from models.speaker import Speaker
from reviewer import same_voices, who_speaks, wording
from reviewer.export.bundle import HeardTranscript
from reviewer.speech.speakers_alike import Why
from reviewer.speech.speakers_talk import talk_of
from reviewer.who_speaks import ToldBy
from ui import words
from ui.panels.frame import button, lead_into, plain_label
from ui.state import ReviewState
from ui.widgets.alike_row import MayBeSame, Sample
from ui.widgets.voice_card import VoiceCard

_SAMPLES = 3
_LEAST_DOUBTFUL_MS = 1000  # less would be told as none


@dataclass(frozen=True, slots=True)
class Spoken:
    """How much a speaker says in all recordings, and moments to listen to; ``speaker`` None is nobody known."""

    speaker: Speaker | None
    total_ms: int
    doubtful_ms: int
    samples: tuple[Sample, ...]
    alike: tuple[MayBeSame, ...] = ()


class VoicesPanel(QWidget):
    """One card a voice, those who speak most first.

    Signals:
        tell_asked: Voices are to be told apart.
        named: Label, name, and ``Role`` or None.
        merged: Labels of two voices that are one, the second being what both go by.
        differed: Labels of two voices that are not the same.
        split: Label, transcript id, and the ``TimeSpan`` in which somebody else speaks.
        parted: Label of a voice that is a voice of its own after all.
    """

    tell_asked = Signal()
    named = Signal(str, str, object)
    merged = Signal(str, str)
    differed = Signal(str, str)
    split = Signal(str, str, object)
    parted = Signal(str)

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: object = None
        self._on_cards: list[Spoken] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.told_label = plain_label(name="soft", is_wrapped=True)
        self.tell_button = button(
            self.tr("Tell voices apart"), self.tr("Tell by the sound who speaks when; it takes minutes"), look="main"
        )
        self.tell_button.clicked.connect(self.tell_asked)
        layout.addWidget(self.told_label)
        layout.addWidget(self.tell_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Voices"))
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(6)
        self._rows.addStretch(1)
        self.area.setWidget(inner)
        layout.addWidget(self.area, 1)
        self.cards: list[VoiceCard] = []
        state.bundle_changed.connect(self.refresh)
        state.moment_changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Cards are made when somebody looks."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the voices of the transcripts, if anybody looks and they are not shown yet."""
        heard = self._state.bundle.transcripts
        if self.isVisible() and self._shown is not heard:
            self._shown, found = heard, spoken_in(self._state)
            self._tell(found)
            on_cards = found if any(each.speaker for each in found) else []
            if on_cards != self._on_cards:
                self._show_cards(on_cards)

    def focus_first(self) -> None:
        """Put the keys on what is to be done first: telling apart, or the first voice that nobody named."""
        unnamed = next((card.name_edit for card in self.cards if not card.is_named), None)
        (unnamed or (self.tell_button if self.tell_button.isVisible() else self.area)).setFocus()
        QTimer.singleShot(0, self._bring_into_view)  # once new cards have their places

    @Slot()
    def _bring_into_view(self) -> None:
        used = QApplication.focusWidget()
        if used is not None and self.area.viewport().isAncestorOf(used):
            card = next((each for each in self.cards if each.isAncestorOf(used)), used)
            self.area.verticalScrollBar().setValue(card.y())  # with its heading, if there is room
            self.area.ensureWidgetVisible(used)

    def _tell(self, found: list[Spoken]) -> None:
        """What was told of the voices, and whether there is more to be told by their sound."""
        heard = self._state.bundle.transcripts
        is_untold_yet = any(map(is_untold, heard))
        self.tell_button.setText(self.tr("Tell voices apart") if is_untold_yet else self.tr("Tell voices apart anew"))
        earlier = self._told_earlier()
        self.tell_button.setVisible(is_untold_yet or bool(earlier))
        self.told_label.setText(self._told(found, earlier))

    def _show_cards(self, found: list[Spoken]) -> None:
        """Cards of which nothing changed stay, with the keys and what is typed there; the others are made anew."""
        typing = self._in_use()
        before = {_label(spoken): (spoken, card) for spoken, card in zip(self._on_cards, self.cards, strict=True)}
        self._on_cards = found
        self.cards = [
            held[1] if (held := before.get(_label(spoken))) and held[0] == spoken else self._card(spoken)
            for spoken in found
        ]
        for number, (spoken, card) in enumerate(zip(found, self.cards, strict=True)):
            card.show_others([each.speaker for each in found if each.speaker and each is not spoken])
            if self._rows.indexOf(card) != number:
                self._rows.insertWidget(number, card)
                card.show()
        lead_into(self.area, self.cards)
        self._give_keys(typing)
        for _, card in before.values():
            if card not in self.cards:
                self._rows.removeWidget(card)
                card.hide()
                card.deleteLater()

    def _give_keys(self, typing: str) -> None:
        """To the card that took the place of the one they were on."""
        again = next((card for card in self.cards if typing in card.labels), None)
        if again is not None and again.label != self._in_use():
            again.name_edit.setFocus()

    def _in_use(self) -> str:
        """The label of the voice on whose card, of those in the list, the keys are; empty where they are on none."""
        used = QApplication.focusWidget()
        return next((card.label for card in self.cards if used is not None and card.isAncestorOf(used)), "")

    def _told(self, found: list[Spoken], earlier: list[str]) -> str:
        if not found:
            return self.tr(
                "Who speaks is told apart once something has been heard. Choose “Transcribe and check” to begin."
            )
        if not any(each.speaker for each in found):
            return self.tr(
                "Nobody has said yet who speaks. Voices are told apart by their sound, on this computer; "
                "names come from you alone."
            )
        doubtful_ms = sum(each.doubtful_ms for each in found)
        told = [self.tr("Listen, then name each voice once: the name stands everywhere.")]
        if doubtful_ms >= _LEAST_DOUBTFUL_MS:
            told.append(self.tr("{time} of the talk is doubtful.").format(time=length(doubtful_ms)))
        return " ".join([*told, *self._told_by(), *self._not_compared(earlier)])

    def _told_earlier(self) -> list[str]:
        """Names of recordings whose voices cannot be held against those of others, where there are others."""
        heard = self._state.bundle.transcripts
        if not same_voices.are_several(heard):
            return []
        ids = dict.fromkeys(e.transcript.recording_id for e in heard if who_speaks.is_told_earlier(e.transcript))
        return [self._state.bundle.recording_name(each) for each in ids]

    def _not_compared(self, earlier: list[str]) -> list[str]:
        told = self.tr(
            "Told apart by an earlier version, and so not compared with voices of other recordings: {names}. Tell them "
            "apart anew to have them compared; the names you gave stay."
        )
        return [told.format(names=", ".join(earlier))] if earlier else []

    def _told_by(self) -> list[str]:
        """Of each speaker model or file from elsewhere what its voices are worth."""
        held = dict.fromkeys(who_speaks.told_by(each.transcript) for each in self._state.bundle.transcripts)
        return [self._worth(by) for by in held if by is not None]

    def _worth(self, by: ToldBy) -> str:
        if by.is_file:
            told = self.tr("Told apart by the turns in {name}, which counts from {time} of the recording.")
            worth = wording.by_turns(is_trusted=by.is_trusted)
        elif by.is_diarizer:
            told = self.tr("Told apart by the diarizer {name}.")
            worth = wording.BY_DIARIZER
        else:
            told = self.tr("Told apart by the speaker model {name}.")
            worth = wording.by_other_model(is_trusted=by.is_trusted)
        return f"{told.format(name=by.name, time=wording.clock(by.zero_ms))} {words.said(worth)}"

    def _card(self, spoken: Spoken) -> VoiceCard:
        card = VoiceCard(
            spoken.speaker,
            length(spoken.total_ms),
            spoken.samples,
            drafts=self._state.drafts,
            alike=spoken.alike,
        )
        card.play_asked.connect(self._play)
        card.named.connect(self.named)
        card.merged.connect(self.merged)
        card.differed.connect(self.differed)
        card.split.connect(self._split)
        card.parted.connect(self.parted)
        return card

    @Slot(object)
    def _play(self, sample: Sample) -> None:
        self._state.go_to(sample, is_playing=True)

    @Slot(str, object)
    def _split(self, label: str, span: object) -> None:
        heard = self._state.transcript_of(self._state.recording_id)
        if heard is not None:
            self.split.emit(label, heard.transcript.id, span)

    @Slot(str, int)
    def _follow(self, _recording_id: str, ms: int) -> None:
        for card in self.cards:
            card.span_edit.playhead_ms = ms


def is_untold(heard: HeardTranscript) -> bool:
    """Whether voices were not told apart in a transcript, and it brought no speakers along."""
    is_told = who_speaks.told_from(heard.transcript) is not None
    return bool(heard.segments) and not is_told and not any(line.speaker for line in heard.segments)


def spoken_in(state: ReviewState) -> list[Spoken]:
    """Who speaks in the recordings of a case, those who speak most first, and last what nobody is known to say."""
    known = {each.name: each for each in state.bundle.speakers}
    talks = [
        (heard.transcript, talk_of([line for line in heard.segments if line.held_back is None]))
        for heard in state.bundle.transcripts
    ]
    names = dict.fromkeys(name for _, talk in talks for name in talk)
    found = []
    for name in names:
        parts = [(transcript, talk[name]) for transcript, talk in talks if name in talk]
        total_ms, doubtful_ms = (
            sum(part) for part in zip(*((t.total_ms, t.doubtful_ms) for _, t in parts), strict=True)
        )
        samples = _longest(Sample(made.recording_id, made.id, line) for made, talk in parts for line in talk.samples)
        found.append(Spoken(known.get(name) if name else None, total_ms, doubtful_ms, samples))
    ordered = sorted(found, key=lambda each: (each.speaker is None, -each.total_ms))
    return _with_proposals(state, ordered)


def _with_proposals(state: ReviewState, found: list[Spoken]) -> list[Spoken]:
    by_name = {each.speaker.name: each for each in found if each.speaker}
    proposals: dict[str, list[MayBeSame]] = {}
    for each in (pair for pair in state.seen.alike if {pair.one.name, pair.other.name} <= by_name.keys()):
        for own, other in ((each.one, each.other), (each.other, each.one)):
            place = state.bundle.place_name(other.transcript_id, other.recording_id)
            samples = tuple(s for s in by_name[other.name].samples if s.transcript_id == other.transcript_id)
            label, into = (_label(by_name[voice.name]) for voice in (each.other, each.one))
            is_by_times = each.why is Why.TIMES
            proposals.setdefault(own.name, []).append(
                MayBeSame(other.name, place, is_by_times, samples or by_name[other.name].samples, label, into)
            )
    return [
        replace(each, alike=tuple(proposals.get(each.speaker.name, ()))) if each.speaker else each for each in found
    ]


def _label(spoken: Spoken) -> str:
    return spoken.speaker.labels[0] if spoken.speaker else ""


def _longest(samples: Iterable[Sample]) -> tuple[Sample, ...]:
    """A few moments to listen to, in the order in which they are said."""
    held = list(samples)
    longest = sorted(held, key=lambda sample: -sample.span.length_ms)[:_SAMPLES]
    return tuple(each for each in held if each in longest)


def length(ms: int) -> str:
    """Minutes and seconds, as in 4:07."""
    return wording.clock(ms)[:-2].removeprefix("0")
