"""What holds for every test: private folders, no leftover threads, no warnings in the log."""

import functools
import itertools
import logging
import sys
import threading

import hypothesis
import pytest

from reviewer.storage import migrating

# A property holds or not, however busy the computer is.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


_homes = itertools.count()


@pytest.fixture(autouse=True)
def private_folders(tmp_path_factory, monkeypatch):
    """Caches and state of a test lie in a folder of its own, which is made once it is used; fetched weights are shared."""
    folder = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))


@pytest.fixture(scope="session", autouse=True)
def _steps_are_run_once(tmp_path_factory):
    """Each new case of this process begins as a copy of the first one's tables: all steps take a fifth of a second."""
    build = migrating.build

    @functools.cache
    def built():
        made = tmp_path_factory.mktemp("tables") / "new.case"
        build(made)
        return made.read_bytes()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(migrating, "build", lambda path: path.write_bytes(built()))
        yield


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
