"""Take the pictures of the real window that the README and the guide show: ``make screenshots``.

Checks the sample traffic stop from its sound, opens the window on it, and saves each view in light and in dark; with
names of views (``python docs/screenshots.py many parts``) those alone. Needs the speech weights ``base``
(``reviewer models fetch base``), and hears with the best that are installed: those, for the pictures in docs/.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from models.annotation import Decision
from models.finding import Verdict
from models.report import Claim
from reviewer.attention import needs_attention
from reviewer.cli.main import run
from reviewer.clock import utc_now
from reviewer.identity import new_id
from reviewer.media.ffmpeg import program
from reviewer.report.times import stated_times
from reviewer.workspace import Workspace
from ui import keeping, language, looking
from ui.app import dress
from ui.item_models.claims import Which
from ui.lines import About, Note
from ui.main_window import MainWindow
from ui.panels.matters_panel import MattersPanel
from ui.quote_diff import quote_diffs
from ui.searching import Way
from ui.state import ReviewState

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "sample_media" / "traffic_stop"
SIZE = (1440, 900)
TALL = (1440, 1140)
SETTLE_S = 1.2
FIRST_FLAGS_MS = 60_000
QUOTING = """Narrative:

When I asked Pruitt whether I could look inside, he answered, "Actually, I do mind. I don't consent to a search."
\fPruitt said, "My left knee is killing me, I had surgery on it in November."
"""


def main(wanted: list[str]) -> None:
    """The pictures of the views that are named, or all."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = scratch
        QApplication([])
        language.speak("en")
        for theme in ("light", "dark"):
            os.environ["REVIEWER_THEME"] = theme
            dress()
            if theme == "light" and not wanted:
                language.speak("es")
                _take(_stop(Path(scratch)), _claim, HERE / "ventana.png")
                language.speak("en")
            for name, prepare in VIEWS.items():
                if not wanted or name in wanted:
                    shown = SHOWN.get(prepare, _stop)(Path(scratch))
                    _take(shown, prepare, HERE / f"{name}-{theme}.png")


@cache
def _stop(scratch: Path) -> Path:
    """The sample traffic stop, checked."""
    case = scratch / "traffic_stop.case"
    ended = run(["check", str(SAMPLE / "video.mp4"), "--report", str(SAMPLE / "draft.docx"), "--case", str(case)])
    if ended not in (0, 1):
        sys.exit(ended)
    return case


def _to_be_corrected(scratch: Path) -> Path:
    """A new copy of the case, for each picture of a correction."""
    return Path(shutil.copy(_stop(scratch), scratch / "corrected.case"))


def _to_be_heard(scratch: Path) -> Path:
    """A new case, for each picture of what is just being heard."""
    case = scratch / "new.case"
    case.unlink(missing_ok=True)
    run(["new", str(case)])
    run(["add", str(case), str(SAMPLE / "video.mp4"), str(SAMPLE / "draft.docx")])
    return case


@cache
def _with_the_final_report(scratch: Path) -> Path:
    """A copy of the case that holds the final report and the vendor's transcript too, checked."""
    revised = scratch / "revised.case"
    shutil.copy(_stop(scratch), revised)
    run(["add", str(revised), str(SAMPLE / "vendor_transcript.docx"), "--as", "transcript"])
    run(["add", str(revised), str(SAMPLE / "final.docx")])
    run(["check", str(revised)])
    return revised


@cache
def _shipped(scratch: Path) -> Path:
    """A case that rests on the transcript that ships, in which more is heard than small weights hear."""
    shipped = scratch / "shipped.case"
    given = ["--transcript", str(SAMPLE / "transcript.json"), "--case", str(shipped)]
    run(["check", str(SAMPLE / "video.mp4"), "--report", str(SAMPLE / "draft.docx"), *given])
    return shipped


@cache
def _with_a_clock(scratch: Path) -> Path:
    """The other sample on the transcript that ships, in which somebody read the camera's clock off the picture."""
    clocked, sample = scratch / "clocked.case", SAMPLE.parent / "domestic"
    given = ["--transcript", str(sample / "transcript.json"), "--case", str(clocked)]
    run(["check", str(sample / "video.mp4"), "--report", str(sample / "draft.docx"), *given])
    run(["clock", str(clocked), "--set", "video.mp4@00:00=2026-05-02 03:12:09 +00:00"])
    return clocked


@cache
def _sound_only(scratch: Path) -> Path:
    """The stop's sound alone, as an interview is kept."""
    sound, case = scratch / "interview.m4a", scratch / "sound.case"
    command = [program(), "-loglevel", "error", "-i", str(SAMPLE / "video.mp4"), "-vn", "-c", "copy", str(sound)]
    subprocess.run(command, check=True)  # noqa: S603 - our own program and files
    run(["check", str(sound), "--report", str(SAMPLE / "draft.docx"), "--case", str(case)])
    return case


