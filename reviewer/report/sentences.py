"""Sentences of a report as spans of its text, which is never changed.

A paragraph never shares a sentence with the next. A quotation and a ``[placeholder]`` stay whole. Lines that
are headings or header fields ("Officer: ...") are sentences of their own.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import nupunkt

from models.report import Paragraph
from models.spans import TextSpan

_HEADER_FIELD = re.compile(r"[A-Z][\w .#/()'-]{0,40}:\s*\S{0,60}(?:[ \t]\S+){0,8}")
_LIST_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
# An apostrophe at the end of a word ("the drivers' seat") or before one ("get 'em", "a '98 Honda") begins none.
IN_SINGLE_MARKS = (
    r"(?<![\w'\u2019])['\u2018](?!(?:em|til|cause|bout)\b|\d)"
    r"(\w(?:[^'\u2018\u2019]|(?<=\w)['\u2019](?=\w)){1,600})['\u2019](?!\w)"
)
_WHOLE = re.compile(
    r"\[[^\]]{0,300}\]"
    r"|\u201c[^\u201c\u201d]{1,600}\u201d"
    r'|(?<!\w)"[^"]{1,600}"'
    rf"|{IN_SINGLE_MARKS}"
)
# A sentence that ends with a quotation's own full stop: ... said, "No." The driver ...
_QUOTED_END = re.compile(r"[.!?][\"\u201d'\u2019]\s+(?=[A-Z])")
# Words that the splitter takes for abbreviations ("car." like "Car.", "met." like "Met."), written as plain words.
_PLAIN_END = re.compile(
    r"(?<=[a-z\u2019'-] )(?!(?:approx|apt|aka|ave|blk|blvd|capt|dept|det|esp|est|etc|ext|hrs|hwy|inc|lbs|lic|misc|"
    r"mins?|mph|nos?|ofc|off|pkg|reg|sgt|subj|susp|temp|veh|viz)\.)[a-z]{3,}\.\s+(?=[A-Z])"
)
_ENDS = tuple(".!?\u2026,;")
_LONGEST_TITLE = 60
_LONGEST_CAPITALS = 80


def sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[TextSpan, ...]:
    """The sentences in order: trimmed, apart from each other, and together all that is not blank."""
    return tuple(
        span for paragraph in paragraphs for part in _lines_apart(text, paragraph.span) for span in _split(text, part)
    )


def _lines_apart(text: str, paragraph: TextSpan) -> list[TextSpan]:
    """A paragraph whose lines do not run on is a list or a head of fields: each line for itself."""
    spans = _line_spans(text, paragraph)
    parts = [spans[0]] if spans else []
    for before, span in pairwise(spans):
        if _runs_on(before.of(text), span.of(text)):
            parts[-1] = TextSpan(parts[-1].start, span.end)
        else:
            parts.append(span)
    return parts


def _line_spans(text: str, paragraph: TextSpan) -> list[TextSpan]:
    spans, at = [], paragraph.start
    for line in paragraph.of(text).splitlines(keepends=True):
        spans.append(TextSpan(at, at + len(line)))
        at += len(line)
    return spans


def _runs_on(before: str, line: str) -> bool:
    return not (_is_own_line(before) or _is_own_line(line))


def _is_own_line(line: str) -> bool:
    stripped = line.strip()
    is_title = len(stripped) < _LONGEST_TITLE and not stripped.endswith(_ENDS) and stripped.istitle()
    is_capitals = stripped.isupper() and len(stripped) < _LONGEST_CAPITALS
    return (
        not stripped
        or is_title
        or is_capitals
        or bool(_LIST_ITEM.match(line))
        or bool(_HEADER_FIELD.fullmatch(stripped))
    )


def _split(text: str, part: TextSpan) -> Iterable[TextSpan]:
    piece = part.of(text)
    found = nupunkt.sent_spans(piece) if piece.strip() else []
    starts = {start for start, _ in found[1:] if not _is_inside(piece, start)}
    starts |= {match.end() for match in _QUOTED_END.finditer(piece)}
    starts |= {match.end() for match in _PLAIN_END.finditer(piece) if not _is_inside(piece, match.end())}
    for start, end in pairwise([0, *sorted(starts), len(piece)]):
        trimmed = _trimmed(piece, start, end)
        if trimmed.start < trimmed.end:
            yield TextSpan(part.start + trimmed.start, part.start + trimmed.end)


def _is_inside(piece: str, at: int) -> bool:
    """Whether a cut would fall into a quotation or placeholder, or between a quotation and its sentence."""
    for whole in _WHOLE.finditer(piece):
        if whole.start() < at < whole.end():
            return True
        goes_on = piece[whole.end() :].lstrip()[:1].islower()
        if goes_on and not piece[whole.end() : at].strip() and at >= whole.end():
            return True
    return False


def _trimmed(piece: str, start: int, end: int) -> TextSpan:
    inner = piece[start:end]
    left = len(inner) - len(inner.lstrip())
    return TextSpan(start + left, start + max(left, len(inner.rstrip())))
