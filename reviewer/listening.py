"""Hearing a whole case: every sound of every recording, one after another, each a transcript of its own.

What is heard of a recording: the parts that are asked for; else those that were begun before; else every part that
holds sound which no other holds. A part that is left out is told of.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from models.recording import Recording, SoundPart
from models.transcript import Transcript, TranscriptOrigin
from reviewer import paths, pipeline
from reviewer.awake import awake
from reviewer.errors import CardError, MediaError, ReviewerError, SpeechError, UsageError
from reviewer.hearing_language import AS_HEARD, refuse_unknown
from reviewer.media.hashing import Hashes
from reviewer.media.tracks import LONG_MS, Measured, kept_measures, measured, sure_part, tracks_of
from reviewer.progress import CancelToken, Progress, silent
from reviewer.speech.devices import COMPUTES, PROCESSOR, Device, card_computes, computes
from reviewer.speech.recognizer import Options, sound_part
from reviewer.speech.weights import Weights
from reviewer.storage import transcripts
from reviewer.storage.database import Database


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which sound to hear: ``parts`` by name, or all of it (``is_all``), or what goes without saying."""

    parts: tuple[SoundPart, ...] = ()
    is_all: bool = False

    @classmethod
    def parsed(cls, codes: Sequence[str]) -> "Chosen":
        """What a person typed: codes such as ``2`` or ``1L``, or ``all``.

        Raises:
            UsageError: One of them is neither.
        """
        if [each.casefold() for each in codes] == ["all"]:
            return cls(is_all=True)
        try:
            return cls(tuple(dict.fromkeys(SoundPart.parsed(each) for each in codes)))
        except ValueError as error:
            raise UsageError(
                f"{', '.join(codes)} names no audio track.",
                hint="Say 2 for the second track, 1L for the first one's left channel, or all.",
            ) from error


USUAL = Chosen()
PLAIN = Options()


def parts_of(
    recording: Recording, *, progress: Progress = silent, token: CancelToken | None = None
) -> tuple[Measured, ...] | None:
    """What the recording's sound consists of; None where there is but one channel, so nothing to choose from.

    Raises:
        MediaError: The file is gone or cannot be decoded.
        Stopped: On request.
    """
    kept = kept_measures(recording)
    if kept is not None:
        return kept
    return measured(recording, progress=progress, token=token) if _has_choice(recording) else None


def _has_choice(recording: Recording) -> bool:
    tracks = tracks_of(paths.from_text(recording.path))
    return len(tracks) != 1 or tracks[0].channels != 1


