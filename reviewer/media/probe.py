"""What a media file says of itself, read with PyAV.

Evidence may be crafted: only container formats that hold their media themselves are opened, so that no
playlist or session description can make the reader fetch something else.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from av.video.stream import VideoStream

from models.recording import MediaFacts
from reviewer import paths
from reviewer.errors import ONLY_READ, MediaError
from reviewer.media.wrappers import explained

# Names of FFmpeg demuxers for files that hold their own media.
_CONTAINERS = """
    mov mp4 m4a 3gp 3g2 mj2 matroska webm avi mpegts mpeg mpegvideo asf flv ogg wav w64 aiff au caf mp3 aac
    flac amr amrnb amrwb gxf mxf rm h264 hevc m4v mjpeg dv opus ivf nut wv ape ac3 eac3 dts dhav ifv luodat
    wtv dss qcp voc tta sox nistsphere pva iamf obu
"""
CONTAINERS = frozenset(_CONTAINERS.split())
_FIRST_PACKETS = 400
_BOX_HEAD = 8


def probe(path: Path) -> MediaFacts:
    """The facts of a media file; cover art does not count as a picture.

    Raises:
        MediaError: It is missing, empty, cut off, or no media file.
    """
    with opened(path) as container:
        return _facts(path, container)


def clock_zero_s(path: Path) -> float:
    """Where media time zero, the first video frame, lies on the file's own clock, in seconds.

    Raises:
        MediaError: As ``probe``.
    """
    with opened(path) as container:
        return float(_zero(_starts(container), _video(container), _audio(container)))


def tags(path: Path) -> dict[str, str]:
    """The tags of a media file and its streams, names in lower case; the file's own count first.

    Raises:
        MediaError: As ``probe``.
    """
    with opened(path) as container:
        found: dict[str, str] = {}
        for held in (container.metadata, *(stream.metadata for stream in container.streams)):
            for name, value in held.items():
                found.setdefault(name.lower(), str(value))
        return found


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """A media file, for other readers of ``reviewer.media``; what is refused is told as by ``probe``."""
    _refuse_at_sight(path)
    try:
        _refuse_cut_off(path)
        # Handed over as an open file: no name is read as an address, and none needs to be valid text.
        with _nameless(path) as file, av.open(file, "r", options={"protocol_whitelist": "file"}) as container:
            _refuse_playlists(path, container)
            yield container
    except (av.FFmpegError, OSError) as error:
        raise _unreadable(path) from error


def _refuse_at_sight(path: Path) -> None:
    name = paths.shown_name(path)
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MediaError(f"There is no file {name}.", hint="Check the name and the folder.") from error
    except OSError as error:
        raise MediaError(f"{name} cannot be read ({error.strerror}).", hint="Check that you may read it.") from error
    if stat.S_ISDIR(found.st_mode):
        raise MediaError(f"{name} is a folder.", hint="Name the files in it.")
    if found.st_size == 0:
        raise MediaError(f"{name} is empty: it has zero bytes.", hint="Copy it again from where you received it.")


def _refuse_cut_off(path: Path) -> None:
    """An MP4 that says more than the file holds was not copied to its end.

    Source: ISO/IEC 14496-12, boxes of 32-bit size and type; size 1 means a 64-bit size follows, 0 to the end.
    """
    end = path.stat().st_size
    with _nameless(path) as file:
        at = 0
        while at + _BOX_HEAD <= end:
            file.seek(at)
            head = file.read(2 * _BOX_HEAD)
            size, kind = int.from_bytes(head[:4], "big"), head[4:8]
            if at == 0 and kind != b"ftyp":
                return
            if size == 1:
                size = int.from_bytes(head[8:16], "big")
            at += size if size >= _BOX_HEAD else end
            if at > end and size >= _BOX_HEAD:
                raise _unreadable(path)


def _refuse_playlists(path: Path, container: InputContainer) -> None:
    if CONTAINERS.isdisjoint(container.format.name.split(",")):
        if explained(path) is not None:
            raise _unreadable(path)
        raise MediaError(
            f"{paths.shown_name(path)} is no recording but a {container.format.long_name or 'list'}.",
            kept=ONLY_READ,
            hint="Only files that hold their sound themselves can be added.",
        )


def _unreadable(path: Path) -> MediaError:
    known = explained(path)
    if known is not None:
        what, to_do = known
        return MediaError(f"{paths.shown_name(path)} is {what}.", kept="Nothing was changed.", hint=to_do)
    return MediaError(
        f"{paths.shown_name(path)} cannot be read as a recording: it is cut off, damaged, or no media file.",
        kept="Nothing was changed.",
        hint="Copy it again from where you received it, or ask for it in a standard format such as MP4.",
    )


def _nameless(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0)), "rb")


def pictures(container: InputContainer) -> list[VideoStream]:
    """The streams of moving pictures, cover art left out."""
    return [each for each in container.streams.video if not each.disposition & Disposition.attached_pic]


def _video(container: InputContainer) -> VideoStream | None:
    return next(iter(pictures(container)), None)


def _audio(container: InputContainer) -> AudioStream | None:
    return next(iter(container.streams.audio), None)


def _zero(starts: dict[int, Fraction], video: VideoStream | None, audio: AudioStream | None) -> Fraction:
    first = video if video is not None else audio
    return Fraction(0) if first is None else starts.get(first.index, Fraction(0))


def _facts(path: Path, container: InputContainer) -> MediaFacts:
    video, audio = _video(container), _audio(container)
    if video is None and audio is None:
        raise _unreadable(path)
    starts = _starts(container)
    zero = _zero(starts, video, audio)
    return MediaFacts(
        container=container.format.name,
        duration_ms=_duration_ms(container, zero),
        video_codec=None if video is None else video.codec_context.name,
        width=None if video is None else video.codec_context.width,
        height=None if video is None else video.codec_context.height,
        frame_rate=_frame_rate(video),
        audio_codec=None if audio is None else audio.codec_context.name,
        audio_start_ms=None if audio is None else max(0, _ms(starts.get(audio.index, zero) - zero)),
        audio_track_count=len(container.streams.audio),
    )


def _starts(container: InputContainer) -> dict[int, Fraction]:
    """When each stream begins, in seconds, by its own word or by its first packets."""
    starts = {
        stream.index: stream.start_time * stream.time_base
        for stream in container.streams
        if stream.start_time is not None and stream.time_base is not None
    }
    wanted = {s.index for s in (*container.streams.video, *container.streams.audio)} - set(starts)
    for number, packet in enumerate(container.demux()):
        if number > _FIRST_PACKETS or not wanted:
            break
        if packet.stream.index in wanted and packet.pts is not None and packet.time_base is not None:
            starts[packet.stream.index] = packet.pts * packet.time_base
            wanted.discard(packet.stream.index)
    return starts


def _duration_ms(container: InputContainer, zero: Fraction) -> int:
    ends = [
        (stream.start_time or 0) * stream.time_base + stream.duration * stream.time_base
        for stream in (*container.streams.video, *container.streams.audio)
        if stream.duration is not None and stream.time_base is not None
    ]
    if ends:
        return max(0, _ms(max(ends) - zero))
    if container.duration is not None:
        begin = Fraction(container.start_time or 0, av.time_base)
        return max(0, _ms(begin + Fraction(container.duration, av.time_base) - zero))
    return _last_packet_ms(container, zero)


def _last_packet_ms(container: InputContainer, zero: Fraction) -> int:
    """Raw streams state no length: read through to the last packet."""
    end = Fraction(0)
    for packet in container.demux():
        if packet.pts is not None and packet.time_base is not None:
            end = max(end, (packet.pts + (packet.duration or 0)) * packet.time_base)
    return max(0, _ms(end - zero))


def _frame_rate(video: VideoStream | None) -> float | None:
    if video is None or not video.average_rate:
        return None
    return round(float(video.average_rate), 3)


def _ms(seconds: Fraction) -> int:
    return round(seconds * 1000)
