"""What tests of the whole window share."""

from reviewer.cli.main import run
from tests.support.commands import SAMPLES

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
    """The sample stop, checked from the transcript that ships with it; returns the case file."""
    stop = SAMPLES / "traffic_stop"
    path = folder / "stop.case"
    ended = run(
        ["check", str(stop / "video.mp4"), "--report", str(stop / "draft.docx"), "--case", str(path),
         "--transcript", str(stop / "transcript.json")]
    )  # fmt: skip
    assert ended == 1
    return path
