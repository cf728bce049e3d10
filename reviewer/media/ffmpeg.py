"""The one door to the ffmpeg program.

The computer's own program is taken if there is one, else the one inside the ``imageio-ffmpeg`` package.
It may open local files only, so that a crafted file cannot make it reach the network.
"""

import os
import shutil
import subprocess
import threading
from collections.abc import Generator
from functools import cache
from pathlib import Path
from typing import IO, Any

import ffmpeg
import imageio_ffmpeg

from models.recording import Channel, SoundPart
from reviewer.errors import MediaError
from reviewer.progress import CancelToken

# ffmpeg-python cannot spell names that are not valid UTF-8, so names are put in at the end.
_STAND_IN = "recording"
_STAND_IN_FOR_COPY = "copied recording"


@cache
def program() -> str:
    """Where the ffmpeg program lies.

    Raises:
        MediaError: There is none on this computer.
    """
    found = shutil.which("ffmpeg")
    if found:
        return found
    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise MediaError(
            "There is no ffmpeg program on this computer.",
            kept="What was stored is kept.",
            hint="Install ffmpeg and try again.",
        ) from error


class Running:
    """The program at work. ``stdout`` is what it gives.

    What it complains of is read all the while: of a damaged recording that is more than a pipe holds, and the program
    would wait for ever for somebody to read on.
    """

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - a list without a shell; paths stand behind `file:`
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self.stdout = self._process.stdout
        self._last, self._complaints = b"", 0
        self._reading = threading.Thread(target=self._read, args=(self._process.stderr,), daemon=True)
        self._reading.start()

    def _read(self, complaints: IO[bytes]) -> None:
        for line in complaints:
            self._last = line
            self._complaints += 1

    def ended(self) -> tuple[int, str]:
        """Wait for its end: the exit code, and the last that it complained of."""
        code = self._process.wait()
        self._reading.join()
        return code, self._last.decode("utf-8", "replace").strip()

    def complaints(self) -> int:
        """How many lines it complained of, of a process that has ended."""
        self._reading.join()
        return self._complaints

    def end(self) -> None:
        """End it, if it is still at work."""
        self._process.kill()
        self.ended()
        for pipe in (self._process.stdout, self._process.stderr):
            assert pipe is not None
            pipe.close()


def sound_process(
    path: Path,
    *,
    part: SoundPart,
    offset_s: float,
    sample_rate: int,
    channels: int = 1,
    longest_s: float | None = None,
) -> Running:
    """Start turning one audio track, or one channel of it, into 16-bit samples on standard output.

    The samples lie on the file's own clock, moved by ``-offset_s``: a late start and holes become silence,
    which a plain decode would leave out. No more than ``longest_s`` of them is given, if it is given.
    """
    source = _recording()
    sound = source[f"a:{part.track}"]
    if part.channel is not None:
        sound = sound.filter("channelmap", map=str(int(part.channel is Channel.RIGHT)), channel_layout="mono")
    bounds = {} if longest_s is None else {"t": longest_s}
    command = (
        sound.filter("asetpts", f"PTS-{offset_s:.6f}/TB")
        .filter("aresample", **{"async": 1, "first_pts": 0})
        .output("pipe:1", format="s16le", acodec="pcm_s16le", ac=channels, ar=sample_rate, **bounds)
        .compile(cmd=program())
    )
    return _started(command, {_STAND_IN: path})


def copy_process(path: Path, target: Path, container: str, *, offset_s: float) -> Running:
    """Start copying pictures and sound, nothing coded anew, into a container of that name for ffmpeg.

    They lie on the file's own clock, moved by ``-offset_s``, and by no more than that makes none begin before zero,
    where players cut it off. The same file gives the same copy. Standard output holds lines on how far it is.
    """
    source = _recording(fflags="+genpts", itsoffset=f"{-offset_s:.6f}")
    command = (
        ffmpeg.output(
            source["V?"],
            source["a?"],
            _STAND_IN_FOR_COPY,
            format=container,
            c="copy",
            avoid_negative_ts="make_non_negative",
            fflags="+bitexact",
            progress="pipe:1",
        )
        .overwrite_output()
        .compile(cmd=program())
    )
    return _started(command, {_STAND_IN: path, _STAND_IN_FOR_COPY: target})


def _recording(**further: str) -> Any:
    """A recording to be read, on its own clock."""
    return ffmpeg.input(_STAND_IN, protocol_whitelist="file", nostdin=None, copyts=None, loglevel="error", **further)


def _started(command: list[str], names: dict[str, Path]) -> Running:
    for name, path in names.items():
        command[command.index(name)] = "file:" + os.fspath(path.absolute())
    return Running(command)


def chunks(running: Running, size: int, token: CancelToken) -> Generator[bytes, None, None]:
    """What a process gives, ``size`` bytes at a time, the last fewer; it ends with the reading, whatever ends that.

    Raises:
        Stopped: On request.
    """
    try:
        while chunk := running.stdout.read(size):
            token.check()
            yield chunk
    finally:
        running.end()
