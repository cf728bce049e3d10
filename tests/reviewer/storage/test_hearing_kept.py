"""What was missed, held back and heard again is kept with the case, shown in exports, and is no evidence."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict

import pytest

from models.spans import TimeSpan
from models.transcript import Coverage, HeardAgainFor, SecondHearing, Stretch
from reviewer import pipeline, wording
from reviewer.cli.main import run
from reviewer.export import findings_json, html
from reviewer.storage import migrating, recordings, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.reading import read_transcript
from reviewer.transcripts.writing import to_json, to_srt, to_vtt
from tests.support import values

COVERAGE = Coverage(
    speech=(TimeSpan(1_000, 9_000), TimeSpan(190_000, 205_000)),
    silent=(TimeSpan(20_000, 50_000),),
    missed=(TimeSpan(190_000, 205_000),),
    low_noise=(TimeSpan(100_000, 130_000),),
    complaints=7,
)
SECOND = SecondHearing(TimeSpan(1_000, 2_000), "Yes, sir.", HeardAgainFor.POOR, "tiny.en", "with care")
INVENTED = values.a_segment(1, "Thanks for watching!", 30_000, 31_000, held_back="a known invention")


@pytest.fixture
def database(tmp_path):
    made = Database.create(tmp_path / "a.case", "A")
    recordings.add(made, values.a_recording(), actor="me")
    transcripts.start(made, values.a_transcript(), actor="me")
    heard = Stretch(TimeSpan(0, 60_000), (values.a_segment(), INVENTED), COVERAGE, (SECOND,))
    transcripts.add_stretch(made, "tra", heard)
    yield made
    made.close()


def test_all_is_read_back(database):
    assert transcripts.coverage(database, "tra") == COVERAGE
    assert transcripts.second_hearings(database, "tra") == (SECOND,)
    assert transcripts.segments(database, "tra")[1] == INVENTED


def test_show_names_the_stretches_without_sound(database, tmp_path, capsys):
    assert run(["show", str(tmp_path / "a.case")]) == 0
    told = capsys.readouterr().out
    assert "no sound 00:20-00:50" in told
    assert "talk may be drowned 01:40-02:10" in " ".join(told.split())
    assert "may be damaged: 7 errors were told" in " ".join(told.split())


def test_show_names_what_is_only_perhaps_speech_and_it_is_no_reason_to_call_the_rest_not_done(
    database, tmp_path, capsys
):
    perhaps = Coverage((), (), (), (TimeSpan(70_000, 72_000),))
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(60_000, 90_000), (), perhaps))

    assert run(["show", str(tmp_path / "a.case")]) == 0

    assert "perhaps speech without words 01:10-01:12" in capsys.readouterr().out
    assert transcripts.coverage(database, "tra").perhaps == perhaps.perhaps
    assert wording.coverage(perhaps, is_complete=True).startswith("done")


def test_stretch_without_sound_is_one_though_it_was_heard_in_two(database, tmp_path, capsys):
    cut = Coverage((), (TimeSpan(70_000, 89_976),), ())  # whole frames up to the cut, where 24 ms are left
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(60_000, 90_000), (), cut))
    transcripts.add_stretch(
        database, "tra", Stretch(TimeSpan(90_000, 120_000), (), Coverage((), (TimeSpan(90_000, 99_000),), ()))
    )
    assert run(["show", str(tmp_path / "a.case")]) == 0
    assert "no sound 00:20-00:50, 01:10-01:39" in capsys.readouterr().out


def test_what_was_held_back_is_no_evidence(database):
    [heard] = pipeline.heard_in(database)
    assert [each.text for each in heard.segments] == ["No, sir."]


def test_second_hearings_are_added_and_never_changed(database):
    more = SecondHearing(TimeSpan(5_000, 6_000), "Out.", HeardAgainFor.FINDING, "base", "with the sound around it")
    transcripts.add_second_hearings(database, "tra", [more], actor="me")

    assert transcripts.second_hearings(database, "tra") == (SECOND, more)
    with closing(sqlite3.connect(database.path)) as connection:
        for change in ("DELETE FROM second_hearings", "UPDATE second_hearings SET text = 'other'"):
            with pytest.raises(sqlite3.IntegrityError, match="written once"):
                connection.execute(change)


def test_transcripts_of_version_2_survive_and_say_that_their_coverage_is_not_known(tmp_path):
    path = tmp_path / "old.case"
    path.touch()
    migrating._run_steps(path, migrating.migrations_folder(), 2)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO cases VALUES ('c', 'Old', 'now', '0.1.0')")
        connection.execute("INSERT INTO recordings SELECT 'rec', 0, 'p', 'n', :h, 1, 'mp4', 60000, NULL, NULL, NULL, NULL, 'aac', 0, 1, 'now'", {"h": "a" * 64})  # fmt: skip
        connection.execute("INSERT INTO transcripts VALUES ('tra', 'rec', 'recognized', 'e', 'm', 'h', NULL, NULL, '{}', 'now', NULL)")  # fmt: skip
        connection.execute("INSERT INTO stretches VALUES ('tra', 0, 60000)")
        connection.execute("INSERT INTO segments VALUES ('tra', 0, 0, 900, 'Hello.', '[]', NULL, 'en', 0.9, 0.1)")
        connection.commit()

    opened = Database.open(path)

    assert transcripts.coverage(opened, "tra") is None
    assert [each.text for each in transcripts.segments(opened, "tra")] == ["Hello."]
    opened.close()


def test_coverage_is_told_in_words():
    assert wording.coverage(COVERAGE, is_complete=True) == "incomplete 03:10-03:25"
    assert wording.coverage(COVERAGE, is_complete=False) == "not heard to its end"
    assert wording.coverage(Coverage(COVERAGE.speech), is_complete=True).startswith("done")
    assert "not known" in wording.coverage(None, is_complete=True)


def test_exports_show_what_was_held_back_and_missed():
    bundle = values.a_bundle()
    [heard] = bundle.transcripts
    told = values.replace(heard, segments=(*heard.segments, INVENTED), coverage=COVERAGE, second=(SECOND,))
    bundle = values.replace(bundle, transcripts=(told,))

    page = html.render(bundle)
    [kept] = json.loads(findings_json.render(bundle))["transcripts"]

    assert "incomplete 03:10-03:25" in page
    assert "Thanks for watching!" in page and "a known invention" in page
    assert kept["coverage"] == json.loads(json.dumps(asdict(COVERAGE)))
    assert kept["held_back"][0]["reason"] == "a known invention"
    assert kept["heard_again"][0]["text"] == "Yes, sir."
    for captions in (to_srt(told.segments), to_vtt(told.segments)):
        assert "[held back: a known invention] Thanks for watching!" in captions


def test_our_json_brings_coverage_and_second_hearings_back(tmp_path):
    path = tmp_path / "ours.json"
    done = values.a_transcript(completed_utc=values.NOW)
    text = to_json(done, values.a_recording(), [values.a_segment(), INVENTED], coverage=COVERAGE, second=[SECOND])
    path.write_text(text, encoding="utf-8")

    read = read_transcript(path)

    assert read.maker.coverage == COVERAGE
    assert read.maker.second == (SECOND,)
    assert read.segments[1] == INVENTED
