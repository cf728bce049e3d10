"""From a folder of files to a ruled, exported case without the mouse, through the real window and player."""

import shutil

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from reviewer.review import corrections, decisions
from reviewer.storage import audit, reports
from reviewer.storage.database import Database
from tests.support.commands import SAMPLES
from tests.support.desk import PLAYER_TALK, checked_case
from tests.support.file_dialog import DIALOG_TALK, answering
from ui import kept, language
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK, *DIALOG_TALK)


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


def listen(qtbot, window):
    """What was found plays by itself; where nothing was, that is said, and the recording plays once it is asked for."""
    state, player = window.desk.state, window.desk.video.player
    if state.best_place(state.claim) is None:
        assert "Nothing plays" in window.message.text()
        press(window, "Space")
    qtbot.waitUntil(player.isPlaying, timeout=20_000)
    press(window, "Space")
    qtbot.waitUntil(lambda: not player.isPlaying(), timeout=20_000)
    to_ms = player.position() + 5000
    press(window, "Shift+Right")
    qtbot.waitUntil(lambda: abs(player.position() - to_ms) < 300, timeout=20_000)


def rule_all(window, claims):
    """The first is ruled: rule the other open ones, as they come up, and then those that the machine found supported."""
    desk = window.desk
    desk.queue.view.setFocus()
    ruled = 1
    while any(map(desk.state.is_open, claims)):
        press(window, "3" if ruled % 2 else "4", "S", "R")
        ruled += 1
        assert ruled <= len(claims)
    assert f"{ruled} of {len(claims)} ruled, nothing open" in desk.queue.progress_label.text()
    for _ in claims:
        press(window, "K")
    for claim in claims:  # the others too, which the machine found supported
        assert desk.state.claim == claim
        press(window, *([] if desk.state.mine(claim) else ["A", "R"]), "J")
    assert f"{len(claims)} of {len(claims)} ruled" in desk.queue.progress_label.text()


def look_again(qtbot, case, left_at, count):
    """A window opened later shows what was left."""
    again = MainWindow()
    qtbot.addWidget(again)
    again.show()
    again.open_case(case)
    qtbot.waitUntil(lambda: again.desk.state.claim is not None, timeout=20_000)
    assert again.desk.state.claim.id == left_at.id
    assert f"{count} of {count} ruled" in again.desk.queue.progress_label.text()
    assert any(s.text == "As I heard it" for s in again.desk.transcript.view.lines.segments)
    again.close()


@pytest.mark.parametrize("sample", ["traffic_stop", "domestic"])
def test_folder_in_page_out_without_the_mouse(qtbot, tmp_path, sample):
    folder = tmp_path / "discovery"
    folder.mkdir()
    for name in ("video.mp4", "draft.docx", "transcript.json"):
        shutil.copy(SAMPLES / sample / name, folder / name)
    case, page = tmp_path / "stop.case", tmp_path / "stop.html"
    asked = answering(str(folder), str(case), str(page))
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    press(window, "Tab", "Space")  # New case from a folder
    qtbot.waitUntil(lambda: window.desk is not None and not window.work.runner.is_busy, timeout=20_000)
    settled(qtbot, window)
    press(window, "Ctrl+R")
    qtbot.waitUntil(
        lambda: window.desk.state.bundle.run is not None and not window.work.runner.is_busy, timeout=120_000
    )
    desk = window.desk
    claims = desk.state.checkable_claims()

    press(window, "N", "A")  # the first ruling asks who rules
    assert desk.claim.ruling.name_edit.hasFocus()
    qtbot.keyClicks(desk.claim.ruling.name_edit, "Ana Ortiz")
    press(window, "Return")  # gives the ruling that asked for it
    assert len(desk.state.rulings) == 1
    listen(qtbot, window)
    rule_all(window, claims)

    press(window, "F2")
    desk.transcript.editor.text_edit.selectAll()
    qtbot.keyClicks(desk.transcript.editor.text_edit, "As I heard it")
    press(window, "Return", "Ctrl+Z", "Ctrl+Shift+Z")
    assert any(s.text == "As I heard it" for s in desk.transcript.view.lines.segments)

    press(window, "Ctrl+E")
    qtbot.waitUntil(lambda: page.exists() and not window.exporting.runner.is_busy, timeout=20_000)
    assert asked.titles == ["Folder with the recordings and the report", "Where to keep the new case", "Export"]
    assert "Ana Ortiz" in page.read_text()
    transcript_id, left_at = desk.state.bundle.transcripts[0].transcript.id, desk.state.claim
    window.close()
    look_again(qtbot, case, left_at, len(claims))

    database = Database.open(case)
    report = reports.all_of(database)[0]
    assert len(decisions.latest(database, report.id)) == len(claims)
    assert [c.text == "As I heard it" for c in corrections.history(database, transcript_id)] == [True, False, True]
    assert audit.first_break(audit.entries(database)) is None
    database.close()


def run_command(qtbot, window, name):
    """What the palette does after a part of a name was typed."""
    press(window, "Ctrl+K")
    palette = window.keys.palette
    qtbot.keyClicks(palette.edit, name)
    press(window, "Return")


@pytest.mark.parametrize("how", ["key", "palette", "menu"])
def test_folder_is_added_to_an_open_case_without_the_mouse(qtbot, tmp_path, how):
    case, folder = checked_case(tmp_path), tmp_path / "later"
    (folder / "inner").mkdir(parents=True)
    shutil.copy(SAMPLES / "traffic_stop" / "draft.docx", folder / "known.docx")
    (folder / "inner" / "supplement.txt").write_text("I stopped the car. The driver had one glass of wine.")
    asked = answering(str(folder))
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(case)
    settled(qtbot, window)
    qtbot.waitUntil(window.desk.queue.view.hasFocus)

    if how == "key":
        press(window, "Ctrl+Shift+O")
    elif how == "palette":
        run_command(qtbot, window, "add a folder")
    else:
        next(each for each in window.findChildren(QAction) if each.text() == "Add a &folder …").trigger()
    qtbot.waitUntil(lambda: "Added" in window.message.text() and not window.work.runner.is_busy, timeout=20_000)

    assert asked.titles == ["Folder with recordings, reports and transcripts"]
    assert window.message.text() == "Added: reports: 1. In the case already: known.docx."
    assert [each.name for each in window.workspace.reports()][-1] == "supplement.txt"
    window.close()


def test_where_no_case_is_open_commands_say_so(qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    for act in (window.asking.for_files, window.asking.for_folder, window.asking.for_words):
        window.message.clear()
        act()
        assert window.message.text() == "Open a case first."
    window.asking.for_parts()
    assert window.message.text() == "Open a case with a report first."
    window.make_case(tmp_path / "empty.case", [])
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=10_000)
    for act in (window.work.bring_together, window.work.tell_voices_apart, window.work.check):
        window.message.clear()
        act()
        assert window.message.text() == "Open a case with a report first."
    window.close()
