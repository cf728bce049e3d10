"""A case of one recording, a few lines and one report, for tests that need it on disk."""

from models.spans import TimeSpan
from models.transcript import Stretch
from reviewer.storage import recordings, reports, transcripts
from reviewer.workspace import Workspace
from tests.support import values

LINES = (values.a_segment(),)


def make_small_case(folder, lines=LINES):
    """Heard to its end as transcript "tra" of recording "rec", with report "rep"; not checked yet."""
    made = Workspace.create(folder / "stop.case", "State v. Nobody", actor="login")
    database = made.database
    recordings.add(database, values.a_recording(), actor="me")
    transcripts.start(database, values.a_transcript(), actor="me")
    transcripts.add_stretch(database, "tra", Stretch(TimeSpan(0, 60_000), tuple(lines)))
    transcripts.complete(database, "tra", values.NOW, actor="me")
    reports.add(database, values.a_report(), values.some_claims(), actor="me")
    return made
