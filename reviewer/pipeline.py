"""The stages of the main job, in order, each ending on disk: hearing and checking.

Recording -> sound -> transcript; claims and transcripts -> findings of one AnalysisRun. What comes before that is
taken in by ``reviewer.taking_in``. Every stage takes a ``Progress`` and a ``CancelToken``; what a stage has stored
stays stored when a later one fails or is stopped. Stage names in steps: ``hash``, ``sound``, ``transcribe``,
``meaning``, ``check``.
"""

import itertools
import json
import shutil
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.finding import AnalysisRun, Finding, Judgment
from models.omission import Omission
from models.recording import Channel, Recording, SoundPart
from models.report import Claim, Report
from models.spans import TimeSpan
from models.transcript import HeardAgainFor, SecondHearing, Segment, Stretch, Transcript, TranscriptOrigin
from reviewer import paths, verifiers
from reviewer.checking.judge import CHECKER, judge, settings_json
from reviewer.checking.omissions import left_out
from reviewer.checking.places import TOGETHER
from reviewer.checking.reading import Verifier, until_stopped
from reviewer.clock import utc_now
from reviewer.errors import MediaError, UsageError
from reviewer.identity import new_id
from reviewer.matching.candidates import Embed, Heard, Index
from reviewer.media.audio import AudioTrack, extract
from reviewer.media.hashing import Hashes
from reviewer.media.tracks import LONG_MS, kept_measures
from reviewer.onnx import sentences
from reviewer.onnx.moments import likeness
from reviewer.progress import CancelToken, Progress, Step, silent
from reviewer.review import corrections, voices
from reviewer.speech import child, guard
from reviewer.speech.placing import part, plain_words
from reviewer.speech.recognizer import Options, sound_part
from reviewer.speech.speakers_named import without_doubtful
from reviewer.speech.weights import Weights
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.storage.database import Database
from reviewer.taking_in import completed
from reviewer.version import VERSION

