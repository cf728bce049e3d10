"""Who speaks: the voices of a finished transcript told apart by their sound.

Talk is cut where the speaker changes (``speakers_talkers``), its pieces become vectors (``reviewer.onnx.voices``),
like vectors become voices, and the sound says what it can of each: near the camera, or through a radio. Nothing here
knows a name.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.speaker import Role
from models.transcript import Segment
from reviewer.media.audio import AudioTrack
from reviewer.onnx import voices as encoder
from reviewer.onnx.voices import Encoder, Vector
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.speech import speakers_alike, speakers_groups, speakers_scale, speakers_talkers
from reviewer.speech.speakers_found import Found, FoundTurn, FoundVoice
from reviewer.speech.speakers_given import Zero, given
from reviewer.speech.speakers_groups import Numbers, Vectors, grouped, like_given, longest
from reviewer.speech.speakers_pieces import Piece, pieces_of
from reviewer.speech.speakers_scale import Scale, scale_of
from reviewer.speech.speakers_sound import Sounding, quiet_power, sounding
from reviewer.speech.speakers_talkers import Talkers
from reviewer.transcripts.rttm import TurnFile

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
_Made = TypeVar("_Made")
_AROUND_MS = 3_000
_HIGH_COUNTS = 0.5
_SPREADS = 4.0
_NEAR = "loudest and clearest voice"
_NARROW = "narrow band, as radio and telephone have"
BASES = (_NEAR, _NARROW)


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
    heard = _listened(
        track, segments, other, is_background=is_background, progress=progress, token=token or CancelToken()
    )
    if not heard.pieces:
        return Found((), (), heard.scale)
    likeness = {} if heard.scale is None else {"likeness": heard.scale.of}
    likenesses = grouped(heard.vectors, heard.lengths_ms, **likeness)
    chosen = likenesses.argmax(axis=1)
    voices = _voices(heard, chosen, likenesses.shape[1])
    turns = tuple(_turns(heard, likenesses, chosen, voices))
    sounding_like = [replace(voice, vector=_vector(heard, turns, at)) for at, voice in enumerate(voices)]
    return Found(tuple(sounding_like), turns, heard.scale)


def by_turns(
    track: AudioTrack,
    segments: Sequence[Segment],
    turns: TurnFile,
    *,
    is_background: bool = False,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Found:
    """The voices of turns that a diarizer found in this very track; processor and steps as in ``tell_apart``.

    Who speaks when is what the turns say. The sound tells what each voice is like, and a turn is doubtful also where
    it is too short, or to the encoder that ships more like another voice than like the rest of its own.

    Raises:
        Stopped: On request.
    """
    found = given(segments, turns, Zero(0, is_clear=True))
    spoken = [turn for turn in found.turns if turn.voice is not None]
    if not spoken:
        return found
    pieces, chosen = [turn.piece for turn in spoken], np.array([turn.voice for turn in spoken], dtype=np.intp)
    read = _each(partial(_read, track), pieces, is_background, progress, token or CancelToken())
    heard = _as_heard(list(read), None)
    voices = _voices(heard, chosen, len(found.voices))
    _, lead = _like(like_given(heard.vectors, heard.lengths_ms, chosen), chosen)
    is_unclear = (lead < 0) | (heard.lengths_ms < SETTINGS["short_ms"])
    judged = [
        replace(turn, is_doubtful=turn.is_doubtful or bool(unclear))
        for turn, unclear in zip(spoken, is_unclear, strict=True)
    ]
    known = tuple(
        replace(voice, basis=voice.basis or named.basis, vector=_vector(heard, judged, at))
        for at, (voice, named) in enumerate(zip(voices, found.voices, strict=True))
    )
    rest = iter(judged)
    return Found(known, tuple(turn if turn.voice is None else next(rest) for turn in found.turns))


def _listened(
    track: AudioTrack,
    segments: Sequence[Segment],
    other: Encoder | None,
    *,
    is_background: bool,
    progress: Progress,
    token: CancelToken,
) -> _Heard:
    words = {segment.index: segment.words for segment in segments}
    talkers = Talkers(track)

    def parts(piece: Piece) -> list[_Read]:
        cut = talkers.parted(piece, words[piece.segment])
        return [_read(track, each, other=other, others_share=talkers.others_share(each.span)) for each in cut]

    told = _each(parts, pieces_of(segments), is_background, progress, token)
    read = [each for cut in told for each in cut]
    return _as_heard(read, None if other is None else _scale(track, read, other))


def _each(
    read: Callable[[Piece], _Made], pieces: Sequence[Piece], is_background: bool, progress: Progress, token: CancelToken
) -> Iterator[_Made]:
    """What is read of each piece, on all of the processor, or on half of it in the background."""
    pool = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) // (2 if is_background else 1)))
    try:
        for done, made in enumerate(pool.map(read, pieces)):
            token.check()
            yield made
            progress(Step("speakers", done + 1, len(pieces)))
    finally:
        pool.shutdown(cancel_futures=True)


def _as_heard(read: Sequence[_Read], scale: Scale | None) -> _Heard:
    shipped = np.array([each.shipped for each in read], dtype=np.float32)
    by_other = [each.other for each in read if each.other is not None]
    return _Heard(
        tuple(each.piece for each in read),
        np.array(by_other, dtype=np.float32) if by_other else shipped,
        shipped,
        tuple(each.sounding for each in read),
        np.array([each.others_share for each in read]),
        scale,
    )


def _read(track: AudioTrack, piece: Piece, *, other: Encoder | None = None, others_share: float = 0.0) -> _Read:
    samples = track.samples(piece.span)
    around = TimeSpan(max(0, piece.span.start_ms - _AROUND_MS), piece.span.end_ms + _AROUND_MS)
    heard = sounding(samples, quiet_power(track.samples(around)))
    by_other = None if other is None else other(samples)
    return _Read(piece, encoder.read(samples), by_other, heard, others_share)


def _scale(track: AudioTrack, read: Sequence[_Read], other: Encoder) -> Scale:
    """How the other model's likeness is to be taken; a few pieces are read once more for it, in halves."""
    chosen = longest(np.array([each.piece.span.length_ms for each in read], dtype=np.int64))
    halves = [_in_halves(track.samples(read[at].piece.span), other) for at in chosen if _has_halves(read[at].piece)]
    begins, ends = (np.array([each[half] for each in halves], dtype=np.float32) for half in (0, 1))
    told = np.array([read[at].other for at in chosen], dtype=np.float32)
    shipped = np.array([read[at].shipped for at in chosen], dtype=np.float32)
    return scale_of(told, shipped, begins=begins, ends=ends)


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
    like, lead = _like(likeness, chosen)
    is_short = heard.lengths_ms < SETTINGS["short_ms"]
    is_unlike = like < SETTINGS["doubtful_below"]
    is_mixed = heard.others > speakers_talkers.SETTINGS["others_share"]
    is_close = lead < _clear_lead(heard.scale)
    is_unclear = is_short | is_unlike | is_close | is_mixed | _far_from_wearer(heard, chosen, voices)
    is_nobodys = like < SETTINGS["nobodys_below"]
    return [
        FoundTurn(piece, None if is_nobodys[at] else int(chosen[at]), bool(is_unclear[at] and not is_nobodys[at]))
        for at, piece in enumerate(heard.pieces)
    ]


def _like(likeness: Numbers, chosen: NDArray[np.intp]) -> tuple[Numbers, Numbers]:
    """How like each piece is to the voice chosen for it, and by how much more than to any other."""
    at = np.arange(len(chosen))
    others = likeness.copy()
    others[at, chosen] = -np.inf
    like, next_best = likeness[at, chosen], others.max(axis=1)
    return like, like - np.where(np.isinf(next_best), 0.0, next_best)


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
