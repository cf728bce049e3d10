"""RTTM files with who really speaks when in a sample case, as pyannote writes them."""

import json

from tests.support.commands import SAMPLES


def script_turns(case):
    """Speaker, start and end in milliseconds of the recording, of each turn of a sample case."""
    script = json.loads((SAMPLES / case / "script.json").read_text(encoding="utf-8"))
    return [(each["speaker"], round(each["start"] * 1000), round(each["end"] * 1000)) for each in script["turns"]]


def write_turns(path, case, *, from_ms=0):
    """Write them with times that count from ``from_ms`` of the recording; returns what the file calls each speaker."""
    turns = script_turns(case)
    speakers = list(dict.fromkeys(speaker for speaker, _, _ in turns))
    labels = {speaker: f"SPEAKER_{number:02}" for number, speaker in enumerate(speakers)}
    lines = [
        f"SPEAKER video 1 {(start - from_ms) / 1000:.3f} {(end - start) / 1000:.3f} <NA> <NA> {labels[who]} <NA> <NA>\n"
        for who, start, end in turns
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return labels
