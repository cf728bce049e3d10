"""Small media files made by the real ffmpeg."""

import subprocess

import numpy as np

from reviewer.media.audio import SAMPLE_RATE
from reviewer.media.ffmpeg import program
from tests.support.commands import SAMPLES

PICTURE = ["-f", "lavfi", "-i", "testsrc=s=160x120:r=10:d={length}"]


def make_clip(path, *, length=4, late_s=0.0, has_sound=True, has_picture=True, tone_s=None, hole=None, began=None):
    """A clip with a tone that starts ``late_s`` in; ``hole`` (from, to) leaves its sound out for a while.

    ``began`` is what the file says of the camera's clock at its start.
    """
    command = [program(), "-y", "-loglevel", "error"]
    inputs, maps = 0, []
    if has_picture:
        command += ["-f", "lavfi", "-i", f"testsrc=s=160x120:r=10:d={length}"]
        maps += ["-map", f"{inputs}:v"]
        inputs += 1
    if has_sound:
        tone = f"sine=f=440:r=16000:d={tone_s or length - late_s}"
        command += ["-itsoffset", str(late_s), "-f", "lavfi", "-i", tone]
        maps += ["-map", f"{inputs}:a"]
        if hole:
            maps += ["-af", f"aselect='not(between(t,{hole[0]},{hole[1]}))'"]
    said = ["-metadata", f"creation_time={began}"] if began else []
    coding = ["-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"]
    subprocess.run([*command, *maps, *coding, *said, str(path)], check=True, stdin=subprocess.DEVNULL)
    return path


def make_tracks(path, sounds, *, titles=(), length=12):
    """A clip whose audio tracks are stretches of the sample cases: (case, from which second), or None for silence."""
    command = [program(), "-y", "-loglevel", "error", "-f", "lavfi", "-i", f"testsrc=s=160x120:r=10:d={length}"]
    maps = ["-map", "0:v"]
    for number, sound in enumerate(sounds, start=1):
        if sound is None:
            command += ["-f", "lavfi", "-t", str(length), "-i", "anullsrc=r=16000:cl=mono"]
        else:
            case, start = sound
            command += ["-ss", str(start), "-t", str(length), "-i", str(SAMPLES / case / "video.mp4")]
        maps += ["-map", f"{number}:a"]
    for number, (language, title) in enumerate(titles):
        maps += [f"-metadata:s:a:{number}", f"language={language}", f"-metadata:s:a:{number}", f"title={title}"]
    coding = ["-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"]
    subprocess.run([*command, *maps, *coding, str(path)], check=True, stdin=subprocess.DEVNULL)
    return path


def make_beginning(path, case, *, length):
    """The first seconds of a sample case as they are, picture and sound."""
    command = [program(), "-y", "-loglevel", "error", "-i", str(SAMPLES / case / "video.mp4"), "-t", str(length)]
    subprocess.run([*command, "-c", "copy", str(path)], check=True, stdin=subprocess.DEVNULL)
    return path


def damage(path, *, every, whole_end=0.2):
    """Write noise over the sound of an MP4, a byte in ``every`` so many; the last share of it stays as it is."""
    held = bytearray(path.read_bytes())
    chance = np.random.default_rng(1)
    first, end = held.index(b"mdat") + 8, held.rindex(b"moov") - 8
    for at in range(first, end - int((end - first) * whole_end), every):
        held[at] = chance.integers(256)
    path.write_bytes(held)
    return path


def make_sides(path, left, right, *, length=12):
    """A clip with one stereo track: another stretch of the sample cases on each side."""
    command = [program(), "-y", "-loglevel", "error"]
    for case, start in (left, right):
        command += ["-ss", str(start), "-t", str(length), "-i", str(SAMPLES / case / "video.mp4")]
    joined = ["-filter_complex", "[0:a][1:a]amerge=inputs=2,pan=stereo|c0=c0|c1=c1[a]", "-map", "[a]", "-c:a", "aac"]
    subprocess.run([*command, *joined, str(path)], check=True, stdin=subprocess.DEVNULL)
    return path


def make_stereo(path, left, right):
    """A sound file of samples, -1 to 1, on each side; the shorter side is silent at its end."""
    sides = np.zeros((max(len(left), len(right)), 2), dtype="<i2")
    for side, samples in enumerate((left, right)):
        sides[: len(samples), side] = np.clip(samples, -1, 1) * 32_767
    command = [
        program(),
        "-y",
        "-loglevel",
        "error",
        "-f",
        "s16le",
        "-ar",
        str(SAMPLE_RATE),
        "-ac",
        "2",
        "-i",
        "pipe:0",
    ]
    subprocess.run([*command, str(path)], check=True, input=sides.tobytes())
    return path
