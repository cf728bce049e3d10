"""``reviewer speakers``: who speaks in a case; tell voices apart, name, merge and split them."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from models.recording import Recording
from models.speaker import Role, Speaker
from models.transcript import Transcript
from reviewer import pipeline, same_voices, voice_models, who_speaks, wording
from reviewer.cli.add import chosen_recording
from reviewer.cli.arguments import CaseArgument, JsonOption, TurnsOption, VoiceModelOption, opened
from reviewer.cli.console import err, indented, out, working
from reviewer.errors import UsageError
from reviewer.review import corrections, voices
from reviewer.speech.recognizer import sound_part
from reviewer.speech.speakers_alike import Alike, Compared, Why
from reviewer.speech.speakers_talk import Talk, talk_of
from reviewer.storage import recordings
from reviewer.storage.database import Database
from reviewer.transcripts.rttm import read_turns
from reviewer.who_speaks import ToldBy
from reviewer.workspace import Workspace

_SPLIT = re.compile(r"(?P<label>.+)@(?P<start>[\d:.]+)-(?P<end>[\d:.]+)")
_LONGEST_SAMPLE = 56


def speakers(
    case: CaseArgument,
    names: Annotated[list[str] | None, typer.Option("--name", metavar="VOICE=NAME", help="Say who a voice is.")] = None,
    role: Annotated[Role | None, typer.Option("--role", help="What those named are in the matter.")] = None,
    merges: Annotated[
        list[str] | None, typer.Option("--merge", metavar="VOICE=VOICE", help="The first is the same as the second.")
    ] = None,
    parts: Annotated[
        list[str] | None, typer.Option("--part", metavar="VOICE", help="It is one with no other voice after all.")
    ] = None,
    differ: Annotated[
        list[str] | None,
        typer.Option("--differ", metavar="VOICE=VOICE", help="They are not the same; it is not proposed again."),
    ] = None,
    splits: Annotated[
        list[str] | None,
        typer.Option("--split", metavar="VOICE@MM:SS-MM:SS", help="What it says there is a voice of its own."),
    ] = None,
    recording: Annotated[
        str | None, typer.Option("--recording", metavar="NAME", help="Which recording --split and --rttm mean.")
    ] = None,
    voice_model: VoiceModelOption = None,
    rttm: TurnsOption = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Your name, kept with what you say of a voice.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Tell voices apart where that was not done yet, list them with moments to listen to, and propose which voices of
    different recordings may be one person's.
    """
    with opened(case) as workspace:
        actor = by or workspace.actor
        if rttm is not None:
            _tell_by_turns(workspace, rttm, recording, voice_model)
        _tell(workspace, voice_models.find(voice_model) if voice_model else None)
        for split in splits or []:
            _split(workspace, split, recording, actor)
        for merge in merges or []:
            one, other = _pair(merge, "--merge 'Voice 3=Voice 1'")
            voices.merge(workspace.database, one, other, actor=actor)
        for pair in differ or []:
            one, other = _pair(pair, "--differ 'Voice 3=Voice 1'")
            voices.differ(workspace.database, one, other, actor=actor)
        for part in parts or []:
            voices.take_back(workspace.database, voices.merging_of(workspace.database, part), actor=actor)
        for name in names or []:
            label, called = _pair(name, "--name 'Voice 1=Driver'")
            voices.name(workspace.database, label, called, role=role, actor=actor)
        listed, proposals = _listed(workspace), _proposals(workspace)
    if as_json:
        print(json.dumps(_plain(listed, proposals), ensure_ascii=False, indent=1))  # noqa: T201 - for another program
        return
    for each in listed:
        _show(each)
    _show_proposals(proposals)
    if names or merges or parts or splits:
        err.print("Run `reviewer check` again: findings rest on who was known to speak when they were made.")


@dataclass(frozen=True, slots=True)
class Listed:
    """A sound of a recording: its name, what told its voices apart, and who speaks, those who speak most first.

    ``told_by`` is None for the model that ships; a speaker is None where nobody knows.
    """

    title: str
    told_by: ToldBy | None
    spoken: list[tuple[Speaker | None, Talk]]


