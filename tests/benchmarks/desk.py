"""How quick the desk is on a case of three hours, and how far the marked word is from what is played.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.desk [--model tiny.en]

Makes the case of ``tests.support.long_case``, opens the real window with the real player on it, and writes the
table into ``docs/benchmarks.md``. A jump ends when a frame within one frame of the moment asked for has been handed to
the picture. The stall is the longest time between two beats of a 5 ms timer. Without a sound output the sound
itself cannot be measured: the marked word is held against the picture and against the clock of the computer.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reviewer import pipeline, taking_in
from reviewer.media.peaks import peaks_of
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import recordings
from reviewer.storage.database import Database
from tests.support.commands import SAMPLES
from tests.support.long_case import make_long_case
from ui import case_work, language
from ui.app import dress, take_turns
from ui.main_window import MainWindow

TARGET = Path(__file__).parents[2] / "docs" / "benchmarks.md"
BEGIN, END = "<!-- desk -->", "<!-- end of desk -->"
COLD = """
import sys
from PySide6.QtWidgets import QApplication
from ui.app import start
app = QApplication([]); window = start(sys.argv[1:]); window.resize(1440, 900); window.show()
from tests.benchmarks.desk import Painted, until
painted = Painted(window.desk.transcript.view.viewport()); until(lambda: painted.is_so)
print("painted", flush=True)
import os; os._exit(0)
"""


class Painted(QObject):
    """Whether a widget has been painted since."""

    def __init__(self, widget):
        super().__init__()
        self.is_so = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt names what it calls
        self.is_so |= event.type() is QEvent.Type.Paint
        return False


def until(is_so, timeout_s=20.0):
    """Handle events until something is so; returns the milliseconds that took."""
    began = time.perf_counter()
    while not is_so():
        QApplication.processEvents()
        if time.perf_counter() - began > timeout_s:
            raise TimeoutError("it never became so")
        time.sleep(0.0005)
    return (time.perf_counter() - began) * 1000


def rest(seconds):
    """Handle events for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def row(name, values, aim, unit="ms"):
    """A line of the table."""
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    return f"| {name} | {statistics.median(ordered):.0f} {unit} | {p95:.0f} {unit} | {max(ordered):.0f} {unit} | {len(ordered)} | {aim} |"


