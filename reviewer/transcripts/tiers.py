"""Transcripts for tools of linguists: ELAN (.eaf) and Praat (.TextGrid), a tier for each speaker.

In a tier nothing may overlap and nothing may be without length, so lines of one speaker that overlap are cut
where the next begins. Paths of the case stay behind: the recording is named by its file name.
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.recording import Recording
from models.spans import TimeSpan
from models.transcript import Segment
from reviewer.progress import Each, uncounted
from reviewer.transcripts.writing import marked

_UNKNOWN = "speaker not known"
_TYPE = "speech"
# Readers of the format look for these two; the address is never opened.
_SCHEMA = {
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:noNamespaceSchemaLocation": "http://www.mpi.nl/tools/elan/EAFv3.0.xsd",
}


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one tier."""

    span: TimeSpan
    text: str


def tiers_of(segments: Sequence[Segment]) -> dict[str, tuple[Line, ...]]:
    """The lines of each speaker in time order, none overlapping and none without length."""
    held: dict[str, list[Segment]] = {}
    for segment in segments:
        held.setdefault(segment.speaker or _UNKNOWN, []).append(segment)
    return {speaker: tuple(_apart(sorted(lines, key=lambda each: each.span))) for speaker, lines in held.items()}


def _apart(lines: Sequence[Segment]) -> list[Line]:
    made: list[Line] = []
    for line in lines:
        if made and line.span.start_ms <= made[-1].span.start_ms:
            made[-1] = Line(made[-1].span.joined(line.span), f"{made[-1].text} {marked(line)}")
        else:
            made.append(Line(TimeSpan(line.span.start_ms, max(line.span.end_ms, line.span.start_ms + 1)), marked(line)))
    cut = [
        Line(TimeSpan(one.span.start_ms, min(one.span.end_ms, then.span.start_ms)), one.text)
        for one, then in pairwise(made)
    ]
    return [*cut, *made[-1:]]


def to_textgrid(recording: Recording, segments: Sequence[Segment], *, each: Each = uncounted) -> str:
    """Praat's long text format; each tier covers the whole recording, with empty intervals between the lines.

    Source:
        Praat manual, "TextGrid file formats".
    """
    tiers = tiers_of(segments)
    end_ms = max([recording.facts.duration_ms, *(line.span.end_ms for lines in tiers.values() for line in lines)])
    head = [
        'File type = "ooTextFile"',
        'Object class = "TextGrid"',
        "",
        "xmin = 0",
        f"xmax = {_seconds(end_ms)}",
        "tiers? <exists>" if tiers else "tiers? <absent>",
    ]
    if tiers:
        head += [f"size = {len(tiers)}", "item []:"]
    filled = {speaker: _filled(lines, end_ms) for speaker, lines in tiers.items()}
    numbers = {speaker: number for number, speaker in enumerate(filled, start=1)}
    made = [(who, place, one) for who, intervals in filled.items() for place, one in enumerate(intervals, start=1)]
    for speaker, place, interval in each(made):
        if place == 1:
            head += _grid_tier(numbers[speaker], speaker, len(filled[speaker]), end_ms)
        head += _grid_interval(place, interval)
    return "\n".join(head) + "\n"


def _filled(lines: Sequence[Line], end_ms: int) -> list[Line]:
    made: list[Line] = []
    at_ms = 0
    for line in lines:
        if line.span.start_ms > at_ms:
            made.append(Line(TimeSpan(at_ms, line.span.start_ms), ""))
        made.append(line)
        at_ms = line.span.end_ms
    return [*made, Line(TimeSpan(at_ms, end_ms), "")] if at_ms < end_ms else made


def _grid_tier(number: int, speaker: str, interval_count: int, end_ms: int) -> list[str]:
    return [
        f"    item [{number}]:",
        '        class = "IntervalTier"',
        f"        name = {_quoted(speaker)}",
        "        xmin = 0",
        f"        xmax = {_seconds(end_ms)}",
        f"        intervals: size = {interval_count}",
    ]


def _grid_interval(place: int, interval: Line) -> list[str]:
    return [
        f"        intervals [{place}]:",
        f"            xmin = {_seconds(interval.span.start_ms)}",
        f"            xmax = {_seconds(interval.span.end_ms)}",
        f"            text = {_quoted(interval.text)}",
    ]


def _quoted(text: str) -> str:
    return '"' + " ".join(text.split()).replace('"', '""') + '"'


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.3f}"


def to_eaf(recording: Recording, segments: Sequence[Segment], *, made_utc: str, each: Each = uncounted) -> str:
    """An ELAN document; ELAN asks where the recording of that name lies.

    Source:
        EAF 3.0 schema, Max Planck Institute for Psycholinguistics.
    """
    root = ET.Element("ANNOTATION_DOCUMENT", _SCHEMA, AUTHOR="", DATE=made_utc, FORMAT="3.0", VERSION="3.0")
    header = ET.SubElement(root, "HEADER", MEDIA_FILE="", TIME_UNITS="milliseconds")
    kind = "video/mp4" if recording.facts.has_video else "audio/x-wav"
    place = f"./{recording.name}"
    ET.SubElement(header, "MEDIA_DESCRIPTOR", MEDIA_URL=place, RELATIVE_MEDIA_URL=place, MIME_TYPE=kind)
    ET.SubElement(header, "PROPERTY", NAME="recording SHA-256").text = recording.sha256
    order = ET.SubElement(root, "TIME_ORDER")
    made: list[tuple[ET.Element, Line]] = []
    for speaker, lines in tiers_of(segments).items():
        name = _printable(speaker)
        tier = ET.SubElement(root, "TIER", LINGUISTIC_TYPE_REF=_TYPE, PARTICIPANT=name, TIER_ID=name)
        made += [(tier, line) for line in lines]
    for number, (tier, line) in enumerate(each(made), start=1):
        _annotate(tier, order, line, number)
    ET.SubElement(root, "LINGUISTIC_TYPE", LINGUISTIC_TYPE_ID=_TYPE, TIME_ALIGNABLE="true", GRAPHIC_REFERENCES="false")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _annotate(tier: ET.Element, order: ET.Element, line: Line, number: int) -> None:
    slots = {"TIME_SLOT_REF1": f"ts{2 * number - 1}", "TIME_SLOT_REF2": f"ts{2 * number}"}
    for slot, ms in zip(slots.values(), (line.span.start_ms, line.span.end_ms), strict=True):
        ET.SubElement(order, "TIME_SLOT", TIME_SLOT_ID=slot, TIME_VALUE=str(ms))
    annotation = ET.SubElement(tier, "ANNOTATION")
    words = ET.SubElement(annotation, "ALIGNABLE_ANNOTATION", {"ANNOTATION_ID": f"a{number}"} | slots)
    ET.SubElement(words, "ANNOTATION_VALUE").text = _printable(line.text)


def _printable(text: str) -> str:
    """XML holds no control characters."""
    return "".join(c for c in text if c.isprintable() or c == " ")
