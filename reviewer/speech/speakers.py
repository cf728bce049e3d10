"""Who speaks: the voices of a finished transcript told apart by their sound.

Talk is cut where the speaker changes (``speakers_talkers``), its pieces become vectors (``reviewer.onnx.voices``),
like vectors become voices, and the sound says what it can of each: near the camera, or through a radio. Nothing here
knows a name.
"""

import json
import os
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.speaker import DOUBT, Role
from models.transcript import Segment
from reviewer.media.audio import AudioTrack
from reviewer.onnx import voices as encoder
from reviewer.onnx.voices import Encoder, Vector
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech import speakers_alike, speakers_groups, speakers_scale, speakers_talkers
from reviewer.speech.speakers_groups import Numbers, Vectors, grouped, longest
from reviewer.speech.speakers_pieces import Piece, pieces_of
from reviewer.speech.speakers_scale import Scale, scale_of
from reviewer.speech.speakers_sound import Sounding, quiet_power, sounding
from reviewer.speech.speakers_talkers import Talkers

ENGINE = "voices 2"
SETTINGS = {
    "clear_lead": 0.15,  # doubtful where the next voice is nearly as like
    "other_lead": 0.20,  # the same for a model from elsewhere, to which nothing here was fitted
    "doubtful_below": 0.30,  # and where it is less like
    "nobodys_below": 0.0,
    "short_ms": 450,  # too little to tell a voice by
    "far_db": 2.0,  # the wearer's words are doubtful from here below the wearer's usual level
    "wearer_level_db": -40.0,  # a voice at the camera is at least so loud
    "wearer_lead_db": 1.5,
    "wearer_share": 0.2,  # of all talk
    "wearer_from_ms": 10_000,
    "rival_share": 0.15,  # of the wearer's talk; who says less may be the wearer, shouting
    "narrow_low_db": -5.0,
    "narrow_high_db": -25.0,
}
_AROUND_MS = 3_000
_HIGH_COUNTS = 0.5
_SPREADS = 4.0
_NEAR = "loudest and clearest voice"
_NARROW = "narrow band, as radio and telephone have"
BASES = (_NEAR, _NARROW)


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A voice before it has its label in the case: ``kind`` is "Wearer", "Radio" or "Voice".

    ``vector`` is what it sounds like to the encoder that ships; empty where too little is clearly its own.
    """

    kind: str
    role: Role | None
    basis: str
    vector: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTurn:
    """A piece with the place of its voice among those found; None: nobody's."""

    piece: Piece
    voice: int | None
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The voices of a transcript, those that speak most first, and who speaks when.

    ``scale`` is that of the model that told them apart; None for the one that ships.
    """

    voices: tuple[FoundVoice, ...]
    turns: tuple[FoundTurn, ...]
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """One piece, by the model that ships and an ``other``."""

    piece: Piece
    shipped: Vector
    other: Vector | None
    sounding: Sounding
    others_share: float


@dataclass(frozen=True, slots=True)
class _Heard:
    """What is known of each piece; ``others`` is how much of its talk is somebody else's."""

    pieces: tuple[Piece, ...]
    vectors: Vectors
    shipped: Vectors
    soundings: tuple[Sounding, ...]
    others: NDArray[np.float64]
    scale: Scale | None

    @property
    def lengths_ms(self) -> NDArray[np.int64]:
        return np.array([piece.span.length_ms for piece in self.pieces], dtype=np.int64)

    def median(self, which: NDArray[np.bool_], part: str) -> float:
        return float(np.median([getattr(s, part) for s, is_in in zip(self.soundings, which, strict=True) if is_in]))


def settings_json() -> str:
    """All settings, keys sorted: what is stored with what was found."""
    parts = (speakers_talkers, speakers_groups, speakers_scale, speakers_alike)
    every = (SETTINGS, *(part.SETTINGS for part in parts))
    return json.dumps({name: value for each in every for name, value in each.items()}, sort_keys=True)


