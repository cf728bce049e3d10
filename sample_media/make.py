"""Make the sample cases again: ``make samples``, or this script in an environment with the extra ``samples``.

Everything is drawn and spoken by programs; nobody in it exists. The same inputs give the same words, times
and papers; the coded video may differ in single bytes between versions of ffmpeg.
"""

import hashlib
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from making import documents, domestic, traffic_stop
from making.mix import BUFFER_S, mixed
from making.picture import HEIGHT, RATE, WIDTH, Scene
from making.voices import RATE as SOUND_RATE

HERE = Path(__file__).parent
CASES = (traffic_stop, domestic)
# In this case the sound track itself begins late, as some cameras write their buffer.
STARTS_LATE = {"domestic"}


def main() -> None:
    """Make every case that is named, or all, then write down the hashes."""
    for case in CASES:
        if not sys.argv[1:] or case.ID in sys.argv[1:]:
            make(case)
    sums = [
        f"{_sha256(path)}  {path.relative_to(HERE).as_posix()}" for path in sorted(HERE.glob("*/*.*")) if _counts(path)
    ]
    (HERE / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8", newline="\n")


def make(case) -> None:
    """One case: sound, picture, papers."""
    folder = HERE / case.ID
    folder.mkdir(exist_ok=True)
    sound, turns = mixed(case.TURNS, case.CAST, seed=case.SEED, is_outdoors=case.IS_OUTDOORS)
    print(f"{case.ID}: {len(sound) / SOUND_RATE:.0f} s, {len(turns)} turns", flush=True)
    documents.write_all(case, turns, folder)
    with tempfile.TemporaryDirectory() as scratch:
        track = Path(scratch) / "sound.wav"
        is_late = case.ID in STARTS_LATE
        _write(track, sound[int(BUFFER_S * SOUND_RATE) :] if is_late else sound)
        _code(Scene(case, turns), len(sound) / SOUND_RATE, track, folder / "video.mp4", BUFFER_S if is_late else 0)


def _write(path: Path, sound: np.ndarray) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SOUND_RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())


def _code(scene: Scene, seconds: float, track: Path, target: Path, offset_s: float) -> None:
    picture = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "pipe:0"]
    coded = "-c:v libx264 -preset slow -crf 29 -pix_fmt yuv420p -g 50 -c:a aac -b:a 64k -ar 24000".split()
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", *picture]
    command += ["-itsoffset", str(offset_s), "-i", str(track), "-map", "0:v", "-map", "1:a", *coded]
    command += ["-movflags", "+faststart", "-map_metadata", "-1", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        for number in range(int(seconds * RATE)):
            process.stdin.write(scene.frame(number / RATE).tobytes())
        process.stdin.close()
    if process.returncode:
        raise SystemExit(f"ffmpeg failed on {target.name}")


def _counts(path: Path) -> bool:
    return path.parent.name in {case.ID for case in CASES} and path.name != "transcript.json"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
