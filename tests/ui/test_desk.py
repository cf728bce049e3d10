"""The desk on values and on the sample: models, marks, selection, rulings."""

import subprocess
import time
from dataclasses import replace
from functools import partial
from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextFormat
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit

from models.clock import ClockReading, ReadingSource, Sureness
from models.finding import NotCheckable, Reason, Verdict
from models.report import Paragraph
from models.spans import TimeSpan
from reviewer import wording
from reviewer.case_clock import Placed
from reviewer.checking.judge import CHECKER
from reviewer.errors import MediaError
from reviewer.export import files
from reviewer.media.ffmpeg import program
from reviewer.media.probe import probe
from reviewer.version import VERSION
from reviewer.wording import LEGAL_CONCLUSION
from tests.support import values
from tests.support.clips import make_clip
from tests.support.desk import PLAYER_TALK, contrast
from ui import case_work, leaving
from ui.leaving import Leaving
from ui.main_window import MainWindow
from ui.panels.claim_panel import ClaimPanel
from ui.panels.report_panel import ReportPanel, utf16_positions
from ui.panels.ruling_panel import VERDICTS
from ui.panels.video_panel import RATES, VideoPanel
from ui.state import ReviewState, Seen
from ui.theme import DARK, LIGHT


@pytest.fixture
def state(qtbot):
    return ReviewState(Seen(values.a_bundle()))


def test_places_in_the_report_are_right_beyond_the_basic_plane(qtbot, state):
    panel = ReportPanel(state)
    qtbot.addWidget(panel)
    shown = panel.text.toPlainText().encode("utf-16-le")
    for start, end, claim in panel._places:
        text = shown[2 * start : 2 * end].decode("utf-16-le")
        assert text.endswith(claim.quote)
        assert panel.claim_at(start) == claim
    emoji = values.TEXT.index("\U0001f600")
    assert utf16_positions(values.TEXT, values.TextSpan(emoji, emoji + 1)) == (emoji, emoji + 2)


def test_margin_counts_paragraphs_and_marks_where_pages_begin(qtbot):
    cut, emoji = values.TEXT.index("He said"), values.TEXT.index("\U0001f600")
    first, second = values.TextSpan(0, cut), values.TextSpan(cut, len(values.TEXT))
    report = values.a_report(paragraphs=(Paragraph(first, 1, 1), Paragraph(second, 2, 1, (emoji,))))
    panel = ReportPanel(ReviewState(Seen(values.a_bundle(report=report))))
    qtbot.addWidget(panel)
    shown = panel.text.toPlainText().encode("utf-16-le")
    marked = [(m.page, m.paragraph, shown[2 * m.position :].decode("utf-16-le")) for m in panel.text.marks]
    assert [(page, number) for page, number, _ in marked] == [("p. 1", "1"), ("", "2"), ("p. 2", "")]
    assert marked[0][2].endswith(panel.text.toPlainText())
    assert marked[1][2].removeprefix("✓ ").startswith("He said")
    assert marked[2][2].startswith("\U0001f600")
    panel.resize(400, 300)
    panel.show()
    assert panel.text.viewport().x() >= panel.text.margin_width() > 0


def test_claim_is_named_with_page_and_paragraph(qtbot):
    where = (Paragraph(values.TextSpan(0, len(values.TEXT) - 1), 1, 3), Paragraph(values.TextSpan(0, 1), 2, 3))
    state = ReviewState(Seen(values.a_bundle(report=values.a_report(paragraphs=where))))
    panel = ClaimPanel(state)
    qtbot.addWidget(panel)
    state.select(state.bundle.claims[1])
    assert panel.title_label.text() == "CLAIM 2 · page 3, paragraph 1"


@pytest.mark.parametrize(
    ("verdict", "heads"),
    [
        (Verdict.CONTRADICTED, ["For it", "Against it"]),
        (Verdict.UNINTELLIGIBLE, ["Nearest talk", "Against it"]),
    ],
)
def test_what_was_heard_poorly_is_shown_as_nearest_not_as_for_a_claim(qtbot, verdict, heads):
    first, second = values.some_findings()
    judgment = replace(first.judgment, verdict=verdict)
    state = ReviewState(Seen(values.a_bundle(findings=(replace(first, judgment=judgment), second))))
    panel = ClaimPanel(state)
    qtbot.addWidget(panel)
    state.select(state.bundle.claims[0])
    shown = [label.text() for label in panel.area.widget().findChildren(QLabel)]
    assert [text for text in shown if text in {"For it", "Nearest talk", "Against it"}] == heads


