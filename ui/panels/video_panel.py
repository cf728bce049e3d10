"""The player: picture or waveform, captions, clock, and the buttons to move in time."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl, Slot
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QTabBar, QWidget

from models.recording import Recording
from models.spans import TimeSpan
from reviewer import case_clock, paths, wording
from reviewer.export.bundle import HeardTranscript
from reviewer.speech.recognizer import sound_part
from ui.language import translate
from ui.lines import Lines
from ui.panels.clock_line import ClockLine
from ui.panels.frame import Panel, button, plain_label
from ui.panels.parts_line import PartsLine
from ui.state import ReviewState
from ui.widgets.picture import Picture

_TICK_MS = 33
_MOST_AHEAD_MS = 250
_LEAST_TABS_PX = 120
_BEFORE_END_MS = 150
_LAST_SHOWN_MS = 25  # nearer to the end the player goes there without a picture
RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class VideoPanel(Panel):
    """Plays one recording at a time and tells the playhead to the state."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(translate("VideoPanel", "Recording"), parent)
        self._state = state
        self._recording: Recording | None = None
        self._lines = Lines()
        self._heard: HeardTranscript | None = None
        self._asked_ms: int | None = None
        self._back_from_ms: int | None = None
        self._loop: TimeSpan | None = None
        self._told = (time.monotonic(), 0)
        self._build_choice()
        self.picture = Picture()
        self.body.addWidget(self.picture, 1)
        self._build_player()
        self._build_controls()
        self.parts_line = PartsLine()
        self.body.addWidget(self.parts_line)
        self.clock_line = ClockLine(state)
        self.body.addWidget(self.clock_line)
        self._build_ways()
        state.moment_asked.connect(self.go_to)
        state.bundle_changed.connect(self.refresh)
        state.loop_changed.connect(self._set_loop)
        state.pause_asked.connect(self.player.pause)
        state.waveform_ready.connect(self._show_wave)
        state.recording_shown.connect(self._take_sound)
        self.player.tracksChanged.connect(self._take_sound)

    def _build_choice(self) -> None:
        """Which recording is shown: a tab each, where the case holds several."""
        self.recording_tabs = QTabBar()
        self.recording_tabs.setAccessibleName(self.tr("Which recording is shown"))
        self.recording_tabs.setDrawBase(False)
        self.recording_tabs.setExpanding(False)
        self.recording_tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.recording_tabs.setMinimumWidth(_LEAST_TABS_PX)
        self.recording_tabs.currentChanged.connect(self._choose)
        self.body.addWidget(self.recording_tabs)

    def _build_player(self) -> None:
        self.player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self.player.setVideoSink(self._sink)
        if QMediaDevices.audioOutputs():
            self.player.setAudioOutput(QAudioOutput(self))
        self._sink.videoFrameChanged.connect(self.picture.show_frame)
        self._sink.videoFrameChanged.connect(self._step_on_back)
        self.player.setPitchCompensation(True)
        self.player.positionChanged.connect(self._moved)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self.player.mediaStatusChanged.connect(self._loaded)
        self.player.playbackStateChanged.connect(self._show_playing)

    def _build_controls(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(3)
        self.play_button = button(self.tr("Play"), self.tr("Play or pause (Space)"), look="play")
        self.play_button.clicked.connect(self.toggle)
        row.addWidget(self.play_button)
        for text, name, slot in (
            ("‹", self.tr("Back one frame (,)"), self.previous_frame),
            ("›", self.tr("Forward one frame (.)"), self.next_frame),
            ("−5", self.tr("Back five seconds"), self.back_5),
            ("−1", self.tr("Back one second"), self.back_1),
            ("+1", self.tr("Forward one second"), self.forward_1),
            ("+5", self.tr("Forward five seconds"), self.forward_5),
        ):
            step = button(text, name, look="step")
            step.clicked.connect(slot)
            row.addWidget(step)
        row.addStretch(1)
        self.clock_label = plain_label("00:00.0", name="clock")
        row.addWidget(self.clock_label)
        self.body.addLayout(row)

    def _build_ways(self) -> None:
        """How it is played, at the right of the title."""
        self.rate_box = QComboBox()
        self.rate_box.setAccessibleName(self.tr("Speed"))
        self.rate_box.addItems([f"{rate:g}×" for rate in RATES])
        self.rate_box.setCurrentIndex(RATES.index(1.0))
        self.rate_box.currentIndexChanged.connect(self._set_rate)
        if self.player.pitchCompensationAvailability() is QMediaPlayer.PitchCompensationAvailability.Unavailable:
            self.rate_box.setToolTip(self.tr("On this system voices sound higher when faster, and lower when slower."))
        self.loop_button = button(self.tr("Loop"), self.tr("Play the evidence over and over (L)"))
        self.loop_button.setCheckable(True)
        self.loop_button.toggled.connect(self._state.loop)
        self.caption_box = QCheckBox(self.tr("Captions"))
        self.caption_box.setChecked(True)
        self.caption_box.toggled.connect(self._show_caption)
        for widget in (self.caption_box, self.loop_button, self.rate_box):
            self.head.addWidget(widget)

    @Slot()
    def refresh(self) -> None:
        """Take the state's recordings; the one that is shown stays."""
        recordings = self._state.bundle.recordings
        self._fill_choice(recordings)
        if self._recording is None and recordings:
            self._show(recordings[0])
        elif not recordings:
            self.picture.show_message(self.tr("No recording yet. Add one from the menu “Case”."))
        self._take_lines()

    def _fill_choice(self, recordings: Sequence[Recording]) -> None:
        with QSignalBlocker(self.recording_tabs):
            while self.recording_tabs.count():
                self.recording_tabs.removeTab(0)
            for number, each in enumerate(recordings):
                name = self._state.bundle.recording_name(each.id)
                self.recording_tabs.addTab(name)
                self.recording_tabs.setTabToolTip(number, name)
            if self._recording in recordings:
                self.recording_tabs.setCurrentIndex(recordings.index(self._recording))
        self.recording_tabs.setVisible(len(recordings) > 1)

    @Slot(int)
    def _choose(self, at: int) -> None:
        """Show another recording, at the same moment of the event where that is known; it plays on if this one did."""
        chosen, before = self._state.bundle.recordings[at], self._recording
        same = before and case_clock.same_moment(self._state.placed, before.id, self.player.position(), chosen.id)
        is_playing = self.player.playbackState() is QMediaPlayer.PlaybackState.PlayingState
        self.go_to(chosen.id, same or 0, is_playing and same is not None)

    @Slot()
    def next_recording(self) -> None:
        """The next of several recordings; after the last the first."""
        if self.recording_tabs.count() < 2:  # noqa: PLR2004 - this one and another
            self._state.told.emit(self.tr("The case holds no other recording. Add one from the menu “Case”."))
        else:
            self.recording_tabs.setCurrentIndex((self.recording_tabs.currentIndex() + 1) % self.recording_tabs.count())

    def _show(self, recording: Recording) -> None:
        self._recording = recording
        with QSignalBlocker(self.recording_tabs):
            self.recording_tabs.setCurrentIndex(self._state.bundle.recordings.index(recording))
        path = paths.from_text(recording.path)
        name = self._state.bundle.recording_name(recording.id)
        self.title_label.setText(self.tr("RECORDING · {name}").format(name=name))
        if not path.exists():
            self.player.setSource(QUrl())
            self._state.show_recording(recording.id)
            self._take_lines()
            told = self.tr(
                "{name} is not where it was. Nothing of the review is lost. Put the file back, "
                "or add it again from where it is now: it is known by its hash."
            )
            self.picture.show_message(told.format(name=recording.name))
            return
        told = self.tr("{name} has sound only.").format(name=recording.name)
        self.picture.show_message("" if recording.facts.has_video else told)
        self._asked_ms = 0
        self.player.setSource(QUrl.fromLocalFile(str(path)))
        self._state.show_recording(recording.id)
        self._take_lines()
        self._show_wave()

    def _take_lines(self) -> None:
        heard = self._state.transcript_of(self._recording.id) if self._recording else None
        if heard is not self._heard:
            self._heard = heard
            self._lines = Lines([each for each in heard.segments if each.held_back is None] if heard else ())
        self._show_caption()  # a picture that stands still tells no new moment

    @Slot()
    def _take_sound(self) -> None:
        """Play the audio track whose transcript is read, and caption it with its words."""
        heard = self._state.transcript_of(self._recording.id) if self._recording else None
        if heard is None:
            return
        self._take_lines()
        track = sound_part(heard.transcript.options_json).track
        if track < len(self.player.audioTracks()) and track != self.player.activeAudioTrack():
            self.player.setActiveAudioTrack(track)

    @Slot()
    def _show_wave(self) -> None:
        """Recordings without a picture show their sound."""
        if self._recording is not None and not self._recording.facts.has_video:
            self.picture.show_wave(self._state.peaks.get(self._recording.id), self.player.position())

    @Slot(str, int, bool)
    def go_to(self, recording_id: str, ms: int, is_playing: bool) -> None:
        """Show the frame at ``ms`` of a recording, and play on from there if asked; a loop elsewhere ends."""
        wanted = next((r for r in self._state.bundle.recordings if r.id == recording_id), None)
        if wanted is None:
            return
        if self._recording is None or wanted.id != self._recording.id:
            self._show(wanted)
        if self._loop is not None and not self._loop.start_ms <= ms < self._loop.end_ms:
            self.loop_button.setChecked(False)
        self._asked_ms, self._back_from_ms = ms, None
        if self.player.mediaStatus() not in (QMediaPlayer.MediaStatus.LoadingMedia, QMediaPlayer.MediaStatus.NoMedia):
            self._seek()
        if is_playing:
            self.player.play()

    @Slot(QMediaPlayer.MediaStatus)
    def _loaded(self, status: QMediaPlayer.MediaStatus) -> None:
        """The player says that it has loaded after some seeks too; only the first time it is to show something."""
        if status is QMediaPlayer.MediaStatus.LoadedMedia and self._asked_ms is not None:
            self._seek()

    def _seek(self) -> None:
        """A stopped player shows no frame: pause it first."""
        if self._asked_ms is None:
            return
        if self.player.playbackState() is QMediaPlayer.PlaybackState.StoppedState:
            self.player.pause()
        self.player.setPosition(self._within(self._asked_ms))
        self._asked_ms = None

    @Slot()
    def _tick(self) -> None:
        """The player tells its position once a frame at most; words change faster."""
        at_s, ms = self._told
        passed_ms = (time.monotonic() - at_s) * 1000 * self.player.playbackRate()
        self._show_moment(ms + round(min(passed_ms, _MOST_AHEAD_MS)))

    @Slot("qlonglong")
    def _moved(self, ms: int) -> None:
        self._told = (time.monotonic(), ms)
        self._show_moment(ms)

    def _show_moment(self, ms: int) -> None:
        is_playing = self.player.playbackState() is QMediaPlayer.PlaybackState.PlayingState
        total = self._recording.facts.duration_ms if self._recording else 0
        # a player that gets to the end of a file stops there: turn round shortly before
        if self._loop is not None and is_playing and ms >= min(self._loop.end_ms, total - _BEFORE_END_MS):
            self.player.setPosition(self._loop.start_ms)
            return
        self.clock_label.setText(f"{wording.clock(ms)} / {wording.clock(total)[:-2]}")
        self._show_caption()
        self._show_wave()
        self._state.moment_changed.emit(self._recording.id if self._recording else "", ms)

    @Slot()
    def _show_caption(self) -> None:
        row = self._lines.at(self.player.position()) if self.caption_box.isChecked() else None
        self.picture.show_caption("" if row is None else self._lines.segments[row].text)

    @Slot(object)
    def _set_loop(self, span: TimeSpan | None) -> None:
        self._loop = span

    @Slot(QMediaPlayer.PlaybackState)
    def _show_playing(self, now: QMediaPlayer.PlaybackState) -> None:
        is_playing = now is QMediaPlayer.PlaybackState.PlayingState
        self.play_button.setText(self.tr("Pause") if is_playing else self.tr("Play"))
        if is_playing:
            self._ticks.start()
        else:
            self._ticks.stop()

    @Slot(int)
    def _set_rate(self, index: int) -> None:
        self.player.setPlaybackRate(RATES[index])

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        self._back_from_ms = None
        if self.player.playbackState() is QMediaPlayer.PlaybackState.PlayingState:
            self.player.pause()
        else:
            self.player.play()

    @Slot()
    def faster(self) -> None:
        """The next higher speed."""
        self.rate_box.setCurrentIndex(min(self.rate_box.currentIndex() + 1, len(RATES) - 1))

    @Slot()
    def slower(self) -> None:
        """The next lower speed."""
        self.rate_box.setCurrentIndex(max(self.rate_box.currentIndex() - 1, 0))

    def move_by(self, ms: int) -> None:
        """Jump forward, or back below zero."""
        self._back_from_ms = None
        self.player.setPosition(self._within(self.player.position() + ms))

    def _within(self, ms: int) -> int:
        """The nearest moment at which there is a picture."""
        return max(0, min(self.player.duration() - _LAST_SHOWN_MS, ms))

    @Slot()
    def back_5(self) -> None:
        """Five seconds back."""
        self.move_by(-5_000)

    @Slot()
    def back_1(self) -> None:
        """One second back."""
        self.move_by(-1_000)

    @Slot()
    def forward_1(self) -> None:
        """One second forward."""
        self.move_by(1_000)

    @Slot()
    def forward_5(self) -> None:
        """Five seconds forward."""
        self.move_by(5_000)

    @Slot()
    def next_frame(self) -> None:
        """One frame forward, however long this one lasts."""
        self.player.pause()
        if self.picture.image is None:
            self.move_by(self._frame_ms())
        else:
            self.move_by(self.picture.frame_end_ms + 1 - self.player.position())

    @Slot()
    def previous_frame(self) -> None:
        """One frame back, however long that one lasts."""
        self.player.pause()
        if self.picture.image is None:
            self.move_by(-self._frame_ms())
        else:
            self.move_by(self.picture.frame_ms - 1 - self.player.position())
            self._back_from_ms = self.picture.frame_ms

    @Slot()
    def _step_on_back(self) -> None:
        """Where a frame lasts long the player shows the one after it: go back until an earlier one comes."""
        if self._back_from_ms is None:
            return
        from_ms, at_ms = self._back_from_ms, self.player.position()
        if self.picture.frame_ms >= from_ms and at_ms > 0:
            self.move_by(-self._frame_ms())
            self._back_from_ms = from_ms
        else:
            self._back_from_ms = None

    def _frame_ms(self) -> int:
        rate = self._recording.facts.frame_rate if self._recording else None
        return round(1000 / rate) if rate else 40

    def close_player(self) -> None:
        """Let go of the file."""
        self._ticks.stop()
        self.player.stop()
        self.player.setSource(QUrl())
