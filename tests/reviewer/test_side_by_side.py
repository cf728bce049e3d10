"""Which transcripts of a recording can be laid side by side."""

import pytest

from reviewer import side_by_side, who_speaks
from reviewer.storage import recordings, transcripts
from tests.support.small_case import make_small_case


@pytest.fixture
def workspace(tmp_path):
    made = make_small_case(tmp_path)
    yield made
    made.close()


def test_transcript_cut_where_voices_change_is_no_second_one(workspace):
    database = workspace.database
    [recording] = recordings.all_of(database)
    before = side_by_side.finished(database, recording.id)
    source = before[-1]
    for _ in range(2):
        told = who_speaks._made_from(source, {"engine": "voices 2"})
        transcripts.keep_cut_at_turns(
            database,
            told,
            source_id=source.id,
            segments=transcripts.segments(database, source.id),
            corrections=[],
            voices=[],
            actor="me",
        )
        source = told

    after = side_by_side.finished(database, recording.id)

    assert [each.id for each in after] == [*(each.id for each in before[:-1]), told.id]
