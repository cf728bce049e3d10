"""What a case gives to the window and the exports: all of it, and each part asked for once."""

from collections import Counter

from sqlalchemy import event

from reviewer import pipeline
from reviewer.storage import findings
from tests.support import values
from tests.support.small_case import make_small_case


def test_each_part_of_a_case_is_read_once(tmp_path):
    workspace = make_small_case(tmp_path)
    database = workspace.database
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
