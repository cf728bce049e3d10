"""The picture of a recording, painted by us so that captions and a clock can lie over it."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.media.peaks import Peaks, columns
from ui.widgets.timeline_paint import wave

_CAPTION = QColor(0, 0, 0, 175)
_ON_BLACK = QColor(225, 229, 235)
_WAVE = "#6f9bd1"
_WAVE_MS = 20_000


class Picture(QWidget):
    """Shows the latest frame at its own shape, the caption below, and a message where there is no frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Picture of the recording"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.image: QImage | None = None
        self.frame_ms = self.frame_end_ms = -1
        self._caption = ""
        self._message = ""
        self._peaks: Peaks | None = None
        self._wave_ms = 0

    def minimumSizeHint(self) -> QSize:
        """Where even that is not to be had, it is smaller rather than under what is below it."""
        return QSize(200, 96)

    def sizeHint(self) -> QSize:
        """A usual size; the picture fits whatever it gets."""
        return QSize(640, 360)

    @Slot(QVideoFrame)
    def show_frame(self, frame: QVideoFrame) -> None:
        """Take a frame from the sink."""
        if frame.isValid():
            self.image = frame.toImage()
            self.frame_ms = frame.startTime() // 1000
            self.frame_end_ms = -(-frame.endTime() // 1000)
            self.update()

    def show_caption(self, text: str) -> None:
        """Words to lie over the picture; none for an empty text."""
        if text != self._caption:
            self._caption = text
            self.update()

    def show_message(self, text: str) -> None:
        """What to say where there is no picture."""
        self._message = text
        self.image = self._peaks = None
        self.frame_ms = self.frame_end_ms = -1
        self.update()

    def show_wave(self, peaks: Peaks | None, ms: int) -> None:
        """The sound around a moment, for recordings without a picture."""
        self._peaks, self._wave_ms = peaks, ms
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, caption, message."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(10, 12, 15))
        if self.image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._fitted(self.image), self.image)
        else:
            self._paint_wave(painter)
            painter.setPen(_ON_BLACK)
            place = Qt.AlignmentFlag.AlignCenter if self._peaks is None else Qt.AlignmentFlag.AlignHCenter
            flags = place | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._message)
        if self._caption:
            self._paint_caption(painter)
        painter.end()

    def _paint_wave(self, painter: QPainter) -> None:
        """The moment of the playhead is in the middle."""
        if self._peaks is None:
            return
        start_ms = self._wave_ms - _WAVE_MS / 2
        before = max(0, min(self.width(), round(-start_ms / _WAVE_MS * self.width())))
        heights = np.zeros(self.width())
        heights[before:] = columns(self._peaks, max(0.0, start_ms), start_ms + _WAVE_MS, self.width() - before)
        wave(painter, heights, self.height() / 2, self.height() / 3, _WAVE)
        painter.setPen(_ON_BLACK)
        painter.drawLine(self.width() // 2, self.height() // 6, self.width() // 2, self.height() * 5 // 6)

    def _fitted(self, image: QImage) -> QRectF:
        size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _paint_caption(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(9.0, min(self.height(), self.width() * 9 / 16) / 24))
        painter.setFont(font)
        room = self.rect().adjusted(24, 24, -24, -14)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        box = painter.boundingRect(room, flags, self._caption)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_CAPTION)
        painter.drawRoundedRect(box.adjusted(-10, -5, 10, 5), 5, 5)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(room, flags, self._caption)
