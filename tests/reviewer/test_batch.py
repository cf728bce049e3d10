"""Many matters, each made into a case, heard and checked."""

from dataclasses import replace

import pytest

from models.finding import Verdict
from reviewer import batch, verifiers
from reviewer.batch import Checked, How
from reviewer.errors import MediaError, ReviewerError, Stopped, UsageError, WeightsError
from reviewer.matters import matters_in
from reviewer.progress import CancelToken
from reviewer.speech.weights import Weights
from reviewer.storage import findings, recordings, transcripts
from reviewer.workspace import Workspace
from tests.support.clips import make_clip
from tests.support.matters import make_matter

BY_RULES = How(verifier=verifiers.find("rules"), is_on_transcripts=True)


def do(matter, how=BY_RULES, **given):
    return batch.do(matter, how, actor="me", **given)


def counted(case):
    """How many recordings, transcripts, reports and runs a case holds."""
    workspace = Workspace.open(case, actor="me")
    try:
        held = workspace.reports()
        runs = {findings.latest_run(workspace.database, each.id).id for each in held}
        everything = (recordings.all_of(workspace.database), transcripts.all_of(workspace.database), held)
        return tuple(map(len, everything)), runs
    finally:
        workspace.close()


def test_a_matter_becomes_a_checked_case(tmp_path):
    make_matter(tmp_path, "stop")
    (matter,) = matters_in([tmp_path])
    (row,) = do(matter).reports
    assert (row.case, row.report, row.claims, row.sound_ms) == (tmp_path / "stop.case", "draft.txt", 2, 4000)
    assert sum(row.verdicts.values()) == 2
    assert row.flagged == row.still_open > 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stop", "stop.case"]


def test_what_is_done_is_not_done_again(tmp_path):
    make_matter(tmp_path, "stop")
    (matter,) = matters_in([tmp_path])
    first = do(matter)
    before = counted(matter.case)
    (again,) = matters_in([tmp_path])
    assert do(again) == first
    assert counted(matter.case) == before


def test_a_case_goes_on_with_what_came_since_and_is_checked_on_it(tmp_path):
    home = make_matter(tmp_path, "stop")
    (matter,) = matters_in([tmp_path])
    do(matter)
    (_, runs) = counted(matter.case)
    make_clip(home / "second.mp4", tone_s=2)
    (home / "second.srt").write_text("1\n00:00:00,500 --> 00:00:02,000\nNo wine, officer.\n")
    (home / "final.txt").write_text("The driver said he had one beer.")
    (matter,) = matters_in([tmp_path])
    done = do(matter)
    assert [each.report for each in done.reports] == ["draft.txt", "final.txt"]
    counts, now = counted(matter.case)
    assert counts == (2, 2, 2)
    assert not runs & now


def test_another_verifier_checks_again(tmp_path):
    make_matter(tmp_path, "stop")
    (matter,) = matters_in([tmp_path])
    do(matter)
    (_, runs) = counted(matter.case)
    do(matter, How(is_on_transcripts=True))
    assert not runs & counted(matter.case)[1]


def test_transcripts_beside_a_recording_do_not_spare_hearing_it_unless_asked(tmp_path, monkeypatch):
    make_matter(tmp_path, "stop")
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "none"))
    (matter,) = (each for each in matters_in([tmp_path]) if each.name == "stop")
    with pytest.raises(WeightsError):
        do(matter, How())
    assert do(matter).reports
    others = Weights("other", tmp_path / "none", "b" * 64, is_multilingual=False)
    assert do(matter, replace(BY_RULES, by=others)).reports


def test_transcript_of_nobody_knows_which_recording_is_left_and_told(tmp_path):
    home = make_matter(tmp_path, "stop")
    make_clip(home / "second.mp4", tone_s=2)
    (home / "second.srt").write_text("1\n00:00:00,500 --> 00:00:02,000\nNo wine, officer.\n")
    (home / "vendor.srt").write_text("1\n00:00:00,500 --> 00:00:02,000\nNo beer, officer.\n")
    (matter,) = matters_in([tmp_path])
    (left,) = do(matter).left
    assert "vendor.srt" in left.message


