"""Words with the times at which they were said, from one engine's run or one imported file.

Times are media time of the recording (see ``models.spans``). A word's ``score`` is the engine's
own likeness for that word, 0 to 1, and None where the source gives none; it is not a probability
of being right.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.spans import TimeSpan


class TranscriptOrigin(StrEnum):
    """Where a transcript came from."""

    RECOGNIZED = "recognized"
    IMPORTED = "imported"


_DOUBTFUL_BELOW = 0.35
# Among the options of an imported transcript: how much later its words stand than in its file.
MOVED_MS = "moved_ms"


@dataclass(frozen=True, slots=True)
class Word:
    """One word as written by the source, punctuation included, without surrounding blanks.

    ``is_interpolated`` marks a time that was worked out from the neighbors because the source gave none.
    """

    text: str
    span: TimeSpan
    score: float | None = None
    is_interpolated: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether the engine was so unsure of it that it is wrong more often than not on talk like that of bodycams."""
        return self.score is not None and self.score < _DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of speech in time order.

    ``index`` is its place in the transcript, from 0 and without gaps. ``speaker`` is None where nobody
    has said who speaks; it is never guessed. ``words`` may be empty for imported text without word times.
    ``held_back`` says why the words are not to be relied on, where they look like the engine's invention:
    such a segment is kept and shown, and is no evidence.
    """

    index: int
    span: TimeSpan
    text: str
    words: tuple[Word, ...] = ()
    speaker: str | None = None
    language: str | None = None
    score: float | None = None
    no_speech_score: float | None = None
    held_back: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a voice detector of its own says of a part of a recording, in time order.

    ``speech`` is where somebody speaks, ``silent`` where there is no sound at all, and ``missed`` the
    speech that no word covers, though it was heard again. ``perhaps`` is what sounds only a little like speech and
    that no word covers: no reason to call the rest not done, but somebody may be speaking there. In
    ``low_noise`` low noise, as of wind, is far louder than all else, and nobody is heard to speak.
    ``complaints`` counts the errors that were told while the sound was decoded: some mean that the file is damaged.
    """

    speech: tuple[TimeSpan, ...] = ()
    silent: tuple[TimeSpan, ...] = ()
    missed: tuple[TimeSpan, ...] = ()
    perhaps: tuple[TimeSpan, ...] = ()
    low_noise: tuple[TimeSpan, ...] = ()
    complaints: int = 0


class HeardAgainFor(StrEnum):
    """Why a part of a recording was heard a second time."""

    POOR = "poor"
    VOCABULARY = "vocabulary"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class SecondHearing:
    """Other words for the same sound: kept beside the transcript, never in place of it.

    ``how`` says for people what was done otherwise. ``model_name`` is that of the weights that gave ``text``.
    """

    span: TimeSpan
    text: str
    reason: HeardAgainFor
    model_name: str
    how: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """One run over one recording. ``options_json`` is what the engine was told, keys sorted.

    ``model_sha256`` is the hash of the weights. For an imported transcript engine, model and options are
    what the file says of itself (None where it says nothing) and ``source_sha256`` is the hash of the
    file. ``completed_utc`` is None until the whole recording was heard.
    """

    id: str
    recording_id: str
    origin: TranscriptOrigin
    engine: str
    model_name: str | None
    model_sha256: str | None
    source_name: str | None
    source_sha256: str | None
    options_json: str
    started_utc: str
    completed_utc: str | None = None

    @property
    def moved_ms(self) -> int:
        """How much later than in its file the words stand, since the file seems to count from where sound begins."""
        by_ms = json.loads(self.options_json).get(MOVED_MS)
        return by_ms if isinstance(by_ms, int) else 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a recording that was heard to its end, with what was heard in it.

    Stretches are what a stopped run keeps: they follow one another without gaps from 0.
    Segment indexes go on from the stretch before. ``coverage`` is None where no voice detector was asked.
    """

    span: TimeSpan
    segments: tuple[Segment, ...]
    coverage: Coverage | None = None
    second: tuple[SecondHearing, ...] = ()


def span_of(segments: Sequence[Segment]) -> TimeSpan:
    """From the earliest start to the latest end of at least one segment: they may overlap."""
    return TimeSpan(min(each.span.start_ms for each in segments), max(each.span.end_ms for each in segments))


def sole_speaker(segments: Sequence[Segment]) -> str | None:
    """Who speaks in all of the segments; None where several do, or one is not known."""
    speakers = {each.speaker for each in segments}
    return speakers.pop() if len(speakers) == 1 else None
