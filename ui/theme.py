"""Colors of the window in light and dark, and the style sheet made from them.

Verdicts are told apart by symbol and word first; what is read keeps a contrast of 4.5 to 1 on its ground, and what is
drawn and tells something 3 to 1.

Source: Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from models.finding import Verdict

_MARKS = Path(__file__).parent / "resources" / "marks"
_BOX_PX = 13  # of a check box, beside letters of the usual size
_USUAL_PX = 40 / 3  # 10 points at 96 dots per inch
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Theme:
    """Colors as ``#rrggbb``; pictures in them end in ``name``. ``paper`` carries text, ``wash`` is what is around it.

    ``line`` parts and adorns; ``edge`` is around what can be pressed or typed into, and can be told from both grounds.
    """

    name: str
    paper: str
    wash: str
    line: str
    edge: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    selected: str
    evidence: str
    wave: str
    speech: str
    hit: str
    omission: str
    verdicts: dict[Verdict, str]


LIGHT = Theme(
    name="light",
    paper="#ffffff",
    wash="#f3f5f8",
    line="#d5dbe4",
    edge="#7f8a9a",
    ink="#1b2330",
    soft="#566072",
    accent="#1f5fa8",
    on_accent="#ffffff",
    selected="#e2edf9",
    evidence="#fff3cf",
    wave="#7d8fa9",
    speech="#6d8fbd",
    hit="#ffe08a",
    omission="#0b666e",
    verdicts={
        Verdict.SUPPORTED: "#1f6f43",
        Verdict.PARTLY_SUPPORTED: "#855600",
        Verdict.CONTRADICTED: "#b3261e",
        Verdict.NOT_FOUND: "#99460a",
        Verdict.UNINTELLIGIBLE: "#6b3fa0",
        Verdict.NOT_CHECKABLE: "#566072",
        Verdict.NOT_FACTUAL: "#566072",
    },
)
DARK = Theme(
    name="dark",
    paper="#1c2128",
    wash="#14181d",
    line="#39424e",
    edge="#6b7787",
    ink="#e8ecf1",
    soft="#a7b1bf",
    accent="#7db4f0",
    on_accent="#0d1620",
    selected="#28384c",
    evidence="#463b17",
    wave="#66758a",
    speech="#5f86b8",
    hit="#6b5a16",
    omission="#74d2da",
    verdicts={
        Verdict.SUPPORTED: "#7fd0a0",
        Verdict.PARTLY_SUPPORTED: "#e6bd62",
        Verdict.CONTRADICTED: "#ff9a92",
        Verdict.NOT_FOUND: "#f5a766",
        Verdict.UNINTELLIGIBLE: "#cda8f5",
        Verdict.NOT_CHECKABLE: "#a7b1bf",
        Verdict.NOT_FACTUAL: "#a7b1bf",
    },
)


def current() -> Theme:
    """The theme that ``REVIEWER_THEME`` (light or dark) asks for, else the desktop."""
    chosen = os.environ.get("REVIEWER_THEME")
    if chosen in ("light", "dark"):
        return DARK if chosen == "dark" else LIGHT
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """The colors of what the style sheet leaves to the style."""
    made = QPalette()
    roles = QPalette.ColorRole
    pairs = (
        (roles.Window, theme.wash),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.paper),
        (roles.AlternateBase, theme.wash),
        (roles.Text, theme.ink),
        (roles.Button, theme.paper),
        (roles.ButtonText, theme.ink),
        (roles.Highlight, theme.selected),
        (roles.HighlightedText, theme.ink),
        (roles.PlaceholderText, theme.soft),
        (roles.ToolTipBase, theme.paper),
        (roles.ToolTipText, theme.ink),
        (roles.Accent, theme.accent),
    )
    for role, color in pairs:
        made.setColor(role, QColor(color))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.soft))
    return made


def growth() -> float:
    """How many times as high as usual letters are: as the desktop's, and never less than usual."""
    font, points_px = QGuiApplication.font(), _dots_per_inch() / _POINTS_PER_INCH
    height_px = font.pointSizeF() * points_px if font.pointSizeF() > 0 else font.pixelSize()
    return max(1.0, height_px / _USUAL_PX)


def grown(usual_px: int) -> int:
    """What stands beside letters grows with them."""
    return round(usual_px * growth())


def _dots_per_inch() -> float:
    """72 on macOS, 96 elsewhere, whatever the scaling."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


def style_sheet(theme: Theme) -> str:
    """The look of all widgets, with letters for the desktop that it is made on."""
    points = growth() * _USUAL_PX * _POINTS_PER_INCH / _dots_per_inch()
    box_px, marks = grown(_BOX_PX), _MARKS.as_posix()
    return f"""
* {{ font-family: "Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "DejaVu Sans"; font-size: {points:.1f}pt; }}
QWidget {{ color: {theme.ink}; }}
QMainWindow, QDialog, QStatusBar {{ background: {theme.wash}; }}
QLabel {{ background: transparent; }}
QFrame#panel {{ background: {theme.paper}; border: 1px solid {theme.line}; border-radius: 8px; }}
QFrame#panel > QWidget, QFrame#panel QScrollArea QWidget {{ background: {theme.paper}; }}
QLabel#title {{ color: {theme.soft}; font-weight: 600; letter-spacing: 0.5px; }}
QLabel#soft {{ color: {theme.soft}; }}
QLabel#big {{ font-size: {1.8 * points:.1f}pt; font-weight: 600; }}
QLabel#head {{ font-weight: 600; }}
QLabel#quote {{ font-size: {1.05 * points:.1f}pt; }}
QLabel#warn {{ color: {theme.verdicts[Verdict.PARTLY_SUPPORTED]}; font-weight: 600; }}
QLabel#clock {{ font-weight: 600; }}
QWidget#overlay {{ background: rgba(10, 14, 20, 120); }}
QLabel#verdict {{ font-size: {1.3 * points:.1f}pt; font-weight: 600; }}
QTextEdit, QListView, QTableView, QPlainTextEdit, QLineEdit {{
  background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge}; border-radius: 6px;
  selection-background-color: {theme.selected}; selection-color: {theme.ink}; padding: 4px; }}
QTextEdit#report, QPlainTextEdit#lines, QTableView#queue, QScrollArea {{
  border: 2px solid transparent; border-radius: 6px; padding: 0; }}
