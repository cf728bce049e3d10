"""What an engine is told and what it must offer; everything else in the program sees only this."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Protocol

from models.recording import SoundPart
from models.spans import TimeSpan
from models.transcript import SecondHearing, Stretch
from reviewer.media.audio import AudioTrack
from reviewer.progress import Progress
from reviewer.speech.devices import PROCESSOR

FIRST_SOUND = SoundPart().code


@dataclass(frozen=True, slots=True)
class Options:
    """How to hear. ``language`` None: found out for each utterance. ``stretch_ms`` bounds what a kill can lose.

    ``beam_size`` is for what is heard again for a finding. ``hotwords`` is the case's vocabulary: with it the
    sound is heard a second time, and what comes out otherwise stands beside the transcript, not in it.
    ``method`` names the way of hearing; another one never goes on with a transcript of this one.
    ``sound`` is the code of the ``SoundPart`` that is heard, ``compute`` the kind of arithmetic (see ``devices``).
    """

    language: str | None = None
    beam_size: int = 5
    stretch_ms: int = 120_000
    hotwords: str = ""
    method: str = "chunks at pauses 9"
    sound: str = FIRST_SOUND
    compute: str = PROCESSOR

    def to_json(self) -> str:
        """All options, keys sorted: what is stored, and what tells one run from another.

        The first track whole and the processor go without saying, so that runs of older versions go on.
        """
        unsaid = {"sound": FIRST_SOUND, "compute": PROCESSOR}
        told = {name: value for name, value in asdict(self).items() if unsaid.get(name) != value}
        return json.dumps(told, sort_keys=True)


def sound_part(options_json: str) -> SoundPart:
    """What of its recording a transcript heard; one made elsewhere says nothing, and counts as of the first track."""
    options = json.loads(options_json)
    try:
        return SoundPart.parsed(str(options["sound"]))
    except (KeyError, TypeError, ValueError):
        return SoundPart()


class Recognizer(Protocol):
    """An engine with its weights loaded."""

    def stretches(
        self, track: AudioTrack, options: Options, *, start_ms: int, first_index: int, progress: Progress
    ) -> Iterator[Stretch]:
        """What is said from ``start_ms`` to the end, each stretch as soon as it is finished.

        Stretches follow one another without gaps; segment indexes go on from ``first_index``.
        """

    def hear_again(self, track: AudioTrack, spans: Sequence[TimeSpan], options: Options) -> Iterator[SecondHearing]:
        """What is said in each span, heard with care and with the sound around it."""
