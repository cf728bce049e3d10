"""The timeline: clicks seek and choose, the wheel zooms, a drag moves along."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent

from models.spans import TimeSpan
from ui.theme import LIGHT
from ui.widgets import timeline_paint as paint
from ui.widgets.timeline import Timeline
from ui.widgets.timeline_content import Content, Lane, Mark, Stretches

HOUR_MS = 3_600_000


@pytest.fixture
def timeline(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(paint.GUTTER + 900, 150)
    marks = tuple(Mark(TimeSpan(n * HOUR_MS, n * HOUR_MS + 2000), "✗", "#b3261e", f"mark {n}", n) for n in (1, 2))
    sure = Stretches.of((TimeSpan(HOUR_MS, HOUR_MS + 1000), TimeSpan(0, 1000)))
    lane = Lane("Driver", sure, Stretches.of((TimeSpan(2 * HOUR_MS, 2 * HOUR_MS + 600_000),)))
    peaks = np.full(3 * HOUR_MS // 10, 128, dtype=np.uint8)
    peaks[:60_000] = 0
    made.show_content(Content(3 * HOUR_MS, marks, (), (lane,), peaks, (TimeSpan(0, 600_000),)))
    made.show()
    return made


def at(timeline, ms, y):
    return QPoint(round(timeline._x(ms)), y)


def wheel(timeline, ms, notches):
    place = QPointF(at(timeline, ms, 60))
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    timeline.wheelEvent(event)


def test_click_on_the_sound_seeks(qtbot, timeline):
    with qtbot.waitSignal(timeline.seek_asked) as asked:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, HOUR_MS, 70))
    assert abs(asked.args[0] - HOUR_MS) <= 3 * HOUR_MS / 900


def test_click_on_a_mark_chooses_it_and_seeks_nowhere(qtbot, timeline):
    place = at(timeline, 2 * HOUR_MS, paint.RULER + 5)
    with qtbot.waitSignal(timeline.item_chosen) as chosen, qtbot.assertNotEmitted(timeline.seek_asked):
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [2]
    assert timeline.mark_at(QPointF(place)).told == "mark 2"
    assert timeline.mark_at(QPointF(at(timeline, 2 * HOUR_MS, 70))) is None


def test_wheel_zooms_around_the_pointer_and_a_drag_moves_along(qtbot, timeline):
    before = timeline.view.x_of(HOUR_MS)
    wheel(timeline, HOUR_MS, 8)
    assert timeline.view.span_ms < HOUR_MS
    assert timeline.view.x_of(HOUR_MS) == pytest.approx(before, abs=1)

    start_ms = timeline.view.start_ms
    with qtbot.assertNotEmitted(timeline.seek_asked):
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(500, 70))
        qtbot.mouseMove(timeline, QPoint(400, 70))
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(400, 70))
    assert timeline.view.start_ms - start_ms == pytest.approx(100 / 900 * timeline.view.span_ms)

    timeline.show_whole()
    assert timeline.view.is_whole


def test_playhead_is_followed_out_of_view(timeline):
    timeline.show_part(0, 60_000)
    timeline.move_playhead(30_000, is_followed=True)
    assert timeline.view.start_ms == 0
    timeline.move_playhead(90_000, is_followed=True)
    assert timeline.view.start_ms <= 90_000 <= timeline.view.end_ms
    assert timeline.value() == 90_000


def test_rows_are_painted_where_they_belong(timeline):
    timeline.show_part(0, 3 * HOUR_MS)
    picture = timeline.grab().toImage()
    ratio = picture.devicePixelRatio()
    column = round(timeline._x(2.5 * HOUR_MS) * ratio)
    middle = round((paint.RULER + 2 * paint.MARK_ROW + paint.WAVE / 2 + 8) * ratio)
    assert picture.pixelColor(column, middle).name() == "#7d8fa9"
    silent = round(timeline._x(300_000) * ratio)
    assert picture.pixelColor(silent, middle).name() != "#7d8fa9"


def test_doubtful_speech_is_drawn_thinner(timeline):
    timeline.show_part(0, 3 * HOUR_MS)
    picture = timeline.grab().toImage()
    ratio = picture.devicePixelRatio()

    def height(ms):
        column = round(timeline._x(ms) * ratio)
        return sum(picture.pixelColor(column, row).name() == LIGHT.speech for row in range(picture.height()))

    assert 0 < height(2 * HOUR_MS + 300_000) < height(HOUR_MS)


def test_screen_readers_meet_a_slider_with_the_playhead_as_its_value(timeline):
    timeline.move_playhead(1234, is_followed=False)
    found = QAccessible.queryAccessibleInterface(timeline)
    assert found.role() == QAccessible.Role.Slider
    assert found.text(QAccessible.Text.Name) == "Timeline of the recording"
    assert found.valueInterface().currentValue() == 1234
