"""A media file as received, and the sound taken from it.

A recording is never written to. It is known by its SHA-256; its path may change.
"""

from dataclasses import dataclass


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