def test_what_was_heard_stands_before_the_sentence_that_tells_it_all_again(qtbot, state):
    panel = ClaimPanel(state)
    qtbot.addWidget(panel)
    claim = state.bundle.claims[0]
    state.select(claim)
    shown = [label.text() for label in panel.area.widget().findChildren(QLabel)]
    account = state.bundle.account(claim, state.finding(claim).judgment)
    assert shown.index("What was heard says otherwise.") < shown.index("Against it") < shown.index(account)


def test_why_is_told_once_where_the_reason_says_it_too(qtbot):
    why = "It is about something seen. Sound alone cannot show it."
    assert _told_of_what_cannot_be_heard(qtbot, NotCheckable.VISUAL, why).count(why) == 1


def test_a_legal_conclusion_is_not_told_as_what_somebody_thought(qtbot):
    shown = _told_of_what_cannot_be_heard(qtbot, NotCheckable.STATE_OF_MIND, LEGAL_CONCLUSION)
    assert shown.count(LEGAL_CONCLUSION) == 1
    assert not any("thought" in text for text in shown)


def _told_of_what_cannot_be_heard(qtbot, code, why):
    """All texts of the claim panel."""
    unheard = values.a_judgment(
        verdict=Verdict.NOT_CHECKABLE, not_checkable=code, evidence=(), reasons=(Reason("seen", why),)
    )
    first, second = values.some_findings()
    state = ReviewState(Seen(values.a_bundle(findings=(replace(first, judgment=unheard), second))))
    panel = ClaimPanel(state)
    qtbot.addWidget(panel)
    state.select(state.bundle.claims[0])
    return [label.text() for label in panel.area.widget().findChildren(QLabel)]


def test_text_of_the_report_stays_plain_when_it_is_shown_again(qtbot, state):
    panel = ReportPanel(state)
    qtbot.addWidget(panel)
    state.select(state.bundle.claims[0])
    panel.refresh()
    panel.refresh()
    cursor = panel.text.textCursor()
    cursor.setPosition(panel._places[0][1] - 1)
    assert cursor.charFormat().fontWeight() <= 400
    assert not cursor.charFormat().hasProperty(QTextFormat.Property.ForegroundBrush)


def test_next_open_claim_is_the_flagged_one(state):
    state.step(1, is_open_only=True)
    assert state.claim.id == "cl1"


def test_each_of_several_recordings_can_be_chosen(qtbot, tmp_path):
    first = values.a_recording(path=str(make_clip(tmp_path / "one.mp4")), name="one.mp4")
    second = values.a_recording(id="rec2", path=str(make_clip(tmp_path / "two.mp4", length=6)), name="two.mp4")
    panel = VideoPanel(ReviewState(Seen(values.a_bundle(recordings=(first, second)))))
    qtbot.addWidget(panel)
    panel.refresh()
    panel.show()
    moments = []
    panel._state.moment_changed.connect(lambda recording_id, ms: moments.append((recording_id, ms)))
    tabs = panel.recording_tabs
    assert (tabs.isVisible(), [tabs.tabText(n) for n in range(2)], tabs.currentIndex()) == (
        True, ["one.mp4", "two.mp4"], 0,
    )  # fmt: skip
    qtbot.waitUntil(lambda: panel.player.duration() >= 3_900, timeout=10_000)

    panel.next_recording()
    qtbot.waitUntil(lambda: panel.player.duration() >= 5_900, timeout=10_000)
    panel.move_by(3_000)

    qtbot.waitUntil(lambda: any(of == "rec2" and ms >= 2_900 for of, ms in moments), timeout=10_000)
    assert "two.mp4" in panel.title_label.text()
    panel.close_player()


def test_recordings_of_one_name_are_told_apart_by_their_folders(qtbot, tmp_path):
    paths = [tmp_path / name / "video.mp4" for name in ("Lund", "Marsh")]  # not there: nothing begins to play
    held = [values.a_recording(id=path.parent.name, path=str(path), name=path.name) for path in paths]
    panel = VideoPanel(ReviewState(Seen(values.a_bundle(recordings=tuple(held)))))
    qtbot.addWidget(panel)
    panel.refresh()
    tabs = panel.recording_tabs
    assert [tabs.tabText(n) for n in range(2)] == ["Lund/video.mp4", "Marsh/video.mp4"]
    panel.next_recording()
    assert panel.title_label.text() == "RECORDING · Marsh/video.mp4"
    panel.close_player()


