"""Who speaks by the turns of an RTTM file, on a sample case whose sound starts 30 seconds after its picture."""

import json

import pytest

from models.spans import TimeSpan
from models.speaker import DOUBT
from models.transcript import Stretch
from reviewer import pipeline, who_speaks
from reviewer.cli.main import run
from reviewer.media.hashing import sha256_of
from reviewer.review import voices
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.rttm import read_turns
from tests.support import values
from tests.support.commands import SAMPLES
from tests.support.turns import script_turns, write_turns

HOME = SAMPLES / "domestic"


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "home.case"
    assert run(["new", str(path)]) == 0
    assert run(["add", str(path), str(HOME / "video.mp4"), str(HOME / "transcript.json")]) == 0
    return path


@pytest.fixture
def database(case):
    opened = Database.open(case)
    yield opened
    opened.close()


def speakers(capsys, case, *arguments):
    capsys.readouterr()
    assert run(["speakers", str(case), *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["recordings"][0]


def lines(case):
    database = Database.open(case)
    transcript = pipeline.current_transcript(database, recordings.all_of(database)[0].id)
    held = voices.cast(database).called(transcript.id, transcripts.segments(database, transcript.id))
    database.close()
    return transcript, held


@pytest.mark.parametrize("is_from_sound", [True, False])
def test_words_go_to_those_who_said_them_from_wherever_the_file_counts(case, tmp_path, capsys, is_from_sound):
    database = Database.open(case)
    starts_ms = recordings.all_of(database)[0].facts.audio_start_ms
    database.close()
    zero_ms = starts_ms if is_from_sound else 0
    labels = write_turns(tmp_path / "turns.rttm", "domestic", from_ms=zero_ms)
    listed = speakers(capsys, case, "--rttm", str(tmp_path / "turns.rttm"))
    transcript, held = lines(case)

    told = {
        "name": "turns.rttm",
        "sha256": sha256_of(tmp_path / "turns.rttm"),
        "is_trusted": True,
        "is_diarizer": False,
        "is_file": True,
    }
    assert starts_ms == 29_957
    assert listed["told_by"] == {**told, "zero_ms": zero_ms}
    kept = json.loads(transcript.options_json)["speakers"]
    assert (kept["turns"], kept["turns_sha256"]) == ("turns.rttm", told["sha256"])
    of_file = {each["name"]: each["basis"].removeprefix("turns.rttm: ") for each in listed["speakers"] if each["name"]}
    assert set(of_file.values()) == set(labels.values())
    assert all(name.startswith("Voice ") for name in of_file)
    assert not any(each["is_named"] or each["role"] for each in listed["speakers"])
    assert (
        share_right(held, {name: who for who, label in labels.items() for name in of_file if of_file[name] == label})
        > 0.99
    )
    assert 0 < doubtful_share(held) < 0.1


def share_right(held, people):
    """Of the time of the lines that have a speaker without doubt, how much is in a turn of who it is, or within 250 ms of it."""
    said = [line for line in held if line.speaker and not line.speaker.endswith(DOUBT)]
    right = [
        word.span.length_ms
        for line in said
        for word in line.words
        if any(
            who == people[line.speaker] and start - 250 <= (word.span.start_ms + word.span.end_ms) // 2 < end + 250
            for who, start, end in script_turns("domestic")
        )
    ]
    return sum(right) / sum(word.span.length_ms for line in said for word in line.words)


def doubtful_share(held):
    times = [(line.span.length_ms, bool(line.speaker) and line.speaker.endswith(DOUBT)) for line in held]
    return sum(ms for ms, is_doubtful in times if is_doubtful) / sum(ms for ms, _ in times)


def test_names_that_were_given_stay_when_the_sound_tells_instead_and_back(tmp_path, capsys):
    heard = json.loads((HOME / "transcript.json").read_text(encoding="utf-8"))
    heard["segments"] = [each for each in heard["segments"] if each["start_ms"] < 105_000]
    (tmp_path / "video.json").write_text(json.dumps(heard), encoding="utf-8")
    case = tmp_path / "short.case"
    run(["new", str(case)])
    run(["add", str(case), str(HOME / "video.mp4"), str(tmp_path / "video.json")])
    labels = write_turns(tmp_path / "turns.rttm", "domestic")
    first = speakers(capsys, case, "--rttm", str(tmp_path / "turns.rttm"))
    wearer = next(e["name"] for e in first["speakers"] if e["basis"].endswith(labels["Officer Tate"]))
    named = speakers(capsys, case, "--name", f"{wearer}=Officer Tate", "--role", "wearer")
    again = speakers(capsys, case, "--rttm", str(tmp_path / "turns.rttm"))
    by_sound = speakers(capsys, case, "--voice-model", "shipped")
    back = speakers(capsys, case, "--rttm", str(tmp_path / "turns.rttm"))

    assert again == named
    assert by_sound["told_by"] is None
    assert back["told_by"] == first["told_by"]
    for each in (named, by_sound, back):
        assert "Officer Tate" in {speaker["name"] for speaker in each["speakers"]}


def test_file_that_cannot_be_used_is_told_and_the_case_stays_as_it_was(case, tmp_path, capsys):
    path = tmp_path / "turns.rttm"
    before = lines(case)
    for written, told, code in (
        (
            "SPEAKER video 1 31 2 <NA> <NA> A <NA> <NA>\nSPEAKER video 1 x 2 <NA> <NA> A <NA> <NA>\n",
            "line 2 gives “x”",
            3,
        ),
        ("SPEAKER video 1 0.5 2 <NA> <NA> A <NA> <NA>\n", "No word of video.mp4 lies in a turn of turns.rttm.", 2),
    ):
        path.write_text(written, encoding="utf-8")
        assert run(["speakers", str(case), "--rttm", str(path)]) == code
        said = " ".join(capsys.readouterr().err.split())
        assert told in said
        assert "Nothing was changed: voices and their names are as they were." in said
    assert run(["speakers", str(case), "--rttm", str(path), "--voice-model", "shipped"]) == 2
    assert "exclude each other" in capsys.readouterr().err
    assert lines(case) == before


def test_speakers_that_a_transcript_names_itself_stay(tmp_path, capsys):
    path = tmp_path / "vendor.case"
    run(["new", str(path)])
    run(["add", str(path), str(HOME / "video.mp4"), str(HOME / "vendor_transcript.docx")])
    write_turns(tmp_path / "turns.rttm", "domestic")
    before = lines(path)
    assert run(["speakers", str(path), "--rttm", str(tmp_path / "turns.rttm")]) == 2
    assert "brought its own speakers along. They stay as they are." in " ".join(capsys.readouterr().err.split())
    assert lines(path) == before


def test_what_was_held_back_is_nobodys_and_makes_no_voice(tmp_path, capsys):
    heard = json.loads((HOME / "transcript.json").read_text(encoding="utf-8"))
    line = next(each for each in heard["segments"] if each["text"].startswith("Police department."))
    line["held_back"] = "nobody is heard to speak here"
    (tmp_path / "video.json").write_text(json.dumps(heard), encoding="utf-8")
    case = tmp_path / "held.case"
    run(["new", str(case)])
    run(["add", str(case), str(HOME / "video.mp4"), str(tmp_path / "video.json")])
    turns = "SPEAKER video 1 0 15 <NA> <NA> before <NA> <NA>\nSPEAKER video 1 15 6 <NA> <NA> held <NA> <NA>\n"
    (tmp_path / "turns.rttm").write_text(turns, encoding="utf-8")
    listed = speakers(capsys, case, "--rttm", str(tmp_path / "turns.rttm"))
    _, held = lines(case)
    assert {each["basis"] for each in listed["speakers"] if each["name"]} == {"turns.rttm: before"}
    assert [(each.text, each.speaker) for each in held if each.held_back] == [(line["text"], None)]


def test_one_voice_has_one_label_in_all_sounds_of_a_recording(database, tmp_path):
    (recording,) = recordings.all_of(database)
    heard = transcripts.segments(database, pipeline.current_transcript(database, recording.id).id)
    for sound in ("1L", "1R"):
        made = values.a_transcript(
            id=sound, recording_id=recording.id, options_json=json.dumps({"sound": sound}),
        )  # fmt: skip
        transcripts.start(database, made, actor="me")
        transcripts.add_stretch(database, sound, Stretch(TimeSpan(0, 256_000), heard))
        transcripts.complete(database, sound, "2099-01-01T00:00:01.000Z", actor="me")
    write_turns(tmp_path / "turns.rttm", "domestic")
    who_speaks.tell_by_turns(database, recording, read_turns(tmp_path / "turns.rttm", of=recording), actor="me")

    current = pipeline.current_transcripts(database, recording.id)
    assert len(current) == 2
    left, right = ([line.speaker for line in transcripts.segments(database, each.id)] for each in current)
    assert left == right
    assert {speaker.removesuffix(DOUBT) for speaker in left if speaker} == {f"Voice {n}" for n in range(1, 7)}
