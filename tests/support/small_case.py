"""A case of one recording, a few lines and one report, for tests that need it on disk."""

from dataclasses import replace

from models.spans import TimeSpan
from models.speaker import Role, Voice
from models.transcript import Stretch
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.workspace import Workspace
from tests.support import values

LINES = (values.a_segment(),)
SPOKEN = ("Wearer", "Voice 1", "Voice 1?", None, "Voice 2", "Voice 1")


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


def make_case_with_voices(folder):
    """The small case, its voices told apart as in ``SPOKEN``, a line each, and checked."""
    heard = [values.a_segment(n, "No, sir.", n * 1000, n * 1000 + 900, speaker=None) for n in range(len(SPOKEN))]
    made = make_small_case(folder, heard)
    cut = values.a_transcript(id="cut", options_json='{"speakers": {"transcript": "tra"}}', completed_utc=values.NOW)
    found = [
        Voice("cut", "Wearer", Role.WEARER, "loudest and clearest voice"),
        *(Voice("cut", f"Voice {n}", None, "") for n in (1, 2)),
    ]
    lines = [replace(line, speaker=who) for line, who in zip(heard, SPOKEN, strict=True)]
    transcripts.keep_cut_at_turns(made.database, cut, source_id="tra", segments=lines, voices=found, actor="me")
    findings.add_run(made.database, values.a_run(transcript_ids=("cut",)), values.some_findings(), (), actor="me")
    return made