def test_another_recording_is_shown_at_the_same_moment_of_the_event(qtbot, tmp_path):
    first = values.a_recording(path=str(make_clip(tmp_path / "one.mp4")), name="one.mp4")
    second = values.a_recording(id="rec2", path=str(make_clip(tmp_path / "two.mp4", length=6)), name="two.mp4")
    reading = ClockReading("cr", "rec", values.NOW, None, ReadingSource.HAND, Sureness.SET, "", "me", values.NOW)
    later = ClockReading(
        "cr2", "rec2", "2026-03-14T02:47:32.620Z", 0, ReadingSource.HAND, Sureness.SET, "", "me", values.NOW
    )
    placed = (Placed(first, reading, None, values.NOW, reading), Placed(second, later, None, later.zero_utc, later))
    panel = VideoPanel(ReviewState(Seen(values.a_bundle(recordings=(first, second)), placed=placed)))
    qtbot.addWidget(panel)
    panel.refresh()
    panel.show()
    panel.go_to("rec", 3_500, is_playing=False)
    qtbot.waitUntil(lambda: abs(panel.player.position() - 3_500) < 150, timeout=10_000)

    panel.next_recording()
    qtbot.waitUntil(
        lambda: panel._recording.id == "rec2" and abs(panel.player.position() - 2_000) < 150, timeout=10_000
    )
    panel.next_recording()
    qtbot.waitUntil(lambda: panel._recording.id == "rec" and abs(panel.player.position() - 3_500) < 150, timeout=10_000)
    panel.close_player()


