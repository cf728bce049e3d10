"""The same sound and picture in another container: nothing is coded anew.

Recorders' own containers play in few programs and can hardly be sought in. A copy in a standard container holds the
very packets; it is read again and held against the file before it counts.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

from reviewer import paths
from reviewer.errors import MediaError
from reviewer.media.ffmpeg import copy_process
from reviewer.media.probe import clock_zero_s, opened, pictures
from reviewer.progress import CancelToken, Progress, Step, silent

FORMATS = {".mkv": "matroska", ".mp4": "mp4"}
_KEPT = "Nothing was written. The recording is as it was."
_READS = 3  # the recording, the copy while it is written, and the copy
_START_CODE = re.compile(rb"\x00\x00\x01")
_ADTS = re.compile(rb"\xff(?:[\xf1\xf9].{5}|[\xf0\xf8].{7})", re.DOTALL)  # a frame's head, with a checksum or without


@dataclass(frozen=True, slots=True)
class Track:
    """A stream that is in the copy; ``sha256`` is of what its packets hold in their order, the same in both files."""

    kind: str
    codec: str
    sha256: str


def rewrap(
    source: Path, target: Path, ending: str, *, progress: Progress = silent, token: CancelToken | None = None
) -> tuple[Track, ...]:
    """Write a recording's sound and pictures into a container of ``FORMATS``, its first picture at zero, or as
    late as sound begins before it.

    Subtitles, positions and cover art stay behind. Where it fails ``target`` is left as far as it came. Steps are
    ``copy``, in bytes.

    Raises:
        MediaError: It cannot be read, that container cannot hold it, or what was written is not the same.
        Stopped: On request.
    """
    token = token or CancelToken()
    size = source.stat().st_size

    def at(reads: int) -> Callable[[int], None]:
        def tell(done: int) -> None:
            token.check()
            progress(Step("copy", reads * size + min(done, size), _READS * size))

        return tell

    with opened(source) as held:
        tracks = _read(held, at(0), path=source)
    _write(source, target, ending, at(1))
    with opened(target) as copy:
        if _read(copy, at(2), path=target) != tracks:
            raise MediaError(
                f"A copy of {paths.shown_name(source)} as {ending} would not hold all that is in it.",
                kept=_KEPT,
                hint=_other(ending),
            )
    return tracks


def _write(source: Path, target: Path, ending: str, tell: Callable[[int], None]) -> None:
    running = copy_process(source, target, FORMATS[ending], offset_s=clock_zero_s(source))
    try:
        for line in running.stdout:
            name, _, value = line.partition(b"=")
            tell(int(value) if name == b"total_size" and value.strip().isdigit() else 0)
        code, said = running.ended()
    finally:
        running.end()
    if code:
        raise MediaError(
            f"No {ending} file can hold the sound and picture of {paths.shown_name(source)} as they are.",
            kept=_KEPT,
            hint=_other(ending),
        ) from OSError(said)


def _other(ending: str) -> str:
    return f"Try {' or '.join(each for each in FORMATS if each != ending)}."


def _read(container: InputContainer, tell: Callable[[int], None], *, path: Path) -> tuple[Track, ...]:
    """What pictures and sound hold, each stream's packets in their order."""
    streams = _carried(container)
    held = {stream.index: hashlib.sha256() for stream in streams}
    for packet in container.demux(streams):
        if packet.size:
            tell(packet.pos or 0)
            _refuse_timeless(path, packet)
            for part in _parts(packet.stream, bytes(packet)):
                held[packet.stream.index].update(part)
    return tuple(Track(each.type, each.codec_context.name, held[each.index].hexdigest()) for each in streams)


def _carried(container: InputContainer) -> Sequence[Stream]:
    return [*pictures(container), *container.streams.audio]


def _refuse_timeless(path: Path, packet: "Packet[Stream]") -> None:
    if packet.pts is None and packet.dts is None:
        raise MediaError(
            f"{paths.shown_name(path)} does not say when its pictures were taken: a copy would need times made up.",
            kept=_KEPT,
            hint="Ask for the recording as the camera or recorder exported it.",
        )


def _parts(stream: Stream, packet: bytes) -> Iterator[bytes]:
    """What a packet holds, without what differs between containers: how its units are marked off.

    Source: ITU-T H.264 and H.265, annex B (start codes); ISO/IEC 14496-15 (lengths); ISO/IEC 13818-7 (ADTS).
    """
    codec = stream.codec_context.name
    if codec in ("h264", "hevc"):
        return _units(packet, _length_bytes(codec, stream.codec_context.extradata or b""))
    head = _ADTS.match(packet) if codec == "aac" else None
    return iter((packet[head.end() if head else 0 :],))


def _length_bytes(codec: str, configured: bytes) -> int | None:
    """How many bytes say a unit's length; None where start codes part units."""
    if configured[:1] != b"\x01":
        return None
    return (configured[4 if codec == "h264" else 21] & 3) + 1


def _units(packet: bytes, length_bytes: int | None) -> Iterator[bytes]:
    if length_bytes is None:
        yield from (unit.rstrip(b"\x00") for unit in _START_CODE.split(packet)[1:])
        return
    at = 0
    while at < len(packet):
        end = at + length_bytes + int.from_bytes(packet[at : at + length_bytes], "big")
        yield packet[at + length_bytes : end].rstrip(b"\x00")
        at = end