def tell_apart(
    track: AudioTrack,
    segments: Sequence[Segment],
    *,
    other: Encoder | None = None,
    is_background: bool = False,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Found:
    """The voices of ``segments``, told by the model that ships or an ``other``; on half of the processor in the
    background. Steps are ``speakers``, in pieces.

    By another model more turns are doubtful, and all where the recording does not show how its likeness is to be
    taken (see ``speakers_scale``).

    Raises:
        Stopped: On request.
    """
    workers = max(1, (os.cpu_count() or 1) // (2 if is_background else 1))
    heard = _listened(track, segments, other, workers, progress=progress, token=token or CancelToken())
    if not heard.pieces:
        return Found((), (), heard.scale)
    likeness = {} if heard.scale is None else {"likeness": heard.scale.of}
    likenesses = grouped(heard.vectors, heard.lengths_ms, **likeness)
    chosen = likenesses.argmax(axis=1)
    voices = _voices(heard, chosen, likenesses.shape[1])
    turns = tuple(_turns(heard, likenesses, chosen, voices))
    sounding_like = [replace(voice, vector=_vector(heard, turns, at)) for at, voice in enumerate(voices)]
    return Found(tuple(sounding_like), turns, heard.scale)


def _listened(
    track: AudioTrack,
    segments: Sequence[Segment],
    other: Encoder | None,
    workers: int,
    *,
    progress: Progress,
    token: CancelToken,
) -> _Heard:
    words = {segment.index: segment.words for segment in segments}
    uncut, talkers = pieces_of(segments), Talkers(track)
    read: list[_Read] = []
    pool = ThreadPoolExecutor(workers)
    try:
        told = pool.map(lambda piece: _parts(track, talkers.parted(piece, words[piece.segment]), talkers, other), uncut)
        for done, parts in enumerate(told):
            token.check()
            read += parts
            progress(Step("speakers", done + 1, len(uncut)))
    finally:
        pool.shutdown(cancel_futures=True)
    shipped = np.array([each.shipped for each in read], dtype=np.float32)
    by_other = None if other is None else np.array([each.other for each in read], dtype=np.float32)
    pieces = tuple(each.piece for each in read)
    return _Heard(
        pieces,
        shipped if by_other is None else by_other,
        shipped,
        tuple(each.sounding for each in read),
        np.array([each.others_share for each in read]),
        None if other is None or by_other is None else _scale(track, pieces, by_other, shipped, other),
    )


def _parts(track: AudioTrack, pieces: Sequence[Piece], talkers: Talkers, other: Encoder | None) -> list[_Read]:
    made = []
    for piece in pieces:
        samples = track.samples(piece.span)
        around = TimeSpan(max(0, piece.span.start_ms - _AROUND_MS), piece.span.end_ms + _AROUND_MS)
        heard = sounding(samples, quiet_power(track.samples(around)))
        by_other = None if other is None else other(samples)
        made.append(_Read(piece, encoder.read(samples), by_other, heard, talkers.others_share(piece.span)))
    return made


def _scale(track: AudioTrack, pieces: Sequence[Piece], told: Vectors, shipped: Vectors, other: Encoder) -> Scale:
    """How the other model's likeness is to be taken; a few pieces are read once more for it, in halves."""
    chosen = longest(np.array([piece.span.length_ms for piece in pieces], dtype=np.int64))
    halves = [_in_halves(track.samples(pieces[at].span), other) for at in chosen if _has_halves(pieces[at])]
    begins, ends = (np.array([each[half] for each in halves], dtype=np.float32) for half in (0, 1))
    return scale_of(told[chosen], shipped[chosen], begins=begins, ends=ends)


def _has_halves(piece: Piece) -> bool:
    return piece.span.length_ms >= speakers_scale.SETTINGS["trust_from_ms"]


def _in_halves(samples: NDArray[np.float32], read: Encoder) -> tuple[Vector, Vector]:
    middle = len(samples) // 2
    return read(samples[:middle]), read(samples[middle:])


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


def _turns(heard: _Heard, likeness: Numbers, chosen: NDArray[np.intp], voices: Sequence[FoundVoice]) -> list[FoundTurn]:
    ranked = np.sort(likeness, axis=1)
    lead = ranked[:, -1] - (ranked[:, -2] if ranked.shape[1] > 1 else 0.0)
    is_short = heard.lengths_ms < SETTINGS["short_ms"]
    is_unlike = ranked[:, -1] < SETTINGS["doubtful_below"]
    is_mixed = heard.others > speakers_talkers.SETTINGS["others_share"]
    is_close = lead < _clear_lead(heard.scale)
    is_unclear = is_short | is_unlike | is_close | is_mixed | _far_from_wearer(heard, chosen, voices)
    is_nobodys = ranked[:, -1] < SETTINGS["nobodys_below"]
    return [
        FoundTurn(piece, None if is_nobodys[at] else int(chosen[at]), bool(is_unclear[at] and not is_nobodys[at]))
        for at, piece in enumerate(heard.pieces)
    ]


def _vector(heard: _Heard, turns: Sequence[FoundTurn], voice: int) -> tuple[float, ...]:
    """What a voice sounds like in its clear turns; empty where these are too short to tell."""
    clear = [at for at, turn in enumerate(turns) if turn.voice == voice and not turn.is_doubtful]
    lengths_ms = heard.lengths_ms[clear]
    if lengths_ms.sum() < speakers_alike.SETTINGS["alike_from_ms"]:
        return ()
    return speakers_alike.kept((heard.shipped[clear] * lengths_ms[:, None]).sum(axis=0))


def _clear_lead(scale: Scale | None) -> float:
    """By how much a voice has to be more alike than the next; by more than can be where nothing is to be trusted."""
    if scale is None:
        return SETTINGS["clear_lead"]
    return SETTINGS["other_lead"] if scale.is_trusted else np.inf


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
