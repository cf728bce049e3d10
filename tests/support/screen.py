"""The window on a screen of its own, driven by real key events as a person's are: Xvfb and xdotool."""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

from tests.support.commands import ROOT

HAS_X = all(shutil.which(name) for name in ("Xvfb", "xdotool"))
QUIET = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def until(found, *, act=lambda: None, timeout_s=90):
    """Do something again and again until something is found."""
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        act()
        held = found()
        if held:
            return held
        time.sleep(0.1)
    raise AssertionError("it never came")


@contextmanager
def screen(home, *, is_repeating=False):
    """A screen without a window manager; the program keeps its state below ``home``.

    Keys do not repeat unless asked: on a busy machine xdotool is late to let go of one.
    """
    read, write = os.pipe()
    repeat = [] if is_repeating else ["-r"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp", *repeat],
        pass_fds=[write], stdout=subprocess.DEVNULL, **QUIET,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield Screen(f":{number}", home)
    finally:
        server.kill()
        server.wait()


class Screen:
    """Starts the window and types into it."""

    def __init__(self, display, home):
        folders = {"XDG_STATE_HOME": str(home), "XDG_CACHE_HOME": str(home)}
        self._env = {**os.environ, **folders, "DISPLAY": display, "LANG": "C.UTF-8"}
        self._env.pop("QT_QPA_PLATFORM", None)

    @contextmanager
    def window(self, *arguments):
        """The program; killed without warning at the end, or before by whoever asks."""
        command = [sys.executable, "-m", "ui.app", *map(str, arguments)]
        process = subprocess.Popen(command, cwd=ROOT, env=self._env, stdout=subprocess.DEVNULL, **QUIET)
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    @contextmanager
    def watched(self, *arguments):
        """The program as above, and what it yields tells what is to be seen of the window then."""
        command = [sys.executable, "-m", "tests.support.watched", *map(str, arguments)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, cwd=ROOT, env=self._env, text=True, **pipes)

        def seen():
            process.stdin.write("?")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        try:
            yield seen
        finally:
            process.kill()
            process.communicate()

    def _xdotool(self, *arguments):
        return subprocess.run(
            ["xdotool", *arguments], env=self._env, check=False, stdout=subprocess.PIPE, text=True, timeout=30, **QUIET
        ).stdout

    def focus(self, title):
        """Wait for a window with such a title, and give it the keys."""
        shown = until(lambda: self._xdotool("search", "--onlyvisible", "--name", title))
        self._xdotool("windowfocus", "--sync", shown.split()[-1])

    def shows(self, title):
        """Whether a window with such a title is there."""
        return bool(self._xdotool("search", "--onlyvisible", "--name", title))

    def press(self, *keys):
        """One key after another."""
        self._xdotool("key", "--delay", "60", *keys)

    def hold(self, key, *, for_s):
        """One key, held until it comes again and again."""
        self._xdotool("keydown", key)
        time.sleep(for_s)
        self._xdotool("keyup", key)

    def write(self, text):
        """Letter by letter."""
        self._xdotool("type", "--delay", "15", text)
