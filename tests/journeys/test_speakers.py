"""Who speaks, through the command line: told apart, named, and seen in the findings."""

import pytest

from reviewer import pipeline
from reviewer.cli.main import run
from reviewer.review import corrections, reviewers
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from tests.support import values
from tests.support.commands import SAMPLES, reviewer

STOP = SAMPLES / "traffic_stop"


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "stop.case"
    assert reviewer("new", str(path)).code == 0
    added = reviewer("add", str(path), str(STOP / "video.mp4"), str(STOP / "draft.docx"), str(STOP / "transcript.json"))
    assert added.code == 0, added.err
    return path


def test_voices_are_listed_with_moments_and_names_reach_the_findings(case, tmp_path):
    listed = reviewer("speakers", str(case), "--json")
    assert listed.code == 0, listed.err
    speakers = {each["name"]: each for each in listed.json()["recordings"][0]["speakers"]}
    assert speakers["Wearer"]["role"] == "wearer"
    assert not any(each["is_named"] for each in speakers.values())
    assert all(1 <= len(each["samples"]) <= 3 for each in speakers.values())

    named = reviewer(
        "speakers", str(case), "--name", "Wearer=Officer Marsh", "--name", "Voice 1=Driver", "--by", "Ana Ortiz"
    )
    assert "Officer Marsh" in named.out
    assert "check" in named.err
    found = reviewer("check", str(case), "--json").json()
    heard_from = {e["speaker"] for f in found["findings"] for e in f["evidence"]}
    assert {"Officer Marsh", "Driver"} <= heard_from
    assert reviewer("export", str(case), str(tmp_path / "o.vtt")).code == 0
    assert "<v Officer Marsh>" in (tmp_path / "o.vtt").read_text(encoding="utf-8")


def test_listed_samples_are_lines_as_they_were_corrected(case):
    sample = reviewer("speakers", str(case), "--json").json()["recordings"][0]["speakers"][0]["samples"][0]
    database = Database.open(case)
    recording = recordings.all_of(database)[0]
    transcript = pipeline.current_transcript(database, recording.id)
    line = next(s for s in transcripts.segments(database, transcript.id) if s.span.start_ms == sample["start_ms"])
    ana = reviewers.named(database, "Ana Ortiz")
    heard = values.a_correction(
        transcript_id=transcript.id, segment_index=line.index, text="as I heard it", speaker=line.speaker,
        reviewer_id=ana.id,
    )  # fmt: skip
    corrections.correct(database, heard)
    database.close()

    again = reviewer("speakers", str(case), "--json").json()["recordings"][0]["speakers"][0]["samples"][0]

    assert (sample["words"], again["words"]) == (line.text, "as I heard it")


def test_odd_requests_are_told_and_change_nothing(case, capsys):
    for option, value, told in (
        ("--name", "Driver", "does not say which"),
        ("--merge", "Voice 77=Voice 1", "no voice Voice 77"),
        ("--split", "Voice 1", "no voice with a stretch"),
        ("--split", "Voice 1@1-x:y", "no voice with a stretch"),
    ):
        assert run(["speakers", str(case), option, value]) == 2
        assert told in " ".join(capsys.readouterr().err.split())


def test_case_that_was_not_heard_is_told_so(tmp_path, capsys):
    path = tmp_path / "new.case"
    run(["new", str(path)])
    assert run(["speakers", str(path)]) == 2
    assert "no recording yet" in capsys.readouterr().err
    run(["add", str(path), str(STOP / "video.mp4")])
    assert run(["speakers", str(path)]) == 2
    assert "not been heard to its end" in " ".join(capsys.readouterr().err.split())