@pytest.fixture
def player(qtbot, tmp_path):
    """Plays a clip of which most frames of each second are missing: one lasts half a second."""
    clip = tmp_path / "uneven.mp4"
    subprocess.run(
        [program(), "-y", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=s=160x120:r=20:d=4",
         "-f", "lavfi", "-i", "sine=d=4", "-vf", "select='not(between(mod(n,20),3,11))'", "-fps_mode", "vfr",
         "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-shortest", str(clip)],
        check=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    recording = values.a_recording(path=str(clip), name=clip.name, facts=probe(clip))
    panel = VideoPanel(ReviewState(Seen(values.a_bundle(recordings=(recording,)))))
    qtbot.addWidget(panel)
    panel.refresh()
    panel.show()
    qtbot.waitUntil(lambda: panel.picture.frame_ms >= 0, timeout=10_000)
    yield panel
    panel.close_player()


def test_each_step_shows_another_frame_however_long_one_lasts(qtbot, player):
    shown = [player.picture.frame_ms]
    for _ in range(4):
        player.next_frame()
        qtbot.waitUntil(lambda: player.picture.frame_ms > shown[-1], timeout=10_000)
        shown.append(player.picture.frame_ms)
    assert shown == [0, 50, 100, 600, 650]
    for before in shown[-2::-1]:
        player.previous_frame()
        is_there = partial(lambda ms: player.picture.frame_ms == ms and player._back_from_ms is None, before)
        qtbot.waitUntil(is_there, timeout=10_000)


def test_steps_in_time_and_speed_are_what_their_keys_say(qtbot, player):
    player.go_to("rec", 2_000, False)
    qtbot.waitUntil(lambda: player.player.position() == 2_000, timeout=10_000)
    moved = []
    for step in (player.forward_1, player.back_5, player.forward_5, player.back_1):
        step()
        moved.append(player.player.position())
    assert moved[:2] == [3_000, 0]
    assert moved[3] == moved[2] - 1_000 >= player.player.duration() - 1_100
    rates = [player.player.playbackRate()]
    for _ in range(len(RATES)):
        player.slower()
    rates.append(player.player.playbackRate())
    for _ in range(len(RATES)):
        player.faster()
    assert (*rates, player.player.playbackRate()) == (1.0, 0.5, 3.0)
    assert player.player.pitchCompensation()


def test_evidence_at_the_end_of_a_file_is_played_over_and_over(qtbot, player):
    duration_ms = player._recording.facts.duration_ms
    start_ms = duration_ms - 700
    player._state.loop_changed.emit(TimeSpan(start_ms, duration_ms + 500))
    passed = []
    player._state.moment_changed.connect(lambda _, ms: passed.append(ms))
    player.go_to("rec", start_ms, True)
    turns = lambda: sum(one - other > 300 for one, other in pairwise(passed))  # noqa: E731
    qtbot.waitUntil(lambda: turns() >= 2, timeout=10_000)


def test_nothing_plays_on_under_a_claim_without_evidence(qtbot, player):
    state = player._state
    player.go_to("rec", 0, True)
    qtbot.waitUntil(lambda: player.player.playbackState() is QMediaPlayer.PlaybackState.PlayingState)
    state.show(replace(state.seen, bundle=replace(state.bundle, findings=())))
    state.select(state.checkable_claims()[0], is_playing=True)
    qtbot.waitUntil(lambda: player.player.playbackState() is QMediaPlayer.PlaybackState.PausedState)


def test_one_recording_needs_no_choice(qtbot, state):
    panel = VideoPanel(state)
    qtbot.addWidget(panel)
    panel.refresh()
    panel.show()
    assert not panel.recording_tabs.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_colors_can_be_read(theme):
    for color in (theme.ink, theme.soft, *theme.verdicts.values()):
        for paper in (theme.paper, theme.wash):
            assert contrast(color, paper) >= 4.5, (color, paper)
    for ground in (theme.selected, theme.evidence, theme.hit):
        assert contrast(theme.ink, ground) >= 4.5, ground
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    for drawn in (theme.wave, theme.speech, theme.edge, theme.omission):
        assert contrast(drawn, theme.paper) >= 3, drawn


pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def test_selecting_a_claim_shows_the_frame_of_its_evidence(qtbot, window):
    desk = window.desk
    claim = next(
        c for c in desk.state.checkable_claims() if desk.state.is_open(c) and desk.state.finding(c).judgment.evidence
    )
    evidence = desk.state.finding(claim).judgment.evidence[0]
    qtbot.waitUntil(lambda: desk.video.picture.image is not None, timeout=10_000)

    desk.state.select(claim)

    qtbot.waitUntil(lambda: abs(desk.video.player.position() - (evidence.span.start_ms - 1500)) < 200, timeout=10_000)
    assert evidence.words.startswith(desk.transcript.view.lines.segments[evidence.first_segment].text)
    assert evidence.first_segment in desk.transcript.view._evidence
    assert desk.claim.verdict_label.text()[0] in "✗?◐~"


@pytest.mark.parametrize("go", ["to the end", "five seconds on"])
def test_the_end_of_a_file_has_its_own_picture(qtbot, window, go):
    video = window.desk.video
    end_ms = video.player.duration()
    video.go_to(window.desk.state.recording_id, end_ms - 2_000, False)
    qtbot.waitUntil(lambda: abs(video.picture.frame_ms - (end_ms - 2_000)) <= 150, timeout=10_000)
    if go == "to the end":
        video.go_to(window.desk.state.recording_id, end_ms, False)
    else:
        video.forward_5()
    qtbot.waitUntil(lambda: video.picture.frame_ms >= end_ms - 150, timeout=10_000)


def test_ruling_that_nothing_is_wrong_drops_the_kind_that_the_machine_found(qtbot, window):
    desk = window.desk
    desk.state.select(
        next(c for c in desk.state.checkable_claims() if wording.kinds_told(desk.state.finding(c).judgment))
    )
    ruling = desk.claim.ruling
    assert ruling.kind_box.currentData() is not None
    ruling.verdict_buttons.button(VERDICTS.index(Verdict.CONTRADICTED)).click()
    assert ruling.kind_box.currentData() is not None
    ruling.verdict_buttons.button(VERDICTS.index(Verdict.SUPPORTED)).click()
    assert ruling.kind_box.currentData() is None


def test_ruling_is_kept_and_there_after_reopening(qtbot, window):
    desk = window.desk
    claim = next(c for c in desk.state.checkable_claims() if desk.state.is_open(c))
    desk.state.select(claim)
    desk.claim.ruling.name_edit.setText("Ana Ortiz")
    desk.claim.ruling.note_edit.setText("listened twice")
    desk.claim.ruling.agree()
    assert not desk.state.is_open(claim)
    path = window.workspace.database.path
    window.show_start()

    assert window.open_case(path)

    again = window.desk.state
    decision = again.decision(next(c for c in again.checkable_claims() if c.id == claim.id))
    assert (decision.note, again.bundle.reviewer_named(decision.reviewer_id)) == ("listened twice", "Ana Ortiz")


def test_every_control_has_a_name_for_screen_readers(window):
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in window.desk.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_"):
                named = (
                    widget.accessibleName()
                    or getattr(widget, "text", str)()
                    or getattr(widget, "placeholderText", str)()
                )
                assert named, widget


def test_case_that_is_none_is_told(qtbot, tmp_path):
    made = MainWindow()
    qtbot.addWidget(made)
    (tmp_path / "no.case").write_bytes(b"nothing")
    assert not made.open_case(tmp_path / "no.case")
    assert "damaged or no case file" in made.message.text()
    made.close()


def until_asked(token):
    while not token.is_cancelled:
        time.sleep(0.005)


def until_stopped(_progress, token):
    until_asked(token)
    token.check()


def answer(monkeypatch, *answers):
    """What the person says when asked what to do with work under way."""
    left = list(answers)
    monkeypatch.setattr("ui.leaving.ask", lambda *_, **__: left.pop(0))
    return left


def test_closing_during_work_asks_first(qtbot, window, monkeypatch):
    left = answer(monkeypatch, Leaving.STAY, Leaving.STOP)
    job = window.work.start("wait", until_stopped)
    with qtbot.waitSignal(job.stopped):
        assert not window.close()
        assert window.workspace is not None
        assert window.close()
    assert window.workspace is None
    assert not left


def test_work_goes_on_without_the_window_which_closes_when_it_is_done(qtbot, window, monkeypatch):
    answer(monkeypatch, Leaving.FINISH)
    gate = Event()
    job = window.work.start("wait", lambda _progress, _token: gate.wait(20))
    assert not window.close()
    assert window.isMinimized()
    assert window.workspace is not None
    with qtbot.waitSignal(job.succeeded):
        gate.set()
    qtbot.waitUntil(lambda: window.workspace is None)
    assert not window.isVisible()


def test_window_that_stepped_aside_comes_back_for_an_error(qtbot, window, monkeypatch):
    answer(monkeypatch, Leaving.FINISH)
    gate = Event()

    def fail(_progress, _token):
        gate.wait(20)
        raise MediaError("The file is gone.")

    window.work.start("fail", fail)
    window.close()
    gate.set()
    qtbot.waitUntil(lambda: "The file is gone" in window.message.text())
    qtbot.waitUntil(lambda: not window.work.runner.is_busy)
    assert not window.isMinimized()
    assert window.workspace is not None


def test_the_question_about_work_can_be_answered_by_keyboard(qtbot, window):
    offered = []

    def press_escape():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(20, press_escape)
            return
        offered.extend(button.text() for button in box.buttons())
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(20, press_escape)
    assert leaving.ask(window, can_finish=True) is Leaving.STAY
    assert set(offered) == {"Go on without the window, then close", "Stop and close the case", "Stay here"}


@pytest.mark.parametrize("is_added", [False, True])
def test_stopped_taking_in_lays_the_desk_anew_only_where_the_case_holds_more(
    qtbot, window, monkeypatch, tmp_path, is_added
):
    desk, before = window.desk, len(window.workspace.reports())
    draft = tmp_path / "later.txt"
    draft.write_text("I stopped the car. The driver had one glass of wine.")
    taken_in = case_work.add_files

    def then_stopped(workspace, files, progress, token):
        if is_added:
            taken_in(workspace, files, progress, token)
        until_stopped(progress, token)

    monkeypatch.setattr("ui.case_work.add_files", then_stopped)
    window.work.add_files([draft])
    qtbot.waitUntil(lambda: len(window.workspace.reports()) == before + is_added, timeout=10_000)
    window.work.bar.stop_button.click()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=10_000)
    assert (window.desk is desk) is not is_added


