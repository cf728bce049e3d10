"""Many cases made at once, in the window."""

import os

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.support.desk import PLAYER_TALK
from tests.support.matters import WROTE, copy_samples, make_matter
from ui import kept, places
from ui.item_models.matters import STATE, MattersModel
from ui.leaving import Leaving
from ui.main_window import MainWindow
from ui.panels.matters_panel import MattersPanel
from ui.panels.start_panel import StartPanel
from ui.recent import recent_cases

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def shown(qtbot):
    kept.change("with_what", verifier="rules")
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    yield window
    window.many.leave()
    qtbot.waitUntil(lambda: not window.many.runner.is_busy)
    window.close()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "audit"
    for number, name in enumerate(("one", "two"), 1):
        make_matter(made, name, tone_s=number)
    (made / "no report").mkdir()
    (made / "no report" / "cam.mp4").write_bytes((made / "one" / "cam.mp4").read_bytes())
    return made


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nowhere = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    window.centralWidget().dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *nowhere))


def page_of(qtbot, window):
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), MattersPanel), timeout=30_000)
    qtbot.waitUntil(lambda: not window.many.runner.is_busy)
    return window.centralWidget()


def states(window):
    model = window.many.model
    return {model.index(row, 0).data(): model.index(row, STATE).data() for row in range(model.rowCount())}


def wait_until_done(qtbot, window):
    qtbot.waitUntil(lambda: not window.many.runner.is_busy, timeout=240_000)


def test_dropped_folder_of_folders_is_listed_and_nothing_is_made_before_it_is_confirmed(qtbot, shown, folder):
    drop(shown, folder)
    page = page_of(qtbot, shown)
    assert states(shown) == {
        "no report": "No report goes with the recordings. Put it into their folder.",
        "one": "to be made",
        "two": "to be made",
    }
    assert page.title_label.text() == "Make 2 cases at once"
    assert page.start_button.text() == "Make 2 cases"
    assert str(folder) in page.folder_label.text()
    assert not page.open_button.isEnabled()
    assert not list(folder.glob("*.case"))


def test_cases_are_made_and_opened_from_the_list_and_the_start_page_says_how_far_they_are(qtbot, shown, folder):
    drop(shown, folder)
    page = page_of(qtbot, shown)
    page.transcripts_box.setChecked(True)
    page.start_button.click()
    assert not shown.many.bar.isHidden()
    wait_until_done(qtbot, shown)
    assert states(shown)["one"] == "Ready. Claims that need you: draft.txt 1 of 2."
    assert shown.message.text() == "2 of 3 cases are ready."
    assert shown.many.bar.isHidden()
    assert page.start_button.isHidden()
    assert page.title_label.text() == "2 cases are ready"

    page.back_button.click()
    start = shown.centralWidget()
    assert isinstance(start, StartPanel)
    told = [start.recent_list.item(row).text() for row in range(2)]
    assert [each.split("\n")[0] for each in told] == ["two · 0 of 2 ruled, 1 open", "one · 0 of 2 ruled, 1 open"]

    start.many_button.click()
    page = shown.centralWidget()
    page.view.selectRow(1)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert shown.workspace.database.path == folder / "one.case"
    assert len(shown.desk.state.bundle.findings) == 2


def test_ready_case_is_reviewed_while_the_others_are_made(qtbot, shown, tmp_path):
    folder = copy_samples(tmp_path / "audit")
    make_matter(folder, "a")
    drop(shown, folder)
    page = page_of(qtbot, shown)
    page.transcripts_box.setChecked(True)
    page.start_button.click()
    qtbot.waitUntil(lambda: shown.many.model.made() == 1, timeout=240_000)
    page.view.selectRow(0)
    page.refresh()
    page.open_button.click()
    assert shown.many.runner.is_busy
    assert shown.desk.state.bundle.case.name == "a"
    shown.show_start()
    shown.choose_many()
    wait_until_done(qtbot, shown)
    assert shown.many.model.made() == 3


