"""Names and codes of a report, offered to the engine for a second hearing and kept out of the transcript."""

import pytest

from models.transcript import HeardAgainFor
from reviewer import who_speaks
from reviewer.report.claims import claims_of
from reviewer.report.reading import read_report
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.vocabulary import in_report, joined
from tests.support.clips import make_tracks
from tests.support.commands import here


def words_of(text, tmp_path):
    (tmp_path / "r.txt").write_text(text)
    return in_report(claims_of(read_report(tmp_path / "r.txt")))


def test_names_streets_and_codes_are_taken_as_written(tmp_path):
    found = words_of(
        "I met Nathan Pruitt on Maple Street. Unit 4B12 ran plate TLN417 for Mr. Pruitt's car at the 9th house. "
        "The driver said “No, I was at work.” That was all.",
        tmp_path,
    )
    assert found == ("Nathan Pruitt", "Maple Street", "4B12", "TLN417", "Pruitt")


def test_typed_words_come_first_and_nothing_twice():
    assert joined("Wexler, Lund ,", ("Lund", "Maple Street")) == "Wexler, Lund, Maple Street"
    assert joined(None, ()) == ""


@pytest.mark.weights
def test_report_offered_as_vocabulary_leaves_the_transcript_as_it_is(tmp_path):
    """The guard: a name of the report that nobody says is not heard, whether the report is offered or not."""
    clip = make_tracks(tmp_path / "stop.mp4", (("traffic_stop", 30),), length=20)
    report = tmp_path / "r.txt"
    report.write_text("I stopped Zbigniew Wojciechowski on Quetzalcoatl Avenue. He drove a grey car.")
    case = tmp_path / "a.case"
    common = ["--case", str(case), "--report", str(report), "--model", "tiny.en"]
    assert here("check", str(clip), *common).code == 1

    ran = here("check", str(clip), *common, "--report-names", "--vocabulary", "Outback")

    assert ran.code == 1, ran.err
    database = Database.open(case)
    try:
        [recording] = recordings.all_of(database)
        made = transcripts.all_of(database, recording.id)
        plain, offered = (each for each in made if who_speaks.told_from(each) is None)
        assert '"hotwords": "Outback, Zbigniew Wojciechowski, Quetzalcoatl Avenue"' in offered.options_json
        lines = transcripts.segments(database, offered.id)
        assert lines == transcripts.segments(database, plain.id)
        beside = [e for e in transcripts.second_hearings(database, offered.id) if e.reason is HeardAgainFor.VOCABULARY]
    finally:
        database.close()
    heard = " ".join(each.text for each in (*lines, *beside))
    assert "Wojciechowski" not in heard
    assert "Quetzalcoatl" not in heard


def test_recording_without_a_case_has_no_report_to_take_names_from(tmp_path):
    clip = make_tracks(tmp_path / "stop.mp4", (("traffic_stop", 30),), length=2)
    ran = here("transcribe", str(clip), "-o", str(tmp_path / "t.srt"), "--report-names")
    assert ran.code == 2
    assert "has no report" in ran.err
