"""Every act on a real case is taken back whole, and done again whole, in the order of the acts."""

from dataclasses import replace
from datetime import datetime

import pytest

from models.finding import ErrorKind, Severity, Verdict
from models.spans import TimeSpan
from models.speaker import Role
from reviewer.media.watermark import Proposal
from tests.support.desk import PLAYER_TALK
from tests.support.small_case import make_case_with_voices
from ui import looking
from ui.acts import Acts
from ui.history import History
from ui.state import ReviewState

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def desk(window):
    """The real one, on which nothing begins by itself."""
    window.desk.state.name_reviewer("Ana Ortiz")
    window.desk.queue.auto_box.setChecked(False)
    window.work.rechecking.leave()
    window.desk.state.bundle_changed.disconnect(window.work.rechecking._look)
    return window.desk


class Bare:
    """A state and the acts on it, without a window."""

    def __init__(self, workspace):
        self.state = ReviewState(looking.look(workspace, "rep"))
        self.state.name_reviewer("Ana Ortiz")
        self.acts = Acts(workspace, self.state, History(), self.state)


@pytest.fixture
def bare(qapp, tmp_path):
    workspace = make_case_with_voices(tmp_path)
    made = Bare(workspace)
    yield made
    made.acts.wait()
    workspace.close()


def stands(desk):
    """All that a person can change, as it stands."""
    state = desk.state
    bundle = state.bundle
    return {
        "rulings": {
            claim.id: [(d.verdict, d.kinds, d.severity, d.note, d.is_note_private) for d in state.standing(claim)]
            for claim in bundle.claims
        },
        "claims": bundle.claims,
        "lines": [[(s.text, s.speaker, s.span) for s in each.segments] for each in bundle.transcripts],
        "voices": sorted((each.name, str(each.role)) for each in bundle.speakers),
        "clocks": [
            (each.reading and (each.reading.zero_utc, each.reading.zone_minutes), each.link) for each in state.placed
        ],
    }


def rule(desk, verdict, **chosen):
    ruling = desk.claim.ruling
    ruling.choose(verdict)
    ruling.kind_box.setCurrentIndex(ruling.kind_box.findData(chosen.get("kind")))
    ruling.severity_box.setCurrentIndex(ruling.severity_box.findData(chosen.get("severity")))
    ruling.note_edit.setText(chosen.get("note", ""))
    ruling.private_box.setChecked(chosen.get("is_private", True))
    ruling.rule()


def first_line(desk):
    heard = desk.state.bundle.transcripts[0]
    return heard.transcript.id, heard.segments[1]


def corrected(desk, **changes):
    transcript_id, line = first_line(desk)
    desk.acts.correct(transcript_id, line, replace(line, **changes))


def voices_of(desk):
    return [each.name for each in desk.state.bundle.speakers]


def whole_ruling(desk):
    desk.state.select(desk.state.checkable_claims()[3])
    rule(desk, Verdict.CONTRADICTED, kind=ErrorKind.TIME, severity=Severity.MAJOR, note="heard", is_private=False)


def another_kind(desk):
    rule(desk, Verdict.CONTRADICTED, kind=ErrorKind.NUMBER, severity=Severity.MAJOR, note="heard", is_private=False)


def another_severity(desk):
    rule(desk, Verdict.CONTRADICTED, kind=ErrorKind.NUMBER, severity=Severity.MINOR, note="heard", is_private=False)


def note_made_private(desk):
    rule(desk, Verdict.CONTRADICTED, kind=ErrorKind.NUMBER, severity=Severity.MINOR, note="heard", is_private=True)


def agreement(desk):
    desk.queue.next_open()
    desk.video.player.pause()
    desk.claim.ruling.agree()


def words_of_a_line(desk):
    corrected(desk, text="Something else was said.")


def speaker_of_a_line(desk):
    other = next(name for name in voices_of(desk) if name != first_line(desk)[1].speaker)
    corrected(desk, speaker=other)


def boundaries_of_a_line(desk):
    _, line = first_line(desk)
    corrected(desk, span=TimeSpan(line.span.start_ms + 100, line.span.end_ms))


def name_and_role(desk):
    desk.acts.name_voice("Wearer", "Karen Marsh", Role.WEARER)


def another_role(desk):
    desk.acts.name_voice("Karen Marsh", "Karen Marsh", Role.OFFICER)


def two_voices_one(desk):
    desk.acts.merge_voices("Voice 2", "Voice 1")


def a_voice_split(desk):
    transcript_id, line = first_line(desk)
    desk.acts.split_voice(line.speaker.rstrip("?"), transcript_id, line.span)


def claim_split(desk):
    claim = next(each for each in desk.state.checkable_claims() if len(each.quote.split()) > 6)
    desk.acts.split_claim(claim, claim.span.start + claim.quote.index(" ", len(claim.quote) // 2) + 1)


def claims_merged(desk):
    claims = desk.state.checkable_claims()
    before = desk.state.bundle.claims
    for claim in claims:
        desk.acts.merge_claims(claim)
        if desk.state.bundle.claims != before:
            return


def clock_set(desk):
    desk.acts.set_clock(desk.state.recording_id, 31_000, datetime.fromisoformat("2026-03-14T06:42:01-08:00"))


def clock_read_off_the_picture(desk):
    desk.acts.confirm_clock(desk.state.recording_id, Proposal("2026-03-14T14:00:00.000Z", 0, 500, 10, 12))


IN_THE_WINDOW = (
    (whole_ruling, another_kind, another_severity, note_made_private, agreement),
    (claim_split, claims_merged),
    (clock_set, clock_read_off_the_picture),
)
ON_LINES = (
    (words_of_a_line, speaker_of_a_line, boundaries_of_a_line),
    (name_and_role, another_role, two_voices_one, a_voice_split),
)


@pytest.mark.parametrize("acts", IN_THE_WINDOW, ids=["rulings", "claims", "clocks"])
def test_acts_in_the_window_are_undone_one_by_one_and_done_again(qtbot, desk, acts):
    there_and_back(qtbot, desk, acts)


@pytest.mark.parametrize("acts", ON_LINES, ids=["lines", "voices"])
def test_acts_on_lines_and_voices_are_undone_one_by_one_and_done_again(qtbot, bare, acts):
    there_and_back(qtbot, bare, acts)


def there_and_back(qtbot, desk, acts):
    seen = [stands(desk)]
    told = []
    desk.acts.told.connect(told.append)

    def do(act):
        count = len(told)
        act()
        qtbot.waitUntil(lambda: len(told) > count, timeout=30_000)

    for act in acts:
        do(lambda act=act: act(desk))
        seen.append(stands(desk))
        assert seen[-1] != seen[-2], (act.__name__, told[-1])
    for before in reversed(seen[:-1]):
        do(desk.acts.undo)
        assert stands(desk) == before, told[-1]
    do(desk.acts.undo)
    assert told[-1] == "There is nothing to undo."
    for after in seen[1:]:
        do(desk.acts.redo)
        assert stands(desk) == after, told[-1]
    do(desk.acts.redo)
    assert told[-1] == "There is nothing to do again."