def parts_to_hear(
    db: Database,
    recording: Recording,
    chosen: Chosen = USUAL,
    *,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> tuple[SoundPart, ...]:
    """What of a recording is to be heard.

    Raises:
        UsageError: It has no such track.
        MediaError: The file is gone or cannot be decoded.
        Stopped: On request.
    """
    if chosen.parts:
        _refuse_missing(recording, chosen.parts)
        return chosen.parts
    begun = () if chosen.is_all else _begun(db, recording)
    if begun:
        return begun
    found = parts_of(recording, progress=progress, token=token)
    to_hear = tuple(each.part for each in found or () if each.is_to_hear)
    return tuple(_as_begun(db, recording, each, to_hear) for each in to_hear) or (SoundPart(),)


def _as_begun(db: Database, recording: Recording, part: SoundPart, among: Sequence[SoundPart] = ()) -> SoundPart:
    """A part to hear; the whole track where an earlier version began with that though one side is silent."""
    whole = SoundPart(part.track)
    is_alone = all(each == part or each.track != part.track for each in among)
    known = (each for each in transcripts.all_of(db, recording.id) if each.origin is TranscriptOrigin.RECOGNIZED)
    return whole if is_alone and any(sound_part(each.options_json) == whole for each in known) else part


def _begun(db: Database, recording: Recording) -> tuple[SoundPart, ...]:
    """The sounds that were begun; none where no more than the first words of a long recording were heard, perhaps
    before it was known what there is to hear.
    """
    own = [each for each in transcripts.all_of(db, recording.id) if each.origin is TranscriptOrigin.RECOGNIZED]
    if recording.facts.duration_ms > LONG_MS and all(_is_at_first_words(db, each) for each in own):
        return ()
    return tuple(dict.fromkeys(sound_part(each.options_json) for each in own))


def _is_at_first_words(db: Database, transcript: Transcript) -> bool:
    return transcript.completed_utc is None and len(transcripts.stretches(db, transcript.id)) <= 1


def _refuse_missing(recording: Recording, parts: Collection[SoundPart]) -> None:
    channels = {track.number: track.channels for track in tracks_of(paths.from_text(recording.path))}
    for part in parts:
        if channels.get(part.track, 0) < (1 if part.channel is None else 2):
            held = ", ".join(f"{number + 1} ({count} channels)" for number, count in channels.items())
            raise UsageError(f"{recording.name} has no track {part.code}.", hint=f"Its tracks are {held}.")


def not_heard(db: Database, recording: Recording) -> tuple[SoundPart, ...]:
    """Parts with sound of their own of which there is no transcript, as far as they were measured."""
    heard = {sound_part(each.options_json) for each in transcripts.all_of(db, recording.id)}
    tracks = {part.track for part in heard if part.channel is None}
    found = (each.part for each in kept_measures(recording) or () if each.is_to_hear)
    return tuple(part for part in found if part not in heard and part.track not in tracks)


def was_given_up_by_card(db: Database, recording: Recording) -> bool:
    """Whether a graphics card began to hear a sound of the recording, and the processor did it in its stead."""
    known = [e for e in transcripts.all_of(db, recording.id) if e.origin is TranscriptOrigin.RECOGNIZED]
    on_card = {sound_part(each.options_json) for each in known if not each.completed_utc and _is_on_card(each)}
    return any(sound_part(e.options_json) in on_card for e in known if e.completed_utc and not _is_on_card(e))


def _is_on_card(transcript: Transcript) -> bool:
    return bool(json.loads(transcript.options_json).get("compute", PROCESSOR) != PROCESSOR)


@dataclass(frozen=True, slots=True)
class Way:
    """How to hear. ``on_card`` says what a graphics card of this computer offers.

    ``is_background``: other programs go first. ``told`` is handed what a person should know meanwhile.

    Raises:
        UsageError: The weights do not know the language.
    """

    weights: Weights
    options: Options = PLAIN
    chosen: Chosen = USUAL
    device: Device = Device.AUTO
    is_background: bool = False
    told: Callable[[str], None] = lambda _: None
    on_card: Callable[[], tuple[str, ...]] = card_computes

    def __post_init__(self) -> None:
        refuse_unknown(self.weights, self.options.language)


def hear(
    db: Database,
    recording: Recording,
    way: Way,
    *,
    actor: str,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> tuple[Transcript, ...]:
    """Hear each part of a recording that is to be heard to its end; see ``pipeline.transcribe``.

    The computer is kept awake meanwhile. Where a graphics card gives up, the part is heard anew with less of it,
    at last on the processor: as another transcript, never as one of two kinds.

    Raises:
        UsageError: It has no such track, or there is no graphics card.
        MediaError: The file is gone, or is no longer the one that was added.
        SpeechError: The engine failed; finished stretches are kept.
        Stopped: On request; finished stretches are kept.
    """
    tries, hashes = computes(way.device, way.on_card), Hashes()
    with awake():
        _begin(db, recording, way, tries[0], hashes, actor=actor, progress=progress, token=token)
        parts = parts_to_hear(db, recording, way.chosen, progress=progress, token=token)
        told = [replace(way.options, sound=part.code) for part in parts]
        unheard = {each.sound: each for each in told if _finished(db, recording, way.weights, each) is None}
        for each in unheard.values():  # all are begun first, so that a killed run knows what is still to be heard
            pipeline.started(db, recording, weights=way.weights, options=replace(each, compute=tries[0]), actor=actor)
        for each in unheard.values():
            part = replace(way, options=each)
            tries = _hear_part(db, recording, part, tries, hashes, actor=actor, progress=progress, token=token)
    return tuple(found for each in told if (found := _finished(db, recording, way.weights, each)))


def _begin(
    db: Database,
    recording: Recording,
    way: Way,
    compute: str,
    hashes: Hashes,
    *,
    actor: str,
    progress: Progress,
    token: CancelToken | None,
) -> None:
    """The first words of a long recording, before all of its sound is looked through for what there is to hear."""
    is_known = way.chosen.parts or kept_measures(recording) is not None or _begun(db, recording)
    is_long = recording.facts.duration_ms > LONG_MS and not is_known and _has_choice(recording)
    part = sure_part(recording) if is_long else None
    if part is not None:
        options = replace(way.options, sound=_as_begun(db, recording, part).code, compute=compute)
        with suppress(CardError):  # told when it is heard to its end
            pipeline.transcribe_beginning(
                db,
                recording,
                weights=way.weights,
                options=options,
                actor=actor,
                is_background=way.is_background,
                hashes=hashes,
                progress=progress,
                token=token,
            )


def _finished(db: Database, recording: Recording, weights: Weights, options: Options) -> Transcript | None:
    """A finished transcript made so, on whichever device."""
    told = {replace(options, compute=each).to_json() for each in COMPUTES}
    known = transcripts.all_of(db, recording.id)
    made = [e for e in known if e.completed_utc and e.model_sha256 == weights.model_sha256 and e.options_json in told]
    return made[-1] if made else None


def made_by(
    db: Database, recording: Recording, weights: Weights | None, *, language: str = ""
) -> tuple[Transcript, ...]:
    """The finished transcripts of a recording that were made with some weights (None: any), and in a language: a code,
    ``AS_HEARD`` where nobody told it, empty for either.
    """
    return tuple(each for each in _begun_by(db, recording, weights, language) if each.completed_utc)


def is_heard_by(db: Database, recording: Recording, weights: Weights | None, *, language: str = "") -> bool:
    """Whether there is one, and every sound that was begun so was heard to its end so."""
    begun = _begun_by(db, recording, weights, language)
    finished = {sound_part(each.options_json) for each in begun if each.completed_utc}
    return bool(finished) and {sound_part(each.options_json) for each in begun} == finished


def _begun_by(db: Database, recording: Recording, weights: Weights | None, language: str) -> list[Transcript]:
    known = (each for each in transcripts.all_of(db, recording.id) if _is_in(each, language))
    return [each for each in known if weights is None or each.model_sha256 == weights.model_sha256]


def _is_in(transcript: Transcript, language: str) -> bool:
    """Whether it was heard here in a language; any will do where none was chosen."""
    if not language:
        return True
    told = json.loads(transcript.options_json).get("language") or AS_HEARD
    return transcript.origin is TranscriptOrigin.RECOGNIZED and told == language


def to_rest_on(
    db: Database, recording: Recording, weights: Weights | None, *, language: str = ""
) -> tuple[Transcript, ...]:
    """What checking by some weights, and in a language, rests on: what was heard so, and what was brought along of
    sounds that nobody heard here; nothing where nothing was made so. See ``made_by``.
    """
    made = made_by(db, recording, weights, language=language)
    own = tuple(each for each in made if each.origin is TranscriptOrigin.RECOGNIZED)
    if not own:
        return made
    current = pipeline.current_transcripts(db, recording.id)
    return (*(each for each in current if each.origin is TranscriptOrigin.IMPORTED), *own)


_ANEW = "It is heard anew from its start, in another way; what was heard so far is kept as an unfinished transcript."


def _hear_part(
    db: Database,
    recording: Recording,
    way: Way,
    tries: tuple[str, ...],
    hashes: Hashes,
    *,
    actor: str,
    progress: Progress,
    token: CancelToken | None,
) -> tuple[str, ...]:
    """Hear one part on the first device that can; returns what is left to try for the next."""
    for number, compute in enumerate(tries):
        try:
            pipeline.transcribe(
                db,
                recording,
                weights=way.weights,
                options=replace(way.options, compute=compute),
                actor=actor,
                is_background=way.is_background,
                hashes=hashes,
                progress=progress,
                token=token,
            )
        except CardError as error:
            way.told(f"{recording.name}: {error.message} {_ANEW}")
        else:
            return tries[number:]
    return ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How hearing one recording of several ended: with its transcripts, or with what went wrong."""

    recording: Recording
    transcripts: tuple[Transcript, ...] = ()
    error: ReviewerError | None = None


def hear_each(
    db: Database,
    held: Sequence[Recording],
    way: Way,
    *,
    actor: str,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Iterator[Outcome]:
    """Hear recordings one after another; one that fails does not keep the rest from being heard.

    Raises:
        StorageError: The case file could not be written.
        Stopped: On request; finished stretches are kept.
    """
    for each in held:
        try:
            heard = hear(db, each, way, actor=actor, progress=progress, token=token)
        except (MediaError, SpeechError, UsageError) as error:
            yield Outcome(each, error=error)
        else:
            yield Outcome(each, heard)


def refuse_failed(outcomes: Iterable[Outcome]) -> None:
    """Hear everything, and only then say that some of it failed: checking on a part of a case would mislead.

    Raises:
        ReviewerError: Of the first recording that could not be heard, naming all of them.
    """
    failed = [each for each in outcomes if each.error is not None]
    if failed:
        error = failed[0].error
        assert error is not None
        names = ", ".join(each.recording.name for each in failed)
        kind = type(error)
        raise kind(
            error.message,
            kept=f"Not heard: {names}. What could be heard is kept, and nothing was checked.",
            hint=error.hint,
        ) from error
