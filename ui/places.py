"""Where a reviewer was in a case, so that reopening goes on there."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from ui import kept
from ui.desk import Desk

_FILE = "places"
_EVERY_MS = 3_000


class PlaceKeeper(QObject):
    """Keeps the place every few seconds while it changes: a program that is killed goes on there as well.

    Each report of a case has a place of its own.
    """

    def __init__(self, case: Path, desk: Desk) -> None:
        super().__init__(desk)
        self._case, self._desk = case, desk
        self._kept: kept.Kept = {}
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def leave(self) -> None:
        """Keep the place for the last time: a player that is closed has none."""
        self._timer.stop()
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Keep the report, the claim, the moment, the zoom, the tab and the sizes of the panels."""
        place = kept.of_case(_FILE, self._case) | place_on(self._desk, _places(self._case))
        if place != self._kept:
            self._kept = place
            kept.keep_of_case(_FILE, self._case, place)


def place_on(desk: Desk, before: kept.Kept) -> kept.Kept:
    """Where the reviewer is now; ``before`` are the places in the other reports."""
    view, state = desk.timeline.timeline.view, desk.state
    claims, report_id = state.checkable_claims(), state.bundle.report.id
    place = {
        "claim": state.claim.id if state.claim else "",
        "recording": state.recording_id,
        "ms": desk.video.player.position(),
        "zoom": [] if view.is_whole else [view.start_ms, view.end_ms],
        "tab": desk.tabs.currentIndex(),
    }
    counts = {
        "claims": len(claims),
        "ruled": sum(state.decision(claim) is not None for claim in claims),
        "open": sum(map(state.is_open, claims)),
    }
    return {
        **(counts if state.bundle.run is not None else {}),
        "layout": desk.layout_kept(),
        "report": report_id,
        "places": before | {report_id: place},
    }


def _places(case: Path) -> kept.Kept:
    held = kept.of_case(_FILE, case).get("places")
    return held if isinstance(held, dict) else {}


def report_in(case: Path) -> str:
    """The id of the report that was reviewed last; empty where none was."""
    return str(kept.of_case(_FILE, case).get("report", ""))


def note(case: Path, *, claims: int, ruled: int, still_open: int) -> None:
    """Keep how far a case is that was made without opening it; where a reviewer was in it stays."""
    counts = {"claims": claims, "ruled": ruled, "open": still_open}
    kept.keep_of_case(_FILE, case, kept.of_case(_FILE, case) | counts)


def progress_of(case: Path) -> tuple[int, int, int] | None:
    """How many claims were ruled on, how many there are, and how many are open, as the case was left; None before its
    first check.
    """
    place = kept.of_case(_FILE, case)
    if "ruled" not in place:
        return None
    ruled, claims, still_open = (int(str(place[name])) for name in ("ruled", "claims", "open"))
    return ruled, claims, still_open


def go_back(case: Path, desk: Desk) -> None:
    """Go to where the reviewer was in this report; nowhere in one that was not open before."""
    layout = kept.of_case(_FILE, case).get("layout")
    if isinstance(layout, dict):
        desk.lay_out_as(layout)
    place = _places(case).get(desk.state.bundle.report.id)
    if not isinstance(place, dict):
        return
    desk.tabs.setCurrentIndex(int(place.get("tab", 0)))
    claim = next((each for each in desk.state.bundle.claims if each.id == place.get("claim")), None)
    if claim is not None:
        desk.state.select(claim)
    if any(each.id == place.get("recording") for each in desk.state.bundle.recordings):
        desk.state.moment_asked.emit(place["recording"], int(place.get("ms", 0)), False)
    if place.get("zoom"):
        start_ms, end_ms = place["zoom"]
        desk.timeline.timeline.show_part(start_ms, end_ms)
