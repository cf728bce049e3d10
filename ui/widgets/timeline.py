"""A recording from end to end: ruler, evidence, what is left out, sound, who speaks when, and the playhead.

It is a slider to Qt, so that keys and screen readers know what to do with it: its value is the playhead in
milliseconds. All but the playhead is painted once into a picture and kept until something changes.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from reviewer import wording
from ui.theme import grown, growth
from ui.widgets import timeline_paint as paint
from ui.widgets.time_view import TimeView
from ui.widgets.timeline_content import Content, Mark

_WHEEL_NOTCH = 120
_ZOOM_PER_NOTCH = 1.25
_DRAG_FROM_PX = 4
_NEAR_PX = 8


class Timeline(QAbstractSlider):
    """Shows ``Content``; a click seeks or chooses a mark, a drag moves along, the wheel zooms.

    Signals:
        seek_asked: Milliseconds to go to.
        item_chosen: The ``item`` of the mark that was clicked.
        view_changed: Another part is shown.
    """

    seek_asked = Signal(int)
    item_chosen = Signal(object)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline of the recording"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.content = Content()
        self.view = TimeView.whole(1, 1)
        self._picture: QPixmap | None = None
        self._press: tuple[QPointF, TimeView] | None = None
        self._is_dragging = False
        self._is_scrubbing = False

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(grown(600), grown(paint.height_of(len(self.content.lanes))))

    def minimumSizeHint(self) -> QSize:
        """As high as its rows, and wide enough to be of use."""
        return QSize(grown(240), self.sizeHint().height())

    def show_content(self, content: Content) -> None:
        """Draw something else; the view stays if it is the same recording's."""
        if content.length_ms != self.content.length_ms:
            self.view = TimeView.whole(content.length_ms, self._drawn_width())
            self.setRange(0, content.length_ms)
        if len(content.lanes) != len(self.content.lanes):
            self.updateGeometry()
        self.content = content
        self.redraw()

    def redraw(self) -> None:
        """Paint everything anew at the next chance."""
        self._picture = None
        self.update()

    def show_view(self, view: TimeView) -> None:
        """Show another part."""
        if view != self.view:
            self.view = view
            self.redraw()
            self.view_changed.emit()

    def zoom(self, factor: float) -> None:
        """Closer (above 1) or farther, around the playhead if it is in view, else the middle."""
        middle = (self.view.start_ms + self.view.end_ms) / 2
        is_inside = self.view.start_ms <= self.value() <= self.view.end_ms
        self.show_view(self.view.zoomed(factor, self.value() if is_inside else middle))

    def show_part(self, start_ms: float, end_ms: float) -> None:
        """A part of the recording."""
        self.show_view(self.view.part(start_ms, end_ms))

    def show_whole(self) -> None:
        """The whole recording."""
        self.show_view(TimeView.whole(self.content.length_ms, self._drawn_width()))

    def move_playhead(self, ms: int, *, is_followed: bool) -> None:
        """Put the playhead; a view that it leaves follows it where asked."""
        before = self.value()
        self.setValue(ms)
        if is_followed and self._press is None:
            self.show_view(self.view.holding(ms))
        for at in (before, ms):
            self.update(QRect(int(self._x(at)) - 6, 0, 12, self.height()))

    def _drawn_width(self) -> int:
        return max(1, round(self.width() / growth()) - paint.GUTTER)

    def _x(self, ms: float) -> float:
        return (paint.GUTTER + self.view.x_of(ms)) * growth()

    def _ms_at(self, x: float) -> int:
        return self.view.ms_at(x / growth() - paint.GUTTER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same part over the new width."""
        super().resizeEvent(event)
        self.view = self.view.resized(self._drawn_width())
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        """New colors or fonts are drawn at once."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The kept picture, and the playhead over it."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio * growth())
            paint.everything(self._picture, self._small_font(), self.content, self.view)
        painter = QPainter(self)
        painter.save()
        painter.scale(growth(), growth())
        painter.drawPixmap(0, 0, self._picture)
        paint.playhead(painter, self._x(self.value()) / growth(), round(self.height() / growth()))
        painter.restore()
        if self.hasFocus():
            paint.focus(painter, self.rect())
        painter.end()

    def _small_font(self) -> QFont:
        """As in a window with usual letters: the picture grows as a whole."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() / growth())
        return font

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up and down zooms around the pointer; sideways, or with Shift, moves along."""
        turned = event.angleDelta()
        if turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            notches = (turned.x() or turned.y()) / _WHEEL_NOTCH
            self.show_view(self.view.moved(-notches * self.view.span_ms / 10))
        else:
            at_ms = self._ms_at(event.position().x())
            self.show_view(self.view.zoomed(_ZOOM_PER_NOTCH ** (turned.y() / _WHEEL_NOTCH), at_ms))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the ruler the playhead follows the pointer; elsewhere it may become a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = (event.position(), self.view)
            self._is_dragging = False
            self._is_scrubbing = event.position().y() < grown(paint.RULER)
            if self._is_scrubbing:
                self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag or scrub."""
        if self._press is None:
            return
        if self._is_scrubbing:
            self._seek(event.position().x())
            return
        pressed, view = self._press
        by_px = event.position().x() - pressed.x()
        if self._is_dragging or abs(by_px) >= _DRAG_FROM_PX:
            self._is_dragging = True
            self.show_view(view.moved(-by_px / growth() / view.width * view.span_ms))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the mark under it, else it seeks."""
        if self._press is not None and not self._is_dragging and not self._is_scrubbing:
            mark = self.mark_at(event.position())
            if mark is not None:
                self.item_chosen.emit(mark.item)
            else:
                self._seek(event.position().x())
        self._press = None

    def _seek(self, x: float) -> None:
        self.seek_asked.emit(self._ms_at(x))

    def mark_at(self, place: QPointF) -> Mark | None:
        """The mark nearest to a place in the rows of marks."""
        row = paint.row_at(place.y() / growth())
        marks = {paint.CLAIMS: self.content.claims, paint.OMISSIONS: self.content.omissions}.get(row, ())
        near = [(abs(self._x(mark.span.start_ms) - place.x()), n) for n, mark in enumerate(marks)]
        distance, number = min(near, default=(_NEAR_PX + 1.0, 0))
        return marks[number] if distance <= _NEAR_PX else None

    def event(self, event: QEvent) -> bool:
        """What a mark stands for is told where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            told = mark.told if mark else wording.clock(self._ms_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
