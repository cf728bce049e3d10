"""``reviewer show``: what a case holds: recordings with their tracks and what was heard of them, and reports."""

from rich.text import Text

from models.recording import Recording
from models.transcript import Transcript, TranscriptOrigin
from reviewer import who_speaks, wording
from reviewer.cli.arguments import CaseArgument, opened
from reviewer.cli.console import Work, out, working
from reviewer.cli.sounds import not_heard_line, sound_lines
from reviewer.errors import MediaError
from reviewer.review import voices
from reviewer.speech.recognizer import sound_part
from reviewer.storage import recordings, transcripts
from reviewer.workspace import Workspace

_SILENT_FROM_MS = 2_000


def show(case: CaseArgument) -> None:
    """List the recordings of the case with their audio tracks and transcripts, and its reports."""
    with opened(case) as workspace, working() as work:
        held = recordings.all_of(workspace.database)
        for recording in held:
            _print(recording.name, _recording_lines(workspace, recording, work))
        for report in workspace.reports():
            _print(report.name, [f"report, SHA-256 {report.sha256}"])
        if not held and not workspace.reports():
            out.print("The case is empty. Add recordings and a report with `reviewer add`.")


def _print(name: str, lines: list[str]) -> None:
    out.print(Text(name, style="bold"))
    for line in lines:
        out.print(f"    {line}", soft_wrap=True)


def _recording_lines(workspace: Workspace, recording: Recording, work: Work) -> list[str]:
    facts = recording.facts
    picture = f"{facts.video_codec} {facts.width} x {facts.height}" if facts.has_video else "no picture"
    lines = [f"{wording.clock(facts.duration_ms)}, {facts.container}, {picture}, SHA-256 {recording.sha256}"]
    try:
        lines += sound_lines(recording, work)
    except MediaError as error:
        lines.append(error.told())
    known = transcripts.all_of(workspace.database, recording.id)
    for number, each in enumerate(known, start=1):
        lines.append(f"{number}. " + _transcript_line(each, is_one_of_several=facts.audio_track_count > 1))
        lines += [f"    {line}" for line in _heard_lines(workspace, each)]
    left = not_heard_line(workspace.database, recording)
    return [*lines, *([left] if left else [] if known else ["not heard yet"])]


def _heard_lines(workspace: Workspace, transcript: Transcript) -> list[str]:
    """How far the words of a transcript can be relied on, and who speaks them as far as that is known."""
    cast = voices.cast(workspace.database)
    heard = workspace.heard(transcript, cast)
    words = [word for each in heard.segments if each.held_back is None for word in each.words]
    doubtful = sum(word.is_doubtful for word in words)
    told = heard.told_coverage if transcript.completed_utc else ""  # else that stands before it
    lines = list(filter(None, (told, wording.perhaps_speech(heard.coverage))))
    silent = [span for span in heard.silent if span.length_ms >= _SILENT_FROM_MS]
    if silent:
        lines.append(f"no sound {', '.join(map(wording.span_clock, silent))}")
    if noisy := wording.low_noise(heard.coverage):
        lines.append(noisy)
    if damaged := wording.damaged(heard.coverage):
        lines.append(damaged)
    if any(word.score is not None for word in words):
        lines.append(f"{doubtful} of {len(words)} words doubtful, {len(heard.held_back)} lines held back")
    speakers = ", ".join(each.name for each in cast.speakers_in(heard.segments))
    return [*lines, f"speakers: {speakers or 'not told apart'}"]


def _transcript_line(transcript: Transcript, *, is_one_of_several: bool) -> str:
    part = sound_part(transcript.options_json)
    sound = f" of {wording.sound(part)}" if is_one_of_several or part.channel else ""
    made = f"{transcript.engine} {transcript.model_name or ''}".strip()
    if transcript.origin is TranscriptOrigin.IMPORTED:
        return f"transcript{sound}: {transcript.source_name}, brought along, made by {made}"
    state = "heard to its end" if transcript.completed_utc else "not heard to its end"
    told = ", the same words with voices told apart" if who_speaks.told_from(transcript) else ""
    return f"transcript{sound}: {made}, begun {wording.moment(transcript.started_utc)}, {state}{told}"