@cache
def _domestic(scratch: Path) -> Path:
    """The other sample, in which two hearings of one line differ."""
    case, sample = scratch / "domestic.case", SAMPLE.parent / "domestic"
    run(["check", str(sample / "video.mp4"), "--report", str(sample / "draft.docx"), "--case", str(case)])
    return case


@cache
def _far_off(scratch: Path) -> Path:
    """The stop's beginning, in which they talk far below a hiss for twenty seconds."""
    clip, case = scratch / "far off.mp4", scratch / "far off.case"
    far = "between(t,55,75)"
    hiss = f"anoisesrc=r=16000:seed=1:d=90,highpass=300,lowpass=3400,volume=-32dB,volume=0:enable='not({far})'[hiss]"
    talk = f"[0:a]aformat=channel_layouts=mono,volume=-28dB:enable='{far}'[talk]"
    mixed = f"{talk};{hiss};[talk][hiss]amix=normalize=0:duration=first[sound]"
    command = [program(), "-loglevel", "error", "-t", "90", "-i", str(SAMPLE / "video.mp4"), "-filter_complex", mixed]
    options = ["-map", "0:v", "-map", "[sound]", "-c:v", "copy"]
    subprocess.run([*command, *options, str(clip)], check=True)  # noqa: S603 - our own program and files
    run(["check", str(clip), "--report", str(SAMPLE / "draft.docx"), "--case", str(case)])
    return case


@cache
def _quoting(scratch: Path) -> Path:
    """The stop with a short report of two pages that quotes, once not as it was said."""
    report, case = scratch / "supplement.txt", scratch / "quoting.case"
    report.write_text(QUOTING, encoding="utf-8")
    given = ["--transcript", str(SAMPLE / "transcript.json"), "--case", str(case)]
    run(["check", str(SAMPLE / "video.mp4"), "--report", str(report), *given])
    return case


@cache
def _with_names(scratch: Path) -> Path:
    """A copy of the case in which voices were told apart, two of them named, and the report checked again."""
    named = scratch / "named.case"
    shutil.copy(_stop(scratch), named)
    run(["speakers", str(named), "--name", "Wearer=Officer Marsh", "--name", "Voice 1=Daniel Pruitt"])
    run(["check", str(named)])
    return named


@cache
def _ruled(scratch: Path) -> Path:
    """A copy of the case with the camera's clock, on which two people ruled, not always alike."""
    ruled = scratch / "ruled.case"
    shutil.copy(_stop(scratch), ruled)
    run(["clock", str(ruled), "--set", "video.mp4@00:00=2026-03-14 06:41:30 +00:00"])
    workspace = Workspace.open(ruled, actor="screenshots")
    seen = looking.look(workspace, workspace.reports()[0].id)
    given = {
        "Ana Ortiz": (Verdict.SUPPORTED,) * 5,
        "Bo Li": (Verdict.CONTRADICTED, Verdict.SUPPORTED) * 2 + (Verdict.NOT_FOUND,),
    }
    for name, verdicts in given.items():
        open_ones = [each for each in seen.bundle.findings if needs_attention(each.judgment, None)]
        for finding, verdict in zip(open_ones, verdicts, strict=False):
            ruling = Decision(new_id(), finding.id, finding.claim_id, "", verdict, (), None, "", True, utc_now())
            keeping.rule(workspace, seen, ruling, name)
    workspace.close()
    return ruled


@cache
def _with_microphones(scratch: Path) -> Path:
    """The stop with a second microphone, the domestic case's, on an audio track of its own."""
    clip = scratch / "two microphones.mp4"
    other = SAMPLE.parent / "domestic" / "video.mp4"
    inputs = ["-t", "90", "-i", str(SAMPLE / "video.mp4"), "-t", "90", "-i", str(other)]
    command = [program(), "-loglevel", "error", *inputs, "-map", "0:v", "-map", "0:a", "-map", "1:a", "-c", "copy"]
    subprocess.run([*command, str(clip)], check=True)  # noqa: S603 - our own program and files
    case = scratch / "microphones.case"
    run(["check", str(clip), "--report", str(SAMPLE / "draft.docx"), "--case", str(case)])
    return case


@cache
def _matters(scratch: Path) -> Path:
    """A folder of three matters: both samples, one with its draft in two kinds of file, and one without a report."""
    folder = scratch / "Audit of March"
    made = {"26-03117 traffic stop": SAMPLE, "26-03254 domestic": SAMPLE.parent / "domestic"}
    for name, sample in made.items():
        (folder / name).mkdir(parents=True)
        for file in ("video.mp4", "transcript.json", "draft.docx"):
            shutil.copy(sample / file, folder / name)
    shutil.copy(SAMPLE / "draft.txt", folder / "26-03117 traffic stop")
    (folder / "26-03301 no report yet").mkdir()
    shutil.copy(SAMPLE / "video.mp4", folder / "26-03301 no report yet")
    return folder


