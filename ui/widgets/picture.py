"""The picture of a recording, painted by us so that captions and a clock can lie over it."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QSizePolicy, QWidget

_CAPTION = QColor(0, 0, 0, 175)


class Picture(QWidget):
    """Shows the latest frame at its own shape, the caption below, and a message where there is no frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Picture of the recording")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        self.image: QImage | None = None
        self._caption = ""
        self._message = ""

    def sizeHint(self) -> QSize:
        """A usual size; the picture fits whatever it gets."""
        return QSize(640, 360)

    @Slot(QVideoFrame)
    def show_frame(self, frame: QVideoFrame) -> None:
        """Take a frame from the sink."""
        if frame.isValid():
            self.image = frame.toImage()
            self.update()

    def show_caption(self, text: str) -> None:
        """Words to lie over the picture; none for an empty text."""
        if text != self._caption:
            self._caption = text
            self.update()

    def show_message(self, text: str) -> None:
        """What to say where there is no picture."""
        self._message = text
        self.image = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, caption, message."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(10, 12, 15))
        if self.image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._fitted(self.image), self.image)
        elif self._message:
            painter.setPen(QColor(225, 229, 235))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._message)
        if self._caption:
            self._paint_caption(painter)
        painter.end()

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
