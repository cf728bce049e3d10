"""The audio tracks of a media file: what they say of themselves, and what is in them.

A camera may record its wearer on one track and the room, the car or the radio on another, or on the left and the
right of one track. What is in them is measured once and kept in the cache folder by the recording's hash.
"""

import json
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.recording import Channel, Recording, SoundPart
from reviewer import paths
from reviewer.errors import MediaError
from reviewer.media import ffmpeg, glance
from reviewer.media.probe import clock_zero_s, opened
from reviewer.progress import CancelToken, Progress, Step, silent

_SAMPLE_RATE = 8_000
_FRAME = 400
_CHUNK_FRAMES = 2_000
_SIDES = 2
_BOTH = (Channel.LEFT, Channel.RIGHT)
_FULL_SCALE = 32_768.0
_FLOOR_DB = -70.0
_SILENT_DB = -60.0
# How alike loudness over time is: a copy of a track, coded anew, is above the first; two sides of a stereo
# microphone are above the second; microphones in two places are below it.
_SAME_FROM = 0.98
_STEREO_FROM = 0.8
_EQUAL_DB = 0.5
# Stretches from all over a track that is longer than this tell what is in it, if any of them is as loud as that.
LONG_MS = 15 * 60 * 1000
_SURELY_HEARD_DB = -50.0
_TITLES = ("title", "name", "handler_name")
_SAYS_NOTHING = {"", "und", "SoundHandler"}
_VERSION = 2


