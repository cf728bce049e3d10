"""What a case gives to the window and the exports: all of it, and each part asked for once."""

from collections import Counter

from sqlalchemy import event

from models.spans import TimeSpan
from models.transcript import Stretch
from reviewer import pipeline
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.workspace import Workspace
from tests.support import values


def test_each_part_of_a_case_is_read_once(tmp_path):
    workspace = Workspace.create(tmp_path / "a.case", "A", actor="me")
    database = workspace.database
    recordings.add(database, values.a_recording(), actor="me")
    transcripts.start(database, values.a_transcript(), actor="me")
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(0, 5000), (values.a_segment(),)))
    reports.add(database, values.a_report(), values.some_claims(), actor="me")
    findings.add_run(database, values.a_run(), values.some_findings(), (), actor="me")
    asked = Counter()
    event.listen(
        database._engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.update([statement.split("FROM ")[-1].split()[0]]),
    )

    workspace.bundle("rep")
    assert (asked["voices"], asked["voice_acts"], asked["transcripts"]) == (1, 1, 1)
    asked.clear()
    pipeline.heard_in(database)
    assert (asked["voices"], asked["voice_acts"], asked["transcripts"]) == (1, 1, 1)
    workspace.close()