@cache
def _in_parts(scratch: Path) -> Path:
    """The stop as a camera keeps it that begins a new file every so often; just added, not checked yet."""
    folder = scratch / "parts"
    folder.mkdir()
    command = [program(), "-loglevel", "error", "-i", str(SAMPLE / "video.mp4"), "-c", "copy", "-f", "segment"]
    options = ["-segment_time", "100", "-reset_timestamps", "1", "-segment_start_number", "1"]
    subprocess.run([*command, *options, str(folder / "AXON_81_part%d.mp4")], check=True)  # noqa: S603 - as above
    case = scratch / "parts.case"
    run(["new", str(case)])
    run(["add", str(case), *map(str, sorted(folder.iterdir())), str(SAMPLE / "draft.docx")])
    return case


def _take(case: Path, prepare: Callable[[MainWindow], None], target: Path) -> None:
    window = MainWindow()
    window.resize(*SIZE)
    window.show()
    if case.is_dir():
        window.many.look_through([case])
    elif prepare is not _start:
        window.open_case(case)
        _settle()
    prepare(window)
    _settle()
    window.grab().save(str(target))
    print(f"Wrote {target}")
    window.work.runner.cancel()
    while window.work.runner.is_busy:
        _settle()
    window.blind_action.setChecked(False)
    window.hide_verdicts(False)  # else the next window would be blind as well
    window.close()
    _settle()


def _settle() -> None:
    end = time.monotonic() + SETTLE_S
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def _start(_window: MainWindow) -> None:
    """The start page is what a window without a case shows."""


