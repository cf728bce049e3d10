"""How well two recordings of one event are brought onto one clock.

    python -m tests.benchmarks.clocks [--police FOLDER]

Each case is heard by two cameras (``tests/support/rerecord.py``): one near the wearer, one near the others, each
with a room of its own and noise below its speech by the stated number of decibels; the second begins 37 s
later and its clock runs 40 ppm apart. Error is the largest at start, middle and end. Every pair of different
cases must be refused. Writes its section of ``docs/benchmarks.md``.
"""

import argparse
import json
import tempfile
from pathlib import Path

from models.spans import TimeSpan
from reviewer.media.audio import AudioTrack, extract
from reviewer.media.probe import probe
from reviewer.speech.clock_sync import SETTINGS, Alignment, aligned
from tests.benchmarks.cases import ROOT, SAMPLES
from tests.benchmarks.sections import write_section
from tests.support.rerecord import as_track, rerecorded

LATE_S, DRIFT_PPM = 37, 40
NOISES_DB = (10, 0, -6)


def scenes(police: Path) -> list[tuple[str, Path, Path]]:
    """Name, media and script of each case."""
    samples = [(n, SAMPLES / n / "video.mp4", SAMPLES / n / "script.json") for n in ("traffic_stop", "domestic")]
    return samples + [(s.stem, s.with_suffix(".m4a"), s) for s in sorted(police.glob("*.json"))]


def cameras(media: Path, script: Path, noise_db: int, folder: Path) -> tuple[AudioTrack, AudioTrack]:
    """The wearer's camera and the other one."""
    track = extract(media, folder, facts=probe(media))
    truth = json.loads(script.read_text(encoding="utf-8"))
    turns = [(t["start"], t["end"], t["speaker"]) for t in truth["turns"]]
    wearer = {truth["reporting_officer"]}
    others = {speaker for _, _, speaker in turns} - wearer
    samples = track.samples(TimeSpan(0, track.duration_ms))
    one = rerecorded(samples, turns, late_s=0, drift_ppm=0, noise_db=noise_db, loud=wearer, seed=1)
    two = rerecorded(samples, turns, late_s=LATE_S, drift_ppm=DRIFT_PPM, noise_db=noise_db, loud=others, seed=2)
    return as_track(one, folder / "one.s16"), as_track(two, folder / "two.s16")


def cell(one: AudioTrack, two: AudioTrack) -> str:
    """What was found, against the truth."""
    found = aligned(two, one)
    if not isinstance(found, Alignment):
        return f"refused: {found.reason}"
    off = [found.offset_ms + ms * (1 + found.drift_ppm / 1e6) - LATE_S * 1000 - ms * (1 + DRIFT_PPM / 1e6) for ms in (0, two.duration_ms / 2, two.duration_ms)]  # fmt: skip
    return f"{max(map(abs, off)):.0f} ms (stated {found.error_ms} ms), {found.drift_ppm:.1f} ppm"


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--police", type=Path, default=ROOT.parent / "shared" / "data" / "police")
    options = parser.parse_args()
    head = " | ".join(f"noise {noise_db} dB below" for noise_db in NOISES_DB)
    lines = [f"Settings `{json.dumps(SETTINGS)}`.", "", f"| case | {head} |", "|---|" + "---|" * len(NOISES_DB)]
    with tempfile.TemporaryDirectory() as scratch:
        tracks = []
        for name, media, script in scenes(options.police):
            cells = []
            for noise_db in NOISES_DB:
                folder = Path(scratch) / f"{name}{noise_db}"
                folder.mkdir()
                pair = cameras(media, script, noise_db, folder)
                cells.append(cell(*pair))
            tracks.append(pair)
            lines.append(f"| {name} | {' | '.join(cells)} |")
        strangers = [(a, b) for a in range(len(tracks)) for b in range(len(tracks)) if a != b]
        wrong = sum(isinstance(aligned(tracks[a][0], tracks[b][1]), Alignment) for a, b in strangers)
    lines += [
        "",
        f"Pairs of different cases, noise {NOISES_DB[-1]} dB below: {len(strangers)}, brought together wrongly: {wrong}.",
    ]
    write_section("clocks", lines)


if __name__ == "__main__":
    main()
