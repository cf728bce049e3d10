"""The vendor's transcript beside ours, through the command line."""

from dataclasses import replace

from models.spans import TimeSpan
from models.transcript import Stretch
from reviewer import taking_in
from reviewer.review import corrections, reviewers
from reviewer.storage import recordings, transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.reading import read_transcript
from tests.support import values
from tests.support.commands import SAMPLES, here, reviewer

STOP = SAMPLES / "traffic_stop"


def test_vendors_transcript_is_laid_beside_ours(tmp_path):
    path = tmp_path / "stop.case"
    database = Database.create(path, "Stop")
    recording = taking_in.add_recording(database, STOP / "video.mp4", actor="me")
    taking_in.import_transcript(database, recording, STOP / "vendor_transcript.docx", actor="me")
    database.close()
    alone = here("compare", str(path))
    assert alone.code == 2
    assert "heard here" in alone.err

    database = Database.open(path)
    transcripts.start(database, values.a_transcript(recording_id=recordings.all_of(database)[0].id), actor="me")
    heard = tuple(replace(s, speaker=None) for s in read_transcript(STOP / "transcript.json").segments)
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(0, 300_000), heard))
    transcripts.complete(database, "tra", values.NOW, actor="me")
    database.close()
    found = reviewer("compare", str(path), "--json").json()
    told = here("compare", str(path), "--telling")

    assert found["same"] > 500
    assert ("Suburu", "Subaru") in {(each["one"], each["other"]) for each in found["differences"]}
    assert "neither is the truth" in " ".join(told.err.split())
    assert 0 < told.out.count("\n") < len(found["differences"])
    assert "corrected" not in told.err

    listed = here("show", str(path)).out
    assert "2. transcript: vendor_transcript.docx" in listed
    assert "1. transcript: faster-whisper tiny.en" in listed
    turned = here("compare", str(path), "--one", "tiny.en", "--other", "2", "--json").json()
    assert (turned["one"]["title"], turned["other"]["title"]) == ("faster-whisper tiny.en", "vendor_transcript.docx")
    assert ("Subaru", "Suburu") in {(each["one"], each["other"]) for each in turned["differences"]}
    for given, told in ((["--one", "large"], "no transcript large"), (["--one", "1"], "Both are")):
        refused = here("compare", str(path), *given)
        assert refused.code == 2
        assert told in refused.err

    database = Database.open(path)
    at = next(each for each in transcripts.segments(database, "tra") if "Subaru" in each.text)
    reviewer_id = reviewers.named(database, "Ana").id
    corrections.correct(
        database,
        values.a_correction(segment_index=at.index, reviewer_id=reviewer_id, text=at.text.replace("Subaru", "Suburu")),
    )
    database.close()
    now = here("compare", str(path), "--json").json()
    assert ("Suburu", "Subaru") not in {(each["one"], each["other"]) for each in now["differences"]}
    assert (now["one"]["corrected_lines"], now["other"]["corrected_lines"]) == (0, 1)
    assert "1 line was corrected by people" in " ".join(here("compare", str(path)).err.split())


def test_vendors_word_transcript_is_known_without_being_named_one(tmp_path):
    path = tmp_path / "stop.case"
    Database.create(path, "Stop").close()
    added = reviewer(
        "add", str(path), *(str(STOP / name) for name in ("vendor_transcript.docx", "draft.docx", "video.mp4"))
    )
    told = " ".join(added.err.split())
    assert added.code == 0
    assert "Transcript vendor_transcript.docx: of video.mp4" in told
    assert "Report draft.docx: SHA-256" in told
