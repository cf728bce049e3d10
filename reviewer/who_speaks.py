"""The stage after hearing: the voices of a recording told apart, kept as a transcript cut at their turns.

The transcript that it is made from stays as it is. Words, times and scores are the same in both; what is new
is where a line ends and the label in ``Segment.speaker``. A line that a reviewer corrected is not cut, and the
correction goes on to count. What tells is the sound, a diarizer, or the speaker turns of an RTTM file.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from models.annotation import Correction
from models.recording import Recording, SoundPart
from models.spans import TimeSpan
from models.speaker import DOUBT, Voice
from models.transcript import Segment, Transcript, TranscriptOrigin
from reviewer import paths, pipeline, voice_models
from reviewer.awake import awake
from reviewer.clock import utc_now
from reviewer.errors import MediaError, ReviewerError, SpeechError, UsageError
from reviewer.identity import new_id
from reviewer.media.audio import AudioTrack, extract
from reviewer.onnx import talkers
from reviewer.onnx import voices as encoder
from reviewer.progress import CancelToken, Progress, silent
from reviewer.review import corrections, voices
from reviewer.speech.recognizer import sound_part
from reviewer.speech.speakers import ENGINE, by_turns, settings_json, tell_apart
from reviewer.speech.speakers_found import Found, FoundVoice, labelled, made_whole
from reviewer.speech.speakers_given import given, zero_of
from reviewer.storage import transcripts
from reviewer.storage.database import Database
from reviewer.transcripts.rttm import TurnFile

OPTION = "speakers"


@dataclass(frozen=True, slots=True)
class ToldBy:
    """What told the voices of a transcript apart, when it was not the model that ships.

    It is a speaker model from elsewhere, if ``is_diarizer`` a diarizer, or, if ``is_file``, an RTTM file.
    ``is_trusted``: the recording shows how the model's likeness is to be taken, or from which moment the file's times
    count; else every turn is doubtful. ``zero_ms`` is that moment.
    """

    name: str
    sha256: str
    is_trusted: bool
    is_diarizer: bool = False
    is_file: bool = False
    zero_ms: int = 0


@dataclass(frozen=True, slots=True)
class _Begun:
    """The lines of a transcript that are to be cut. ``stays``: the new index of each that is as it was, by its old."""

    source: Transcript
    lines: tuple[Segment, ...]
    stays: Mapping[int, int]

    @property
    def spoken(self) -> list[Segment]:
        """Those that somebody may have said: what looks like the engine's invention is nobody's."""
        return [each for each in self.lines if each.held_back is None]


def told_by(transcript: Transcript) -> ToldBy | None:
    """The model or file from elsewhere that told the voices of a transcript apart; None where none did."""
    made_of = _made_of(transcript)
    if "turns" in made_of:
        zero = made_of["zero"]
        return ToldBy(made_of["turns"], made_of["turns_sha256"], zero["is_clear"], is_file=True, zero_ms=zero["at_ms"])
    if "scale" in made_of:
        return ToldBy(made_of["model"], made_of["model_sha256"], made_of["scale"]["is_trusted"])
    if "model" in made_of:
        return ToldBy(made_of["model"], made_of["model_sha256"], is_trusted=True, is_diarizer=True)
    return None


def is_told_by_turns(database: Database, recording: Recording) -> bool:
    """Whether who speaks in a recording is what a file of turns says."""
    told = map(told_by, pipeline.current_transcripts(database, recording.id))
    return any(by is not None and by.is_file for by in told)


def told_from(transcript: Transcript) -> str | None:
    """The id of the transcript whose voices were told apart in this one; None for any other transcript."""
    made_of = _made_of(transcript)
    return str(made_of["transcript"]) if "transcript" in made_of else None


def is_compared(transcript: Transcript) -> bool:
    """Whether what the voices of a transcript sound like was kept, as the encoder that ships tells it.

    Voices that an earlier version told apart, and those of a file of turns, have nothing of the kind.
    """
    return _made_of(transcript).get("compared_by") == encoder.model_sha256()


def is_told_earlier(transcript: Transcript) -> bool:
    """Whether its voices were told apart by their sound, and what they sound like was not kept."""
    made_of = _made_of(transcript)
    return "model_sha256" in made_of and not is_compared(transcript)


def followed_by(database: Database, transcript: Transcript) -> str:
    """The id of the transcript that was made of this one when its voices were told apart last, else its own."""
    known = transcripts.all_of(database, transcript.recording_id)
    made = next((each for each in reversed(known) if told_from(each) == transcript.id), None)
    return transcript.id if made is None else followed_by(database, made)


def is_cut_since(database: Database, transcript_id: str) -> bool:
    """Whether a transcript was cut where the speaker changes since, so that nothing rests on it any more."""
    return any(told_from(each) == transcript_id for each in transcripts.all_of(database))


def _made_of(transcript: Transcript) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(transcript.options_json).get(OPTION, {})
    return found


def _is_told(database: Database, transcript: Transcript, model: voice_models.Chosen | None) -> bool:
    """Whether the transcript has speakers already: told apart here, by ``model`` if one is given, or by its source."""
    if OPTION in json.loads(transcript.options_json):
        is_by_it = model is not None and _made_of(transcript).get("model_sha256") == model.sha256
        return model is None or (is_by_it and is_compared(transcript))
    return any(segment.speaker for segment in transcripts.segments(database, transcript.id))


def tell(
    database: Database,
    recording: Recording,
    *,
    actor: str,
    model: voice_models.Chosen | None = None,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Transcript:
    """Tell the voices of the recording's current transcripts apart, one for each sound of it, and return the first.

    One that has speakers stays as it is; with a ``model``, only if that model told them, or the transcript's source,
    and what they sound like was kept.

    A voice that speaks at the same times as one told apart earlier in this recording keeps its label. Steps are
    ``hash``, ``sound``, with a diarizer ``turns``, and ``speakers``.

    Raises:
        UsageError: The recording has not been heard to its end.
        MediaError: The file is gone, or is no longer the one that was added.
        SpeechError: The diarizer failed.
        Stopped: On request; the case is as it was.
    """
    sources = _heard_to_their_end(database, recording)
    untold = [each for each in sources if not _is_told(database, each, model)]
    if not untold:
        return sources[0]
    by = model or voice_models.find(None)
    made = _tell_each(database, recording, untold, by, actor=actor, progress=progress, token=token)
    return made[0] if untold[0] is sources[0] else sources[0]


def tell_of_heard(
    database: Database,
    recording: Recording,
    *,
    actor: str,
    preferred: Collection[str] = (),
    model: str | None = None,
    is_background: bool = False,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> ReviewerError | None:
    """Tell voices apart in what was heard here of a recording and nobody has told yet, for a check to rest on.

    ``preferred``: see ``pipeline.heard_in``. ``model`` is the name of a speaker model (``voice_models.find``). Who
    speaks in a transcript from elsewhere stays as that has it, be it nobody; so do voices that were told before.
    Returns what kept it from that, as a file that was moved since it was heard: checking needs only the words.

    Raises:
        Stopped: On request; what was told by then is kept.
    """
    rested_on = pipeline.rested_on(database, recording, preferred=preferred)
    heard = (each for each in rested_on if each.completed_utc and each.origin is TranscriptOrigin.RECOGNIZED)
    untold = [each for each in heard if not _is_told(database, each, None)]
    try:
        by = voice_models.find(model) if untold else None
        if by is not None:
            _tell_each(
                database,
                recording,
                untold,
                by,
                actor=actor,
                is_background=is_background,
                progress=progress,
                token=token,
            )
    except (MediaError, SpeechError, UsageError) as error:
        return error
    return None


def _tell_each(
    database: Database,
    recording: Recording,
    sources: Sequence[Transcript],
    by: voice_models.Chosen,
    *,
    actor: str,
    is_background: bool = False,
    progress: Progress,
    token: CancelToken | None,
) -> list[Transcript]:
    """From the file that was added, or none; the computer is kept awake meanwhile."""
    with awake():
        pipeline.check_unchanged(recording, progress=progress, token=token)
        return [
            _tell_one(
                database, recording, each, by, actor=actor, is_background=is_background, progress=progress, token=token
            )
            for each in sources
        ]


def tell_by_turns(database: Database, recording: Recording, file: TurnFile, *, actor: str) -> Transcript:
    """Give the words of the recording's current transcripts to the speaker turns of a file; returns the first.

    Whoever speaks gets a label of the case, as a voice told apart by its sound does; the file's own label is kept as
    what that rests on. What these turns were given to already stays as it is.

    Raises:
        UsageError: The recording has not been heard to its end, a transcript brought its own speakers along, or no
            word lies in any turn.
    """
    sources = _heard_to_their_end(database, recording)
    if all(_made_of(each).get("turns_sha256") == file.sha256 for each in sources):
        return sources[0]
    begun = [_begun_from(database, each) for each in sources]
    _refuse_named(recording, begun)
    zero = zero_of(file.turns, [line for each in begun for line in each.spoken], recording.facts.audio_start_ms or 0)
    found = [given(each.spoken, file, zero) for each in begun]
    if not any(each.voices for each in found):
        raise UsageError(
            f"No word of {recording.name} lies in a turn of {file.name}.",
            kept="Nothing was changed: voices and their names are as they were.",
            hint="Is it the RTTM file of this recording?",
        )
    made_of = {"engine": "turns 1", "turns": file.name, "turns_sha256": file.sha256, "zero": asdict(zero)}
    known: dict[FoundVoice, str] = {}
    made = []
    for lines, each in zip(begun, found, strict=True):
        labels = _labels(database, recording, sound_part(lines.source.options_json), each, known)
        known |= zip(each.voices, labels, strict=True)
        made.append(_keep(database, lines, each, labels, made_of, actor=actor))
    return made[0]


def _refuse_named(recording: Recording, begun: Sequence[_Begun]) -> None:
    """Speakers that a transcript from elsewhere names are not replaced: they may be what a person wrote."""
    for each in begun:
        if not _made_of(each.source) and any(line.speaker for line in each.spoken):
            raise UsageError(
                f"The transcript of {recording.name} brought its own speakers along.",
                kept="They stay as they are.",
                hint="Name them, or merge and split them, with `reviewer speakers` or in the window.",
            )


def _heard_to_their_end(database: Database, recording: Recording) -> tuple[Transcript, ...]:
    sources = pipeline.current_transcripts(database, recording.id)
    if not sources or any(each.completed_utc is None for each in sources):
        raise UsageError(
            f"{recording.name} has not been heard to its end.",
            kept="All voices are as they were.",
            hint="Transcribe it first: `reviewer transcribe`, or Ctrl+R in the window.",
        )
    return sources


def _begun_from(database: Database, source: Transcript) -> _Begun:
    """As they were heard, if voices were told apart in them before, but for those of which a part was corrected."""
    lines = transcripts.segments(database, source.id)
    known = {each.id: each for each in transcripts.all_of(database, source.recording_id)}
    first = source
    while (before := known.get(told_from(first) or "")) is not None:
        first = before
    if first is source:
        return _Begun(source, lines, {line.index: line.index for line in lines})
    corrected = corrections.newest_of(corrections.history(database, source.id))
    return _Begun(source, *made_whole(lines, transcripts.segments(database, first.id), corrected))


def _tell_one(
    database: Database,
    recording: Recording,
    source: Transcript,
    by: voice_models.Chosen,
    *,
    actor: str,
    is_background: bool,
    progress: Progress,
    token: CancelToken | None,
) -> Transcript:
    begun = _begun_from(database, source)
    with pipeline.sound_folder() as folder:
        path = paths.from_text(recording.path)
        part = sound_part(source.options_json)
        track = extract(path, folder, facts=recording.facts, part=part, progress=progress, token=token)
        found = _found(track, begun.spoken, by, is_background=is_background, progress=progress, token=token)
    labels = _labels(database, recording, part, found, {})
    made_of: dict[str, Any] = {"model_sha256": by.sha256, "settings": json.loads(settings_json())}
    made_of |= {"compared_by": encoder.model_sha256()}
    if by.diarizer is None:
        made_of |= {"engine": ENGINE, "talkers_sha256": talkers.model_sha256()}
    else:
        made_of |= {"engine": by.diarizer.engine, "model": by.name}
    if found.scale is not None:
        made_of |= {"model": by.name, "scale": asdict(found.scale)}
    return _keep(database, begun, found, labels, made_of, actor=actor)


def _found(
    track: AudioTrack,
    spoken: Sequence[Segment],
    by: voice_models.Chosen,
    *,
    is_background: bool,
    progress: Progress,
    token: CancelToken | None,
) -> Found:
    if by.diarizer is None:
        return tell_apart(track, spoken, other=by.other, is_background=is_background, progress=progress, token=token)
    turns = by.diarizer.turns(track, is_background=is_background, progress=progress, token=token)
    file = TurnFile(by.name, by.sha256, turns)
    return by_turns(track, spoken, file, is_background=is_background, progress=progress, token=token)


def _keep(
    database: Database,
    begun: _Begun,
    found: Found,
    labels: Sequence[str],
    made_of: Mapping[str, Any],
    *,
    actor: str,
) -> Transcript:
    """Keep a transcript once more, cut at the turns that were found; what was corrected goes on to count.

    Raises:
        UsageError: Part of a line that was made whole was corrected meanwhile.
    """
    made = _made_from(begun.source, made_of)
    corrected = _corrected(database, begun)
    lines = labelled([replace(each, speaker=None) for each in begun.lines], found, labels, uncut=corrected)
    transcripts.keep_cut_at_turns(
        database,
        made,
        source_id=begun.source.id,
        segments=lines,
        corrections=[replace(each, transcript_id=made.id) for each in _carried(corrected, begun.lines, lines)],
        voices=[
            Voice(made.id, label, v.role, v.basis, v.vector) for label, v in zip(labels, found.voices, strict=True)
        ],
        actor=actor,
    )
    return made


def _corrected(database: Database, begun: _Begun) -> dict[int, Correction]:
    """The correction of each line that counts now, by the line's new index."""
    newest = corrections.newest_of(corrections.history(database, begun.source.id))
    if not newest.keys() <= begun.stays.keys():
        raise UsageError(
            "A line was corrected while voices were being told apart anew.",
            kept="The correction is kept, and voices are as they were.",
            hint="Tell them apart once more.",
        )
    return {begun.stays[at]: each for at, each in newest.items()}


