"""Who speaks: the voices of a finished transcript told apart by their sound.

Pieces of talk become vectors (``reviewer.onnx.voices``), like vectors become voices, and the sound says what
it can of each: near the camera, or through a radio. Nothing here knows a name.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.speaker import DOUBT, Role
from models.transcript import Segment
from reviewer.media.audio import AudioTrack
from reviewer.onnx import voices as encoder
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech import speakers_groups
from reviewer.speech.speakers_groups import Grouping, grouped
from reviewer.speech.speakers_pieces import Piece, pieces_of
from reviewer.speech.speakers_sound import Sounding, quiet_power, sounding

ENGINE = "voices 1"
SETTINGS = {
    "hop_frames": 40,
    "clear_lead": 0.06,  # doubtful where the next voice is nearly as like
    "doubtful_below_mark": 0.0,  # and where it is so much less like than what makes a group
    "least_below_mark": 0.20,  # so much less like than that: nobody's
    "short_ms": 450,  # too little to tell a voice by
    "far_db": 2.0,  # the wearer's words are doubtful from here below the wearer's usual level
    "wearer_level_db": -40.0,  # a voice at the camera is at least so loud
    "wearer_lead_db": 1.5,
    "wearer_share": 0.2,  # of all talk
    "wearer_from_ms": 10_000,
    "rival_share": 0.1,  # of the wearer's talk; who says less may be the wearer, shouting
    "narrow_low_db": -5.0,
    "narrow_high_db": -25.0,
}
_AROUND_MS = 3_000
_FRAME_MS = 10
_FEWEST_FRAMES = 20
_HIGH_COUNTS = 0.5
_SPREADS = 4.0
_NEAR = "loudest and clearest voice"
_NARROW = "narrow band, as radio and telephone have"
BASES = (_NEAR, _NARROW)


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A voice before it has its label in the case: ``kind`` is "Wearer", "Radio" or "Voice"."""

    kind: str
    role: Role | None
    basis: str


