"""One person in two recordings of a case, through the command line: proposed, and joined only by a person."""

import json
import shutil
from dataclasses import replace

import pytest

from models.speaker import Voice
from reviewer import pipeline
from reviewer.cli.main import run
from reviewer.onnx import voices as encoder
from reviewer.review import voices
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from tests.support.two_halves import make_two_halves


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The case as it is heard, and as it is with voices told apart."""
    folder = tmp_path_factory.mktemp("halves")
    heard, told = folder / "heard.case", folder / "told.case"
    assert run(["new", str(heard)]) == 0
    for clip, transcript in make_two_halves(folder):
        assert run(["add", str(heard), str(clip)]) == 0
        assert run(["add", str(heard), str(transcript), "--for", clip.name]) == 0
    shutil.copy(heard, told)
    assert run(["speakers", str(told)]) == 0
    return heard, told


@pytest.fixture
def case(made, tmp_path):
    return shutil.copy(made[1], tmp_path / "told.case")


@pytest.fixture
def heard_case(made, tmp_path):
    return shutil.copy(made[0], tmp_path / "heard.case")


def listed(capsys, case, *arguments):
    capsys.readouterr()
    assert run(["speakers", str(case), *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def proposed(told):
    return [tuple(voice["name"] for voice in each["voices"]) for each in told["may_be_one"]]


def test_person_in_two_recordings_is_proposed_and_joined_by_a_person_alone(case, capsys):
    told = listed(capsys, case)

    assert ("Wearer", "Wearer 2") in proposed(told)
    assert {each["recording"] for pair in told["may_be_one"] for each in pair["voices"]} == {"cam_1.mp4", "cam_2.mp4"}
    database = Database.open(case)
    assert voices.history(database) == ()
    database.close()

    merged = listed(capsys, case, "--merge", "Wearer 2=Wearer", "--name", "Wearer=Officer Marsh")
    assert ("Wearer", "Wearer 2") not in proposed(merged)
    for recording in merged["recordings"]:
        assert "Officer Marsh" in {each["name"] for each in recording["speakers"]}
    apart = listed(capsys, case, "--part", "Wearer 2")
    assert "Wearer 2" in {each["name"] for each in apart["recordings"][1]["speakers"]}


def test_what_is_said_not_to_be_the_same_is_not_proposed_again(case, capsys):
    before = proposed(listed(capsys, case))
    told = listed(capsys, case, "--differ", "Wearer 2=Wearer", "--by", "Ana Ortiz")
    again = listed(capsys, case)

    assert proposed(told) == proposed(again) == [pair for pair in before if pair != ("Wearer", "Wearer 2")]
    database = Database.open(case)
    [act] = voices.history(database)
    database.close()
    assert (act.kind, act.actor) == ("differ", "Ana Ortiz")


def test_proposal_is_told_with_its_reason_and_both_answers(case, capsys):
    assert run(["speakers", str(case)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Listen to both; nothing is joined unless you say so." in told
    assert "Wearer 2 of cam_2.mp4 and Wearer of cam_1.mp4: they sound alike" in told
    assert "--merge 'Wearer 2=Wearer' if they are one, --differ 'Wearer 2=Wearer' if not" in told


def test_answers_that_make_no_sense_are_told(case, capsys):
    assert run(["speakers", str(case), "--differ", "Wearer"]) == 2
    assert "does not say which voice" in " ".join(capsys.readouterr().err.split())
    assert run(["speakers", str(case), "--merge", "Wearer 2=Wearer", "--differ", "Wearer 2=Wearer"]) == 2
    assert "are one voice" in " ".join(capsys.readouterr().err.split())


def test_voices_told_apart_by_an_earlier_version_are_compared_once_told_anew(heard_case, capsys):
    database = Database.open(heard_case)
    for number, recording in enumerate(recordings.all_of(database), start=1):
        tell_as_before(database, recording, f"Voice {number}")
    database.close()
    assert run(["speakers", str(heard_case)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    anew = listed(capsys, heard_case, "--voice-model", "shipped")

    assert "Told apart by an earlier version and not compared with others: cam_1.mp4, cam_2.mp4." in told
    assert "May be one person" not in told
    assert "Wearer" in {name for pair in proposed(anew) for name in pair}


def tell_as_before(database, recording, label):
    """Give all that is heard to one voice, as a version did that kept nothing to compare."""
    heard = pipeline.current_transcript(database, recording.id)
    made_of = {"speakers": {"model_sha256": encoder.model_sha256(), "transcript": heard.id}}
    told = replace(heard, id=f"told {label}", options_json=json.dumps(made_of))
    lines = [replace(line, speaker=label) for line in transcripts.segments(database, heard.id)]
    transcripts.keep_cut_at_turns(
        database, told, source_id=heard.id, segments=lines, voices=[Voice(told.id, label, None, "")], actor="me"
    )
