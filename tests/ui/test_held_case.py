"""A case that another program holds: the window says so soon, and nothing that was chosen or typed is lost."""

import sqlite3
import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from models.finding import Verdict
from reviewer.errors import CaseBusyError
from reviewer.review import decisions, reviewers
from tests.support.desk import PLAYER_TALK

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def other(window):
    """Another program, which writes into the case until it is told to end."""
    with closing(sqlite3.connect(window.workspace.database.path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def choose(window, note):
    desk = window.desk
    desk.state.name_reviewer("Ana Ortiz")
    desk.queue.next_open()
    desk.claim.ruling.choose(Verdict.CONTRADICTED)
    desk.claim.ruling.note_edit.setText(note)
    return desk.claim.ruling


def rulings(window):
    return decisions.of_report(window.workspace.database, window.desk.state.bundle.report.id)


def test_ruling_is_told_as_not_kept_and_stays_in_the_fields(window, other):
    ruling = choose(window, "he says no")
    claim = window.desk.state.claim
    ruling.rule()

    told = ruling.message_label.text()
    assert told.startswith(f"Not kept: the ruling on claim {claim.position + 1}. Another program holds the case file")
    assert told.endswith("What was stored before is kept. Close it there and try again.")
    assert rulings(window) == ()
    assert window.desk.state.claim == claim
    assert (ruling.verdict_buttons.checkedButton().text()[:1], ruling.note_edit.text()) == ("3", "he says no")

    other.execute("ROLLBACK")
    ruling.rule()
    assert [(each.verdict, each.note) for each in rulings(window)] == [(Verdict.CONTRADICTED, "he says no")]


def test_correction_and_undo_are_told_as_not_kept(qtbot, window, other):
    other.execute("ROLLBACK")
    ruling = choose(window, "")
    ruling.rule()
    other.execute("BEGIN IMMEDIATE")

    window.desk.acts.undo()
    assert ruling.message_label.text().startswith("Not changed: the ruling on claim")
    assert [each.is_withdrawn for each in rulings(window)] == [False]

    window.desk.transcript.correct_line()
    editor = window.desk.transcript.editor
    editor.text_edit.setText("As I heard it.")
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.text_edit.text() == "As I heard it."
    assert ruling.message_label.text().startswith("Not kept: the correction of a line. Another program")


@pytest.mark.usefixtures("other")
def test_window_gives_up_while_work_beside_it_still_waits(window):
    ruling = choose(window, "")
    ended, begun = [], threading.Event()

    def work():
        begun.set()
        try:
            ended.append(reviewers.named(window.workspace.database, "Ben"))
        except CaseBusyError as error:
            ended.append(error)

    beside = threading.Thread(target=work)
    beside.start()
    begun.wait()
    ruling.rule()
    assert ended == []
    assert "Another program" in ruling.message_label.text()
    beside.join()
    assert isinstance(ended[0], CaseBusyError)
