"""Small media files made by the real ffmpeg."""

import subprocess

from reviewer.media.ffmpeg import program

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
