"""The sound of a recording in words: its tracks, what is in them, and which were heard."""

from models.recording import Recording, SoundPart
from reviewer import listening, paths
from reviewer.cli.console import Work
from reviewer.media.tracks import Measured, TrackFacts, tracks_of
from reviewer.storage.database import Database
from reviewer.wording import sound

_CHANNELS = {1: "mono", 2: "stereo"}


def sound_lines(recording: Recording, work: Work) -> list[str]:
    """A line for each track, and below it one for each microphone on it; none where there is nothing to choose.

    Raises:
        MediaError: The file is gone or cannot be decoded.
        Stopped: On request.
    """
    parts = listening.parts_of(recording, progress=work.progress, token=work.token)
    if parts is None:
        return []
    tracks = tracks_of(paths.from_text(recording.path))
    on = {track.number: [each for each in parts if each.part.track == track.number] for track in tracks}
    return [line for track in tracks for line in _track_lines(track, on[track.number])]


def _track_lines(track: TrackFacts, parts: list[Measured]) -> list[str]:
    facts = [_CHANNELS.get(track.channels, f"{track.channels} channels"), track.codec]
    facts += [each for each in (track.language, f"“{track.title}”" if track.title else None) if each]
    head = f"track {track.number + 1}: {', '.join(facts)}"
    if len(parts) == 1:
        return [f"{head}; {_measured(parts[0])}"]
    lines = [f"{part.code}, {sound(part.part)}: {_measured(part)}" for part in parts]
    return [f"{head}; another microphone on each side", *(f"  {line}" for line in lines)]


def _measured(part: Measured) -> str:
    if part.is_silent:
        return "no sound in it, so it is not heard"
    loud = f"loudest {round(part.peak_db)} dB, on average {round(part.mean_db)} dB"
    if part.same_as is None:
        return loud
    return f"{loud}; the same sound as {sound(SoundPart.parsed(part.same_as))}, so it is heard once"


def not_heard_line(database: Database, recording: Recording) -> str | None:
    """Which sound of a recording no transcript covers, and how to hear it."""
    left = listening.not_heard(database, recording)
    if not left:
        return None
    asked = " ".join(f"--track {part.code}" for part in left)
    names = "; ".join(sound(part) for part in left)
    return f"{recording.name}: not heard: {names}. Hear it with `reviewer transcribe CASE {asked}`."