QComboBox {{ background: {theme.paper}; border: 1px solid {theme.edge}; border-radius: 6px; padding: 3px 6px;
  combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {box_px + 5}px; }}
QComboBox::down-arrow {{ width: {box_px}px; height: {box_px}px; image: url("{marks}/arrow-{theme.name}.svg"); }}
QComboBox:disabled {{ background: {theme.wash}; color: {theme.soft}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QListView:focus, QTableView:focus, QScrollArea:focus,
QTextEdit#report:focus, QPlainTextEdit#lines:focus, QTableView#queue:focus,
QPushButton:focus {{ border: 2px solid {theme.accent}; }}
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
  border: 1px solid {theme.edge}; border-radius: 0; padding: 0; outline: none; }}
QComboBox QAbstractItemView::item {{ padding: 3px 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {theme.selected}; color: {theme.ink}; }}
QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 2px 5px; }}
QCheckBox {{ border: 2px solid transparent; border-radius: 5px; padding: 0 2px; }}
QCheckBox:focus {{ border-color: {theme.accent}; }}
QPushButton {{ background: {theme.paper}; border: 1px solid {theme.edge}; border-radius: 6px; padding: 6px 12px; }}
QPushButton#small {{ padding: 2px 8px; }}
QPushButton#step {{ padding: 2px 4px; }}
QPushButton#play {{ padding: 4px 8px; }}
QPushButton#choice {{ padding: 4px 6px; text-align: left; }}
QPushButton#choice:checked, QPushButton#small:checked {{
  background: {theme.selected}; border: 2px solid {theme.accent}; }}
QPushButton#choice:checked {{ font-weight: 600; }}
QPushButton#choice[isProposed="true"]:checked {{
  background: {theme.paper}; border: 2px dashed {theme.accent}; font-weight: 400; }}
QPushButton#small:checked {{ padding: 1px 7px; }}
QPushButton#flat {{ border: 2px solid transparent; color: {theme.soft}; text-align: left; padding: 0; }}
QPushButton#flat:focus {{ border-color: {theme.accent}; }}
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{ background: transparent; color: {theme.soft}; padding: 3px 8px;
  border: 2px solid transparent; border-radius: 4px; }}
QTabBar {{ font-weight: 600; }}  /* of a tab alone it would not count for the tab's width */
QTabBar::tab:selected {{ color: {theme.ink}; border-bottom: 2px solid {theme.accent}; border-radius: 0; }}
QTabBar::tab:selected:focus {{ border: 2px solid {theme.accent}; border-radius: 4px; }}
QMenu::item {{ padding: 5px 28px 5px {box_px}px; }}
QMenu::indicator {{ width: {box_px}px; height: {box_px}px; left: {box_px // 2}px; border: 1px solid transparent; }}
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator:non-exclusive {{
  width: {box_px}px; height: {box_px}px; background: {theme.paper};
  border: 1px solid {theme.soft}; border-radius: 3px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:non-exclusive:checked {{
  border-color: {theme.accent}; background: {theme.accent}; image: url("{marks}/tick-{theme.name}.svg"); }}
QMenu::indicator:exclusive:checked {{ image: url("{marks}/dot-{theme.name}.svg"); }}
QCheckBox:disabled, QMenu::item:disabled {{ color: {theme.soft}; }}
QToolTip {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line}; padding: 4px; }}
QPushButton:hover {{ border-color: {theme.accent}; }}
QPushButton#main, QFrame#panel QPushButton#main {{
  background: {theme.accent}; color: {theme.on_accent}; font-weight: 600;
  border: 2px solid {theme.accent}; padding: 5px 11px; }}
QPushButton#main:focus, QFrame#panel QPushButton#main:focus {{
  background: {theme.paper}; color: {theme.accent}; }}
QPushButton:disabled, QPushButton#main:disabled,
QFrame#panel QPushButton#main:disabled {{
  color: {theme.soft}; background: {theme.wash}; border-color: {theme.line}; }}
QPushButton#flat:disabled {{ background: transparent; }}
QFrame#evidence {{ background: {theme.wash}; border: 1px solid {theme.line}; border-radius: 6px; }}
QFrame#evidence QLabel {{ background: transparent; }}
QHeaderView::section {{ background: {theme.wash}; color: {theme.soft}; border: none; padding: 4px 8px; }}
QSplitter::handle {{ background: {theme.wash}; }}
QProgressBar {{
  border: 1px solid {theme.line}; border-radius: 6px; text-align: center; background: {theme.paper}; }}
QProgressBar::chunk {{ background: {theme.selected}; border-radius: 5px; }}
QSlider::groove:horizontal {{ height: 6px; background: {theme.line}; border-radius: 3px; }}
QSlider::handle:horizontal {{ width: 16px; margin: -6px 0; border-radius: 8px; background: {theme.accent}; }}
QMenuBar, QMenu, QStatusBar {{ background: {theme.wash}; color: {theme.ink}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {theme.line}; border-radius: 5px; min-height: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu::item:selected, QMenuBar::item:selected {{ background: {theme.selected}; }}
"""
