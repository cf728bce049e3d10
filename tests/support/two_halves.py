"""A sample case as two recordings: cut in two, each half with what was heard in it."""

import json
import subprocess

from reviewer.media.ffmpeg import program
from reviewer.media.hashing import sha256_of
from tests.support.commands import SAMPLES


def make_two_halves(folder, case="traffic_stop", *, at_ms=150_000):
    """``cam_1.mp4`` and ``cam_2.mp4`` with their transcripts beside them, sound alone; returns each pair of paths."""
    heard = json.loads((SAMPLES / case / "transcript.json").read_text(encoding="utf-8"))
    made = []
    for name, start_ms, end_ms in (("cam_1", 0, at_ms), ("cam_2", at_ms, 10_000_000)):
        clip = folder / f"{name}.mp4"
        cut = ["-ss", str(start_ms / 1000), "-to", str(end_ms / 1000), "-i", str(SAMPLES / case / "video.mp4")]
        command = [program(), "-y", "-loglevel", "error", *cut, "-vn", "-c:a", "aac", str(clip)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        lines = [_earlier(e, start_ms) for e in heard["segments"] if start_ms <= e["start_ms"] and e["end_ms"] < end_ms]
        told = heard | {"recording": {"name": clip.name, "sha256": sha256_of(clip)}, "segments": lines}
        (folder / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
        made.append((clip, folder / f"{name}.json"))
    return made


def _earlier(part, by_ms):
    moved = part | {"start_ms": part["start_ms"] - by_ms, "end_ms": part["end_ms"] - by_ms}
    return moved | {"words": [_earlier(word, by_ms) for word in part["words"]]} if "words" in part else moved
