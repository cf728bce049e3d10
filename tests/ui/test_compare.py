"""Two transcripts of one recording side by side in the window: the vendor's and what was heard here."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from models.spans import TimeSpan
from models.transcript import Stretch, TranscriptOrigin
from reviewer import side_by_side, taking_in
from reviewer.errors import UsageError
from reviewer.review import corrections, reviewers
from reviewer.side_by_side import Side, SideBySide
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.comparing import compared
from tests.support import values
from tests.support.commands import SAMPLES
from tests.support.desk import PLAYER_TALK, checked_case
from ui.item_models.differences import ONE, OTHER, TIME
from ui.main_window import MainWindow
from ui.panels.compare_panel import ComparePanel
from ui.state import LEAD_IN_MS, ReviewState, Seen
from ui.words import tip

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)
VENDOR = values.a_transcript(
    id="ven", origin=TranscriptOrigin.IMPORTED, source_name="vendor.docx", completed_utc=values.NOW
)
OURS = values.a_transcript(completed_utc=values.NOW)
THEIRS = (
    values.a_segment(0, "Two beers.", 1000, 2000, speaker="Driver"),
    values.a_segment(1, "In the Suburu.", 3000, 4000),
)
HEARD = (
    values.a_segment(0, "Ten beers.", 1000, 2000, speaker="Driver"),
    values.a_segment(1, "In the Subaru.", 3000, 4000),
)


def laid(_recording_id, one, other, *_):
    sides = {
        each.id: Side(each, lines, corrected) for each, lines, corrected in ((VENDOR, THEIRS, 0), (OURS, HEARD, 2))
    }
    left, right = sides[one], sides[other]
    return SideBySide(values.a_recording(), left, right, compared(left.lines, right.lines))


@pytest.fixture
def state(qtbot):
    made = ReviewState(Seen(values.a_bundle()))
    made.show_recording("rec")
    return made


def shown(qtbot, panel):
    qtbot.addWidget(panel)
    panel.resize(420, 300)
    panel.show()
    return panel


@pytest.fixture
def panel(qtbot, state, runner):
    made = ComparePanel(state, runner, lambda _: (OURS, VENDOR), laid)
    with qtbot.waitSignal(made.laid):
        shown(qtbot, made)
    return made


def cells(panel):
    model = panel.model
    return [[model.index(row, column).data() for column in range(OTHER + 1)] for row in range(model.rowCount())]


def test_places_that_differ_are_listed_with_the_vendors_words_on_the_left(panel):
    assert cells(panel) == [
        ["00:01.0", "!", "Driver: Two", "Driver: Ten"],
        ["00:03.0", "", "Driver: Suburu.", "Driver: Subaru."],
    ]
    heads = [panel.model.headerData(column, Qt.Orientation.Horizontal) for column in (TIME, ONE, OTHER)]
    assert heads == ["Time", "vendor.docx", "faster-whisper tiny.en"]
    assert "2 places differ" in panel.told_label.text()
    assert "Neither is the truth" in panel.told_label.text()
    assert "2 lines stand as people corrected them" in panel.told_label.text()
    assert panel.whole_label.text() == "vendor.docx — Driver: Two\nfaster-whisper tiny.en — Driver: Ten"


def test_only_what_tells_is_listed_where_that_is_wanted(panel):
    panel.telling_box.setChecked(True)
    assert [row[ONE] for row in cells(panel)] == ["Driver: Two"]


def test_enter_plays_the_place_from_a_little_before(qtbot, state, panel):
    panel.view.selectRow(1)
    with qtbot.waitSignal(state.moment_asked) as asked:
        panel.view.activated.emit(panel.view.currentIndex())
    assert asked.args == ["rec", 3000 - LEAD_IN_MS, True]


def test_other_two_can_be_chosen(qtbot, panel):
    panel.one_box.setCurrentIndex(0)
    assert "the same transcript" in panel.told_label.text()
    assert cells(panel) == []
    with qtbot.waitSignal(panel.laid):
        panel.other_box.setCurrentIndex(1)
    assert [row[ONE] for row in cells(panel)] == ["Driver: Ten", "Driver: Subaru."]


def test_transcripts_of_one_name_are_told_apart_by_when_they_were_made(qtbot, state, runner):
    later = replace(OURS, id="later", completed_utc="2026-03-15T10:00:00.000Z")
    panel = ComparePanel(state, runner, lambda _: (OURS, later), laid)
    qtbot.addWidget(panel)
    names = [panel.one_box.itemText(at) for at in range(2)]
    assert names[0] != names[1]
    assert all(name.startswith("faster-whisper tiny.en, ") for name in names)
    assert (panel.one_box.currentData(), panel.other_box.currentData()) == (
        "later",
        "tra",
    )  # what is read is at the right


def test_failure_is_told_in_its_place(qtbot, state, runner):
    def fail(*_):
        raise UsageError("The case cannot be read.", hint="Try again.")

    panel = shown(qtbot, ComparePanel(state, runner, lambda _: (OURS, VENDOR), fail))
    qtbot.waitUntil(lambda: "cannot be read" in panel.told_label.text())


def test_vendors_transcript_is_laid_beside_ours_in_the_window(qtbot, tmp_path):
    path = checked_case(tmp_path)
    database = Database.open(path)
    recording = recordings.all_of(database)[0]
    mine = transcripts.all_of(database, recording.id)[0]
    database.close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.open_case(path)
    desk = window.desk
    at = desk.tabs.indexOf(desk.compare)
    assert not desk.tabs.isTabVisible(at)
    desk.show_compare()
    assert "no two finished transcripts" in window.message.text()
    window.close()

    database = Database.open(path)
    taking_in.import_transcript(database, recording, SAMPLES / "traffic_stop" / "vendor_transcript.docx", actor="me")
    heard = replace(mine, id="ours", origin=TranscriptOrigin.RECOGNIZED, source_name=None, completed_utc=None)
    transcripts.start(database, heard, actor="me")
    transcripts.add_stretch(database, "ours", Stretch(TimeSpan(0, 300_000), transcripts.segments(database, mine.id)))
    transcripts.complete(database, "ours", values.NOW, actor="me")
    at_subaru = next(each for each in transcripts.segments(database, "ours") if "Subaru" in each.text)
    who = reviewers.named(database, "Ana").id
    text = at_subaru.text.replace("Subaru", "Suburu")
    fix = values.a_correction(transcript_id="ours", segment_index=at_subaru.index, reviewer_id=who, text=text)
    corrections.correct(database, fix)
    database.close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.open_case(path)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    desk = window.desk
    with qtbot.waitSignal(desk.compare.laid):
        QTest.keySequence(window, QKeySequence("Shift+V"))
    assert desk.tabs.currentWidget() is desk.compare
    assert desk.compare.view.hasFocus()
    titles = [desk.compare.model.headerData(column, Qt.Orientation.Horizontal) for column in (ONE, OTHER)]
    assert titles[0] == "vendor_transcript.docx"
    assert "1 line stands as people corrected it" in desk.compare.told_label.text()
    assert not any("Subaru" in row[OTHER] for row in cells(desk.compare))
    with qtbot.waitSignal(desk.state.moment_asked) as asked:
        qtbot.keyClick(desk.compare.view, Qt.Key.Key_Return)
    assert asked.args[2] is True
    window.close()


def other_recording(state):
    second = values.a_recording(id="rec2", sha256="f" * 64, name="other.mp4")
    state.show(Seen(replace(state.bundle, recordings=(*state.bundle.recordings, second))))
    state.show_recording("rec2")


def test_answer_that_comes_after_another_recording_is_shown_is_not_lost_for_good(qtbot, state, runner):
    panel = ComparePanel(state, runner, lambda key: (OURS, VENDOR) if key == "rec" else (), laid)
    shown(qtbot, panel)
    other_recording(state)
    assert not panel.can_compare
    qtbot.waitUntil(lambda: not runner.is_busy)
    state.show_recording("rec")
    qtbot.waitUntil(lambda: len(cells(panel)) == 2)


def test_what_failed_is_tried_again_when_somebody_looks_again(qtbot, state, runner):
    tries = []

    def lay(*asked):
        tries.append(asked)
        if len(tries) == 1:
            raise UsageError("The case is held.", hint="Try again.")
        return laid(*asked)

    panel = shown(qtbot, ComparePanel(state, runner, lambda _: (OURS, VENDOR), lay))
    qtbot.waitUntil(lambda: "is held" in panel.told_label.text() and not runner.is_busy)
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: len(cells(panel)) == 2)


def test_place_and_choice_stay_when_something_else_of_the_case_changes(qtbot, state, runner):
    known = [OURS, VENDOR]
    panel = ComparePanel(state, runner, lambda _: tuple(known), laid)
    with qtbot.waitSignal(panel.laid):
        shown(qtbot, panel)
    panel.view.selectRow(1)
    known.append(replace(OURS, id="third", completed_utc="2026-03-15T10:00:00.000Z"))
    state.show(Seen(replace(state.bundle, transcripts=())))
    panel.refresh()
    assert (panel.one_box.currentData(), panel.other_box.currentData()) == ("ven", "tra")
    assert panel.view.currentIndex().row() == 1


def test_two_microphones_are_told_to_be_different_ones(qtbot, state, runner):
    sides = [replace(OURS, id=side, options_json=f'{{"sound": "{side}"}}') for side in ("1L", "1R")]
    assert side_by_side.title(sides[0]) == "faster-whisper tiny.en, track 1, left channel"
    assert not side_by_side.is_of_one_sound(*sides)
    assert side_by_side.is_of_one_sound(sides[0], VENDOR)

    def lay(*_):
        return SideBySide(values.a_recording(), *(Side(each, HEARD, 0) for each in sides), compared(HEARD, HEARD))

    panel = ComparePanel(state, runner, lambda _: tuple(sides), lay)
    with qtbot.waitSignal(panel.laid):
        shown(qtbot, panel)
    assert "different microphones" in panel.told_label.text()


def test_foreign_words_are_no_markup_where_the_pointer_rests(panel):
    assert panel.model.index(0, ONE).data(Qt.ItemDataRole.ToolTipRole) == "<qt>Driver: Two</qt>"
    assert tip("<b>Two</b>\nbeers") == "<qt>&lt;b&gt;Two&lt;/b&gt;<br>beers</qt>"
    assert tip("") == ""
