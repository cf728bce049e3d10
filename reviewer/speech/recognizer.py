"""What an engine is told and what it must offer; everything else in the program sees only this."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Protocol

from models.transcript import Stretch
from reviewer.media.audio import AudioTrack
from reviewer.progress import Progress


@dataclass(frozen=True, slots=True)
class Options:
    """How to hear. ``language`` None: found out for each stretch. ``stretch_ms`` bounds what a kill can lose."""

    language: str | None = None
    beam_size: int = 5
    stretch_ms: int = 60_000
    hotwords: str = ""

    def to_json(self) -> str:
        """All options, keys sorted: what is stored, and what tells one run from another."""
        return json.dumps(asdict(self), sort_keys=True)


class Recognizer(Protocol):
    """An engine with its weights loaded."""

    def stretches(
        self, track: AudioTrack, options: Options, *, start_ms: int, first_index: int, progress: Progress
    ) -> Iterator[Stretch]:
        """What is said from ``start_ms`` to the end, each stretch as soon as it is finished.

        Stretches follow one another without gaps; segment indexes go on from ``first_index``.
        """