@dataclass(frozen=True, slots=True)
class TrackFacts:
    """What a file says of one audio track; ``language`` and ``title`` are None where it says nothing."""

    number: int
    codec: str
    channels: int
    sample_rate: int
    language: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Measured:
    """What is in one part of a recording's sound, in decibels below full scale.

    ``same_as`` is the code of an earlier part that sounds the same.
    """

    code: str
    peak_db: float
    mean_db: float
    same_as: str | None = None

    @property
    def part(self) -> SoundPart:
        """The part that was measured."""
        return SoundPart.parsed(self.code)

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to hear in it."""
        return self.peak_db <= _SILENT_DB

    @property
    def is_to_hear(self) -> bool:
        """Whether it holds sound that no earlier part holds."""
        return not self.is_silent and self.same_as is None


def tracks_of(path: Path) -> tuple[TrackFacts, ...]:
    """The audio tracks of a file, in its order.

    Raises:
        MediaError: As ``reviewer.media.probe.probe``.
    """
    with opened(path) as container:
        return tuple(
            TrackFacts(
                number=number,
                codec=stream.codec_context.name,
                channels=stream.codec_context.channels,
                sample_rate=stream.codec_context.sample_rate,
                language=_told(stream.metadata, "language"),
                title=next((found for name in _TITLES if (found := _told(stream.metadata, name))), None),
            )
            for number, stream in enumerate(container.streams.audio)
        )


def _told(tags: dict[str, str], name: str) -> str | None:
    value = " ".join(tags.get(name, "").split())
    return None if value in _SAYS_NOTHING else value


def kept_measures(recording: Recording) -> tuple[Measured, ...] | None:
    """What was measured before, if it is kept."""
    try:
        stored = json.loads(_place(recording).read_text(encoding="utf-8"))
        return tuple(Measured(**each) for each in stored)
    except (OSError, ValueError, TypeError):
        return None


def measured(
    recording: Recording, *, progress: Progress = silent, token: CancelToken | None = None
) -> tuple[Measured, ...]:
    """The parts of a recording's sound: its tracks, and the sides of those with another microphone on each side.

    Steps are ``tracks``, in milliseconds.

    Raises:
        MediaError: The file is gone, is another one, or cannot be decoded.
        Stopped: On request; nothing is kept.
    """
    kept = kept_measures(recording)
    if kept is not None:
        return kept
    path = paths.from_text(recording.path)
    _refuse_other(path, recording)
    found: list[tuple[Measured, NDArray[np.float64]]] = []
    for track in tracks_of(path):
        found += _parts(path, recording, track, progress, token or CancelToken())
    made = _told_apart(found)
    paths.keep_in_cache(_place(recording), json.dumps([asdict(each) for each in made]).encode())
    return made


def _refuse_other(path: Path, recording: Recording) -> None:
    """What is kept under a hash should be that of the file with it; its hash is checked before it is heard."""
    if path.is_file() and path.stat().st_size != recording.size_bytes:
        raise MediaError(
            f"{recording.name} is not the file that was added to the case: its size differs.",
            kept="What was heard and found before is kept.",
            hint="Find the original and add it from where it is.",
        )


def sure_part(recording: Recording) -> SoundPart | None:
    """A part of a long recording that is to be heard whatever else is found in the file, known at a glance; None where
    only all of it tells: it is silent wherever it was looked at, or cannot be sought in.

    Raises:
        MediaError: The file is gone or is another one.
    """
    path = paths.from_text(recording.path)
    _refuse_other(path, recording)
    return next((part for track in tracks_of(path) for part in _at_a_glance(path, recording, track)), None)


@lru_cache(maxsize=4)  # it is asked before all of the sound is looked through, and then again
def _at_a_glance(path: Path, recording: Recording, track: TrackFacts) -> tuple[SoundPart, ...]:
    """The parts of a long track, as stretches from all over it tell: those with sound first, which cannot turn out
    silent. None where they hold no sound.
    """
    duration_ms = recording.facts.duration_ms
    sides = None
    if duration_ms > LONG_MS:
        sides = glance.sides_of(path, track.number, duration_ms, sample_rate=_SAMPLE_RATE)
    if sides is None:
        return ()
    peaks = _decibels(np.abs(sides).max(axis=0), 20)
    if max(peaks) <= _SURELY_HEARD_DB:
        return ()
    if track.channels != _SIDES or not _has_two(_decibels(_energies(sides), 10).T, peaks):
        return (SoundPart(track.number),)
    left, right = (SoundPart(track.number, side) for side in _BOTH)
    return (left, right) if peaks[0] > _SURELY_HEARD_DB else (right, left)


def _has_two(loud: NDArray[np.float64], peaks: Iterable[float]) -> bool:
    """Whether the sides of a track hold the sound of a microphone each, or only one of them holds any."""
    silent = sum(peak <= _SILENT_DB for peak in peaks)
    return silent == 1 or (silent == 0 and _likeness(*loud) < _STEREO_FROM)


def _parts(
    path: Path, recording: Recording, track: TrackFacts, progress: Progress, token: CancelToken
) -> list[tuple[Measured, NDArray[np.float64]]]:
    """A track as one part, or as two where each side has a microphone of its own; with its loudness over time."""
    whole = SoundPart(track.number)
    if track.channels != _SIDES:
        loud, peaks = _loudness(path, recording, whole, 1, progress, token)
        return [_part(whole, loud[0], peaks[0])]
    loud, peaks = _loudness(path, recording, whole, _SIDES, progress, token)
    sure = _at_a_glance(path, recording, track)
    if not (len(sure) == _SIDES if sure else _has_two(np.array(loud), peaks)):
        return [_part(whole, np.maximum(*loud), max(peaks))]
    sides = zip(_BOTH, loud, peaks, strict=True)
    return [_part(SoundPart(track.number, side), each, peak) for side, each, peak in sides]


def _part(part: SoundPart, loud: NDArray[np.float64], peak_db: float) -> tuple[Measured, NDArray[np.float64]]:
    mean_db = 10 * np.log10(np.mean(10 ** (loud / 10))) if len(loud) else _FLOOR_DB
    return Measured(part.code, round(peak_db, 1), round(float(mean_db), 1)), loud


def _told_apart(found: list[tuple[Measured, NDArray[np.float64]]]) -> tuple[Measured, ...]:
    """Each part, with the earlier one that sounds the same."""
    made: list[Measured] = []
    for number, (each, loud) in enumerate(found):
        twins = [
            earlier.code
            for earlier, other in found[:number]
            if not each.is_silent and not earlier.is_silent and _likeness(loud, other) >= _SAME_FROM
        ]
        made.append(replace(each, same_as=twins[0] if twins else None))
    return tuple(made)


def _likeness(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """How alike two parts grow loud and quiet, up to 1."""
    one, other = one[: len(other)], other[: len(one)]
    if np.allclose(one, other, atol=_EQUAL_DB):
        return 1.0
    return float(np.corrcoef(one, other)[0, 1]) if one.std() and other.std() else 0.0


def _loudness(  # noqa: PLR0917 - a part of a file, and who watches
    path: Path, recording: Recording, part: SoundPart, channels: int, progress: Progress, token: CancelToken
) -> tuple[list[NDArray[np.float64]], list[float]]:
    """For each channel the loudness of each twentieth of a second, and the loudest sample, in decibels."""
    running = ffmpeg.sound_process(
        path, part=part, offset_s=clock_zero_s(path), sample_rate=_SAMPLE_RATE, channels=channels
    )
    parts: list[NDArray[np.float64]] = []
    peaks = np.zeros(channels)
    done_ms = 0
    with closing(ffmpeg.chunks(running, _CHUNK_FRAMES * _FRAME * channels * 2, token)) as chunks:
        for chunk in chunks:
            samples = np.frombuffer(chunk[: len(chunk) // (2 * channels) * 2 * channels], dtype="<i2") / _FULL_SCALE
            sides = samples.reshape(-1, channels)
            peaks = np.maximum(peaks, np.abs(sides).max(axis=0, initial=0))
            parts.append(_energies(sides))
            done_ms += len(sides) * 1000 // _SAMPLE_RATE
            progress(Step("tracks", min(done_ms, recording.facts.duration_ms), recording.facts.duration_ms))
    if not parts:
        raise MediaError(
            f"Track {part.code} of {recording.name} cannot be decoded.",
            kept="The case is as it was.",
            hint="Copy the file again from where you received it.",
        )
    energies = np.concatenate(parts)
    loud = _decibels(energies, 10)
    return [loud[:, side] for side in range(channels)], [float(peak) for peak in _decibels(peaks, 20)]


def _energies(sides: NDArray[np.float64]) -> NDArray[np.float64]:
    padded = np.pad(sides, ((0, -len(sides) % _FRAME), (0, 0)))
    energies: NDArray[np.float64] = (padded.reshape(-1, _FRAME, sides.shape[1]) ** 2).mean(axis=1)
    return energies


def _decibels(values: NDArray[np.float64], scale: int) -> NDArray[np.float64]:
    floor = 10 ** (_FLOOR_DB / scale)
    loud: NDArray[np.float64] = scale * np.log10(np.maximum(values, floor))
    return loud


def _place(recording: Recording) -> Path:
    return paths.cache_folder() / f"tracks-{recording.sha256}.{_VERSION}"
