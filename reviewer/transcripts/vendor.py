"""Vendor transcripts in Word: a line with time and speaker, the words on the same line or the next.

They are read, and written with all three on one line, between tabs.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import itemgetter

import docx
from docx.enum.text import WD_UNDERLINE

from models.recording import Recording
from models.speaker import DOUBT
from models.transcript import Segment
from reviewer.errors import TranscriptError
from reviewer.progress import Each, uncounted
from reviewer.transcripts.cues import Cue
from reviewer.transcripts.writing import clock, marked

_TURN = re.compile(
    r"^\s*\[?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?\]?[\s\-–—|]*"
    r"((?:speaker|officer|ofc|sgt|det|deputy|dispatch|unknown|[A-Z])[\w .'#-]{0,30})?\s*:?\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_UNKNOWN = "Unknown"
_NOBODY = re.compile(r"unknown(?: speaker)?", re.IGNORECASE)
_LAST_TURN_MS = 5_000
_DOUBTED = WD_UNDERLINE.DOTTED
_MOST_LINES_A_TURN = 4


def is_timed(lines: list[str]) -> bool:
    """Whether lines are those of a transcript, and not of a report in which now and then one begins with a time."""
    written = [line for line in lines if line.strip()]
    timed = sum(_turn(line, 0) is not None for line in written)
    return timed > 1 and timed * _MOST_LINES_A_TURN >= len(written)


def cues(lines: list[str], name: str) -> list[Cue]:
    """The turns; each ends where the next begins, because the format states no ends.

    Raises:
        TranscriptError: No line begins with a time.
    """
    turns: list[Cue] = []
    for number, line in enumerate(lines, start=1):
        made = _turn(line, number)
        if made is not None:
            turns.append(made)
        elif turns and line.strip():
            turns[-1] = replace(turns[-1], text=f"{turns[-1].text} {line.strip()}".strip())
    if not turns:
        raise TranscriptError(f"{name} is a Word document without times: no transcript.", hint="Add it as a report.")
    spoken = [turn for turn in turns if turn.text]
    ended = [replace(turn, end_ms=max(turn.start_ms or 0, then.start_ms or 0)) for turn, then in pairwise(spoken)]
    return [*ended, *(replace(last, end_ms=(last.start_ms or 0) + _LAST_TURN_MS) for last in spoken[-1:])]


def _turn(line: str, number: int) -> Cue | None:
    match = _TURN.match(line)
    if match is None:
        return None
    hours, minutes, seconds = (int(each or 0) for each in match.groups()[:3])
    speaker, text = (match.group(4) or "").strip(), match.group(5)
    if "\n" in line:
        head, text = line.split("\n", 1)
        speaker = re.sub(r"^[\s\[\]\d:.,\-–—|]+", "", head).strip(" :")
    elif "\t" in line or "  " in line.strip():
        parts = [part.strip(" :") for part in re.split(r"\t+| {2,}", line.strip())][1:]
        speaker, text = (parts[0], " ".join(parts[1:])) if parts else ("", "")
    at_ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
    known = speaker if speaker and not _NOBODY.fullmatch(speaker) else None
    return Cue(f"line {number}", at_ms, at_ms, " ".join(text.split()), known)


def to_word(recording: Recording, segments: Sequence[Segment], *, each: Each = uncounted) -> bytes:
    """A Word document with a paragraph for each line; what was held back is marked, doubtful words are underlined."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = ""
    document.add_heading(f"Transcript of {_printable(recording.name)}")
    document.add_paragraph(f"SHA-256 of the recording: {recording.sha256}")
    if any(word.is_doubtful for line in segments for word in line.words):
        legend = document.add_paragraph("Of words underlined like ")
        legend.add_run("this").underline = _DOUBTED
        legend.add_run(" the speech engine was so unsure that they may well be wrong: listen before quoting them.")
    if any((line.speaker or "").endswith(DOUBT) for line in segments):
        document.add_paragraph(f"Where “{DOUBT}” stands behind a name it is in doubt who speaks.")
    for line in each(segments):
        paragraph = document.add_paragraph(f"{clock(line.span.start_ms)}\t{_printable(line.speaker or _UNKNOWN)}\t")
        for text, is_doubtful in filter(itemgetter(0), _runs(line)):
            paragraph.add_run(_printable(text)).underline = _DOUBTED if is_doubtful else None
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _runs(line: Segment) -> Iterator[tuple[str, bool]]:
    """The words of a line in pieces, each with whether its words are doubtful; all in one where they stand otherwise.

    Nothing is told of single words that were held back.
    """
    written = [word.text.strip() for word in line.words]
    if line.held_back or "".join(written) != "".join(line.text.split()):
        yield marked(line), False
        return
    at = 0
    pieces: list[tuple[str, bool]] = []
    for word, text in zip(line.words, written, strict=True):
        start, at = at, line.text.index(text, at) + len(text)
        pieces.append((line.text[start:at], word.is_doubtful))
    for is_doubtful, run in groupby(pieces, key=itemgetter(1)):
        text = "".join(piece for piece, _ in run)
        said = text.lstrip()
        yield text.removesuffix(said), False
        yield said, is_doubtful


def _printable(text: str) -> str:
    """On one line, and without control characters, which no Word document holds."""
    return "".join(c for c in re.sub(r"\s+", " ", text) if c.isprintable())