def _carried(
    corrected: Mapping[int, Correction], segments: Sequence[Segment], lines: Sequence[Segment]
) -> Iterator[Correction]:
    """Each correction anew, for its line, which was not cut, among the new ``lines``; a speaker that nobody gave is
    the line's.
    """
    rest = iter(lines)
    for index in sorted(corrected):
        heard, correction = replace(segments[index], index=0, speaker=None), corrected[index]
        line = next(each for each in rest if replace(each, index=0, speaker=None) == heard)
        yield replace(correction, id=new_id(), segment_index=line.index, speaker=correction.speaker or line.speaker)


def _made_from(source: Transcript, made_of: Mapping[str, Any]) -> Transcript:
    options = json.loads(source.options_json)
    options[OPTION] = {**made_of, "transcript": source.id}
    now = utc_now()
    return replace(
        source, id=new_id(), options_json=json.dumps(options, sort_keys=True), started_utc=now, completed_utc=now
    )


def _labels(
    database: Database,
    recording: Recording,
    part: SoundPart,
    found: Found,
    known: Mapping[FoundVoice, str],
) -> tuple[str, ...]:
    """A label for each voice found: its own if it is ``known`` from another sound of the recording, an earlier one
    where it speaks at the same times, else a new one.
    """
    taken = list(voices.labels(database))
    earlier = _earlier(database, recording, part)
    labels: list[str] = []
    for number, voice in enumerate(found.voices):
        spans = [turn.piece.span for turn in found.turns if turn.voice == number]
        same = (each for each in earlier if each not in (*labels, *known.values()) and _is_same(spans, earlier[each]))
        label = known.get(voice) or next(same, None)
        labels.append(label or voices.next_label(voice.kind, taken))
        taken.append(labels[-1])
    return tuple(labels)


def _earlier(database: Database, recording: Recording, part: SoundPart) -> dict[str, list[TimeSpan]]:
    """When the voices that were last told apart in this sound of the recording speak, by label."""
    told = [
        each
        for each in transcripts.all_of(database, recording.id)
        if OPTION in json.loads(each.options_json) and sound_part(each.options_json) == part
    ]
    spans: dict[str, list[TimeSpan]] = {}
    for segment in transcripts.segments(database, told[-1].id) if told else ():
        if segment.speaker:
            spans.setdefault(segment.speaker.removesuffix(DOUBT), []).append(segment.span)
    return spans


def _is_same(spans: Sequence[TimeSpan], others: Sequence[TimeSpan]) -> bool:
    """Whether each of the two speaks for most of its time while the other does."""
    shared = sum(
        max(0, min(one.end_ms, other.end_ms) - max(one.start_ms, other.start_ms)) for one in spans for other in others
    )
    longer = max(sum(each.length_ms for each in spans), sum(each.length_ms for each in others))
    return 2 * shared > longer
