"""Starting the window, and when Python looks for garbage meanwhile."""

import gc
import shutil
from pathlib import Path

import pytest

from tests.support.desk import PLAYER_TALK
from ui import app, garbage, kept, recent

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture(autouse=True)
def _hook_is_put_back(monkeypatch):
    monkeypatch.setattr("sys.excepthook", None)
    yield
    gc.unfreeze()


def test_garbage_is_left_alone_meanwhile_and_looked_for_again_after_a_failure():
    with pytest.raises(ZeroDivisionError), garbage.left_alone():
        assert not gc.isenabled()
        _ = 1 / 0
    assert gc.isenabled()


def test_garbage_that_somebody_else_leaves_alone_stays_so():
    gc.disable()
    try:
        with garbage.left_alone():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_program_starts_with_the_case_in_the_language_that_was_chosen(qtbot, case, tmp_path):
    copy = tmp_path / "stop.case"
    shutil.copy(case, copy)
    kept.change("window", language="es")
    window = app.start([str(copy)])
    qtbot.addWidget(window)
    assert window.windowTitle().endswith("Revisor de informes de cámara corporal")
    assert window.desk is not None
    assert gc.isenabled()
    window.close()


def test_program_starts_on_the_start_page(qtbot):
    kept.change("window", language="en")
    window = app.start([])
    qtbot.addWidget(window)
    assert window.desk is None
    assert window.windowTitle() == "Bodycam report reviewer"
    window.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_recent_cases_are_latest_first_and_a_full_disk_only_costs_the_list(tmp_path, monkeypatch):
    monkeypatch.setattr("reviewer.paths.state_folder", lambda: tmp_path)
    for name in ("a.case", "b.case", "a.case"):
        (tmp_path / name).touch()
        recent.remember(tmp_path / name, f"State v. {name[0].upper()}")
    assert recent.recent_cases() == [tmp_path / "a.case", tmp_path / "b.case"]
    assert [recent.name_of(each) for each in recent.recent_cases()] == ["State v. A", "State v. B"]
    assert recent.name_of(tmp_path / "unknown.case") == "unknown"
    (tmp_path / "b.case").unlink()
    assert recent.recent_cases() == [tmp_path / "a.case"]
    (tmp_path / "recent.part").symlink_to("/dev/full")
    recent.remember(tmp_path / "c.case", "c")
    assert recent.recent_cases() == [tmp_path / "a.case"]
