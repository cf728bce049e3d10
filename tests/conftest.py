"""What holds for every test: private folders, no leftover threads, no warnings in the log."""

import logging
import sys
import threading

import hypothesis
import pytest

# A property holds or not, however busy the computer is.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def private_folders(tmp_path_factory, monkeypatch):
    """Caches and state of a test lie in a folder of its own; fetched weights are shared."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    before = set(threading.enumerate())
    yield
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon and t.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _no_warning_is_logged(caplog):
    yield
    warned = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not warned, f"logged: {[f'{r.name}: {r.msg}' for r in warned]}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item):
    """A window that is closed at a test's end while it works stops, and waits for nobody's answer."""
    leaving, patches = sys.modules.get("ui.leaving"), item.funcargs.get("monkeypatch")
    if leaving is not None and patches is not None:
        patches.setattr(leaving, "ask", lambda *_, **__: leaving.Leaving.STOP)
    return (yield)
