"""What tests of the whole window share."""

import functools
import tempfile
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QFont

from reviewer.cli.main import run
from tests.support.commands import SAMPLES
from ui.app import dress

# What the media backend says of hardware that a test machine does not have, and of a file let go of while it opens.
PLAYER_TALK = [
    r"Immediate exit requested",
    r"load va|resolve va|PulseAudio",
    r"vdpau|cuda|hwaccel|HW decod",
    r"This plugin does not support propagateSizeHints",
    r"No HW decoder found",
    r"No RHI backend",
    r"qt\.multimedia",
    r"Using Qt multimedia",
]


def checked_case(folder):
    """The sample stop, checked from the transcript that ships with it, once a test run; returns a case file."""
    path = folder / "stop.case"
    path.touch(mode=0o600)
    path.write_bytes(_checked())
    return path


@functools.cache
def _checked():
    stop = SAMPLES / "traffic_stop"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stop.case"
        ended = run(
            ["check", str(stop / "video.mp4"), "--report", str(stop / "draft.docx"), "--case", str(path),
             "--transcript", str(stop / "transcript.json")]
        )  # fmt: skip
        assert ended == 1
        assert [each.name for each in path.parent.iterdir()] == [path.name]
        return path.read_bytes()


@contextmanager
def dressed(app, points=10):
    """With the letters and the edges that the window has when it is started on such a desktop."""
    before, font = (app.style().objectName(), app.palette()), app.font()
    app.setFont(QFont(font.family(), points))
    dress()
    yield
    app.setFont(font)
    app.setStyleSheet("")
    app.setStyle(before[0])
    app.setPalette(before[1])


def contrast(one, other):
    """Of two colors, from 1, the same, to 21. Source: Web Content Accessibility Guidelines 2.2, contrast ratio."""
    lights = sorted((_luminance(QColor(c)) + 0.05 for c in (one, other)), reverse=True)
    return lights[0] / lights[1]


def _luminance(color):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
