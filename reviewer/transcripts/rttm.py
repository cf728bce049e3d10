"""Speaker turns that another program found, in an RTTM file, as pyannote and NeMo write it.

One turn a line, ten fields parted by blanks: SPEAKER, recording, channel, start and length in seconds, two that
are empty, who speaks, and two more that are empty. Older writers leave the last two out.
"""

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path

from models.recording import Recording
from models.spans import TimeSpan
from reviewer import paths
from reviewer.errors import ReportError, TranscriptError
from reviewer.report import plain
from reviewer.transcripts.reading import untrusted_bytes

_TURN = "SPEAKER"
# What else the format can hold says nothing of turns.
_OTHERS = frozenset(
    "SEGMENT NOSCORE NO_RT_METADATA LEXEME NON-LEX NON-SPEECH FILLER EDIT IP SU CB A/P SPKR-INFO".split()
)
_COMMENT = ";;"
_EMPTY = "<NA>"
_FEWEST, _MOST = 8, 10
_LONGEST_S = 1e7
_KEPT = "Nothing was changed: voices and their names are as they were."
_MEND = "Mend the line, or have the diarizer write the file again."
_GIVE = "Give the RTTM file that the diarizer wrote for this recording."


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn. ``label`` is the file's; times count from where the file counts them."""

    label: str
    span: TimeSpan


@dataclass(frozen=True, slots=True)
class TurnFile:
    """The turns of one recording, in order of start."""

    name: str
    sha256: str
    turns: tuple[Turn, ...]


def read_turns(path: Path, *, of: Recording) -> TurnFile:
    """The turns that a file holds for a recording: all, or those under its name where the file holds several.

    Raises:
        TranscriptError: It cannot be read, a line of it makes no sense, or it is of another recording.
    """
    name = paths.shown_name(path)
    untrusted = untrusted_bytes(path, name)
    try:
        lines = plain.decoded(untrusted, name).lstrip("\ufeff").splitlines()
    except ReportError as error:
        raise TranscriptError(f"{name} holds no text, and so is no RTTM file.", kept=_KEPT, hint=_GIVE) from error
    turns: dict[str, list[Turn]] = {}
    for number, line in enumerate(lines, start=1):
        fields = line.split()
        if fields and not fields[0].startswith(_COMMENT) and fields[0] not in _OTHERS:
            turn = _turn(fields, f"{name}, line {number}", of)
            turns.setdefault(fields[1], []).append(turn)
    found = _of_recording(turns, name, of)
    return TurnFile(name, hashlib.sha256(untrusted).hexdigest(), tuple(sorted(found, key=lambda turn: turn.span)))


def _turn(fields: list[str], place: str, of: Recording) -> Turn:
    if fields[0] != _TURN:
        raise TranscriptError(f"{place} begins with “{fields[0]}”: no line of RTTM does.", kept=_KEPT, hint=_MEND)
    if not _FEWEST <= len(fields) <= _MOST:
        raise TranscriptError(
            f"{place} has {len(fields)} fields, and a turn has {_MOST}; a name in it may hold a blank.",
            kept=_KEPT,
            hint=_MEND,
        )
    if fields[7] == _EMPTY:
        raise TranscriptError(f"{place} does not say who speaks.", kept=_KEPT, hint=_MEND)
    start_ms, length_ms = _ms(fields[3], place), _ms(fields[4], place)
    if start_ms >= of.facts.duration_ms:
        raise TranscriptError(f"{place} begins after the end of {of.name}.", kept=_KEPT, hint=_GIVE)
    return Turn(fields[7], TimeSpan(start_ms, start_ms + length_ms))


def _ms(text: str, place: str) -> int:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < _LONGEST_S:
        raise TranscriptError(
            f"{place} gives “{text}” as start or length, which is no number of seconds.", kept=_KEPT, hint=_MEND
        )
    return round(seconds * 1000)


def _of_recording(turns: dict[str, list[Turn]], name: str, of: Recording) -> list[Turn]:
    if not turns:
        raise TranscriptError(f"{name} holds no turn of a speaker.", kept=_KEPT, hint=_GIVE)
    if len(turns) == 1:
        return next(iter(turns.values()))
    stem = Path(of.name).stem.casefold()
    found = [held for recording, held in turns.items() if recording.casefold() == stem]
    if len(found) != 1:
        raise TranscriptError(
            f"{name} holds turns of {', '.join(sorted(turns))}, and it is not clear which of them is {of.name}.",
            kept=_KEPT,
            hint="Give a file with the turns of this recording alone.",
        )
    return found[0]
