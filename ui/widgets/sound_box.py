"""Which sound of a recording is read, where a camera recorded more than one microphone."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from reviewer.speech.recognizer import sound_part
from ui import words
from ui.state import ReviewState


class SoundBox(QComboBox):
    """Hidden where there is nothing to choose."""

    def __init__(self, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName(self.tr("Which sound of the recording"))
        self.setToolTip(self.tr("The recording has several audio tracks or microphones; each has its own transcript"))
        self.activated.connect(self._choose)
        state.bundle_changed.connect(self.refresh)
        state.recording_shown.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """List the sounds of the recording that is shown."""
        heard = self._state.transcripts_of(self._state.recording_id)
        chosen = self._state.transcript_of(self._state.recording_id)
        self.clear()
        for each in heard:
            self.addItem(words.sound(sound_part(each.transcript.options_json)), each.transcript.id)
        self.setCurrentIndex(heard.index(chosen) if chosen else -1)
        self.setVisible(len(heard) > 1)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._state.show_transcript(self.itemData(index))
