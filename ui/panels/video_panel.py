"""The player: picture, captions, clock, and the keys to move in time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSlider, QWidget

from models.recording import Recording
from models.transcript import Segment
from reviewer import paths, wording
from ui.panels.frame import Panel, plain_label
from ui.state import ReviewState
from ui.widgets.picture import Picture

RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class VideoPanel(Panel):
    """Plays one recording at a time and tells the playhead to the state."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__("Recording", parent)
        self._state = state
        self._recording: Recording | None = None
        self._segments: tuple[Segment, ...] = ()
        self._asked_ms: int | None = None
        self._build_choice()
        self.picture = Picture()
        self.body.addWidget(self.picture, 1)
        self._build_player()
        self._build_controls()
        state.moment_asked.connect(self.go_to)
        state.bundle_changed.connect(self._show_first)
        self._show_first()

    def _build_choice(self) -> None:
        """Which recording is shown; there is a choice where the case holds several."""
        self.recording_box = QComboBox()
        self.recording_box.setAccessibleName("Recording")
        self.recording_box.setToolTip("Which recording is shown")
        self.recording_box.activated.connect(self._choose)
        self.body.addWidget(self.recording_box)

    def _build_player(self) -> None:
        self.player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self.player.setVideoSink(self._sink)
        if QMediaDevices.audioOutputs():
            self.player.setAudioOutput(QAudioOutput(self))
        self._sink.videoFrameChanged.connect(self.picture.show_frame)
        self.player.positionChanged.connect(self._moved)
        self.player.durationChanged.connect(self._set_length)
        self.player.mediaStatusChanged.connect(self._loaded)
        self.player.playbackStateChanged.connect(self._show_playing)

    def _build_controls(self) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName("Position in the recording")
        self.slider.sliderMoved.connect(self.player.setPosition)
        self.body.addWidget(self.slider)
        row = QHBoxLayout()
        self.play_button = QPushButton("Play")
        self.play_button.setToolTip("Space")
        self.play_button.clicked.connect(self.toggle)
        row.addWidget(self.play_button)
        for text, name, slot in (
            ("−5 s", "Back five seconds", self.back_5),
            ("−1 s", "Back one second", self.back_1),
            ("+1 s", "Forward one second", self.forward_1),
            ("+5 s", "Forward five seconds", self.forward_5),
        ):
            button = QPushButton(text)
            button.setAccessibleName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.rate_box = QComboBox()
        self.rate_box.setAccessibleName("Speed")
        self.rate_box.addItems([f"{rate:g}×" for rate in RATES])
        self.rate_box.setCurrentIndex(RATES.index(1.0))
        self.rate_box.currentIndexChanged.connect(self._set_rate)
        row.addWidget(self.rate_box)
        row.addStretch(1)
        self.clock_label = plain_label("00:00.0")
        row.addWidget(self.clock_label)
        self.body.addLayout(row)

    @Slot()
    def _show_first(self) -> None:
        recordings = self._state.bundle.recordings
        self._fill_choice(recordings)
        if self._recording is None and recordings:
            self._show(recordings[0])
        elif not recordings:
            self.picture.show_message("No recording yet. Add one from the menu “Case”.")
        self._take_segments()

    def _fill_choice(self, recordings: Sequence[Recording]) -> None:
        self.recording_box.clear()
        for each in recordings:
            self.recording_box.addItem(each.name, each)
        self.recording_box.setVisible(len(recordings) > 1)
        if self._recording in recordings:
            self.recording_box.setCurrentIndex(recordings.index(self._recording))

    @Slot(int)
    def _choose(self, at: int) -> None:
        self._show(self.recording_box.itemData(at))

    def _show(self, recording: Recording) -> None:
        self._recording = recording
        self.recording_box.setCurrentIndex(self._state.bundle.recordings.index(recording))
        path = paths.from_text(recording.path)
        self.title_label.setText(f"RECORDING · {recording.name}")
        if not path.exists():
            self.player.setSource(QUrl())
            self.picture.show_message(
                f"{recording.name} is not where it was. Nothing of the review is lost. Put the file back, "
                "or add it again from where it is now: it is known by its hash."
            )
            return
        self.picture.show_message("" if recording.facts.has_video else f"{recording.name} has sound only.")
        self.player.setSource(QUrl.fromLocalFile(str(path)))
        self._take_segments()

    def _take_segments(self) -> None:
        held = [t for t in self._state.bundle.transcripts if self._recording]
        mine = [t for t in held if self._recording and t.transcript.recording_id == self._recording.id]
        self._segments = mine[-1].segments if mine else ()

    @Slot(str, int, bool)
    def go_to(self, recording_id: str, ms: int, is_playing: bool) -> None:
        """Show the frame at ``ms`` of a recording, and play on from there if asked."""
        wanted = next((r for r in self._state.bundle.recordings if r.id == recording_id), None)
        if wanted is None:
            return
        if self._recording is None or wanted.id != self._recording.id:
            self._show(wanted)
        self._asked_ms = ms
        if self.player.mediaStatus() not in (QMediaPlayer.MediaStatus.LoadingMedia, QMediaPlayer.MediaStatus.NoMedia):
            self._seek()
        if is_playing:
            self.player.play()

    @Slot(QMediaPlayer.MediaStatus)
    def _loaded(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.LoadedMedia:
            if self._asked_ms is None:
                self._asked_ms = 0
            self._seek()

    def _seek(self) -> None:
        """A stopped player shows no frame: pause it first."""
        if self._asked_ms is None:
            return
        if self.player.playbackState() is QMediaPlayer.PlaybackState.StoppedState:
            self.player.pause()
        self.player.setPosition(self._asked_ms)
        self._asked_ms = None

    @Slot("qlonglong")
    def _moved(self, ms: int) -> None:
        if not self.slider.isSliderDown():
            self.slider.setValue(ms)
        total = self._recording.facts.duration_ms if self._recording else 0
        self.clock_label.setText(f"{wording.clock(ms)} / {wording.clock(total)}")
        spoken = next((s for s in self._segments if s.span.start_ms <= ms < s.span.end_ms), None)
        self.picture.show_caption(spoken.text if spoken else "")
        self._state.moment_changed.emit(self._recording.id if self._recording else "", ms)

    @Slot("qlonglong")
    def _set_length(self, ms: int) -> None:
        self.slider.setRange(0, ms)

    @Slot(QMediaPlayer.PlaybackState)
    def _show_playing(self, now: QMediaPlayer.PlaybackState) -> None:
        self.play_button.setText("Pause" if now is QMediaPlayer.PlaybackState.PlayingState else "Play")

    @Slot(int)
    def _set_rate(self, index: int) -> None:
        self.player.setPlaybackRate(RATES[index])

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        if self.player.playbackState() is QMediaPlayer.PlaybackState.PlayingState:
            self.player.pause()
        else:
            self.player.play()

    def move_by(self, ms: int) -> None:
        """Jump forward, or back below zero."""
        self.player.setPosition(max(0, min(self.player.duration(), self.player.position() + ms)))

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
        """One frame forward."""
        self.player.pause()
        self.move_by(self._frame_ms())

    @Slot()
    def previous_frame(self) -> None:
        """One frame back."""
        self.player.pause()
        self.move_by(-self._frame_ms())

    def _frame_ms(self) -> int:
        rate = self._recording.facts.frame_rate if self._recording else None
        return round(1000 / rate) if rate else 40

    def close_player(self) -> None:
        """Let go of the file."""
        self.player.stop()
        self.player.setSource(QUrl())