@dataclass(frozen=True, slots=True)
class FoundTurn:
    """A piece with the place of its voice among those found; None: nobody's."""

    piece: Piece
    voice: int | None
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The voices of a transcript, those that speak most first, and who speaks when."""

    voices: tuple[FoundVoice, ...]
    turns: tuple[FoundTurn, ...]


@dataclass(frozen=True, slots=True)
class _Heard:
    pieces: tuple[Piece, ...]
    vectors: NDArray[np.float32]
    halves: NDArray[np.float64]
    soundings: tuple[Sounding, ...]

    @property
    def lengths_ms(self) -> NDArray[np.int64]:
        return np.array([piece.span.length_ms for piece in self.pieces], dtype=np.int64)

    def median(self, which: NDArray[np.bool_], part: str) -> float:
        return float(np.median([getattr(s, part) for s, is_in in zip(self.soundings, which, strict=True) if is_in]))


def settings_json() -> str:
    """All settings, keys sorted: what is stored with what was found."""
    return json.dumps({**SETTINGS, **speakers_groups.SETTINGS}, sort_keys=True)


def tell_apart(
    track: AudioTrack,
    segments: Sequence[Segment],
    *,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Found:
    """The voices of ``segments``. Steps are ``speakers``, in pieces.

    Raises:
        Stopped: On request.
    """
    heard = _listened(track, pieces_of(segments), progress, token or CancelToken())
    if not heard.pieces:
        return Found((), ())
    grouping = grouped(heard.vectors, heard.lengths_ms, heard.halves)
    chosen = grouping.likeness.argmax(axis=1)
    voices = _voices(heard, chosen, grouping.likeness.shape[1])
    return Found(voices, tuple(_turns(heard, grouping, chosen, voices)))


def _listened(track: AudioTrack, pieces: tuple[Piece, ...], progress: Progress, token: CancelToken) -> _Heard:
    vectors, halves, soundings = [], [], []
    for done, piece in enumerate(pieces):
        token.check()
        around = TimeSpan(max(0, piece.span.start_ms - _AROUND_MS), piece.span.end_ms + _AROUND_MS)
        samples = track.samples(piece.span)
        soundings.append(sounding(samples, quiet_power(track.samples(around))))
        parts = encoder.vectors(_windows(encoder.bands(samples)))
        vectors.append(_unit(parts.sum(axis=0)))
        if piece.span.length_ms >= 2 * encoder.WINDOW * _FRAME_MS:
            halves.append(float(parts[0] @ parts[-1]))
        progress(Step("speakers", done + 1, len(pieces)))
    return _Heard(pieces, np.array(vectors, dtype=np.float32), np.array(halves), tuple(soundings))


def _windows(bands: NDArray[np.float32]) -> NDArray[np.float32]:
    """Overlapping windows of the length the encoder knows; a shorter piece is one window of its own length."""
    if len(bands) < encoder.WINDOW:
        return np.pad(bands, ((0, max(0, _FEWEST_FRAMES - len(bands))), (0, 0)))[None]
    starts = range(0, len(bands) - encoder.WINDOW + 1, int(SETTINGS["hop_frames"]))
    return np.array([bands[start : start + encoder.WINDOW] for start in starts])


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), dtype=np.float32)


def _voices(heard: _Heard, chosen: NDArray[np.intp], count: int) -> tuple[FoundVoice, ...]:
    """What the sound of each group tells."""
    narrow = [group for group in range(count) if _is_narrow(heard, chosen == group)]
    wearer = _wearer(heard, chosen, [group for group in range(count) if group not in narrow])
    made = []
    for group in range(count):
        if group == wearer:
            made.append(FoundVoice("Wearer", Role.WEARER, _NEAR))
        elif group in narrow:
            made.append(FoundVoice("Radio", None, _NARROW))
        else:
            made.append(FoundVoice("Voice", None, ""))
    return tuple(made)


def _is_narrow(heard: _Heard, which: NDArray[np.bool_]) -> bool:
    if not which.any():
        return False
    low, high = heard.median(which, "low_db"), heard.median(which, "high_db")
    return low <= SETTINGS["narrow_low_db"] and high <= SETTINGS["narrow_high_db"]


def _wearer(heard: _Heard, chosen: NDArray[np.intp], groups: Sequence[int]) -> int | None:
    """The group that is nearest by a clear lead; None where none is, or where there is only one voice."""
    talk = {group: int(heard.lengths_ms[chosen == group].sum()) for group in groups}
    near = {group: _nearness(heard, chosen == group) for group in groups if talk[group]}
    least = max(SETTINGS["wearer_from_ms"], SETTINGS["wearer_share"] * int(heard.lengths_ms.sum()))
    best = max((group for group in near if talk[group] >= least), key=lambda group: near[group], default=None)
    if best is None or heard.median(chosen == best, "level_db") < SETTINGS["wearer_level_db"]:
        return None
    rivals = [near[g] for g in near if g != best and talk[g] >= SETTINGS["rival_share"] * talk[best]]
    is_clear = bool(rivals) and near[best] - max(rivals) >= SETTINGS["wearer_lead_db"]
    return best if is_clear else None


def _nearness(heard: _Heard, which: NDArray[np.bool_]) -> float:
    """Loudness, and the high pitches that distance takes away, in decibels."""
    return heard.median(which, "level_db") + _HIGH_COUNTS * heard.median(which, "high_db")


def _turns(
    heard: _Heard, grouping: Grouping, chosen: NDArray[np.intp], voices: Sequence[FoundVoice]
) -> list[FoundTurn]:
    ranked = np.sort(grouping.likeness, axis=1)
    lead = ranked[:, -1] - (ranked[:, -2] if ranked.shape[1] > 1 else 0.0)
    is_short = heard.lengths_ms < SETTINGS["short_ms"]
    is_unlike = ranked[:, -1] < grouping.mark - SETTINGS["doubtful_below_mark"]
    is_unclear = is_short | is_unlike | (lead < SETTINGS["clear_lead"]) | _far_from_wearer(heard, chosen, voices)
    is_nobodys = ranked[:, -1] < grouping.mark - SETTINGS["least_below_mark"]
    return [
        FoundTurn(piece, None if is_nobodys[at] else int(chosen[at]), bool(is_unclear[at] and not is_nobodys[at]))
        for at, piece in enumerate(heard.pieces)
    ]


def _far_from_wearer(heard: _Heard, chosen: NDArray[np.intp], voices: Sequence[FoundVoice]) -> NDArray[np.bool_]:
    """Pieces given to the wearer that are far quieter than the wearer is: somebody alike, further away."""
    levels = np.array([each.level_db for each in heard.soundings])
    is_wearers = np.array([voices[group].role is Role.WEARER for group in chosen])
    if not is_wearers.any():
        return is_wearers
    usual = np.median(levels[is_wearers])
    spread = np.median(np.abs(levels[is_wearers] - usual))
    is_far: NDArray[np.bool_] = levels < usual - max(SETTINGS["far_db"], _SPREADS * float(spread))
    return is_wearers & is_far


def labelled(
    segments: Sequence[Segment], found: Found, labels: Sequence[str], *, uncut: Collection[int] = ()
) -> tuple[Segment, ...]:
    """``segments`` cut where the speaker changes, each with its label; ``labels`` are those of the voices.

    Texts and words stay as they were heard. Indexes are new. Those whose old index is in ``uncut`` stay whole, and
    have no speaker where several speak.
    """
    by_segment: dict[int, list[FoundTurn]] = {}
    for turn in found.turns:
        by_segment.setdefault(turn.piece.segment, []).append(turn)
    made: list[Segment] = []
    for segment in segments:
        parts = _cut(segment, by_segment.get(segment.index, []), labels)
        made += [segment] if segment.index in uncut and len(parts) > 1 else parts
    return tuple(replace(each, index=index) for index, each in enumerate(made))


def _cut(segment: Segment, turns: Sequence[FoundTurn], labels: Sequence[str]) -> list[Segment]:
    runs = [(who, list(run)) for who, run in groupby(turns, key=lambda turn: _called(turn, labels))]
    if len(runs) <= 1:
        return [replace(segment, speaker=who) for who, _ in runs] or [segment]
    parts = []
    for who, run in runs:
        words = segment.words[run[0].piece.first : run[-1].piece.end]
        span = TimeSpan(words[0].span.start_ms, max(word.span.end_ms for word in words))
        text = " ".join(word.text for word in words)
        parts.append(replace(segment, span=span, text=text, words=words, speaker=who))
    return parts


def _called(turn: FoundTurn, labels: Sequence[str]) -> str | None:
    if turn.voice is None:
        return None
    return labels[turn.voice] + (DOUBT if turn.is_doubtful else "")
