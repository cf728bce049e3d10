"""Plays a recording of a steady tone in the window at every speed, and prints as JSON how high it was heard.

    python -m tests.support.listener CASE FOLDER

Runs where ``tests.support.sound_card`` is the sound output. What Qt's own tap (``QAudioBufferOutput``) gives is the
sound before its pitch is corrected, so what comes out at the sound card is listened to.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.sound_card import RATE_HZ, heard
from ui import language
from ui.main_window import MainWindow
from ui.panels.video_panel import RATES

_LOUD = 200
_PLAYED_MS = 3_000


def height_hz(path: Path) -> tuple[float, float]:
    """The strongest frequency of what was heard once the sound had settled, and its share of all power."""
    samples = np.frombuffer(path.read_bytes(), dtype=np.int16).astype(float)
    loud = np.flatnonzero(np.abs(samples) > _LOUD)
    if not len(loud):
        return 0.0, 0.0
    steady = samples[loud[0] : loud[-1]]
    steady = steady[len(steady) // 4 :]
    power = np.abs(np.fft.rfft(steady * np.hanning(len(steady)))) ** 2
    top = int(np.argmax(power))
    return top * RATE_HZ / len(steady), float(power[max(0, top - 20) : top + 21].sum() / power.sum())


def main(case: Path, folder: Path) -> None:
    """From the slowest speed to the fastest, then at double speed without the correction."""
    _app = QApplication([])
    language.speak("en")
    window = MainWindow()
    window.show()
    assert window.open_case(case)
    video = window.desk.video
    recording = window.desk.state.bundle.recordings[0]

    def played(name: str) -> tuple[float, float]:
        path = folder / f"{name}.raw"
        with heard(path):
            QTest.qWait(500)
            video.go_to(recording.id, 0, True)
            QTest.qWait(_PLAYED_MS)
            video.player.pause()
            QTest.qWait(300)
        return height_hz(path)

    def press(key: Qt.Key) -> None:
        QTest.keyClick(window.focusWidget() or window, key)

    QTest.qWait(2_000)
    if not QMediaDevices.audioOutputs():
        print(json.dumps(None), flush=True)
        return
    for _ in RATES:
        press(Qt.Key.Key_BracketLeft)
    made: dict[str, tuple[float, float]] = {}
    for _ in RATES:
        rate = video.player.playbackRate()
        made[f"{rate:g}"] = played(f"{rate:g}")
        press(Qt.Key.Key_BracketRight)
    available = video.player.pitchCompensationAvailability()
    if available is QMediaPlayer.PitchCompensationAvailability.Available:
        video.player.setPitchCompensation(False)
        video.player.setPlaybackRate(2.0)
        made["2 uncorrected"] = played("uncorrected")
    print(json.dumps(made), flush=True)
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
