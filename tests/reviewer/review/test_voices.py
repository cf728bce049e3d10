"""What people say of voices: kept, never changed, and seen everywhere."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from models.spans import TimeSpan
from models.speaker import Role, Voice
from models.transcript import HeardAgainFor, SecondHearing, Stretch, Word
from reviewer import pipeline, taking_in, who_speaks
from reviewer.errors import UsageError
from reviewer.export.files import rendered
from reviewer.review import corrections, reviewers, voices
from reviewer.speech.speakers_found import Found, FoundTurn, FoundVoice, labelled
from reviewer.speech.speakers_pieces import Piece
from reviewer.storage import audit, findings, recordings, reports, transcripts
from reviewer.storage.database import Database
from reviewer.workspace import Workspace
from tests.support import values
from tests.support.commands import SAMPLES

SPOKEN = ["Wearer", "Voice 1", "Voice 2?", None, "Voice 2"]


@pytest.fixture
def case(tmp_path):
    """A case whose only transcript was cut at turns: five lines, three voices."""
    database = Database.create(tmp_path / "a.case", "A")
    recordings.add(database, values.a_recording(), actor="me")
    transcripts.start(database, values.a_transcript(), actor="me")
    heard = tuple(values.a_segment(n, "No, sir.", n * 1000, n * 1000 + 900, speaker=None) for n in range(5))
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(0, 60_000), heard))
    transcripts.complete(database, "tra", values.NOW, actor="me")
    told = values.a_transcript(
        id="cut", options_json='{"speakers": {}}', started_utc="2026-03-15T00:00:00.000Z", completed_utc=values.NOW
    )
    transcripts.keep_cut_at_turns(
        database,
        told,
        source_id="tra",
        segments=[replace(s, speaker=who) for s, who in zip(heard, SPOKEN, strict=True)],
        voices=[
            Voice("cut", "Wearer", Role.WEARER, "loudest"),
            Voice("cut", "Voice 1", None, ""),
            Voice("cut", "Voice 2", None, ""),
        ],
        actor="me",
    )
    yield Workspace(database, "me")
    database.close()


def _lines(case):
    return [line.speaker for line in corrections.lines(case.database, "cut", voices.cast(case.database))]


def test_cut_transcript_is_the_current_one_and_keeps_the_stretches(case):
    assert pipeline.current_transcript(case.database, "rec").id == "cut"
    assert transcripts.stretches(case.database, "cut") == (TimeSpan(0, 60_000),)
    assert transcripts.segments(case.database, "tra")[0].speaker is None


def test_name_is_shown_on_every_line_and_keeps_the_doubt(case):
    voices.name(case.database, "Voice 2", "  Elena   Duarte ", role=Role.CIVILIAN, actor="Ana")
    assert _lines(case) == ["Wearer", "Voice 1", "Elena Duarte?", None, "Elena Duarte"]
    voices.name(case.database, "Elena Duarte", "E. Duarte", role=None, actor="Ben")
    assert _lines(case)[4] == "E. Duarte"
    speaker = voices.cast(case.database).speaker("Voice 2")
    assert (speaker.role, speaker.is_named) == (Role.CIVILIAN, True)


def test_merged_voices_are_one_and_the_second_gives_the_name(case):
    voices.name(case.database, "Voice 1", "Driver", role=Role.CIVILIAN, actor="Ana")
    voices.merge(case.database, "Voice 1", "Voice 2", actor="Ana")
    assert _lines(case) == ["Wearer", "Driver", "Driver?", None, "Driver"]
    voices.name(case.database, "Voice 1", "Passenger", role=None, actor="Ana")
    assert _lines(case)[4] == "Passenger"
    with pytest.raises(UsageError, match="one voice already"):
        voices.merge(case.database, "Voice 2", "Voice 1", actor="Ana")


def test_split_gives_a_stretch_to_a_new_voice_without_doubt(case):
    made = voices.split(case.database, "Voice 2", transcript_id="cut", start_ms=1500, end_ms=3000, actor="Ana")
    assert made == "Voice 3"
    assert _lines(case) == ["Wearer", "Voice 1", "Voice 3", None, "Voice 2"]
    voices.name(case.database, "Voice 3", "Clerk", role=None, actor="Ana")
    assert _lines(case)[2] == "Clerk"
    with pytest.raises(UsageError, match="does not begin to speak"):
        voices.split(case.database, "Voice 1", transcript_id="cut", start_ms=5000, end_ms=9000, actor="Ana")


def test_split_takes_only_what_was_that_voice_when_it_was_done(case):
    voices.split(case.database, "Voice 1", transcript_id="cut", start_ms=0, end_ms=9000, actor="Ana")
    voices.merge(case.database, "Voice 2", "Voice 1", actor="Ana")
    assert _lines(case) == ["Wearer", "Voice 3", "Voice 1?", None, "Voice 1"]
    voices.split(case.database, "Voice 1", transcript_id="cut", start_ms=4000, end_ms=9000, actor="Ana")
    assert _lines(case) == ["Wearer", "Voice 3", "Voice 1?", None, "Voice 4"]


def test_a_speaker_that_a_person_gave_is_split_only_by_later_acts(case):
    ana = reviewers.named(case.database, "Ana")
    voices.split(case.database, "Voice 1", transcript_id="cut", start_ms=0, end_ms=9000, actor="Ana")
    later = values.a_correction(
        transcript_id="cut", segment_index=1, speaker="Voice 1", reviewer_id=ana.id, made_utc="2099-01-01T00:00:00.000Z"
    )
    corrections.correct(case.database, later)
    assert _lines(case)[1] == "Voice 1"
    corrections.correct(case.database, replace(later, id="two", speaker="Clerk", made_utc=values.NOW))
    voices.name(case.database, "Clerk", "Judy Clark", role=None, actor="Ana")
    assert _lines(case)[1] == "Judy Clark"
    with pytest.raises(UsageError, match="a voice itself"):
        voices.name(case.database, "Voice 2", "Clerk", role=None, actor="Ana")


@pytest.mark.parametrize(
    ("label", "called", "told"),
    [
        ("Voice 9", "Driver", "no voice Voice 9"),
        ("Voice 1", " ?", "needs a name"),
        ("Voice 1", "Voice 2", "a voice itself"),
    ],
)
def test_names_that_make_no_sense_are_refused(case, label, called, told):
    with pytest.raises(UsageError, match=told):
        voices.name(case.database, label, called, role=None, actor="Ana")
    assert voices.history(case.database) == ()


def test_acts_are_kept_with_name_and_time_and_never_change(case):
    voices.name(case.database, "Voice 1", "Driver", role=None, actor="Ana Ortiz")
    (act,) = voices.history(case.database)
    assert (act.actor, act.name, act.at_utc[:2]) == ("Ana Ortiz", "Driver", "20")
    assert audit.entries(case.database)[-1].actor == "Ana Ortiz"
    for change in ("UPDATE voice_acts SET name = 'X'", "DELETE FROM voice_acts", "DELETE FROM voices"):
        with (
            closing(sqlite3.connect(case.database.path)) as connection,
            pytest.raises(sqlite3.IntegrityError, match="once"),
        ):
            connection.execute(change)
    with pytest.raises(IntegrityError), case.database.writing() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO voice_acts SELECT * FROM voice_acts")


def test_check_rests_on_clear_speakers_only(case):
    (heard,) = pipeline.heard_in(case.database)
    assert [s.speaker for s in heard.segments] == ["Wearer", "Voice 1", None, None, "Voice 2"]
    assert {s.name: s.role for s in heard.speakers} == {"Wearer": Role.WEARER, "Voice 1": None, "Voice 2": None}


def test_names_given_later_are_shown_with_earlier_findings_and_in_exports(case):
    reports.add(case.database, values.a_report(), values.some_claims(), actor="me")
    run = values.a_run(transcript_ids=("cut",))
    evidence = values.some_evidence(transcript_id="cut", first_segment=1, last_segment=1, speaker="Voice 1")
    found = replace(values.some_findings()[0], judgment=values.a_judgment(evidence=(evidence,)))
    left = replace(values.an_omission().left_out, transcript_id="cut", first_segment=4, last_segment=4)
    findings.add_run(case.database, run, (found,), (values.an_omission(left_out=left),), actor="me")
    voices.name(case.database, "Voice 1", "Marco Diaz", role=None, actor="Ana")
    bundle = case.bundle("rep")

    assert bundle.findings[0].judgment.evidence[0].speaker == "Marco Diaz"
    assert bundle.omissions[0].left_out.speaker == "Voice 2"
    assert "<v Marco Diaz>No, sir.</v>" in rendered(bundle, SAMPLES / "a.vtt")
    assert "Marco Diaz: No, sir." in rendered(bundle, SAMPLES / "a.srt")
    assert [s.name for s in bundle.speakers] == ["Wearer", "Marco Diaz", "Voice 2"]


def _heard_sample(tmp_path):
    folder = SAMPLES / "domestic"
    database = Database.create(tmp_path / "b.case", "B")
    recording = taking_in.add_recording(database, folder / "video.mp4", actor="me")
    taking_in.import_transcript(database, recording, folder / "transcript.json", actor="me")
    return database, recording


def test_corrections_and_second_hearings_go_on_to_count_when_voices_are_told_apart(tmp_path):
    database, recording = _heard_sample(tmp_path)
    source = pipeline.current_transcript(database, recording.id)
    again = SecondHearing(TimeSpan(1000, 2000), "Heard otherwise.", HeardAgainFor.POOR, "tiny.en", "slower")
    transcripts.add_second_hearings(database, source.id, [again], actor="me")
    ana = reviewers.named(database, "Ana Ortiz")
    heard = transcripts.segments(database, source.id)
    longest = max(heard, key=lambda line: len(line.words))
    for line, speaker in ((longest, None), (heard[-1], "Clerk")):
        said = values.a_correction(
            id=f"cor{line.index}", transcript_id=source.id, segment_index=line.index, text=f"As I heard {line.index}.",
            speaker=speaker, reviewer_id=ana.id,
        )  # fmt: skip
        corrections.correct(database, said)

    told = who_speaks.tell(database, recording, actor="me")

    lines = corrections.lines(database, told.id, voices.cast(database))
    kept = {line.text: line for line in lines if line.text.startswith("As I heard")}
    assert list(kept) == [f"As I heard {longest.index}.", f"As I heard {heard[-1].index}."]
    assert [line.span for line in kept.values()] == [longest.span, heard[-1].span]
    assert kept[f"As I heard {heard[-1].index}."].speaker == "Clerk"
    assert transcripts.second_hearings(database, told.id) == (again,)
    assert " ".join(w.text for s in transcripts.segments(database, told.id) for w in s.words) == " ".join(
        w.text for s in heard for w in s.words
    )
    assert {c.reviewer_id for c in corrections.history(database, told.id)} == {ana.id}
    database.close()


def test_line_that_stays_whole_has_no_speaker_where_several_speak():
    words = tuple(Word(w, TimeSpan(n * 500, n * 500 + 400)) for n, w in enumerate(["Stop.", "No."]))
    line = values.a_segment(0, "Stop. No.", 0, 1000, words=words, speaker=None)
    turns = [FoundTurn(Piece(0, n, n + 1, words[n].span), n, is_doubtful=False) for n in range(2)]
    found = Found((FoundVoice("Voice", None, ""), FoundVoice("Voice", None, "")), tuple(turns))
    assert [s.speaker for s in labelled([line], found, ["Voice 1", "Voice 2"])] == ["Voice 1", "Voice 2"]
    assert labelled([line], found, ["Voice 1", "Voice 2"], uncut={0}) == (line,)


def test_voices_of_a_new_hearing_keep_the_labels_of_the_times_at_which_they_speak(tmp_path):
    database, recording = _heard_sample(tmp_path)
    first = who_speaks.tell(database, recording, actor="me")
    again = who_speaks.tell(database, recording, actor="me")
    voices.name(database, "Wearer", "Officer Tate", role=None, actor="me")
    renewed = values.a_transcript(
        id="new", recording_id=recording.id, started_utc="2099-01-01T00:00:00.000Z", options_json="{}"
    )
    transcripts.start(database, renewed, actor="me")
    heard = tuple(replace(s, speaker=None) for s in transcripts.segments(database, first.id))
    transcripts.add_stretch(database, "new", Stretch(TimeSpan(0, 256_000), heard))
    transcripts.complete(database, "new", "2099-01-01T00:00:01.000Z", actor="me")
    second = who_speaks.tell(database, recording, actor="me")
    labels = [{v.label for v in voices.told(database, made.id)} for made in (first, second)]
    named = voices.cast(database).called(second.id, transcripts.segments(database, second.id))
    database.close()

    assert again == first != second
    assert "Wearer" in labels[1]
    assert len(labels[0] & labels[1]) >= len(labels[0]) - 1
    assert "Officer Tate" in {line.speaker for line in named}