def test_case_file_of_another_matter_is_not_touched(tmp_path):
    make_matter(tmp_path, "stop")
    other = make_matter(tmp_path / "elsewhere", "stop", tone_s=2, wrote="She ran away.")
    (matter,) = matters_in([other.parent])
    do(matter)
    matter.case.rename(tmp_path / "stop.case")
    before = (tmp_path / "stop.case").read_bytes()
    mine = next(each for each in matters_in([tmp_path]) if each.name == "stop")
    with pytest.raises(UsageError, match="another matter"):
        do(mine)
    assert (tmp_path / "stop.case").read_bytes() == before


def test_bad_recording_leaves_no_case(tmp_path):
    home = make_matter(tmp_path, "stop")
    make_clip(home / "silent.mp4", has_sound=False)
    (matter,) = matters_in([tmp_path])
    with pytest.raises(MediaError, match="no sound"):
        do(matter)
    assert not matter.case.exists()


def test_refused_matter_says_why_and_a_stopped_one_stops(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "draft.txt").write_text("The driver said yes.")
    (matter,) = matters_in([tmp_path])
    with pytest.raises(ReviewerError, match="No recording"):
        do(matter)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        do(matter, token=token)


def test_progress_over_all_never_goes_back_and_ends_full(tmp_path):
    for number, name in enumerate(("a", "b"), 1):
        make_matter(tmp_path, name, tone_s=number)
    matters, steps, before_ms = matters_in([tmp_path]), [], 0
    for each in matters:
        do(each, How(is_on_transcripts=True), progress=batch.over_all(steps.append, before_ms, 8000))
        before_ms += each.sound_ms
    done = [step.done for step in steps]
    assert done == sorted(done)
    assert len(done) > 2
    assert (steps[-1].done, steps[-1].total) == (8000, 8000)


def rows(tmp_path, flags):
    return [
        Checked(tmp_path / f"{number}.case", "draft.txt", {Verdict.SUPPORTED: 1}, 9, 0, flagged, flagged, 1000)
        for number, flagged in enumerate(flags)
    ]


def test_half_of_a_sample_is_by_chance_and_the_rest_has_most_flags(tmp_path):
    held = rows(tmp_path, [5, 1, 9, 3, 7, 2])
    drawn = batch.draw(held, 5, seed=1)
    assert [each.is_by_chance for each in drawn] == [True, True, True, False, False]
    chance = {each.checked.flagged for each in drawn if each.is_by_chance}
    most = [each.checked.flagged for each in drawn if not each.is_by_chance]
    assert most == sorted({5, 1, 9, 3, 7, 2} - chance, reverse=True)[:2]


def test_sample_is_the_same_for_the_same_seed_in_any_order_and_another_for_another(tmp_path):
    held = rows(tmp_path, [5, 1, 9, 3, 7, 2])
    assert batch.draw(held, 4, seed=1) == batch.draw(held[::-1], 4, seed=1)
    assert any(batch.draw(held, 4, seed=seed) != batch.draw(held, 4, seed=1) for seed in range(20))


def test_chance_reaches_every_report_alike_whatever_its_flags(tmp_path):
    held = rows(tmp_path, [5, 1, 9, 3])
    drawn = [batch.draw(held, 2, seed=seed)[0].checked.flagged for seed in range(2000)]
    assert all(400 < drawn.count(flags) < 600 for flags in (5, 1, 9, 3))


def test_sample_of_more_than_there_are_is_all(tmp_path):
    held = rows(tmp_path, [5, 1, 9])
    assert len(batch.draw(held, 10, seed=1)) == 3
    assert batch.draw([], 3, seed=1) == ()
