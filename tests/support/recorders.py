"""Files as recorders write them, which ffmpeg reads and cannot write.

The layout of a DHAV frame is that which ffmpeg's reader expects: 24 bytes of head, further fields, the coded picture
or sound, and a tail.
"""

import struct
import subprocess
from datetime import datetime, timedelta

import av
import numpy as np

from reviewer.media.ffmpeg import program

_KEY, _OTHER, _SOUND = 0xFD, 0xFC, 0xF0
_H264, _PCM_16 = 0x02, 0x10
_RATE = 16_000
_RATE_INDEX = 4


def make_dav(path, samples, *, start=datetime(2026, 3, 14, 6, 41, 30), fps=10):
    """A Dahua recorder's file: a moving picture, and mono sound of ``samples`` (-1 to 1, 16,000 a second)."""
    length = len(samples) / _RATE
    raw = path.with_suffix(".h264")
    picture = f"testsrc=s=160x120:r={fps}:d={length}"
    coding = ["-c:v", "libx264", "-bf", "0", "-g", "10", "-pix_fmt", "yuv420p"]
    command = [program(), "-y", "-loglevel", "error", "-f", "lavfi", "-i", picture]
    subprocess.run([*command, *coding, str(raw)], check=True, stdin=subprocess.DEVNULL)
    pcm = (np.clip(samples, -1, 1) * 32_767).astype("<i2")
    each = _RATE // fps
    with path.open("wb") as file, av.open(str(raw)) as coded:
        packets = [packet for packet in coded.demux(video=0) if packet.size]
        for number, packet in enumerate(packets):
            at = start + timedelta(seconds=number / fps)
            kind = _KEY if packet.is_keyframe else _OTHER
            size = bytes([0x80, 0, 160 // 8, 120 // 8, 0x81, 0, _H264, fps])
            file.write(_frame(kind, number, at, size, bytes(packet)))
            sound = bytes([0x83, 1, _PCM_16, _RATE_INDEX])
            file.write(_frame(_SOUND, number, at, sound, pcm[number * each : (number + 1) * each].tobytes()))
    raw.unlink()
    return path


def _frame(kind, number, at, fields, payload):
    date = (at.year - 2000) << 26 | at.month << 22 | at.day << 17 | at.hour << 12 | at.minute << 6 | at.second
    length = 24 + len(fields) + len(payload) + 8
    head = struct.pack(
        "<4s4BIIIHBB", b"DHAV", kind, 0, 0, 0, number, length, date, at.microsecond // 1000, len(fields), 0
    )
    return head + fields + payload + b"dhav" + struct.pack("<I", length)