def test_files_that_bring_nothing_leave_the_desk_as_it_is(qtbot, window, tmp_path):
    desk = window.desk
    (tmp_path / "list.xyz").write_bytes(bytes(range(256)))
    window.work.add_files([tmp_path / "list.xyz"])
    qtbot.waitUntil(lambda: "list.xyz" in window.message.text(), timeout=10_000)
    assert window.desk is desk


def test_stopped_before_anything_is_in_a_new_case_asks_for_files(qtbot, window, monkeypatch, tmp_path):
    monkeypatch.setattr(
        "ui.case_work.add_files", lambda _workspace, _files, progress, token: until_stopped(progress, token)
    )
    window.make_case(tmp_path / "new.case", [tmp_path / "later.txt"])
    window.work.bar.stop_button.click()
    qtbot.waitUntil(lambda: not window.work.runner.is_busy, timeout=10_000)
    told = " ".join(label.text() for label in window.centralWidget().findChildren(QLabel))
    assert "This case holds no report yet." in told


def test_about_names_version_and_checker(window):
    window.tell_about()
    assert VERSION in window.message.text()
    assert CHECKER in window.message.text()


def test_export_from_the_window_is_whole(qtbot, window, tmp_path):
    window.exporting.write(tmp_path / "out.html")
    qtbot.waitUntil(lambda: "Wrote out.html" in window.message.text(), timeout=10_000)
    assert "held against the footage" in (tmp_path / "out.html").read_text()


