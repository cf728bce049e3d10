"""Where something is empty, or cannot be done, the window says what to do; errors say what was not lost."""

import shutil
import sqlite3

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel

from models.finding import Verdict
from reviewer.errors import WeightsError
from reviewer.speech.weights import find
from reviewer.workspace import Workspace
from tests.support.commands import SAMPLES
from tests.support.desk import PLAYER_TALK
from ui import app, errors, language
from ui.main_window import MainWindow
from ui.panels.matters_panel import MattersPanel
from ui.panels.ruling_panel import VERDICTS

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
STOP = SAMPLES / "traffic_stop"


@pytest.fixture
def made(qtbot, tmp_path):
    """Opens the window on a new case of files."""
    windows = []

    def make(*files):
        window = MainWindow()
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        window.make_case(tmp_path / "new.case", list(files))
        qtbot.waitUntil(
            lambda: not window.work.runner.is_busy and window.centralWidget().isVisible(),  # Qt shows it a turn later
            timeout=30_000,
        )
        return window

    yield make
    for each in windows:
        each.close()


def test_report_without_a_recording_says_what_is_missing_and_offers_nothing_else(made):
    window = made(STOP / "draft.docx")
    desk = window.desk
    assert "No recording yet" in desk.transcript.empty_label.text()
    for needless in (
        desk.check_button,
        desk.transcript.left_out_button,
        desk.transcript.note_button,
        desk.transcript.hits_view,
    ):
        assert needless.isHidden()
    for act in (desk.video.clock_line.ask, desk.video.clock_line.ask_reading, window.asking.for_turns):
        window.message.clear()
        act()
        assert "No recording yet" in window.message.text()
    window.open_case(window.workspace.database.path)
    assert window.message.text().startswith("Press Ctrl+O to add the recordings")


def test_claims_are_not_said_to_need_anybody_before_the_check(made):
    window = made(STOP / "draft.docx", STOP / "video.mp4", STOP / "transcript.json")
    panel = window.desk.claim
    assert "after the check" in panel.quote_label.text()
    window.work.check()
    assert window.message.text().startswith("Under way.")
    window.work.runner.wait()
    QApplication.processEvents()
    assert window.desk.state.bundle.run is not None
    assert "Under way" not in window.message.text()
    assert panel.quote_label.text().startswith("Press N for the first one that needs you")


def test_what_cannot_be_done_before_the_check_says_so(made):
    window = made(STOP / "draft.docx", STOP / "video.mp4")
    desk = window.desk
    desk.state.step(1)
    for act, told in (
        (desk.queue.next_open, "Nothing was checked yet. Choose “Transcribe and check” first."),
        (desk.claim.ruling.rule, "This claim was not checked yet. Rule on it once it was."),
        (desk.transcript.correct_line, "Choose “Transcribe and check” to begin."),
        (desk.transcript.next_note, "Choose “Transcribe and check” to begin."),
        (desk.report.toggle_changes, "one report only. Add the first draft or the final report"),
        (desk.report.next_change, "one report only. Add the first draft or the final report"),
        (desk.video.next_recording, "no other recording. Add one"),
    ):
        window.message.clear()
        act()
        assert told in window.message.text()
    before = desk.claim.ruling._form()
    for key in ("1", "S", "E", "T", "Shift+T"):
        window.message.clear()
        for each in desk.findChildren(QShortcut):
            if each.key() == QKeySequence(key):
                each.activated.emit()
        assert window.message.text() == "This claim was not checked yet. Rule on it once it was.", key
    assert desk.claim.ruling._form() == before
    for tab, label in ((1, desk.omissions), (2, desk.voices)):
        desk.tabs.setCurrentIndex(tab)
        texts = [each.text() for each in label.findChildren(QLabel)]
        assert any("Choose “Transcribe and check”" in text for text in texts)


def test_recording_without_a_report_asks_for_one(made):
    window = made(STOP / "video.mp4")
    told = " ".join(label.text() for label in window.centralWidget().findChildren(QLabel))
    assert "Drop the report here" in told
    assert "Recordings in the case: video.mp4." in told
    for act in (window.asking.for_parts, window.asking.for_turns, lambda: window.exporting.choose(".html")):
        window.message.clear()
        act()
        assert window.message.text() == "Open a case with a report first."


def test_once_nothing_is_open_that_is_told_with_what_comes_next(window):
    desk = window.desk
    desk.queue.auto_box.setChecked(False)
    desk.state.name_reviewer("Ana Ortiz")
    open_ones = [each for each in desk.state.checkable_claims() if desk.state.is_open(each)]
    for claim in open_ones[:-1]:
        desk.state.select(claim)
        desk.claim.ruling.choose(Verdict.NOT_FOUND)
        desk.claim.ruling.rule()
    desk.state.select(open_ones[-1])
    desk.queue.next_open()
    assert window.message.text() == "No other claim is open."
    desk.claim.ruling.choose(Verdict.NOT_FOUND)
    desk.claim.ruling.rule()
    desk.queue.next_open()
    assert window.message.text().startswith("No claim is open any more. The menu “Export”")
    assert "nothing open" in desk.queue.progress_label.text()


