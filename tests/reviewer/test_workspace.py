"""What a case gives to the window and the exports: all of it, and each part asked for once."""

from collections import Counter

from sqlalchemy import event

from reviewer import pipeline
from reviewer.review import corrections, reviewers
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


def test_what_was_heard_is_the_same_object_as_long_as_nothing_of_it_changes(tmp_path):
    workspace = make_small_case(tmp_path)
    findings.add_run(workspace.database, values.a_run(), values.some_findings(), (), actor="me")
    (before,) = workspace.bundle("rep").transcripts
    (again,) = workspace.bundle("rep").transcripts
    assert again is before

    (line,) = before.segments
    ana = reviewers.named(workspace.database, "Ana Ortiz")
    corrections.correct(workspace.database, values.a_correction(reviewer_id=ana.id))
    (after,) = workspace.bundle("rep").transcripts
    assert [after.segments[0].text, line.text] == ["Yes, sir.", values.a_segment().text]
    workspace.close()