# Taking out the sound of many hours takes longer than a person waits for the first words. These need no more of it
# than one window of the voice detector, two minutes.
_BEGINNING_MS = 3 * 60 * 1000
_EMBEDDED_TOGETHER = 32


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What is heard, and how."""

    recording: Recording
    weights: Weights
    options: Options
    part: SoundPart
    is_background: bool
    token: CancelToken

    def first(self, folder: Path) -> Iterator[Stretch]:
        """The stretch that begins the recording, from its beginning alone: it is the one that the whole would give."""
        return itertools.islice(self._stretches(self._sound(folder, _BEGINNING_MS, silent), 0, 0, silent), 1)

    def rest(self, folder: Path, start_ms: int, first_index: int, progress: Progress) -> Iterator[Stretch]:
        """The stretches from ``start_ms`` on."""
        return self._stretches(self._sound(folder, None, progress), start_ms, first_index, progress)

    def _sound(self, folder: Path, longest_ms: int | None, progress: Progress) -> AudioTrack:
        return extract(
            paths.from_text(self.recording.path),
            folder,
            facts=self.recording.facts,
            part=self.part,
            longest_ms=longest_ms,
            progress=progress,
            token=self.token,
        )

    def _stretches(self, track: AudioTrack, start_ms: int, first_index: int, progress: Progress) -> Iterator[Stretch]:
        made = child.transcribe(
            track,
            self.weights,
            self.options,
            start_ms=start_ms,
            first_index=first_index,
            is_background=self.is_background,
            progress=progress,
            token=self.token,
        )
        if track.complaints:
            made = (_with_complaints(each, track.complaints) for each in made)
        is_told = self.options.language is not None or self.weights.is_multilingual
        return made if is_told else map(_without_language, made)


def _with_complaints(stretch: Stretch, count: int) -> Stretch:
    found = stretch.coverage
    return stretch if found is None else replace(stretch, coverage=replace(found, complaints=count))


def _without_language(stretch: Stretch) -> Stretch:
    """What weights for English alone heard: nobody found out or said which language it is."""
    return replace(stretch, segments=tuple(replace(each, language=None) for each in stretch.segments))


def transcribe(
    db: Database,
    recording: Recording,
    *,
    weights: Weights,
    options: Options,
    actor: str,
    is_background: bool = False,
    hashes: Hashes | None = None,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> Transcript:
    """Hear a recording to its end, storing each stretch as it is finished. ``hashes``: what the run read before.

    A run that was stopped or killed goes on where it stopped if weights and options are the same; a
    changed option starts a new transcript. One that was finished is returned as it stands.

    Raises:
        MediaError: The file is gone, or is no longer the one that was added.
        CardError: The graphics card gave up; finished stretches are kept.
        SpeechError: The engine failed; finished stretches are kept.
        Stopped: On request; finished stretches are kept.
    """
    token = token or CancelToken()
    transcript = started(db, recording, weights=weights, options=options, actor=actor)
    if transcript.completed_utc is not None:
        return transcript
    check_unchanged(recording, hashes=hashes, progress=progress, token=token)
    hearing = _Hearing(recording, weights, options, sound_part(transcript.options_json), is_background, token)
    with sound_folder() as folder:
        _keep_beginning(db, transcript, hearing, folder)
        start_ms, next_index = transcripts.heard_until(db, transcript.id)
        for stretch in hearing.rest(folder, start_ms, next_index, progress):
            transcripts.add_stretch(db, transcript.id, stretch)
    return completed(db, transcript, actor)


def transcribe_beginning(
    db: Database,
    recording: Recording,
    *,
    weights: Weights,
    options: Options,
    actor: str,
    is_background: bool = False,
    hashes: Hashes | None = None,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> None:
    """Store the stretch that begins a long recording, if nothing is stored yet; ``transcribe`` goes on from there.

    Raises:
        As ``transcribe``.
    """
    token = token or CancelToken()
    transcript = started(db, recording, weights=weights, options=options, actor=actor)
    check_unchanged(recording, hashes=hashes, progress=progress, token=token)
    hearing = _Hearing(recording, weights, options, sound_part(transcript.options_json), is_background, token)
    with sound_folder() as folder:
        _keep_beginning(db, transcript, hearing, folder)


def _keep_beginning(db: Database, transcript: Transcript, hearing: _Hearing, folder: Path) -> None:
    start_ms, _ = transcripts.heard_until(db, transcript.id)
    if start_ms == 0 and hearing.recording.facts.duration_ms > LONG_MS:
        for stretch in hearing.first(folder):
            transcripts.add_stretch(db, transcript.id, stretch)


def hear_again(
    db: Database,
    transcript: Transcript,
    spans: Sequence[TimeSpan],
    *,
    weights: Weights,
    actor: str,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> tuple[SecondHearing, ...]:
    """Hear parts of a recording a second time, with care and with the sound around them; keep and return what differs.

    It stands beside the transcript. Better weights than the transcript's own are worth most.

    Raises:
        MediaError: The file is gone, or is no longer the one that was added.
        SpeechError: The engine failed; nothing was stored.
        Stopped: On request; nothing was stored.
    """
    recording = next(each for each in recordings.all_of(db) if each.id == transcript.recording_id)
    check_unchanged(recording, progress=progress, token=token)
    with sound_folder() as folder:
        path, part = paths.from_text(recording.path), sound_part(transcript.options_json)
        track = extract(path, folder, facts=recording.facts, part=part, progress=progress, token=token)
        options = Options(language=json.loads(transcript.options_json).get("language"))
        found = child.hear_again(track, weights, options, spans, progress=progress, token=token)
    first = transcripts.segments(db, transcript.id)
    differing = tuple(each for each in found if _said(first, each.span) != plain_words(each.text))
    transcripts.add_second_hearings(db, transcript.id, differing, actor=actor)
    return differing


def _said(segments: Sequence[Segment], span: TimeSpan) -> list[str]:
    return plain_words(" ".join(each.text for each in part(segments, span)))


def started(db: Database, recording: Recording, *, weights: Weights, options: Options, actor: str) -> Transcript:
    """The latest transcript made with the same weights and options, or a new one."""
    for known in reversed(transcripts.all_of(db, recording.id)):
        if (known.model_sha256, known.options_json) == (weights.model_sha256, options.to_json()):
            return known
    transcript = new_transcript(recording, weights, options)
    transcripts.start(db, transcript, actor=actor)
    return transcript


def new_transcript(recording: Recording, weights: Weights, options: Options) -> Transcript:
    """What is known of a run before it begins."""
    return Transcript(
        id=new_id(),
        recording_id=recording.id,
        origin=TranscriptOrigin.RECOGNIZED,
        engine=child.ENGINE,
        model_name=weights.name,
        model_sha256=weights.model_sha256,
        source_name=None,
        source_sha256=None,
        options_json=options.to_json(),
        started_utc=utc_now(),
    )


def check_unchanged(
    recording: Recording,
    *,
    hashes: Hashes | None = None,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> None:
    """Make sure that the file is still the one that was added. ``hashes``: what the run read before, if anything.

    Raises:
        MediaError: It is gone, or its hash differs.
    """
    if (hashes or Hashes()).of(paths.from_text(recording.path), progress=progress, token=token) != recording.sha256:
        raise MediaError(
            f"{recording.name} is not the file that was added to the case: its SHA-256 differs.",
            kept="What was heard and found before is kept.",
            hint="Find the original and add it from where it is, or add this file as a new recording.",
        )


def heard_in(db: Database, *, preferred: Collection[str] = ()) -> tuple[Heard, ...]:
    """For each recording the transcripts that checking rests on, one for each sound of it, in the recordings' order.

    Those of the ``preferred`` (by id) where there are any, else the current ones. A line has a
    speaker only where it is clear who speaks. What was held back as likely invention
    is no evidence, and is left out.
    """
    heard = []
    cast = voices.cast(db)
    for recording in recordings.all_of(db):
        for transcript in rested_on(db, recording, preferred=preferred):
            called = tuple(s for s in corrections.lines(db, transcript.id, cast) if s.held_back is None)
            second = tuple(each for each in transcripts.second_hearings(db, transcript.id) if _bears(each))
            heard.append(Heard(recording.id, transcript.id, without_doubtful(called), cast.speakers_in(called), second))
    return tuple(heard)


def rested_on(db: Database, recording: Recording, *, preferred: Collection[str] = ()) -> tuple[Transcript, ...]:
    """The transcripts of one recording that ``heard_in`` takes, finished or not."""
    known = transcripts.all_of(db, recording.id)
    return newest([each for each in known if each.id in preferred]) or _current(recording, known)


def _bears(second: SecondHearing) -> bool:
    """Whether a second hearing may bear on findings. One with the case's vocabulary may not: its words may be the
    report's own, and would speak for the report or soften what speaks against it. Nor may what looks invented.
    """
    if second.reason is HeardAgainFor.VOCABULARY or guard.is_loop(second.text):
        return False
    return guard.reason_to_hold_back(Segment(0, second.span, second.text), (second.span,), ()) is None


def current_transcripts(db: Database, recording_id: str) -> tuple[Transcript, ...]:
    """The transcripts that checking rests on: of each sound of the recording the latest finished one, heard here
    rather than brought along.

    A vendor's transcript, added to compare, does not take the place of what was heard; it stands for a sound that was
    not heard here, unless that is known to hold nothing of its own. Unfinished ones count last.
    A track heard whole counts no longer where each of its channels was heard by itself.
    """
    recording = next(each for each in recordings.all_of(db) if each.id == recording_id)
    return _current(recording, transcripts.all_of(db, recording_id))


def _current(recording: Recording, known: Sequence[Transcript]) -> tuple[Transcript, ...]:
    finished = [each for each in known if each.completed_utc is not None]
    own = [each for each in finished if each.origin is TranscriptOrigin.RECOGNIZED]
    if not own:
        return tuple((finished or list(known))[-1:])
    needless = {each.part for each in kept_measures(recording) or () if not each.is_to_hear}
    brought = [each for each in finished if each not in own and sound_part(each.options_json) not in needless]
    return newest([*brought, *own])


def newest(made: Sequence[Transcript]) -> tuple[Transcript, ...]:
    """The last of each sound, in the order of the tracks; ``made`` are oldest first."""
    last = {sound_part(each.options_json): each for each in made}
    split = {part.track for part in last if {SoundPart(part.track, side) for side in Channel} <= last.keys()}
    kept = [part for part in last if part.channel is not None or part.track not in split]
    return tuple(last[part] for part in sorted(kept, key=lambda part: (part.track, part.channel or "")))


def current_transcript(db: Database, recording_id: str) -> Transcript | None:
    """The first of the transcripts that checking rests on."""
    return next(iter(current_transcripts(db, recording_id)), None)


def is_heard_to_its_end(db: Database, recording_id: str) -> bool:
    """Whether the recording was heard, and every sound of it that was begun was heard to its end."""
    known = transcripts.all_of(db, recording_id)
    finished = {sound_part(each.options_json) for each in known if each.completed_utc is not None}
    begun = {sound_part(each.options_json) for each in known if each.origin is TranscriptOrigin.RECOGNIZED}
    return bool(finished) and begun <= finished


def check(
    db: Database,
    report: Report,
    *,
    actor: str,
    verifier: verifiers.Chosen | None = None,
    preferred: Collection[str] = (),
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> AnalysisRun:
    """Hold every claim of ``report`` against all that was heard, and store what was found as one run.

    ``verifier`` reads the claims; None is the one that ships. ``preferred``: ids of transcripts to rest on rather
    than the current ones. Progress counts the segments looked through for their meaning, then the claims that
    were read.

    Raises:
        UsageError: Nothing has been transcribed yet.
        Stopped: On request; nothing of the run is stored.
    """
    heard = heard_in(db, preferred=preferred)
    if not heard:
        raise UsageError(
            "No recording of this case has a transcript yet.",
            kept="The case is as it was.",
            hint="Transcribe a recording or add a transcript first.",
        )
    chosen = verifier or verifiers.find(None)
    token = token or CancelToken()
    claims, index, judgments = judged(db, report, heard, chosen, progress=progress, token=token)
    run = _new_run(report, heard, chosen)
    found = made_findings(run.id, claims, judgments)
    missing = tuple(
        Omission(id=new_id(), run_id=run.id, position=position, left_out=each)
        for position, each in enumerate(left_out(claims, index, sounds_like=likeness))
    )
    findings.add_run(db, run, found, missing, actor=actor)
    progress(Step("check", len(claims), len(claims)))
    return run


def judged(
    db: Database,
    report: Report,
    heard: Sequence[Heard],
    chosen: verifiers.Chosen,
    *,
    progress: Progress,
    token: CancelToken,
) -> tuple[Sequence[Claim], Index, Sequence[Judgment]]:
    """The claims of a report, what was heard as it is looked through, and a judgment for each claim.

    Raises:
        Stopped: On request.
    """
    claims = reports.claims(db, report.id)
    index = Index(heard, embed=_watched(sentences.embed, progress, token))
    read = _counted(until_stopped(chosen.read, token), len(claims), progress)
    judgments = judge(report, claims, index, verifier=read)
    token.check()
    return claims, index, judgments


def made_findings(run_id: str, claims: Sequence[Claim], judgments: Sequence[Judgment]) -> tuple[Finding, ...]:
    """A finding for each claim."""
    return tuple(
        Finding(id=new_id(), run_id=run_id, claim_id=claim.id, position=claim.position, judgment=judgment)
        for claim, judgment in zip(claims, judgments, strict=True)
    )


def _counted(read: Verifier | None, count: int, progress: Progress) -> Verifier | None:
    """The verifier, which is asked of several claims at once, telling how far it is."""
    if read is None:
        return None
    asked = itertools.count(TOGETHER, TOGETHER)

    def counted(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        rows = read(pairs)
        progress(Step("check", min(next(asked), count), count))
        return rows

    return counted


def _watched(embed: Embed, progress: Progress, token: CancelToken) -> Embed:
    """Texts embedded a few at a time; of many at once it tells how far it is, and stops on request."""

    def watched(texts: Sequence[str]) -> NDArray[np.float32]:
        rows = []
        for at in range(0, len(texts), _EMBEDDED_TOGETHER):
            token.check()
            rows.append(embed(texts[at : at + _EMBEDDED_TOGETHER]))
            if len(texts) > 1:
                progress(Step("meaning", min(at + _EMBEDDED_TOGETHER, len(texts)), len(texts)))
        return np.concatenate(rows) if rows else embed(texts)

    return watched


def _new_run(report: Report, heard: Sequence[Heard], chosen: verifiers.Chosen) -> AnalysisRun:
    return AnalysisRun(
        id=new_id(),
        report_id=report.id,
        transcript_ids=tuple(each.transcript_id for each in heard),
        program_version=VERSION,
        checker=CHECKER,
        settings_json=settings_json(
            verifier=chosen.name,
            verifier_sha256=chosen.sha256,
            sentences_sha256=verifiers.shipped_sha256(sentences.NAME),
        ),
        created_utc=utc_now(),
    )


_SOUND_PREFIX = "sound-"
_A_DAY_S = 24 * 60 * 60


@contextmanager
def sound_folder() -> Iterator[Path]:
    """A private folder for extracted sound, gone afterwards. Leavings of killed runs go after a day."""
    cache = paths.cache_folder()
    for left in cache.glob(_SOUND_PREFIX + "*"):
        if time.time() - left.stat().st_mtime > _A_DAY_S:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_SOUND_PREFIX, dir=cache) as folder:
        yield Path(folder)