def test_claim_without_talk_says_that_nothing_plays(window):
    state = window.desk.state
    state.select(next(each for each in state.checkable_claims() if state.best_place(each) is None), is_playing=True)
    assert window.message.text() == "Nothing plays: no talk was found that bears on this claim."


def test_search_without_a_hit_says_how_else_to_search(window):
    transcript = window.desk.transcript
    transcript.search.setText("zebra crossing")
    assert "“something like it”" in transcript.hits_label.text()
    transcript.way_box.setCurrentIndex(1)
    transcript.search.setText("qqqqqq")
    assert transcript.hits_label.text() == "Nothing found. Try a part of it, or another word for it."
    assert transcript.hits_view.isHidden()


def test_palette_without_a_command_says_so(window):
    window.keys.show_palette()
    palette = window.keys.palette
    assert palette.none_label.isHidden()
    palette.edit.setText("qqq")
    assert palette.none_label.isVisible()
    palette.close_over()


def test_folder_without_matters_asks_for_another(qtbot, tmp_path):
    (tmp_path / "nothing").mkdir()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.many.look_through([tmp_path / "nothing"])
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), MattersPanel), timeout=10_000)
    assert window.centralWidget().title_label.text().endswith("Choose another folder.")
    window.close()


def test_file_of_no_use_says_that_it_is_as_it_was_and_what_to_do(qtbot, window, tmp_path):
    (tmp_path / "cut.mp4").write_bytes((STOP / "video.mp4").read_bytes()[:40_000])
    window.work.add_files([tmp_path / "cut.mp4"])
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=20_000)
    qtbot.waitUntil(lambda: "cut.mp4" in window.message.text())
    for told in (
        "cut.mp4 cannot be read as a recording: it is cut off, damaged, or no media file.",
        "Files that you give are only read, never changed.",
        "Copy it again from where you received it",
    ):
        assert told in window.message.text()


def test_recording_that_was_moved_is_told_and_found_again(qtbot, made, tmp_path):
    moved = shutil.copy(STOP / "video.mp4", tmp_path / "moved.mp4")
    window = made(moved, STOP / "draft.docx")
    case = window.workspace.database.path
    window.show_start()
    (tmp_path / "moved.mp4").rename(tmp_path / "elsewhere.mp4")
    window.open_case(case)
    told = window.desk.video.picture._message
    assert all(part in told for part in ("is not where it was", "Nothing of the review is lost", "add it again"))

    window.work.add_files([tmp_path / "elsewhere.mp4"])
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.video.picture.image is not None, timeout=10_000)


@pytest.mark.parametrize(
    ("code", "kept"), [("en", "What was stored before is kept."), ("es", "Lo que se guardó antes se conserva.")]
)
def test_ruling_on_a_case_that_another_program_holds_stays_typed(window, code, kept):
    language.speak(code)
    desk = window.desk
    desk.queue.auto_box.setChecked(False)
    desk.state.name_reviewer("Ana Ortiz")
    desk.queue.next_open()
    desk.video.player.pause()
    ruling = desk.claim.ruling
    ruling.note_edit.setText("listened twice")
    other = sqlite3.connect(window.workspace.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ruling.choose(VERDICTS[0])
    ruling.rule()
    assert kept in ruling.message_label.text()
    assert ruling.note_edit.text() == "listened twice"
    other.execute("ROLLBACK")
    other.close()
    ruling.rule()
    assert desk.state.mine(desk.state.claim).note == "listened twice"


def test_missing_weights_are_told_in_the_windows_language(qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path))
    language.speak("es")
    with pytest.raises(WeightsError) as refused:
        find(None)
    told = errors.told(refused.value)
    assert told.startswith(f"No hay modelo de voz en {tmp_path}. No se cambió nada.")
    assert "`reviewer models fetch tiny.en`" in told


def test_error_that_nobody_caught_is_told_as_what_it_is(window, tmp_path, caplog):
    try:
        Workspace.open(tmp_path / "gone.case", actor="login")
    except Exception as error:  # noqa: BLE001 - as Python's hook gets it
        app._tell_fault(type(error), error, error.__traceback__)
    assert window.message.text().startswith(f"There is no case file at {tmp_path / 'gone.case'}.")
    assert "gone" not in caplog.text
    caplog.clear()


def test_what_was_told_of_a_case_goes_with_it(window, tmp_path):
    Workspace.create(tmp_path / "empty.case", "empty", actor="login").close()
    assert window.message.text()
    window.open_case(tmp_path / "empty.case")
    assert window.message.text() == ""
