"""From a folder of files to a ruled, exported case without the mouse, through the real window and player."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reviewer.paths import APP_NAME
from reviewer.review import corrections, decisions
from reviewer.storage import audit, reports
from reviewer.storage.database import Database
from tests.support.commands import ROOT, SAMPLES
from tests.support.desk import PLAYER_TALK, checked_case
from ui import kept, language
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
HAS_X = all(shutil.which(name) for name in ("Xvfb", "xdotool"))


@pytest.fixture(autouse=True)
def _english(qapp):
    language.speak("en")
    kept.change("window", language="en")  # for the windows that are processes of their own


def press(window, *keys):
    for key in keys:
        combination = QKeySequence(key)[0]
        QTest.keyClick(window.focusWidget() or window, combination.key(), combination.keyboardModifiers())


def settled(qtbot, window):
    qtbot.waitUntil(lambda: window.desk.video.picture.image is not None, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_folder_in_page_out_without_the_mouse(qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "discovery"
    folder.mkdir()
    for name in ("video.mp4", "draft.docx", "transcript.json"):
        shutil.copy(SAMPLES / "traffic_stop" / name, folder / name)
    case, page = tmp_path / "stop.case", tmp_path / "stop.html"
    monkeypatch.setattr("ui.panels.start_panel.QFileDialog.getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(
        "ui.main_window.QFileDialog.getSaveFileName",
        lambda _self, title, *_: (str(case if "case" in title else page), ""),
    )
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    press(window, "Tab", "Space")  # New case from a folder
    qtbot.waitUntil(lambda: window.desk is not None and not window.runner.is_busy, timeout=20_000)
    settled(qtbot, window)
    press(window, "Ctrl+R")
    qtbot.waitUntil(lambda: window.desk.state.bundle.run is not None and not window.runner.is_busy, timeout=20_000)
    desk = window.desk
    claims = desk.state.checkable_claims()

    press(window, "N", "A")  # the first ruling asks who rules
    assert desk.claim.ruling.name_edit.hasFocus()
    qtbot.keyClicks(desk.claim.ruling.name_edit, "Ana Ortiz")
    press(window, "Return", "Ctrl+Return")
    desk.queue.view.setFocus()
    ruled = 1
    while any(map(desk.state.is_open, claims)):
        press(window, "3" if ruled % 2 else "4", "S", "R")
        ruled += 1
        assert ruled <= len(claims)
    assert f"{ruled} of {len(claims)} ruled, nothing open" in desk.queue.progress_label.text()

    press(window, "F2")
    desk.transcript.editor.text_edit.selectAll()
    qtbot.keyClicks(desk.transcript.editor.text_edit, "As I heard it")
    press(window, "Return", "Ctrl+Z", "Ctrl+Shift+Z")
    assert any(s.text == "As I heard it" for s in desk.transcript.view.lines.segments)

    press(window, "Ctrl+E")
    assert "Ana Ortiz" in page.read_text()
    window.close()

    database = Database.open(case)
    report = reports.all_of(database)[0]
    assert len(decisions.latest(database, report.id)) == ruled
    transcript_id = desk.state.bundle.transcripts[0].transcript.id
    assert [c.text == "As I heard it" for c in corrections.history(database, transcript_id)] == [True, False, True]
    assert audit.first_break(audit.entries(database)) is None
    database.close()


@pytest.fixture
def display():
    """A screen of its own, without a window manager."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.kill()
    server.wait()


def until(found, *, act=lambda: None, timeout_s=60):
    """Do something again and again until something is found."""
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        act()
        held = found()
        if held:
            return held
        time.sleep(0.3)
    raise AssertionError("it never came")


@pytest.mark.skipif(not HAS_X, reason="needs Xvfb and xdotool")
def test_real_keys_rule_and_a_killed_window_loses_nothing(tmp_path, display):
    case = checked_case(tmp_path)
    env = {**os.environ, "DISPLAY": display, "XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    env.pop("QT_QPA_PLATFORM", None)
    (tmp_path / APP_NAME).mkdir()
    (tmp_path / APP_NAME / "window.json").write_text(json.dumps({"reviewer": "Ana Ortiz"}))
    quiet = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": env}

    def xdotool(*arguments):
        return subprocess.run(
            ["xdotool", *arguments], check=False, stdout=subprocess.PIPE, text=True, timeout=20, **quiet
        ).stdout

    def kept():
        database = Database.open(case)
        try:
            return [
                (d.verdict.value, d.is_withdrawn) for d in decisions.of_report(database, reports.all_of(database)[0].id)
            ]
        finally:
            database.close()

    def rule_first():
        xdotool("windowfocus", shown.split()[-1])
        xdotool("key", "--delay", "60", "n", "2", "r")

    window = subprocess.Popen([sys.executable, "-m", "ui.app", str(case)], cwd=ROOT, stdout=subprocess.DEVNULL, **quiet)
    try:
        shown = until(lambda: xdotool("search", "--name", "^stop .*Bodycam report reviewer"))
        until(kept, act=rule_first)
        time.sleep(2)
        before = kept()
        xdotool("key", "--delay", "60", "4", "r")
        until(lambda: len(kept()) > len(before))
        xdotool("key", "ctrl+z")
        until(lambda: len(kept()) > len(before) + 1)
    finally:
        window.kill()
        window.wait()

    assert set(before) == {("partly_supported", False)}
    assert kept() == [*before, ("not_found", False), ("not_found", True)]
    database = Database.open(case)
    assert audit.first_break(audit.entries(database)) is None
    database.close()