@pytest.mark.parametrize("ending", [".html", ".csv", ".json", *files.TRANSCRIPT_ENDINGS])
def test_bar_of_an_export_tells_how_far_it_is(qtbot, window, tmp_path, ending):
    window.exporting.write(tmp_path / f"out{ending}")
    assert window.exporting.bar.isVisible()
    qtbot.waitUntil(lambda: f"Wrote out{ending}" in window.message.text(), timeout=10_000)
    bar = window.exporting.bar.bar
    assert (bar.value(), bar.maximum()) == (1000, 1000)
    assert bar.format().startswith("Writing the export  %p %")


@pytest.mark.parametrize("ending", [".html", ".json", ".docx", ".eaf"])
def test_export_that_is_stopped_leaves_the_earlier_file(qtbot, window, monkeypatch, tmp_path, ending):
    earlier = tmp_path / f"out{ending}"
    earlier.write_text("as it was")
    begun, rendered = Event(), files.rendered

    def once_stopped(*args, progress, token, **named):
        begun.set()
        until_asked(token)
        return rendered(*args, progress=progress, token=token, **named)

    monkeypatch.setattr("ui.case_work.files.rendered", once_stopped)
    window.exporting.write(earlier)
    assert begun.wait(20)
    window.exporting.bar.stop_button.click()
    qtbot.waitUntil(lambda: not window.exporting.runner.is_busy, timeout=10_000)
    assert window.message.text() == "Stopped. No export was written."
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("out")] == [earlier.name]
    assert earlier.read_text() == "as it was"


def test_copy_for_other_players_is_of_the_recording_that_is_shown(qtbot, window, monkeypatch):
    path = window.workspace.database.path.parent / "For the expert.mkv"
    monkeypatch.setattr("ui.exporting.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    window.exporting.choose(".mkv")
    assert window.exporting.bar.isVisible()
    qtbot.waitUntil(lambda: "nothing coded anew" in window.message.text(), timeout=30_000)
    assert window.message.text().startswith("For the expert.mkv: the sound, and any picture, of video.mp4")
    assert probe(path).container == "matroska,webm"


def test_export_typed_without_an_ending_gets_its_own_and_writes_over_nothing(qtbot, window, monkeypatch):
    folder = window.workspace.database.path.parent
    suggested = []

    def typed(_parent, _title, suggestion, *_):
        suggested.append(suggestion)
        return str(folder / "For court v. 2"), ""

    monkeypatch.setattr("ui.exporting.QFileDialog.getSaveFileName", typed)
    window.exporting.choose(".csv")
    qtbot.waitUntil(lambda: "Wrote For court v. 2.csv" in window.message.text(), timeout=10_000)
    assert suggested == [str(folder / "draft.csv")]
    (folder / "For court v. 2.csv").write_text("mine")
    window.exporting.choose(".csv")
    assert "is there already" in window.message.text()
    assert (folder / "For court v. 2.csv").read_text() == "mine"


def test_of_several_transcripts_the_one_that_is_read_is_exported(qtbot, window, tmp_path):
    state = window.desk.state
    (heard,) = state.bundle.transcripts
    first = heard.transcript
    other = replace(heard, transcript=replace(first, id="other", options_json='{"sound": "2"}'), segments=())
    state.show(replace(state.seen, bundle=replace(state.bundle, transcripts=(heard, other))))
    window.exporting.write(tmp_path / "out.srt")
    qtbot.waitUntil(lambda: "Wrote out.srt" in window.message.text(), timeout=10_000)
    assert heard.segments[0].text in (tmp_path / "out.srt").read_text()


def test_caption_of_a_still_picture_is_of_the_sound_that_is_read(qtbot, window):
    state, video = window.desk.state, window.desk.video
    (heard,) = state.bundle.transcripts
    other = replace(heard, transcript=replace(heard.transcript, id="other", options_json='{"sound": "2"}'), segments=())
    state.show(replace(state.seen, bundle=replace(state.bundle, transcripts=(heard, other))))
    line = heard.segments[0]
    video.go_to(heard.transcript.recording_id, line.span.start_ms + 1, False)
    qtbot.waitUntil(lambda: video.picture._caption == line.text, timeout=10_000)

    state.show_transcript("other")

    assert video.picture._caption == ""
