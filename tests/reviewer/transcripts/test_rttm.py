"""Speaker turns in RTTM files, as they are written and as they should not be."""

import hashlib

import pytest

from models.spans import TimeSpan
from reviewer.errors import TranscriptError
from reviewer.transcripts.rttm import Turn, read_turns
from tests.support import values

NEMO = "SPEAKER stop 1   0.500   2.250 <NA> <NA> speaker_0 <NA> <NA>\n"


@pytest.mark.parametrize(
    ("written", "turns"),
    [
        (NEMO, [("speaker_0", 500, 2750)]),
        ("SPEAKER x 1 0.031 4.927 <NA> <NA> SPEAKER_00 <NA> <NA>", [("SPEAKER_00", 31, 4958)]),
        ("\ufeffSPEAKER\tx\t1\t1.0\t0\t<NA>\t<NA>\tA\t0.9\t<NA>\r\n\r\n", [("A", 1000, 1000)]),
        (";; by hand\nSPKR-INFO x 1 <NA> <NA> <NA> unknown A <NA>\nSPEAKER x 1 1 2 <NA> <NA> A <NA>\n", [("A", 1000, 3000)]),
        ("SPEAKER x 1 5 1 <NA> <NA> B <NA> <NA>\nSPEAKER x 1 1 9 <NA> <NA> A <NA> <NA>\n", [("A", 1000, 10_000), ("B", 5000, 6000)]),
        (NEMO + NEMO.replace("stop", "other"), [("speaker_0", 500, 2750)]),
    ],
)  # fmt: skip
def test_turns_are_read_as_diarizers_write_them(tmp_path, written, turns):
    path = tmp_path / "turns.rttm"
    path.write_text(written, encoding="utf-8", newline="")
    read = read_turns(path, of=values.a_recording())
    assert read.turns == tuple(Turn(label, TimeSpan(start, end)) for label, start, end in turns)
    assert (read.name, read.sha256) == ("turns.rttm", hashlib.sha256(path.read_bytes()).hexdigest())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("SPEAKER stop 1 soon 2 <NA> <NA> A <NA> <NA>", "line 2 gives “soon” as start or length"),
        ("SPEAKER stop 1 -1 2 <NA> <NA> A <NA> <NA>", "line 2 gives “-1”"),
        ("SPEAKER stop 1 1 nan <NA> <NA> A <NA> <NA>", "line 2 gives “nan”"),
        ("SPEAKER stop 1 1 1e300 <NA> <NA> A <NA> <NA>", "line 2 gives “1e300”"),
        ("SPEAKER stop 1 1 2", "line 2 has 5 fields"),
        ("SPEAKER my stop 1 1 2 <NA> <NA> A <NA> <NA>", "line 2 has 11 fields, and a turn has 10; a name in it may"),
        ("SPEAKER stop 1 1 2 <NA> <NA> <NA> <NA> <NA>", "line 2 does not say who speaks"),
        ("00:01 Officer: Hello.", "line 2 begins with “00:01”"),
        ("SPEAKER stop 1 60 2 <NA> <NA> A <NA> <NA>", "line 2 begins after the end of stop.mp4"),
    ],
)
def test_bad_line_is_told_by_its_number_with_what_stays_and_what_to_do(tmp_path, line, told):
    path = tmp_path / "turns.rttm"
    path.write_text(NEMO + line + "\n", encoding="utf-8")
    with pytest.raises(TranscriptError) as refused:
        read_turns(path, of=values.a_recording())
    assert f"turns.rttm, {told}" in refused.value.message
    assert "voices and their names are as they were" in refused.value.kept
    assert refused.value.hint


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (b"", "holds no text"),
        (b";; nothing\n", "no turn of a speaker"),
        (b"\x00\x01\x02\xff" * 50, "holds no text"),
        (NEMO.replace("stop", "a").encode() + NEMO.replace("stop", "b").encode(), "turns of a, b, and it is not clear"),
    ],
)
def test_file_without_turns_of_the_recording_is_refused(tmp_path, held, told):
    path = tmp_path / "turns.rttm"
    path.write_bytes(held)
    with pytest.raises(TranscriptError, match=told):
        read_turns(path, of=values.a_recording())
    with pytest.raises(TranscriptError, match="cannot be read"):
        read_turns(tmp_path / "gone.rttm", of=values.a_recording())