def _tell(workspace: Workspace, model: voice_models.Chosen | None) -> None:
    held = recordings.all_of(workspace.database)
    if not held:
        raise UsageError("The case holds no recording yet.", hint="Add one with `reviewer add`.")
    with working() as work:
        for each in held:
            who_speaks.tell(
                workspace.database,
                each,
                actor=workspace.actor,
                model=model,
                progress=work.progress,
                token=work.token,
            )


def _tell_by_turns(workspace: Workspace, path: Path, recording: str | None, voice_model: str | None) -> None:
    if voice_model is not None:
        raise UsageError("--rttm and --voice-model exclude each other.", hint="Give one of the two.")
    chosen = chosen_recording(workspace, recording, option="--recording")
    who_speaks.tell_by_turns(workspace.database, chosen, read_turns(path, of=chosen), actor=workspace.actor)


def _pair(text: str, example: str) -> tuple[str, str]:
    one, sign, other = text.partition("=")
    if not (sign and one.strip() and other.strip()):
        raise UsageError(f"{text} does not say which voice is what.", hint=f"For example: {example}.")
    return one.strip(), other.strip()


def _split(workspace: Workspace, text: str, recording: str | None, actor: str) -> None:
    match = _SPLIT.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text} is no voice with a stretch of time.", hint="For example: 'Voice 2@01:10-01:25'.")
    chosen = chosen_recording(workspace, recording, option="--recording")
    made = voices.split(
        workspace.database,
        match["label"].strip(),
        transcript_id=_where(workspace.database, chosen, match["label"].strip()).id,
        start_ms=wording.milliseconds(match["start"]),
        end_ms=wording.milliseconds(match["end"]),
        actor=actor,
    )
    err.print(f"{made} is what {match['label'].strip()} says from {match['start']} to {match['end']}.")


def _where(database: Database, recording: Recording, voice: str) -> Transcript:
    """The transcript of the sound in which a voice speaks; the first where it speaks in none."""
    current, cast = pipeline.current_transcripts(database, recording.id), voices.cast(database)
    called = {voice, cast.speaker(voice).name}
    with_voice = (each for each in current if called & set(talk_of(corrections.lines(database, each.id, cast))))
    return next(with_voice, current[0])


def _listed(workspace: Workspace) -> list[Listed]:
    database = workspace.database
    cast = voices.cast(database)
    listed = []
    for recording in recordings.all_of(database):
        current = pipeline.current_transcripts(database, recording.id)
        for transcript in current:
            title = wording.sound_of(recording.name, sound_part(transcript.options_json), is_all=len(current) == 1)
            called = corrections.lines(database, transcript.id, cast)
            known = {speaker.name: speaker for speaker in cast.speakers_in(called)}
            talk = talk_of([line for line in called if line.held_back is None])
            spoken = [(known.get(name) if name else None, talk[name]) for name in talk]
            listed.append(Listed(title, who_speaks.told_by(transcript), spoken))
    return listed


@dataclass(frozen=True, slots=True)
class Proposals:
    """Who may be one person; the ``names`` of recordings by id, and those ``not_compared``: told apart before."""

    found: tuple[Alike, ...]
    names: dict[str, str]
    not_compared: list[str]


def _proposals(workspace: Workspace) -> Proposals:
    database = workspace.database
    cast, held = voices.cast(database), recordings.all_of(database)
    current = [made for each in held for made in pipeline.current_transcripts(database, each.id)]
    heard = [workspace.heard(each, cast) for each in current]
    names = {each.id: each.name for each in held}
    earlier = [names[each.recording_id] for each in current if who_speaks.is_told_earlier(each)]
    return Proposals(
        same_voices.proposed(database, heard), names, list(dict.fromkeys(earlier)) if len(held) > 1 else []
    )


def _show_proposals(proposals: Proposals) -> None:
    if proposals.found:
        out.print(Text("May be one person. Listen to both; nothing is joined unless you say so.", style="bold"))
    for each in proposals.found:
        one, other = each.other, each.one
        told = f"{_of(one, proposals)} and {_of(other, proposals)}: {_why(each)}."
        answer = f"--merge '{one.name}={other.name}' if they are one, --differ '{one.name}={other.name}' if not"
        indented(told, 2)
        indented(answer, 6, style="dim")
    if proposals.not_compared:
        names = ", ".join(proposals.not_compared)
        out.print(Text(f"Told apart by an earlier version and not compared with others: {names}.", style="dim"))
        out.print(Text("With --voice-model shipped they are told apart anew; names stay.", style="dim"))


