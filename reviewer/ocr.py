"""Reading text in pictures, where the optional packages for it are installed: the one file that imports them.

The models lie in the package that runs them and are named by path, so that nothing is ever fetched.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reviewer.errors import UsageError

Picture = NDArray[np.uint8]
_LEAST_SCORE = 0.6
_SCAN_DPI = 200
_POINTS_PER_INCH = 72
_SAME_LINE = 0.6
_PARAGRAPH_GAP = 1.6


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text with its place in the picture, in pixels; ``score`` is the reader's own likeness, 0 to 1."""

    text: str
    score: float
    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """How high it is."""
        return self.bottom - self.top


def is_installed() -> bool:
    """Whether text in pictures can be read on this computer."""
    return find_spec("rapidocr") is not None and find_spec("pypdfium2") is not None


def refuse_without(what: str) -> None:
    """Say what to install.

    Raises:
        UsageError: The packages are missing; ``what`` is what they are needed for.
    """
    if not is_installed():
        raise UsageError(
            f"{what} takes the optional packages for reading text in pictures.",
            kept="Nothing was changed.",
            hint="Install them once, over the network: pip install --require-hashes -r requirements-ocr.txt",
        )


def lines_in(picture: Picture) -> tuple[Line, ...]:
    """The text in a picture (rows, columns, blue-green-red), in the order in which it is read.

    Raises:
        UsageError: The packages are missing.
    """
    refuse_without("Reading text in pictures")
    found = _reader()(np.ascontiguousarray(picture), use_det=True, use_cls=False, use_rec=True)
    if found.boxes is None:
        return ()
    made = [
        _line(text, score, box)
        for text, score, box in zip(found.txts, found.scores, found.boxes, strict=True)
        if score >= _LEAST_SCORE
    ]
    return tuple(sorted(made, key=lambda line: (line.top, line.left)))


def line_in(picture: Picture) -> str:
    """The text of a picture that holds one line and nothing else; empty where it cannot be read.

    Raises:
        UsageError: The packages are missing.
    """
    refuse_without("Reading text in pictures")
    found = _reader()(np.ascontiguousarray(picture), use_det=False, use_cls=False, use_rec=True)
    read = zip(found.txts or (), found.scores or (), strict=True)
    return " ".join(str(text) for text, score in read if score >= _LEAST_SCORE)


def _line(text: str, score: float, box: NDArray[np.float32]) -> Line:
    left, top = box.min(axis=0)
    right, bottom = box.max(axis=0)
    return Line(str(text), float(score), int(left), int(top), int(right), int(bottom))


@cache
def _reader() -> Any:
    import rapidocr  # noqa: PLC0415 - optional, and takes a second

    models = Path(rapidocr.__file__).parent / "models"
    named = {part: next(models.glob(f"*_{part.lower()}_*.onnx"), None) for part in ("Det", "Rec")}
    if None in named.values():
        raise UsageError(
            "The package for reading text in pictures is not whole.",
            kept="Nothing was changed.",
            hint="Install it again.",
        )
    paths = {f"{part}.model_path": str(path) for part, path in named.items()}
    return rapidocr.RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False, **paths})


def pages_of(pdf: bytes, numbers: Sequence[int]) -> Iterator[str]:
    """The text in the pictures of some pages (from 1), lines as they stand, a blank line between paragraphs.

    Raises:
        UsageError: The packages are missing.
        ValueError: It cannot be drawn.
    """
    refuse_without("Reading a scan")
    import pypdfium2  # noqa: PLC0415 - optional

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError("no PDF that can be drawn") from error
    try:
        for number in numbers:
            drawn = document[number - 1].render(
                scale=_SCAN_DPI / _POINTS_PER_INCH, rev_byteorder=False, prefer_bgrx=False
            )
            yield page_text(lines_in(np.ascontiguousarray(drawn.to_numpy()[:, :, :3])))
    finally:
        document.close()


def page_text(lines: Sequence[Line]) -> str:
    """Lines of a page as text: pieces side by side are one line, and a wider gap parts paragraphs."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.top - rows[-1][0].top) < _SAME_LINE * rows[-1][0].height:
            rows[-1].append(line)
        else:
            rows.append([line])
    text = ""
    for number, row in enumerate(rows):
        gap = row[0].top - rows[number - 1][0].top if number else 0
        is_apart = number > 0 and gap > _PARAGRAPH_GAP * _usual_step(rows)
        joint = "" if not number else "\n\n" if is_apart else "\n"
        text += joint + " ".join(each.text for each in sorted(row, key=lambda each: each.left))
    return text


def _usual_step(rows: Sequence[Sequence[Line]]) -> float:
    """How far lines are apart, as a rule: the smaller half of all steps says."""
    steps = sorted(b[0].top - a[0].top for a, b in itertools.pairwise(rows))
    return float(steps[len(steps) // 4]) if steps else 0.0