def cold_start(case):
    """Milliseconds from starting Python to the first paint of the desk."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", COLD, str(case)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout.readline() == b"painted\n"
        return (time.perf_counter() - began) * 1000


def opening(case):
    """A window on the case, and the milliseconds until the transcript was painted."""
    window = MainWindow()
    window.resize(1440, 900)  # the screen of Qt offscreen is smaller
    window.show()
    QApplication.processEvents()
    began = time.perf_counter()
    window.open_case(case)
    painted = Painted(window.desk.transcript.view.viewport())
    until(lambda: painted.is_so)
    return window, (time.perf_counter() - began) * 1000


def jumps(window, position, part):
    """Selecting claims of a recording, in a third of it, to the right frame."""
    desk = window.desk
    recording = desk.state.bundle.recordings[position]
    frame_ms = 1000 / (recording.facts.frame_rate or 10)
    first, end = part[0] * recording.facts.duration_ms, part[1] * recording.facts.duration_ms
    wanted = []
    for claim in desk.state.checkable_claims():
        place = desk.state.best_place(claim)
        if place.recording_id == recording.id and first <= place.span.start_ms < end:
            wanted.append(claim)
    took = []
    desk.state.select(wanted[0])
    rest(1.0)
    for claim in wanted[1:][::-1]:
        asked = max(0, desk.state.best_place(claim).span.start_ms - 1500)
        began = time.perf_counter()
        desk.state.select(claim)
        until(lambda at=asked: -1.5 * frame_ms - 40 <= desk.video.picture.frame_ms - at <= frame_ms + 40)
        desk.video.picture.repaint()
        took.append((time.perf_counter() - began) * 1000)
    return took


def keystrokes(window):
    """From a changed search text to the painted hits."""
    panel, took = window.desk.transcript, []
    for way in range(3):
        panel.way_box.setCurrentIndex(way)
        for text in ("officer", "step out", "search consent", "lawyer", "hurt arm"):
            for end in range(1, len(text) + 1):
                began = time.perf_counter()
                panel.search.setText(text[:end])
                panel.hits_view.viewport().repaint()
                panel.view.viewport().repaint()
                took.append((time.perf_counter() - began) * 1000)
    panel.search.clear()
    return took


def scrolling(window):
    """Painting after each step of the transcript's scroll bar."""
    view, took = window.desk.transcript.view, []
    bar = view.verticalScrollBar()
    for step in range(200):
        began = time.perf_counter()
        bar.setValue(step * bar.maximum() // 200)
        view.viewport().repaint()
        took.append((time.perf_counter() - began) * 1000)
    return took


def zooming(window):
    """Painting of the timeline after each step of zooming in and moving along."""
    timeline, took = window.desk.timeline.timeline, []
    timeline.show_whole()
    for step in range(100):
        began = time.perf_counter()
        timeline.show_view(
            timeline.view.zoomed(1.1, 5_000_000) if step < 50 else timeline.view.moved(timeline.view.span_ms / 7)
        )
        timeline.repaint()
        took.append((time.perf_counter() - began) * 1000)
    timeline.show_whole()
    return took


def ruling(window):
    """From "agree" to the next claim shown, on disk in between."""
    desk, took = window.desk, []
    desk.claim.ruling.name_edit.setText("Benchmark")
    desk.claim.ruling._take_name()
    desk.queue.auto_box.setChecked(True)
    desk.queue.next_open()
    for _ in range(40):
        began = time.perf_counter()
        desk.claim.ruling.agree()
        QApplication.processEvents()
        took.append((time.perf_counter() - began) * 1000)
    desk.video.player.pause()
    return took


def drift(window, share):
    """While playing: the moment that marks the word against the frame shown, and against the computer's clock."""
    desk = window.desk
    long = desk.state.bundle.recordings[0]
    desk.state.moment_asked.emit(long.id, int(share * long.facts.duration_ms), True)
    rest(1.5)
    told = []
    desk.state.moment_changed.connect(lambda _, ms: told.append((time.perf_counter(), ms)))
    from_picture = []
    desk.video._sink.videoFrameChanged.connect(
        lambda f: from_picture.append(abs(told[-1][1] - f.startTime() / 1000)) if told else None
    )
    rest(8.0)
    desk.video.player.pause()
    began_s, began_ms = told[0]
    from_clock = [abs((at - began_s) * 1000 - (ms - began_ms)) for at, ms in told]
    return from_picture, from_clock


def naming(window):
    """The longest gap of a 5 ms timer each time a voice is named, from asking until every line shows it."""
    desk, longest = window.desk, []
    for number in range(8):
        gaps, last = [], [time.perf_counter()]

        def beat(gaps=gaps, last=last):
            now = time.perf_counter()
            gaps.append((now - last[0]) * 1000)
            last[0] = now

        timer = QTimer(interval=5)
        timer.timeout.connect(beat)
        timer.start()
        called = f"M. Diaz {number}"
        desk.acts.name_voice("Driver", called, None)
        until(lambda called=called: any(each.name == called for each in desk.state.bundle.speakers))
        rest(0.3)
        timer.stop()
        longest.append(max(gaps))
    return longest


def stalls(window, case, model, scratch):
    """The gaps of a 5 ms timer while a recording is heard in another case and this one is checked."""
    gaps, last = [], [time.perf_counter()]

    def beat():
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    def work(progress, token):
        other = Database.create(scratch / "heard.case", "Heard")
        recording = taking_in.add_recording(
            other, SAMPLES / "traffic_stop" / "video.mp4", actor="benchmark", progress=progress
        )
        pipeline.transcribe(
            other,
            recording,
            weights=weights.find(model),
            options=Options(),
            actor="benchmark",
            progress=progress,
            token=token,
        )
        other.close()
        return case_work.hear_and_check(window.workspace, "report", progress, token)

    timer = QTimer(interval=5)
    timer.timeout.connect(beat)
    timer.start()
    job = window.work.start("measured", work)
    job.succeeded.connect(window.work.show_checked)
    ended = []
    job.ended.connect(lambda: ended.append(True))
    until(lambda: ended, timeout_s=900)
    timer.stop()
    return gaps


def memory_mb():
    """Resident memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def main():
    """Measure, print, write."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="tiny.en")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = folder
        lines = measured(Path(folder), options.model)
    print("\n".join(lines))
    write(lines)
    sys.stdout.flush()
    os._exit(0)  # the player's own threads would be waited for


def measured(folder, model):
    """The table."""
    case = make_long_case(folder)
    database = Database.open(case)
    began = time.perf_counter()
    for recording in recordings.all_of(database):
        peaks_of(recording)
    waveform_s = time.perf_counter() - began
    database.close()
    cold = [cold_start(case) for _ in range(3)]
    app = QApplication([])
    language.speak("en")
    take_turns()
    dress()
    opened = []
    for _ in range(3):
        window, took = opening(case)
        opened.append(took)
        if len(opened) < 3:
            window.close()
            app.processEvents()
    rest(2)
    head = "| what | median | 95th percentile | longest | times | aim |\n|---|---|---|---|---|---|"
    lines = [
        head,
        row("start the program with the case, to the first paint", cold, ""),
        row("open the case, to the first paint", opened, "< 1000 ms"),
    ]
    for name, part in (("start", (0, 0.33)), ("middle", (0.33, 0.66)), ("end", (0.66, 1))):
        lines.append(row(f"select a claim, to its frame: {name} of 2 h 40 min", jumps(window, 0, part), "p95 < 150 ms"))
    lines.append(row("select a claim, to its frame: varying frame rate", jumps(window, 1, (0, 1)), "p95 < 150 ms"))
    lines.append(row("key in the search field, to the painted hits", keystrokes(window), "< 50 ms"))
    lines.append(row("scroll step of the transcript, painted", scrolling(window), "< 16 ms"))
    lines.append(row("zoom or move step of the timeline, painted", zooming(window), "< 16 ms"))
    lines.append(row("agree with the machine: kept on disk, next claim shown", ruling(window), ""))
    picture, clock = [], []
    for share in (0.02, 0.5, 0.97):
        from_picture, from_clock = drift(window, share)
        picture += from_picture
        clock += from_clock
    lines.append(row("marked word from the picture, while playing", picture, "< 100 ms"))
    lines.append(row("marked word from the computer's clock, over 8 s of playing", clock, "< 100 ms"))
    before = memory_mb()
    lines.append(row("name a voice: longest gap between two events", naming(window), ""))
    gaps = stalls(window, case, model, folder)
    lines.append(row("between two beats of a 5 ms timer, while hearing and checking", gaps, "longest < 50 ms"))
    lines += [
        "",
        f"Resident memory of the window: {before:.0f} MB before that work, {memory_mb():.0f} MB after (aim: < 700 MB).",
    ]
    lines += [f"Waveforms of all three recordings: {waveform_s:.0f} s, once, in the background."]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    lines += [
        f"On {platform.machine()} with {cores} cores, {platform.system()}, Qt offscreen without a graphics card, without a sound output; load average {os.getloadavg()[0]:.1f}."
    ]
    return lines


def write(lines):
    """Put the table between its marks."""
    before = TARGET.read_text(encoding="utf-8")
    if BEGIN not in before:
        before += f"\n{BEGIN}\n{END}\n"
    head, rest_of_it = before.split(BEGIN)
    TARGET.write_text(
        f"{head}{BEGIN}\n\n" + "\n".join(lines) + f"\n\n{END}{rest_of_it.split(END)[1]}", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
