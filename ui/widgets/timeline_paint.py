"""How the rows of the timeline are painted: fixed rows from the top, names in a gutter at the left."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QStaticText, QTransform

from reviewer import wording
from reviewer.media.peaks import columns
from ui.language import translate
from ui.theme import Theme, current
from ui.widgets.time_view import TimeView
from ui.widgets.timeline_content import Content, Mark, Stretches

GUTTER = 92
RULER = 20
MARK_ROW = 18
WAVE = 44
LANE = 13
DOUBTFUL = 2
FOOT = 8
HATCH = 8
CLAIMS, OMISSIONS, ELSEWHERE = "claims", "omissions", "elsewhere"
_TOP_OF_CLAIMS = RULER
_TOP_OF_OMISSIONS = RULER + MARK_ROW
_TOP_OF_WAVE = RULER + 2 * MARK_ROW
_TOP_OF_LANES = _TOP_OF_WAVE + WAVE + 2
_SMALLER = 0.85


def height_of(lane_count: int) -> int:
    """Pixels that all rows take."""
    return _TOP_OF_LANES + max(1, lane_count) * LANE + FOOT


def row_at(y: float) -> str:
    """Which row of marks lies at a height."""
    if _TOP_OF_CLAIMS <= y < _TOP_OF_OMISSIONS:
        return CLAIMS
    return OMISSIONS if _TOP_OF_OMISSIONS <= y < _TOP_OF_WAVE else ELSEWHERE


def everything(target: QPixmap, font: QFont, content: "Content", view: TimeView) -> None:
    """All rows without the playhead."""
    theme = current()
    height = round(target.deviceIndependentSize().height())
    target.fill(QColor(theme.paper))
    painter = QPainter(target)
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * _SMALLER))
    painter.setFont(small)
    _names(painter, content, theme)
    painter.translate(GUTTER, 0)
    painter.setClipRect(0, 0, view.width, height)
    _ruler(painter, view, theme)
    _selected(painter, content, view, theme)
    _wave(painter, content, view, theme)
    for number, lane in enumerate(content.lanes):
        top = _TOP_OF_LANES + number * LANE
        _stretches(painter, lane.doubtful, (top + LANE // 2 - 1, DOUBTFUL), view, theme)
        _stretches(painter, lane.sure, (top + 3, LANE - 5), view, theme)
    _marks(painter, content.claims, _TOP_OF_CLAIMS, view)
    _marks(painter, content.omissions, _TOP_OF_OMISSIONS, view)
    _overview(painter, view, height, theme)
    painter.end()


def _names(painter: QPainter, content: "Content", theme: Theme) -> None:
    painter.setPen(QColor(theme.soft))
    rows = [
        (translate("timeline", "Evidence"), _TOP_OF_CLAIMS, MARK_ROW),
        (translate("timeline", "Moments"), _TOP_OF_OMISSIONS, MARK_ROW),
        (translate("timeline", "Sound"), _TOP_OF_WAVE, WAVE),
    ]
    rows += [(lane.name, _TOP_OF_LANES + n * LANE, LANE) for n, lane in enumerate(content.lanes)]
    for name, top, height in rows:
        short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, GUTTER - 10)
        painter.drawText(QRect(0, top, GUTTER - 8, height), Qt.AlignmentFlag.AlignVCenter, short)


def _ruler(painter: QPainter, view: TimeView, theme: Theme) -> None:
    painter.setPen(QColor(theme.line))
    marks = view.marks_ms()
    painter.drawLines([QLineF(view.x_of(ms), RULER - 5, view.x_of(ms), _TOP_OF_LANES) for ms in marks])
    painter.setPen(QColor(theme.soft))
    for ms in marks:
        label = wording.clock(ms).removesuffix(".0")
        painter.drawText(QRectF(view.x_of(ms) + 3, 0, 90, RULER - 2), Qt.AlignmentFlag.AlignVCenter, label)


def _selected(painter: QPainter, content: "Content", view: TimeView, theme: Theme) -> None:
    color = QColor(theme.evidence)
    for mark in (*content.claims, *content.omissions):
        if mark.is_selected:
            left, right = view.x_of(mark.span.start_ms), view.x_of(mark.span.end_ms)
            painter.fillRect(QRectF(left, _TOP_OF_CLAIMS, max(3.0, right - left), _TOP_OF_LANES - RULER), color)


def _wave(painter: QPainter, content: "Content", view: TimeView, theme: Theme) -> None:
    middle = _TOP_OF_WAVE + WAVE / 2
    if content.peaks is not None:
        painter.setPen(QColor(theme.line))
        painter.drawLine(QLineF(0, middle, view.width, middle))
    for span in content.silences:
        left, right = view.x_of(span.start_ms), view.x_of(span.end_ms)
        place = QRectF(left, _TOP_OF_WAVE + 4, right - left, WAVE - 8)
        painter.fillRect(place, QColor(theme.paper))
        _hatch(painter, place & QRectF(0, 0, view.width, place.bottom()), theme)
        if right - left > 70:  # noqa: PLR2004 - room for the words
            words = QRectF(place.center().x() - 30, middle - 8, 60, 16)
            painter.fillRect(words, QColor(theme.paper))
            painter.setPen(QColor(theme.soft))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, translate("timeline", "no sound"))
    if content.peaks is None:
        painter.setPen(QColor(theme.soft))
        place = QRectF(0, _TOP_OF_WAVE, view.width, WAVE)
        told = translate("timeline", "The waveform appears here when it has been drawn.")
        if content.length_ms <= 1:
            told = translate("timeline", "No recording yet. Add one from the menu “Case”.")
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, told)
        return
    wave(painter, columns(content.peaks, view.start_ms, view.end_ms, view.width), middle, WAVE / 2 - 3, theme.wave)


def _hatch(painter: QPainter, place: QRectF, theme: Theme) -> None:
    """Slanted lines as far apart on every screen; those of a brush lie closer the finer its pixels are."""
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    painter.setPen(QColor(theme.line))
    height = place.height()
    first = int(place.left() - height) // HATCH * HATCH
    lefts = range(first, int(place.right()) + 1, HATCH)
    painter.drawLines([QLineF(x, place.bottom(), x + height, place.top()) for x in lefts])
    painter.restore()


def wave(
    painter: QPainter, heights: "np.ndarray[tuple[int], np.dtype[np.float64]]", middle: float, most: float, color: str
) -> None:
    """One upright line a pixel."""
    painter.setPen(QColor(color))
    half = np.asarray(heights) * most
    lines = [QLineF(x, middle - h, x, middle + h) for x, h in enumerate(half.tolist()) if h > 0]
    painter.drawLines(lines)


def _stretches(
    painter: QPainter, spoken: "Stretches", top_and_height: tuple[int, int], view: TimeView, theme: Theme
) -> None:
    """Stretches of speech; those that fall on the same pixels are one rectangle."""
    top, height = top_and_height
    first = int(np.searchsorted(spoken.ends_ms, view.start_ms))
    end = int(np.searchsorted(spoken.starts_ms, view.end_ms))
    scale = view.width / view.span_ms
    lefts = np.floor((spoken.starts_ms[first:end] - view.start_ms) * scale)
    rights = np.maximum(lefts + 1, np.ceil((spoken.ends_ms[first:end] - view.start_ms) * scale))
    if not len(lefts):
        return
    is_new = np.concatenate(([True], lefts[1:] > np.maximum.accumulate(rights)[:-1]))
    begins = np.flatnonzero(is_new)
    finals = np.maximum.reduceat(rights, begins)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.speech))
    painter.drawRects([QRectF(x, top, to - x, height) for x, to in zip(lefts[begins], finals, strict=True)])


def _marks(painter: QPainter, marks: "Sequence[Mark]", top: int, view: TimeView) -> None:
    """The symbol of each mark in view, the selected ones last and larger; of several alike in one place one."""
    fonts = {is_selected: QFont(painter.font()) for is_selected in (False, True)}
    for is_selected, font in fonts.items():
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * (1.4 if is_selected else 1.1))
    seen: dict[tuple[str, str, bool], set[int]] = {}
    for mark in sorted(marks, key=lambda each: each.is_selected):
        x = round(view.x_of(mark.span.start_ms))
        if -MARK_ROW < x < view.width + MARK_ROW:
            seen.setdefault((mark.symbol, mark.color, mark.is_selected), set()).add(x)
    painter.save()
    for (symbol, color, is_selected), places in seen.items():
        text = QStaticText(symbol)  # laid out once
        text.prepare(QTransform(), fonts[is_selected])
        painter.setFont(fonts[is_selected])
        painter.setPen(QColor(color))
        corner = QPointF(text.size().width() / 2, text.size().height() / 2 - MARK_ROW / 2 - top)
        for x in places:
            painter.drawStaticText(QPointF(x, 0) - corner, text)
    painter.restore()


def _overview(painter: QPainter, view: TimeView, height: int, theme: Theme) -> None:
    """Where the part in view lies in the whole, along the foot."""
    if view.is_whole:
        return
    painter.fillRect(QRectF(0, height - 5, view.width, 4), QColor(theme.line))
    left = view.start_ms / view.length_ms * view.width
    painter.fillRect(
        QRectF(left, height - 5, max(6.0, view.span_ms / view.length_ms * view.width), 4), QColor(theme.accent)
    )


def playhead(painter: QPainter, x: float, height: int) -> None:
    """A line from top to foot with a handle on the ruler."""
    if x < GUTTER - 1:
        return
    color = QColor(current().accent)
    painter.setPen(QPen(color, 2))
    painter.drawLine(QLineF(x, 4, x, height - FOOT))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(x - 5, 1, 10, 10))


def focus(painter: QPainter, rect: QRect) -> None:
    """Show that keys go here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().accent), 2))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