def _why(found: Alike) -> str:
    return wording.alike(is_by_times=found.why is Why.TIMES)


def _of(voice: Compared, proposals: Proposals) -> str:
    return f"{voice.name} of {proposals.names[voice.recording_id]}"


def _show(listed: Listed) -> None:
    doubtful = sum(talk.doubtful_ms for _, talk in listed.spoken)
    voices_count = sum(speaker is not None for speaker, _ in listed.spoken)
    told = "1 voice" if voices_count == 1 else f"{voices_count} voices"
    out.print(Text(f"{listed.title}: {told}, {_length(doubtful)} of the talk doubtful", style="bold"))
    if listed.told_by is not None:
        _show_told_by(listed.told_by)
    for speaker, talk in listed.spoken:
        _show_one(speaker, talk)
    out.print()


def _show_told_by(by: ToldBy) -> None:
    if by.is_file:
        what, note = "turns in", wording.by_turns(is_trusted=by.is_trusted)
    elif by.is_diarizer:
        what, note = "diarizer", wording.BY_DIARIZER
    else:
        what, note = "speaker model", wording.by_other_model(is_trusted=by.is_trusted)
    told = f"Told apart by the {what} {by.name}, SHA-256 {by.sha256[:16]}."
    if by.zero_ms:
        told += f" The file counts from {wording.clock(by.zero_ms)}."
    indented(f"{told} {note}", 2, style="dim")


def _show_one(speaker: Speaker | None, talk: Talk) -> None:
    name = speaker.name if speaker else "Not known"
    line = Text(f"{name:22}", style="bold" if speaker else "dim")
    line.append(f"{_length(talk.total_ms):>8}  ", style="not bold")
    line.append(_what(speaker), style="not bold dim")
    indented(line, 2)
    for sample in talk.samples:
        text = sample.text if len(sample.text) <= _LONGEST_SAMPLE else f"{sample.text[:_LONGEST_SAMPLE]} …"
        indented(f"{wording.clock(sample.span.start_ms)}  “{text}”", 6)


def _what(speaker: Speaker | None) -> str:
    if speaker is None:
        return "too little to tell, like none of them, or in no turn"
    role = wording.role(speaker.role) if speaker.role else ""
    labels = ", ".join(label for label in speaker.labels if label != speaker.name)
    if speaker.is_named:
        return "; ".join(part for part in (role, f"told apart as {labels}" if labels else "") if part)
    return " ".join(part for part in (f"{role}?" if role else "", speaker.basis) if part)


def _length(ms: int) -> str:
    seconds = round(ms / 1000)
    return f"{seconds // 60}:{seconds % 60:02}"


def _plain(listed: Sequence[Listed], proposals: Proposals) -> dict[str, object]:
    return {
        "may_be_one": [
            {
                "voices": [
                    {"name": voice.name, "recording": proposals.names[voice.recording_id]}
                    for voice in (each.one, each.other)
                ],
                "why": _why(each),
            }
            for each in proposals.found
        ],
        "recordings": [
            {
                "name": each.title,
                "told_by": None if each.told_by is None else asdict(each.told_by),
                "speakers": [_plain_one(speaker, talk) for speaker, talk in each.spoken],
            }
            for each in listed
        ],
    }


def _plain_one(speaker: Speaker | None, talk: Talk) -> dict[str, object]:
    return {
        "name": speaker.name if speaker else None,
        "labels": list(speaker.labels) if speaker else [],
        "role": speaker.role if speaker else None,
        "is_named": speaker is not None and speaker.is_named,
        "basis": speaker.basis if speaker else "",
        "talk_ms": talk.total_ms,
        "doubtful_ms": talk.doubtful_ms,
        "samples": [{"start_ms": s.span.start_ms, "end_ms": s.span.end_ms, "words": s.text} for s in talk.samples],
    }