def _claim(window: MainWindow) -> None:
    """A contradicted sentence in the middle of the report."""
    assert window.desk is not None
    state = window.desk.state
    wrong = [claim for claim in state.checkable_claims() if state.verdict(claim) is Verdict.CONTRADICTED]
    state.select(wrong[len(wrong) // 2])
    window.desk.show_queue()


def _quotation(window: MainWindow) -> None:
    """What the report quotes, over what was heard."""
    assert window.desk is not None
    state = window.desk.state
    state.select(next(each for each in state.checkable_claims() if _is_misquoted(state, each)))


def _is_misquoted(state: ReviewState, claim: Claim) -> bool:
    finding = state.finding(claim)
    return finding is not None and any(not diff.is_same for diff in quote_diffs(claim, finding.judgment.evidence))


def _listen(window: MainWindow) -> None:
    """A claim that turns on words that were heard poorly."""
    assert window.desk is not None
    state = window.desk.state
    state.select(next(each for each in state.checkable_claims() if state.verdict(each) is Verdict.UNINTELLIGIBLE))


def _left_out(window: MainWindow) -> None:
    """What the report leaves out."""
    assert window.desk is not None
    _claim(window)
    window.desk.show_omissions()


def _search(window: MainWindow) -> None:
    """A search in what was heard, for something like what is typed."""
    assert window.desk is not None
    transcript = window.desk.transcript
    window.desk.timeline.timeline.show_whole()
    transcript.way_box.setCurrentIndex(transcript.way_box.findData(Way.ALIKE))
    transcript.search.setText("lock toolbox")


def _hearing(window: MainWindow) -> None:
    """While the recording is still being heard: first flags, how far it is, and the time left."""
    window.work.check()
    while window.work.runner.is_busy:
        _settle()
        heard_ms = window.desk.state.so_far_ms if window.desk is not None else None
        if (heard_ms or 0) >= FIRST_FLAGS_MS and "left" in window.work.bar.bar.format():
            break


def _corrected(window: MainWindow) -> None:
    """A line that somebody corrected, and the claims that rest on it, to be checked again."""
    assert window.desk is not None
    state, transcript = window.desk.state, window.desk.transcript
    state.name_reviewer("Ana Ortiz")
    _claim(window)
    _settle()
    transcript.correct_line()
    transcript.editor.text_edit.setText(transcript.editor.text_edit.text() + " Yes.")
    transcript.editor.keep()


def _blind(window: MainWindow) -> None:
    """Verdicts hidden until one has ruled."""
    _claim(window)
    window.blind_action.trigger()


def _changes(window: MainWindow) -> None:
    """The first draft laid over the final report, at a change."""
    assert window.desk is not None
    window.desk.report.toggle_changes()
    while window.desk.report.changes is None or window.desk.report.changes.revision is None:
        _settle()
    for _ in range(3):
        window.desk.report.next_change()


def _side_by_side(window: MainWindow) -> None:
    """The vendor's transcript beside ours, at a place where a number differs."""
    assert window.desk is not None
    window.resize(*TALL)
    compare = window.desk.compare
    window.desk.show_compare()
    while compare.found is None:
        _settle()
    compare.telling_box.setChecked(True)


def _voices(window: MainWindow) -> None:
    """Who speaks, with room for two voices."""
    assert window.desk is not None
    window.desk.show_voices()
    window.resize(*TALL)


def _notes(window: MainWindow) -> None:
    """What the transcript tells of its own hearing, and a line under correction."""
    assert window.desk is not None
    window.resize(*TALL)
    _settle()
    _go_to_note(window, About.AGAIN)
    window.desk.transcript.correct_line()


def _perhaps(window: MainWindow) -> None:
    """Where perhaps somebody speaks and no words were written."""
    assert window.desk is not None
    window.desk.timeline.timeline.show_whole()
    _go_to_note(window, About.PERHAPS)


def _go_to_note(window: MainWindow, about: About) -> None:
    assert window.desk is not None
    transcript = window.desk.transcript
    rows = transcript.view.lines.rows
    wanted = next(n for n, row in enumerate(rows) if isinstance(row, Note) and row.about is about)
    while transcript.view.current_row != wanted:
        transcript.next_note()
    window.desk.video.player.pause()


def _disputed(window: MainWindow) -> None:
    """Rulings that differ, side by side."""
    assert window.desk is not None
    queue = window.desk.queue
    queue.which_box.setCurrentIndex(queue.which_box.findData(Which.DISPUTED))
    claim = next(each for each in window.desk.state.checkable_claims() if window.desk.state.is_disputed(each))
    window.desk.state.select(claim)


def _microphones(window: MainWindow) -> None:
    """Two microphones of one camera, the second one read."""
    assert window.desk is not None
    state = window.desk.state
    state.show_transcript(state.transcripts_of(state.recording_id)[-1].transcript.id)
    state.moment_asked.emit(state.recording_id, 45_000, False)


def _many(window: MainWindow) -> None:
    """Many cases, made on the transcripts that lie with their recordings."""
    while not isinstance(page := window.centralWidget(), MattersPanel):
        _settle()
    page.transcripts_box.setChecked(True)
    page.start_button.click()
    while window.many.runner.is_busy:
        _settle()
    page.view.selectRow(0)


def _parts(window: MainWindow) -> None:
    """Files that seem to be parts of one recording."""
    window.asking.for_parts()
    while window.drawing_runner.is_busy:
        _settle()


def _evidence(window: MainWindow) -> None:
    """A claim with talk for and against it, its evidence looped, the camera's clock known, and all filters shown."""
    assert window.desk is not None
    state, queue = window.desk.state, window.desk.queue
    state.select(max(state.checkable_claims(), key=lambda claim: _worth_seeing(state, claim)))
    window.desk.video.loop_button.click()
    window.desk.video.player.pause()
    queue.more_button.click()
    window.desk.show_queue()


def _worth_seeing(state: ReviewState, claim: Claim) -> tuple[bool, bool, int]:
    """Talk for and against a claim first, then a time that it states, then how much talk there is."""
    finding = state.finding(claim)
    evidence = finding.judgment.evidence if finding else ()
    return len({each.relation for each in evidence}) > 1, bool(stated_times(claim.quote)), len(evidence)


def _sound(window: MainWindow) -> None:
    """A recording without a picture shows its waveform."""
    _claim(window)


def _palette(window: MainWindow) -> None:
    """The commands that fit what is typed."""
    window.keys.show_palette()
    window.keys.palette.edit.setText("rul")


def _keys(window: MainWindow) -> None:
    """The sheet of keys."""
    window.keys.show_sheet()


VIEWS = {
    "hearing": _hearing,
    "window": _claim,
    "quotation": _quotation,
    "listen": _listen,
    "left-out": _left_out,
    "search": _search,
    "corrected": _corrected,
    "blind": _blind,
    "changes": _changes,
    "side-by-side": _side_by_side,
    "voices": _voices,
    "notes": _notes,
    "perhaps": _perhaps,
    "disputed": _disputed,
    "microphones": _microphones,
    "many": _many,
    "parts": _parts,
    "evidence": _evidence,
    "sound-only": _sound,
    "palette": _palette,
    "keys": _keys,
    "start": _start,
}
# What is opened for a view; for the others the checked traffic stop.
SHOWN = {
    _hearing: _to_be_heard,
    _corrected: _to_be_corrected,
    _quotation: _quoting,
    _listen: _with_a_clock,
    _changes: _with_the_final_report,
    _side_by_side: _with_the_final_report,
    _left_out: _shipped,
    _voices: _with_names,
    _notes: _domestic,
    _perhaps: _far_off,
    _disputed: _ruled,
    _microphones: _with_microphones,
    _many: _matters,
    _parts: _in_parts,
    _evidence: _with_a_clock,
    _sound: _sound_only,
}


if __name__ == "__main__":
    main(sys.argv[1:])
