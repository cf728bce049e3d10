"""A media file as received, and the sound taken from it.

A recording is never written to. It is known by its SHA-256; its path may change.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a media file says of itself.

    ``duration_ms`` runs from the first video frame (from the first sample where there is no picture).
    ``audio_start_ms`` is how long after that the sound begins; None without sound.
    """

    container: str
    duration_ms: int
    video_codec: str | None
    width: int | None
    height: int | None
    frame_rate: float | None
    audio_codec: str | None
    audio_start_ms: int | None
    audio_track_count: int

    @property
    def has_video(self) -> bool:
        """Whether there is a moving picture; cover art does not count."""
        return self.video_codec is not None

    @property
    def has_audio(self) -> bool:
        """Whether there is at least one audio track."""
        return self.audio_codec is not None


@dataclass(frozen=True, slots=True)
class Recording:
    """A media file of the case. ``position`` is its place in the order of arrival, from 0."""

    id: str
    position: int
    path: str
    name: str
    sha256: str
    size_bytes: int
    facts: MediaFacts
    added_utc: str


class Channel(StrEnum):
    """One side of a track with two channels; cameras may put another microphone on each."""

    LEFT = "L"
    RIGHT = "R"


_CODE = re.compile(r"([1-9]\d{0,2})([LR])?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class SoundPart:
    """What of a recording's sound is heard: one of its audio tracks, counted from 0, or one channel of it.

    ``channel`` None: all channels of the track, mixed into one.
    """

    track: int = 0
    channel: Channel | None = None

    @classmethod
    def parsed(cls, code: str) -> "SoundPart":
        """The part that ``code`` names: ``2`` is the second track, ``1L`` the first one's left channel.

        Raises:
            ValueError: It names none.
        """
        match = _CODE.fullmatch(code.strip())
        if match is None:
            raise ValueError(f"not a part of a recording's sound: {code}")
        return cls(int(match[1]) - 1, Channel(match[2].upper()) if match[2] else None)

    @property
    def code(self) -> str:
        """The part as people type it and as a transcript's options hold it."""
        return f"{self.track + 1}{self.channel or ''}"
