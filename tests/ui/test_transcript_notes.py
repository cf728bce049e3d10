"""What the transcript tells of its own hearing, and correcting a line where it stands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from models.spans import TimeSpan
from models.transcript import Coverage, HeardAgainFor, SecondHearing
from reviewer.export.bundle import HeardTranscript
from reviewer.speech import guard
from tests.support import values
from ui import words
from ui.lines import About, Lines, Note, line_of
from ui.notes import notes_of
from ui.panels.timeline_panel import lanes
from ui.panels.transcript_panel import TranscriptPanel
from ui.searching import Hit
from ui.state import ReviewState, Seen
from ui.theme import LIGHT
from ui.widgets.transcript_view import TranscriptView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LINES = (
    values.a_segment(0, "Step out.", 1000, 2000, speaker="Officer"),
    values.a_segment(1, "Thanks for watching.", 20_000, 21_000, speaker=None, held_back=guard.PHANTOM),
    values.a_segment(2, "No, sir.", 30_000, 31_000),
)
HEARD = HeardTranscript(
    values.a_transcript(completed_utc=values.NOW),
    LINES,
    Coverage(
        speech=(TimeSpan(1000, 2000),),
        silent=(TimeSpan(0, 900), TimeSpan(3000, 7996), TimeSpan(8000, 9500)),  # those that nearly meet are one
        missed=(TimeSpan(12_000, 14_500),),
    ),
    (
        SecondHearing(TimeSpan(1000, 2000), "step out", HeardAgainFor.POOR, "tiny.en", "slower"),
        SecondHearing(TimeSpan(30_000, 31_000), "No, Sarah.", HeardAgainFor.VOCABULARY, "tiny.en", "words"),
    ),
)


@pytest.fixture
def panel(qtbot):
    evidence = values.some_evidence(first_segment=2, last_segment=2, span=TimeSpan(30_000, 31_000))
    found = (replace(values.some_findings()[0], judgment=values.a_judgment(evidence=(evidence,))),)
    state = ReviewState(Seen(values.a_bundle(transcripts=(HEARD,), findings=found)))
    made = TranscriptPanel(state)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    state.show_recording("rec")
    return made


def test_panel_says_whether_all_speech_has_words(panel):
    assert panel.coverage_label.text() == "Incomplete: speech without words at 00:12-00:15."
    many = replace(HEARD.coverage, missed=tuple(TimeSpan(at * 2000, at * 2000 + 1000) for at in range(6)))
    assert words.coverage(replace(HEARD, coverage=many)).endswith("00:06-00:07, and 2 more.")
    perhaps = Coverage(HEARD.coverage.speech, perhaps=(TimeSpan(40_000, 42_500),))
    told = words.coverage(replace(HEARD, coverage=perhaps))
    assert told == "Done: the words cover the speech. Perhaps speech without words (1): 00:40-00:43."
    assert [note.text for note in notes_of(replace(HEARD, coverage=perhaps)) if note.about is About.PERHAPS] == [
        "Perhaps somebody speaks here for 2.5 s; no words were written: listen."
    ]
    noisy = Coverage(HEARD.coverage.speech, low_noise=(TimeSpan(50_000, 62_500),))
    assert [note.text for note in notes_of(replace(HEARD, coverage=noisy)) if note.about is About.LOW_NOISE] == [
        "Low noise, as of wind or an engine, is far louder than all else for 12.5 s: talk may be drowned."
    ]
    assert lanes(replace(HEARD, coverage=noisy))[-1].name == "Low noise"
    whole = replace(HEARD, coverage=replace(HEARD.coverage, missed=()))
    assert words.coverage(whole) == "Done: the words cover the speech."
    assert words.coverage(replace(HEARD, coverage=None)).endswith("whether all speech was caught is not known.")


def test_notes_stand_between_the_lines_in_order_and_a_same_hearing_is_left_out():
    lines = Lines(LINES, notes_of(HEARD))
    assert [row.about if isinstance(row, Note) else row.index for row in lines.rows] == [
        0, About.SILENT, About.MISSED, 1, About.HELD_BACK, 2, About.AGAIN,
    ]  # fmt: skip
    told = [line_of(row) for row in lines.rows if isinstance(row, Note)]
    assert told[0] == "No sound for 6.5 s."
    assert told[1].startswith("Somebody speaks here for 2.5 s and no words were written")
    assert guard.PHANTOM in told[2]
    assert "no evidence" in told[2]
    assert "“No, Sarah.”" in told[3]


def test_transcript_that_was_moved_says_so_before_its_first_line():
    moved = replace(HEARD, transcript=values.a_transcript(options_json='{"moved_ms": 22500}'), coverage=None, second=())
    first = Lines(LINES, notes_of(moved)).rows[0]
    assert first.about is About.MOVED
    assert "22.5 s later" in line_of(first)


def test_recording_that_may_be_damaged_is_told_before_all_else():
    heard = replace(HEARD, coverage=replace(HEARD.coverage, complaints=1))
    [note] = [each for each in notes_of(heard) if each.about is About.DAMAGED]
    assert note.span == TimeSpan(0, 0)
    assert note.text.startswith("The recording may be damaged: an error was told")
    assert not [each for each in notes_of(HEARD) if each.about is About.DAMAGED]


def test_words_and_evidence_are_found_beside_the_notes(panel):
    lines = panel.view.lines
    assert lines.at(30_500) == 5
    assert lines.word_at(5, 30_500) is not None
    assert lines.start_of(2, 3) == 12_000
    panel._state.select(panel._state.bundle.claims[0])
    assert panel.view._evidence == {5}
    panel._state.moment_changed.emit("rec", 30_500)
    assert panel.view.spoken_row == 5


def test_held_back_lines_and_notes_look_otherwise_than_what_counts(qtbot, panel):
    block = panel.view.document().findBlockByNumber
    qtbot.waitUntil(lambda: bool(block(6).layout().formats()))
    colors = {
        row: {form.format.foreground().color().name() for form in block(row).layout().formats() if form.length > 5}
        for row in range(7)
    }
    assert colors[3] == colors[4] == {LIGHT.soft}
    assert colors[2] != colors[3]
    assert colors[5].isdisjoint({LIGHT.soft})
    assert block(3).layout().formats()[0].format.fontItalic()


def test_named_voice_is_written_into_its_lines_alone_while_the_place_and_the_marks_stay(qtbot):
    said = [values.a_segment(n, f"Line {n}.", n * 1000, n * 1000 + 900, speaker="Voice 1") for n in range(400)]
    said = [replace(each, speaker="Officer") if n % 3 else each for n, each in enumerate(said)]
    view = TranscriptView()
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    with qtbot.waitSignal(view._dress.ended):
        view.show_lines(Lines(said))
    view.scroll_to(200, is_chosen=True)
    before = view.verticalScrollBar().value()
    named = Lines([replace(each, speaker="Marco Diaz") if each.speaker == "Voice 1" else each for each in said])
    block = view.document().findBlockByNumber
    with qtbot.waitSignal(view._dress.ended):
        view.show_lines(named)
        assert block(201).text() == "Marco Diaz  Line 201."  # what is in view at once
        view.show_hits([Hit(399, 12, 16)])
    assert [block(n).text() for n in range(400)] == named.texts
    assert (view.current_row, view.verticalScrollBar().value()) == (200, before)
    assert view.extraSelections()[0].cursor.selectedText() == "Line"
    assert block(399).layout().formats()[0].length == len("Marco Diaz  ")


def test_what_was_held_back_is_in_no_lane_and_missed_speech_has_its_own():
    found = {lane.name: lane.sure.starts_ms.tolist() for lane in lanes(HEARD)}
    assert found == {"Officer": [1000], "Driver": [30_000], "No words": [12_000]}


def test_second_hearings_are_searched_too(panel):
    panel.search.setText("sarah")
    assert panel.hits_model.rowCount() == 1
    panel.hits_view.setCurrentIndex(panel.hits_model.index(0))
    assert panel.view.current_row == 6


def test_key_goes_from_one_doubtful_place_to_the_next_and_plays_it(qtbot, panel):
    assert panel.note_button.isVisible()
    seen = []
    for _ in range(5):
        with qtbot.waitSignal(panel._state.moment_asked) as asked:
            panel.note_button.click()
        seen.append((panel.view.current_row, asked.args[1]))
    assert seen == [(1, 1500), (2, 10_500), (4, 18_500), (6, 28_500), (1, 1500)]


def corrected(qtbot, panel, row):
    panel.view.scroll_to(row, is_chosen=True)
    panel.correct_line()
    return panel.editor


def test_boundaries_are_typed_moved_or_taken_from_the_playhead(qtbot, panel):
    editor = corrected(qtbot, panel, 5)
    assert not panel.search_row.isVisible()
    edit = editor.span_edit
    assert (edit.start_edit.text(), edit.end_edit.text()) == ("00:30.000", "00:31.000")
    panel._state.moment_changed.emit("rec", 29_640)
    edit.start_button.click()
    qtbot.keyClick(edit.end_edit, Qt.Key.Key_Up)
    with qtbot.waitSignal(panel.corrected) as kept:
        qtbot.keyClick(edit.end_edit, Qt.Key.Key_Return)

    transcript_id, before, after = kept.args
    assert (transcript_id, before, after.span) == ("tra", LINES[2], TimeSpan(29_640, 31_100))
    assert (after.text, after.speaker) == (before.text, before.speaker)
    assert editor.isVisible()  # nobody has kept it
    qtbot.keyClick(edit.end_edit, Qt.Key.Key_Escape)
    assert panel.search_row.isVisible()


def test_line_at_a_note_is_the_one_above_it(qtbot, panel):
    editor = corrected(qtbot, panel, 6)
    assert editor.text_edit.text() == "No, sir."
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Escape)
    assert not editor.isVisible()


@pytest.mark.parametrize(
    ("start", "told"),
    [("soon", "soon is no time"), ("00:40", "before the beginning"), ("00:05", "ends after it begins")],
)
def test_moment_that_makes_no_sense_is_told_and_what_was_typed_stays(qtbot, panel, start, told):
    editor = corrected(qtbot, panel, 5)
    editor.text_edit.setText("No, sir, I won't.")
    editor.span_edit.start_edit.setText(start)
    with qtbot.assertNotEmitted(panel.corrected):
        editor.keep()
    assert told in editor.told_label.text()
    assert (editor.isVisible(), editor.text_edit.text()) == (True, "No, sir, I won't.")


def test_untouched_boundaries_stay_even_where_the_engine_gave_no_length(qtbot, panel):
    odd = replace(LINES[2], span=TimeSpan(30_000, 30_000))
    panel.editor.edit("tra", (*LINES[:2], odd), 2, [])
    panel.editor.text_edit.setText("No.")
    with qtbot.waitSignal(panel.corrected) as kept:
        panel.editor.keep()
    assert kept.args[2].span == odd.span
