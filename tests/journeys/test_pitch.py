"""Voices stay as high as they are at every speed: a steady tone played by the window, heard at the sound card."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reviewer.cli.main import run
from reviewer.media.ffmpeg import program
from tests.support.commands import ROOT
from tests.support.sound_card import HAS_SOUND, sound_card
from ui.panels.video_panel import RATES

TONE_HZ = 440

pytestmark = [
    pytest.mark.skipif(not HAS_SOUND, reason="needs a sound card to listen to: pulseaudio and parec are not there"),
    pytest.mark.timeout(300),
]


def tone_case(folder):
    tone, report, words, case = (folder / name for name in ("tone.wav", "draft.txt", "tone.srt", "tone.case"))
    made = [program(), "-y", "-loglevel", "error", "-f", "lavfi", "-i", f"sine=f={TONE_HZ}:r=48000:d=60", str(tone)]
    subprocess.run(made, check=True, stdin=subprocess.DEVNULL)
    report.write_text("The driver said yes.")
    words.write_text("1\n00:00:01,000 --> 00:00:02,000\nyes\n")
    run(["check", str(tone), "--report", str(report), "--case", str(case), "--transcript", str(words)])
    return case


def test_tone_is_as_high_at_every_speed(tmp_path):
    case = tone_case(tmp_path)
    with tempfile.TemporaryDirectory() as short, sound_card(Path(short)) as env:
        home = {"XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
        listener = subprocess.run(
            [sys.executable, "-m", "tests.support.listener", str(case), str(tmp_path)],
            cwd=ROOT, env=env | home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    found = json.loads(listener.stdout.splitlines()[-1])
    if found is None:
        pytest.skip("Qt finds no sound output here")
    assert found.pop("2 uncorrected", None) == [pytest.approx(2 * TONE_HZ, rel=0.01), pytest.approx(1, abs=0.1)], (
        "what is heard is not what the player makes of the sound"
    )
    assert set(found) == {f"{rate:g}" for rate in RATES}
    assert found == {rate: [pytest.approx(TONE_HZ, rel=0.01), pytest.approx(1, abs=0.1)] for rate in found}
