"""Who speaks, through the command line: told apart, named, and seen in the findings."""

import json
import zlib

import numpy as np
import pytest

from models.speaker import DOUBT
from reviewer import pipeline, voice_models, who_speaks
from reviewer.cli.main import run
from reviewer.media.hashing import sha256_of
from reviewer.onnx import voices as shipped
from reviewer.review import corrections, reviewers
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from tests.support import values
from tests.support.commands import ROOT, SAMPLES, here, reviewer

STOP = SAMPLES / "traffic_stop"


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "stop.case"
    assert here("new", str(path)).code == 0
    added = here("add", str(path), str(STOP / "video.mp4"), str(STOP / "draft.docx"), str(STOP / "transcript.json"))
    assert added.code == 0, added.err
    return path


def test_voices_are_listed_with_moments_and_names_reach_the_findings(case, tmp_path):
    listed = here("speakers", str(case), "--json")
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
    sample = here("speakers", str(case), "--json").json()["recordings"][0]["speakers"][0]["samples"][0]
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


@pytest.fixture
def short_case(tmp_path):
    """A minute of the traffic stop."""
    heard = json.loads((STOP / "transcript.json").read_text(encoding="utf-8"))
    heard["segments"] = [each for each in heard["segments"] if 48_000 < each["start_ms"] < 105_000]
    (tmp_path / "video.json").write_text(json.dumps(heard), encoding="utf-8")
    path = tmp_path / "short.case"
    for arguments in (["new", str(path)], ["add", str(path), str(STOP / "video.mp4"), str(tmp_path / "video.json")]):
        assert run(arguments) == 0
    return path


def test_voices_are_told_apart_by_a_model_from_a_folder_and_anew_by_another(short_case, capsys):
    folder = ROOT / "tests" / "support" / "speaker_models" / "bands"
    told = listed(capsys, short_case, "--voice-model", str(folder), "--name", "Voice 1=Driver")
    kept = made_of(short_case)
    again = listed(capsys, short_case)
    by_shipped = listed(capsys, short_case, "--voice-model", "shipped")

    by = {"name": "bands", "sha256": sha256_of(folder / "model.onnx"), "is_trusted": True}
    assert told["told_by"] == {**by, "is_diarizer": False, "is_file": False, "zero_ms": 0}
    assert (kept["model"], kept["model_sha256"]) == ("bands", told["told_by"]["sha256"])
    assert kept["scale"]["stretch"] < 0.7
    assert again == told
    assert by_shipped["told_by"] is None
    # The name that was given stays with the voice that both tell.
    talk, talk_by_shipped = ({e["name"]: e["talk_ms"] for e in each["speakers"]} for each in (told, by_shipped))
    assert talk["Driver"] == pytest.approx(talk_by_shipped["Driver"], rel=0.2)
    assert {"Wearer", "Driver"} <= talk.keys() & talk_by_shipped.keys()


def test_what_was_held_back_is_nobodys_voice_and_no_sample(short_case, tmp_path, capsys):
    heard = json.loads((tmp_path / "video.json").read_text(encoding="utf-8"))
    longest = max(heard["segments"], key=lambda each: each["end_ms"] - each["start_ms"])
    longest["held_back"] = "nobody is heard to speak here"
    (tmp_path / "video.json").write_text(json.dumps(heard), encoding="utf-8")
    run(["add", str(short_case), str(tmp_path / "video.json")])
    told = listed(capsys, short_case)

    database = Database.open(short_case)
    current = pipeline.current_transcript(database, recordings.all_of(database)[0].id)
    [held] = [each for each in transcripts.segments(database, current.id) if each.held_back]
    database.close()
    assert (held.text, held.speaker) == (longest["text"], None)
    assert held.text not in {sample["words"] for each in told["speakers"] for sample in each["samples"]}


def test_output_says_that_limits_were_not_fitted_to_the_model(short_case, capsys):
    run(["speakers", str(short_case), "--voice-model", str(ROOT / "tests" / "support" / "speaker_models" / "samples")])
    assert "model samples, SHA-256 cfc41e7c86787a75. How alike voices have to be was not fitted to it" in " ".join(
        capsys.readouterr().out.split()
    )


def listed(capsys, case, *arguments):
    capsys.readouterr()
    assert run(["speakers", str(case), *arguments, "--json"]) == 0
    [recording] = json.loads(capsys.readouterr().out)["recordings"]
    return recording


def test_model_that_says_nothing_of_voices_makes_every_turn_doubtful(short_case):
    def nothing(samples):
        rng = np.random.default_rng(zlib.crc32(samples.tobytes()))
        return shipped.unit(rng.standard_normal(16))

    database = Database.open(short_case)
    [recording] = recordings.all_of(database)
    model = voice_models.Chosen("nothing", "0" * 64, nothing)
    told = who_speaks.tell(database, recording, actor="me", model=model)
    spoken = {segment.speaker for segment in transcripts.segments(database, told.id)}
    database.close()

    assert not who_speaks.told_by(told).is_trusted
    assert all(speaker is None or speaker.endswith(DOUBT) for speaker in spoken)


def made_of(case):
    database = Database.open(case)
    transcript = pipeline.current_transcript(database, recordings.all_of(database)[0].id)
    database.close()
    return json.loads(transcript.options_json)["speakers"]


def test_odd_requests_are_told_and_change_nothing(case, capsys):
    for option, value, told in (
        ("--name", "Driver", "does not say which"),
        ("--merge", "Voice 77=Voice 1", "no voice Voice 77"),
        ("--split", "Voice 1", "no voice with a stretch"),
        ("--split", "Voice 1@1-x:y", "no voice with a stretch"),
        ("--voice-model", "/nowhere/at/all", "no speaker model /nowhere/at/all"),
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
    told = " ".join(capsys.readouterr().err.split())
    assert "not been heard to its end. All voices are as they were. Transcribe it first" in told
