"""A case of two recordings, each with two voices told apart, of which one sounds alike in both."""

import json
from dataclasses import replace

from models.spans import TimeSpan
from models.speaker import Role, Voice
from models.transcript import Stretch
from reviewer.onnx.voices import model_sha256
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.workspace import Workspace
from tests.support import values

ALIKE, OTHER = (1.0, 0.0), (0.0, 1.0)
SPOKEN = {"": ("Wearer", "Voice 1"), "2": ("Wearer 2", "Voice 3")}
VECTORS = {"Wearer": OTHER, "Voice 1": ALIKE, "Voice 3": ALIKE}


def make_two_cameras(folder):
    """Recordings "rec" and "rec2", of which a minute each was heard, cut at turns as "cut" and "cut2"; checked."""
    made = Workspace.create(folder / "cameras.case", "State v. Nobody", actor="login")
    database = made.database
    for number, names in SPOKEN.items():
        recording = values.a_recording(
            id=f"rec{number}", position=len(number), name=f"cam_{number or 1}.mp4", sha256=(number or "a") * 64
        )
        recordings.add(database, recording, actor="me")
        heard = values.a_transcript(id=f"tra{number}", recording_id=recording.id)
        transcripts.start(database, heard, actor="me")
        lines = [values.a_segment(at, "No, sir.", at * 10_000, at * 10_000 + 9_000, speaker=None) for at in range(6)]
        transcripts.add_stretch(database, heard.id, Stretch(TimeSpan(0, 60_000), tuple(lines)))
        transcripts.complete(database, heard.id, values.NOW, actor="me")
        options = {"speakers": {"transcript": heard.id, "compared_by": model_sha256()}}
        cut = replace(heard, id=f"cut{number}", options_json=json.dumps(options), completed_utc=values.NOW)
        told = [replace(line, speaker=names[line.index % 2]) for line in lines]
        found = [
            Voice(cut.id, label, Role.WEARER if label.startswith("Wearer") else None, "", VECTORS.get(label, ()))
            for label in names
        ]
        transcripts.keep_cut_at_turns(database, cut, source_id=heard.id, segments=told, voices=found, actor="me")
    reports.add(database, values.a_report(), values.some_claims(), actor="me")
    findings.add_run(database, values.a_run(transcript_ids=("cut", "cut2")), values.some_findings(), (), actor="me")
    return made