def test_stopped_batch_goes_on(qtbot, shown, folder):
    drop(shown, folder)
    page = page_of(qtbot, shown)
    page.transcripts_box.setChecked(True)
    page.start_button.click()
    shown.many.bar.stop_button.click()
    wait_until_done(qtbot, shown)
    assert states(shown)["two"] == "Stopped. What was finished is kept."
    assert page.start_button.isEnabled()
    page.start_button.click()
    wait_until_done(qtbot, shown)
    assert shown.many.model.made() == 2


def test_bad_matter_is_told_in_its_row_and_the_rest_goes_on(qtbot, shown, folder):
    (folder / "one.case").write_text("no case file")
    drop(shown, folder)
    page = page_of(qtbot, shown)
    assert states(shown)["one"] == "goes on with the case that is there"
    page.transcripts_box.setChecked(True)
    page.start_button.click()
    wait_until_done(qtbot, shown)
    assert "damaged or no case file" in states(shown)["one"]
    assert states(shown)["two"].startswith("Ready.")
    assert recent_cases() == [folder / "two.case"]


def test_case_files_can_be_kept_elsewhere(qtbot, shown, folder, tmp_path, monkeypatch):
    drop(shown, folder)
    page = page_of(qtbot, shown)
    monkeypatch.setattr("ui.panels.matters_panel.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "cases"))
    page.folder_button.click()
    qtbot.waitUntil(lambda: not shown.many.runner.is_busy)
    assert {each.case.parent for each in shown.many.model.matters} == {tmp_path / "cases"}


def test_folder_of_one_matter_becomes_one_case_and_several_can_too(qtbot, shown, folder, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("ui.main_window.QFileDialog.getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))
    one = tmp_path / "stop"
    (one / "video").mkdir(parents=True)
    (one / "reports").mkdir()
    os.link(folder / "one" / "cam.mp4", one / "video" / "cam.mp4")
    os.link(folder / "one" / "draft.txt", one / "reports" / "draft.txt")
    drop(shown, one)
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=30_000)
    assert asked == [str(one.with_suffix(".case"))]
    wait_until_done(qtbot, shown)

    drop(shown, folder)
    page_of(qtbot, shown).one_button.click()
    assert asked[1:] == [str(folder.with_suffix(".case"))]


def test_button_asks_for_the_folder(qtbot, shown, folder, monkeypatch):
    monkeypatch.setattr("ui.many.QFileDialog.getExistingDirectory", lambda *_: str(folder.parent))
    shown.centralWidget().many_button.click()
    page = page_of(qtbot, shown)
    assert page.title_label.text() == "Make 1 case at once"
    monkeypatch.setattr("ui.many.QFileDialog.getExistingDirectory", lambda *_: str(folder))
    page.other_button.click()
    qtbot.waitUntil(lambda: shown.many.model.rowCount() == 3, timeout=30_000)


def test_window_that_is_closed_meanwhile_asks_and_finishes(qtbot, shown, folder, monkeypatch):
    drop(shown, folder)
    page = page_of(qtbot, shown)
    page.transcripts_box.setChecked(True)
    page.start_button.click()
    monkeypatch.setattr("ui.main_window.leaving.ask", lambda *_, **__: Leaving.FINISH)
    assert not shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=240_000)
    assert shown.many.model.made() == 2


def test_draft_in_two_kinds_of_file_is_one_report_and_its_row_says_so(qtbot, shown, folder):
    (folder / "one" / "copy.md").write_text(f"\n{WROTE}")
    drop(shown, folder)
    page_of(qtbot, shown)
    assert states(shown)["one"] == "to be made; draft.txt: same words as copy.md, taken once."
    assert [path.name for path in shown.many.model.matters[1].found.reports] == ["copy.md"]


def test_model_keeps_qts_rules(qtbot):
    model = MattersModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(())
    assert model.index(0, 0).data() is None


def test_how_far_a_case_is_leaves_the_place_in_it(tmp_path):
    kept.save("places", {str(tmp_path / "a.case"): {"ms": 5, "claims": 1, "ruled": 1, "open": 0}})
    places.note(tmp_path / "a.case", claims=3, ruled=1, still_open=2)
    assert places.progress_of(tmp_path / "a.case") == (1, 3, 2)
    assert kept.load("places")[str(tmp_path / "a.case")]["ms"] == 5
