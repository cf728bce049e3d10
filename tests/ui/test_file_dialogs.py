"""What is asked for with a file dialog: where it begins, what it offers, and that what comes back is taken as a drop is."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from reviewer.export.files import TRANSCRIPT_ENDINGS
from tests.support.commands import SAMPLES
from tests.support.desk import PLAYER_TALK
from tests.support.file_dialog import DIALOG_TALK, answering
from ui.main_window import MainWindow
from ui.panels.start_panel import StartPanel

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK, *DIALOG_TALK)
OPEN, SAVE = QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave
FILE, FILES = QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.ExistingFiles
FOLDER, ANY = QFileDialog.FileMode.Directory, QFileDialog.FileMode.AnyFile


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Дело № 7, año 2026"
    made.mkdir()
    (made / "звук один.txt").write_text("I stopped the car. The driver had one glass of wine.")
    (made / "Nachtrag – müde.txt").write_text("The passenger was tired and said nothing at all.")
    (made / "Ortiz.case").write_bytes(b"")
    return made


def dropped(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nowhere = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *nowhere), mime


@pytest.fixture
def start(qtbot, folder):
    panel = StartPanel([folder / "Ortiz.case"])
    qtbot.addWidget(panel)
    panel.show()
    panel.chosen = []
    panel.files_chosen.connect(panel.chosen.append)
    panel.case_chosen.connect(panel.chosen.append)
    return panel


def test_several_files_are_chosen_as_if_they_were_dropped(start, folder):
    both = [folder / "звук один.txt", folder / "Nachtrag – müde.txt"]
    asked = answering(" ".join(f'"{each.name}"' for each in both))
    start.new_button.click()
    event, _mime = dropped(*both)
    start.dropEvent(event)
    assert start.chosen == [both, both]
    assert (asked.folders, asked.accept_modes, asked.file_modes) == ([folder], [OPEN], [FILES])
    assert asked.filters == [["All Files (*)"]]  # they are sorted by what is in them


def test_folder_is_chosen_as_if_it_were_dropped(start, folder):
    asked = answering(str(folder))
    start.folder_button.click()
    event, _mime = dropped(folder)
    start.dropEvent(event)
    assert start.chosen == [[folder], [folder]]
    assert (asked.folders, asked.accept_modes, asked.file_modes) == ([folder], [OPEN], [FOLDER])


def test_case_is_chosen_among_cases(start, folder):
    asked = answering("Ortiz.case")
    start.open_button.click()
    assert start.chosen == [folder / "Ortiz.case"]
    assert (asked.folders, asked.accept_modes, asked.file_modes) == ([folder], [OPEN], [FILE])
    assert asked.filters == [["Cases (*.case)"]]


def test_dialog_that_is_left_does_nothing(start):
    for button in (start.new_button, start.folder_button, start.open_button):
        answering("")
        button.click()
    assert start.chosen == []


def test_new_case_is_kept_where_it_is_said_and_a_dialog_that_is_left_makes_none(qtbot, folder):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    asked = answering("", "Мой случай 1.2")
    window.new_case([folder / "звук один.txt"])
    assert window.workspace is None
    window.new_case([folder / "звук один.txt"])
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=20_000)
    assert window.workspace.database.path == folder / "Мой случай 1.2.case"
    assert [each.name for each in window.workspace.reports()] == ["звук один.txt"]
    assert (asked.folders, asked.accept_modes, asked.file_modes) == ([folder] * 2, [SAVE] * 2, [ANY] * 2)
    assert asked.filters == [["Cases (*.case)"]] * 2
    assert asked.suggested == [["звук один.case"]] * 2
    window.close()


@pytest.mark.parametrize("how", ["files", "folder", "drop"])
def test_open_case_takes_what_is_chosen_as_what_is_dropped(qtbot, window, folder, how):
    (folder / "Ortiz.case").unlink()
    case_folder = window.workspace.database.path.parent
    both = [folder / "Nachtrag – müde.txt", folder / "звук один.txt"]
    if how == "files":
        asked = answering(" ".join(f'"{each}"' for each in both))
        window.asking.for_files()
    elif how == "folder":
        asked = answering(str(folder))
        window.asking.for_folder()
    else:
        event, _mime = dropped(folder)
        window.dropEvent(event)
    qtbot.waitUntil(lambda: "Added" in window.message.text() and not window.work.runner.is_busy, timeout=20_000)
    assert window.message.text() == "Added: reports: 2."
    assert {each.name for each in window.workspace.reports()} == {"draft.docx", *(each.name for each in both)}
    if how != "drop":
        assert asked.folders == [case_folder]
        assert (asked.accept_modes, asked.file_modes) == ([OPEN], [FILES if how == "files" else FOLDER])


@pytest.mark.parametrize("ask", ["for_files", "for_folder", "for_turns"])
def test_open_case_is_as_it_was_where_the_dialog_is_left(window, ask):
    before = window.workspace.reports()
    asked = answering("")
    getattr(window.asking, ask)()
    assert asked.folders == [window.workspace.database.path.parent]
    assert not window.work.runner.is_busy
    assert window.workspace.reports() == before


def test_turns_of_speakers_are_chosen_among_rttm_files(window):
    asked = answering("")
    window.asking.for_turns()
    assert asked.filters == [["Speaker turns (*.rttm)", "All files (*)"]]
    assert (asked.accept_modes, asked.file_modes) == ([OPEN], [FILE])


@pytest.mark.parametrize("ending", [".html", ".csv", ".json", *TRANSCRIPT_ENDINGS])
def test_export_is_suggested_beside_the_case_and_gets_the_ending_that_was_not_typed(qtbot, window, ending):
    case_folder = window.workspace.database.path.parent
    name = "Für Gericht, versión 2.1"
    asked = answering(name)
    window.exporting.choose(ending)
    qtbot.waitUntil(lambda: f"Wrote {name}{ending}" in window.message.text(), timeout=20_000)
    assert (case_folder / (name + ending)).stat().st_size > 0
    assert (asked.folders, asked.accept_modes, asked.file_modes) == ([case_folder], [SAVE], [ANY])
    [[offered]] = asked.filters
    assert offered.endswith(f"(*{ending})")
    assert asked.suggested[0][0].endswith(ending)


def test_export_is_not_written_where_the_dialog_is_left(window):
    before = set(window.workspace.database.path.parent.iterdir())
    answering("")
    window.exporting.choose(".html")
    assert not window.exporting.runner.is_busy
    assert set(window.workspace.database.path.parent.iterdir()) == before


def test_case_of_a_folder_with_a_foreign_name_holds_what_is_in_it(qtbot, tmp_path):
    folder = tmp_path / "записи и отчёты"
    folder.mkdir()
    shutil.copy(SAMPLES / "traffic_stop" / "draft.docx", folder / "отчёт черновик.docx")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    asked = answering(str(folder), str(tmp_path / "всё.case"))
    window.centralWidget().folder_button.click()
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=20_000)
    assert window.workspace.database.path == Path(tmp_path / "всё.case")
    assert window.message.text() == "Added: reports: 1."
    assert asked.suggested[1] == ["записи и отчёты.case"]
    window.close()
