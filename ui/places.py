"""Where a reviewer was in a case, so that reopening goes on there."""

from pathlib import Path

from reviewer import paths
from ui import kept
from ui.desk import Desk

_FILE = "places"


def keep_place(case: Path, desk: Desk) -> None:
    """Keep the claim, the moment, the zoom, the tab and the sizes of the panels."""
    view = desk.timeline.timeline.view
    place = {
        "claim": desk.state.claim.id if desk.state.claim else "",
        "recording": desk.state.recording_id,
        "ms": desk.video.player.position(),
        "zoom": [] if view.is_whole else [view.start_ms, view.end_ms],
        "tab": desk.tabs.currentIndex(),
        "layout": desk.layout_kept(),
    }
    kept.change(_FILE, **{paths.as_text(case): place})


def go_back(case: Path, desk: Desk) -> None:
    """Go to where the reviewer was; nowhere in a case that was not open before."""
    place = kept.load(_FILE).get(paths.as_text(case))
    if not isinstance(place, dict):
        return
    desk.lay_out_as(place.get("layout", {}))
    desk.tabs.setCurrentIndex(int(place.get("tab", 0)))
    claim = next((each for each in desk.state.bundle.claims if each.id == place.get("claim")), None)
    if claim is not None:
        desk.state.select(claim)
    if any(each.id == place.get("recording") for each in desk.state.bundle.recordings):
        desk.state.moment_asked.emit(place["recording"], int(place.get("ms", 0)), False)
    if place.get("zoom"):
        start_ms, end_ms = place["zoom"]
        desk.timeline.timeline.show_part(start_ms, end_ms)
